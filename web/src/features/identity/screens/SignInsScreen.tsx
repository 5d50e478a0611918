/** How one came in, and who was refused after one's login was known. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Icon28BlockOutline, Icon28DoorArrowLeftOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { securityApi, type SignInLine } from '../security/api';
import { useSecurityText } from '../security/messages';
import styles from '../security/Security.module.css';

function Row({ line }: { line: SignInLine }) {
  const t = useSecurityText();
  const format = useFormat();
  const device = [line.browser, line.system].filter(Boolean).join(', ') || t('unknown_browser');
  return (
    <SimpleCell
      Component="div"
      multiline
      before={line.is_success ? <Icon28DoorArrowLeftOutline /> : <Icon28BlockOutline />}
      subtitle={(
        <span className={styles.facts}>
          <span>{t(`way_${line.way}`)}</span>
          <span>{device}</span>
          <span>{t('address', { address: line.address })}</span>
          <StatusMark kind={line.is_success ? 'good' : 'bad'}>{t(line.is_success ? 'succeeded' : 'refused')}</StatusMark>
        </span>
      )}
    >
      {format.dateTime(line.at)}
    </SimpleCell>
  );
}

export function Component() {
  const t = useSecurityText();
  const query = useInfiniteQuery({
    queryKey: ['sign-ins'],
    queryFn: ({ pageParam }) => securityApi.signIns(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Screen title={t('sign_ins')} subtitle={t('sign_ins_hint')} back="/profile/security" narrow>
      <QueryView query={query} skeleton="rows" what={t('sign_ins')} isEmpty={(data) => data.pages[0]?.sign_ins.length === 0} empty={<EmptyState title={t('sign_ins_none')} />}>
        {(data) => (
          <Section flush>
            {data.pages.flatMap((page) => page.sign_ins).map((line) => <Row key={line.id} line={line} />)}
            {query.hasNextPage && (
              <div className={styles.act}>
                <Button size="m" mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('show_more')}</Button>
              </div>
            )}
          </Section>
        )}
      </QueryView>
    </Screen>
  );
}
