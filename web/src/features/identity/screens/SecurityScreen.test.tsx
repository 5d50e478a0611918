import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useSession } from '../../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import { Component as Security } from './SecurityScreen';

function In({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

const NOTHING = {
  is_required: false, required_from: null, can_use_passkeys: false, is_proved: false, totp: null, passkeys: [],
  recovery_codes_left: 0, recovery_codes_made_at: null, trusted_devices: [],
};
const SET_UP = {
  ...NOTHING,
  is_required: true,
  totp: { confirmed_at: '2026-11-01T09:00:00Z', last_used_at: null },
  passkeys: [{ id: 'k', name: 'Рабочий ноутбук', is_synced: true, created_at: '2026-11-01T09:00:00Z', last_used_at: null }],
  recovery_codes_left: 3,
  recovery_codes_made_at: '2026-11-01T09:00:00Z',
};
const draw = () => renderApp(<In><Security /></In>, { path: '/profile/security', session: true });

test('before anything is changed the password is asked for, and the act goes on', async () => {
  const calls = serve({
    'GET /api/me': { body: someMe() },
    'GET /api/me/security': { body: NOTHING },
    'POST /api/me/security/proof': { status: 204 },
    'POST /api/me/totp': { body: { secret: 'ABCDEFGHIJKLMNOP', address: 'otpauth://totp/x', qr: '/api/me/totp/qr.svg' } },
    'POST /api/me/totp/confirm': { body: { recovery_codes: ['aaaaa-bbbbb', 'ccccc-ddddd'] } },
  });
  draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Настроить приложение' }));
  await userEvent.type(await screen.findByLabelText('Пароль'), 'тайна-тайна{Enter}');
  expect(await screen.findByText('ABCD EFGH IJKL MNOP')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Код, который показало приложение'), '123456{Enter}');
  expect(await screen.findByText('aaaaa-bbbbb')).toBeInTheDocument();
  expect(calls.find((call) => call.path === '/api/me/totp/confirm')?.body).toEqual({ code: '123456' });
}, 15_000);

test('what is set up is shown with its ways out', async () => {
  serve({ 'GET /api/me': { body: someMe() }, 'GET /api/me/security': { body: SET_UP } });
  const { container } = draw();
  expect(await screen.findByText('включено')).toBeInTheDocument();
  expect(screen.getByText('Рабочий ноутбук')).toBeInTheDocument();
  expect(screen.getByText(/Осталось 3 кода/)).toBeInTheDocument();
  expect(screen.getByText('обязательно для вашей роли')).toBeInTheDocument();
  await expectAccessible(container);
});
