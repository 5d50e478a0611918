import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, FormStatus } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SelectField } from '../../../shared/ui/fields';
import { SearchField } from '../../../shared/ui/SearchField';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { organisationsApi, type Found } from '../api';
import { useText } from '../messages';
import styles from '../Organisations.module.css';
import { KINDS } from '../words';

/** All organisations one may see, in a flat table: by name, kind, territory, and without a coordinator. */
export function FindList({ regionId }: { regionId: string | null }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const chosen = {
    q: params.get('q') ?? undefined,
    kind: params.get('kind') ?? undefined,
    municipality_id: params.get('municipality') ?? undefined,
    coordinator: params.get('coordinator') ?? undefined,
  };
  const set = (name: string, value: string) => setParams((old) => {
    const changed = new URLSearchParams(old);
    if (value) changed.set(name, value);
    else changed.delete(name);
    return changed;
  }, { replace: true });
  const found = useQuery({
    queryKey: ['organisations', 'find', chosen],
    queryFn: () => organisationsApi.find(chosen),
    placeholderData: keepPreviousData,
  });
  const territories = useQuery({
    queryKey: ['organisations', 'territories', regionId],
    queryFn: () => organisationsApi.territories(regionId ?? ''),
    enabled: regionId !== null,
  });
  const columns = useMemo<Column<Found>[]>(() => [
    { id: 'name', title: t('name'), value: (row) => row.short_name, width: 300 },
    { id: 'kind', title: t('kind'), value: (row) => t(row.kind) },
    { id: 'municipality', title: t('municipality'), value: (row) => row.municipality_name, width: 240 },
    {
      id: 'coordinator', title: t('coordinator'), kind: 'status',
      value: (row) => (row.has_coordinator === null ? null : t(row.has_coordinator ? 'has_coordinator' : 'no_coordinator')),
      cell: (row) => row.has_coordinator !== null && (
        <StatusMark kind={row.has_coordinator ? 'good' : 'warning'}>{t(row.has_coordinator ? 'has_coordinator' : 'no_coordinator')}</StatusMark>
      ),
    },
    {
      id: 'connected', title: t('connected'), kind: 'share',
      value: (row) => (row.people ? { part: row.connected ?? 0, whole: row.people } : null),
    },
  ], [t]);
  const options = territories.data?.territories.map((one) => ({ value: one.id, label: one.name })) ?? [];
  return (
    <Section flush>
      <div className={styles.filters}>
        <SearchField value={chosen.q ?? ''} onChange={(value) => set('q', value)} label={t('search')} />
        <SelectField
          label={t('kind')}
          value={chosen.kind ?? 'any'}
          onChange={(value) => set('kind', value === 'any' ? '' : value)}
          options={[{ value: 'any', label: t('any') }, ...KINDS.map((kind) => ({ value: kind, label: t(kind) }))]}
        />
        {options.length > 0 && (
          <SelectField
            label={t('municipality')}
            value={chosen.municipality_id ?? 'any'}
            onChange={(value) => set('municipality', value === 'any' ? '' : value)}
            options={[{ value: 'any', label: t('any') }, ...options]}
          />
        )}
        <Checkbox checked={chosen.coordinator === 'without'} onChange={(event) => set('coordinator', event.target.checked ? 'without' : '')}>
          {t('only_without')}
        </Checkbox>
      </div>
      {found.data?.is_cut && <FormStatus>{t('cut')}</FormStatus>}
      <DataTable
        name="organisations"
        label={t('title')}
        columns={columns}
        rows={found.data?.organisations ?? []}
        rowKey={(row) => row.id}
        rowHref={(row) => `/organisations/${row.id}`}
        loading={found.isPending}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyState title={t('nothing')}>{t('nothing_text')}</EmptyState>}
      />
    </Section>
  );
}
