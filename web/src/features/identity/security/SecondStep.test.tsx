import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../../shared/api';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import { SecondStep, secondStepOf } from './SecondStep';

const OUT = { status: 401, body: { code: 'not_signed_in', fields: { slots: [] } } };
const NEEDED = { ticket: 'abc', methods: ['totp', 'recovery_code'] as const, passkey_options: null };

function draw(onDone = vi.fn(), onAgain = vi.fn()) {
  return { onDone, onAgain, screen: renderApp(<SecondStep needed={NEEDED} onDone={onDone} onAgain={onAgain} />, { session: true }) };
}

test('a right code signs in, remembered where one wishes', async () => {
  const calls = serve({ 'GET /api/me': OUT, 'POST /api/sign-in/second-factor': { body: someMe() } });
  const { screen, onDone } = draw();
  await expectAccessible(screen.container);
  await userEvent.type(await screen.findByLabelText('Код'), '123 456');
  await userEvent.click(screen.getByText('Не спрашивать на этом устройстве 30 дней'));
  await userEvent.click(screen.getByRole('button', { name: 'Подтвердить' }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(calls.find((call) => call.path === '/api/sign-in/second-factor')?.body).toEqual({ ticket: 'abc', is_remembered: true, code: '123 456' });
});

test('a wrong code is told, a recovery code is another way', async () => {
  const calls = serve({ 'GET /api/me': OUT, 'POST /api/sign-in/second-factor': { status: 422, body: { code: 'wrong_code', fields: {} } } });
  const { screen, onDone } = draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Подтвердить' }));
  expect(screen.getByText('Введите код')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Резервный код' }));
  await userEvent.type(screen.getByLabelText('Резервный код'), 'k7m2x-9pqrt{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Код не подходит');
  expect(calls.find((call) => call.path === '/api/sign-in/second-factor')?.body).toEqual({ ticket: 'abc', is_remembered: false, recovery_code: 'k7m2x-9pqrt' });
  expect(onDone).not.toHaveBeenCalled();
});

test('after too long a time one begins again', async () => {
  serve({ 'GET /api/me': OUT, 'POST /api/sign-in/second-factor': { status: 410, body: { code: 'step_expired', fields: {} } } });
  const { screen, onAgain } = draw();
  await userEvent.type(await screen.findByLabelText('Код'), '123456{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('слишком много времени');
  await userEvent.click(screen.getByRole('button', { name: 'Начать сначала' }));
  expect(onAgain).toHaveBeenCalledOnce();
});

test('only that one refusal is a second step', () => {
  expect(secondStepOf(new ApiError(401, { code: 'wrong_credentials' }))).toBeNull();
  expect(secondStepOf(new ApiError(401, { code: 'second_factor_needed', fields: { ticket: 't', methods: ['totp'] } }))).toEqual({ ticket: 't', methods: ['totp'], passkey_options: null });
});
