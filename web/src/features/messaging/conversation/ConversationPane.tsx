/** One conversation: its header, messages and composer. */
import { Icon16ViewOutline, Icon24ArrowLeftOutline, Icon24Search } from '@vkontakte/icons';
import { IconButton, Tappable } from '@vkontakte/vkui';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { useViewport } from '../../../shared/layout';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { Optional, lazyPart } from '../../../shared/ui/Optional';
import { useConnection, useEntry, useMessaging, usePresence, useShown, useTypists } from '../client/current';
import { typingText } from '../list/typing';
import { DropZone } from '../attach/DropZone';
import { Composer } from '../composer/Composer';
import { useText } from '../messages';
import { useInChatSearch } from '../search/useInChatSearch';
import type { Entry } from '../store/entry';
import type { PersonPresence, Uuid } from '../wire';
import { avatarId, avatarKind, titleOf } from '../words';
import styles from './ConversationPane.module.css';
import { MessageList } from './MessageList';
import { Controls, ControlsContext, useCell, useCellPart, useControls } from './controls';

// Seldom needed at once: not part of the first load.
const SlowHint = lazyPart(() => import('../terms/SlowHint').then((module) => ({ default: module.SlowHint })));
const loadMenu = () => Promise.all([import('./actions/MessageMenu'), import('./actions/HoverToolbar')]).then(([module]) => ({ default: module.MessageMenu }));
const MessageMenu = lazyPart(loadMenu);
const SelectionBar = lazyPart(() => import('./actions/SelectionBar').then((module) => ({ default: module.SelectionBar })));
const PinBar = lazyPart(() => import('../pins/PinBar').then((module) => ({ default: module.PinBar })));
const AFTER_MS = 500;
const InChatSearch = lazyPart(() => import('../search/InChatSearch').then((module) => ({ default: module.InChatSearch })));
const InfoDialog = lazyPart(() => import('../dialogs/InfoDialog').then((module) => ({ default: module.InfoDialog })));

/** «в сети», «в сети 5 минут назад»: without genders, so without verbs in the past. */
function usePresenceText(presence: PersonPresence | null): string {
  const t = useText();
  const format = useFormat();
  const [, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((count) => count + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  if (!presence) return '';
  if (presence.is_online) return t(presence.is_away ? 'away' : 'online');
  return presence.last_seen_at ? t('last_seen', { when: format.relative(presence.last_seen_at) }) : t('offline');
}

function Subtitle({ entry }: { entry: Entry }) {
  const t = useText();
  const { conversation } = entry;
  const typists = useTypists(entry.id);
  const peer = conversation.kind === 'direct' ? (conversation.peer_id ?? null) : null;
  const presence = usePresenceText(usePresence(peer));
  if (typists.length > 0) return <span className={styles.typing}>{typingText(typists, conversation.kind === 'direct', t)}</span>;
  if (conversation.kind === 'direct') return <>{presence || conversation.organisation_name}</>;
  const count = t(conversation.kind === 'channel' ? 'readers' : 'members', { count: conversation.member_count });
  return <>{[count, conversation.organisation_name].filter(Boolean).join(' · ')}</>;
}

function Header({ entry }: { entry: Entry }) {
  const t = useText();
  const { search } = useControls();
  const link = useNavigateLink();
  const isAlone = useViewport() === 'phone';
  // Alone on the screen, its name is the screen's.
  const Heading = isAlone ? 'h1' : 'h2';
  const { conversation } = entry;
  const title = titleOf(conversation, t);
  const peer = conversation.kind === 'direct' ? (conversation.peer_id ?? null) : null;
  const presence = usePresence(peer);
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <header className={styles.header}>
      {isAlone && <IconButton label={t('back')} {...link('/chats')}><Icon24ArrowLeftOutline /></IconButton>}
      <Heading className={styles.heading}>
        <Tappable
          className={styles.who}
          hoverMode="background"
          activeMode="background"
          aria-label={t('info', { title })}
          onClick={() => {
            setWasOpen(true);
            setOpen(true);
          }}
        >
          <Avatar name={title} id={avatarId(conversation)} kind={avatarKind(conversation)} size={40} online={presence?.is_online ?? false} />
          <span className={styles.names}>
            <span className={styles.title}>{title}</span>
            {conversation.kind !== 'saved' && <span className={styles.subtitle}><Subtitle entry={entry} /></span>}
          </span>
        </Tappable>
      </Heading>
      <IconButton label={t('search_in_chat')} onClick={() => search.set({ id: entry.id, text: '', seq: null })}><Icon24Search /></IconButton>
      {wasOpen && <Optional><InfoDialog entry={entry} isOpen={isOpen} onClose={() => setOpen(false)} /></Optional>}
    </header>
  );
}

function InChat({ entry }: { entry: Entry }) {
  const { search } = useControls();
  const wanted = useInChatSearch(entry.id, search);
  return wanted && <Optional><InChatSearch entry={entry} wanted={wanted} onClose={() => search.set(null)} /></Optional>;
}

/** Both see it, and who: always there, above everything that is said. */
function SupervisionBar({ entry }: { entry: Entry }) {
  const t = useText();
  const { supervision } = entry.conversation;
  if (!supervision) return null;
  const names = supervision.names.join(', ');
  const text = supervision.is_own ? t('supervised_own') : names ? t('supervised_by', { names }) : t('supervised_nobody');
  return <p className={styles.supervision}><Icon16ViewOutline />{text}</p>;
}

function Absent({ id }: { id: Uuid }) {
  const t = useText();
  const client = useMessaging();
  const { isRestored, state } = useConnection();
  const [error, setError] = useState<unknown>(undefined);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isRestored) return;
    let isOver = false;
    // Null says that it isn't there; anything else stands in the store already.
    client.fetchHead(id).then((head) => !isOver && setError(head === null ? null : undefined), (problem: unknown) => !isOver && setError(problem ?? ''));
    return () => {
      isOver = true;
    };
  }, [client, id, isRestored, attempt, state]);
  if (error === undefined) return <Skeleton kind="bubbles" rows={8} />;
  if (error === null) {
    return <EmptyState title={t('not_found')} action={{ label: t('to_chats'), href: '/chats' }}>{t('not_found_why')}</EmptyState>;
  }
  return <ErrorState error={error} what={t('load_what')} onRetry={() => setAttempt((count) => count + 1)} />;
}

/** Menus and dialogs of messages, and the bar while several are chosen: none of them is part of the first load. */
function Overlays({ entry }: { entry: Entry }) {
  const controls = useControls();
  const hasMenu = useCellPart(controls.menu, (menu) => menu !== null);
  const dialog = useCell(controls.dialog);
  return (
    <Optional>
      {hasMenu && <MessageMenu entry={entry} />}
      {dialog && <dialog.Dialog entry={entry} seqs={dialog.seqs} onClose={() => controls.dialog.set(null)} />}
    </Optional>
  );
}

function Top({ entry }: { entry: Entry }) {
  const isChoosing = useCellPart(useControls().selection, (chosen) => chosen !== null);
  return isChoosing ? <Optional fallback={<Header entry={entry} />}><SelectionBar entry={entry} /></Optional> : <Header entry={entry} />;
}

function Opened({ entry, target }: { entry: Entry; target: number | null }) {
  const t = useText();
  const client = useMessaging();
  const navigate = useNavigate();
  const { id, conversation } = entry;
  const [controls] = useState(() => new Controls());
  const onSent = useCallback(() => controls.showEnd(), [controls]);
  const onEscape = useCallback(() => void navigate('/chats'), [navigate]);
  const title = titleOf(conversation, t);
  useEffect(() => client.visit(id), [client, id]);
  useEffect(() => {
    document.title = `${title} · Parta`;
  }, [title]);
  useEffect(() => {
    const timer = setTimeout(() => loadMenu().catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const peer = conversation.kind === 'direct' ? conversation.peer_id : null;
  useShown(peer ? [peer] : []);
  return (
    <ControlsContext value={controls}>
      <Top entry={entry} />
      <InChat entry={entry} />
      <SupervisionBar entry={entry} />
      <Optional><PinBar entry={entry} /></Optional>
      <DropZone className={styles.messages}><MessageList entry={entry} target={target} /></DropZone>
      {(conversation.slow_seconds ?? 0) > 0 && <Optional><SlowHint entry={entry} /></Optional>}
      <Composer entry={entry} onSent={onSent} onEscape={onEscape} />
      <Overlays entry={entry} />
    </ControlsContext>
  );
}

export function ConversationPane({ id, target }: { id: Uuid; target: number | null }) {
  const entry = useEntry(id);
  return (
    <section className={styles.pane}>
      {entry && !entry.isAwaitingHead ? <Opened entry={entry} target={target} /> : <div className={styles.absent}><Absent id={id} /></div>}
    </section>
  );
}
