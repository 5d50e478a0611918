import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Card } from './api';
import { strengthOf } from './password';
import { Component as Invitation } from './screens/InvitationScreen';

const OUT = { status: 401, body: { code: 'not_signed_in', fields: { slots: [] } } };
const CARD: Card = {
  state: 'valid',
  purpose: 'invitation',
  expires_at: '2026-12-21T00:00:00Z',
  person: { family_name: 'Ёлкин', given_name: 'Пётр', patronymic: 'Ильич' },
  login: 'elkinpi42',
  roles: [{ id: 'r', kind: 'student', organisation: { id: 'o', name: 'Школа № 1', short_name: 'Школа № 1', time_zone: 'Asia/Vladivostok' }, group: { id: 'g', name: '5А' }, child: null }],
  signed_in: [],
};
const GET = 'GET /api/invitations/t';
const draw = () => renderApp(<Invitation />, { path: '/i/t', route: '/i/:token', session: true });

test('shows whose card it is, and changes nothing by being opened', async () => {
  const calls = serve({ 'GET /api/me': OUT, [GET]: { body: CARD } });
  const screen = draw();
  expect(await screen.findByText('Ёлкин Пётр Ильич')).toBeInTheDocument();
  expect(screen.getByText('Обучающийся, 5А')).toBeInTheDocument();
  expect(calls.every((call) => call.method === 'GET')).toBe(true);
  await expectAccessible(screen.container);
});

test('a person who touches it is counted once, sets a password and is in', async () => {
  const calls = serve({
    'GET /api/me': OUT,
    [GET]: { body: CARD },
    'POST /api/invitations/t/opened': {},
    'POST /api/invitations/t/accept': { body: someMe() },
  });
  const screen = draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Да, это я' }));
  await userEvent.type(screen.getByLabelText('Придумайте пароль'), 'синий трамвай 7');
  await userEvent.type(screen.getByLabelText('Ещё раз'), 'синий трамвай 7');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить и войти' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  const posts = calls.filter((call) => call.method === 'POST');
  expect(posts.map((call) => call.path)).toEqual(['/api/invitations/t/opened', '/api/invitations/t/accept']);
  expect(posts[1]?.body).toEqual({ password: 'синий трамвай 7' });
});

test('passwords that differ and a refused one are told in their places', async () => {
  serve({
    'GET /api/me': OUT,
    [GET]: { body: CARD },
    'POST /api/invitations/t/opened': {},
    'POST /api/invitations/t/accept': { status: 422, body: { code: 'invalid_input', fields: { field: 'password', reason: 'too_common' } } },
  });
  const screen = draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Да, это я' }));
  await userEvent.type(screen.getByLabelText('Придумайте пароль'), 'password1');
  await userEvent.type(screen.getByLabelText('Ещё раз'), 'password2');
  expect(screen.getByText('Пароли различаются')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Ещё раз'), '{Backspace}1{Enter}');
  expect(await screen.findByText('Такой пароль подбирают первым. Придумайте другой.')).toBeInTheDocument();
});

test('a parent who opens the child’s card is warned before anything happens', async () => {
  serve({ 'GET /api/me': OUT, [GET]: { body: { ...CARD, signed_in: [{ slot: 0, name: 'Ёлкина Анна', relation: 'parent_of' }] } }, 'POST /api/invitations/t/opened': {} });
  const screen = draw();
  expect(await screen.findByRole('alert')).toHaveTextContent('Это карточка ребёнка');
  expect(screen.queryByRole('button', { name: 'Да, это я' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Нет, это не я' }));
  expect(screen.getByText('Тогда эта карточка не ваша')).toBeInTheDocument();
});

test.each([['used', 'Карточка уже использована'], ['expired', 'Срок карточки вышел'], ['withdrawn', 'Карточка больше не действует']] as const)('a card that is %s says so', async (state, words) => {
  serve({ 'GET /api/me': OUT, [GET]: { body: { ...CARD, state, person: null } } });
  expect(await draw().findByText(words)).toBeInTheDocument();
});

test('a card that isn’t there says so', async () => {
  serve({ 'GET /api/me': OUT });
  expect(await draw().findByText('Такой карточки нет')).toBeInTheDocument();
});

test.each([['1234567', 'short'], ['qwerty12', 'weak'], ['elkinpi42!', 'weak'], ['трамвай7день', 'fair'], ['синий трамвай 7', 'good']])('«%s» is %s', (password, strength) => {
  expect(strengthOf(password, 'elkinpi42')).toBe(strength);
});
