import { useQuery } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { DataTable, type Column, type Filter } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { figuresApi, type Connection, type GroupConnection, type NotConnected } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';

const KINDS = ['pedagogue', 'staff', 'student', 'parent'] as const;
type Kind = (typeof KINDS)[number];

const share = ({ connected, on_roster: whole }: GroupConnection['students']) => (whole > 0 ? { part: connected, whole } : null);

function Groups({ data }: { data: Connection }) {
  const t = useText();
  const [, setParams] = useSearchParams();
  const columns = useMemo<Column<GroupConnection>[]>(() => [
    { id: 'group', title: t('group'), width: 170, value: (row) => row.name },
    { id: 'students', title: t('students'), kind: 'share', value: (row) => share(row.students) },
    { id: 'parents', title: t('parents'), kind: 'share', value: (row) => share(row.parents) },
    {
      id: 'missing',
      title: t('missing'),
      kind: 'number',
      width: 150,
      value: (row) => row.students.on_roster - row.students.connected + row.parents.on_roster - row.parents.connected,
    },
  ], [t]);
  return (
    <DataTable
      columns={columns}
      rows={data.groups}
      rowKey={(row) => row.group_id}
      label={t('by_group')}
      name="groups"
      empty={<EmptyState title={t('no_groups')} />}
      onRowOpen={data.may_see_people
        ? (row) => setParams((old) => {
          const changed = new URLSearchParams(old);
          changed.set('missing.group', row.group_id);
          changed.delete('missing.kind');
          return changed;
        }, { replace: true })
        : undefined}
    />
  );
}

function Missing({ data, invitations }: { data: Connection; invitations: string | null }) {
  const t = useText();
  const link = useNavigateLink();
  const [params] = useSearchParams();
  const group = params.get('missing.group');
  const columns = useMemo<Column<NotConnected>[]>(() => [
    { id: 'name', title: t('name'), width: 300, value: (row) => row.name },
    { id: 'kind', title: t('kind'), width: 220, value: (row) => t(`kind_${row.kind as Kind}`) },
    { id: 'group', title: t('group'), value: (row) => row.group_name || null },
  ], [t]);
  const filters = useMemo<Filter<NotConnected>[]>(() => [
    { id: 'kind', title: t('kind'), options: KINDS.map((value) => ({ value, label: t(`kind_${value}`) })), match: (row, value) => row.kind === value },
    {
      id: 'group',
      title: t('group'),
      options: data.groups.map((one) => ({ value: one.group_id, label: one.name })),
      match: (row, value) => row.group_id === value,
    },
  ], [t, data.groups]);
  return (
    <Section
      title={t('missing')}
      aside={invitations && data.missing.length > 0 && (
        <Button size="s" mode="secondary" {...link(`${invitations}?tab=people&people.state=missing${group ? `&people.group=${group}` : ''}`)}>{t('to_invitations')}</Button>
      )}
    >
      <DataTable
        columns={columns}
        rows={data.missing}
        rowKey={(row) => `${row.person_id}-${row.group_id ?? ''}-${row.kind}`}
        label={t('missing')}
        name="missing"
        filters={filters}
        searchText={(row) => `${row.name} ${row.group_name}`}
        empty={<EmptyState title={t('missing_none')} />}
      />
    </Section>
  );
}

/** Connection by group, and who is missing by name. */
export function ConnectionTab({ organisation, invitations }: { organisation: string; invitations: string | null }) {
  const t = useText();
  const query = useQuery({ queryKey: ['indicators', organisation, 'connection'], queryFn: () => figuresApi.connection(organisation) });
  return (
    <QueryView query={query} skeleton="table" what={t('tab_connection')}>
      {(data) => (
        <>
          <Section title={t('by_group')}><Groups data={data} /></Section>
          {data.may_see_people ? <Missing data={data} invitations={invitations} /> : <p className={styles.quiet}>{t('names_hidden_text')}</p>}
        </>
      )}
    </QueryView>
  );
}
