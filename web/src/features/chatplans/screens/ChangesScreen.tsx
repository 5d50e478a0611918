/** The difference before anything happens, one button that says what it does, progress while it runs, and the result. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, FormStatus } from '@vkontakte/vkui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { announce } from '../../../shared/announce';
import { useErrorText } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { DataTable, type Column, type Filter } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { ProgressBar } from '../../../shared/ui/ProgressBar';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { StatusMark, type StatusKind } from '../../../shared/ui/StatusMark';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { planApi, planKey, STEPS, type Change, type Difference, type Plan, type Step } from '../api';
import { PeopleOfChange } from '../changes/PeopleOfChange';
import { usePlanText } from '../messages';
import styles from '../Plan.module.css';
import { useInstitution } from '../useInstitution';
import { useWhat } from '../useWhat';
import { useLineWords } from '../words';

const ASK_AGAIN_MS = 700;
const MARKS: Record<Step, StatusKind> = { create: 'good', rename: 'progress', change_members: 'progress', archive: 'warning', unarchive: 'good' };

function Figures({ difference }: { difference: Difference }) {
  const t = usePlanText();
  const format = useFormat();
  const [params] = useSearchParams();
  const chosen = params.get('changes.step');
  return (
    <div className={styles.figures}>
      {STEPS.filter((step) => difference[step] > 0).map((step) => (
        <Link key={step} replace className={`${styles.figure} ${chosen === step ? styles.chosen : ''}`} to={chosen === step ? '?' : `?changes.step=${step}`} aria-current={chosen === step}>
          <b>{format.number(difference[step])}</b>{t(`figure_${step}`)}
        </Link>
      ))}
      <div className={styles.figure}><b>{format.number(difference.joining)}</b>{t('joining')}</div>
      <div className={styles.figure}><b>{format.number(difference.leaving)}</b>{t('leaving')}</div>
      <div className={styles.figure}><b>{format.number(difference.unchanged)}</b>{t('figure_unchanged')}</div>
    </div>
  );
}

function useColumns(plan: Plan | undefined): Column<Change>[] {
  const t = usePlanText();
  const words = useLineWords(plan?.lines);
  return useMemo(() => [
    {
      id: 'chat',
      title: t('chat'),
      width: 300,
      value: (row) => row.title,
      cell: (row) => (row.title_before ? <>{row.title} <span className={styles.quiet}>{t('was', { title: row.title_before })}</span></> : row.title),
    },
    { id: 'step', title: t('step'), kind: 'status', width: 230, value: (row) => t(`step_${row.step as Step}`), cell: (row) => <StatusMark kind={MARKS[row.step as Step]}>{t(`step_${row.step as Step}`)}</StatusMark> },
    { id: 'joining', title: t('joining'), kind: 'number', value: (row) => row.joining_count },
    { id: 'leaving', title: t('leaving'), kind: 'number', value: (row) => row.leaving_count },
    { id: 'who', title: t('and_who'), width: 320, value: (row) => [...row.joining, ...row.leaving].map(({ name }) => name).join(', ') || null },
    { id: 'line', title: t('line'), value: (row) => words.nameById(row.line) },
  ], [t, words]);
}

function Changes({ difference, plan }: { difference: Difference; plan: Plan | undefined }) {
  const t = usePlanText();
  const columns = useColumns(plan);
  const words = useLineWords(plan?.lines);
  const [open, setOpen] = useState<Change | null>(null);
  const filters = useMemo<Filter<Change>[]>(() => [
    { id: 'step', title: t('step'), options: STEPS.map((step) => ({ value: step, label: t(`step_${step}`) })), match: (row, value) => row.step === value },
    {
      id: 'line',
      title: t('line'),
      options: [...new Set(difference.changes.map((row) => row.line))].map((line) => ({ value: line, label: words.nameById(line) })),
      match: (row, value) => row.line === value,
    },
  ], [t, words, difference]);
  return (
    <>
      <Figures difference={difference} />
      <DataTable
        columns={columns}
        rows={difference.changes}
        rowKey={(row) => row.key}
        label={t('changes')}
        name="changes"
        filters={filters}
        searchText={(row) => `${row.title} ${row.title_before ?? ''} ${[...row.joining, ...row.leaving].map(({ name }) => name).join(' ')}`}
        onRowOpen={setOpen}
      />
      <PeopleOfChange change={open} onClose={() => setOpen(null)} />
    </>
  );
}

/** What was done, and what the roster asked for meanwhile. */
function Result({ done, left, path }: { done: string; left: number; path: string }) {
  const t = usePlanText();
  const link = useNavigateLink();
  return (
    <Section>
      <StatusMark kind="good">{t('applied')}</StatusMark>
      <p>{t('applied_text', { what: done })}</p>
      {left > 0 && <p className={styles.quiet}>{t('applied_rest', { count: left })}</p>}
      <Button size="m" mode="secondary" {...link(path)}>{t('to_plan')}</Button>
    </Section>
  );
}

/** Applies, and watches the run; what was said before it is what the result repeats. */
function useApplying(organisation: string) {
  const client = useQueryClient();
  const whatWasDone = useWhat('done');
  const t = usePlanText();
  const [done, setDone] = useState<string | null>(null);
  const wasRunning = useRef(false);
  const plan = useQuery({
    queryKey: planKey(organisation),
    queryFn: () => planApi.show(organisation),
    refetchInterval: ({ state }) => (state.data?.is_running ? ASK_AGAIN_MS : false),
  });
  const isRunning = plan.data?.is_running ?? false;
  const difference = useQuery({
    queryKey: planKey(organisation, 'difference'),
    queryFn: () => planApi.difference(organisation),
    enabled: plan.data !== undefined && !isRunning,
  });
  useEffect(() => {
    if (wasRunning.current && !isRunning) {
      void client.invalidateQueries({ queryKey: planKey(organisation, 'difference') });
    }
    wasRunning.current = isRunning;
  }, [isRunning, client, organisation]);
  const apply = useMutation({
    mutationFn: async () => {
      await planApi.apply(organisation);
      // What is left is asked for only after the run: in its midst it would be half of the plan.
      const ask = () => client.fetchQuery({ queryKey: planKey(organisation), queryFn: () => planApi.show(organisation), staleTime: 0 });
      while ((await ask()).is_running) await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      await client.invalidateQueries({ queryKey: planKey(organisation, 'difference') });
    },
    onMutate: () => setDone(difference.data ? whatWasDone(difference.data) : null),
    onError: () => setDone(null),
    onSuccess: () => announce(t('applied')),
  });
  return { plan, difference, apply, isRunning, done };
}

export function Component() {
  const t = usePlanText();
  const errorText = useErrorText();
  const format = useFormat();
  const what = useWhat();
  const { id, path, name } = useInstitution();
  const { plan, difference, apply, isRunning, done } = useApplying(id);
  const changes = difference.data?.changes.length ?? 0;
  const isReady = !isRunning && !apply.isPending;
  return (
    <Screen
      title={t('changes')}
      subtitle={name ? `${name} · ${t('changes_sub')}` : t('changes_sub')}
      back={path}
      fill
      actions={changes > 0 && isReady && difference.data && <Button size="m" onClick={() => apply.mutate()}>{t('apply', { what: what(difference.data) })}</Button>}
    >
      {apply.error && <FormStatus mode="error" role="alert">{errorText(apply.error)}</FormStatus>}
      {!isReady && <Section><ProgressBar done={plan.data?.done ?? 0} total={plan.data?.total || null} text={t('running')} /></Section>}
      {isReady && done && <Result done={done} left={changes} path={path} />}
      {isReady && plan.error && <ErrorState error={plan.error} what={t('changes')} onRetry={() => void plan.refetch()} />}
      {isReady && !plan.error && (
        <QueryView
          query={difference}
          skeleton="table"
          what={t('changes')}
          isEmpty={(data) => data.changes.length === 0}
          empty={done ? null : (
            <EmptyState title={t('changes_none')} action={{ label: t('to_plan'), href: path }}>
              {t('changes_none_text', { count: format.number(difference.data?.unchanged ?? 0) })}
            </EmptyState>
          )}
        >
          {(data) => <Changes difference={data} plan={plan.data} />}
        </QueryView>
      )}
    </Screen>
  );
}
