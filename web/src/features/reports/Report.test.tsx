import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useSession } from '../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Report } from './api';
import { Component as ReportScreen } from './screens/ReportScreen';
import { Component as ReportsScreen } from './screens/ReportsScreen';

function In({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

const HEADING = {
  organisation_id: 'o1', name: 'Государственное бюджетное учреждение «Тверской колледж»', short_name: 'Тверской колледж', inn: '6950000001',
  kind: 'college', level: 'state', legal_form: 'budgetary', municipality: 'Тверь', region: 'Тверская область', time_zone: 'Europe/Moscow',
  coordinator: null,
};

function someReport(changes: Partial<Report> = {}): Report {
  const line = (key: string, label: string, value: number | null, of: number | null) => ({ key, label, total: { value, of }, weeks: [] });
  return {
    id: 'r1', organisation_id: 'o1', month: '2023-11-01', state: 'draft', duty: 'mandatory', directive_number: '1301/ПК', clause: '3.3',
    timeliness: 'due', due_at: '2023-12-05T20:59:59Z', returned_due_at: null, signable_from: '2023-12-03T21:00:00Z', is_live: true,
    version: null, comment: '', content: { heading: HEADING, month: '2023-11-01', figures: { roster_day: '2023-11-30' } } as unknown as Report['content'],
    sections: [{ key: 'connection', title: 'Подключение', weeks: [], lines: [line('pedagogues', 'Педагогические работники', 97, 100), line('trained', 'Обучены', null, 100)] }],
    previous: [{ key: 'connection', title: 'Подключение', weeks: [], lines: [line('pedagogues', 'Педагогические работники', 90, 100)] }],
    rules: ['Неделя: с понедельника по воскресенье.'], versions: [], may_comment: true, may_sign: true, may_decide: false, may_correct: false,
    warnings: [{ line: 'pedagogues', code: 'not_connected', fields: { people: 3 } }, { line: 'coordinator', code: 'no_coordinator', fields: {} }],
    ...changes,
  };
}

test('the sheet shows shares with their parts, what changed, no data as a dash, and warnings at their lines', async () => {
  serve({ 'GET /api/me': { body: someMe() }, 'GET /api/reports/r1': { body: someReport() } });
  const { container, findByText, getByText, getAllByText } = renderApp(<In><ReportScreen /></In>, { session: true, path: '/reports/r1', route: '/reports/:reportId' });
  expect(await findByText(/97\s%\s\(97\sиз\s100\)/)).toBeInTheDocument();
  expect(getByText(/Было в прошлом месяце: 90\s%/)).toBeInTheDocument();
  expect(getByText('Не подключились 3 человека')).toBeInTheDocument();
  expect(getByText('Координатор не назначен')).toBeInTheDocument();
  expect(getAllByText('—').length).toBeGreaterThan(0);
  await expectAccessible(container);
});

test('signing says what it freezes and is sent once', async () => {
  const calls = serve({
    'GET /api/me': { body: someMe() },
    'GET /api/reports/r1': { body: someReport() },
    'POST /api/reports/r1/sign': { body: someReport({ state: 'submitted', is_live: false, version: 1 }) },
  });
  const { findByRole, findByText } = renderApp(<In><ReportScreen /></In>, { session: true, path: '/reports/r1', route: '/reports/:reportId' });
  await userEvent.click(await findByRole('button', { name: 'Подписать и отправить' }));
  expect(await findByText(/Версия 1 будет заморожена/)).toBeInTheDocument();
  expect(await findByText('Осталось 2 предупреждения.')).toBeInTheDocument();
  const dialog = await findByRole('dialog');
  await userEvent.dblClick(within(dialog).getByRole('button', { name: 'Подписать и отправить' }));
  await expect.poll(() => calls.filter((call) => call.method === 'POST').map((call) => call.path)).toEqual(['/api/reports/r1/sign']);
});

test('before the last week has ended it cannot be signed, and the screen says from when', async () => {
  const later = new Date(Date.now() + 86_400_000).toISOString();
  serve({ 'GET /api/me': { body: someMe() }, 'GET /api/reports/r1': { body: someReport({ signable_from: later }) } });
  const { findByRole, findByText } = renderApp(<In><ReportScreen /></In>, { session: true, path: '/reports/r1', route: '/reports/:reportId' });
  expect(await findByRole('button', { name: 'Подписать и отправить' })).toBeDisabled();
  expect(await findByText(/Подписать можно с/)).toBeInTheDocument();
});

test('an institution without reports is told why', async () => {
  const me = someMe();
  serve({ 'GET /api/me': { body: me }, 'GET /api/reports': { body: { reports: [] } } });
  const { container, findByText } = renderApp(<In><ReportsScreen /></In>, { session: true });
  expect(await findByText('Отчётов пока нет')).toBeInTheDocument();
  await expectAccessible(container);
});
