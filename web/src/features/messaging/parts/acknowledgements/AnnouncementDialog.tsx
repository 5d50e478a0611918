/** A new announcement that its readers are asked to confirm. */
import { Button, FormStatus, ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { useState } from 'react';
import { api, useErrorText } from '../../../../shared/api';
import { TextField } from '../../../../shared/ui/fields';
import type { DialogProps } from '../../conversation/controls';
import type { Message } from '../../wire';
import { TermField } from '../asking/TermField';
import styles from '../asking/asking.module.css';
import '../asking/errors';
import { useAskingText } from '../asking/messages';
import { NO_TERM, problemOf, sentTerm } from '../asking/term';
import { useSending } from '../asking/useDialog';
import { useAcknowledgementText } from './messages';

export function AnnouncementDialog({ entry, onClose }: DialogProps) {
  const t = useAcknowledgementText();
  const asking = useAskingText();
  const errorText = useErrorText();
  const { key, isBusy, error, send } = useSending();
  const [text, setText] = useState('');
  const [term, setTerm] = useState(NO_TERM);
  const isReady = text.trim() !== '' && problemOf(term, new Date()) === null;
  const create = () => send(
    () => api.post<Message>(`/api/conversations/${entry.id}/announcements`, { client_key: key, text: text.trim(), due_at: sentTerm(term) }),
    onClose,
  );
  return (
    <ModalPage open onClose={onClose} size="m" settlingHeight={100} header={<ModalPageHeader>{t('title')}</ModalPageHeader>} modalDismissButtonLabel={asking('close')}>
      <div className={styles.dialog}>
        <TextField label={t('text')} value={text} multiline required maxLength={9000} onChange={setText} />
        <p className={styles.hint}>{t('hint')}</p>
        <TermField term={term} onChange={setTerm} />
        <div className={styles.foot}>
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          <Button size="l" stretched disabled={!isReady} loading={isBusy} onClick={create}>{t('send')}</Button>
        </div>
      </div>
    </ModalPage>
  );
}
