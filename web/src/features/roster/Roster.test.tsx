import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useSession } from '../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Import, Line, SheetColumn } from './api';
import { Component as ImportScreen } from './screens/ImportScreen';
import { Component as ImportsScreen } from './screens/ImportsScreen';

const PATH = '/api/organisations/o1/imports';

function In({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

function someColumn(index: number, header: string, field: SheetColumn['field'], confidence = 1): SheetColumn {
  return { index, letter: String.fromCharCode(65 + index), header, field, slot: 0, confidence, samples: ['образец'] };
}

function someImport(changes: Partial<Import> = {}): Import {
  return {
    id: 'i1', organisation_id: 'o1', state: 'open', created_at: '2026-11-16T02:00:00Z', created_by: 'Смирнова Ольга Ильинична', applied_at: null,
    files: [{
      number: 1, name: 'ученики.csv', size: 1200, is_read: true, format: 'csv', failure: null,
      sheets: [{
        sheet: null, kind: 'students', header_row: 1, row_count: 21, fingerprint: 'f1', is_remembered: true,
        columns: [someColumn(0, 'Класс', 'group'), someColumn(1, 'ФИО', 'full_name'), someColumn(2, 'Пометка', null, 0)],
      }],
    }],
    progress: null, failure: null, counts: {}, left_out: 0, notices: [], must_confirm: false, has_new_choices: false, ...changes,
  };
}

function someLine(changes: Partial<Line>): Line {
  return {
    number: 1, tab: 'left', kind: 'student', key: 'student:1', title: 'Иванов Иван Ильич', changes: [{ field: 'group', before: '5А', after: null }],
    places: [], reason: null, candidates: [], choice: null, by_hand: false, can_leave_out: true, is_left_out: false, ...changes,
  };
}

function show(answers: Parameters<typeof serve>[0], path = '/organisations/o1/import/i1') {
  const calls = serve({ 'GET /api/me': { body: someMe() }, ...answers });
  const drawn = renderApp(<In><ImportScreen /></In>, { session: true, path, route: '/organisations/:organisationId/import/:importId' });
  return { calls, ...drawn };
}

test('the columns are shown with what they are taken for, and a correction is sent with the comparison', async () => {
  const { calls, container, findByRole, findByText, getByText, getByRole } = show({
    [`GET ${PATH}/i1`]: { body: someImport() },
    [`PUT ${PATH}/i1/columns`]: { body: someImport() },
    [`POST ${PATH}/i1/compare`]: { body: someImport({ state: 'comparing' }) },
  });
  await userEvent.click(await findByRole('button', { name: 'К столбцам' }));
  expect(getByText('Запомнено с прошлого раза')).toBeInTheDocument();
  const row = getByRole('row', { name: /Пометка/ });
  expect(within(row).getByText('Не понят')).toBeInTheDocument();
  await expectAccessible(container);

  await userEvent.click(within(row).getByRole('combobox'));
  await userEvent.click(await findByRole('option', { name: 'Телефон' }));
  expect(within(row).getByText('Указано вами')).toBeInTheDocument();
  await userEvent.click(getByRole('button', { name: 'Сравнить' }));

  expect(await findByText('Читаем файлы')).toBeInTheDocument();
  expect(calls.find((call) => call.path.endsWith('/columns'))?.body).toEqual({
    mapping: { sheets: { f1: { kind: null, columns: { 2: { field: 'phone', slot: 0 } } } } },
  });
});

test('the button says what it will do; who leaves can be kept', async () => {
  const ready = someImport({ state: 'ready', counts: { new: 312, moved: 18, left: 1, left_student: 1, people: 400 } });
  const { calls, container, findByRole, findByText } = show({
    [`GET ${PATH}/i1`]: { body: ready },
    [`GET ${PATH}/i1/lines`]: { body: { lines: [someLine({})], next: null } },
    [`PUT ${PATH}/i1/left-out`]: { body: { ...ready, left_out: 1 } },
  });
  expect(await findByRole('button', { name: 'Добавить 312, переместить 18, убрать 1' })).toBeEnabled();
  await userEvent.click(await findByRole('tab', { name: /Выбывают/ }));
  await expectAccessible(container);

  await userEvent.click(await findByRole('checkbox', { name: 'Выбывает' }));

  expect(await findByText('Остаётся 1 человек')).toBeInTheDocument();
  expect(await findByRole('button', { name: 'Добавить 312, переместить 18' })).toBeInTheDocument();
  expect(calls.find((call) => call.path.endsWith('/left-out'))?.body).toEqual({ is_left_out: true, key: 'student:1' });
});

test('what is unusual must be confirmed, and decisions counted, before anything is applied', async () => {
  const notice = { code: 'mostly_unknown', ru: 'Возможно, это файл другого учреждения', en: 'Perhaps another institution' };
  const ready = someImport({ state: 'ready', counts: { new: 12, problems: 1, problems_undecided: 1 }, notices: [notice], must_confirm: true });
  const candidate = { person_id: 'p1', name: 'Иванов Иван Ильич', birth_date: '2014-02-01', groups: '5А', post: '' };
  const line = someLine({ tab: 'problems', kind: 'undecided', key: '1:p1', can_leave_out: false, candidates: [candidate], reason: { code: 'x', ru: 'человек с таким именем уже есть', en: 'known' } });
  const { calls, findByRole, findByText, getByRole } = show({
    [`GET ${PATH}/i1`]: { body: ready },
    [`GET ${PATH}/i1/lines`]: { body: { lines: [line], next: null } },
    [`PUT ${PATH}/i1/choice`]: { body: { ...ready, has_new_choices: true } },
  });
  const apply = await findByRole('button', { name: 'Добавить 12' });
  expect(apply).toBeDisabled();
  await userEvent.click(getByRole('checkbox', { name: /это список нашего учреждения/ }));
  expect(apply).toBeEnabled();

  await userEvent.click(await findByRole('tab', { name: /Замечания/ }));
  expect(await findByText('Человек с таким именем уже есть')).toBeInTheDocument();
  await userEvent.click(await findByRole('radio', { name: /Это Иванов/ }));

  expect(await findByRole('button', { name: 'Пересчитать разницу' })).toBeInTheDocument();
  expect(apply).toBeDisabled();
  expect(calls.find((call) => call.path.endsWith('/choice'))?.body).toEqual({ key: '1:p1', person_id: 'p1' });
});

test('the result has its figures and the next steps', async () => {
  const { container, findByRole, getByText } = show({
    [`GET ${PATH}/i1`]: { body: someImport({ state: 'applied', applied_at: '2026-11-16T02:05:00Z', counts: { new: 3, new_student: 3 } }) },
    'GET /api/organisations/o1/plan': { body: { applied_at: null, is_running: false, total: 0, done: 0 } },
  });
  expect(await findByRole('link', { name: 'Раздать приглашения' })).toHaveAttribute('href', '/invitations/o1');
  expect(getByText('Обучающиеся: добавлено')).toBeInTheDocument();
  await expectAccessible(container);
});

test('the history names files, who, when and what came of it', async () => {
  serve({
    'GET /api/me': { body: someMe() },
    [`GET ${PATH}`]: {
      body: {
        imports: [{ id: 'i1', state: 'applied', created_at: '2026-11-16T02:00:00Z', created_by: 'Смирнова Ольга Ильинична', applied_at: null, counts: { new: 5 }, files: ['ученики.csv'] }],
        next: null,
      },
    },
  });
  const { container, findByRole, getByText } = renderApp(<In><ImportsScreen /></In>, { session: true, path: '/organisations/o1/import', route: '/organisations/:organisationId/import' });
  expect(await findByRole('link', { name: /ученики\.csv/ })).toHaveAttribute('href', '/organisations/o1/import/i1');
  expect(getByText('добавлено 5, изменено 0, переведено 0, выбыло 0')).toBeInTheDocument();
  await expectAccessible(container);
});
