import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Notice, ReportRow } from './api';
import { Component as DeskScreen } from './screens/DeskScreen';
import { Component as NoticesScreen } from './screens/NoticesScreen';

const me = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'coordinator' }] }) } };

const notice = (id: number, change: Partial<Notice> = {}): Notice => ({
  id, kind: 'reports.due', fields: { month: '2026-10-01', organisation: 'Школа № 1', days: 2 }, link: '/reports/r1', created_at: '2026-11-03T00:00:00Z', is_read: false, ...change,
});

describe('notices', () => {
  it('are sentences that lead somewhere; opening one marks it and what is older as read', async () => {
    const calls = serve({
      ...me,
      'GET /api/notices': {
        body: {
          notices: [
            notice(3),
            notice(2, { kind: 'reports.returned', fields: { month: '2026-09-01', organisation: 'Школа № 1', remark: 'Нет приказа' } }),
            notice(1, { kind: 'something.new', is_read: true, link: '' }),
          ],
          unread: 2,
          next: null,
        },
      },
      'POST /api/notices/read': {},
    });
    const { container } = renderApp(<NoticesScreen />, { session: true, path: '/notices' });
    expect(await screen.findByText(/Отчёт за октябрь.* ещё не отправлен: до срока 2 дня/)).toBeInTheDocument();
    expect(screen.getByText('Школа № 1 · Замечание: Нет приказа')).toBeInTheDocument();
    expect(screen.getByText('Новое событие')).toBeInTheDocument();
    await expectAccessible(container);
    fireEvent.click(screen.getAllByRole('link')[1]!);
    await waitFor(() => expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ up_to: 2 }));
  });

  it('say so when there are none', async () => {
    serve({ ...me, 'GET /api/notices': { body: { notices: [], unread: 0, next: null } } });
    renderApp(<NoticesScreen />, { session: true, path: '/notices' });
    expect(await screen.findByText('Уведомлений пока нет')).toBeInTheDocument();
  });
});

describe('the desk', () => {
  const report = (change: Partial<ReportRow>): ReportRow => ({
    organisation_id: 'o1', organisation_name: 'Школа', short_name: 'Школа', municipality: '', month: '2026-10-01', id: 'r1', state: 'draft', duty: 'mandatory',
    timeliness: 'overdue', due_at: '2026-11-05T13:59:59Z', submitted_at: null, version: 0, met_both: null, judged: null, connected_percent: null, ...change,
  });
  const funnel = (people: number, connected: number) => ({ people, invited: people, opened: connected, connected });

  it('names what is due, who is missing and what broke, each leading to its cure', async () => {
    serve({
      ...me,
      'GET /api/reports': { body: { reports: [report({}), report({ month: '2026-09-01', id: 'r0', state: 'accepted', timeliness: 'on_time' }), report({ organisation_id: 'o2', id: 'r9' })] } },
      'GET /api/organisations/o1/invitations': {
        body: { organisation_id: 'o1', total: funnel(30, 20), kinds: [], groups: [{ id: 'g1', name: '5А', total: funnel(20, 12) }, { id: null, name: '', total: funnel(10, 8) }], mail: { asked: 2, sent: 0, failed: 2 } },
      },
      'GET /api/organisations/o1/plan': { body: { applied_at: '2026-09-01T00:00:00Z', is_running: false, lines: [] } },
      'GET /api/organisations/o1/plan/difference': { body: { changes: [{}, {}] } },
      'GET /api/organisations/o1': { body: { needs_coordinator: true, coordinator: null } },
      'GET /api/organisations/o1/imports': { body: { imports: [{ id: 'i1', state: 'ready', files: ['5А.xlsx'] }], next: null } },
      'GET /api/indicators/organisations/o1/month': { body: { figures: { month: '2026-11-01', weeks: [] } } },
    });
    const { container } = renderApp(<DeskScreen />, { session: true, path: '/desk' });
    expect(await screen.findByText('просрочен')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Отчёт за октябрь/ })).toHaveAttribute('href', '/reports/r1');
    expect(await screen.findByText('Не подключились 10 человек')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '5А' })).toHaveAttribute('href', '/invitations?tab=people&people.state=missing&people.group=g1');
    expect(await screen.findByText('Координатор не назначен')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Чаты отстают от плана/ })).toHaveAttribute('href', '/structure/changes');
    expect(screen.getByText('Ждут 2 изменения')).toBeInTheDocument();
    expect(screen.getByText('5А.xlsx')).toBeInTheDocument();
    expect(screen.getByText('Письма с карточками не дошли')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('keeps what is known where one part cannot be asked', async () => {
    serve({ ...me, 'GET /api/reports': { body: { reports: [] } } });
    renderApp(<DeskScreen />, { session: true, path: '/desk' });
    expect(await screen.findByText('Ни один отчёт не ждёт вас')).toBeInTheDocument();
    expect(await screen.findByText('Не удалось узнать')).toBeInTheDocument();
  });
});
