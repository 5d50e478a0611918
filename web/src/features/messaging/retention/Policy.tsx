import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { SelectField, TextField } from '../../../shared/ui/fields';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { retentionApi, type RetentionLine } from './api';
import { useText, type RetentionText } from './messages';
import styles from './Retention.module.css';

const MIN_DAYS = 30;
const MAX_DAYS = 36_500;
const TERMS = { messages: [90, 180, 365, 1_095, 1_825], deleted: [7, 30, 90, 180, 365] };
const OWN = 'own';
const FOR_EVER = '';

export const kindTitle = (t: RetentionText, kind: RetentionLine['kind']) => t(`kind_${kind}`);

function termText(t: RetentionText, days: number | null): string {
  if (days === null) return t('for_ever');
  return days === 0 ? t('not_kept') : t('days', { count: days });
}

function readDays(choice: string, own: string): number | null | undefined {
  if (choice === FOR_EVER) return null;
  const text = choice === OWN ? own.trim() : choice;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function TermDialog({ region, line, onClose }: { region: string; line: RetentionLine; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const isDeleted = line.kind === 'deleted';
  const lowest = isDeleted ? 0 : MIN_DAYS;
  const terms = isDeleted ? TERMS.deleted : TERMS.messages;
  const present = line.days === null ? FOR_EVER : String(line.days);
  const isUsual = line.days === null || line.days === 0 || terms.includes(line.days);
  const [choice, setChoice] = useState(isUsual ? present : OWN);
  const [own, setOwn] = useState(isUsual ? '' : present);
  const [wrong, setWrong] = useState(false);
  const save = useMutation({
    mutationFn: (days: number | null) => retentionApi.set(region, line.kind, days),
    onSuccess: (policy) => {
      client.setQueryData(['retention', region], policy);
      snackbar.say(t('saved'));
    },
  });
  const bounds = t('own_hint', { lowest, limit: format.number(MAX_DAYS) });
  const options = [
    ...(isDeleted ? [{ value: '0', label: t('not_kept') }] : [{ value: FOR_EVER, label: t('for_ever') }]),
    ...terms.map((days) => ({ value: String(days), label: t('days', { count: days }) })),
    { value: OWN, label: t('own_term') },
  ];
  const confirm = async () => {
    const days = readDays(choice, own);
    if (days === undefined || (days !== null && (days < lowest || days > MAX_DAYS))) {
      setWrong(true);
      return false;
    }
    await save.mutateAsync(days);
    return true;
  };
  return (
    <ConfirmDialog open title={t('dialog', { kind: kindTitle(t, line.kind) })} confirmLabel={t('save')} destructive={!isDeleted} onConfirm={confirm} onClose={onClose}>
      <div className={styles.fields}>
        <SelectField label={t('term')} value={choice} options={options} onChange={setChoice} />
        {choice === OWN && (
          <TextField
            label={t('own_days')}
            value={own}
            inputMode="numeric"
            hint={bounds}
            error={wrong ? bounds : null}
            onChange={setOwn}
          />
        )}
        <p className={styles.note}>{t(isDeleted ? 'deleted_note' : 'warning')}</p>
      </div>
    </ConfirmDialog>
  );
}

export function Policy({ region }: { region: string }) {
  const t = useText();
  const format = useFormat();
  const [changed, setChanged] = useState<RetentionLine | null>(null);
  const policy = useQuery({ queryKey: ['retention', region], queryFn: () => retentionApi.policy(region) });
  return (
    <Section title={t('policy')} flush>
      <QueryView query={policy}>
        {({ lines }) => lines.map((line) => (
          <SimpleCell
            key={line.kind}
            multiline
            subtitle={<span className={styles.term}>{termText(t, line.days)}</span>}
            extraSubtitle={line.set_at ? t('set_by', { name: line.set_by_name ?? '', date: format.date(line.set_at) }) : t('never_set')}
            after={<Button mode="tertiary" size="s" aria-label={`${t('change')}: ${kindTitle(t, line.kind)}`} onClick={() => setChanged(line)}>{t('change')}</Button>}
          >
            {kindTitle(t, line.kind)}
          </SimpleCell>
        ))}
      </QueryView>
      {changed && <TermDialog region={region} line={changed} onClose={() => setChanged(null)} />}
    </Section>
  );
}
