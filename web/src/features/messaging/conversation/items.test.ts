import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../outbox/outbox';
import { ME, OTHER, message } from '../store/testing';
import { ItemMaker, type Item } from './items';

const at = (day: number, minute: number) => new Date(2026, 10, day, 12, minute).toISOString();
const outgoing = (key: string): Outgoing => ({
  client_key: key, conversation_id: 'c', text: 'иду', created_at: at(2, 1), owner: 'A', problem: null, state: 'waiting', seq: null,
});

function say(items: Item[]): string[] {
  return items.map((item) => {
    const what = item.kind === 'message' ? String(item.message.seq) : `out ${item.key}`;
    const marks = [item.day && 'day', item.isUnreadStart && 'unread', item.isFirst && 'first', item.isLast && 'last'];
    return [what, ...marks.filter(Boolean)].join(' ');
  });
}

describe('the items of a conversation', () => {
  it('group one author within five minutes, and part at a day, another author and a service line', () => {
    const messages = [
      message(1, { created_at: at(1, 0) }),
      message(2, { created_at: at(1, 4) }),
      message(3, { created_at: at(1, 10) }),
      message(4, { created_at: at(1, 11), author_id: ME }),
      message(5, { created_at: at(1, 12), author_id: null, kind: 'service' }),
      message(6, { created_at: at(2, 0), author_id: ME }),
    ];
    const items = new ItemMaker().make({ messages, outgoing: [], me: ME, unreadAfter: null });
    expect(say(items)).toEqual(['1 day first', '2 last', '3 first last', '4 first last', '5 first last', '6 day first last']);
  });

  it('have the line before the first unread of others, and part the group there', () => {
    const messages = [1, 2, 3].map((seq) => message(seq, { created_at: at(1, seq) }));
    const items = new ItemMaker().make({ messages, outgoing: [], me: ME, unreadAfter: 1 });
    expect(say(items)).toEqual(['1 day first last', '2 unread first', '3 last']);
    const own = [message(1, { created_at: at(1, 1) }), message(2, { created_at: at(1, 2), author_id: ME })];
    expect(say(new ItemMaker().make({ messages: own, outgoing: [], me: ME, unreadAfter: 1 })).join()).not.toContain('unread');
  });

  it('end with what waits, and never show a message twice', () => {
    const messages = [message(1, { created_at: at(2, 0), author_id: ME, client_key: 'k1' })];
    const items = new ItemMaker().make({ messages, outgoing: [outgoing('k1'), outgoing('k2')], me: ME, unreadAfter: null });
    expect(say(items)).toEqual(['1 day first last', 'out k2 first last']);
    expect(items[0]!.key).toBe('k1');
  });

  it('stay the same objects where they say the same', () => {
    const maker = new ItemMaker();
    const messages = [message(1, { created_at: at(1, 0) }), message(2, { created_at: at(1, 1), author_id: ME })];
    const before = maker.make({ messages, outgoing: [], me: ME, unreadAfter: null });
    const more = [...messages, message(3, { created_at: at(1, 2), author_id: OTHER })];
    const after = maker.make({ messages: more, outgoing: [], me: ME, unreadAfter: null });
    expect(after.slice(0, 2).every((item, index) => item === before[index])).toBe(true);
  });

  it('are made of 20,000 messages within a frame or two', () => {
    const maker = new ItemMaker();
    const messages = Array.from({ length: 20_000 }, (_, index) => message(index + 1));
    maker.make({ messages, outgoing: [], me: ME, unreadAfter: null });
    const took = [1, 2, 3, 4, 5].map((more) => {
      const began = performance.now();
      maker.make({ messages: [...messages, message(20_000 + more)], outgoing: [], me: ME, unreadAfter: null });
      return performance.now() - began;
    });
    expect(Math.min(...took)).toBeLessThan(100); // the best of five: what else the machine does is not measured
  });
});
