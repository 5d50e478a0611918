/** One more option to a poll that takes them. */
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../../shared/api';
import { announce } from '../../../../shared/announce';
import { TextField } from '../../../../shared/ui/fields';
import type { Uuid } from '../../wire';
import styles from '../asking/asking.module.css';
import { usePollText } from './messages';
import own from './polls.module.css';
import { pollsApi } from './requests';

export function AddOption({ conversationId, seq }: { conversationId: Uuid; seq: number }) {
  const t = usePollText();
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  if (!isOpen) return <div className={styles.buttons}><Button size="m" mode="tertiary" onClick={() => setOpen(true)}>{t('add')}</Button></div>;
  const add = async () => {
    setError(null);
    try {
      await pollsApi.add(conversationId, seq, text.trim());
      announce(t('added'));
      setText('');
      setOpen(false);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className={own.add} onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <div className={styles.grows}>
        <TextField label={t('add_label')} value={text} maxLength={200} autoFocus onChange={setText} error={error === null ? null : errorText(error)} />
      </div>
      <Button size="l" type="submit" disabled={text.trim() === ''}>{t('add')}</Button>
    </form>
  );
}
