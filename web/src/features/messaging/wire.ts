/**
 * What messaging says on the wire, as the screens and the store use it. The server's structs are the source;
 * `wireCheck.ts` doesn't compile where these differ. Knows no behaviour.
 */

import type { FileCard } from '../../shared/files';

export type * from './wireTalk';

export type Uuid = string;
/** ISO-8601, UTC. */
export type Instant = string;

export type ConversationKind = 'direct' | 'group' | 'channel' | 'saved';
export type MemberRole = 'owner' | 'admin' | 'member' | 'reader';
export type WhyNotWrite = '' | 'readers_only' | 'archived' | 'relation_ended' | 'nobody_supervises' | 'supervising' | 'blocked' | 'keepers_only' | 'silenced';
/** Each includes those before it. */
export type Who = 'owners' | 'admins' | 'members';

/** A person named in the text: `length` code points from `at` on. */
export interface Mention {
  person_id: Uuid;
  at: number;
  length: number;
}

export interface Forwarded {
  author_id: Uuid | null;
  author_name: string;
  created_at: Instant;
}

export type Emoji = '👍' | '❤️' | '🔥' | '👏' | '😊' | '😂' | '😮' | '😢' | '🙏' | '🎉' | '✅' | '❓';

export interface Reaction {
  emoji: string;
  count: number;
}

export interface PollOption {
  number: number;
  text: string;
  votes: number;
}

/** It has ended when `closed_at` is there, or `closes_at` has passed. */
export interface Poll {
  options: PollOption[];
  voters: number;
  is_anonymous: boolean;
  is_multiple: boolean;
  may_add_options: boolean;
  may_revote: boolean;
  closes_at: Instant | null;
  closed_at: Instant | null;
}

/** The readers are asked to confirm. `done` of `asked` as last counted. */
export interface Acknowledgement {
  due_at: Instant | null;
  asked: number;
  done: number;
}

export interface FormCard {
  description: string;
  question_count: number;
  audience: 'members' | 'pupils' | 'parents';
  is_per_child: boolean;
  closes_at: Instant | null;
  closed_at: Instant | null;
  asked: number;
  done: number;
}

/** What one has done to a message oneself. */
export interface Own {
  reactions?: string[];
  /** Numbers of options of a poll. */
  choices?: number[];
  confirmed_at?: Instant | null;
  /** Of whom one has answered a form. */
  answered?: Uuid[];
}

/** A file of the message, in its place among the others. */
export interface Attachment {
  file: FileCard;
  caption?: string;
}

export interface Message {
  conversation_id: Uuid;
  seq: number;
  version: number;
  author_id: Uuid | null;
  author_name: string;
  kind: 'text' | 'service';
  text: string;
  created_at: Instant;
  service?: Record<string, string> | null;
  edited_at?: Instant | null;
  deleted_at?: Instant | null;
  client_key?: Uuid | null;
  /** A reference: what it quotes is looked up under one's own windows. */
  reply_seq?: number | null;
  forwarded?: Forwarded | null;
  mentions?: Mention[];
  mentions_all?: boolean;
  is_silent?: boolean;
  is_urgent?: boolean;
  reactions?: Reaction[];
  pinned_at?: Instant | null;
  poll?: Poll | null;
  acknowledgement?: Acknowledgement | null;
  form?: FormCard | null;
  attachments?: Attachment[];
  /** Under a post of a channel. */
  comments?: number;
  /** Absent: what is held stays as it is. */
  own?: Own | null;
}

/** What is sent with a text. */
export interface MessageExtra {
  reply_seq?: number | null;
  mentions?: Mention[];
  mentions_all?: boolean;
  is_silent?: boolean;
  is_urgent?: boolean;
}

/** A conversation of two that somebody of the institution reads, too. Nobody in it can end that. */
export interface Supervision {
  since: Instant;
  names: string[];
  /** One supervises it oneself. */
  is_own?: boolean;
}

export interface Conversation {
  id: Uuid;
  kind: ConversationKind;
  title: string;
  version: number;
  members_version: number;
  last_seq: number;
  member_count: number;
  created_at: Instant;
  origin: 'plan' | 'hand';
  purpose: string;
  organisation_name?: string;
  organisation_id?: Uuid | null;
  /** The class or study group that the plan made it for. */
  group_id?: Uuid | null;
  peer_id?: Uuid | null;
  archived_at?: Instant | null;
  role?: MemberRole;
  may_write?: boolean;
  why_not_write?: WhyNotWrite;
  may_leave?: boolean;
  may_rename?: boolean;
  may_add?: boolean;
  may_delete_others?: boolean;
  /** How long after it was written one may change one's own message; null: at any time, 0: never. */
  edit_seconds?: number | null;
  delete_seconds?: number | null;
  first_seq?: number;
  /** Moves when one's own windows or rights do: what was held of the messages then says nothing. */
  member_version?: number;
  may_pin?: boolean;
  /** The set of reactions that holds here; null: the whole, none: switched off. */
  reactions?: Emoji[] | null;
  supervision?: Supervision | null;
  may_call?: boolean;
  /** Of a channel: readers comment its posts. */
  has_comments?: boolean;
  who_writes?: Who;
  who_adds?: Who;
  who_pins?: Who;
  who_calls?: Who;
  /** Between two messages of one member; owners and administrators are free of it. */
  slow_seconds?: number;
  /** Of oneself: only reading till then. */
  silenced_until?: Instant | null;
}

export interface Personal {
  conversation_id: Uuid;
  version: number;
  read_seq: number;
  unread: number;
  is_marked_unread?: boolean;
  muted_until?: Instant | null;
  is_archived?: boolean;
  pinned_order?: number | null;
  draft?: string;
  draft_at?: Instant | null;
  /** Unread messages in which one is named, or everybody is called. */
  unread_mentions?: number;
  /** Own messages that go out later. */
  scheduled?: number;
}

export interface Head {
  conversation: Conversation;
  personal: Personal;
  last_message?: Message | null;
  read_by_others_seq?: number;
}

export interface ReadCount {
  seq: number;
  count: number;
  of: number;
  /** Of up to 100 people, those whom one may see. */
  readers?: { person_id: Uuid; name: string }[] | null;
}

export interface HeadPage {
  heads: Head[];
  next?: string | null;
}

export interface Member {
  person_id: Uuid;
  name: string;
  short_name: string;
  role: MemberRole;
  description: string;
  /** For who keeps the conversation. */
  silenced_until?: Instant | null;
}

export interface Members {
  members: Member[];
  hidden: number;
  next?: string | null;
}

export interface MessagePage {
  messages: Message[];
  version: number;
  has_before: boolean;
  has_after: boolean;
  /** What messages of the page refer to, from outside it, as far as one may see it. */
  quoted?: Message[];
}

export interface ReadMark {
  person_id: Uuid;
  seq: number;
}

export interface Revision {
  text: string;
  written_at: Instant;
  /** Null of the text that stands now. */
  replaced_at: Instant | null;
}

export interface History {
  seq: number;
  revisions: Revision[];
}

export interface ForwardOutcome {
  conversation_id: Uuid;
  seqs: number[];
  code?: string;
  reason?: string;
}

/** A person whom one may reach, as `/api/find` tells of them. */
export interface FoundPerson {
  person_id: Uuid;
  name: string;
  short_name: string;
  description: string;
}

export interface Found {
  people: FoundPerson[];
  conversations: Head[];
}

// ---- frames to the server

export type ClientFrame =
  | { type: 'hello'; ref: number; person_version: number; since: Instant | null }
  | ({ type: 'message.send'; ref: number; conversation_id: Uuid; client_key: Uuid; text: string } & MessageExtra)
  | { type: 'conversation.sync'; ref: number; conversation_id: Uuid; version: number }
  | { type: 'conversation.page'; ref: number; conversation_id: Uuid; limit?: number; around?: number; before?: number; after?: number }
  | { type: 'read'; conversation_id: Uuid; seq: number; ref?: number }
  | { type: 'typing'; conversation_id: Uuid }
  | { type: 'watch'; person_ids: Uuid[]; ref?: number };

// ---- frames from the server

export interface Welcome {
  type: 'welcome';
  ref: number;
  person_id: Uuid;
  session_id: Uuid;
  person_version: number;
  server_time: Instant;
  is_complete: boolean;
  heads: Head[];
  gone: Uuid[];
  next?: string | null;
}

export interface MessageSent {
  type: 'message.sent';
  ref: number;
  message: Message;
}

export interface Changes {
  type: 'changes';
  conversation_id: Uuid;
  from_version: number;
  version: number;
  messages: Message[];
  reload?: boolean;
  ref?: number | null;
}

/** What was asked for with `conversation.page`. */
export interface PageAnswer {
  type: 'page';
  ref: number;
  page: MessagePage;
}

export interface EmptyChange {
  type: 'empty';
  conversation_id: Uuid;
  from_version: number;
  version: number;
}

export interface PersonalChanged {
  type: 'personal';
  from_version: number;
  version: number;
  changes: Personal[];
  gone?: Uuid[];
  /** Folders or what one hides have moved, too. */
  has_own_things?: boolean;
}

export interface ReadMarks {
  type: 'reads';
  conversation_id: Uuid;
  marks: ReadMark[];
}

export interface Typing {
  type: 'typing';
  conversation_id: Uuid;
  person_id: Uuid;
  name: string;
}

export interface PersonPresence {
  person_id: Uuid;
  is_online: boolean;
  is_away?: boolean;
  last_seen_at?: Instant | null;
}

export interface Presence {
  type: 'presence';
  people: PersonPresence[];
  ref?: number | null;
}

export interface ConversationResync {
  type: 'conversation.resync';
  conversation_id: Uuid;
  ref?: number | null;
}

export type ServerFrame =
  | Welcome
  | MessageSent
  | Changes
  | PageAnswer
  | EmptyChange
  | PersonalChanged
  | ReadMarks
  | Typing
  | Presence
  | ConversationResync;
