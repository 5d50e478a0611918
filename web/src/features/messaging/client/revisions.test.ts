import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { message } from '../store/testing';
import { mockHttp, newRevisions } from './testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an edit on its way', () => {
  it('is shown at once, and the same object as long as nothing changes', async () => {
    const revisions = newRevisions(mockHttp());
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
    const revisions = newRevisions(mockHttp());
    await revisions.edit(message(3), 'иначе');
    const newer = message(3, { version: 9, text: 'с другого устройства' });
    expect(revisions.shown(newer)).toBe(newer);
  });

  it('is taken back when the server says no, and says so', async () => {
    const revisions = newRevisions(mockHttp({ patch: vi.fn(() => Promise.reject(new Error('too_late'))) }));
    const row = message(3);
    const told = vi.fn();
    revisions.onChange(told);
    await expect(revisions.edit(row, 'иначе')).rejects.toThrow('too_late');
    expect(revisions.shown(row)).toBe(row);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('names who is mentioned in the new text', async () => {
    const line = mockHttp();
    const mentions = [{ person_id: 'p', at: 0, length: 5 }];
    await newRevisions(line).edit(message(3), '@Анна', { mentions });
    expect(line.patch).toHaveBeenCalledWith('/api/conversations/c/messages/3', { text: '@Анна', mentions });
  });
});
