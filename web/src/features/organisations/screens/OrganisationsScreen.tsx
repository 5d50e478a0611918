import { useQuery } from '@tanstack/react-query';
import { Button, Tabs, TabsItem } from '@vkontakte/vkui';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { organisationsApi } from '../api';
import { useText } from '../messages';
import styles from '../Organisations.module.css';
import { FindList } from '../tree/FindList';
import { TerritoryMap } from '../tree/TerritoryMap';
import { Nodes } from '../tree/Tree';

const VIEWS = ['tree', 'map', 'list'] as const;

/** The register: as a tree, as a map of territories, as a list. Who sees one institution only is led to its card. */
export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const tree = useQuery({ queryKey: ['organisations', 'tree', null], queryFn: () => organisationsApi.tree(null) });
  const tops = tree.data?.organisations ?? [];
  const first = tops[0];
  const card = useQuery({
    queryKey: ['organisations', 'card', first?.id],
    queryFn: () => organisationsApi.card(first?.id ?? ''),
    enabled: first !== undefined,
  });
  const regionId = card.data?.region_id ?? null;
  const asked = params.get('view');
  const view = VIEWS.find((one) => one === asked) ?? 'tree';
  if (tops.length === 1 && first && first.children === 0) return <Navigate to={`/organisations/${first.id}`} replace />;
  const region = tree.data?.can_add_in_region;
  return (
    <Screen
      title={t('title')}
      actions={region && (
        <div className={styles.buttons}>
          <Button onClick={() => void navigate(`/organisations/new/${region}`)}>{t('add')}</Button>
          <Button mode="secondary" onClick={() => void navigate(`/organisations/list/${region}`)}>{t('from_list')}</Button>
        </div>
      )}
    >
      <Tabs>
        {VIEWS.map((one) => (
          <TabsItem key={one} id={`view-${one}`} aria-controls="view" selected={view === one} onClick={() => setParams({ view: one })}>
            {t(one)}
          </TabsItem>
        ))}
      </Tabs>
      <div id="view" role="tabpanel" aria-labelledby={`view-${view}`}>
        {view === 'tree' && (
          <QueryView
            query={tree}
            what={t('title')}
            isEmpty={(data) => data.organisations.length === 0}
            empty={<EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>}
          >
            {(data) => <Section><Nodes nodes={data.organisations} startsOpen={data.organisations.length === 1} /></Section>}
          </QueryView>
        )}
        {view === 'map' && regionId && <TerritoryMap regionId={regionId} />}
        {view === 'list' && <FindList regionId={regionId} />}
      </div>
    </Screen>
  );
}
