/**
 * The parts of a message besides its text, and which component draws each. The components are lazy: a conversation without
 * polls loads nothing of polls. A new kind is one line in `PARTS`.
 */
import { lazy, type ComponentType } from 'react';
import type { Bilingual } from '../../../shared/feature';
import { addressesIn } from '../inside/addresses';
import type { Entry } from '../store/entry';
import type { ConversationKind, Message } from '../wire';
import { heightOfFiles, lineOfFiles } from './attachments/kinds';

export interface PartProps {
  message: Message;
  isOwn: boolean;
  entry: Entry;
}

export interface PartKind {
  id: string;
  isIn: (message: Message) => boolean;
  /** Only in conversations of this kind. */
  isOfKind?: ConversationKind;
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
    id: 'files',
    isIn: (message) => (message.attachments?.length ?? 0) > 0,
    Part: lazy(() => import('./attachments/FilesPart').then((module) => ({ default: module.FilesPart }))),
    place: 'above',
    height: heightOfFiles,
    line: lineOfFiles,
  },
  {
    id: 'inside',
    isIn: (message) => message.text.includes('/chats/') && addressesIn(message.text, window.location.origin).length > 0,
    Part: lazy(() => import('../inside/InsideLinks').then((module) => ({ default: module.InsideLinks }))),
    place: 'below',
    height: (message) => 52 * addressesIn(message.text, window.location.origin).length,
  },
  {
    id: 'post',
    isIn: (message) => message.kind === 'text',
    isOfKind: 'channel',
    Part: lazy(() => import('../channels/PostPart').then((module) => ({ default: module.PostPart }))),
    place: 'below',
    height: () => 36,
  },
  {
    id: 'reactions',
    isIn: (message) => (message.reactions?.length ?? 0) > 0,
    Part: lazy(() => import('../reactions/Chips').then((module) => ({ default: module.Chips }))),
    place: 'under',
    height: (message) => 34 * Math.ceil((message.reactions?.length ?? 0) / 5),
  },
  {
    id: 'urgent',
    isIn: (message) => message.is_urgent === true,
    Part: lazy(() => import('../quiet/UrgentMark').then((module) => ({ default: module.UrgentMark }))),
    place: 'above',
    height: () => 20,
  },
  {
    id: 'poll',
    isIn: (message) => !!message.poll,
    Part: lazy(() => import('./polls/PollPart').then((module) => ({ default: module.PollPart }))),
    place: 'below',
    height: (message) => 110 + 44 * (message.poll?.options.length ?? 0),
  },
  {
    id: 'acknowledgement',
    isIn: (message) => !!message.acknowledgement,
    Part: lazy(() => import('./acknowledgements/AcknowledgementPart').then((module) => ({ default: module.AcknowledgementPart }))),
    place: 'below',
    height: () => 72,
  },
  {
    id: 'form',
    isIn: (message) => !!message.form,
    Part: lazy(() => import('./forms/FormPart').then((module) => ({ default: module.FormPart }))),
    place: 'below',
    height: () => 96,
  },
];

export function partsOf(message: Message, place: PartKind['place'], kind: ConversationKind): PartKind[] {
  return PARTS.filter((part) => part.place === place && (!part.isOfKind || part.isOfKind === kind) && part.isIn(message));
}

export function heightOfParts(message: Message): number {
  return PARTS.reduce((sum, part) => (!part.isOfKind && part.isIn(message) ? sum + part.height(message) : sum), 0);
}

/** What its parts say of a message in one line; null where the text says it. */
export function lineOfParts(message: Message): Bilingual | null {
  for (const part of PARTS) {
    const line = part.isIn(message) ? part.line?.(message) : null;
    if (line) return line;
  }
  return null;
}
