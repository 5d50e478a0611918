import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { Screen } from '../../../shared/ui/Screen';
import { deskApi, type OrganisationFunnel } from './api';
import { useDeskText } from './messages';

/** The institutions whose figures one may see, with how far their people have come. */
export function OrganisationsView({ canOpen }: { canOpen: boolean }) {
  const t = useDeskText();
  const query = useQuery({ queryKey: ['invitations', 'organisations'], queryFn: deskApi.organisations });
  const columns = useMemo<Column<OrganisationFunnel>[]>(() => [
    { id: 'organisation', title: t('organisation'), value: (row) => row.short_name || row.name, width: 320 },
    { id: 'people', title: t('people'), kind: 'number', value: (row) => row.total.people },
    { id: 'invited', title: t('invited'), kind: 'share', value: (row) => ({ part: row.total.invited, whole: row.total.people }) },
    { id: 'opened', title: t('opened'), kind: 'share', value: (row) => ({ part: row.total.opened, whole: row.total.people }) },
    { id: 'connected', title: t('connected'), kind: 'share', value: (row) => ({ part: row.total.connected, whole: row.total.people }) },
    { id: 'missing', title: t('missing'), kind: 'number', value: (row) => row.total.people - row.total.connected },
  ], [t]);
  return (
    <Screen title={t('organisations')} fill>
      <DataTable
        columns={columns}
        rows={query.data?.organisations ?? []}
        rowKey={(row) => row.id}
        label={t('organisations')}
        name="organisations"
        searchText={(row) => `${row.name} ${row.short_name}`}
        rowHref={canOpen ? (row) => `/invitations/${row.id}` : undefined}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    </Screen>
  );
}
