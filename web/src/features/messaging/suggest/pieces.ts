/** The piece of the text before the caret that suggestions are about, and how they follow it. */
import { isMeant, typedName } from '../mentions/suggest';
import type { Suggested } from './suggesting';

/** «:сме», not «10:30» nor «::». */
const EMOJI = /(?:^|[\s(«"'])(:[\p{L}]{2,30})$/u;

export interface Piece {
  kind: Suggested['kind'];
  /** Where its sign stands; it ends at the caret. In UTF-16 units. */
  from: number;
  /** What is typed behind the sign. */
  query: string;
}

export function pieceOf(before: string): Piece | null {
  const name = typedName(before);
  if (name !== null) return { kind: 'people', from: before.length - name.length - 1, query: name };
  const emoji = EMOJI.exec(before.slice(-40))?.[1];
  return emoji ? { kind: 'emojis', from: before.length - emoji.length, query: emoji.slice(1) } : null;
}

/** The list as it is right after more was typed, while the next one is looked up: whoever chooses then replaces all of it. */
export function followed(shown: Suggested, piece: Piece | null, to: number): Suggested | null {
  if (piece?.kind !== shown.kind || piece.from !== shown.from) return null;
  const options = shown.kind === 'people' ? shown.options.filter((option) => isMeant(option, piece.query)) : shown.options;
  const active = Math.max(0, options.indexOf(shown.options[shown.active]!));
  return options.length > 0 ? { ...shown, to, options, active } : null;
}
