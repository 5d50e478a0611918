/** Who voted in an open poll, by option, as far as one may know them. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../../shared/i18n';
import { compareRussian } from '../../../../shared/sort';
import { Avatar } from '../../../../shared/ui/Avatar';
import { ErrorState } from '../../../../shared/ui/ErrorState';
import { Skeleton } from '../../../../shared/ui/Skeleton';
import { useMessaging } from '../../client/current';
import type { DialogProps } from '../../conversation/controls';
import { findRow } from '../../store/log';
import styles from '../asking/asking.module.css';
import { useAskingText } from '../asking/messages';
import { usePollText } from './messages';
import own from './polls.module.css';
import { pollsApi } from './requests';

export function VotersDialog({ entry, seqs, onClose }: DialogProps) {
  const t = usePollText();
  const asking = useAskingText();
  const format = useFormat();
  const { store } = useMessaging();
  const seq = seqs[0]!;
  const poll = findRow((store.entry(entry.id) ?? entry).log, seq)?.poll;
  const query = useInfiniteQuery({
    queryKey: ['messaging', 'voters', entry.id, seq],
    queryFn: ({ pageParam }) => pollsApi.voters(entry.id, seq, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    staleTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const voters = pages.flatMap((page) => page.voters).toSorted((one, other) => compareRussian(one.name, other.name));
  const hiddenOf = (number: number) => pages.reduce((sum, page) => sum + ((page.hidden as Record<string, number>)[String(number)] ?? 0), 0);
  return (
    <ModalPage open onClose={onClose} size="s" header={<ModalPageHeader>{t('who')}</ModalPageHeader>} modalDismissButtonLabel={asking('close')}>
      <div className={styles.dialog}>
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton kind="rows" />}
        {query.isSuccess && poll?.options.map((option) => {
          const hidden = hiddenOf(option.number);
          const chosen = voters.filter((voter) => voter.choices.includes(option.number));
          return (
            <section key={option.number} aria-label={option.text}>
              <h3 className={styles.heading}>{option.text}</h3>
              <p className={styles.hint}>{format.share(option.votes, poll.voters)}</p>
              <ul className={own.voters}>
                {chosen.map((voter) => (
                  <li key={voter.person_id}>
                    <SimpleCell before={<Avatar id={voter.person_id} name={voter.name} size={40} />}>{voter.name}</SimpleCell>
                  </li>
                ))}
                {hidden > 0 && <li className={styles.hint}>{t('who_hidden', { count: hidden })}</li>}
                {chosen.length === 0 && hidden === 0 && <li className={styles.hint}>{t('who_none')}</li>}
              </ul>
            </section>
          );
        })}
        {query.hasNextPage && <Button mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('show_more')}</Button>}
      </div>
    </ModalPage>
  );
}
