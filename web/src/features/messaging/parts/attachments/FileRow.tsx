/** A file that is no picture: what it is, how large, what the scanner said; opened or downloaded. */
import { Icon28DocumentOutline, Icon28DownloadOutline, Icon28MusicOutline, Icon28ReportOutline } from '@vkontakte/icons';
import { Spinner, Tappable } from '@vkontakte/vkui';
import { useSnackbar } from '../../../../shared/ui/SnackbarUndo';
import { downloadFile, useFileLink, type FileCard } from '../../../../shared/files';
import { useFormat } from '../../../../shared/i18n';
import { useText } from '../../attach/messages';
import { isLost } from './kinds';
import styles from './Files.module.css';

function Icon({ file }: { file: FileCard }) {
  const { address } = useFileLink(file.id, 'small', file.has_preview && !isLost(file));
  if (file.state === 'held') return <Spinner size="m" noColor />;
  if (isLost(file)) return <Icon28ReportOutline />;
  if (address) return <img className={styles.thumb} src={address} alt="" loading="lazy" />;
  return file.kind === 'audio' ? <Icon28MusicOutline /> : <Icon28DocumentOutline />;
}

function useStateText(file: FileCard): string | null {
  const t = useText();
  return file.state === 'clean' ? null : t(file.state);
}

function Sound({ file }: { file: FileCard }) {
  const { address, refresh } = useFileLink(file.id, 'original');
  return <audio className={styles.sound} controls preload="none" src={address ?? undefined} onError={refresh} aria-label={file.name} />;
}

export function FileRow({ file, onOpen }: { file: FileCard; onOpen?: () => void }) {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const state = useStateText(file);
  const isDead = isLost(file) || file.state === 'held';
  const act = onOpen ?? (() => void downloadFile(file).catch(snackbar.error));
  return (
    <div className={styles.rowFile}>
      <Tappable className={styles.open} disabled={isDead} aria-label={t(onOpen ? 'open' : 'download', { name: file.name })} onClick={isDead ? undefined : act}>
        <span className={styles.icon}><Icon file={file} /></span>
        <span className={styles.words}>
          <span className={styles.name} title={file.name}>{file.name}</span>
          <span className={isLost(file) || file.state === 'broken' ? styles.wrong : styles.about}>{[format.fileSize(file.size), state].filter(Boolean).join(' · ')}</span>
        </span>
        {!isDead && !onOpen && <Icon28DownloadOutline className={styles.icon} aria-hidden />}
      </Tappable>
      {onOpen && !isDead && (
        <Tappable className={styles.download} aria-label={t('download', { name: file.name })} onClick={() => void downloadFile(file).catch(snackbar.error)}>
          <Icon28DownloadOutline />
        </Tappable>
      )}
      {file.kind === 'audio' && !isDead && <Sound file={file} />}
    </div>
  );
}
