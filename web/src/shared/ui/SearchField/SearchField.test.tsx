import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { SearchField } from '.';

test('tells what was typed once typing pauses, and at once on Enter', async () => {
  const change = vi.fn();
  const { container, getByRole } = renderApp(<SearchField value="" onChange={change} delay={50} />);
  await userEvent.type(getByRole('searchbox', { name: 'Поиск' }), 'ёлк');
  await vi.waitFor(() => expect(change).toHaveBeenCalledWith('ёлк'));
  expect(change).toHaveBeenCalledTimes(1);
  await userEvent.type(getByRole('searchbox'), 'ин{Enter}');
  expect(change).toHaveBeenLastCalledWith('ёлкин');
  await expectAccessible(container);
});
