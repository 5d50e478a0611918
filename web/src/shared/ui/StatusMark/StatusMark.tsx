import {
  Icon16CheckCircle, Icon16Clock, Icon16ErrorCircle, Icon16MinusCircle, Icon16Recent, Icon16WarningTriangleOutline,
} from '@vkontakte/icons';
import type { ReactNode } from 'react';
import styles from './StatusMark.module.css';

export type StatusKind = 'good' | 'warning' | 'bad' | 'neutral' | 'progress' | 'late';

const MARKS = {
  good: Icon16CheckCircle,
  warning: Icon16WarningTriangleOutline,
  bad: Icon16ErrorCircle,
  neutral: Icon16MinusCircle,
  progress: Icon16Recent,
  late: Icon16Clock,
} as const;

/** A state as a mark of its own shape and a word; the colour only repeats them. */
export function StatusMark({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const Mark = MARKS[kind];
  return (
    <span className={`${styles.root} ${styles[kind]}`}>
      <Mark className={styles.mark} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
