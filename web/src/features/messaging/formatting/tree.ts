/** What a text is made of once its markup has been read. Plain data: drawing, plain text and tests look at the same. */
import type { Uuid } from '../wire';

export type Emphasis = 'bold' | 'italic' | 'strike';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: Emphasis; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'mention'; person: Uuid; text: string }
  | { kind: 'everybody'; text: string };

export interface ListItem {
  /** As it was typed; null of an unordered one. */
  number: number | null;
  children: Inline[];
}

export type Block =
  | { kind: 'text'; children: Inline[] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'code'; text: string };
