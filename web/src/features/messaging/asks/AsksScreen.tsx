/** What one has asked people to confirm or to fill in, newest first, with how far it has got. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from '@vkontakte/vkui';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { SelectField } from '../../../shared/ui/fields';
import { Screen } from '../../../shared/ui/Screen';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { Bar } from '../parts/asking/Bar';
import styles from './asks.module.css';
import { useText } from './messages';
import { asksApi, type AskLine } from './requests';

function Line({ line }: { line: AskLine }) {
  const t = useText();
  const format = useFormat();
  const link = useNavigateLink();
  const share = format.share(line.done, line.asked);
  return (
    <li>
      <a className={styles.line} {...link(`/announcements/${line.conversation_id}/${line.seq}`)}>
        <p className={styles.text}>{line.text}</p>
        <p className={styles.meta}>
          <span>{t(line.kind)}</span>
          <span>{line.conversation}</span>
          <span>{t('sent_at', { moment: format.dateTime(line.created_at) })}</span>
          {line.closed_at ? <span>{t('ended', { moment: format.dateTime(line.closed_at) })}</span>
            : line.due_at && <span>{t('until', { moment: format.dateTime(line.due_at) })}</span>}
        </p>
        <p className={styles.meta}>{t(line.kind === 'form' ? 'done_form' : 'done_share', { share })}</p>
        <Bar part={line.done} whole={line.asked} />
      </a>
    </li>
  );
}

export function Component() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind') ?? '';
  const isWaiting = search.get('waiting') === '1';
  const query = useInfiniteQuery({
    queryKey: ['messaging', 'asks', kind, isWaiting],
    queryFn: ({ pageParam }) => asksApi.lines(kind, isWaiting, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    staleTime: 0,
    refetchInterval: 30_000,
  });
  const set = (name: string, value: string) => setSearch((kept) => {
    const next = new URLSearchParams(kept);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  }, { replace: true });
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/profile">
      <div className={styles.filters}>
        <SelectField
          label={t('kind')}
          value={kind === '' ? 'all' : kind}
          options={[{ value: 'all', label: t('show_all') }, { value: 'acknowledgement', label: t('acknowledgement') }, { value: 'form', label: t('form') }]}
          onChange={(next) => set('kind', next === 'all' ? '' : next)}
        />
        <Checkbox checked={isWaiting} onChange={(event) => set('waiting', event.target.checked ? '1' : '')}>{t('waiting')}</Checkbox>
      </div>
      {query.isPending && <Skeleton kind="rows" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && lines.length === 0 && (
        <EmptyState title={t(isWaiting ? 'empty_waiting' : 'empty')} action={{ label: t('to_chats'), href: '/chats' }}>
          {t(isWaiting ? 'empty_waiting_why' : 'empty_why')}
        </EmptyState>
      )}
      <ul className={styles.lines}>{lines.map((line) => <Line key={`${line.conversation_id}:${line.seq}`} line={line} />)}</ul>
      {query.hasNextPage && <Button mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
    </Screen>
  );
}
