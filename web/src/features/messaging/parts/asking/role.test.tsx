import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp, serve, someMe, type Answer } from '../../../../shared/testing';
import { AskingRole, mayAsk } from './role';

const as = (kind: string, answer?: Answer) => serve({
  'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind }] }) },
  ...(answer && { 'GET /api/asking': answer }),
});

test.each([
  ['pedagogue', false],
  ['staff', true],
])('menus offer a %s what the region has decided', async (kind, may) => {
  as(kind, { body: { may_ask: may } });
  renderApp(<AskingRole />, { session: true });
  await waitFor(() => expect(mayAsk()).toBe(may));
});

test.each([
  ['pedagogue', true],
  ['staff', false],
])('what is usual is offered a %s while the server says nothing', async (kind, may) => {
  const calls = as(kind);
  renderApp(<AskingRole />, { session: true });
  await waitFor(() => expect(calls.some(({ path }) => path === '/api/asking')).toBe(true));
  await waitFor(() => expect(mayAsk()).toBe(may));
});

test('a parent is offered nothing, and nothing is asked', async () => {
  const calls = as('parent');
  renderApp(<AskingRole />, { session: true });
  await waitFor(() => expect(mayAsk()).toBe(false));
  expect(calls.some(({ path }) => path === '/api/asking')).toBe(false);
});
