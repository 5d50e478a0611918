/** What a search is narrowed by. All of the search that is part of the first load. */
import type { Uuid } from '../wire';
import type { FileKind } from './wire';

export interface Named {
  id: Uuid;
  name: string;
}

export interface Filters {
  author: Named | null;
  conversation: Named | null;
  /** Calendar days: after the first began, before the last ended. */
  after: string | null;
  before: string | null;
  has: readonly FileKind[];
  mentions: boolean;
}

export const NO_FILTERS: Filters = { author: null, conversation: null, after: null, before: null, has: [], mentions: false };
