/** One message: its bubble, author, time and state. Draws only; what to do with a failed one is asked for from outside. */
import {
  Icon16CheckDoubleOutline, Icon16CheckOutline, Icon16ClockOutline, Icon16ErrorCircleFill, Icon24CheckCircleOff, Icon24CheckCircleOn,
} from '@vkontakte/icons';
import { Button, VisuallyHidden } from '@vkontakte/vkui';
import { memo, type ReactNode } from 'react';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { Optional, lazyPart } from '../../../shared/ui/Optional';
import { useMessaging } from '../client/current';
import type { Readable } from '../formatting/parse';
import { useText } from '../messages';
import type { Outgoing } from '../outbox/outbox';
import { Parts } from '../parts/Parts';
import type { Entry } from '../store/entry';
import type { Message } from '../wire';
import { serviceText, useLine } from '../words';
import styles from './Bubble.module.css';
import { Forwarded } from './Forwarded';
import { MessageText } from './MessageText';
import { Quote } from './Quote';
import { useCellPart, useControls } from './controls';
import type { MessageItem, OutgoingItem } from './items';
import { useShownMessage } from './quoted';

// Fetched behind the first load, and there before a mouse comes to rest.
const HoverToolbar = lazyPart(() => import('./actions/HoverToolbar').then((module) => ({ default: module.HoverToolbar })));

type Tick = 'waiting' | 'sent' | 'read' | 'failed' | null;

const TICKS = {
  waiting: { Icon: Icon16ClockOutline, word: 'state_waiting' },
  sent: { Icon: Icon16CheckOutline, word: 'state_sent' },
  read: { Icon: Icon16CheckDoubleOutline, word: 'state_read' },
  failed: { Icon: Icon16ErrorCircleFill, word: 'state_failed' },
} as const;

function TickMark({ tick }: { tick: Tick }) {
  const t = useText();
  if (!tick) return null;
  const { Icon, word } = TICKS[tick];
  return <span className={styles[`tick_${tick}`] ?? styles.tick}><Icon /><VisuallyHidden>{t(word)}</VisuallyHidden></span>;
}

interface BubbleProps {
  isOwn: boolean;
  isFirst: boolean;
  isLast: boolean;
  at: string;
  tick: Tick;
  name?: string;
  isEdited?: boolean;
  isQuiet?: boolean;
  avatar?: ReactNode;
  /** In the bubble: before the text, after it, and below the time. */
  above?: ReactNode;
  below?: ReactNode;
  under?: ReactNode;
  /** Over the bubble, outside its flow: the toolbar. */
  over?: ReactNode;
  children: ReactNode;
}

function Bubble({ isOwn, isFirst, isLast, at, tick, name, isEdited, isQuiet, avatar, above, below, under, over, children }: BubbleProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={`${styles.place} ${isOwn ? styles.own : styles.other} ${isFirst ? styles.first : ''} ${isLast ? styles.last : ''}`}>
      {avatar !== undefined && <span className={styles.avatar}>{avatar}</span>}
      <div className={styles.bubble} data-bubble>
        {name && <div className={styles.name}>{name}</div>}
        {above}
        {children && <span className={isQuiet ? styles.quiet : styles.text}>{children}</span>}
        {below}
        <span className={styles.meta}>
          {isEdited && <span>{t('edited')}</span>}
          <time dateTime={at} title={format.dateTime(at)}>{format.time(at)}</time>
          <TickMark tick={tick} />
        </span>
        {under}
        {over}
      </div>
    </div>
  );
}

/** While messages are being chosen: whether this one is. */
function Chosen({ seq }: { seq: number }) {
  const t = useText();
  const controls = useControls();
  const isChosen = useCellPart(controls.selection, (chosen) => (chosen === null ? null : chosen.has(seq)));
  if (isChosen === null) return null;
  return (
    <span className={isChosen ? styles.chosen : styles.choosable} data-choice={seq}>
      {isChosen ? <Icon24CheckCircleOn /> : <Icon24CheckCircleOff />}
      <VisuallyHidden>{t(isChosen ? 'is_chosen' : 'is_not_chosen')}</VisuallyHidden>
    </span>
  );
}

function Hovered({ entry, message }: { entry: Entry; message: Message }) {
  const controls = useControls();
  const isHovered = useCellPart(controls.hovered, (seq) => seq === message.seq);
  return isHovered ? <Optional><HoverToolbar entry={entry} message={message} /></Optional> : null;
}

interface MessageProps {
  item: MessageItem;
  entry: Entry;
  /** Of an own message: somebody else has read it. */
  isRead: boolean;
  isTarget: boolean;
}

/** The entry is looked at when something happens; a new one alone draws nothing anew. */
function isSame(one: MessageProps, other: MessageProps): boolean {
  const isKept = one.entry.conversation.kind === other.entry.conversation.kind && one.entry.id === other.entry.id;
  const hasQuote = other.item.message.reply_seq != null;
  return isKept && one.item === other.item && one.isRead === other.isRead && one.isTarget === other.isTarget && (!hasQuote || one.entry === other.entry);
}

export const MessageBubble = memo(function MessageBubble({ item, entry, isRead, isTarget }: MessageProps) {
  const t = useText();
  const line = useLine();
  const { isOwn, isFirst, isLast } = item;
  const message = useShownMessage(item.message);
  if (message.kind === 'service') return <div className={styles.service}><span>{serviceText(message, t)}</span></div>;
  const { kind } = entry.conversation;
  const isNamed = !isOwn && kind !== 'direct' && kind !== 'saved';
  const isDeleted = !!message.deleted_at;
  const tick: Tick = isOwn && kind !== 'saved' && kind !== 'channel' && !isDeleted ? (isRead ? 'read' : 'sent') : null;
  const author = message.author_id ?? '';
  const part = { message, isOwn, entry };
  const isReply = message.reply_seq != null && !isDeleted;
  return (
    <div
      className={`${styles.row} ${isTarget ? styles.target : ''}`}
      data-seq={message.seq}
      role="article"
      tabIndex={-1}
      aria-label={t('message_of', { name: isOwn ? t('yourself') : message.author_name, text: line(message) })}
    >
      {!isDeleted && <Chosen seq={message.seq} />}
      <Bubble
        isOwn={isOwn}
        isFirst={isFirst}
        isLast={isLast}
        at={message.created_at}
        tick={tick}
        name={isNamed && isFirst ? message.author_name : undefined}
        isEdited={!!message.edited_at && !isDeleted}
        isQuiet={isDeleted}
        avatar={isNamed ? (isLast ? <Avatar id={author} name={message.author_name} size={32} /> : null) : undefined}
        above={(
          <>
            {message.forwarded && !isDeleted && <Forwarded source={message.forwarded} />}
            {isReply && <Quote entry={entry} seq={message.reply_seq!} />}
            <Parts place="above" {...part} />
          </>
        )}
        below={<Parts place="below" {...part} />}
        under={<Parts place="under" {...part} />}
        over={<Hovered entry={entry} message={message} />}
      >
        {isDeleted ? t('deleted') : message.text && <MessageText message={message} />}
      </Bubble>
    </div>
  );
}, isSame);

const FAILURES = new Set(['cannot_write', 'not_found', 'text_too_long', 'text_empty', 'cannot_mention', 'mention_all_forbidden', 'mention_all_limit']);

function FailedBar({ outgoing }: { outgoing: Outgoing }) {
  const t = useText();
  const { outbox } = useMessaging();
  const code = outgoing.problem?.code ?? '';
  const limit = Number(outgoing.problem?.fields.limit ?? 0);
  const why = FAILURES.has(code) ? t(`failed_${code}` as 'failed_mention_all_limit', { limit }) : t('failed_other');
  return (
    <div className={styles.failedBar} role="group" aria-label={why}>
      <span className={styles.why}>{why}</span>
      <Button size="s" mode="tertiary" onClick={() => outbox.retry(outgoing.client_key)}>{t('retry')}</Button>
      <Button size="s" mode="tertiary" appearance="negative" onClick={() => outbox.remove(outgoing.client_key)}>{t('remove')}</Button>
    </div>
  );
}

const texts = new WeakMap<Outgoing, Readable>();

/** The same object for the same message on its way: its text is read once. */
function outgoingText(outgoing: Outgoing): Readable {
  const known = texts.get(outgoing);
  if (known) return known;
  const text: Readable = { text: outgoing.text, mentions: outgoing.extra?.mentions, mentions_all: outgoing.extra?.mentions_all };
  texts.set(outgoing, text);
  return text;
}

export const OutgoingBubble = memo(function OutgoingBubble({ item, entry }: { item: OutgoingItem; entry: Entry }) {
  const { outgoing, isFirst, isLast } = item;
  const tick: Tick = outgoing.state === 'failed' ? 'failed' : outgoing.state === 'sent' ? 'sent' : 'waiting';
  return (
    <div data-outgoing={outgoing.state}>
      <Bubble
        isOwn
        isFirst={isFirst}
        isLast={isLast}
        at={outgoing.created_at}
        tick={tick}
        above={outgoing.extra?.reply_seq != null && <Quote entry={entry} seq={outgoing.extra.reply_seq} />}
      >
        <MessageText message={outgoingText(outgoing)} />
      </Bubble>
      {outgoing.state === 'failed' && <FailedBar outgoing={outgoing} />}
    </div>
  );
});
