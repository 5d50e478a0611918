/** What a search answers, as the server says it; `wireCheck.ts` beside the feature doesn't compile where it differs. */
import type { Instant, Uuid } from '../wire';

/** `length` code points from `at` on. */
export interface TextMark {
  at: number;
  length: number;
}

export type FileKind = 'file' | 'image' | 'video' | 'audio' | 'voice' | 'link';

export interface FoundFile {
  kind: string;
  name: string;
  marks: TextMark[];
}

/** An option of a poll, or a line of a form: the piece around the first match. */
export interface FoundLine {
  text: string;
  marks: TextMark[];
}

export interface SearchHit {
  conversation_id: Uuid;
  seq: number;
  author_id: Uuid;
  author_name: string;
  created_at: Instant;
  /** A piece of the text around the first match; `text_at` is where it begins. */
  text: string;
  text_at: number;
  is_cut: boolean;
  marks: TextMark[];
  files: FoundFile[];
  /** The first three that match. */
  lines: FoundLine[];
}

export interface SearchPage {
  hits: SearchHit[];
  best: SearchHit[];
  next: string | null;
  /** The text as it was understood, where it had been typed with the other keyboard layout. */
  read_as: string;
}

export interface ConversationHit {
  seq: number;
  marks: TextMark[];
}

export interface ConversationHits {
  hits: ConversationHit[];
  is_capped: boolean;
  read_as: string;
}
