import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { Skeleton } from '.';

afterEach(() => {
  vi.useRealTimers();
});

test('shows nothing for 200 ms, then the shapes', async () => {
  vi.useFakeTimers();
  const { queryByRole, getByRole } = renderApp(<Skeleton />);
  expect(queryByRole('status')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(250));
  expect(getByRole('status')).toHaveTextContent('Загрузка…');
});

test.each(['lines', 'rows', 'table', 'bubbles'] as const)('%s have no barrier', async (kind) => {
  const { container } = renderApp(<Skeleton kind={kind} delay={0} />);
  await expectAccessible(container);
});
