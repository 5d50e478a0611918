import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import { Component as AuditScreen } from '../screens/AuditScreen';
import { Component as InvitationsScreen } from '../screens/InvitationsScreen';
import { MergeProposals } from '../MergeProposals';
import type { Desk, DeskLine } from './api';
import { startOfDay } from './startOfDay';

const funnel = (people: number, invited: number, opened: number, connected: number) => ({ people, invited, opened, connected });

const desk: Desk = {
  organisation_id: 'o1',
  name: 'Средняя школа № 1',
  short_name: 'Школа № 1',
  time_zone: 'Asia/Vladivostok',
  can_mail: true,
  can_block: true,
  total: funnel(3, 2, 1, 1),
  kinds: [{ kind: 'student', total: funnel(2, 1, 1, 1) }, { kind: 'parent', total: funnel(1, 1, 0, 0) }],
  groups: [{ id: 'g1', name: '5А', total: funnel(3, 2, 1, 1), students: funnel(2, 1, 1, 1), parents: funnel(1, 1, 0, 0) }],
  mail: { asked: 4, sent: 1, failed: 0 },
};

const line = (change: Partial<DeskLine>): DeskLine => ({
  person_id: 'p9',
  family_name: 'Королёв',
  given_name: 'Пётр',
  patronymic: 'Ильич',
  kind: 'student',
  group_id: 'g1',
  detail: '',
  login: 'korolevpi',
  progress: 'none',
  has_email: false,
  is_guarded: false,
  is_blocked: false,
  invitation_id: null,
  expires_at: null,
  is_expired: false,
  connected_at: null,
  mailed_at: null,
  mail_failure: null,
  ...change,
});

const me = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'administrator' }] }) } };
const base = {
  ...me,
  'GET /api/organisations/o1/invitations': { body: desk },
  'GET /api/organisations/o1/invitations/people': { body: { lines: [line({}), line({ person_id: 'p8', given_name: 'Анна', progress: 'connected' })] } },
};

describe('desk of invitations', () => {
  it('shows the funnel, how far the mail is, and the groups', async () => {
    serve(base);
    const { container } = renderApp(<InvitationsScreen />, { session: true, path: '/invitations' });
    expect(await screen.findByRole('heading', { name: 'Приглашения' })).toBeInTheDocument();
    expect(await screen.findByText('Отправка писем')).toBeInTheDocument();
    expect(screen.getAllByText(/50\s%\s\(1\sиз\s2\)/).length).toBeGreaterThan(0);
    expect(await screen.findByRole('link', { name: '5А' })).toHaveAttribute('href', '/invitations?tab=people&people.group=g1');
    await expectAccessible(container);
  });

  it('says how many get a card before issuing, and what came of it', async () => {
    const calls = serve({ ...base, 'POST /api/organisations/o1/invitations': { body: { issued: 1, kept: 0, connected: 1 } } });
    renderApp(<InvitationsScreen />, { session: true, path: '/invitations' });
    fireEvent.click(await screen.findByRole('button', { name: 'Выдать карточки' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog).toHaveTextContent('Карточку получит 1 человек'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Выдать карточки' }));
    expect(await screen.findByText('Выдана 1 карточка')).toBeInTheDocument();
    expect(calls.filter((call) => call.method === 'POST')).toEqual([{ method: 'POST', path: '/api/organisations/o1/invitations', body: {} }]);
  });

  it('tells a server without the right apart from an empty roster', async () => {
    serve({ ...base, 'GET /api/organisations/o1/invitations': { status: 403, body: { code: 'forbidden' } } });
    renderApp(<InvitationsScreen />, { session: true, path: '/invitations' });
    expect(await screen.findByText('На это нет права.')).toBeInTheDocument();
  });
});

describe('log of actions', () => {
  const entry = {
    id: 7,
    at: '2026-11-16T12:02:00Z',
    actor_id: 'p1',
    actor_name: 'Админова Ольга Ивановна',
    action: 'identity.print_cards',
    subject_kind: 'organisation',
    subject_id: 'o1',
    subject_name: '',
    organisation_id: 'o1',
    details: { count: 25 },
  };

  it('asks the server for what the address says, days in the zone of the organisation', async () => {
    const calls = serve({ ...me, 'GET /api/audit': { body: { entries: [entry], actions: ['identity.print_cards'], next: null } } });
    const { container } = renderApp(<AuditScreen />, { session: true, path: '/audit?action=identity.print_cards&since=2026-11-16' });
    expect(await screen.findByRole('heading', { name: 'Журнал действий' })).toBeInTheDocument();
    await waitFor(() => {
      const asked = calls.find((call) => call.path.startsWith('/api/audit'));
      expect(asked?.path).toContain('action=identity.print_cards');
      expect(asked?.path).toContain(`since=${encodeURIComponent('2026-11-15T14:00:00.000Z')}`);
    });
    await expectAccessible(container);
  });

  it('knows where a day begins, also where the clocks change', () => {
    expect(startOfDay('2026-11-16', 'Asia/Vladivostok')).toBe('2026-11-15T14:00:00.000Z');
    expect(startOfDay('2026-11-16', 'Europe/Moscow', 1)).toBe('2026-11-16T21:00:00.000Z');
    expect(startOfDay('2026-02-28', 'UTC', 1)).toBe('2026-03-01T00:00:00.000Z');
  });
});

describe('proposals of merging', () => {
  it('name the other account and go for good when declined', async () => {
    const proposal = { id: 'm1', reason: 'birth_date', name: 'Иванова Мария Петровна', organisations: ['Колледж'], created_at: '2026-11-16T12:00:00Z' };
    let left = [proposal];
    serve({
      ...me,
      'GET /api/me/merge-proposals': () => ({ body: { proposals: left } }),
      'DELETE /api/me/merge-proposals/m1': () => {
        left = [];
        return {};
      },
    });
    const { container } = renderApp(<MergeProposals />, { session: true });
    expect(await screen.findByText('Иванова Мария Петровна: Колледж')).toBeInTheDocument();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Это не я' }));
    await waitFor(() => expect(screen.queryByText('Иванова Мария Петровна: Колледж')).not.toBeInTheDocument());
  });
});
