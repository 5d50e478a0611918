import { expect, test } from 'vitest';
import { followed, pieceOf } from './pieces';
import type { Option, Suggested } from './suggesting';

const person = (title: string): Option => ({ id: title, title, person: title, insert: `@${title} ` });
const EVERYBODY: Option = { id: 'everybody', title: '@все', insert: '@все ' };
const offered = (options: Option[], active = 0): Suggested => ({ kind: 'people', label: 'Кого упомянуть', from: 0, to: 1, options, active });
const ANNA = person('Алексеева Анна');
const VERA = person('Всеволодова Вера');

test('a piece begins at its sign and ends at the caret', () => {
  expect(pieceOf('Дежурит @алекс')).toEqual({ kind: 'people', from: 8, query: 'алекс' });
  expect(pieceOf('так :сме')).toEqual({ kind: 'emojis', from: 4, query: 'сме' });
  expect(pieceOf('в 10:30')).toBeNull();
});

test('more letters leave only whom they still name, and belong to what is replaced', () => {
  const shown = offered([ANNA, VERA, EVERYBODY]);
  expect(followed(shown, pieceOf('@вс'), 3)).toMatchObject({ from: 0, to: 3, options: [VERA, EVERYBODY], active: 0 });
  expect(followed(shown, pieceOf('@все'), 4)).toMatchObject({ to: 4, options: [VERA, EVERYBODY] });
  expect(followed(shown, pieceOf('@всех'), 5)).toBeNull();
});

test('whoever was looked at stays looked at', () => {
  expect(followed(offered([ANNA, VERA, EVERYBODY], 2), pieceOf('@вс'), 3)).toMatchObject({ active: 1 });
});

test('another piece, or none, ends the list', () => {
  expect(followed(offered([ANNA]), pieceOf('@а '), 3)).not.toBeNull();
  expect(followed(offered([ANNA]), pieceOf('привет'), 6)).toBeNull();
  expect(followed(offered([ANNA]), pieceOf('@а и @а'), 7)).toBeNull();
  expect(followed({ ...offered([ANNA]), kind: 'emojis' }, pieceOf('@а'), 2)).toBeNull();
});
