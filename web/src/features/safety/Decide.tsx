/** The decision: what is done, what it means, and what those who reported are told. */
import { Button, FormItem, Radio } from '@vkontakte/vkui';
import { useId, useState } from 'react';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { Section } from '../../shared/ui/Section';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import { TextField } from '../../shared/ui/fields';
import { safetyApi, type Case, type Decision } from './api';
import { aboutText, decisionText } from './marks';
import { useText } from './messages';
import styles from './Safety.module.css';

const MAX_DAYS = 365;
const GRAVE: ReadonlySet<Decision> = new Set<Decision>(['delete_message', 'exclude', 'block']);

export function Decide({ found, onDone }: { found: Case; onDone: () => Promise<void> }) {
  const t = useText();
  const snackbar = useSnackbar();
  const name = useId();
  const [decision, setDecision] = useState<Decision>('none');
  const [days, setDays] = useState('7');
  const [answer, setAnswer] = useState('');
  const [isAsking, setAsking] = useState(false);
  const count = Number(days);
  const isWrong = decision === 'mute' && !(Number.isInteger(count) && count >= 1 && count <= MAX_DAYS);
  const label = decisionText(t, decision);
  return (
    <Section title={t('decide')}>
      <div className={styles.form}>
        <FormItem top={t('decide_what')} noPadding role="radiogroup" aria-label={t('decide_what')}>
          {found.decisions.map((one) => (
            <Radio key={one} name={name} value={one} checked={decision === one} description={t(`explain_${one}`)} onChange={() => setDecision(one)}>
              {decisionText(t, one)}
            </Radio>
          ))}
        </FormItem>
        {decision === 'mute' && (
          <TextField label={t('days')} hint={t('days_hint')} value={days} onChange={setDays} inputMode="numeric" error={isWrong ? t('days_wrong') : null} />
        )}
        <TextField label={t('answer')} hint={t('answer_hint')} value={answer} onChange={setAnswer} multiline maxLength={2_000} />
        <Button size="l" disabled={isWrong} onClick={() => setAsking(true)}>{t('decide_button')}</Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={t('decide_title')}
        objects={[aboutText(t, found.line)]}
        confirmLabel={label}
        destructive={GRAVE.has(decision)}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await safetyApi.decide(found.line.id, { decision, answer: answer.trim(), days: decision === 'mute' ? count : null });
          await onDone();
          snackbar.say(t('decided'));
        }}
      >
        {t(`explain_${decision}`)}
      </ConfirmDialog>
    </Section>
  );
}
