/** What is offered while one types: people after «@», emojis after «:». One list at a time, of one composer. No drawing. */
import type { ComposerHandle } from '../composer/registry';
import { Cell } from '../conversation/controls';

export interface Option {
  id: string;
  title: string;
  subtitle?: string;
  /** A person's avatar, or the emoji itself. */
  person?: string;
  emoji?: string;
  /** What stands in the text afterwards, with the space behind it. */
  insert: string;
}

export interface Suggested {
  kind: 'people' | 'emojis';
  label: string;
  /** The piece of the text that the chosen one takes the place of, in UTF-16 units. */
  from: number;
  to: number;
  options: readonly Option[];
  active: number;
}

const held = new WeakMap<ComposerHandle, Cell<Suggested | null>>();

export function suggestedOf(composer: ComposerHandle): Cell<Suggested | null> {
  let cell = held.get(composer);
  if (!cell) held.set(composer, (cell = new Cell<Suggested | null>(null)));
  return cell;
}

export function choose(composer: ComposerHandle, option: Option): void {
  const cell = suggestedOf(composer);
  const now = cell.get();
  if (!now) return;
  const text = composer.text();
  cell.set(null);
  composer.setText(text.slice(0, now.from) + option.insert + text.slice(now.to), now.from + option.insert.length);
  composer.focus();
}

/** Arrows, Enter and Tab belong to the list while it is open; Esc closes it. */
export function onSuggestKey(key: string, composer: ComposerHandle): boolean {
  const cell = suggestedOf(composer);
  const now = cell.get();
  if (!now) return false;
  const { options, active } = now;
  if (key === 'Escape') cell.set(null);
  else if (key === 'ArrowDown') cell.set({ ...now, active: (active + 1) % options.length });
  else if (key === 'ArrowUp') cell.set({ ...now, active: (active - 1 + options.length) % options.length });
  else if (key === 'Enter' || key === 'Tab') choose(composer, options[active]!);
  else return false;
  return true;
}
