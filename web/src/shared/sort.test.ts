import { expect, test } from 'vitest';
import { compareRussian, foldForSearch } from './sort';

test('ё stands right after е, and numbers go by value', () => {
  expect(['Ёжиков', 'Яковлев', 'Ежиков', 'Жуков', 'Егоров'].sort(compareRussian)).toEqual(['Егоров', 'Ежиков', 'Ёжиков', 'Жуков', 'Яковлев']);
  expect(['10А', '5Б', '5А', '11А'].sort(compareRussian)).toEqual(['5А', '5Б', '10А', '11А']);
});

test('a search takes е for ё and does not mind case and spaces', () => {
  expect(foldForSearch('  Ёлкин   Пётр ')).toBe('елкин петр');
});
