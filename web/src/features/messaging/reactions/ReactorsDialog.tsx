/** Who has reacted: those whom one may find are named, the others are a number. */
import { Button, ModalPage, ModalPageHeader, Tabs, TabsItem } from '@vkontakte/vkui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useMessaging } from '../client/current';
import type { DialogProps } from '../conversation/controls';
import type { Reactors } from '../wire';
import styles from './Reactions.module.css';
import { useReactionText } from './messages';

export function ReactorsDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useReactionText();
  const format = useFormat();
  const { me } = useMessaging();
  const [emoji, setEmoji] = useState<string | null>(null);
  const [seq] = seqs;
  const query = useInfiniteQuery({
    queryKey: ['reactors', entry.id, seq, emoji],
    queryFn: ({ pageParam }) => api.get<Reactors>(`/api/conversations/${entry.id}/messages/${seq}/reactions`, { query: { emoji: emoji ?? undefined, next: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    gcTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const reactions = pages[0]?.reactions ?? [];
  const people = pages.flatMap((page) => page.people);
  const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
  const total = reactions.reduce((sum, one) => sum + one.count, 0);
  return (
    <ModalPage open id="reactors" onClose={onClose} size="s" header={<ModalPageHeader>{t('who')}</ModalPageHeader>}>
      <div className={styles.dialog}>
        {reactions.length > 1 && (
          <Tabs mode="secondary" scrollBehaviorToSelectedTab="nearest">
            <TabsItem selected={emoji === null} onClick={() => setEmoji(null)}>{`${t('all')} ${format.number(total)}`}</TabsItem>
            {reactions.map((one) => (
              <TabsItem key={one.emoji} selected={emoji === one.emoji} onClick={() => setEmoji(one.emoji)}>{`${one.emoji} ${format.number(one.count)}`}</TabsItem>
            ))}
          </Tabs>
        )}
        {query.isPending && <Skeleton kind="rows" rows={4} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && total === 0 && <p className={styles.note}>{t('none')}</p>}
        <ul className={styles.people}>
          {people.map((one) => (
            <li key={`${one.person_id} ${one.emoji}`} className={styles.person}>
              <Avatar id={one.person_id} name={one.short_name} size={36} />
              <span className={styles.name}>{one.person_id === me ? t('yourself') : one.name}</span>
              <time className={styles.note} dateTime={one.reacted_at}>{format.listTime(one.reacted_at)}</time>
              <span className={styles.emoji}>{one.emoji}</span>
            </li>
          ))}
        </ul>
        {hidden > 0 && <p className={styles.note}>{t('hidden', { count: hidden })}. {t('hidden_why')}</p>}
        {query.hasNextPage && <Button mode="tertiary" stretched loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
      </div>
    </ModalPage>
  );
}
