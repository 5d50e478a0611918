/** The messenger: the list beside the conversation on a desktop, one after the other on a phone. */
import { Icon56MessagesOutline } from '@vkontakte/icons';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useMatch } from 'react-router';
import { useViewport } from '../../../shared/layout';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { useConnection } from '../client/current';
import { ConversationPane } from '../conversation/ConversationPane';
import { ListPane } from '../list/ListPane';
import { useText } from '../messages';
import styles from './MessengerScreen.module.css';

// Seldom needed at once: not part of the first load, but fetched behind it, so that they are there without network.
const loadNewChat = () => import('../dialogs/NewChatDialog').then((module) => ({ default: module.NewChatDialog }));
const NewChatDialog = lazy(loadNewChat);
const AFTER_MS = 500;

function useAddress(): { id: string | null; target: number | null } {
  const withSeq = useMatch('/chats/:id/:seq');
  const plain = useMatch('/chats/:id');
  const match = withSeq ?? plain;
  const seq = Number(withSeq?.params.seq);
  return { id: match?.params.id ?? null, target: Number.isSafeInteger(seq) && seq > 0 ? seq : null };
}

function Choose() {
  const t = useText();
  useEffect(() => {
    document.title = `${t('chats')} · Parta`;
  }, [t]);
  return <div className={styles.choose}><EmptyState Icon={Icon56MessagesOutline} title={t('choose')}>{t('choose_why')}</EmptyState></div>;
}

export function Component() {
  const { id, target } = useAddress();
  const hasTwo = useViewport() !== 'phone';
  const { isRestored } = useConnection();
  useEffect(() => {
    const timer = setTimeout(() => {
      loadNewChat().catch(() => undefined);
      import('../dialogs/InfoDialog').catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const [isNew, setNew] = useState(false);
  const [wasNew, setWasNew] = useState(false);
  const openNew = () => {
    setWasNew(true);
    setNew(true);
  };
  if (!isRestored) return null;
  return (
    <div className={hasTwo ? styles.two : styles.one}>
      {(hasTwo || id === null) && (
        <div className={styles.list}><ListPane activeId={id} onNewChat={openNew} /></div>
      )}
      {(hasTwo || id !== null) && (
        <div className={styles.conversation}>
          {id === null ? <Choose /> : <ConversationPane key={id} id={id} target={target} />}
        </div>
      )}
      {wasNew && <Suspense><NewChatDialog isOpen={isNew} onClose={() => setNew(false)} /></Suspense>}
    </div>
  );
}
