/** People and chats of an institution: where the lists are, how chats stand to them, and the plan that draws chats. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Caption } from '@vkontakte/vkui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { ProgressBar } from '../../../shared/ui/ProgressBar';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { planApi, planKey, type LineShown, type Plan } from '../api';
import { usePlanText } from '../messages';
import { LineEditor } from '../plan/LineEditor';
import { LeaveOutDialog, RemoveDialog } from '../plan/LineDialogs';
import { PlanTable } from '../plan/PlanTable';
import styles from '../Plan.module.css';
import { useInstitution } from '../useInstitution';
import { useWhat } from '../useWhat';
import { useLineWords } from '../words';

const ASK_AGAIN_MS = 1_000;

function Links({ organisation, path, isOwn }: { organisation: string; path: string; isOwn: boolean }) {
  const t = usePlanText();
  const link = useNavigateLink();
  return (
    <div className={styles.links}>
      <Button size="m" mode="secondary" {...link(`/organisations/${organisation}?tab=groups`)}>{t('people')}</Button>
      <Button size="m" mode="secondary" {...link(`/organisations/${organisation}/import`)}>{t('import')}</Button>
      <Button size="m" mode="secondary" {...link(isOwn ? '/invitations' : `/invitations/${organisation}`)}>{t('invitations')}</Button>
      <Button size="m" mode="secondary" {...link(`${path}/new-year`)}>{t('new_year')}</Button>
    </div>
  );
}

/** How the chats stand to the plan: in step, behind, being applied, or never made. */
function Standing({ plan, path }: { plan: Plan; path: string }) {
  const t = usePlanText();
  const format = useFormat();
  const link = useNavigateLink();
  const what = useWhat();
  const difference = useQuery({
    queryKey: planKey(plan.organisation_id, 'difference'),
    queryFn: () => planApi.difference(plan.organisation_id),
    enabled: plan.may_manage && !plan.is_running,
  });
  if (plan.is_running) return <ProgressBar done={plan.done} total={plan.total || null} text={t('running')} />;
  const applied = plan.applied_at ? <Caption className={styles.note}>{t('last_applied', { moment: format.dateTime(plan.applied_at) })}</Caption> : null;
  if (!plan.may_manage) return <div className={styles.quiet}>{t('not_allowed')}{applied}</div>;
  if (difference.error) return <ErrorState error={difference.error} what={t('changes')} onRetry={() => void difference.refetch()} />;
  if (!difference.data) return <Skeleton rows={2} />;
  const isEmpty = difference.data.changes.length === 0;
  const isFirst = plan.applied_at === null;
  return (
    <div className={styles.state}>
      <div>
        {isEmpty && !isFirst ? <StatusMark kind="good">{t('in_step')}</StatusMark> : <StatusMark kind={isFirst ? 'progress' : 'warning'}>{t(isFirst ? 'never_applied' : 'behind')}</StatusMark>}
        <div>{isFirst ? t('never_applied_text') : isEmpty ? t('in_step_text', { count: difference.data.unchanged }) : what(difference.data)}</div>
        {applied}
      </div>
      {(!isEmpty || isFirst) && <Button size="m" {...link(`${path}/changes`)}>{t('see_changes')}</Button>}
    </div>
  );
}

type Asking = { act: 'leave_out' | 'remove'; line: LineShown } | null;

function Sheet({ plan, path, isOwn }: { plan: Plan; path: string; isOwn: boolean }) {
  const t = usePlanText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const link = useNavigateLink();
  const words = useLineWords(plan.lines);
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const takeBack = async ({ line }: LineShown) => {
    try {
      await planApi.takeBack(plan.organisation_id, line.line);
      await client.invalidateQueries({ queryKey: planKey(plan.organisation_id) });
      snackbar.say(t('taken_back'));
    } catch (error) {
      snackbar.error(error);
    }
  };
  const dialog = asking && { organisation: plan.organisation_id, line: asking.line, name: words.name(asking.line.line), onClose: close };
  return (
    <>
      {plan.may_manage && <Links organisation={plan.organisation_id} path={path} isOwn={isOwn} />}
      <Section title={t('state')}><Standing plan={plan} path={path} /></Section>
      <Section
        title={t('plan')}
        flush
        aside={plan.may_manage && <Button size="s" mode="secondary" {...link(`${path}?line=new`)}>{t('add_line')}</Button>}
      >
        <p className={styles.lead}>{t('plan_text')}</p>
        <PlanTable
          plan={plan}
          path={path}
          onLeaveOut={(line) => setAsking({ act: 'leave_out', line })}
          onRemove={(line) => setAsking({ act: 'remove', line })}
          onTakeBack={(line) => void takeBack(line)}
        />
      </Section>
      {dialog && asking.act === 'leave_out' && <LeaveOutDialog {...dialog} />}
      {dialog && asking.act === 'remove' && <RemoveDialog {...dialog} />}
    </>
  );
}

export function Component() {
  const t = usePlanText();
  const { id, path, name } = useInstitution();
  const [params] = useSearchParams();
  const wanted = params.get('line');
  const query = useQuery({
    queryKey: planKey(id),
    queryFn: () => planApi.show(id),
    refetchInterval: ({ state }) => (state.data?.is_running ? ASK_AGAIN_MS : false),
  });
  const edited = query.data?.lines.find(({ line, is_base }) => line.line === wanted && !is_base)?.line;
  if (wanted !== null && query.data?.may_manage) {
    return (
      <Screen title={t(edited ? 'line_edit' : 'line_new')} subtitle={name} back={path} narrow>
        {edited || wanted === 'new'
          ? <LineEditor key={wanted} plan={query.data} line={edited ?? null} path={path} />
          : <EmptyState title={t('line_edit')} action={{ label: t('to_plan'), href: path }} />}
      </Screen>
    );
  }
  return (
    <Screen title={t('title')} subtitle={name}>
      <QueryView query={query} skeleton="table" what={t('plan')}>{(plan) => <Sheet plan={plan} path={path} isOwn={path === '/structure'} />}</QueryView>
    </Screen>
  );
}
