import { useQuery } from '@tanstack/react-query';
import { Button, HorizontalScroll, Tabs, TabsItem } from '@vkontakte/vkui';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { organisationsApi, type Card } from '../api';
import { AbsencesTab } from '../card/AbsencesTab';
import { AppointmentsTab } from '../card/AppointmentsTab';
import { CalendarTab } from '../card/CalendarTab';
import { FactsTab } from '../card/FactsTab';
import { GroupsTab } from '../card/GroupsTab';
import { PeopleTab } from '../card/PeopleTab';
import { useText } from '../messages';
import styles from '../Organisations.module.css';

type TabId = 'facts' | 'appointments' | 'groups' | 'persons' | 'absences' | 'calendar';

/** The tabs that the viewer has something in. */
function tabsOf(card: Card): TabId[] {
  const has = (right: string) => card.rights.includes(right);
  const names = has('see_roster') || has('see_people_figures');
  const tabs: TabId[] = ['facts'];
  if (names) tabs.push('appointments');
  if (names || card.is_homeroom) tabs.push('groups', 'persons');
  if (has('see_roster')) tabs.push('absences');
  tabs.push('calendar');
  return tabs;
}

function Content({ card, tab }: { card: Card; tab: TabId }) {
  switch (tab) {
    case 'facts': return <FactsTab card={card} />;
    case 'appointments': return <AppointmentsTab card={card} />;
    case 'groups': return <GroupsTab card={card} />;
    case 'persons': return <PeopleTab card={card} />;
    case 'absences': return <AbsencesTab card={card} />;
    case 'calendar': return <CalendarTab card={card} />;
  }
}

/** The card of an organisation. */
export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const { organisationId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const card = useQuery({ queryKey: ['organisations', 'card', organisationId], queryFn: () => organisationsApi.card(organisationId) });
  const tree = useQuery({ queryKey: ['organisations', 'tree', null], queryFn: () => organisationsApi.tree(null) });
  const tops = tree.data?.organisations ?? [];
  const isAlone = tops.length === 1 && tops[0]?.children === 0; // the register would lead right back here
  const tabs = card.data ? tabsOf(card.data) : [];
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'facts';
  const data = card.data;
  return (
    <Screen
      title={data?.short_name ?? t('title')}
      subtitle={data && `${t(data.kind)} · ${data.municipality_name}`}
      back={isAlone ? '/profile' : '/organisations'}
      actions={data?.rights.includes('manage_register') && (
        <Button mode="secondary" onClick={() => void navigate(`/organisations/${organisationId}/edit`)}>{t('edit')}</Button>
      )}
    >
      <QueryView query={card} what={t('title')}>
        {(loaded) => (
          <>
            <HorizontalScroll>
              <Tabs layoutFillMode="shrinked" withScrollToSelectedTab>
                {tabs.map((one) => (
                  <TabsItem key={one} id={`tab-${one}`} aria-controls="tab-content" selected={tab === one} onClick={() => setParams({ tab: one })}>
                    {t(one)}
                  </TabsItem>
                ))}
              </Tabs>
            </HorizontalScroll>
            <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.stack}>
              <Content card={loaded} tab={tab} />
            </div>
          </>
        )}
      </QueryView>
    </Screen>
  );
}
