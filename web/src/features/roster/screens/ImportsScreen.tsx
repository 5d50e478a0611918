/** The imports of an institution, the newest first, and the way to another one. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Icon28DocumentListOutline, Icon28UploadOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useParams } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { StatusMark, type StatusKind } from '../../../shared/ui/StatusMark';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { importsKey, rosterApi, type Summary } from '../api';
import { useText } from '../messages';
import styles from '../Roster.module.css';

type ShownState = Exclude<Summary['state'], 'discarded'>;
const MARKS: Record<ShownState, StatusKind> = { open: 'neutral', comparing: 'progress', ready: 'warning', applying: 'progress', applied: 'good' };

function ImportRow({ row, path }: { row: Summary; path: string }) {
  const t = useText();
  const format = useFormat();
  const link = useNavigateLink();
  const state: ShownState = row.state === 'discarded' ? 'open' : row.state;
  const count = (name: string) => row.counts[name] ?? 0;
  const counts = { added: count('new'), changed: count('changed'), moved: count('moved'), left: count('left') - count('left_out') };
  return (
    <SimpleCell
      multiline
      before={<Icon28DocumentListOutline />}
      {...link(`${path}/${row.id}`)}
      subtitle={(
        <span className={styles.facts}>
          <span>{t('by', { name: row.created_by, when: format.dateTime(row.created_at) })}</span>
          {(state === 'applied' || state === 'ready') && <span>{t('history_counts', counts)}</span>}
          <StatusMark kind={MARKS[state]}>{t(`state_${state}`)}</StatusMark>
        </span>
      )}
    >
      {row.files.join(', ') || t('title_one')}
    </SimpleCell>
  );
}

export function Component() {
  const t = useText();
  const link = useNavigateLink();
  const { organisationId = '' } = useParams();
  const path = `/organisations/${organisationId}/import`;
  const query = useInfiniteQuery({
    queryKey: importsKey(organisationId),
    queryFn: ({ pageParam }) => rosterApi.list(organisationId, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.imports) ?? [];
  return (
    <Screen
      title={t('title')}
      subtitle={t('history_hint')}
      back={`/organisations/${organisationId}`}
      actions={rows.length > 0 && <Button size="m" before={<Icon28UploadOutline width={20} height={20} />} {...link(`${path}/new`)}>{t('begin')}</Button>}
    >
      {query.isPending && <Skeleton kind="rows" />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && (
        <EmptyState title={t('history_empty')} Icon={Icon28UploadOutline} action={{ label: t('begin'), href: `${path}/new` }}>{t('history_empty_text')}</EmptyState>
      )}
      {rows.length > 0 && <Section flush>{rows.map((row) => <ImportRow key={row.id} row={row} path={path} />)}</Section>}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button size="m" mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
    </Screen>
  );
}
