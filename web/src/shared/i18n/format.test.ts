import { expect, test } from 'vitest';
import { makeFormat, sharePercent } from './format';

const ru = makeFormat('ru', 'Asia/Vladivostok');
const tver = makeFormat('ru', 'Europe/Moscow');
const en = makeFormat('en', 'Asia/Vladivostok');
const NOW = '2026-11-21T04:05:00Z'; // 14:05 in Vladivostok
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a list of conversations shows the hour, the day, the date', () => {
  expect(ru.listTime('2026-11-21T04:05:00Z', NOW)).toBe('14:05');
  expect(ru.listTime('2026-11-17T04:05:00Z', NOW)).toBe('вт');
  expect(plain(ru.listTime('2026-11-12T04:05:00Z', NOW))).toBe('12 ноя');
  expect(plain(ru.listTime('2025-11-12T04:05:00Z', NOW))).toBe('12 ноя 2025');
  expect(en.listTime('2026-11-17T04:05:00Z', NOW)).toBe('Tue');
});

test('one moment is another day in another time zone', () => {
  expect(plain(ru.date('2026-11-12T20:00:00Z'))).toBe('13 ноября 2026 г.');
  expect(plain(tver.date('2026-11-12T20:00:00Z'))).toBe('12 ноября 2026 г.');
  expect(ru.dayKey('2026-11-12T20:00:00Z')).toBe('2026-11-13');
});

test('a calendar date has no time zone', () => {
  expect(plain(ru.date('2026-11-12'))).toBe('12 ноября 2026 г.');
  expect(plain(makeFormat('en', 'America/New_York').date('2026-11-12'))).toBe('12 November 2026');
});

test('days above messages', () => {
  expect(ru.day('2026-11-21T00:00:00Z', NOW)).toBe('сегодня');
  expect(ru.day('2026-11-20T00:00:00Z', NOW)).toBe('вчера');
  expect(plain(ru.day('2026-11-12T00:00:00Z', NOW))).toBe('12 ноября');
});

test('numbers and shares as a school writes them', () => {
  expect(ru.number(1234.5)).toBe('1\u00a0234,5');
  expect(ru.number(null)).toBe('—');
  expect(ru.number(0)).toBe('0');
  expect(ru.share(97, 100)).toBe('97\u00a0% (97\u00a0из\u00a0100)');
  expect(en.share(97, 100)).toBe('97% (97\u00a0of\u00a0100)');
  expect(ru.share(0, 0)).toBe('—');
});

test('a share is whole only when nobody is missing', () => {
  expect(sharePercent(999, 1000)).toBe(99);
  expect(sharePercent(1, 1000)).toBe(1);
  expect(sharePercent(1000, 1000)).toBe(100);
});

test('durations, sizes, the zone', () => {
  expect(plain(ru.duration(3900))).toBe('1 ч 5 мин');
  expect(plain(ru.fileSize(1_572_864))).toBe('1,5 МБ');
  expect(ru.zoneName(NOW)).toBe('UTC+10');
  expect(tver.zoneName(NOW)).toBe('UTC+3');
  expect(plain(ru.relative('2026-11-21T04:00:00Z', NOW))).toBe('5 минут назад');
});
