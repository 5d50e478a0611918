import { expect, test } from 'vitest';
import { momentOf, NO_TERM, problemOf, type Term } from './term';

const noon = new Date(2026, 10, 16, 12);
const evening = new Date(2026, 10, 16, 21);
const term = (more: Partial<Term>): Term => ({ ...NO_TERM, ...more });

test('a usual term is eight in the evening of its day', () => {
  expect(momentOf(term({ choice: 'today' }), noon)).toEqual(new Date(2026, 10, 16, 20));
  expect(momentOf(term({ choice: 'week' }), noon)).toEqual(new Date(2026, 10, 23, 20));
  expect(momentOf(NO_TERM, noon)).toBeNull();
});

test('another day has an hour of its own', () => {
  expect(momentOf(term({ choice: 'other', day: '2026-12-01', hour: '9' }), noon)).toEqual(new Date(2026, 11, 1, 9));
});

test('what has passed, and what is not whole, is a problem', () => {
  expect(problemOf(term({ choice: 'today' }), evening)).toBe('past');
  expect(problemOf(term({ choice: 'today' }), noon)).toBeNull();
  expect(problemOf(term({ choice: 'other' }), noon)).toBe('no_day');
  expect(problemOf(NO_TERM, noon)).toBeNull();
});
