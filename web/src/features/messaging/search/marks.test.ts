import { expect, test } from 'vitest';
import { markedWords, piecesOf, placesOf } from './marks';

test('marks count code points: an emoji before them moves nothing', () => {
  const text = '😀 Урок и уроки';
  const marks = [{ at: 2, length: 4 }, { at: 9, length: 5 }];
  expect(piecesOf(text, marks)).toEqual([
    { text: '😀 ', isMarked: false }, { text: 'Урок', isMarked: true }, { text: ' и ', isMarked: false }, { text: 'уроки', isMarked: true },
  ]);
  expect(markedWords(text, marks)).toEqual(['Урок', 'уроки']);
});

test('a text without marks is one piece, an empty one none', () => {
  expect(piecesOf('да', [])).toEqual([{ text: 'да', isMarked: false }]);
  expect(piecesOf('', [])).toEqual([]);
});

test('words are found whole in what is drawn', () => {
  expect(placesOf('урок, уроки и урок', ['урок'])).toEqual([[0, 4], [14, 18]]);
  expect(placesOf('урок', ['уро'])).toEqual([]);
});
