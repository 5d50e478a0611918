import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from '../../../shared/api/problem';
import { DeletionShelf } from '../cache/deletions';
import { MemoryShelf } from '../cache/memory';
import { message } from '../store/testing';
import { UNDO_MS } from './deletions';
import { mockHttp, newRevisions } from './testing';

const ADDRESS = '/api/conversations/c/messages/delete';
const noNetwork = () => mockHttp({ post: vi.fn(() => Promise.reject(new NetworkError())) });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deletion', () => {
  it('waits five seconds, all of it in one request', async () => {
    const line = mockHttp();
    const revisions = newRevisions(line);
    const rows = [message(3), message(5)];
    revisions.deletions.begin(rows, vi.fn());
    expect(rows.map((row) => revisions.shown(row).deleted_at != null)).toEqual([true, true]);
    expect(revisions.shown(rows[0]!).text).toBe('');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(line.post).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(line.post).toHaveBeenCalledExactlyOnceWith(ADDRESS, { seqs: [3, 5] }, { keepalive: true });
  });

  it('is undone without a word to the server', async () => {
    const line = mockHttp();
    const shelf = new MemoryShelf();
    const revisions = newRevisions(line, shelf);
    const row = message(3);
    revisions.deletions.begin([row], vi.fn())();
    expect(revisions.shown(row)).toBe(row);
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2);
    expect(line.post).not.toHaveBeenCalled();
    expect(shelf.all()).toEqual([]);
  });

  it('goes out when the page is left, and can’t be undone then', async () => {
    const line = mockHttp();
    const revisions = newRevisions(line);
    const undo = revisions.deletions.begin([message(3)], vi.fn());
    void revisions.deletions.leave();
    undo();
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2);
    expect(line.post).toHaveBeenCalledTimes(1);
    expect(revisions.shown(message(3)).deleted_at).toBeTruthy();
  });

  it.each([['the server', new ApiError(403, { code: 'forbidden' })], ['the network', new NetworkError()]])('brings the messages back when %s says no', async (_, no) => {
    const failed = vi.fn();
    const shelf = new MemoryShelf();
    const revisions = newRevisions(mockHttp({ post: vi.fn(() => Promise.reject(no)) }), shelf);
    const row = message(3);
    revisions.deletions.begin([row], failed);
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(revisions.shown(row)).toBe(row);
    expect(failed).toHaveBeenCalledExactlyOnceWith(no);
    expect(shelf.all()).toEqual([]);
  });
});

describe('a page that went before its deletion was out', () => {
  it('leaves it to the next: hidden from the start, said as soon as there is a line', async () => {
    const shelf = new MemoryShelf();
    const failed = vi.fn();
    const before = newRevisions(noNetwork(), shelf);
    before.deletions.begin([message(3), message(5)], failed);
    void before.deletions.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).not.toHaveBeenCalled();

    const line = mockHttp();
    const after = newRevisions(line, shelf);
    expect(after.shown(message(3)).deleted_at).toBeTruthy();
    expect(line.post).not.toHaveBeenCalled();
    after.deletions.resume(failed);
    after.deletions.resume(failed);
    await vi.advanceTimersByTimeAsync(0);
    expect(line.post).toHaveBeenCalledExactlyOnceWith(ADDRESS, { seqs: [3, 5] }, { keepalive: true });
    expect(shelf.all()).toEqual([]);
  });

  it('was killed: the next page waits until it could no longer have been undone', async () => {
    const shelf = new MemoryShelf();
    newRevisions(mockHttp({ post: vi.fn(() => new Promise(() => undefined)) }), shelf).deletions.begin([message(3)], vi.fn());
    const line = mockHttp();
    newRevisions(line, shelf).deletions.resume(vi.fn());
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(line.post).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(line.post).toHaveBeenCalledTimes(1);
  });

  it('is back, as it was: what it could not say, it says now', async () => {
    const line = noNetwork();
    const revisions = newRevisions(line);
    revisions.deletions.begin([message(3)], vi.fn());
    void revisions.deletions.leave();
    await vi.advanceTimersByTimeAsync(0);
    line.post.mockImplementation(() => Promise.resolve());
    revisions.deletions.resume(vi.fn());
    await vi.advanceTimersByTimeAsync(0);
    expect(line.post).toHaveBeenCalledTimes(2);
  });

  it('is told of by the next when the server says no', async () => {
    const shelf = new MemoryShelf();
    const before = newRevisions(noNetwork(), shelf);
    before.deletions.begin([message(3)], vi.fn());
    void before.deletions.leave();
    await vi.advanceTimersByTimeAsync(0);
    const tooLate = new ApiError(409, { code: 'too_late' });
    const failed = vi.fn();
    const after = newRevisions(mockHttp({ post: vi.fn(() => Promise.reject(tooLate)) }), shelf);
    after.deletions.resume(failed);
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toHaveBeenCalledExactlyOnceWith(tooLate);
    expect(after.shown(message(3)).deleted_at).toBeFalsy();
  });
});

it('taken back in the window that made it, a deletion is shown again in the one opened meanwhile', async () => {
  const shelf = new MemoryShelf();
  const undo = newRevisions(mockHttp(), shelf).deletions.begin([message(3)], vi.fn());
  const line = mockHttp();
  const other = newRevisions(line, shelf);
  other.deletions.resume(vi.fn());
  undo();
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect(other.shown(message(3)).deleted_at).toBeFalsy();
  expect(line.post).not.toHaveBeenCalled();
});

describe('the shelf of a person', () => {
  const deletion = { key: 'k', conversation: 'c', rows: [{ seq: 3, version: 3 }], due: 0 };

  it('outlives the page, is nobody else’s, and goes with the account', () => {
    new DeletionShelf('anna').put(deletion);
    expect(new DeletionShelf('anna').all()).toEqual([deletion]);
    expect(new DeletionShelf('boris').all()).toEqual([]);
    new DeletionShelf('anna').wipe();
    expect(new DeletionShelf('anna').all()).toEqual([]);
  });

  it('lasts as long as the page where storage is full', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const shelf = new DeletionShelf('anna');
    shelf.put(deletion);
    expect(shelf.all()).toEqual([deletion]);
    shelf.remove('k');
    expect(shelf.all()).toEqual([]);
    full.mockRestore();
  });
});
