import { beforeEach, expect, test } from 'vitest';
import { forgetSearches, keepSearch, recentSearches } from './recent';

beforeEach(() => localStorage.clear());

test('the latest come first, each once, eight at most, apart for each account', () => {
  for (const text of ['урок', 'отчёт', 'урок', ' с ']) keepSearch(0, text);
  expect(recentSearches(0)).toEqual(['урок', 'отчёт']);
  expect(recentSearches(1)).toEqual([]);
  for (let number = 10; number < 20; number += 1) keepSearch(0, `слово${number}`);
  expect(recentSearches(0)).toHaveLength(8);
  forgetSearches(0);
  expect(recentSearches(0)).toEqual([]);
});

test('what was typed on the way to it is replaced', () => {
  for (const text of ['со', 'собрание', 'Собрание завтра']) keepSearch(0, text);
  expect(recentSearches(0)).toEqual(['Собрание завтра']);
});

test('what is no list on the device is no list', () => {
  localStorage.setItem('parta.searches.0', '{"a":');
  expect(recentSearches(0)).toEqual([]);
  localStorage.setItem('parta.searches.0', '{"a":1}');
  expect(recentSearches(0)).toEqual([]);
});
