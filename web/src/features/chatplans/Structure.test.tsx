import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Difference, LineShown, Plan } from './api';
import { Component as ChangesScreen } from './screens/ChangesScreen';
import { Component as StructureScreen } from './screens/StructureScreen';

const line = (id: string, change: Partial<LineShown> = {}): LineShown => ({
  line: {
    line: id,
    scope: 'group',
    kinds: ['school'],
    conversation: 'group',
    title: '{group}',
    members: [{ who: 'students', role: 'member', sees_past: false }, { who: 'homeroom', role: 'admin', sees_past: true }],
  },
  is_base: true,
  left_out: null,
  chats: 6,
  ...change,
});

const plan = (change: Partial<Plan> = {}): Plan => ({
  organisation_id: 'o1',
  lines: [line('class'), line('parents', { left_out: 'Родители в другом чате' })],
  who_of_scope: { group: ['students', 'parents', 'homeroom'], organisation: ['staff', 'students'], subject: ['students', 'subject_teacher'] },
  applied_at: '2026-09-25T10:12:00Z',
  run: 1,
  total: 0,
  done: 0,
  is_running: false,
  may_manage: true,
  ...change,
});

const difference = (change: Partial<Difference> = {}): Difference => ({
  create: 2,
  rename: 1,
  archive: 0,
  unarchive: 0,
  change_members: 0,
  joining: 3,
  leaving: 0,
  unchanged: 50,
  changes: [
    { key: 'k1', conversation_id: null, line: 'class', step: 'create', title: '5А', title_before: null, joining: [{ person_id: 'p1', name: 'Иванов Иван' }], joining_count: 3, leaving: [], leaving_count: 0 },
    { key: 'k2', conversation_id: null, line: 'class', step: 'create', title: '5Б', title_before: null, joining: [], joining_count: 0, leaving: [], leaving_count: 0 },
    { key: 'k3', conversation_id: 'c3', line: 'class', step: 'rename', title: '6А', title_before: '5В', joining: [], joining_count: 0, leaving: [], leaving_count: 0 },
  ],
  ...change,
});

const NOTHING = difference({ create: 0, rename: 0, joining: 0, changes: [] });
const me = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'coordinator' }] }) } };
const PLAN = '/api/organisations/o1/plan';

describe('people and chats', () => {
  it('reads the plan in words and says how chats stand to it', async () => {
    serve({ ...me, [`GET ${PLAN}`]: { body: plan() }, [`GET ${PLAN}/difference`]: { body: NOTHING } });
    const { container } = renderApp(<StructureScreen />, { session: true, path: '/structure' });
    expect(await screen.findByText('Учебная группа')).toBeInTheDocument();
    expect(screen.getAllByText(/классный руководитель или куратор/).length).toBeGreaterThan(0);
    expect(await screen.findByText('Чаты соответствуют спискам')).toBeInTheDocument();
    expect(screen.getByText('Причина: Родители в другом чате')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('leaves a base line out only with a reason', async () => {
    const refusal = { status: 422, body: { code: 'invalid_input', fields: { field: 'reason', reason: 'required' } } };
    const calls = serve({
      ...me,
      [`GET ${PLAN}`]: { body: plan() },
      [`GET ${PLAN}/difference`]: { body: NOTHING },
      [`PUT ${PLAN}/left-out/class`]: (body) => ((body as { reason: string }).reason ? {} : refusal),
    });
    renderApp(<StructureScreen />, { session: true, path: '/structure' });
    fireEvent.click(await screen.findByRole('button', { name: 'Исключить: Учебная группа' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Исключить' }));
    expect(await within(dialog).findByText('Назовите причину')).toBeInTheDocument();
    fireEvent.change(within(dialog).getByLabelText(/Причина/), { target: { value: 'Класс в другом чате' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Исключить' }));
    expect(await screen.findByText('Строка исключена')).toBeInTheDocument();
    expect(calls.filter((call) => call.method === 'PUT').map((call) => call.body)).toEqual([{ reason: '' }, { reason: 'Класс в другом чате' }]);
  });

  it('makes a line of its own, and names what is missing from it', async () => {
    const calls = serve({ ...me, [`GET ${PLAN}`]: { body: plan() }, [`GET ${PLAN}/difference`]: { body: NOTHING } });
    const { container } = renderApp(<StructureScreen />, { session: true, path: '/structure?line=new' });
    fireEvent.change(await screen.findByLabelText(/Название/), { target: { value: 'Актив' } });
    fireEvent.click(screen.getByLabelText('обучающиеся'));
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(await screen.findByText(/добавьте в название {группа}/)).toBeInTheDocument();
    expect(screen.getByText('Среди участников должен быть хотя бы один сотрудник')).toBeInTheDocument();
    await expectAccessible(container);
    fireEvent.change(screen.getByLabelText(/Название/), { target: { value: '{группа} · актив' } });
    fireEvent.click(screen.getByLabelText('классный руководитель или куратор'));
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true));
    const sent = calls.find((call) => call.method === 'PUT')?.body as { title: string; kinds: string[]; members: { who: string }[] };
    expect(sent.title).toBe('{group} · актив');
    expect(sent.kinds).toEqual(['school']);
    expect(sent.members.map(({ who }) => who)).toEqual(['students', 'homeroom']);
  });
});

describe('changes of chats', () => {
  it('counts and names what will happen, then does it and says what it did', async () => {
    let applied = false;
    serve({
      ...me,
      [`GET ${PLAN}`]: () => ({ body: plan() }),
      [`GET ${PLAN}/difference`]: () => ({ body: applied ? NOTHING : difference() }),
      [`POST ${PLAN}/apply`]: () => {
        applied = true;
        return { status: 202, body: { total: 3 } };
      },
    });
    const { container } = renderApp(<ChangesScreen />, { session: true, path: '/structure/changes' });
    const button = await screen.findByRole('button', { name: 'Применить: создать 2, переименовать 1' });
    expect(screen.getByRole('link', { name: /Создать/ })).toHaveAttribute('href', '/structure/changes?changes.step=create');
    await expectAccessible(container);
    fireEvent.click(button);
    expect(await screen.findByText('Сделано: создано 2, переименовано 1')).toBeInTheDocument();
  });

  it('says so where there is nothing to do', async () => {
    serve({ ...me, [`GET ${PLAN}`]: { body: plan() }, [`GET ${PLAN}/difference`]: { body: NOTHING } });
    renderApp(<ChangesScreen />, { session: true, path: '/structure/changes' });
    expect(await screen.findByText('Изменений нет')).toBeInTheDocument();
  });

  it('shows a run that goes on', async () => {
    serve({ ...me, [`GET ${PLAN}`]: { body: plan({ is_running: true, total: 80, done: 20 }) } });
    renderApp(<ChangesScreen />, { session: true, path: '/structure/changes' });
    expect(await screen.findByText('План применяется')).toBeInTheDocument();
    expect(await screen.findByText(/20 из 80/)).toBeInTheDocument();
  });
});
