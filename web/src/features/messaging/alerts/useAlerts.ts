/** Tells what came in to whoever may disturb somebody (`shared/alerts`), and how far this person has read. */
import { useEffect } from 'react';
import { tellAlert, tellRead, type Alert } from '../../../shared/alerts';
import type { MessagingClient } from '../client/client';
import { isMuted } from '../list/selectors';
import type { useText } from '../messages';
import { isCountable } from '../store/entry';
import type { Entry } from '../store/entry';
import type { Message } from '../wire';
import { titleOf, type useLine } from '../words';

/** What is older came by a sync after a break: the phone has told it, or nobody is waiting for it. */
const NEW_MS = 60_000;

function kindOf({ conversation }: Entry, row: Message, me: string): Alert['kind'] {
  if (row.mentions_all || row.mentions?.some((mention) => mention.person_id === me)) return 'mentions';
  if ('acknowledgement' in row && row.acknowledgement) return 'announcements';
  if (conversation.kind === 'direct') return 'direct';
  if (conversation.kind === 'channel') return 'channels';
  return conversation.purpose === 'class' || conversation.purpose === 'parents' ? conversation.purpose : 'groups';
}

export function useAlerts(client: MessagingClient, t: ReturnType<typeof useText>, line: ReturnType<typeof useLine>): void {
  useEffect(() => {
    const told = new Map<string, number>();
    return client.onFrame((frame) => {
      if (frame.type === 'personal') frame.changes.forEach((own) => tellRead(own.conversation_id, own.read_seq));
      if (frame.type !== 'changes' || frame.ref != null) return;
      const entry = client.store.entry(frame.conversation_id);
      if (!entry) return;
      const now = new Date();
      for (const row of frame.messages) {
        if (row.deleted_at) tellRead(entry.id, row.seq === told.get(entry.id) ? row.seq : 0);
        const isNew = row.seq > (told.get(entry.id) ?? 0) && now.getTime() - Date.parse(row.created_at) < NEW_MS;
        if (!isNew || row.edited_at || !isCountable(row, client.me)) continue;
        told.set(entry.id, row.seq);
        tellAlert({
          conversationId: entry.id,
          seq: row.seq,
          kind: kindOf(entry, row, client.me),
          title: titleOf(entry.conversation, t),
          text: entry.conversation.kind === 'group' ? t('by', { name: row.author_name, text: line(row) }) : line(row),
          isMuted: isMuted(entry, now.toISOString()),
          isUrgent: row.is_urgent === true,
          isSilent: row.is_silent === true,
        });
      }
    });
  }, [client, t, line]);
}
