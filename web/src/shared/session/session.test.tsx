import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderApp, serve, someMe } from '../testing';
import { useSession } from '.';

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
