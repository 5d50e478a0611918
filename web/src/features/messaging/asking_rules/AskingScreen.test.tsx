import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import { Component } from './AskingScreen';

const PATH = '/api/regions/g1/asking';
const USUAL = { roles: ['director', 'pedagogue', 'staff'], usual: ['director', 'pedagogue'], chosen: ['director', 'pedagogue'], is_own: false };
const MINISTRY = { id: 'm1', name: 'Министерство', short_name: 'Министерство', time_zone: 'Asia/Vladivostok', kind: 'ministry', region_id: 'g1' };

const as = (kind: string, organisation = MINISTRY) => ({
  'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind, organisation }] }) },
});
const box = (name: string) => screen.getByRole('checkbox', { name });
const open = () => renderApp(<Component />, { session: true, path: '/rules/asking' });

test('roles stand in their words, and what is chosen is saved', async () => {
  const calls = serve({
    ...as('administrator'),
    [`GET ${PATH}`]: { body: USUAL },
    [`PUT ${PATH}`]: { body: { ...USUAL, chosen: ['director', 'staff'], is_own: true } },
  });
  const { container } = open();
  expect(await screen.findByText('Действует обычное правило: регион его не менял.')).toBeInTheDocument();
  expect(box('Педагогический работник')).toBeChecked();
  expect(box('Сотрудник')).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Сохранить' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Вернуть обычное' })).not.toBeInTheDocument();
  await expectAccessible(container);
  fireEvent.click(box('Сотрудник'));
  fireEvent.click(box('Педагогический работник'));
  fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  expect(await screen.findByText('Действует решение региона.')).toBeInTheDocument();
  expect(calls.at(-1)).toEqual({ method: 'PUT', path: PATH, body: { roles: ['director', 'staff'] } });
});

test('nobody is said in words, and the usual rule comes back', async () => {
  const calls = serve({
    ...as('administrator'),
    [`GET ${PATH}`]: { body: { ...USUAL, chosen: [], is_own: true } },
    [`PUT ${PATH}`]: { body: USUAL },
  });
  open();
  expect(await screen.findByText(/^Никто не отмечен/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Вернуть обычное' }));
  await waitFor(() => expect(box('Руководитель')).toBeChecked());
  expect(calls.at(-1)).toEqual({ method: 'PUT', path: PATH, body: { roles: null } });
});

test('a refusal keeps what was ticked', async () => {
  serve({ ...as('administrator'), [`GET ${PATH}`]: { body: USUAL }, [`PUT ${PATH}`]: { status: 403, body: { code: 'forbidden' } } });
  open();
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Сотрудник' }));
  fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  expect(await screen.findByText('На это нет права.')).toBeInTheDocument();
  expect(box('Сотрудник')).toBeChecked();
});

test('an administrator of one institution has nothing to decide', async () => {
  const calls = serve(as('administrator', { ...MINISTRY, kind: 'school' }));
  open();
  expect(await screen.findByText('Здесь нечего настраивать')).toBeInTheDocument();
  expect(calls.some(({ path }) => path === PATH)).toBe(false);
});
