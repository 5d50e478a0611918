/** The figures of one institution: its month, the people behind it, who is not connected. */
import { useQuery } from '@tanstack/react-query';
import { Tabs, TabsItem } from '@vkontakte/vkui';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useRole } from '../../../shared/session';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { figuresApi } from '../api';
import { ConnectionTab } from '../connection/ConnectionTab';
import styles from '../Indicators.module.css';
import { useText } from '../messages';
import { MonthTab } from '../month/MonthTab';
import { MonthChoice, useMonth } from '../MonthChoice';
import { PedagoguesTab } from '../people/PedagoguesTab';

const TABS = ['month', 'pedagogues', 'connection'] as const;
type Tab = (typeof TABS)[number];
const ABOVE = new Set(['officer', 'controller', 'regional_coordinator', 'municipal_coordinator']);
const OFFICES = new Set(['ministry', 'municipal_authority']);

function Figures({ organisation, path, isOwn }: { organisation: string; path: string; isOwn: boolean }) {
  const t = useText();
  const role = useRole();
  const [month, choose] = useMonth();
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'month';
  const query = useQuery({ queryKey: ['indicators', organisation, month], queryFn: () => figuresApi.month(organisation, month) });
  const keeps = role !== null && !ABOVE.has(role.kind);
  const go = (next: Tab) => setParams({ tab: next, month });
  return (
    <Screen
      title={t('title')}
      subtitle={query.data?.name}
      back={isOwn ? undefined : `/indicators/overview?month=${month}`}
      actions={<MonthChoice month={month} onChoose={choose} />}
    >
      <Tabs mode="default" layoutFillMode="shrinked" className={styles.tabs}>
        {TABS.map((one) => (
          <TabsItem key={one} id={`tab-${one}`} aria-controls="figures" selected={tab === one} onClick={() => go(one)}>{t(`tab_${one}`)}</TabsItem>
        ))}
      </Tabs>
      <div id="figures" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
        <QueryView query={query} skeleton="table" what={t('title')}>
          {(data) => {
            if (tab === 'pedagogues') return <PedagoguesTab organisation={organisation} month={month} rules={data.rules} maySeePeople={data.may_see_people} />;
            if (tab === 'connection') return <ConnectionTab organisation={organisation} invitations={keeps ? (isOwn ? '/invitations' : `/invitations/${organisation}`) : null} />;
            return <MonthTab data={data} month={month} path={path} structure={keeps ? (isOwn ? '/structure' : `/structure/${organisation}`) : null} />;
          }}
        </QueryView>
      </div>
    </Screen>
  );
}

export function Component() {
  const { organisationId } = useParams();
  const role = useRole();
  if (!role) return null;
  const own = role.organisation;
  const isOffice = !own || OFFICES.has(own.kind ?? '') || ABOVE.has(role.kind);
  if (organisationId) return <Figures key={organisationId} organisation={organisationId} path={`/indicators/${organisationId}`} isOwn={false} />;
  if (isOffice) return <Navigate replace to="/indicators/overview" />;
  return <Figures organisation={own.id} path="/indicators" isOwn />;
}
