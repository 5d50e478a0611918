/**
 * Deletions that the server may not know of yet, on the device at once: a page may be gone before its last request is out.
 * One list per person; ids only, nothing of what was deleted.
 */
import type { Uuid } from '../wire';

export interface KeptDeletion {
  key: Uuid;
  conversation: Uuid;
  /** With the version of each as it was seen. */
  rows: readonly { seq: number; version: number }[];
  /** Until then it can be taken back; ms since 1970. */
  due: number;
}

export interface Shelf {
  all(): readonly KeptDeletion[];
  /** In the place of the one with the same key. */
  put(deletion: KeptDeletion): void;
  remove(key: Uuid): void;
  wipe(): void;
}

const nameOf = (person: Uuid) => `parta.messaging.deletions.${person}`;

export function wipeDeletions(person: Uuid): void {
  localStorage.removeItem(nameOf(person));
}

/** Another window may write at any time: read anew each time. */
export class DeletionShelf implements Shelf {
  private readonly person: Uuid;
  /** Where storage is full or forbidden: it lasts as long as the page. */
  private held: readonly KeptDeletion[] | null = null;

  constructor(person: Uuid) {
    this.person = person;
  }

  all(): readonly KeptDeletion[] {
    if (this.held) return this.held;
    try {
      return JSON.parse(localStorage.getItem(nameOf(this.person)) ?? '[]') as KeptDeletion[];
    } catch {
      return [];
    }
  }

  put(deletion: KeptDeletion): void {
    this.write([...this.all().filter((one) => one.key !== deletion.key), deletion]);
  }

  remove(key: Uuid): void {
    this.write(this.all().filter((one) => one.key !== key));
  }

  wipe(): void {
    this.held = null;
    wipeDeletions(this.person);
  }

  private write(deletions: readonly KeptDeletion[]): void {
    try {
      if (deletions.length === 0) wipeDeletions(this.person);
      else localStorage.setItem(nameOf(this.person), JSON.stringify(deletions));
      this.held = null;
    } catch {
      this.held = deletions;
    }
  }
}
