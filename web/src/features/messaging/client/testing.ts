/** What tests of the client stand on: a line that answers as told, and revisions over it. */
import { vi } from 'vitest';
import { MemoryShelf } from '../cache/memory';
import type { Http } from './ports';
import { Revisions } from './revisions';

export function mockHttp(change: Partial<Record<keyof Http, unknown>> = {}) {
  const mock = { get: vi.fn(), post: vi.fn(() => Promise.resolve()), put: vi.fn(), patch: vi.fn(() => Promise.resolve()), delete: vi.fn() };
  return Object.assign(mock, change) as typeof mock & Http;
}

/** One page: the shelf may be an earlier one's. */
export function newRevisions(http: Http, shelf = new MemoryShelf()): Revisions {
  return new Revisions(http, shelf, () => crypto.randomUUID());
}
