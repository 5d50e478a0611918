/** A file of the reported message, opened by a link of one's own while one handles the case. */
import { SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../shared/i18n';
import { useFileLink, type FileCard } from '../../shared/files';
import { useText } from './messages';
import styles from './Safety.module.css';

export function EvidenceFile({ file }: { file: FileCard }) {
  const t = useText();
  const format = useFormat();
  const original = useFileLink(file.id, 'original');
  const preview = useFileLink(file.id, 'small', file.kind === 'image' && file.has_preview);
  return (
    <SimpleCell
      multiline
      before={preview.address ? <img className={styles.preview} src={preview.address} alt="" onError={preview.refresh} /> : undefined}
      subtitle={original.state === 'missing' ? t('file_missing') : format.fileSize(file.size)}
      {...(original.address ? { href: original.address, target: '_blank', rel: 'noreferrer' } : {})}
    >
      {file.name}
    </SimpleCell>
  );
}
