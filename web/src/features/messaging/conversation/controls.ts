/**
 * What happens in one opened conversation besides its messages: what the composer is about, which messages are chosen, which
 * menu or dialog is open. Small cells, so that only who looks at one is drawn anew. Knows no server and draws nothing.
 */
import { createContext, useCallback, useContext, useSyncExternalStore, type ComponentType } from 'react';
import type { ComposerHandle } from '../composer/registry';
import type { WantedInChat } from '../search/inChat';
import type { Entry } from '../store/entry';

export class Cell<T> {
  private value: T;
  private readonly listeners = new Set<() => void>();

  constructor(value: T) {
    this.value = value;
  }

  get(): T {
    return this.value;
  }

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.listeners.forEach((listener) => listener());
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** What the composer writes: a new message, an answer to one, or another text of an own one. */
export type ComposerMode = { kind: 'plain' } | { kind: 'reply'; seq: number } | { kind: 'edit'; seq: number };

export interface OpenMenu {
  seq: number;
  /** Where it was asked for: a point of the window, or null for beside the message. */
  at: { x: number; y: number } | null;
  /** On touch: a sheet from below. */
  isSheet: boolean;
}

export interface DialogProps {
  entry: Entry;
  /** The messages it is about, in their order. */
  seqs: readonly number[];
  onClose: () => void;
}

export interface OpenDialog {
  /** A `lazy` component: dialogs are no part of the first load. */
  Dialog: ComponentType<DialogProps>;
  seqs: readonly number[];
}

export const PLAIN: ComposerMode = { kind: 'plain' };
const NONE = () => undefined;

export class Controls {
  readonly mode = new Cell<ComposerMode>(PLAIN);
  /** Null: nothing is being chosen. */
  readonly selection = new Cell<ReadonlySet<number> | null>(null);
  readonly hovered = new Cell<number | null>(null);
  readonly menu = new Cell<OpenMenu | null>(null);
  readonly dialog = new Cell<OpenDialog | null>(null);
  /** Null: nothing is looked for in this conversation. */
  readonly search = new Cell<WantedInChat | null>(null);
  /** The composer of this conversation, while one may write. */
  composer: ComposerHandle | null = null;
  /** Brings a message on screen and lets it flash. Set by the list. */
  show: (seq: number) => void = NONE;
  /** Brings a message on screen and the focus on it. Set by the list. */
  focus: (seq: number) => void = NONE;
  showEnd: () => void = NONE;
  /** The other end of a range that is chosen with Shift. */
  private lastChosen: number | null = null;

  reply(seq: number): void {
    this.mode.set({ kind: 'reply', seq });
    this.composer?.focus();
  }

  edit(seq: number): void {
    this.mode.set({ kind: 'edit', seq });
    this.composer?.focus();
  }

  leaveMode(): void {
    this.mode.set(PLAIN);
  }

  open(Dialog: ComponentType<DialogProps>, seqs: readonly number[]): void {
    this.dialog.set({ Dialog, seqs: [...seqs].sort((one, other) => one - other) });
  }

  select(seq: number): void {
    this.lastChosen = seq;
    this.selection.set(new Set([...(this.selection.get() ?? []), seq]));
  }

  /** Chooses or lets go; the last one let go ends the choosing. */
  toggle(seq: number): void {
    const next = new Set(this.selection.get() ?? []);
    if (!next.delete(seq)) next.add(seq);
    this.lastChosen = seq;
    this.selection.set(next.size > 0 ? next : null);
  }

  /** Everything from the last one chosen to this one, of those that can be chosen. */
  selectTo(seq: number, choosable: readonly number[]): void {
    const from = this.lastChosen ?? seq;
    const [low, high] = from < seq ? [from, seq] : [seq, from];
    this.selection.set(new Set([...(this.selection.get() ?? []), ...choosable.filter((one) => one >= low && one <= high)]));
  }

  leaveSelection(): void {
    this.lastChosen = null;
    this.selection.set(null);
  }
}

export const ControlsContext = createContext<Controls | null>(null);

export function useControls(): Controls {
  const controls = useContext(ControlsContext);
  if (!controls) throw new Error('useControls outside a conversation');
  return controls;
}

export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(useCallback((tell: () => void) => cell.watch(tell), [cell]), () => cell.get());
}

/** A part of what a cell holds: draws anew only when that part changes. */
export function useCellPart<T, Part extends string | number | boolean | null>(cell: Cell<T>, part: (value: T) => Part): Part {
  return useSyncExternalStore(useCallback((tell: () => void) => cell.watch(tell), [cell]), () => part(cell.get()));
}
