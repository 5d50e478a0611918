/**
 * The rows of a conversation, from its messages: grouped by author, parted by days and by the line of the unread, and what
 * waits to be sent. Pure; a row that says the same as before is the same object, so that only what changed is drawn.
 */
import type { Outgoing } from '../outbox/outbox';
import { heightOfParts } from '../parts/registry';
import { isCountable } from '../store/entry';
import type { Message, Uuid } from '../wire';

/** What stands above a row is part of it: rows have to keep their identity when older ones come, so that nothing moves. */
interface Row {
  key: string;
  /** First and last of its author's group: the name stands at the first, the avatar at the last. */
  isFirst: boolean;
  isLast: boolean;
  /** The first of its day: the day stands above. */
  day: string | null;
  /** The first that wasn't read when the conversation was opened: the line stands above. */
  isUnreadStart: boolean;
}

export interface MessageItem extends Row {
  kind: 'message';
  message: Message;
  isOwn: boolean;
}

export interface OutgoingItem extends Row {
  kind: 'outgoing';
  outgoing: Outgoing;
}

export type Item = MessageItem | OutgoingItem;

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
  private readonly made = new WeakMap<Message | Outgoing, Item>();

  private keep(of: Message | Outgoing, isOwn: boolean, marks: Omit<Row, 'key'>): Item {
    const before = this.made.get(of);
    if (before && isSame(before, marks)) return before;
    const item: Item = 'seq' in of && 'version' in of
      ? { kind: 'message', key: keyOf(of), message: of, isOwn, ...marks }
      : { kind: 'outgoing', key: of.client_key ?? '', outgoing: of as Outgoing, ...marks };
    this.made.set(of, item);
    return item;
  }

  make({ messages, outgoing, me, unreadAfter }: Wanted): Item[] {
    const items: Item[] = [];
    let day = 0;
    let previous: { author: Uuid | null; ms: number } | null = null;
    let line = unreadAfter;
    for (let at = 0; at < messages.length; at += 1) {
      const message = messages[at]!;
      const moment = momentOfMessage(message);
      const isNewDay = moment.day !== day;
      const isUnreadStart = line !== null && message.seq > line && isCountable(message, me);
      if (isUnreadStart) line = null;
      if (isNewDay || isUnreadStart) previous = null;
      day = moment.day;
      const isLine = message.kind === 'service';
      const isJoined = previous !== null && !isLine && previous.author === message.author_id && moment.ms - previous.ms < GROUP_MS;
      const next = messages[at + 1];
      const isLast = !next || isLine || !isGroup(message, moment, next, line, me);
      const marks = { isFirst: !isJoined, isLast, day: isNewDay ? message.created_at : null, isUnreadStart };
      items.push(this.keep(message, message.author_id === me, marks));
      previous = isLine ? null : { author: message.author_id, ms: moment.ms };
    }
    const keys = new Set(messages.slice(-200).map((message) => message.client_key));
    const waiting = outgoing.filter((one) => !keys.has(one.client_key));
    waiting.forEach((one, at) => {
      const moment = momentOf(one.created_at);
      const isNewDay = moment.day > day;
      if (isNewDay) day = moment.day;
      const marks = { isFirst: at === 0 || isNewDay, isLast: at === waiting.length - 1, day: isNewDay ? one.created_at : null, isUnreadStart: false };
      items.push(this.keep(one, true, marks));
    });
    return items;
  }
}

function isGroup(message: Message, moment: Moment, next: Message, line: number | null, me: Uuid): boolean {
  if (next.kind === 'service' || next.author_id !== message.author_id) return false;
  if (line !== null && next.seq > line && isCountable(next, me)) return false;
  const other = momentOfMessage(next);
  return other.day === moment.day && other.ms - moment.ms < GROUP_MS;
}

function isSame(one: Item, marks: Omit<Row, 'key'>): boolean {
  return one.isFirst === marks.isFirst && one.isLast === marks.isLast && one.day === marks.day && one.isUnreadStart === marks.isUnreadStart;
}

const ABOVE_PX = 40;
const QUOTE_PX = 44;
const FORWARDED_PX = 24;
const guesses = new WeakMap<Item, number>();

/** A guess at the height of a row, from the length of its text: near enough to keep the scrollbar calm. */
export function guessHeight(item: Item): number {
  let guess = guesses.get(item);
  if (guess === undefined) guesses.set(item, (guess = guessOf(item)));
  return guess;
}

function guessOf(item: Item): number {
  const text = item.kind === 'message' ? item.message.text : item.outgoing.text;
  const lines = Math.min(200, text.split('\n').length + Math.floor(text.length / 48));
  const isNamed = item.kind === 'message' && item.isFirst && !item.isOwn;
  const above = (item.day ? ABOVE_PX : 0) + (item.isUnreadStart ? ABOVE_PX : 0);
  const message = item.kind === 'message' && !item.message.deleted_at ? item.message : null;
  const besides = message ? (message.reply_seq != null ? QUOTE_PX : 0) + (message.forwarded ? FORWARDED_PX : 0) + heightOfParts(message) : 0;
  return besides + lines * 20 + 13 + (isNamed ? 20 : 0) + (item.isFirst ? 8 : 2) + above;
}
