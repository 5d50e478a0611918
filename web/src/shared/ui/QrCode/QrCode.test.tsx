import { expect, test } from 'vitest';
import { setAccountSlot } from '../../api';
import { expectAccessible, renderApp } from '../../testing';
import { QrCode } from '.';

test('shows the server’s picture as the account in use', async () => {
  setAccountSlot(2);
  const { container, getByRole } = renderApp(<QrCode src="/api/x.svg" title="Вход для Анны" />);
  expect(getByRole('img', { name: 'Вход для Анны' })).toHaveAttribute('src', '/api/x.svg?account=2');
  await expectAccessible(container);
});
