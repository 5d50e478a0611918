/** Own messages that wait in a conversation: change, call off, send at once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonGroup, ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { useEffect, useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import { MAX_TEXT } from '../composer/useWriting';
import type { DialogProps } from '../conversation/controls';
import { FileRow } from '../parts/attachments/FileRow';
import { scheduledApi, scheduledKey, type Scheduled } from './api';
import { toLocalInput } from './hours';
import { HourField, readHour } from './LaterDialog';
import { useText } from './messages';
import styles from './Scheduled.module.css';

/** A file that is being examined is asked about again. */
const EXAMINED_MS = 3_000;

function Change({ one, onSave, onLeave }: { one: Scheduled; onSave: (change: { text: string; send_at: string }) => void; onLeave: () => void }) {
  const t = useText();
  const [text, setText] = useState(one.text);
  const [hour, setHour] = useState(toLocalInput(new Date(one.send_at)));
  const [isWrong, setWrong] = useState(false);
  const save = () => {
    const moment = readHour(hour);
    setWrong(!moment);
    if (moment && (text.trim() !== '' || one.attachments.length > 0)) onSave({ text: text.trim(), send_at: moment.toISOString() });
  };
  return (
    <div className={styles.change}>
      <TextField label={t('text')} value={text} multiline autoFocus maxLength={MAX_TEXT} onChange={setText} />
      <HourField label={t('when')} value={hour} isWrong={isWrong} onChange={setHour} />
      <ButtonGroup gap="s">
        <Button size="m" onClick={save}>{t('save')}</Button>
        <Button size="m" mode="tertiary" onClick={onLeave}>{t('leave')}</Button>
      </ButtonGroup>
    </div>
  );
}

function Files({ one }: { one: Scheduled }) {
  return (
    <span className={styles.files}>
      {one.attachments.map(({ file, caption }) => (
        <span key={file.id}>
          <FileRow file={file} />
          {caption && <span className={styles.caption}>{caption}</span>}
        </span>
      ))}
    </span>
  );
}

const isExamined = ({ attachments }: Scheduled) => attachments.every(({ file }) => file.state !== 'held');

export function ScheduledDialog({ entry, onClose }: DialogProps) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [changed, setChanged] = useState<string | null>(null);
  const queryKey = scheduledKey(entry.id);
  const count = entry.personal.scheduled ?? 0;
  const query = useQuery({
    queryKey,
    queryFn: () => scheduledApi.list(entry.id),
    refetchInterval: ({ state }) => (state.data?.scheduled.every(isExamined) === false ? EXAMINED_MS : false),
  });
  useEffect(() => void client.invalidateQueries({ queryKey: scheduledKey(entry.id) }), [client, entry.id, count]);
  const run = async (work: Promise<{ scheduled: Scheduled[] }>, said?: string) => {
    try {
      client.setQueryData(queryKey, await work);
      setChanged(null);
      if (said) snackbar.say(said);
    } catch (error) {
      snackbar.error(error);
    }
  };
  return (
    <ModalPage open onClose={onClose} size="s" settlingHeight={100} header={<ModalPageHeader>{t('list')}</ModalPageHeader>}>
      <QueryView query={query}>
        {({ scheduled }) => (
          <>
            {scheduled.length === 0 && <SimpleCell>{t('none')}</SimpleCell>}
            {scheduled.map((one) => (changed === one.id
              ? <Change key={one.id} one={one} onLeave={() => setChanged(null)} onSave={(change) => void run(scheduledApi.change(one.id, change))} />
              : (
                <SimpleCell
                  key={one.id}
                  multiline
                  className={one.problem ? styles.problem : undefined}
                  subtitle={one.problem ? t('problem') : [format.dateTime(one.send_at), one.is_silent ? t('silent') : null].filter(Boolean).join(' · ')}
                  extraSubtitle={(
                    <ButtonGroup gap="s" className={styles.acts}>
                      <Button size="s" mode="secondary" onClick={() => setChanged(one.id)}>{t('change')}</Button>
                      <Button size="s" mode="secondary" onClick={() => void run(scheduledApi.sendNow(one.id))}>{t('send_now')}</Button>
                      <Button size="s" mode="secondary" appearance="negative" onClick={() => void run(scheduledApi.cancel(one.id), t('cancelled'))}>{t('cancel')}</Button>
                    </ButtonGroup>
                  )}
                >
                  {one.text && <span className={styles.text}>{one.text}</span>}
                  {one.attachments.length > 0 && <Files one={one} />}
                </SimpleCell>
              )))}
          </>
        )}
      </QueryView>
    </ModalPage>
  );
}
