import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonGroup, Tabs, TabsItem } from '@vkontakte/vkui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ProgressBar } from '../../../shared/ui/ProgressBar';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { deskApi, type Desk } from './api';
import styles from './Desk.module.css';
import { FunnelBars, KindFunnels } from './FunnelBars';
import { GroupsTable } from './GroupsTable';
import { useDeskText } from './messages';
import { PeopleTable } from './PeopleTable';
import { usePrinting } from './usePrinting';

const ASK_AGAIN_MS = 2_000;

function isSending(desk: Desk | undefined): boolean {
  return desk !== undefined && desk.mail.asked > desk.mail.sent + desk.mail.failed;
}

/** Issuing and sending: asked about, said what came of it. */
function DeskActions({ desk, missing }: { desk: Desk; missing: number }) {
  const t = useDeskText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'issue' | 'send' | null>(null);
  const { print, busy } = usePrinting(desk.organisation_id);
  const refresh = () => client.invalidateQueries({ queryKey: ['invitations', desk.organisation_id] });
  const issue = useMutation({
    mutationFn: () => deskApi.issue(desk.organisation_id, {}),
    onSuccess: ({ issued }) => {
      snackbar.say(t('issued', { count: issued }));
      return refresh();
    },
  });
  const send = useMutation({
    mutationFn: () => deskApi.send(desk.organisation_id, {}),
    onSuccess: ({ queued, without_email }) => {
      snackbar.say(t('sent', { queued, without: without_email }));
      return refresh();
    },
  });
  return (
    <>
      <ButtonGroup gap="s" mode="horizontal" style={{ flexWrap: 'wrap' }}>
        <Button size="m" onClick={() => setAsking('issue')}>{t('issue')}</Button>
        <Button size="m" mode="secondary" loading={busy} onClick={() => print('cards')}>{t('print_cards')}</Button>
        <Button size="m" mode="secondary" disabled={busy} onClick={() => print('missing')}>{t('print_list')}</Button>
        {desk.can_mail && <Button size="m" mode="secondary" onClick={() => setAsking('send')}>{t('send')}</Button>}
      </ButtonGroup>
      <ConfirmDialog
        open={asking === 'issue'}
        title={t('issue_title')}
        confirmLabel={t('issue')}
        onConfirm={async () => void (await issue.mutateAsync())}
        onClose={() => setAsking(null)}
      >
        {t('issue_text', { count: missing })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'send'}
        title={t('send_title')}
        confirmLabel={t('send')}
        onConfirm={async () => void (await send.mutateAsync())}
        onClose={() => setAsking(null)}
      >
        {t('send_text')}
      </ConfirmDialog>
    </>
  );
}

function MailState({ mail }: { mail: Desk['mail'] }) {
  const t = useDeskText();
  if (mail.asked === 0) return null;
  const done = mail.sent + mail.failed;
  return (
    <Section>
      {done < mail.asked
        ? <ProgressBar done={done} total={mail.asked} text={t('sending')} />
        : <StatusMark kind={mail.failed ? 'warning' : 'good'}>{mail.failed ? t('sending_failed', { failed: mail.failed }) : t('sending_done', { sent: mail.sent })}</StatusMark>}
    </Section>
  );
}

/** The desk of one institution: funnel, groups, names. */
export function DeskView({ organisation, path, back }: { organisation: string; path: string; back?: string }) {
  const t = useDeskText();
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') === 'people' ? 'people' : 'groups';
  const desk = useQuery({
    queryKey: ['invitations', organisation],
    queryFn: () => deskApi.overview(organisation),
    refetchInterval: (query) => (isSending(query.state.data) ? ASK_AGAIN_MS : false),
  });
  const people = useQuery({ queryKey: ['invitations', organisation, 'people'], queryFn: () => deskApi.people(organisation) });
  const lines = people.data?.lines ?? [];
  const needing = new Set(lines.filter((line) => line.progress !== 'connected' && !line.is_guarded && (line.invitation_id === null || line.is_expired)).map((line) => line.person_id));
  const choose = (next: 'groups' | 'people') => setParams((old) => {
    const changed = new URLSearchParams(old);
    changed.set('tab', next);
    return changed;
  }, { replace: true });
  return (
    <Screen title={t('title')} subtitle={desk.data?.short_name} back={back} actions={desk.data && <DeskActions desk={desk.data} missing={needing.size} />}>
      <QueryView query={desk} what={t('title')} isEmpty={(data) => data.total.people === 0} empty={<EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>}>
        {(data) => (
          <>
            <Section title={t('funnel')}>
              {data.kinds.length > 1 ? <KindFunnels desk={data} /> : <FunnelBars funnel={data.total} />}
            </Section>
            <MailState mail={data.mail} />
            <Section>
              <Tabs className={styles.tabs}>
                {(['groups', 'people'] as const).map((id) => (
                  <TabsItem key={id} id={`tab-${id}`} aria-controls="desk-table" selected={tab === id} onClick={() => choose(id)}>
                    {t(id === 'groups' ? 'groups' : 'by_name')}
                  </TabsItem>
                ))}
              </Tabs>
              <div id="desk-table" role="tabpanel" aria-labelledby={`tab-${tab}`} className={`${styles.table} ${tab === 'people' ? styles.names : ''}`}>
                {tab === 'groups'
                  ? <GroupsTable desk={data} path={path} />
                  : <PeopleTable desk={data} lines={lines} loading={people.isPending} error={people.error} onRetry={() => void people.refetch()} />}
              </div>
            </Section>
          </>
        )}
      </QueryView>
    </Screen>
  );
}
