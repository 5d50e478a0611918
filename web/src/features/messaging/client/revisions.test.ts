import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { message } from '../store/testing';
import type { Http } from './ports';
import { Revisions, UNDO_MS } from './revisions';

function http(change: Partial<Record<keyof Http, unknown>> = {}) {
  const mock = { get: vi.fn(), post: vi.fn(() => Promise.resolve()), put: vi.fn(), patch: vi.fn(() => Promise.resolve()), delete: vi.fn() };
  return Object.assign(mock, change) as typeof mock & Http;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an edit on its way', () => {
  it('is shown at once, and the same object as long as nothing changes', async () => {
    const revisions = new Revisions(http());
    const row = message(3);
    const edited = revisions.edit(row, 'иначе');
    expect(revisions.shown(row)).toMatchObject({ text: 'иначе', seq: 3, version: 3 });
    expect(revisions.shown(row).edited_at).toBeTruthy();
    const copy = { ...row };
    const shown = [revisions.shown(row), revisions.shown(copy), revisions.shown(row), revisions.shown(copy)];
    expect(shown[2]).toBe(shown[0]);
    expect(shown[3]).toBe(shown[1]);
    await edited;
  });

  it('gives way to the server’s newer row, whatever it says', async () => {
    const revisions = new Revisions(http());
    await revisions.edit(message(3), 'иначе');
    const newer = message(3, { version: 9, text: 'с другого устройства' });
    expect(revisions.shown(newer)).toBe(newer);
  });

  it('is taken back when the server says no, and says so', async () => {
    const revisions = new Revisions(http({ patch: vi.fn(() => Promise.reject(new Error('too_late'))) }));
    const row = message(3);
    const told = vi.fn();
    revisions.onChange(told);
    await expect(revisions.edit(row, 'иначе')).rejects.toThrow('too_late');
    expect(revisions.shown(row)).toBe(row);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('names who is mentioned in the new text', async () => {
    const line = http();
    const mentions = [{ person_id: 'p', at: 0, length: 5 }];
    await new Revisions(line).edit(message(3), '@Анна', { mentions });
    expect(line.patch).toHaveBeenCalledWith('/api/conversations/c/messages/3', { text: '@Анна', mentions });
  });
});

describe('a deletion', () => {
  it('waits five seconds, all of it in one request', async () => {
    const line = http();
    const revisions = new Revisions(line);
    const rows = [message(3), message(5)];
    revisions.delete(rows, vi.fn());
    expect(rows.map((row) => revisions.shown(row).deleted_at != null)).toEqual([true, true]);
    expect(revisions.shown(rows[0]!).text).toBe('');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(line.post).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(line.post).toHaveBeenCalledExactlyOnceWith('/api/conversations/c/messages/delete', { seqs: [3, 5] }, { keepalive: true });
  });

  it('is undone without a word to the server', async () => {
    const line = http();
    const revisions = new Revisions(line);
    const row = message(3);
    revisions.delete([row], vi.fn())();
    expect(revisions.shown(row)).toBe(row);
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2);
    expect(line.post).not.toHaveBeenCalled();
  });

  it('goes out when the window is left, and can’t be undone then', async () => {
    const line = http();
    const revisions = new Revisions(line);
    const undo = revisions.delete([message(3)], vi.fn());
    revisions.flush();
    undo();
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2);
    expect(line.post).toHaveBeenCalledTimes(1);
    expect(revisions.shown(message(3)).deleted_at).toBeTruthy();
  });

  it('brings the messages back when the server says no', async () => {
    const failed = vi.fn();
    const revisions = new Revisions(http({ post: vi.fn(() => Promise.reject(new Error('forbidden'))) }));
    const row = message(3);
    revisions.delete([row], failed);
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(revisions.shown(row)).toBe(row);
    expect(failed).toHaveBeenCalledTimes(1);
  });
});
