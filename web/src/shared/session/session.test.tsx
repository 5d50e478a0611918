import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderApp, serve, someMe } from '../testing';
import { onSigningOut, useSession } from '.';

function Door() {
  const { state, signIn } = useSession();
  return <button type="button" onClick={() => void signIn('ivanova', 'тайна')}>{state.status === 'signed_in' ? state.me.person.family_name : state.status}</button>;
}

test('who signs in on a device with settings of its own is in at once', async () => {
  localStorage.setItem('parta.settings', JSON.stringify({ language: 'ru', theme: 'dark' }));
  serve({ 'GET /api/me': { status: 401, body: { code: 'not_signed_in', fields: {} } }, 'POST /api/sign-in': { body: someMe() } });
  renderApp(<Door />, { session: true });
  await userEvent.click(await screen.findByRole('button', { name: 'signed_out' }));
  expect(await screen.findByRole('button', { name: 'Иванова' })).toBeInTheDocument();
});

function Exit() {
  const { state, signOut } = useSession();
  return <button type="button" onClick={() => void signOut().catch(() => undefined)}>{state.status}</button>;
}

test('what waits to be said is said before the sign-out, not after', async () => {
  const said: string[] = [];
  const stop = onSigningOut(async () => {
    await Promise.resolve();
    said.push('draft');
  });
  const broken = onSigningOut(() => Promise.reject(new Error('no')));
  serve({
    'GET /api/me': { body: someMe() },
    'POST /api/sign-out': () => {
      said.push('sign-out');
      return { status: 503, body: { code: 'unavailable', fields: {} } };
    },
  });
  renderApp(<Exit />, { session: true });
  await userEvent.click(await screen.findByRole('button', { name: 'signed_in' }));
  await waitFor(() => expect(said).toEqual(['draft', 'sign-out']));
  stop();
  broken();
});
