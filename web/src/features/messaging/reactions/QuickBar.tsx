/** The emojis to react with: above the actions of a message, or by themselves beside it. Arrows go along the row. */
import { Tappable } from '@vkontakte/vkui';
import type { KeyboardEvent } from 'react';
import type { MessageContext } from '../conversation/actions/registry';
import type { Entry } from '../store/entry';
import type { Message } from '../wire';
import styles from './Reactions.module.css';
import { useReactionText } from './messages';
import { allowedIn } from './set';
import { useReact } from './useReact';

interface Props {
  entry: Entry;
  message: Message;
  onDone: () => void;
}

function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const now = buttons.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  buttons[(now + step + buttons.length) % buttons.length]?.focus();
}

export function QuickBar({ entry, message, onDone }: Props) {
  const t = useReactionText();
  const react = useReact(entry);
  const mine = message.own?.reactions ?? [];
  return (
    <div className={styles.bar} role="group" aria-label={t('react')} onKeyDown={onKeyDown} data-quick-bar>
      {allowedIn(entry.conversation).map((emoji) => (
        <Tappable
          key={emoji}
          Component="button"
          className={mine.includes(emoji) ? `${styles.quick} ${styles.mine}` : styles.quick}
          aria-pressed={mine.includes(emoji)}
          aria-label={t('react_with', { emoji })}
          onClick={() => {
            react(message, emoji, !mine.includes(emoji));
            onDone();
          }}
        >
          <span aria-hidden>{emoji}</span>
        </Tappable>
      ))}
    </div>
  );
}

export function QuickHeader({ context, onDone }: { context: MessageContext; onDone: () => void }) {
  return <QuickBar entry={context.entry} message={context.message} onDone={onDone} />;
}
