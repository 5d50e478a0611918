import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useSession } from '../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import { Component as OrganisationScreen } from './screens/OrganisationScreen';
import { Component as Organisations } from './screens/OrganisationsScreen';
import { Component as PersonScreen } from './screens/PersonScreen';
import { TerritoryMap } from './tree/TerritoryMap';

function In({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

const FIGURES = { institutions: 2, without_coordinator: 1, pedagogues: 10, students: 90, people: 100, connected: 97 };
const NODE = {
  id: 'm', kind: 'ministry', name: 'Министерство', short_name: 'Министерство', municipality_id: 't1', municipality_name: 'Владивостокский',
  children: 1, is_closed: false, has_coordinator: null, figures: FIGURES,
};
const SCHOOL = { ...NODE, id: 's', kind: 'school', name: 'Школа № 1', short_name: 'Школа № 1', children: 0, has_coordinator: false };
const ME = { 'GET /api/me': { body: someMe() } };
const CARD = {
  id: 's', region_id: 'r', region_name: 'Край', kind: 'school', level: 'municipal', legal_form: 'budgetary', name: 'Школа № 1', short_name: 'Школа № 1',
  inn: null, superior: null, municipality_id: 't1', municipality_name: 'Владивостокский', time_zone: 'Asia/Vladivostok', working_days: [1, 2, 3, 4, 5],
  must_start_on: null, started_on: null, closed_on: null, today: '2026-11-21', director: null, coordinator: null, needs_coordinator: true,
  figures: [{ kind: 'staff', people: 10, connected: 9 }], rights: ['see_organisation', 'see_roster', 'manage_appointments'], can_place: false,
  is_homeroom: false, appointable: ['coordinator', 'pedagogue'],
};

test('the tree opens its only top and says where a coordinator lacks', async () => {
  serve({
    ...ME,
    'GET /api/organisations': { body: { superior_id: null, organisations: [NODE], can_add_in_region: null } },
    'GET /api/organisations?superior_id=m': { body: { superior_id: 'm', organisations: [SCHOOL], can_add_in_region: null } },
    'GET /api/organisations/m': { body: { ...CARD, id: 'm' } },
  });
  const { container, findByText, getByRole, queryByText } = renderApp(<In><Organisations /></In>, { session: true });
  expect(await findByText('Школа № 1')).toBeInTheDocument();
  expect(await findByText('Нет координатора')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(getByRole('button', { name: 'Скрыть подчинённые: Министерство' }));
  expect(queryByText('Школа № 1')).toBeNull();
});

test('the map has a tile and a row for each territory, and arrows move', async () => {
  const territory = (id: string, column: number) => ({ id, name: `${id} округ`, kind: 'municipal_area', map_column: column, map_row: 0, figures: FIGURES });
  serve({ ...ME, 'GET /api/regions/r/territories': { body: { region_id: 'r', region_name: 'Край', territories: [territory('Первый', 0), territory('Второй', 1)] } } });
  const { container, findByRole, findByText } = renderApp(<In><TerritoryMap regionId="r" /></In>, { session: true });
  const first = await findByRole('button', { name: /Первый округ/ });
  first.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(await findByRole('button', { name: /Второй округ/ })).toHaveFocus();
  expect(await findByText('Учреждения территории')).toBeInTheDocument();
  await expectAccessible(container);
});

test('an institution without a coordinator offers to appoint one', async () => {
  const calls = serve({
    ...ME,
    'GET /api/organisations': { body: { superior_id: null, organisations: [SCHOOL], can_add_in_region: null } },
    'GET /api/organisations/s': { body: CARD },
    'GET /api/organisations/s/people': { body: { people: [], next: null, counts: [] } },
    'POST /api/organisations/s/appointments': { status: 201, body: { id: 'a' } },
  });
  const { container, findByRole, getByLabelText, getByText } = renderApp(
    <In><OrganisationScreen /></In>, { session: true, path: '/organisations/s', route: '/organisations/:organisationId' },
  );
  await userEvent.click(await findByRole('button', { name: 'Назначить координатора' }));
  await userEvent.click(getByText('Новый человек'));
  await userEvent.type(getByLabelText(/Фамилия/), 'Новикова');
  await userEvent.type(getByLabelText(/Номер приказа/), '17-од');
  await userEvent.click(await findByRole('button', { name: 'Назначить' }));
  await expect.poll(() => calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    role: 'coordinator', person: { family_name: 'Новикова' }, order_number: '17-од', person_id: null,
  });
  await expectAccessible(container);
});

test('the card of a person shows contacts only when they are asked for', async () => {
  const person = { id: 'p', name: 'Королёв Пётр Ильич', short_name: 'Королёв П. И.' };
  const calls = serve({
    ...ME,
    'GET /api/organisations/s/people/p': {
      body: {
        person, organisation: { id: 's', name: 'Школа № 1', short_name: 'Школа № 1', kind: 'school' }, is_connected: true,
        appointments: [], enrolments: [{ id: 'e', group_id: 'g', group_name: '5А', valid_from: '2026-09-01', last_day: null }], duties: [],
        family: [{ person: { id: 'm', name: 'Королёва Анна', short_name: 'Королёва А.' }, is_child: false, valid_from: '2026-09-01', last_day: null }],
        can_see_contacts: true, is_logged: false,
      },
    },
    'GET /api/organisations/s/people/p/contacts': { body: { phone: '+79140000000', email: null, birth_date: '2015-05-01' } },
  });
  const { container, findByText, findByRole } = renderApp(
    <In><PersonScreen /></In>, { session: true, path: '/organisations/s/people/p', route: '/organisations/:organisationId/people/:personId' },
  );
  expect(await findByText('5А')).toBeInTheDocument();
  expect(calls.some((call) => call.path.endsWith('/contacts'))).toBe(false);
  await userEvent.click(await findByRole('button', { name: 'Показать контакты' }));
  expect(await findByText('+79140000000')).toBeInTheDocument();
  await expectAccessible(container);
});
