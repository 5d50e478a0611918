/** One import from its files to its result; where it stands is the server's state, so a closed tab loses nothing. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { useLanguage } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { ErrorState } from '../../../shared/ui/ErrorState';
import type { ProgressBarProps } from '../../../shared/ui/ProgressBar';
import { Screen } from '../../../shared/ui/Screen';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { Wizard, type WizardStep } from '../../../shared/ui/Wizard';
import { importKey, importsKey, rosterApi, type Import, type Sheets } from '../api';
import { useText } from '../messages';
import styles from '../Roster.module.css';
import { ColumnsStep } from '../steps/ColumnsStep';
import { DifferenceStep } from '../steps/DifferenceStep';
import { FilesStep, type Sending } from '../steps/FilesStep';
import { Result } from '../steps/Result';

const OFTEN = 500;
const SELDOM = 1000;
type StepId = 'files' | 'columns' | 'difference';

function isAtWork(shown: Import | undefined): boolean {
  return Boolean(shown) && (shown?.state === 'comparing' || shown?.state === 'applying' || Boolean(shown?.files.some((file) => !file.is_read)));
}

function useImport(organisation: string, id: string) {
  const query = useQuery({
    queryKey: importKey(organisation, id),
    queryFn: () => rosterApi.show(organisation, id),
    enabled: id !== 'new',
    refetchInterval: ({ state }) => (isAtWork(state.data) ? OFTEN : false),
  });
  // The chats follow by a job of their own: their progress stands in the plan.
  const plan = useQuery({
    queryKey: ['plan', organisation, 'after-import', id],
    queryFn: () => rosterApi.plan(organisation),
    enabled: query.data?.state === 'applied',
    refetchInterval: ({ state }) => (state.data?.is_running ? SELDOM : false),
  });
  return { query, plan };
}

function useProgress(shown: Import | undefined, plan: { is_running: boolean; done: number; total: number } | undefined): ProgressBarProps | null {
  const t = useText();
  if (shown?.state === 'applied' && plan?.is_running) return { done: plan.done, total: plan.total || null, text: t('progress_chats') };
  if (shown?.state !== 'comparing' && shown?.state !== 'applying') return null;
  const stage = shown.progress?.stage ?? (shown.state === 'comparing' ? 'reading' : 'people');
  return { done: shown.progress?.done ?? 0, total: shown.progress?.total || null, text: t(`progress_${stage}`) };
}

function useWhatItDoes(shown: Import | undefined): string {
  const t = useText();
  const counts = shown?.counts ?? {};
  const left = Math.max(0, (counts.left ?? 0) - (shown?.left_out ?? 0));
  const parts = [
    counts.new ? t('what_new', { count: counts.new }) : '',
    counts.moved ? t('what_moved', { count: counts.moved }) : '',
    counts.changed ? t('what_changed', { count: counts.changed }) : '',
    left ? t('what_left', { count: left }) : '',
  ].filter(Boolean);
  const text = parts.join(', ');
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : '';
}

export function Component() {
  const t = useText();
  const errorText = useErrorText();
  const language = useLanguage();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const { organisationId: organisation = '', importId = 'new' } = useParams();
  const path = `/organisations/${organisation}/import`;
  const { query, plan } = useImport(organisation, importId);
  const shown = query.data;
  const [asked, setAsked] = useState<StepId | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [sendError, setSendError] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Sheets>({});
  const [isConfirmed, setConfirmed] = useState(false);
  const [isGivingUp, setGivingUp] = useState(false);
  const progress = useProgress(shown, plan.data);
  const label = useWhatItDoes(shown);
  const keep = (next: Import) => {
    client.setQueryData(importKey(organisation, next.id), next);
    void client.invalidateQueries({ queryKey: importsKey(organisation) });
  };

  const send = async (files: File[]) => {
    setSendError(null);
    try {
      let id = importId;
      if (id === 'new') {
        const begun = await rosterApi.begin(organisation);
        keep(begun);
        id = begun.id;
      }
      for (const file of files) {
        setSending({ name: file.name, percent: 0 });
        keep(await rosterApi.addFile(organisation, id, file, (sent, total) => setSending({ name: file.name, percent: Math.floor((sent / Math.max(1, total)) * 100) })));
      }
      if (id !== importId) void navigate(`${path}/${id}`, { replace: true });
    } catch (error) {
      setSendError(errorText(error));
    } finally {
      setSending(null);
    }
  };
  const remove = useMutation({
    mutationFn: (number: number) => rosterApi.removeFile(organisation, importId, number),
    onSuccess: keep,
    onError: (error) => snackbar.error(error),
  });
  const compare = async () => {
    if (Object.keys(chosen).length > 0) keep(await rosterApi.correctColumns(organisation, importId, chosen));
    client.removeQueries({ queryKey: importKey(organisation, importId, 'lines') });
    keep(await rosterApi.compare(organisation, importId));
    setAsked('difference');
    return false;
  };
  const apply = async () => {
    keep(await rosterApi.apply(organisation, importId, isConfirmed));
    return false;
  };
  /** Nothing would change: the import is over all the same, and stands in the history. */
  const closeUnchanged = async () => {
    await apply();
    void navigate(path);
    return false;
  };
  const giveUp = async () => {
    await rosterApi.giveUp(organisation, importId);
    void client.invalidateQueries({ queryKey: importsKey(organisation) });
    snackbar.say(t('given_up'));
    void navigate(path, { replace: true });
  };

  const files = shown?.files ?? [];
  const readable = files.length > 0 && files.every((file) => file.is_read && !file.failure) && sending === null;
  // Where one is: the step asked for, as far as the server's state allows it.
  const isCompared = shown?.state === 'ready' || shown?.state === 'applying' || shown?.state === 'applied';
  const current: StepId = asked === null ? (isCompared ? 'difference' : 'files') : asked === 'difference' && !isCompared ? 'columns' : asked;
  const steps: WizardStep[] = [
    {
      id: 'files',
      title: t('step_files'),
      canLeave: readable,
      nextLabel: t('files_next'),
      content: <FilesStep files={files} sending={sending} error={sendError} onFiles={(list) => void send(list)} onRemove={(number) => remove.mutate(number)} />,
    },
    {
      id: 'columns',
      title: t('step_columns'),
      canLeave: readable,
      nextLabel: t('compare'),
      onNext: compare,
      content: <ColumnsStep files={files} chosen={chosen} onChange={setChosen} />,
    },
    {
      id: 'difference',
      title: t('step_difference'),
      canLeave: !shown?.has_new_choices && (!shown?.must_confirm || isConfirmed),
      nextLabel: label || t('finish'),
      onNext: label ? apply : closeUnchanged,
      content: shown && isCompared
        ? <DifferenceStep key={shown.state} shown={shown} isConfirmed={isConfirmed} onConfirm={setConfirmed} onRecompute={() => void compare().catch((error: unknown) => snackbar.error(error))} />
        : null,
    },
  ];
  const isOver = shown?.state === 'applied' && progress === null;
  return (
    <Screen
      title={t('title_one')}
      back={path}
      actions={shown && !isOver && progress === null && <Button size="m" mode="tertiary" appearance="negative" onClick={() => setGivingUp(true)}>{t('give_up')}</Button>}
    >
      <div className={styles.wizard}>
        {importId !== 'new' && query.isPending && <Skeleton kind="rows" />}
        {query.error && !shown && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {(importId === 'new' || shown) && (
          <>
            {shown?.failure && progress === null && <FormStatus mode="error" role="alert">{shown.failure[language]}</FormStatus>}
            {shown?.failure && shown.state === 'ready' && progress === null && (
              <div><Button size="m" mode="secondary" onClick={() => void compare().catch((error: unknown) => snackbar.error(error))}>{t('look_again')}</Button></div>
            )}
            <Wizard
              title={t(isOver ? 'result_title' : 'title_one')}
              steps={steps}
              current={current}
              onStep={(id) => setAsked(id as StepId)}
              progress={progress}
              result={isOver && shown ? <Result shown={shown} plan={plan.data} /> : undefined}
              onDone={() => void navigate(path)}
              doneLabel={t('finish')}
              onCancel={importId === 'new' ? () => void navigate(path) : undefined}
            />
          </>
        )}
      </div>
      <ConfirmDialog open={isGivingUp} title={t('give_up_title')} confirmLabel={t('give_up')} destructive onConfirm={giveUp} onClose={() => setGivingUp(false)}>
        {t('give_up_text')}
      </ConfirmDialog>
    </Screen>
  );
}
