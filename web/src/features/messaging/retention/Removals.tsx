import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Section } from '../../../shared/ui/Section';
import { retentionApi, type Removal } from './api';
import { useText } from './messages';
import { kindTitle } from './Policy';
import styles from './Retention.module.css';

export function Removals({ region }: { region: string }) {
  const t = useText();
  const removals = useInfiniteQuery({
    queryKey: ['removals', region],
    queryFn: ({ pageParam }) => retentionApi.removals(region, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const columns: Column<Removal>[] = [
    { id: 'removed_at', title: t('removed_at'), kind: 'date_time', value: (row) => row.removed_at },
    { id: 'kind', title: t('kind'), value: (row) => kindTitle(t, row.kind), width: 260 },
    { id: 'messages', title: t('messages'), kind: 'number', value: (row) => row.messages },
    { id: 'oldest', title: t('oldest'), kind: 'date_time', value: (row) => row.oldest_at },
    { id: 'newest', title: t('newest'), kind: 'date_time', value: (row) => row.newest_at },
    { id: 'remaining', title: t('remaining'), kind: 'number', value: (row) => row.remaining },
    { id: 'numbers', title: t('numbers'), value: (row) => `${row.from_seq}–${row.to_seq}` },
    { id: 'digest', title: t('digest'), value: (row) => row.digest, width: 260 },
    { id: 'conversation', title: t('conversation'), value: (row) => row.conversation_id, hidden: true },
  ];
  return (
    <Section title={t('removals')}>
      <DataTable
        name="removals"
        label={t('removals')}
        columns={columns}
        rows={removals.data?.pages.flatMap((page) => page.removals) ?? []}
        rowKey={(row) => row.id}
        loading={removals.isPending}
        error={removals.error}
        onRetry={() => void removals.refetch()}
        empty={<EmptyState title={t('no_removals')}>{t('no_removals_text')}</EmptyState>}
      />
      {removals.hasNextPage && (
        <div className={styles.more}><Button mode="secondary" loading={removals.isFetchingNextPage} onClick={() => void removals.fetchNextPage()}>{t('more')}</Button></div>
      )}
    </Section>
  );
}
