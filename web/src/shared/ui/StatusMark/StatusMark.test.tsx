import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { StatusMark } from '.';

test.each(['good', 'warning', 'bad', 'neutral', 'progress', 'late'] as const)('%s is a mark and a word', async (kind) => {
  const { container, getByText } = renderApp(<StatusMark kind={kind}>принят</StatusMark>);
  expect(getByText('принят')).toBeVisible();
  expect(container.querySelector('svg')).not.toBeNull();
  await expectAccessible(container);
});
