/** Under a bubble: how many have reacted with what. A press adds one's own or takes it back; a long one says who it was. */
import { Tappable } from '@vkontakte/vkui';
import { lazy, useRef } from 'react';
import { useFormat } from '../../../shared/i18n';
import { useControls } from '../conversation/controls';
import type { PartProps } from '../parts/registry';
import styles from './Reactions.module.css';
import { useReactionText } from './messages';
import { useReact } from './useReact';

const ReactorsDialog = lazy(() => import('./ReactorsDialog').then((module) => ({ default: module.ReactorsDialog })));
const PRESS_MS = 450;

export function Chips({ message, entry }: PartProps) {
  const t = useReactionText();
  const format = useFormat();
  const controls = useControls();
  const react = useReact(entry);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);
  const mine = message.own?.reactions ?? [];
  const who = () => {
    wasHeld.current = true;
    controls.open(ReactorsDialog, [message.seq]);
  };
  return (
    <span className={styles.chips} role="group" aria-label={t('reactions')} data-reactions>
      {(message.reactions ?? []).map(({ emoji, count }) => {
        const isMine = mine.includes(emoji);
        return (
          <Tappable
            key={emoji}
            Component="button"
            className={isMine ? `${styles.chip} ${styles.mine}` : styles.chip}
            aria-pressed={isMine}
            aria-label={t(isMine ? 'chip_mine' : 'chip', { emoji, count })}
            hoverMode="opacity"
            activeMode="opacity"
            onPointerDown={(event) => {
              event.stopPropagation();
              wasHeld.current = false;
              timer.current = setTimeout(who, PRESS_MS);
            }}
            onPointerUp={() => clearTimeout(timer.current)}
            onPointerLeave={() => clearTimeout(timer.current)}
            onContextMenu={(event) => {
              event.preventDefault();
              event.stopPropagation();
              who();
            }}
            onClick={() => {
              if (!wasHeld.current) react(message, emoji, !isMine);
            }}
          >
            <span className={styles.emoji} aria-hidden>{emoji}</span>
            <span className={styles.count} aria-hidden>{format.number(count)}</span>
          </Tappable>
        );
      })}
    </span>
  );
}
