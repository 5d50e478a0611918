import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../outbox/outbox';
import { newEntry, type Entry } from '../store/entry';
import { ME, SmallServer, message } from '../store/testing';
import type { Conversation, Personal } from '../wire';
import { calm, findLoaded, isIn, isMuted, lastOutgoingOf, ordered } from './selectors';

function entry(id: string, minute: number, personal: Partial<Personal> = {}, conversation: Partial<Conversation> = {}): Entry {
  const head = new SmallServer(id).head();
  const last = message(1, { conversation_id: id, created_at: new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString() });
  return newEntry(
    {
      ...head,
      conversation: { ...head.conversation, title: id, last_seq: 1, ...conversation },
      personal: { ...head.personal, read_seq: 1, ...personal },
      last_message: last,
    },
    ME,
  );
}

const ids = (entries: Entry[]) => entries.map((one) => one.id);
const outgoing = (id: string, minute: number): Outgoing => ({
  client_key: 'k', conversation_id: id, text: '', created_at: new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString(),
  owner: 'A', problem: null, state: 'waiting', seq: null,
});

describe('the order of the list', () => {
  it('has pinned ones first in their own order, then the newest first', () => {
    const entries = [entry('a', 1), entry('b', 5), entry('c', 3, { pinned_order: 2 }), entry('d', 2, { pinned_order: 1 })];
    expect(ids(ordered(entries, new Map()))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('lifts a conversation in which something waits to be sent', () => {
    const entries = [entry('a', 1), entry('b', 5)];
    expect(ids(ordered(entries, lastOutgoingOf([outgoing('a', 9)])))).toEqual(['a', 'b']);
  });

  it('does not move under the pointer: what stands stays, what is gone goes', () => {
    const next = ordered([entry('a', 9), entry('b', 5), entry('new', 10)], new Map());
    expect(ids(calm(['b', 'gone', 'a'], next))).toEqual(['b', 'a']);
  });
});

describe('the tabs', () => {
  it('put each conversation where it belongs', () => {
    const school = entry('a', 1, {}, { origin: 'plan', purpose: 'class' });
    const direct = entry('b', 1, { unread: 2, read_seq: 0 }, { kind: 'direct', origin: 'hand', purpose: '' });
    const old = entry('c', 1, { is_archived: true });
    const channel = entry('d', 1, { is_marked_unread: true }, { kind: 'channel', purpose: 'announcements' });
    const all = [school, direct, old, channel];
    const inTab = (tab: Parameters<typeof isIn>[1]) => ids(all.filter((one) => isIn(one, tab)));
    expect(inTab('all')).toEqual(['a', 'b', 'd']);
    expect(inTab('unread')).toEqual(['b', 'd']);
    expect(inTab('classes')).toEqual(['a']);
    expect(inTab('direct')).toEqual(['b']);
    expect(inTab('channels')).toEqual(['d']);
    expect(inTab('archive')).toEqual(['c']);
  });

  it('know a mute by its time', () => {
    const muted = entry('a', 1, { muted_until: '2026-11-21T12:00:00Z' });
    expect(isMuted(muted, '2026-11-21T11:00:00Z')).toBe(true);
    expect(isMuted(muted, '2026-11-21T13:00:00Z')).toBe(false);
  });
});

describe('the search among what is loaded', () => {
  it('finds beginnings of words in any order, ё as е', () => {
    const entries = [entry('a', 1, {}, { title: 'Алёна Семёнова' }), entry('b', 1, {}, { title: '5А. Родители' })];
    expect(ids(findLoaded(entries, 'семен алена'))).toEqual(['a']);
    expect(ids(findLoaded(entries, 'род'))).toEqual(['b']);
    expect(ids(findLoaded(entries, 'одители'))).toEqual([]);
    expect(ids(findLoaded(entries, ' '))).toEqual([]);
  });
});
