/** Mentions, pins, reactions and the rules of talking, as they are asked for by themselves. Part of `wire.ts`. */
import type { Emoji, Instant, Member, Message, Reaction, Uuid } from './wire';

export interface Mentionable {
  people: Member[];
  is_complete: boolean;
  may_mention_all: boolean;
}

export interface MentionPlaces {
  messages: Message[];
  next?: string | null;
}

export interface Reactor {
  person_id: Uuid;
  name: string;
  short_name: string;
  emoji: string;
  reacted_at: Instant;
}

export interface Reactors {
  reactions: Reaction[];
  people: Reactor[];
  hidden: number;
  next?: string | null;
}

export interface Pin {
  seq: number;
  pinned_at: Instant;
  pinned_by_name?: string;
  unpinned_at?: Instant | null;
  unpinned_by_name?: string;
  /** Absent: deleted since. */
  message?: Message | null;
}

export interface Pins {
  pins: Pin[];
  next?: string | null;
}

export interface MentionAll {
  staff: number;
  parent: number;
  student: number;
}

/** What one level says of talking; null says nothing of its own. */
export interface TalkSaid {
  reactions?: Emoji[] | null;
  mention_all?: MentionAll | null;
}

export interface TalkRules {
  organisation_name: string;
  region_id: Uuid;
  whole: Emoji[];
  region: TalkSaid;
  own: TalkSaid;
  reactions: Emoji[];
  mention_all: MentionAll;
}
