/** The text of a message as it is read: formatted, with its links, and with people one can write to. */
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { Linkified } from '../../../shared/linkify';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { Optional, lazyPart } from '../../../shared/ui/Optional';
import { useMessaging } from '../client/current';
import { openDirect } from '../dialogs/requests';
import { contain } from '../formatting/contain';
import type { Readable } from '../formatting/parse';
import { mayBeMarked } from '../formatting/plainText';
import type { Uuid } from '../wire';
import styles from './MessageText.module.css';

// Behind the first load, and there before most who read it.
const loadFormatted = () => import('../formatting/FormattedText').then((module) => ({ default: module.FormattedText }));
const FormattedText = lazyPart(loadFormatted);
setTimeout(() => loadFormatted().catch(() => undefined), 0);

/** Longer ones may be folded. */
const LONG = 1_500;
const MANY = 30;

function isPlain({ text, mentions, mentions_all: callsAll }: Readable): boolean {
  return !callsAll && (mentions?.length ?? 0) === 0 && text.length < LONG && text.split('\n', MANY).length < MANY && !mayBeMarked(text);
}

export function MessageText({ message }: { message: Readable }) {
  const client = useMessaging();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const onMention = useCallback((person: Uuid) => {
    openDirect(client, person).then((id) => navigate(`/chats/${id}`), snackbar.error);
  }, [client, navigate, snackbar]);
  const plain = <span className={styles.said} dir="auto"><Linkified text={contain(message.text)} /></span>;
  if (isPlain(message)) return plain;
  return <Optional fallback={plain}><FormattedText message={message} me={client.me} onMention={onMention} /></Optional>;
}
