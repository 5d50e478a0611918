import { expect, test } from 'vitest';
import type { PolicyCell, PolicyTable } from './api';
import { chosenIn, choicesOf, verdictIn, withChoice, type Draft } from './draft';

const cell: PolicyCell = {
  verb: 'write', line: 'pupil>staff:group', one: 'pupil', other: 'staff', relation: 'group', verdict: 'allowed',
  source: 'parta', options: ['forbidden', 'supervised', 'allowed'], inherited: 'allowed', chosen: null,
};
const none: Draft = new Map();

test('a choice is a change until it says what is in force', () => {
  const closed = withChoice(none, cell, 'forbidden');
  expect(closed.size).toBe(1);
  expect(verdictIn(closed, cell)).toBe('forbidden');
  expect(withChoice(closed, cell, null).size).toBe(0);
});

test('taking a choice back leaves what is inherited', () => {
  const closed: PolicyCell = { ...cell, verdict: 'forbidden', chosen: 'forbidden', source: 'institution' };
  const opened = withChoice(none, closed, null);
  expect(chosenIn(opened, closed)).toBeNull();
  expect(verdictIn(opened, closed)).toBe('allowed');
});

test('what the region no longer offers is not asked for again', () => {
  const stale: PolicyCell = { ...cell, options: ['forbidden'], chosen: 'allowed', verdict: 'forbidden' };
  const table = { version: 3, cells: [stale] } as unknown as PolicyTable;
  expect(choicesOf(table, none, 'director', ' так ')).toEqual({ version: 3, choices: [], supervised_by: 'director', reason: 'так' });
});
