/** In «О беседе»: the conversation as it was on a day. */
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, useErrorText, type Schemas } from '../../../shared/api';
import { DateField } from '../../../shared/ui/DateField';
import type { InfoPartProps } from '../dialogs/infoParts';
import { useText } from './messages';
import styles from './Folders.module.css';

/** Midnight on this device's clock, as an instant. */
function startOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}

export function Component({ entry, onClose }: InfoPartProps) {
  const t = useText();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [day, setDay] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async () => {
    if (!day) return;
    try {
      const { seq } = await api.get<Schemas['SeqAt']>(`/api/conversations/${entry.id}/seq`, { query: { moment: startOf(day) } });
      if (seq === null) {
        setProblem(t('jump_none'));
        return;
      }
      onClose();
      void navigate(`/chats/${entry.id}/${seq}`);
    } catch (error) {
      setProblem(errorText(error));
    }
  };
  return (
    <div className={styles.form}>
      <DateField label={t('jump_date')} value={day} max={new Date().toISOString().slice(0, 10)} error={problem} onChange={(next) => {
        setDay(next);
        setProblem(null);
      }}
      />
      <Button size="l" stretched disabled={!day} onClick={() => void go()}>{t('jump_go')}</Button>
    </div>
  );
}
