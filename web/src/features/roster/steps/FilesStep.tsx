/** The first step: files in, and what was made of each at once. */
import { Icon24CancelOutline, Icon28DocumentOutline } from '@vkontakte/icons';
import { IconButton, SimpleCell } from '@vkontakte/vkui';
import { useFormat, useLanguage } from '../../../shared/i18n';
import { FileDrop } from '../../../shared/ui/FileDrop';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { MAX_FILE_BYTES, type ImportFile } from '../api';
import { useText } from '../messages';
import styles from '../Roster.module.css';

export interface Sending {
  name: string;
  percent: number;
}

export interface FilesStepProps {
  files: readonly ImportFile[];
  sending: Sending | null;
  error: string | null;
  onFiles: (files: File[]) => void;
  onRemove: (number: number) => void;
}

function FileState({ file }: { file: ImportFile }) {
  const t = useText();
  const language = useLanguage();
  if (file.failure) return <StatusMark kind="bad">{file.failure[language].charAt(0).toUpperCase() + file.failure[language].slice(1)}</StatusMark>;
  if (!file.is_read) return <StatusMark kind="progress">{t('file_reading')}</StatusMark>;
  if (file.format === 'oneroster') return <StatusMark kind="good">{t('file_oneroster')}</StatusMark>;
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.row_count, 0);
  return <StatusMark kind="good">{t('file_good', { format: (file.format ?? '').toUpperCase(), rows })}</StatusMark>;
}

export function FilesStep({ files, sending, error, onFiles, onRemove }: FilesStepProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.stack}>
      <FileDrop
        label={t('drop')}
        hint={t('drop_hint')}
        accept=".xlsx,.csv,.zip,.txt,.tsv"
        multiple
        maxBytes={MAX_FILE_BYTES}
        error={error}
        disabled={sending !== null}
        onFiles={onFiles}
      />
      {(files.length > 0 || sending) && (
        <Section flush>
          {files.map((file) => (
            <SimpleCell
              key={file.number}
              Component="div"
              multiline
              before={<Icon28DocumentOutline />}
              subtitle={<FileState file={file} />}
              after={(
                <IconButton label={t('file_remove', { name: file.name })} onClick={() => onRemove(file.number)}>
                  <Icon24CancelOutline />
                </IconButton>
              )}
            >
              <span className={styles.fileName}>{file.name}</span> <span className={styles.quiet}>{format.fileSize(file.size)}</span>
            </SimpleCell>
          ))}
          {sending && (
            <SimpleCell Component="div" multiline before={<Icon28DocumentOutline />} subtitle={<StatusMark kind="progress">{t('file_sending', { percent: sending.percent })}</StatusMark>}>
              <span className={styles.fileName}>{sending.name}</span>
            </SimpleCell>
          )}
        </Section>
      )}
    </div>
  );
}
