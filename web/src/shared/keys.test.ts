import { expect, test } from 'vitest';
import { matches } from './keys';

const press = (code: string, change: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { code, ...change });

test('a key is known by its place, whatever the layout writes', () => {
  expect(matches(press('KeyK', { ctrlKey: true, key: 'л' }), 'Mod+K')).toBe(true);
  expect(matches(press('Slash', { ctrlKey: true, key: '.' }), 'Mod+/')).toBe(true);
  expect(matches(press('ArrowUp', { altKey: true }), 'Alt+↑')).toBe(true);
});

test('a key with one modifier more is another key', () => {
  expect(matches(press('KeyK'), 'Mod+K')).toBe(false);
  expect(matches(press('KeyK', { ctrlKey: true, shiftKey: true }), 'Mod+K')).toBe(false);
});
