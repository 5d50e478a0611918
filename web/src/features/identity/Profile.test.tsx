import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useSession } from '../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import { Component as Devices } from './screens/DevicesScreen';
import { Component as Password } from './screens/PasswordScreen';
import { Component as Profile } from './screens/ProfileScreen';

function In({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

const DEVICE = { browser: 'Firefox', system: 'Windows', address: '192.0.2.1', created_at: '2026-11-01T10:00:00Z', last_seen_at: '2026-11-21T10:00:00Z' };
const DEVICES = { devices: [{ ...DEVICE, id: 'd1', is_current: true }, { ...DEVICE, id: 'd2', browser: 'Chrome', is_current: false }] };

test('the profile says who one is and in which roles', async () => {
  serve({ 'GET /api/me': { body: someMe() } });
  const { container, findByText, getByText } = renderApp(<In><Profile /></In>, { session: true });
  expect(await findByText('Иванова Мария Петровна')).toBeInTheDocument();
  expect(getByText('Педагогический работник')).toBeInTheDocument();
  await expectAccessible(container);
});

test('another device is signed out after a question, this one is not offered', async () => {
  const calls = serve({ 'GET /api/me': { body: someMe() }, 'GET /api/devices': { body: DEVICES }, 'DELETE /api/devices/d2': {} });
  const { container, findByRole, findAllByRole } = renderApp(<In><Devices /></In>, { session: true });
  expect(await findAllByRole('button', { name: 'Завершить' })).toHaveLength(1);
  await expectAccessible(container);
  await userEvent.click(await findByRole('button', { name: 'Завершить' }));
  const buttons = await findAllByRole('button', { name: 'Завершить' });
  await userEvent.click(buttons.at(-1)!);
  await expect.poll(() => calls.some((call) => call.method === 'DELETE' && call.path === '/api/devices/d2')).toBe(true);
});

test('a wrong present password is told at its field', async () => {
  serve({ 'GET /api/me': { body: someMe() }, 'POST /api/me/password': { status: 422, body: { code: 'wrong_password', fields: {} } } });
  const { container, findByLabelText, getByLabelText, findByText } = renderApp(<In><Password /></In>, { session: true });
  await userEvent.type(await findByLabelText('Нынешний пароль'), 'старый');
  await userEvent.type(getByLabelText('Придумайте новый пароль'), 'синий трамвай 7');
  await userEvent.type(getByLabelText('Ещё раз'), 'синий трамвай 7{Enter}');
  expect(await findByText('Нынешний пароль не подходит.')).toBeInTheDocument();
  await expectAccessible(container);
});
