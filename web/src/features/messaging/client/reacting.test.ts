import { expect, test, vi } from 'vitest';
import type { Message } from '../wire';
import type { Http } from './ports';
import { Reacting } from './reacting';

const row = (more: Partial<Message> = {}): Message => ({
  conversation_id: 'c', seq: 1, version: 1, author_id: 'a', author_name: 'А', kind: 'text', text: 'да', created_at: '2026-11-16T12:00:00Z', ...more,
});

function made(answer: () => Promise<unknown>) {
  const http = { put: vi.fn(answer), delete: vi.fn(answer) } as unknown as Http;
  return new Reacting(http, () => undefined);
}

test('a reaction is seen before it is stored, and once when it is', async () => {
  const reacting = made(() => Promise.resolve());
  const before = row({ reactions: [{ emoji: '🔥', count: 2 }] });
  const asked = reacting.set(before, '🔥', true);
  expect(reacting.shown(before)).toMatchObject({ reactions: [{ emoji: '🔥', count: 3 }], own: { reactions: ['🔥'] } });
  expect(reacting.shown(before)).toBe(reacting.shown(before));
  await asked;
  const after = row({ version: 2, reactions: [{ emoji: '🔥', count: 3 }], own: { reactions: ['🔥'] } });
  expect(reacting.shown(after)).toMatchObject({ reactions: [{ emoji: '🔥', count: 3 }] });
});

test('what the server refuses is as it was', async () => {
  const reacting = made(() => Promise.reject(new Error('no')));
  const message = row();
  const asked = reacting.set(message, '👍', true);
  expect(reacting.shown(message).reactions).toEqual([{ emoji: '👍', count: 1 }]);
  await expect(asked).rejects.toThrow('no');
  expect(reacting.shown(message)).toBe(message);
});

test('the last one taken back leaves none', () => {
  const reacting = made(() => new Promise(() => undefined));
  const message = row({ reactions: [{ emoji: '👍', count: 1 }], own: { reactions: ['👍'] } });
  void reacting.set(message, '👍', false);
  expect(reacting.shown(message)).toMatchObject({ reactions: [], own: { reactions: [] } });
});
