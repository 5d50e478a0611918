/** The files of a message: pictures and video as an album, voice with its player, the rest as rows. */
import { lazy, useState } from 'react';
import { Optional } from '../../../../shared/ui/Optional';
import { VoicePart } from '../../voice/VoicePart';
import type { PartProps } from '../registry';
import { Album } from './Album';
import { FileRow } from './FileRow';
import { othersOf, visualsOf } from './kinds';
import styles from './Files.module.css';

const Viewer = lazy(() => import('./Viewer').then((module) => ({ default: module.Viewer })));

export function FilesPart({ message }: PartProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const visuals = visualsOf(message);
  const others = othersOf(message);
  const shown = [...visuals, ...others.filter(({ file }) => file.pages > 0)].map((one) => one.file);
  return (
    <div className={styles.files}>
      {visuals.length > 0 && <Album attachments={visuals} onOpen={setOpened} />}
      {others.map(({ file, caption }) => (
        <div key={file.id}>
          {file.kind === 'voice' && file.state !== 'held'
            ? <VoicePart message={message} file={file} />
            : <FileRow file={file} onOpen={file.pages > 0 ? () => setOpened(file.id) : undefined} />}
          {caption && <div className={styles.caption}>{caption}</div>}
        </div>
      ))}
      {opened && <Optional><Viewer files={shown} first={opened} onClose={() => setOpened(null)} /></Optional>}
    </div>
  );
}
