/** The whole conversation takes files that are dropped on it, while one may write there. */
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useControls } from '../conversation/controls';
import { attach } from './extension';
import { useText } from './messages';
import styles from './Tray.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

export function DropZone({ className, children }: { className?: string; children: ReactNode }) {
  const t = useText();
  const controls = useControls();
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    <div
      className={className}
      onDragEnter={(event) => {
        if (!hasFiles(event) || !controls.composer) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (hasFiles(event) && controls.composer) event.preventDefault();
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!hasFiles(event) || !controls.composer) return;
        event.preventDefault();
        leave();
        attach(controls.composer, [...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && <div className={styles.drop} aria-hidden>{t('drop')}</div>}
    </div>
  );
}
