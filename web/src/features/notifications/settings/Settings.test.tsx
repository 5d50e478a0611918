import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { useSession } from '../../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import { Component as RulesScreen } from '../screens/RulesScreen';
import { Component as SettingsScreen } from '../screens/SettingsScreen';
import { clockOf, minuteOf, type MyQuiet, type QuietLine, type Rules, type Settings } from './api';

function WhenSignedIn({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

/** Whole screens, and axe over one: slow on a machine that has other work. */
const SLOW = 30_000;
const SOON = { timeout: 10_000 };

const KINDS = ['weekday', 'saturday', 'sunday', 'holiday'] as const;
const lines = (level: QuietLine['sources'][number]['level'], name = ''): QuietLine[] => KINDS.map((kind) => ({ kind, until: 420, since: 1320, sources: [{ level, name, role: '' }] }));
const quiet: MyQuiet = {
  lines: lines('region', 'Приморский край'), above: lines('region'), own: null, may_shift: false, time_zone: 'Asia/Vladivostok', own_time_zone: null, quiet_until: null,
};
const settings: Settings = {
  kinds: { direct: true, class: true, parents: true, groups: true, channels: false, announcements: true, mentions: true, reactions: false, reports: true },
  hides_text: false, has_sound: true, digest_is_on: false, digest_hour: 18, digest_after_hours: 12, has_email: true, has_mail: true, levels: [], quiet: [],
  push: { is_on: false, key: 'AAAA', endpoints: [], makers: [] },
};
const rules: Rules = {
  region_id: 'r1', region_name: 'Приморский край', can_change_region: false, can_change: true, push_is_on: true,
  region_urgent_roles: ['director', 'homeroom'], urgent_roles: ['director', 'homeroom'],
  levels: [
    { level: 'region', name: 'Приморский край', role: '', own: null, may_shift: true, can_change: false, lines: lines('parta') },
    { level: 'organisation', name: 'Школа № 1', role: '', own: null, may_shift: true, can_change: true, lines: lines('parta') },
  ],
};
const base = { 'GET /api/me': { body: someMe() }, 'GET /api/me/notifications': { body: settings }, 'GET /api/me/quiet': { body: quiet } };

describe('times', () => {
  it('are minutes of the day', () => {
    expect([clockOf(0), clockOf(425), clockOf(1440)]).toEqual(['00:00', '07:05', '24:00']);
    expect([minuteOf('7:05'), minuteOf('24:00'), minuteOf('24:01'), minuteOf('7.05'), minuteOf('')]).toEqual([425, 1440, null, null, null]);
  });
});

describe('the settings', () => {
  it('say why this browser cannot be woken, whence the quiet comes, and change at once', async () => {
    const calls = serve({ ...base, 'PATCH /api/me/notifications': {} });
    const { container } = renderApp(<WhenSignedIn><SettingsScreen /></WhenSignedIn>, { session: true });
    expect(await screen.findAllByText('от региона: Приморский край', {}, SOON)).toHaveLength(4);
    expect(await screen.findByText(/Этот браузер не умеет показывать уведомления/)).toBeInTheDocument();
    expect(screen.getByRole('switch', { name: /^Уведомления, когда Parta закрыта/ })).toBeDisabled();
    fireEvent.click(screen.getByRole('switch', { name: /^Каналы/ }));
    await waitFor(() => expect(calls.find((call) => call.method === 'PATCH')?.body).toEqual({ kinds: { channels: true } }));
    await expectAccessible(container);
  }, SLOW);

  it('show what is above where a wish is too short, by its day', async () => {
    const refusal = { status: 422, body: { code: 'quiet_too_short', fields: { kind: 'sunday', until: 420, since: 1320, may_shift: false } } };
    const calls = serve({ ...base, 'PUT /api/me/quiet': refusal });
    renderApp(<WhenSignedIn><SettingsScreen /></WhenSignedIn>, { session: true });
    fireEvent.click(await screen.findByRole('switch', { name: /^Своё время/ }, SOON));
    const field = await screen.findByRole('textbox', { name: 'Воскресенье: с' }, SOON);
    fireEvent.change(field, { target: { value: '25:00' } });
    expect(screen.getByText('Время в виде 22:00')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Сохранить' })).toBeDisabled();
    fireEvent.change(field, { target: { value: '23:30' } });
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(await screen.findByText(/Воскресенье: выше по уровню задано с.22:00 до.07:00. Можно только дольше\./)).toBeInTheDocument();
    expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ week: { sunday: { since: 1410, until: 420 } }, time_zone: null });
  }, SLOW);
});

describe('the rules of an institution', () => {
  it('let it shorten the list of who may be urgent, and nothing of the region', async () => {
    const calls = serve({ ...base, 'GET /api/organisations/o1/notifications': { body: rules }, 'PUT /api/organisations/o1/notifications': {} });
    const { container } = renderApp(<RulesScreen />, { session: true });
    expect(await screen.findByRole('switch', { name: /^Уведомления через службы браузеров/ }, SOON)).toBeDisabled();
    expect(screen.getAllByRole('button', { name: /^Изменить/ })).toHaveLength(1);
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('switch', { name: /^Классный руководитель, куратор/ }));
    await waitFor(() => expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({ urgent_roles: ['director'], week: null, may_shift: true }));
  });
});
