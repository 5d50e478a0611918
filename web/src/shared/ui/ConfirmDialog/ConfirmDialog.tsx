import { Button, ButtonGroup, FormStatus, ModalCard } from '@vkontakte/vkui';
import { useState, type ReactNode } from 'react';
import { useErrorText } from '../../api';
import { useFormat } from '../../i18n';
import { useText } from '../messages';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** Names of what is hit; the first five are shown. */
  objects?: readonly string[];
  /** How many there are, where not all are named. */
  count?: number;
  children?: ReactNode;
  /** A verb that says what will happen. */
  confirmLabel: string;
  destructive?: boolean;
  /** `false`: a field is wrong and says so, the dialog stays. */
  onConfirm: () => void | boolean | Promise<void | boolean>;
  onClose: () => void;
}

const NAMED = 5;

function Objects({ objects, count }: { objects: readonly string[]; count: number }) {
  const t = useText();
  const rest = count - Math.min(objects.length, NAMED);
  return (
    <div>
      <p className={styles.count}>{t('count_objects', { count })}</p>
      <ul className={styles.objects}>
        {objects.slice(0, NAMED).map((name, index) => <li key={`${index}-${name}`}>{name}</li>)}
        {rest > 0 && <li>{t('and_more', { count: rest })}</li>}
      </ul>
    </div>
  );
}

/** Asks before what can't be undone: names what is hit and how many, and stays with its error when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, objects = [], count = objects.length, children, confirmLabel, destructive, onConfirm, onClose } = props;
  const t = useText();
  const errorText = useErrorText();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  const confirm = async () => {
    if (!open || busy) return; // a second press while it goes away
    setBusy(true);
    setError(null);
    try {
      if ((await onConfirm()) !== false) onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalCard
      open={open}
      onClose={close}
      title={title}
      dismissLabel={t('close')}
      actions={(
        <ButtonGroup mode="horizontal" gap="s" stretched className={styles.buttons}>
          <Button size="l" mode="secondary" className={styles.button} onClick={close}>{t('cancel')}</Button>
          <Button size="l" className={styles.button} appearance={destructive ? 'negative' : 'accent'} loading={busy} onClick={() => void confirm()}>
            {count > 1 && destructive ? `${confirmLabel} (${format.number(count)})` : confirmLabel}
          </Button>
        </ButtonGroup>
      )}
    >
      <div className={styles.body}>
        {children}
        {count > 0 && <Objects objects={objects} count={count} />}
        {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      </div>
    </ModalCard>
  );
}
