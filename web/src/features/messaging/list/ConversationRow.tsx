/** One conversation in the list: 72 px that say who, what last, when, and what waits. */
import { Icon12Pin, Icon16CheckDoubleOutline, Icon16CheckOutline, Icon16ClockOutline, Icon16ErrorCircleFill, Icon16Muted } from '@vkontakte/icons';
import { Counter, Tappable, VisuallyHidden } from '@vkontakte/vkui';
import { memo } from 'react';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useMessaging, usePresence, useTypists } from '../client/current';
import { useText } from '../messages';
import type { Outgoing } from '../outbox/outbox';
import { MAX_UNREAD, type Entry } from '../store/entry';
import { useShownMessage } from '../conversation/quoted';
import type { Conversation, Message } from '../wire';
import { avatarId, avatarKind, previewOf, titleOf, useLine } from '../words';
import styles from './ConversationRow.module.css';
import { isMuted } from './selectors';
import { typingText } from './typing';

interface Props {
  entry: Entry;
  /** The last of what this device has not sent yet. */
  outgoing: Outgoing | undefined;
  isActive: boolean;
  tabIndex: 0 | -1;
  /** What the search looks for stands there, not the address of the list. */
  onOpen?: () => void;
}

function Ticks({ entry, outgoing }: { entry: Entry; outgoing: Outgoing | undefined }) {
  const t = useText();
  const { me } = useMessaging();
  const { lastMessage, conversation } = entry;
  if (outgoing && outgoing.state === 'failed') {
    return <span className={styles.failed}><Icon16ErrorCircleFill /><VisuallyHidden>{t('state_failed')}</VisuallyHidden></span>;
  }
  if (outgoing && outgoing.state !== 'sent') {
    return <span className={styles.tick}><Icon16ClockOutline /><VisuallyHidden>{t('state_waiting')}</VisuallyHidden></span>;
  }
  if (conversation.kind === 'saved' || conversation.kind === 'channel') return null;
  if (!lastMessage || lastMessage.author_id !== me || lastMessage.kind !== 'text') return null;
  const isRead = entry.readByOthersSeq >= lastMessage.seq;
  return (
    <span className={isRead ? styles.tickRead : styles.tick}>
      {isRead ? <Icon16CheckDoubleOutline /> : <Icon16CheckOutline />}
      <VisuallyHidden>{t(isRead ? 'state_read' : 'state_sent')}</VisuallyHidden>
    </span>
  );
}

function LastMessage({ conversation, message }: { conversation: Conversation; message: Message }) {
  const t = useText();
  const line = useLine();
  const { me } = useMessaging();
  const shown = useShownMessage(message);
  return <>{previewOf(conversation, shown, me, line(shown), t)}</>;
}

function Preview({ entry, outgoing }: { entry: Entry; outgoing: Outgoing | undefined }) {
  const t = useText();
  const typists = useTypists(entry.id);
  const { conversation, personal, lastMessage } = entry;
  if (typists.length > 0) return <span className={styles.typing}>{typingText(typists, conversation.kind === 'direct', t)}</span>;
  if (outgoing) return <>{t('you', { text: outgoing.text.slice(0, 200) })}</>;
  if (personal.draft) return <><span className={styles.draft}>{t('draft')}</span> {personal.draft.slice(0, 200)}</>;
  if (!lastMessage) return <>{t('no_messages')}</>;
  return <LastMessage conversation={conversation} message={lastMessage} />;
}

function Waiting({ entry, muted }: { entry: Entry; muted: boolean }) {
  const t = useText();
  const format = useFormat();
  const { unread, unread_mentions: mentions = 0, is_marked_unread: isMarked } = entry.personal;
  if (unread === 0 && !isMarked) return null;
  const number = unread >= MAX_UNREAD ? '999+' : unread > 0 ? format.number(unread) : '';
  return (
    <span className={styles.counter}>
      {mentions > 0 && (
        <span className={styles.mention} data-mention>
          <Counter size="s" mode="primary" appearance="accent" aria-hidden>@</Counter>
          <VisuallyHidden>{t('mentions_count', { count: mentions })}</VisuallyHidden>
        </span>
      )}
      <Counter size="s" mode="primary" appearance={muted ? 'neutral' : 'accent'} aria-hidden>{number || ' '}</Counter>
      <VisuallyHidden>{unread > 0 ? t('unread_count', { count: unread }) : t('marked_unread')}</VisuallyHidden>
    </span>
  );
}

function Row({ entry, outgoing, isActive, tabIndex, onOpen }: Props) {
  const t = useText();
  const format = useFormat();
  const link = useNavigateLink();
  const { conversation, personal, lastMessage } = entry;
  const presence = usePresence(conversation.kind === 'direct' ? (conversation.peer_id ?? null) : null);
  const muted = isMuted(entry, new Date().toISOString());
  const at = outgoing?.created_at ?? lastMessage?.created_at;
  const unread = personal.unread > 0 || !!personal.is_marked_unread;
  const title = titleOf(conversation, t);
  return (
    <Tappable
      className={isActive ? `${styles.row} ${styles.active}` : styles.row}
      hoverMode={isActive ? 'none' : 'background'}
      activeMode={isActive ? 'none' : 'background'}
      tabIndex={tabIndex}
      data-conversation={entry.id}
      {...link(`/chats/${entry.id}`, onOpen)}
    >
      <Avatar name={title} id={avatarId(conversation)} kind={avatarKind(conversation)} size={48} online={presence?.is_online ?? false} />
      <span className={styles.words}>
        <span className={styles.line}>
          <span className={unread ? styles.titleUnread : styles.title}>{title}</span>
          {muted && <span className={styles.mark}><Icon16Muted /><VisuallyHidden>{t('muted')}</VisuallyHidden></span>}
          <span className={styles.room} />
          <Ticks entry={entry} outgoing={outgoing} />
          {at && <time className={styles.time} dateTime={at}>{format.listTime(at)}</time>}
        </span>
        <span className={styles.line}>
          <span className={styles.preview}><Preview entry={entry} outgoing={outgoing} /></span>
          <Waiting entry={entry} muted={muted} />
          {personal.pinned_order != null && !unread && (
            <span className={styles.mark}><Icon12Pin width={14} height={14} /><VisuallyHidden>{t('pinned')}</VisuallyHidden></span>
          )}
        </span>
      </span>
    </Tappable>
  );
}

export const ConversationRow = memo(Row);
