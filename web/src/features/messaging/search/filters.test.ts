import { describe, expect, test } from 'vitest';
import { NO_FILTERS, isFiltered, joined, queryOf, readDay, readTyped } from './filters';

const TODAY = '2026-11-21';

describe('filters in a text', () => {
  test('are taken out of it once they are typed to their end', () => {
    expect(readTyped('справка есть:файл до:12.11 ', TODAY)).toEqual({ text: 'справка ', change: { has: ['file'], before: '2026-11-12' }, naming: null });
    expect(readTyped('ЕСТЬ:Фото есть:ссылка урок', TODAY)).toEqual({ text: 'урок', change: { has: ['image', 'link'] }, naming: null });
    expect(readTyped('после:вчера has:mention x', TODAY)).toEqual({ text: 'x', change: { after: '2026-11-20', mentions: true }, naming: null });
  });

  test('stay in it while they are being typed, and where they say nothing', () => {
    expect(readTyped('урок есть:фай', TODAY)).toEqual({ text: 'урок есть:фай', change: {}, naming: null });
    expect(readTyped('есть:что до:завтра ', TODAY)).toEqual({ text: 'есть:что до:завтра ', change: {}, naming: null });
    expect(readTyped('время:12 и ответ: да', TODAY)).toEqual({ text: 'время:12 и ответ: да', change: {}, naming: null });
  });

  test('name somebody or a chat to the end of the text', () => {
    expect(readTyped('отчёт от:Ива', TODAY)).toEqual({ text: 'отчёт', change: {}, naming: { what: 'author', typed: 'Ива' } });
    expect(readTyped('в:5А род', TODAY)).toEqual({ text: '', change: {}, naming: { what: 'conversation', typed: '5А род' } });
    expect(readTyped('от:', TODAY)).toEqual({ text: '', change: {}, naming: { what: 'author', typed: '' } });
  });

  test('join those that are there', () => {
    expect(joined({ ...NO_FILTERS, has: ['file'] }, { has: ['file', 'link'], mentions: true })).toEqual({ ...NO_FILTERS, has: ['file', 'link'], mentions: true });
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, before: TODAY })).toBe(true);
  });
});

test('a day is read as people write it; without a year it is the last such day', () => {
  expect(['сегодня', 'вчера', '1.9', '31.12', '05.03.24', '5.3.2025', '2026-02-03', '31.02', '99.99', 'скоро', ''].map((text) => readDay(text, TODAY))).toEqual([
    TODAY, '2026-11-20', '2026-09-01', '2025-12-31', '2024-03-05', '2025-03-05', '2026-02-03', null, null, null, null,
  ]);
});

test('days are asked for from their first moment to their last', () => {
  const { after, before, q } = queryOf('  урок ', { ...NO_FILTERS, after: '2026-11-20', before: '2026-11-20' });
  expect(Date.parse(String(before)) - Date.parse(String(after))).toBe(86_400_000);
  expect(q).toBe('урок ');
});
