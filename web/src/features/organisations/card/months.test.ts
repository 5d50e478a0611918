import { expect, test } from 'vitest';
import { addDays } from '../words';
import { monthsOf, schoolYearOf } from './months';

test('a school year begins in September; August belongs to the next one', () => {
  expect(schoolYearOf('2026-09-01')).toBe(2026);
  expect(schoolYearOf('2027-05-31')).toBe(2026);
  expect(schoolYearOf('2027-08-20')).toBe(2027);
});

test('every day of the year stands once, under its weekday', () => {
  const months = monthsOf(2027);
  const days = months.flatMap((month) => month.weeks.flat()).filter((day) => day !== null);
  expect(days).toHaveLength(366);
  expect(new Set(days).size).toBe(366);
  expect(days[0]).toBe('2027-09-01');
  expect(days.at(-1)).toBe('2028-08-31');
  expect(months[5]?.weeks.flat()).toContain('2028-02-29');
  expect(months[0]?.weeks[0]?.indexOf('2027-09-01')).toBe(2); // a Wednesday
});

test('days are added across months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});
