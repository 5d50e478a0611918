/**
 * The parts of a message besides its text, and which component draws each. The components are lazy: a conversation without
 * polls loads nothing of polls. A new kind is one line in `PARTS`.
 */
import { lazy, type ComponentType } from 'react';
import type { Bilingual } from '../../../shared/feature';
import type { Entry } from '../store/entry';
import type { Message } from '../wire';

export interface PartProps {
  message: Message;
  isOwn: boolean;
  entry: Entry;
}

export interface PartKind {
  id: string;
  isIn: (message: Message) => boolean;
  /** A `lazy` component, or a light one. */
  Part: ComponentType<PartProps>;
  /** In the bubble above the text, in the bubble below it, or under the bubble's time (reactions). */
  place: 'above' | 'below' | 'under';
  /** A guess at its height in px, known before it is drawn: nothing jumps. */
  height: (message: Message) => number;
  /** What stands for it in one line: in the list, in a quote. Only where the text doesn't say it. */
  line?: (message: Message) => Bilingual | null;
}

export const PARTS: readonly PartKind[] = [
  {
    id: 'urgent',
    isIn: (message) => message.is_urgent === true,
    Part: lazy(() => import('../quiet/UrgentMark').then((module) => ({ default: module.UrgentMark }))),
    place: 'above',
    height: () => 20,
  },
];

export function partsOf(message: Message, place: PartKind['place']): PartKind[] {
  return PARTS.filter((part) => part.place === place && part.isIn(message));
}

export function heightOfParts(message: Message): number {
  return PARTS.reduce((sum, part) => (part.isIn(message) ? sum + part.height(message) : sum), 0);
}

/** What its parts say of a message in one line; null where the text says it. */
export function lineOfParts(message: Message): Bilingual | null {
  for (const part of PARTS) {
    const line = part.isIn(message) ? part.line?.(message) : null;
    if (line) return line;
  }
  return null;
}
