/** The rules of talking of a region or an institution: read in words, changed line by line, applied after a look at what it does. */
import { useQuery } from '@tanstack/react-query';
import { useRuledPlace, type RuledPlace } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { policyApi, type PolicyTable } from '../api';
import { useText } from '../messages';
import { History } from '../table/History';
import { Officers } from '../table/Officers';
import { TableView } from '../table/TableView';
import styles from '../Policy.module.css';

function Opened({ place, table }: { place: RuledPlace; table: PolicyTable }) {
  const t = useText();
  return (
    <>
      <p className={styles.note}>{t('family')}</p>
      <TableView key={table.version} scope={place} table={table} />
      <Officers organisation={place.organisation} ofRegion={place.kind === 'region'} />
      <History table={table} />
    </>
  );
}

export function Component() {
  const t = useText();
  const place = useRuledPlace();
  const query = useQuery({
    queryKey: ['policy', place?.kind, place?.id],
    queryFn: () => (place ? policyApi.table(place) : Promise.reject(new Error('no scope'))),
    enabled: place !== null,
  });
  const subtitle = query.data ? t(`subtitle_${query.data.scope}`, { name: query.data.name }) : undefined;
  return (
    <Screen title={t('title')} subtitle={subtitle} back="/rules">
      {place === null && <EmptyState title={t('no_scope')}>{t('no_scope_why')}</EmptyState>}
      {place !== null && <QueryView query={query}>{(table) => <Opened place={place} table={table} />}</QueryView>}
    </Screen>
  );
}
