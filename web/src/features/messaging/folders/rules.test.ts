import { describe, expect, it } from 'vitest';
import type { Entry } from '../store/entry';
import type { Folder } from './own';
import { isInFolder, moved, withConversation } from './rules';

const NOW = '2026-11-18T10:00:00Z';

function folder(change: Partial<Folder> = {}): Folder {
  return { id: 'f', title: 'Папка', ...change };
}

function entry(conversation: object = {}, personal: object = {}): Entry {
  return {
    id: 'c',
    conversation: { id: 'c', kind: 'group', organisation_id: 'school', ...conversation },
    personal: { unread: 0, ...personal },
  } as unknown as Entry;
}

describe('folders', () => {
  it('take what every rule holds for', () => {
    const rules = folder({ kinds: ['group'], organisation_ids: ['school'], only_unread: true, without_muted: true });
    expect(isInFolder(entry({}, { unread: 1 }), rules, NOW)).toBe(true);
    expect(isInFolder(entry({}, { is_marked_unread: true }), rules, NOW)).toBe(true);
    expect(isInFolder(entry({}, { unread: 0 }), rules, NOW)).toBe(false);
    expect(isInFolder(entry({ kind: 'channel' }, { unread: 1 }), rules, NOW)).toBe(false);
    expect(isInFolder(entry({ organisation_id: 'other' }, { unread: 1 }), rules, NOW)).toBe(false);
    expect(isInFolder(entry({}, { unread: 1, muted_until: '2026-11-19T00:00:00Z' }), rules, NOW)).toBe(false);
  });

  it('take and leave by name, whatever the rules say; never the archived', () => {
    const rules = folder({ kinds: ['channel'] });
    expect(isInFolder(entry(), withConversation(rules, 'c', true), NOW)).toBe(true);
    expect(isInFolder(entry({ kind: 'channel' }), withConversation(rules, 'c', false), NOW)).toBe(false);
    expect(isInFolder(entry({}, { is_archived: true }), withConversation(rules, 'c', true), NOW)).toBe(false);
    expect(isInFolder(entry(), folder({ has_rules: false }), NOW)).toBe(false);
  });

  it('move by one, and stay at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
