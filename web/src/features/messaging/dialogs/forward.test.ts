import { expect, it } from 'vitest';
import { newEntry } from '../store/entry';
import { ME, SmallServer } from '../store/testing';
import type { Conversation, Personal } from '../wire';
import { targetsOf } from './forward';

function entry(id: string, title: string, change: Partial<Conversation> = {}, personal: Partial<Personal> = {}) {
  const server = new SmallServer(id);
  server.title = title;
  const head = server.head();
  return newEntry({ ...head, conversation: { ...head.conversation, ...change }, personal: { ...head.personal, ...personal } }, ME);
}

const ENTRIES = [
  entry('news', 'Объявления', { may_write: false }),
  entry('class', '5А класс'),
  entry('old', '4А класс', {}, { is_archived: true }),
  entry('saved', '', { kind: 'saved' }),
  entry('anna', 'Алёхина Анна', { kind: 'direct' }),
];
const ids = (query: string) => targetsOf(ENTRIES, query, 'Избранное').map((one) => one.id);

it('one’s own notes come first, and nothing where one may not write or that lies in the archive', () => {
  expect(ids('')).toEqual(['saved', 'anna', 'class']);
});

it('chats are found by the beginning of any word, notes by their name', () => {
  expect(ids('анна але')).toEqual(['anna']);
  expect(ids('избр')).toEqual(['saved']);
  expect(ids('класс')).toEqual(['class']);
  expect(ids('объя')).toEqual([]);
});
