/** What an action is told of its message. */
import { useMemo } from 'react';
import { useLanguage, type Language } from '../../../../shared/i18n';
import { useSnackbar } from '../../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../../client/current';
import type { Entry } from '../../store/entry';
import { findRow } from '../../store/log';
import { useControls } from '../controls';
import type { MessageAction, MessageContext } from './registry';

export function titleOfAction(action: MessageAction, context: MessageContext, language: Language): string {
  return (typeof action.title === 'function' ? action.title(context) : action.title)[language];
}

/** A hook that answers the context of any message of the conversation; null of one that isn't held. */
export function useContextOf(entry: Entry): (seq: number, anchor?: Element | null) => MessageContext | null {
  const client = useMessaging();
  const controls = useControls();
  const snackbar = useSnackbar();
  const language = useLanguage();
  const { id } = entry;
  return useMemo(() => (seq, anchor = null) => {
    const now = client.store.entry(id);
    const row = now ? findRow(now.log, seq) : null;
    if (!now || row?.kind !== 'text') return null;
    const message = client.revisions.shown(row);
    return { message, isOwn: message.author_id === client.me, entry: now, client, controls, snackbar, language, anchor };
  }, [client, controls, snackbar, language, id]);
}

export function useMessageContext(entry: Entry, seq: number): MessageContext | null {
  const contextOf = useContextOf(entry);
  return contextOf(seq);
}
