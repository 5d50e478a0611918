/** Keys of the list of messages: arrows go from one to the next, the menu key opens its menu, others are actions of it. */
import type { KeyboardEvent } from 'react';
import type { Controls } from './controls';
import { seqOfRow } from './gestures';

export interface ListKeys {
  controls: Controls;
  /** Does what the key stands for; false: it stands for nothing. Loads the actions on the first key. */
  act: (seq: number, event: globalThis.KeyboardEvent) => void;
  choosable: () => readonly number[];
}

function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-seq]')].sort((one, other) => Number(one.dataset.seq) - Number(other.dataset.seq));
}

function isSeen(row: HTMLElement, list: Element): boolean {
  const box = row.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  return box.bottom > frame.top && box.top < frame.bottom;
}

function move(event: KeyboardEvent, focused: HTMLElement | null): void {
  const list = event.currentTarget;
  const rows = rowsOf(list);
  const at = focused ? rows.indexOf(focused) : -1;
  const next = focused ? rows[event.key === 'ArrowUp' ? at - 1 : at + 1] : rows.findLast((row) => isSeen(row, list));
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

export function onListKey(event: KeyboardEvent, { controls, act, choosable }: ListKeys): void {
  const target = event.target as HTMLElement;
  const row = target.matches('[data-seq]') ? target : null;
  const isRegion = target.matches('[role="region"]');
  if (event.key === 'Escape') {
    event.preventDefault();
    if (controls.selection.get()) controls.leaveSelection();
    else controls.composer?.focus();
    return;
  }
  if (!row && !isRegion) return;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (isPlain && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const from = seqOfRow(row);
    move(event, row);
    const to = seqOfRow((document.activeElement as HTMLElement | null)?.closest('[data-seq]') ?? null);
    if (event.shiftKey && from !== null && to !== null) {
      if (!controls.selection.get()) controls.select(from);
      controls.selectTo(to, choosable());
    }
    return;
  }
  const seq = seqOfRow(row);
  if (seq === null || !choosable().includes(seq)) return;
  if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    event.preventDefault();
    controls.menu.set({ seq, at: null, isSheet: false });
  } else if (event.key === ' ') {
    event.preventDefault();
    controls.toggle(seq);
  } else act(seq, event.nativeEvent);
}

