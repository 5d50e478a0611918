import { Skeleton as VkSkeleton, VisuallyHidden } from '@vkontakte/vkui';
import { useEffect, useState } from 'react';
import { useText } from '../messages';
import styles from './Skeleton.module.css';

export interface SkeletonProps {
  kind?: 'lines' | 'rows' | 'table' | 'bubbles';
  rows?: number;
  /** Nothing is shown before, so that what comes at once doesn't flicker. */
  delay?: number;
}

const WIDTHS = ['62%', '84%', '47%', '73%', '91%', '55%'];

export function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(milliseconds === 0);
  useEffect(() => {
    if (milliseconds === 0) return;
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

function Row({ kind, index }: { kind: NonNullable<SkeletonProps['kind']>; index: number }) {
  const width = WIDTHS[index % WIDTHS.length];
  if (kind === 'rows') {
    return (
      <div className={styles.row}>
        <VkSkeleton width={48} height={48} borderRadius="50%" />
        <div className={styles.words}>
          <VkSkeleton width={width} height={16} />
          <VkSkeleton width="38%" height={14} />
        </div>
      </div>
    );
  }
  if (kind === 'bubbles') {
    return (
      <div className={index % 3 === 2 ? styles.own : styles.bubble}>
        <VkSkeleton width={180 + (index % 4) * 40} height={44} borderRadius={16} />
      </div>
    );
  }
  return <VkSkeleton width={kind === 'table' ? '100%' : width} height={kind === 'table' ? 32 : 16} />;
}

/** Grey shapes in the place of what is on its way, after 200 ms. */
export function Skeleton({ kind = 'lines', rows = 4, delay = 200 }: SkeletonProps) {
  const t = useText();
  const visible = useAfter(delay);
  return (
    <div className={`${styles.root} ${styles[kind]}`} aria-busy="true">
      {visible && (
        <>
          <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
          <div aria-hidden="true" className={styles.shapes}>
            {Array.from({ length: rows }, (_, index) => <Row key={index} kind={kind} index={index} />)}
          </div>
        </>
      )}
    </div>
  );
}
