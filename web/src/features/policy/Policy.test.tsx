import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { PolicyCell, PolicyTable } from './api';
import { Component as TalkingScreen } from './screens/TalkingScreen';
import { Component as WhoFindsMeScreen } from './screens/WhoFindsMeScreen';

const SCHOOL = { id: 'o1', name: 'Школа № 1', short_name: 'Школа № 1', time_zone: 'Asia/Vladivostok', kind: 'school', region_id: 'r1' };
const director = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'director', organisation: SCHOOL }] }) } };

const cell = (change: Partial<PolicyCell> = {}): PolicyCell => ({
  verb: 'write', line: 'pupil>staff:institution', one: 'pupil', other: 'staff', relation: 'institution', verdict: 'allowed', source: 'parta',
  options: ['forbidden', 'supervised', 'allowed'], inherited: 'allowed', chosen: null, ...change,
});
const table = (change: Partial<PolicyTable> = {}): PolicyTable => ({
  scope: 'institution', name: 'Школа № 1', region_id: 'r1', organisation_id: 'o1', version: 4, supervised_by: 'safety_officer', supervisors: ['Завучева З. Ф.'],
  cells: [cell(), cell({ line: 'parent>parent:institution', one: 'parent', other: 'parent', verdict: 'forbidden', source: 'region', options: ['forbidden'], inherited: 'forbidden' })],
  officers: [{ person_id: 'p1', name: 'Завучева Зоя Фёдоровна', appointed_at: '2026-11-01T00:00:00Z', works_there: true }],
  history: [{ version: 4, made_at: '2026-11-02T00:00:00Z', made_by: 'Климова О. А.', reason: 'Педсовет' }],
  ...change,
});
const path = '/api/organisations/o1/policy';

it('the table is read in words, and a change is applied only after what it does was seen', async () => {
  const calls = serve({
    ...director,
    [`GET ${path}`]: { body: table() },
    [`POST ${path}/preview`]: {
      body: { cells: [{ verb: 'write', line: 'pupil>staff:institution', before: 'allowed', after: 'forbidden' }], closed: 2, opened: 0, supervised: 0, unsupervised: 0, is_complete: true },
    },
    [`PUT ${path}`]: { body: table({ version: 5, cells: [cell({ verdict: 'forbidden', chosen: 'forbidden', source: 'institution' })] }) },
  });
  const { container } = renderApp(<TalkingScreen />, { session: true, path: '/rules/talking' });
  expect(await screen.findByText('Ученик 5–11 классов, студент может писать')).toBeInTheDocument();
  expect(screen.getByText('Регион не разрешает')).toBeInTheDocument();
  expect(screen.getByText('Педсовет')).toBeInTheDocument();
  await expectAccessible(container);

  fireEvent.change(screen.getByRole('combobox', { name: 'Ученик 5–11 классов, студент: другим работникам' }), { target: { value: 'forbidden' } });
  expect(screen.getByText('новое решение')).toBeInTheDocument();
  fireEvent.click(screen.getByText('Проверить и применить'));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('2 личные переписки станут доступными только для чтения')).toBeInTheDocument();
  fireEvent.click(within(dialog).getByText('Применить'));
  await waitFor(() => expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({
    version: 4, choices: [{ verb: 'write', line: 'pupil>staff:institution', verdict: 'forbidden' }], supervised_by: 'safety_officer', reason: '',
  }));
  expect(await screen.findByText('решение организации')).toBeInTheDocument();
}, 30_000);

it('everybody sees who may reach them, family first', async () => {
  serve({
    ...director,
    'GET /api/policy/me': {
      body: { kinds: ['pupil'], rules: [
        { verb: 'find', one: 'pupil', relation: 'group', verdict: 'allowed', place: '5А' },
        { verb: 'write', one: 'staff', relation: 'group', verdict: 'supervised', place: '5А' },
      ] },
    },
  });
  const { container } = renderApp(<WhoFindsMeScreen />, { session: true, path: '/who-finds-me' });
  expect(await screen.findByText('Одноклассники и одногруппники: 5А')).toBeInTheDocument();
  expect(screen.getByText('под наблюдением')).toBeInTheDocument();
  expect(screen.getAllByText('Ваши родители')).toHaveLength(4);
  await expectAccessible(container);
});
