/** A text with what matches in it. */
import { Fragment, useMemo } from 'react';
import styles from './Search.module.css';
import { piecesOf } from './marks';
import type { TextMark } from './wire';

export function Marked({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  const pieces = useMemo(() => piecesOf(text, marks), [text, marks]);
  return pieces.map((piece, at) => (piece.isMarked ? <mark key={at} className={styles.mark}>{piece.text}</mark> : <Fragment key={at}>{piece.text}</Fragment>));
}
