/**
 * What stands in a conversation's list, from its messages: days, the line of the unread, messages grouped by author, and
 * what waits to be sent. Pure; an item that says the same as before is the same object, so that only what changed is drawn.
 */
import type { Outgoing } from '../outbox/outbox';
import type { Message, Uuid } from '../wire';

export interface DayItem {
  kind: 'day';
  key: string;
  at: string;
}

export interface UnreadItem {
  kind: 'unread';
  key: string;
}

export interface MessageItem {
  kind: 'message';
  key: string;
  message: Message;
  isOwn: boolean;
  /** First and last of its author's group: the name stands at the first, the avatar at the last. */
  isFirst: boolean;
  isLast: boolean;
}

export interface OutgoingItem {
  kind: 'outgoing';
  key: string;
  outgoing: Outgoing;
  isFirst: boolean;
  isLast: boolean;
}

export type Item = DayItem | UnreadItem | MessageItem | OutgoingItem;

/** One author's messages within this time stand as a group. */
const GROUP_MS = 5 * 60_000;

interface Moment {
  ms: number;
  /** The day in the reader's time zone, as a number that only serves to compare. */
  day: number;
}

const moments = new WeakMap<Message, Moment>();

function momentOf(at: string): Moment {
  const date = new Date(at);
  return { ms: date.getTime(), day: date.getFullYear() * 512 + date.getMonth() * 32 + date.getDate() };
}

function momentOfMessage(message: Message): Moment {
  let moment = moments.get(message);
  if (!moment) moments.set(message, (moment = momentOf(message.created_at)));
  return moment;
}

export function keyOf(message: Message): string {
  return message.client_key ?? `m${message.seq}`;
}

export interface Wanted {
  messages: readonly Message[];
  outgoing: readonly Outgoing[];
  me: Uuid;
  /** The line stands before the first message of others after this one; null: no line. */
  unreadAfter: number | null;
}

export class ItemMaker {
  private made = new Map<string, Item>();

  make({ messages, outgoing, me, unreadAfter }: Wanted): Item[] {
    const made = new Map<string, Item>();
    const items: Item[] = [];
    const push = (item: Item) => {
      const before = this.made.get(item.key);
      const kept = before && isSame(before, item) ? before : item;
      made.set(kept.key, kept);
      items.push(kept);
    };
    let day = 0;
    let previous: { author: Uuid | null; ms: number; item: MessageItem | OutgoingItem } | null = null;
    let line = unreadAfter;
    for (let at = 0; at < messages.length; at += 1) {
      const message = messages[at]!;
      const moment = momentOfMessage(message);
      if (moment.day !== day) {
        day = moment.day;
        push({ kind: 'day', key: `d${day}`, at: message.created_at });
        previous = null;
      }
      if (line !== null && message.seq > line && message.author_id !== me) {
        line = null;
        push({ kind: 'unread', key: 'unread' });
        previous = null;
      }
      const isLine = message.kind === 'service';
      const isJoined = previous !== null && !isLine && previous.author === message.author_id && moment.ms - previous.ms < GROUP_MS;
      const next = messages[at + 1];
      const isFollowed = !!next && !isLine && isGroup(message, moment, next, line, me);
      push({ kind: 'message', key: keyOf(message), message, isOwn: message.author_id === me, isFirst: !isJoined, isLast: !isFollowed });
      previous = isLine ? null : { author: message.author_id, ms: moment.ms, item: items[items.length - 1] as MessageItem };
    }
    const keys = new Set(messages.slice(-200).map((message) => message.client_key));
    const waiting = outgoing.filter((one) => !keys.has(one.client_key));
    waiting.forEach((one, at) => {
      const moment = momentOf(one.created_at);
      if (moment.day !== day && moment.day > day) {
        day = moment.day;
        push({ kind: 'day', key: `d${day}`, at: one.created_at });
      }
      push({ kind: 'outgoing', key: one.client_key, outgoing: one, isFirst: at === 0, isLast: at === waiting.length - 1 });
    });
    this.made = made;
    return items;
  }
}

function isGroup(message: Message, moment: Moment, next: Message, line: number | null, me: Uuid): boolean {
  if (next.kind === 'service' || next.author_id !== message.author_id) return false;
  if (line !== null && next.seq > line && next.author_id !== me) return false;
  const other = momentOfMessage(next);
  return other.day === moment.day && other.ms - moment.ms < GROUP_MS;
}

function isSame(one: Item, other: Item): boolean {
  if (one.kind === 'message' && other.kind === 'message') {
    return one.message === other.message && one.isFirst === other.isFirst && one.isLast === other.isLast;
  }
  if (one.kind === 'outgoing' && other.kind === 'outgoing') {
    return one.outgoing === other.outgoing && one.isFirst === other.isFirst && one.isLast === other.isLast;
  }
  return one.kind === other.kind && (one.kind === 'day' || one.kind === 'unread');
}

/** A guess at the height of an item, from the length of its text: near enough to keep the scrollbar calm. */
export function guessHeight(item: Item): number {
  if (item.kind === 'day' || item.kind === 'unread') return 44;
  const text = item.kind === 'message' ? item.message.text : item.outgoing.text;
  const lines = Math.min(200, text.split('\n').length + Math.floor(text.length / 48));
  const isNamed = item.kind === 'message' && item.isFirst && !item.isOwn;
  return lines * 20 + 18 + (isNamed ? 20 : 0) + (item.isFirst ? 8 : 2);
}
