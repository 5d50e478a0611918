/** One message: its bubble, author, time and state. Draws only; what to do with a failed one is asked for from outside. */
import { Icon16CheckDoubleOutline, Icon16CheckOutline, Icon16ClockOutline, Icon16ErrorCircleFill } from '@vkontakte/icons';
import { Button, VisuallyHidden } from '@vkontakte/vkui';
import { memo, type ReactNode } from 'react';
import { useFormat } from '../../../shared/i18n';
import { Linkified } from '../../../shared/linkify';
import { Avatar } from '../../../shared/ui/Avatar';
import { useMessaging } from '../client/current';
import { useText } from '../messages';
import type { Outgoing } from '../outbox/outbox';
import type { ConversationKind } from '../wire';
import { serviceText } from '../words';
import styles from './Bubble.module.css';
import type { MessageItem, OutgoingItem } from './items';

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
  children: ReactNode;
}

function Bubble({ isOwn, isFirst, isLast, at, tick, name, isEdited, isQuiet, avatar, children }: BubbleProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={`${styles.place} ${isOwn ? styles.own : styles.other} ${isFirst ? styles.first : ''} ${isLast ? styles.last : ''}`}>
      {avatar !== undefined && <span className={styles.avatar}>{avatar}</span>}
      <div className={styles.bubble}>
        {name && <div className={styles.name}>{name}</div>}
        <span className={isQuiet ? styles.quiet : styles.text}>{children}</span>
        <span className={styles.meta}>
          {isEdited && <span>{t('edited')}</span>}
          <time dateTime={at} title={format.dateTime(at)}>{format.time(at)}</time>
          <TickMark tick={tick} />
        </span>
      </div>
    </div>
  );
}

interface MessageProps {
  item: MessageItem;
  kind: ConversationKind;
  /** Of an own message: somebody else has read it. */
  isRead: boolean;
  isTarget: boolean;
}

export const MessageBubble = memo(function MessageBubble({ item, kind, isRead, isTarget }: MessageProps) {
  const t = useText();
  const { message, isOwn, isFirst, isLast } = item;
  if (message.kind === 'service') return <div className={styles.service}><span>{serviceText(message, t)}</span></div>;
  const isNamed = !isOwn && kind !== 'direct' && kind !== 'saved';
  const tick: Tick = isOwn && kind !== 'saved' && kind !== 'channel' && !message.deleted_at ? (isRead ? 'read' : 'sent') : null;
  const author = message.author_id ?? '';
  return (
    <div className={isTarget ? styles.target : undefined} data-seq={message.seq}>
      <Bubble
        isOwn={isOwn}
        isFirst={isFirst}
        isLast={isLast}
        at={message.created_at}
        tick={tick}
        name={isNamed && isFirst ? message.author_name : undefined}
        isEdited={!!message.edited_at && !message.deleted_at}
        isQuiet={!!message.deleted_at}
        avatar={isNamed ? (isLast ? <Avatar id={author} name={message.author_name} size={32} /> : null) : undefined}
      >
        {message.deleted_at ? t('deleted') : <Linkified text={message.text} />}
      </Bubble>
    </div>
  );
});

const FAILURES = new Set(['cannot_write', 'not_found', 'text_too_long', 'text_empty']);

function FailedBar({ outgoing }: { outgoing: Outgoing }) {
  const t = useText();
  const { outbox } = useMessaging();
  const code = outgoing.problem?.code ?? '';
  const why = FAILURES.has(code) ? t(`failed_${code}` as 'failed_not_found') : t('failed_other');
  return (
    <div className={styles.failedBar} role="group" aria-label={why}>
      <span className={styles.why}>{why}</span>
      <Button size="s" mode="tertiary" onClick={() => outbox.retry(outgoing.client_key)}>{t('retry')}</Button>
      <Button size="s" mode="tertiary" appearance="negative" onClick={() => outbox.remove(outgoing.client_key)}>{t('remove')}</Button>
    </div>
  );
}

export const OutgoingBubble = memo(function OutgoingBubble({ item }: { item: OutgoingItem }) {
  const { outgoing, isFirst, isLast } = item;
  const tick: Tick = outgoing.state === 'failed' ? 'failed' : outgoing.state === 'sent' ? 'sent' : 'waiting';
  return (
    <div data-outgoing={outgoing.state}>
      <Bubble isOwn isFirst={isFirst} isLast={isLast} at={outgoing.created_at} tick={tick}>
        <Linkified text={outgoing.text} />
      </Bubble>
      {outgoing.state === 'failed' && <FailedBar outgoing={outgoing} />}
    </div>
  );
});
