/**
 * What hands do to the messages of a list: the mouse over one, the right button, a long press, a swipe to answer, a swipe to
 * choose, a finger along the circles. One set of handlers for the whole list; a message knows nothing of them.
 */
import { useMemo, type MouseEvent, type PointerEvent } from 'react';
import type { Controls } from './controls';

const PRESS_MS = 450;
/** A finger that moves less rests. */
const REST_PX = 10;
const SWIPE_PX = 56;
const MOST_PX = 76;
/** From the very edge the browser goes back. */
const EDGE_PX = 24;
const INTERACTIVE = 'a, button, input, textarea, video, audio, [role="button"], [role="toolbar"], [data-own-gestures]';

interface Touch {
  id: number;
  seq: number;
  x: number;
  y: number;
  row: HTMLElement;
  kind: 'resting' | 'swiping' | 'choosing' | 'over';
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-seq]') : null;
}

export function seqOfRow(row: HTMLElement | null): number | null {
  return row ? Number(row.dataset.seq) : null;
}

function rowAt(x: number, y: number): number | null {
  return seqOfRow(rowOf(document.elementFromPoint(x, y)));
}


export class Gestures {
  private readonly controls: Controls;
  private readonly choosable: () => readonly number[];
  private readonly mayReply: () => boolean;
  private touch: Touch | null = null;
  /** The press has opened a sheet or moved something: the click that follows means nothing. */
  private isClickOver = false;

  constructor(controls: Controls, choosable: () => readonly number[], mayReply: () => boolean) {
    this.controls = controls;
    this.choosable = choosable;
    this.mayReply = mayReply;
  }

  readonly onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || this.controls.selection.get()) return;
    this.controls.hovered.set(seqOfRow(rowOf(event.target)));
  };

  readonly onPointerLeave = (): void => this.controls.hovered.set(null);

  readonly onPointerDown = (event: PointerEvent): void => {
    this.isClickOver = false;
    const row = rowOf(event.target);
    const seq = seqOfRow(row);
    if (event.pointerType === 'mouse' || !row || seq === null || !this.choosable().includes(seq)) return;
    const isChoice = (event.target as Element).closest('[data-choice]') !== null;
    if (!isChoice && (event.target as Element).closest('[data-own-gestures]')) return;
    this.end();
    const touch: Touch = { id: event.pointerId, seq, x: event.clientX, y: event.clientY, row, kind: 'resting', timer: undefined };
    this.touch = touch;
    if (isChoice) {
      touch.kind = 'choosing';
      this.controls.toggle(seq);
      this.isClickOver = true;
    } else if (!this.controls.selection.get()) touch.timer = setTimeout(() => this.pressed(touch), PRESS_MS);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const { touch } = this;
    if (!touch || touch.id !== event.pointerId) return;
    const dx = event.clientX - touch.x;
    const dy = event.clientY - touch.y;
    if (touch.kind === 'choosing') {
      const seq = rowAt(touch.x, event.clientY) ?? touch.seq;
      if (this.controls.selection.get() && seq !== touch.seq) this.controls.selectTo(seq, this.choosable());
      return;
    }
    if (touch.kind === 'resting' && Math.hypot(dx, dy) > REST_PX) {
      clearTimeout(touch.timer);
      const isSideways = Math.abs(dx) > Math.abs(dy) * 1.5 && touch.x > EDGE_PX && !this.controls.selection.get();
      touch.kind = isSideways && (dx < 0 || this.mayReply()) ? 'swiping' : 'over';
    }
    if (touch.kind === 'swiping') move(touch.row, Math.max(-MOST_PX, Math.min(MOST_PX, dx)));
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const { touch } = this;
    if (!touch || touch.id !== event.pointerId) return;
    const dx = event.clientX - touch.x;
    if (touch.kind === 'swiping') {
      this.isClickOver = true;
      if (dx >= SWIPE_PX && this.mayReply()) this.controls.reply(touch.seq);
      else if (dx <= -SWIPE_PX) this.controls.select(touch.seq);
    }
    this.end();
  };

  readonly onPointerCancel = (): void => this.end();

  readonly onContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    const seq = seqOfRow(row);
    // A link keeps the browser's own menu, and so does a text that was marked.
    const isOwn = (event.target as Element).closest('a') !== null || (window.getSelection()?.toString() ?? '') !== '';
    if (seq === null || !this.choosable().includes(seq)) return;
    const isByTouch = this.touch !== null || this.isClickOver;
    if (isOwn && !isByTouch) return;
    event.preventDefault();
    if (isByTouch || this.controls.selection.get()) return;
    // The key of the menu says the middle of the focused row, or nowhere.
    const isByKey = event.clientX === 0 && event.clientY === 0;
    this.controls.menu.set({ seq, at: isByKey ? null : { x: event.clientX, y: event.clientY }, isSheet: false });
  };

  /** Before the message hears it: while messages are chosen, a press chooses. */
  readonly onClickCapture = (event: MouseEvent): void => {
    if (this.isClickOver) {
      this.isClickOver = false;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const seq = seqOfRow(rowOf(event.target));
    if (seq === null || !this.choosable().includes(seq)) return;
    const isChoosing = this.controls.selection.get() !== null;
    const isNew = (event.ctrlKey || event.metaKey) && !(event.target as Element).closest(INTERACTIVE);
    if (!isChoosing && !isNew) return;
    event.preventDefault();
    event.stopPropagation();
    window.getSelection()?.removeAllRanges();
    if (event.shiftKey && isChoosing) this.controls.selectTo(seq, this.choosable());
    else this.controls.toggle(seq);
  };

  private pressed(touch: Touch): void {
    touch.kind = 'over';
    this.isClickOver = true;
    navigator.vibrate?.(10);
    this.controls.menu.set({ seq: touch.seq, at: null, isSheet: true });
  }

  private end(): void {
    if (!this.touch) return;
    clearTimeout(this.touch.timer);
    move(this.touch.row, 0);
    this.touch = null;
  }
}

function move(row: HTMLElement, px: number): void {
  row.style.transition = px === 0 ? 'transform 0.15s' : '';
  row.style.transform = px === 0 ? '' : `translateX(${px}px)`;
}

export function useGestures(controls: Controls, choosable: () => readonly number[], mayReply: () => boolean): Gestures {
  return useMemo(() => new Gestures(controls, choosable, mayReply), [controls, choosable, mayReply]);
}
