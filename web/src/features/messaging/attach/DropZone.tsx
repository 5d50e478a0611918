/**
 * Files dropped anywhere on the page while a conversation is open go into its tray; the page itself never gives way to a file.
 * Told by `dragover`, which repeats while something is held over the page: entering and leaving nested elements says nothing.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { useControls } from '../conversation/controls';
import { attach } from './extension';
import { useText } from './messages';
import styles from './Tray.module.css';

/** Browsers repeat `dragover` at least every 350 ms. */
const SILENCE_MS = 600;

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
const isBelowDialog = () => document.querySelector('[aria-modal="true"]') !== null;

export function DropZone({ className, children }: { className?: string; children: ReactNode }) {
  const t = useText();
  const controls = useControls();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      setOver(false);
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const isTaken = controls.composer !== null && !isBelowDialog();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
      if (!isTaken) return;
      setOver(true);
      clearTimeout(timer);
      timer = setTimeout(leave, SILENCE_MS);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      leave();
      if (controls.composer && !isBelowDialog()) void attach(controls.composer, [...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [controls]);
  return (
    <div className={className}>
      {children}
      {isOver && <div className={styles.drop} aria-hidden>{t('drop')}</div>}
    </div>
  );
}
