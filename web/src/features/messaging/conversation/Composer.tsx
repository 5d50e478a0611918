/**
 * Where one writes: grows to eight lines, keeps the draft of its conversation, says in its place why one can't write. Owns
 * its text alone, so that typing draws nothing else.
 */
import { Icon28Send } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSettings } from '../../../shared/session';
import { useMessaging } from '../client/current';
import { useText } from '../messages';
import type { Conversation } from '../wire';
import styles from './Composer.module.css';

interface Props {
  conversation: Conversation;
  draft: string;
  onSent: () => void;
  onEscape: () => void;
}

export const MAX_TEXT = 9_000;
const NEAR_MAX = 8_500;
const DRAFT_MS = 400;
const TYPING_MS = 3_000;

/** Users count characters, not the halves of which an emoji is made. */
function lengthOf(text: string): number {
  return text.length <= NEAR_MAX ? text.length : [...text].length;
}

function isTouch(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia('(pointer: coarse)').matches;
}

function useDraft(conversation: Conversation, draft: string): [string, (text: string) => void, () => void] {
  const { own } = useMessaging();
  const { id } = conversation;
  const [text, setText] = useState(draft);
  const latest = useRef({ text: draft, kept: draft });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const { text: now, kept } = latest.current;
    if (now === kept) return;
    latest.current.kept = now;
    own.draft(id, now);
  }, [own, id]);
  const change = useCallback((next: string) => {
    latest.current.text = next;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, DRAFT_MS);
  }, [keep]);
  const sent = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = { text: '', kept: '' };
    setText('');
  }, []);
  // Written on another device while nothing was changed here.
  useEffect(() => {
    if (draft === latest.current.kept || latest.current.text !== latest.current.kept) return;
    latest.current = { text: draft, kept: draft };
    setText(draft);
  }, [draft]);
  useEffect(() => keep, [keep]);
  return [text, change, sent];
}

export function Composer({ conversation, draft, onSent, onEscape }: Props) {
  const t = useText();
  const client = useMessaging();
  const [settings] = useSettings();
  const { id } = conversation;
  const [text, change, cleared] = useDraft(conversation, draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const typedAt = useRef(0);

  useLayoutEffect(() => {
    const area = field.current;
    // Browsers that size the field by its content need no help.
    if (!area || (typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content'))) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
  }, [text]);
  useEffect(() => {
    if (!isTouch()) field.current?.focus({ preventScroll: true });
  }, []);

  if (!conversation.may_write) {
    const why = conversation.why_not_write || 'cannot_write';
    return <div className={styles.reason} role="note">{t(why)}</div>;
  }

  const length = lengthOf(text);
  const isTooLong = length > MAX_TEXT;
  const isEmpty = text.trim() === '';
  const send = () => {
    if (isEmpty || isTooLong) return;
    client.send(id, text.trim());
    cleared();
    typedAt.current = 0;
    onSent();
    field.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      onEscape();
      return;
    }
    if (event.key !== 'Enter' || event.altKey) return;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    const isModified = event.ctrlKey || event.metaKey;
    const sends = isModified || (settings.enterSends ? isPlain && !isTouch() : event.shiftKey);
    if (!sends) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.composer}>
      {length > NEAR_MAX && (
        <div className={isTooLong ? styles.tooLong : styles.near} role="status">
          {isTooLong ? t('too_long', { length, limit: MAX_TEXT }) : t('left_symbols', { count: MAX_TEXT - length })}
        </div>
      )}
      <div className={styles.bar}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          value={text}
          placeholder={t('message')}
          aria-label={t('message')}
          aria-invalid={isTooLong}
          enterKeyHint={isTouch() ? 'enter' : 'send'}
          autoComplete="off"
          onChange={(event) => {
            change(event.target.value);
            const now = Date.now();
            if (event.target.value !== '' && now - typedAt.current > TYPING_MS) {
              typedAt.current = now;
              client.typing(id);
            }
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton label={t('send')} disabled={isEmpty || isTooLong} onClick={send} className={styles.send}>
          <Icon28Send />
        </IconButton>
      </div>
    </div>
  );
}
