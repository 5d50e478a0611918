import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/alerts';
import type { Settings } from '../settings/api';
import { decide, type Moment } from './decide';

const settings = (change: Partial<Settings> = {}): Settings => ({
  kinds: { direct: true, class: true, parents: true, groups: true, channels: true, announcements: true, mentions: true, reactions: false, reports: true },
  hides_text: false, has_sound: true, digest_is_on: false, digest_hour: 18, digest_after_hours: 12, has_email: false, has_mail: false, levels: [], quiet: [],
  push: { is_on: true, key: '', endpoints: [], makers: [] }, ...change,
});
const alert = (change: Partial<Alert> = {}): Alert => ({
  conversationId: 'c1', seq: 7, kind: 'class', title: '5А', text: 'Здравствуйте', isMuted: false, isUrgent: false, isSilent: false, ...change,
});
const unseen: Moment = { now: '2026-11-16T12:00:00Z', isRead: false, isWatched: false };
const quiet = [{ since: '2026-11-16T11:00:00Z', until: '2026-11-16T21:00:00Z' }];
const BOTH = { shows: true, sounds: true };
const NOTHING = { shows: false, sounds: false };

describe('an open window', () => {
  it('shows and sounds while nobody looks', () => {
    expect(decide(alert(), settings(), unseen)).toEqual(BOTH);
  });
  it('only sounds while somebody looks elsewhere, and is silent about what is being read', () => {
    expect(decide(alert(), settings(), { ...unseen, isWatched: true })).toEqual({ shows: false, sounds: true });
    expect(decide(alert(), settings(), { ...unseen, isWatched: true, isRead: true })).toEqual(NOTHING);
  });
  it('is still in quiet hours, but for what is urgent', () => {
    expect(decide(alert(), settings({ quiet }), unseen)).toEqual(NOTHING);
    expect(decide(alert({ isUrgent: true }), settings({ quiet }), unseen)).toEqual(BOTH);
    expect(decide(alert(), settings({ quiet }), { ...unseen, now: '2026-11-16T21:00:00Z' })).toEqual(BOTH);
  });
  it.each([
    ['all', 'class', true], ['mentions', 'class', false], ['mentions', 'mentions', true], ['none', 'mentions', false],
  ] as const)('at the level %s tells of %s: %s', (level, kind, told) => {
    const levels = [{ conversation_id: 'c1', level }];
    expect(decide(alert({ kind }), settings({ levels }), unseen).shows).toBe(told);
  });
  it('is silent about a muted conversation, but for mentions', () => {
    expect(decide(alert({ isMuted: true }), settings(), unseen)).toEqual(NOTHING);
    expect(decide(alert({ isMuted: true, kind: 'mentions' }), settings(), unseen)).toEqual(BOTH);
  });
  it('is silent about a kind that was switched off', () => {
    expect(decide(alert(), settings({ kinds: { ...settings().kinds, class: false } }), unseen)).toEqual(NOTHING);
  });
  it('makes no sound for a message sent silently, or where none is wished', () => {
    expect(decide(alert({ isSilent: true }), settings(), unseen)).toEqual({ shows: true, sounds: false });
    expect(decide(alert(), settings({ has_sound: false }), unseen)).toEqual({ shows: true, sounds: false });
  });
});
