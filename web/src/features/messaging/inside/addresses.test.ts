import { expect, test } from 'vitest';
import { addressesIn } from './addresses';

const ORIGIN = 'https://parta.example';
const ID = '0190aaaa-0000-7000-8000-000000000001';

test('our own conversations and messages are found, each once', () => {
  const text = `см. ${ORIGIN}/chats/${ID}/15, ${ORIGIN}/chats/${ID} и снова ${ORIGIN}/chats/${ID}/15.`;
  expect(addressesIn(text, ORIGIN)).toEqual([{ conversation: ID, seq: 15 }, { conversation: ID, seq: null }]);
});

test('nothing else is', () => {
  for (const text of [`https://evil.example/chats/${ID}/1`, `${ORIGIN}/chats/x`, `${ORIGIN}/chats/${ID}a`, `${ORIGIN}/chats/${ID}/1/files`, `${ORIGIN}.evil.example/chats/${ID}`]) {
    expect(addressesIn(text, ORIGIN)).toEqual([]);
  }
});
