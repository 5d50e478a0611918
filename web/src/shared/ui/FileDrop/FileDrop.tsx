import { Icon28UploadOutline } from '@vkontakte/icons';
import { Button, Footnote, FormStatus } from '@vkontakte/vkui';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useFormat } from '../../i18n';
import { useText } from '../messages';
import styles from './FileDrop.module.css';

export interface FileDropProps {
  label: string;
  /** Endings or types as `<input accept>` takes them: `.xlsx,.csv`. */
  accept?: string;
  multiple?: boolean;
  maxBytes?: number;
  onFiles: (files: File[]) => void;
  hint?: string;
  error?: string | null;
  disabled?: boolean;
}

function fits(file: File, accept: string | undefined): boolean {
  if (!accept) return true;
  const name = file.name.toLowerCase();
  return accept.split(',').map((one) => one.trim().toLowerCase()).some((one) =>
    one.startsWith('.') ? name.endsWith(one) : one.endsWith('/*') ? file.type.startsWith(one.slice(0, -1)) : file.type === one);
}

/** A place to drop a file onto or to choose one; a file of the wrong kind or size is refused in words. */
export function FileDrop({ label, accept, multiple, maxBytes, onFiles, hint, error, disabled }: FileDropProps) {
  const t = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const labelId = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const wrong = files.find((file) => !fits(file, accept));
    const large = files.find((file) => maxBytes !== undefined && file.size > maxBytes);
    if (wrong) setRefused(t('file_wrong_kind', { name: wrong.name, accept: accept ?? '' }));
    else if (large) setRefused(t('file_too_large', { name: large.name, limit: format.fileSize(maxBytes ?? 0) }));
    else setRefused(null);
    if (!wrong && !large && files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  const problem = refused ?? error;
  return (
    <div className={styles.wrap}>
      <div
        className={`${styles.root} ${over ? styles.over : ''}`}
        role="group"
        aria-labelledby={labelId}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon28UploadOutline className={styles.icon} />
        <div id={labelId} className={styles.label}>{label}</div>
        <div className={styles.choose}>
          <Button size="m" mode="secondary" disabled={disabled} onClick={() => input.current?.click()}>
            {t(multiple ? 'file_choose_many' : 'file_choose')}
          </Button>
          <Footnote className={styles.hint}>{t('file_drop')}</Footnote>
        </div>
        {hint && <Footnote className={styles.hint}>{hint}</Footnote>}
        <input
          ref={input}
          className={styles.input}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          tabIndex={-1}
          aria-label={label}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      {problem && <FormStatus mode="error" role="alert">{problem}</FormStatus>}
    </div>
  );
}
