import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiError, NetworkError } from '../../api';
import { expectAccessible, renderApp } from '../../testing';
import { ErrorState } from '.';

test('an unexpected failure has its number and a way to try again', async () => {
  const retry = vi.fn();
  const { container, getByText, getByRole } = renderApp(<ErrorState error={new ApiError(500, { code: 'unexpected', incident: 'A7' })} what="список" onRetry={retry} />);
  expect(getByText('Номер для поддержки: A7')).toBeInTheDocument();
  await userEvent.click(getByRole('button', { name: 'Повторить' }));
  expect(retry).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('silence of the network is told as such', () => {
  const { getByText } = renderApp(<ErrorState error={new NetworkError()} />, { language: 'en' });
  expect(getByText(/does not answer/)).toBeInTheDocument();
});
