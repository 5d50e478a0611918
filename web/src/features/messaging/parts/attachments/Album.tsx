import { Icon36Play } from '@vkontakte/icons';
import { Tappable } from '@vkontakte/vkui';
import { Placeholder, useFileLink, type FileCard } from '../../../../shared/files';
import type { Attachment } from '../../wire';
import { useText } from '../../attach/messages';
import { rowsOf } from './layout';
import { sizesOf } from './kinds';
import styles from './Files.module.css';

function Picture({ file, label, onOpen }: { file: FileCard; label: string; onOpen: () => void }) {
  const { address, refresh } = useFileLink(file.id, 'small', file.has_preview);
  return (
    <Tappable className={styles.picture} hoverMode="opacity" activeMode="opacity" aria-label={label} onClick={onOpen}>
      <Placeholder colours={file.placeholder} className={styles.placeholder} />
      {address && <img className={styles.image} src={address} alt="" loading="lazy" decoding="async" onError={refresh} />}
      {file.kind === 'video' && <span className={styles.play} aria-hidden><Icon36Play /></span>}
    </Tappable>
  );
}

/** The room of each picture is known from its card: nothing moves when it comes. */
export function Album({ attachments, onOpen }: { attachments: readonly Attachment[]; onOpen: (fileId: string) => void }) {
  const t = useText();
  const rows = rowsOf(sizesOf(attachments));
  const count = attachments.length;
  const starts = rows.map((_, row) => rows.slice(0, row).reduce((sum, one) => sum + one.boxes.length, 0));
  const labelOf = ({ file, caption }: Attachment, number: number) => {
    if (file.kind === 'video') return t('video', { name: file.name });
    const what = count === 1 ? t('picture') : t('picture_of', { number, count });
    return caption ? `${what}: ${caption}` : what;
  };
  return (
    <div className={styles.album}>
      {rows.map((row, at) => (
        <div key={starts[at]} className={styles.row} style={{ aspectRatio: row.ratio }}>
          {row.boxes.map(({ share }, box) => {
            const number = starts[at]! + box;
            const one = attachments[number]!;
            return (
              <div key={one.file.id} className={styles.box} style={{ inlineSize: `${share}%` }}>
                <Picture file={one.file} label={labelOf(one, number + 1)} onOpen={() => onOpen(one.file.id)} />
              </div>
            );
          })}
        </div>
      ))}
      {attachments.map(({ file, caption }) => caption && <div key={file.id} className={styles.caption}>{caption}</div>)}
    </div>
  );
}
