import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Footnote } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SelectField } from '../../../shared/ui/fields';
import { SearchField } from '../../../shared/ui/SearchField';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { organisationsApi, type Card, type PersonLine } from '../api';
import styles from '../Organisations.module.css';
import { useCardText } from './messages';

const KINDS = ['staff', 'student', 'parent'] as const;

/** Everybody on the roster, a page at a time; filters are in the address. */
export function PeopleTab({ card }: { card: Card }) {
  const t = useCardText();
  const [params, setParams] = useSearchParams();
  const chosen = {
    kind: params.get('kind') ?? undefined,
    group_id: params.get('group') ?? undefined,
    connected: params.get('connected') ?? undefined,
    q: params.get('name') ?? undefined,
  };
  const set = (name: string, value: string) => setParams((old) => {
    const changed = new URLSearchParams(old);
    if (value && value !== 'any') changed.set(name, value);
    else changed.delete(name);
    return changed;
  }, { replace: true });
  const groups = useQuery({ queryKey: ['organisations', 'groups', card.id], queryFn: () => organisationsApi.groups(card.id) });
  const people = useInfiniteQuery({
    queryKey: ['organisations', 'people', card.id, chosen],
    queryFn: ({ pageParam }) => organisationsApi.people(card.id, { ...chosen, next: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => people.data?.pages.flatMap((page) => page.people) ?? [], [people.data]);
  const columns = useMemo<Column<PersonLine>[]>(() => [
    { id: 'name', title: t('name'), value: (row) => row.name, width: 280 },
    { id: 'kind', title: t('kind'), value: (row) => t(row.kind) },
    { id: 'detail', title: t('detail'), value: (row) => row.detail, width: 260 },
    {
      id: 'connected', title: t('connected'), kind: 'status', value: (row) => t(row.is_connected ? 'connected_yes' : 'connected_no'),
      cell: (row) => <StatusMark kind={row.is_connected ? 'good' : 'neutral'}>{t(row.is_connected ? 'connected_yes' : 'connected_no')}</StatusMark>,
    },
  ], [t]);
  const any = { value: 'any', label: t('any') };
  return (
    <Section flush>
      <div className={styles.filters}>
        <SearchField value={chosen.q ?? ''} onChange={(value) => set('name', value)} label={t('search_people')} />
        <SelectField
          label={t('kind')}
          value={chosen.kind ?? 'any'}
          onChange={(value) => set('kind', value)}
          options={[any, ...KINDS.map((kind) => ({ value: kind, label: t(`${kind}_many`) }))]}
        />
        <SelectField
          label={t('group')}
          value={chosen.group_id ?? 'any'}
          onChange={(value) => set('group', value)}
          options={[any, ...(groups.data?.groups ?? []).map((group) => ({ value: group.id, label: group.name }))]}
        />
        <SelectField
          label={t('connected')}
          value={chosen.connected ?? 'any'}
          onChange={(value) => set('connected', value)}
          options={[any, { value: 'true', label: t('connected_yes') }, { value: 'false', label: t('connected_no') }]}
        />
      </div>
      <DataTable
        name="people"
        label={t('name')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.person_id}.${row.kind}`}
        rowHref={(row) => `/organisations/${card.id}/people/${row.person_id}`}
        loading={people.isPending}
        error={people.error}
        onRetry={() => void people.refetch()}
        empty={<EmptyState title={t('people_empty')}>{t('people_empty_text')}</EmptyState>}
      />
      {people.hasNextPage && (
        <div className={styles.views}>
          <Button mode="secondary" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
      {!card.rights.includes('see_roster') && !card.is_homeroom && (
        <div className={styles.views}><Footnote className={styles.quiet}>{t('looks_logged')}</Footnote></div>
      )}
    </Section>
  );
}
