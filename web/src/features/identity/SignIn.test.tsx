import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import { nextAddress } from './nextAddress';
import { Component as SignIn } from './screens/SignInScreen';

const OUT = { status: 401, body: { code: 'not_signed_in', fields: { slots: [] } } };
const draw = (path: string) => renderApp(<SignIn />, { path, route: '/sign-in', session: true });

async function fill(screen: ReturnType<typeof draw>): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Логин'), ' ivanova ');
  await userEvent.type(screen.getByLabelText('Пароль'), 'тайна-тайна{Enter}');
}

test('leads on after signing in', async () => {
  const calls = serve({ 'GET /api/me': OUT, 'POST /api/sign-in': { body: someMe() } });
  const screen = draw('/sign-in?next=/reports/7');
  await expectAccessible(screen.container);
  await fill(screen);
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(calls.at(-1)?.method === 'GET' || calls.some((call) => call.path === '/api/sign-in')).toBe(true);
  expect(calls.find((call) => call.path === '/api/sign-in')?.body).toEqual({ login: 'ivanova', password: 'тайна-тайна' });
});

test('says what is wrong and keeps the login', async () => {
  serve({ 'GET /api/me': OUT, 'POST /api/sign-in': { status: 401, body: { code: 'wrong_credentials', fields: {} } } });
  const screen = draw('/sign-in');
  await fill(screen);
  expect(await screen.findByRole('alert')).toHaveTextContent('Логин или пароль не подходит');
  expect(screen.getByLabelText('Логин')).toHaveValue(' ivanova ');
  expect(screen.getByLabelText('Пароль')).toHaveValue('');
});

test('waits as long as the server asks', async () => {
  serve({ 'GET /api/me': OUT, 'POST /api/sign-in': { status: 429, body: { code: 'too_many_attempts', fields: { retry_after_seconds: 21 } } } });
  const screen = draw('/sign-in');
  await fill(screen);
  expect(await screen.findByRole('alert')).toHaveTextContent('через 21 секунду');
  expect(screen.getByRole('button', { name: /Войти/ })).toBeDisabled();
});

test('nothing is sent without a login and a password', async () => {
  const calls = serve({ 'GET /api/me': OUT });
  const screen = draw('/sign-in');
  await userEvent.click(await screen.findByRole('button', { name: 'Войти' }));
  expect(screen.getByText('Введите логин')).toBeInTheDocument();
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
});

test.each([
  ['?next=/reports/7%3Fa%3D1', '/reports/7?a=1'],
  ['?next=https://evil.example/', '/'],
  ['?next=//evil.example/', '/'],
  ['?next=/\\evil.example', '/'],
  ['?next=/sign-in', '/'],
  ['', '/'],
])('%s leads to %s', (search, address) => {
  expect(nextAddress(search)).toBe(address);
});
