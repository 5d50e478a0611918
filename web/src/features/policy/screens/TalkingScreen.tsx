/** The rules of talking of a region or an institution: read in words, changed line by line, applied after a look at what it does. */
import { useQuery } from '@tanstack/react-query';
import { useRole, useRuledRegion } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { policyApi, type PolicyTable, type Scope } from '../api';
import { useText } from '../messages';
import { History } from '../table/History';
import { Officers } from '../table/Officers';
import { TableView } from '../table/TableView';
import styles from '../Policy.module.css';

/** The administrator of the region keeps the region's table, whoever heads an institution its own. */
function useScope(): { scope: Scope; officersAt: string } | null {
  const organisation = useRole()?.organisation;
  const region = useRuledRegion();
  if (!organisation) return null;
  if (region !== null) return { scope: { kind: 'region', id: region }, officersAt: organisation.id };
  return organisation.kind === 'ministry' ? null : { scope: { kind: 'institution', id: organisation.id }, officersAt: organisation.id };
}

function Opened({ scope, officersAt, table }: { scope: Scope; officersAt: string; table: PolicyTable }) {
  const t = useText();
  return (
    <>
      <p className={styles.note}>{t('family')}</p>
      <TableView key={table.version} scope={scope} table={table} />
      <Officers organisation={officersAt} ofRegion={scope.kind === 'region'} />
      <History table={table} />
    </>
  );
}

export function Component() {
  const t = useText();
  const found = useScope();
  const query = useQuery({
    queryKey: ['policy', found?.scope.kind, found?.scope.id],
    queryFn: () => (found ? policyApi.table(found.scope) : Promise.reject(new Error('no scope'))),
    enabled: found !== null,
  });
  const subtitle = query.data ? t(`subtitle_${query.data.scope}`, { name: query.data.name }) : undefined;
  return (
    <Screen title={t('title')} subtitle={subtitle} back="/rules">
      {found === null && <EmptyState title={t('no_scope')}>{t('no_scope_why')}</EmptyState>}
      {found !== null && <QueryView query={query}>{(table) => <Opened {...found} table={table} />}</QueryView>}
    </Screen>
  );
}
