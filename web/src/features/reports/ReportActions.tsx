import { useQueryClient } from '@tanstack/react-query';
import { ActionSheet, ActionSheetItem, Button, Footnote } from '@vkontakte/vkui';
import { useRef, useState } from 'react';
import { useFormat } from '../../shared/i18n';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { TextField } from '../../shared/ui/fields';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import { reportsApi, type FileKind, type Report } from './api';
import { useText } from './messages';
import styles from './Report.module.css';

const FILES: readonly FileKind[] = ['pdf', 'xlsx', 'csv'];

function Download({ report }: { report: Report }) {
  const t = useText();
  const snackbar = useSnackbar();
  const button = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const take = (kind: FileKind) => reportsApi.download(report.id, kind, report.version).catch(snackbar.error);
  return (
    <>
      <Button getRootRef={button} mode="secondary" size="m" onClick={() => setOpen(true)}>{t('download')}</Button>
      {open && (
        <ActionSheet toggleRef={button} onClosed={() => setOpen(false)}>
          {FILES.map((kind) => <ActionSheetItem key={kind} onClick={() => void take(kind)}>{kind.toUpperCase()}</ActionSheetItem>)}
        </ActionSheet>
      )}
    </>
  );
}

type Asking = 'sign' | 'accept' | 'give_back' | 'correct' | null;

function useDone(report: Report) {
  const client = useQueryClient();
  const snackbar = useSnackbar();
  return async (text: string) => {
    await client.invalidateQueries({ queryKey: ['reports'] });
    await client.invalidateQueries({ queryKey: ['report', report.id] });
    snackbar.say(text);
  };
}

function GiveBack({ report, open, onClose }: { report: Report; open: boolean; onClose: () => void }) {
  const t = useText();
  const done = useDone(report);
  const [remark, setRemark] = useState('');
  return (
    <ConfirmDialog
      open={open}
      title={t('give_back_title')}
      confirmLabel={t('give_back')}
      destructive
      onConfirm={async () => {
        await reportsApi.giveBack(report.id, report.version ?? 0, remark);
        await done(t('returned'));
      }}
      onClose={onClose}
    >
      <p>{t('give_back_text')}</p>
      <TextField label={t('remark')} value={remark} onChange={setRemark} multiline required maxLength={4000} autoFocus />
    </ConfirmDialog>
  );
}

/** All that may be done with a report now; each act says beforehand what it will freeze or hit. */
export function ReportActions({ report }: { report: Report }) {
  const t = useText();
  const format = useFormat(report.content.heading.time_zone);
  const done = useDone(report);
  const [asking, setAsking] = useState<Asking>(null);
  const month = format.month(report.month);
  const isEarly = Date.parse(report.signable_from) > Date.now();
  const next = (report.versions.at(-1)?.number ?? 0) + 1;
  const close = () => setAsking(null);
  return (
    <div className={styles.actions}>
      {report.may_sign && report.is_live && <Button size="m" disabled={isEarly} onClick={() => setAsking('sign')}>{t('sign')}</Button>}
      {report.may_decide && <Button size="m" appearance="positive" onClick={() => setAsking('accept')}>{t('accept')}</Button>}
      {report.may_decide && <Button size="m" mode="secondary" appearance="negative" onClick={() => setAsking('give_back')}>{t('give_back')}</Button>}
      {report.may_correct && <Button size="m" mode="secondary" onClick={() => setAsking('correct')}>{t('correct')}</Button>}
      <Download report={report} />
      {report.may_sign && report.is_live && isEarly && <Footnote>{t('sign_from', { moment: format.dateTime(report.signable_from) })}</Footnote>}
      {report.may_comment && !report.may_sign && report.is_live && <Footnote>{t('sign_by_head')}</Footnote>}
      <ConfirmDialog
        open={asking === 'sign'}
        title={t('sign_title', { month })}
        confirmLabel={t('sign')}
        onConfirm={async () => {
          await reportsApi.sign(report.id);
          await done(t('signed'));
        }}
        onClose={close}
      >
        <p>{t('sign_text', { number: next })}</p>
        {report.warnings.length > 0 && <p>{t('sign_with_warnings', { count: report.warnings.length })}</p>}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'accept'}
        title={t('accept_title')}
        confirmLabel={t('accept')}
        onConfirm={async () => {
          await reportsApi.accept(report.id, report.version ?? 0);
          await done(t('accepted'));
        }}
        onClose={close}
      >
        {t('accept_text', { organisation: report.content.heading.short_name, month, number: report.version ?? 0 })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'correct'}
        title={t('correct_title')}
        confirmLabel={t('correct')}
        onConfirm={async () => {
          await reportsApi.correct(report.id);
          await done(t('correcting'));
        }}
        onClose={close}
      >
        {t('correct_text', { number: report.version ?? 0 })}
      </ConfirmDialog>
      <GiveBack report={report} open={asking === 'give_back'} onClose={close} />
    </div>
  );
}
