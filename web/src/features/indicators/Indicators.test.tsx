import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Figures, Month, Overview, PedagogueWeeks, PersonWeek, Rules, WeekFigures } from './api';
import { Component as InstitutionScreen } from './screens/InstitutionScreen';
import { Component as MyWeekScreen } from './screens/MyWeekScreen';
import { Component as OverviewScreen } from './screens/OverviewScreen';

const rules: Rules = {
  call_seconds: 60, burst_messages: 10, burst_seconds: 60, regular_messages: 8, regular_variation_percent: 10,
  sign_not_later_than_day: 4, return_term_working_days: 3, reminder_days_before: [5, 2, 0],
};
const norm = { messages: 10, calls: 1, directive_number: '1301/ПК', clause: '4' };
const week = (change: Partial<WeekFigures> = {}): WeekFigures => ({
  monday: '2026-11-09', has_ended: true, has_norm: true, judged: 4, met_messages: 3, met_calls: 3, met_both: 3, excused: 1, not_judged: 0,
  messages_raw: 48, messages_substantive: 40, flagged: 1, calls: 5, call_participants: 20, call_minutes: 300,
  active_staff: 6, staff: 6, active_students: 0, students: 80, active_parents: 0, parents: 0, ...change,
});
const figures: Figures = {
  month: '2026-11-01', roster_day: '2026-11-21', pedagogues: { on_roster: 5, connected: 4 }, students: { on_roster: 80, connected: 80 },
  parents: { on_roster: 0, connected: 0 }, chats_required: 37, chats_existing: 36, weeks: [week()], counted_at: '2026-11-21T10:00:00Z',
};
const month: Month = {
  organisation_id: 'o1', name: 'Колледж', short_name: 'Колледж', time_zone: 'Europe/Moscow', norm, rules, may_see_people: true, figures,
};
const personWeek = (person: string, change: Partial<PersonWeek> = {}): PersonWeek => ({
  person_id: person, monday: '2026-11-09', raw: 12, substantive: 11, calls_joined: 1, calls_started: 0,
  has_burst: false, is_regular: false, standing: 'met', met_messages: true, met_calls: true, ...change,
});
const pedagogues: PedagogueWeeks = {
  month: '2026-11-01', time_zone: 'Europe/Moscow', weeks: ['2026-11-09'], norm,
  names: [
    { person_id: 'p1', name: 'Ёлкина Анна Ильинична', short_name: 'Ёлкина А. И.', post: 'преподаватель' },
    { person_id: 'p2', name: 'Борисов Пётр', short_name: 'Борисов П.', post: 'методист' },
  ],
  rows: [personWeek('p1'), personWeek('p2', { raw: 3, calls_joined: 0, standing: 'missed', met_messages: false, met_calls: false, has_burst: true })],
};

const asCoordinator = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'coordinator' }] }) } };
const OF = '/api/indicators/organisations/o1';

describe('figures of an institution', () => {
  it('shows shares with their parts; numbers that people stand behind lead to them', async () => {
    serve({ ...asCoordinator, [`GET ${OF}/month`]: { body: month } });
    const { container } = renderApp(<InstitutionScreen />, { session: true, path: '/indicators?month=2026-11' });
    expect(await screen.findByText(/80\s%\s\(4\sиз\s5\)/)).toBeInTheDocument();
    expect(screen.getByText(/приказ № 1301\/ПК, пункт 4/)).toBeInTheDocument();
    const met = within(screen.getByRole('row', { name: /Выполнили норму/ })).getByRole('link');
    expect(met).toHaveTextContent(/75\s%\s\(3\sиз\s4\)/);
    expect(met).toHaveAttribute('href', '/indicators?tab=pedagogues&month=2026-11&week=2026-11-09&people.standing=met');
    expect(within(screen.getByRole('row', { name: /Активны: родители/ })).getByRole('cell')).toHaveTextContent('—');
    await expectAccessible(container);
  });

  it('leaves verdicts out where no order sets a norm', async () => {
    const free = { ...month, norm: null, figures: { ...figures, weeks: [week({ has_norm: false, judged: 0, met_both: 0 })] } };
    serve({ ...asCoordinator, [`GET ${OF}/month`]: { body: free } });
    renderApp(<InstitutionScreen />, { session: true, path: '/indicators?month=2026-11' });
    expect(await screen.findByText('Норма приказом не установлена: недели показаны без оценки.')).toBeInTheDocument();
    expect(screen.queryByText('Выполнили норму')).not.toBeInTheDocument();
  });

  it('opens one person with all that was counted, and says why a week is marked', async () => {
    serve({ ...asCoordinator, [`GET ${OF}/month`]: { body: month }, [`GET ${OF}/pedagogues`]: { body: pedagogues } });
    renderApp(<InstitutionScreen />, { session: true, path: '/indicators?month=2026-11&tab=pedagogues&person=p2' });
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Борисов Пётр');
    expect(dialog).toHaveTextContent('не выполнена');
    expect(dialog).toHaveTextContent(/10 и более сообщений за 60 с/);
    expect(dialog).toHaveTextContent('Из счёта ничего не исключено');
    await expectAccessible(dialog);
  });

  it('says that names are not for everybody', async () => {
    const calls = serve({ ...asCoordinator, [`GET ${OF}/month`]: { body: { ...month, may_see_people: false } } });
    renderApp(<InstitutionScreen />, { session: true, path: '/indicators?month=2026-11&tab=pedagogues' });
    expect(await screen.findByText('Имена видны не всем')).toBeInTheDocument();
    expect(calls.some((call) => call.path.includes('/pedagogues'))).toBe(false);
  });
});

describe('the overview', () => {
  it('never adds institutions with a norm to those without', async () => {
    const row = (id: string, hasNorm: boolean): Overview['rows'][number] => ({
      organisation_id: id, name: id, short_name: id, kind: 'college', municipality: 'Тверь', has_norm: hasNorm, counted_at: '2026-11-21T10:00:00Z', figures,
    });
    const office = { ...someMe().roles[0]!, kind: 'officer', organisation: { ...someMe().roles[0]!.organisation!, kind: 'ministry' } };
    serve({
      'GET /api/me': { body: someMe({ roles: [office] }) },
      'GET /api/indicators/overview': { body: { month: '2026-11-01', rows: [row('a', true), row('b', true), row('c', false)], distinct_pedagogues: 14 } },
    });
    const { container } = renderApp(<OverviewScreen />, { session: true, path: '/indicators/overview?month=2026-11' });
    expect(await screen.findByText('Организации с нормой')).toBeInTheDocument();
    expect(screen.getByText(/80\s%\s\(8\sиз\s10\)/)).toBeInTheDocument();
    expect(screen.getByText(/75\s%\s\(6\sиз\s8\)/)).toBeInTheDocument();
    expect(screen.getByText('Организации без нормы')).toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('my week', () => {
  const mine = (weeks: PersonWeek[]) => ({
    'GET /api/me': { body: someMe() },
    'GET /api/indicators/me': { body: { institutions: [{ organisation_id: 'o1', short_name: 'Колледж', time_zone: 'Europe/Moscow', norm, rules, weeks }] } },
  });

  it('says how the week stands and how it is counted', async () => {
    serve(mine([personWeek('p1', { standing: 'running', raw: 8, calls_joined: 0, monday: '2026-11-16' })]));
    const { container } = renderApp(<MyWeekScreen />, { session: true, path: '/my-week' });
    expect(await screen.findByText('Неделя ещё идёт.')).toBeInTheDocument();
    expect(screen.getByText('8 из 10')).toBeInTheDocument();
    expect(screen.getByText('0 из 1')).toBeInTheDocument();
    expect(screen.getByText(/разговор с другим участником продлился 60 с/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is empty for who holds no pedagogical post', async () => {
    serve({ 'GET /api/me': { body: someMe() }, 'GET /api/indicators/me': { body: { institutions: [] } } });
    renderApp(<MyWeekScreen />, { session: true, path: '/my-week' });
    fireEvent.focus(window);
    expect(await screen.findByText('Для вас показатели не считаются')).toBeInTheDocument();
  });
});
