import { expect, test } from 'vitest';
import { makeFormat } from './i18n';
import { monthBefore, recentMonths } from './months';
import { sundayOf, weekDays } from './weeks';

test('a week is named by its days, over the ends of months and years', () => {
  const format = makeFormat('ru', 'Asia/Vladivostok');
  expect(weekDays('2026-11-16', format).replaceAll('\u00a0', ' ')).toBe('16–22 ноя');
  expect(weekDays('2026-11-30', format).replaceAll('\u00a0', ' ')).toBe('30 ноя – 6 дек');
  expect(sundayOf('2026-12-28')).toBe('2027-01-03');
});

test('months go back over the turn of a year', () => {
  expect(monthBefore('2026-02', 3)).toBe('2025-11');
  expect(recentMonths(new Date(2026, 0, 31)).slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11']);
});
