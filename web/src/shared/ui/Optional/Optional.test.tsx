import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { Optional, lazyPart } from '.';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.useRealTimers());

function Broken(): never {
  throw new Error('its code could not be fetched');
}

test('what breaks leaves the rest standing', async () => {
  const { container } = renderApp(<><Optional fallback={<p>без подсказок</p>}><Broken /></Optional><p>поле</p></>);
  expect(screen.getByText('поле')).toBeVisible();
  expect(screen.getByText('без подсказок')).toBeVisible();
  await expectAccessible(container);
});

test('what could not be fetched is asked for again when the line is back', async () => {
  const load = vi.fn()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue({ default: () => <p>подсказки</p> });
  const Part = lazyPart(load as () => Promise<{ default: () => React.JSX.Element }>);
  renderApp(<Optional fallback={<p>ждём</p>}><Part /></Optional>);
  expect(await screen.findByText('ждём')).toBeVisible();
  await act(async () => {
    await Promise.resolve();
    window.dispatchEvent(new Event('online'));
  });
  expect(await screen.findByText('подсказки')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
});
