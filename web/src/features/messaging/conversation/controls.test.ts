import { describe, expect, it, vi } from 'vitest';
import { Controls } from './controls';
import { message } from '../store/testing';
import { addressOf, textOf } from './actions/copy';

describe('choosing messages', () => {
  it('begins with one, and ends with the last let go', () => {
    const controls = new Controls();
    const told = vi.fn();
    controls.selection.watch(told);
    controls.select(4);
    controls.toggle(6);
    expect([...controls.selection.get()!]).toEqual([4, 6]);
    controls.toggle(4);
    controls.toggle(6);
    expect(controls.selection.get()).toBeNull();
    expect(told).toHaveBeenCalledTimes(4);
  });

  it('takes everything between two ends, in either direction, but what can’t be chosen', () => {
    const controls = new Controls();
    controls.select(8);
    controls.selectTo(4, [3, 4, 6, 7, 8, 9]);
    expect([...controls.selection.get()!].sort()).toEqual([4, 6, 7, 8]);
    controls.selectTo(9, [3, 4, 6, 7, 8, 9]);
    expect([...controls.selection.get()!].sort()).toEqual([4, 6, 7, 8, 9]);
  });

  it('opens dialogs about messages in their order', () => {
    const controls = new Controls();
    controls.open(() => null, [9, 2, 10]);
    expect(controls.dialog.get()?.seqs).toEqual([2, 9, 10]);
  });
});

describe('copying', () => {
  it('takes the text of one, and of several says who and when', () => {
    const first = message(1, { text: 'да', created_at: new Date(2026, 10, 21, 9, 5).toISOString() });
    const second = message(2, { text: 'нет\nещё', author_name: 'Борисов Б.', created_at: new Date(2026, 10, 21, 9, 6).toISOString() });
    const gone = message(3, { text: '', deleted_at: '2026-11-21T09:00:00Z' });
    expect(textOf([first, gone])).toBe('да');
    expect(textOf([first, second, gone])).toBe('Иванова М. П., 21.11.2026, 09:05\nда\n\nБорисов Б., 21.11.2026, 09:06\nнет\nещё');
  });

  it('knows the address of a message', () => {
    expect(addressOf(message(7))).toBe(`${window.location.origin}/chats/c/7`);
  });
});
