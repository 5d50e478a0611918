/** Under a text with addresses of ours: what stands there, as far as the reader may see it. What they may not is not hinted at. */
import { useQuery } from '@tanstack/react-query';
import { Tappable } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { api } from '../../../shared/api';
import { Avatar } from '../../../shared/ui/Avatar';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useEntry, useMessaging } from '../client/current';
import { useText } from '../messages';
import type { PartProps } from '../parts/registry';
import type { Message, MessagePage } from '../wire';
import { avatarId, avatarKind, titleOf, useLine } from '../words';
import styles from './Inside.module.css';
import { addressesIn, type InsideAddress } from './addresses';

async function fetchMessage({ conversation, seq }: InsideAddress): Promise<Message | null> {
  const page = await api.get<MessagePage>(`/api/conversations/${conversation}/messages`, { query: { around: seq ?? 0, limit: 1 } });
  const [message] = page.messages;
  return message?.seq === seq && !message.deleted_at ? message : null;
}

function Card({ address }: { address: InsideAddress }) {
  const messenger = useText();
  const line = useLine();
  const link = useNavigateLink();
  const client = useMessaging();
  const { conversation: id, seq } = address;
  const entry = useEntry(id);
  useQuery({
    queryKey: ['messaging', 'inside', id],
    queryFn: () => client.fetchHead(id).then((head) => head !== null),
    enabled: entry === null,
    staleTime: 60_000,
    retry: false,
  });
  const message = useQuery({
    queryKey: ['messaging', 'inside', id, seq],
    queryFn: () => fetchMessage(address),
    enabled: entry !== null && seq !== null,
    staleTime: 60_000,
    retry: false,
  });
  if (!entry) return null;
  const { conversation } = entry;
  const title = titleOf(conversation, messenger);
  const said = message.data ?? null;
  if (seq !== null && message.isFetched && !said) return null;
  return (
    <Tappable className={styles.card} hoverMode="background" activeMode="background" {...link(seq === null ? `/chats/${id}` : `/chats/${id}/${seq}`)} data-inside-link>
      <Avatar id={avatarId(conversation)} kind={avatarKind(conversation)} name={title} size={36} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.line}>
          <bdi>{said ? `${said.author_name}: ${line(said)}` : seq === null ? messenger('members', { count: conversation.member_count }) : '…'}</bdi>
        </span>
      </span>
    </Tappable>
  );
}

export function InsideLinks({ message }: PartProps) {
  const addresses = useMemo(() => addressesIn(message.text, window.location.origin), [message.text]);
  return addresses.map((address) => <Card key={`${address.conversation} ${address.seq ?? ''}`} address={address} />);
}
