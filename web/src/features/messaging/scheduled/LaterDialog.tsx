import { Button, ModalCard } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { FieldFrame } from '../../../shared/ui/fields';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useControls, type DialogProps } from '../conversation/controls';
import { fromLocalInput, presetsOf, toLocalInput } from './hours';
import { sendAt } from './extension';
import { useText } from './messages';
import styles from './Scheduled.module.css';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

interface HourProps {
  label: string;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}

export function HourField({ label, value, isWrong, onChange }: HourProps) {
  const t = useText();
  return (
    <FieldFrame label={label} hint={t('own_hint')} error={isWrong ? t('own_hint') : null}>
      {({ id, describedBy }) => (
        <input id={id} className={styles.hour} type="datetime-local" aria-describedby={describedBy} aria-invalid={isWrong} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </FieldFrame>
  );
}

/** The moment of a field, when it can be sent at. */
export function readHour(text: string): Date | null {
  const moment = fromLocalInput(text);
  const ahead = moment ? moment.getTime() - Date.now() : 0;
  return moment && ahead >= MINUTE / 2 && ahead <= YEAR ? moment : null;
}

export function LaterDialog({ onClose }: DialogProps) {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const { composer } = useControls();
  const [own, setOwn] = useState(() => toLocalInput(new Date(Date.now() + 60 * MINUTE)));
  const [isWrong, setWrong] = useState(false);
  const send = (moment: Date) => {
    onClose();
    const at = moment.toISOString();
    if (composer) sendAt(composer, at, () => snackbar.say(t('later_done', { when: format.dateTime(at) })));
  };
  const sendOwn = () => {
    const moment = readHour(own);
    setWrong(!moment);
    if (moment) send(moment);
  };
  const chosen = readHour(own);
  return (
    <ModalCard open onClose={onClose} title={t('title')}>
      <div className={styles.ways}>
        {presetsOf(new Date()).map(({ id, at }) => {
          const iso = at.toISOString();
          return (
            <Button key={id} size="l" mode="secondary" stretched onClick={() => send(at)}>
              {t(id, { date: format.day(iso), time: format.time(iso) })}
            </Button>
          );
        })}
        <HourField label={t('own')} value={own} isWrong={isWrong} onChange={setOwn} />
        <Button size="l" stretched onClick={sendOwn}>{chosen ? t('schedule', { date: format.day(chosen.toISOString()), time: format.time(chosen.toISOString()) }) : t('title')}</Button>
      </div>
    </ModalCard>
  );
}
