/**
 * Where one writes: grows to eight lines, keeps the draft of its conversation, says in its place why one can't write. Owns
 * its text alone, so that typing draws nothing else. What else can be sent is registered in `registry.ts`.
 */
import { Icon28DoneOutline, Icon28AddOutline, Icon28Send } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFormat } from '../../../shared/i18n';
import { useSettings } from '../../../shared/session';
import { Optional, lazyPart } from '../../../shared/ui/Optional';
import { useMessaging } from '../client/current';
import { useCell, useControls } from '../conversation/controls';
import { isTouch } from '../conversation/touch';
import { useText } from '../messages';
import type { Conversation } from '../wire';
import type { Entry } from '../store/entry';
import { ModeBar } from './ModeBar';
import { ATTACH_ITEMS, EXTENSIONS, SEND_ITEMS, type ComposerHandle } from './registry';
import styles from './Composer.module.css';
import { MAX_TEXT, useWriting } from './useWriting';

const ItemMenu = lazyPart(() => import('./ItemMenu').then((module) => ({ default: module.ItemMenu })));

interface Props {
  entry: Entry;
  onSent: () => void;
  onEscape: () => void;
}

const NEAR_MAX = 8_500;
const TYPING_MS = 3_000;
const PRESS_MS = 550;

/** Users count characters, not the halves of which an emoji is made. */
function lengthOf(text: string): number {
  return text.length <= NEAR_MAX ? text.length : [...text].length;
}

function Reason({ conversation }: { conversation: Conversation }) {
  const t = useText();
  const format = useFormat();
  const { why_not_write: why, silenced_until: until } = conversation;
  const text = why === 'silenced' && until ? t('silenced_until', { moment: format.dateTime(until) }) : t(why || 'cannot_write');
  return <div className={styles.reason} role="note">{text}</div>;
}

function Length({ length }: { length: number }) {
  const t = useText();
  if (length <= NEAR_MAX) return null;
  const isTooLong = length > MAX_TEXT;
  return (
    <div className={isTooLong ? styles.tooLong : styles.near} role="status">
      {isTooLong ? t('too_long', { length, limit: MAX_TEXT }) : t('left_symbols', { count: MAX_TEXT - length })}
    </div>
  );
}

function AttachButton({ composer }: { composer: ComposerHandle }) {
  const t = useText();
  const button = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (!ATTACH_ITEMS.some((item) => item.isOffered(composer))) return null;
  return (
    <>
      <IconButton getRootRef={button} label={t('attach')} aria-haspopup="menu" aria-expanded={isOpen} className={styles.tool} onClick={() => setOpen(true)}>
        <Icon28AddOutline />
      </IconButton>
      {isOpen && button.current && (
        <Optional>
          <ItemMenu label={t('attach')} items={ATTACH_ITEMS} composer={composer} anchor={button.current} isSheet={isTouch()} onClose={() => setOpen(false)} />
        </Optional>
      )}
    </>
  );
}

interface SendProps {
  composer: ComposerHandle;
  isDisabled: boolean;
  isEdit: boolean;
}

/** Sends; a long press, a right press or ↓ shows the other ways to send. */
function SendButton({ composer, isDisabled, isEdit }: SendProps) {
  const t = useText();
  const button = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const hasMenu = !isEdit && !isDisabled && SEND_ITEMS.some((item) => item.isOffered(composer));
  const open = () => {
    wasHeld.current = true;
    setOpen(true);
  };
  return (
    <>
      <IconButton
        getRootRef={button}
        label={t(isEdit ? 'save' : 'send')}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        disabled={isDisabled}
        className={styles.send}
        onPointerDown={(event) => {
          wasHeld.current = false;
          if (hasMenu && event.button === 0) timer.current = setTimeout(open, PRESS_MS);
        }}
        onPointerUp={() => clearTimeout(timer.current)}
        onPointerLeave={() => clearTimeout(timer.current)}
        onContextMenu={(event) => {
          if (!hasMenu) return;
          event.preventDefault();
          open();
        }}
        onKeyDown={(event) => {
          if (!hasMenu || event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
        onClick={() => {
          if (!wasHeld.current) composer.send();
          wasHeld.current = false;
        }}
      >
        {isEdit ? <Icon28DoneOutline /> : <Icon28Send />}
      </IconButton>
      {isOpen && button.current && (
        <Optional>
          <ItemMenu
            label={t('send_how')}
            items={SEND_ITEMS}
            composer={composer}
            anchor={button.current}
            isSheet={isTouch()}
            onClose={() => {
              wasHeld.current = false;
              setOpen(false);
            }}
          />
        </Optional>
      )}
    </>
  );
}

function Writing({ entry, onSent, onEscape }: Props) {
  const t = useText();
  const client = useMessaging();
  const controls = useControls();
  const mode = useCell(controls.mode);
  const [settings] = useSettings();
  const field = useRef<HTMLTextAreaElement>(null);
  const typedAt = useRef(0);
  const { text, composer, tell, change, leaveMode, onArrow, isSaving, mayBeEmpty } = useWriting(entry, field, () => {
    typedAt.current = 0;
    onSent();
  });

  useLayoutEffect(() => {
    const area = field.current;
    // Browsers that size the field by its content need no help.
    if (!area || (typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content'))) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
  }, [text]);
  // Loaded late, it leaves the keyboard to whoever has begun to type elsewhere.
  useEffect(() => {
    const isTyping = document.activeElement?.matches('input, textarea') === true;
    if (!isTouch() && !isTyping) field.current?.focus({ preventScroll: true });
  }, []);

  const length = lengthOf(text);
  const isTooLong = length > MAX_TEXT;
  const isEdit = mode.kind === 'edit';
  const isEmpty = text.trim() === '' && (isEdit ? !mayBeEmpty : !EXTENSIONS.some((extension) => extension.isFilled?.(composer)));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (EXTENSIONS.some((extension) => extension.onKeyDown?.(event, composer))) return;
    if (onArrow(event)) return;
    if (event.key === 'Escape') {
      if (controls.selection.get()) controls.leaveSelection();
      else if (mode.kind !== 'plain') leaveMode();
      else onEscape();
      return;
    }
    if (event.key !== 'Enter' || event.altKey) return;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    const isModified = event.ctrlKey || event.metaKey;
    const sends = isModified || (settings.enterSends ? isPlain && !isTouch() : event.shiftKey);
    if (!sends) return;
    event.preventDefault();
    composer.send();
  };
  const last = EXTENSIONS.find((extension) => extension.WhenEmpty);
  return (
    <div className={styles.composer}>
      <ModeBar entry={entry} onLeave={leaveMode} />
      {EXTENSIONS.map(({ id, Above }) => Above && <Optional key={id}><Above composer={composer} /></Optional>)}
      <Length length={length} />
      <div className={styles.bar}>
        {!isEdit && <AttachButton composer={composer} />}
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          value={text}
          placeholder={t('message')}
          aria-label={t(isEdit ? 'mode_edit' : 'message')}
          aria-invalid={isTooLong}
          enterKeyHint={isTouch() ? 'enter' : 'send'}
          autoComplete="off"
          onChange={(event) => {
            change(event.target.value);
            const now = Date.now();
            if (!isEdit && event.target.value !== '' && now - typedAt.current > TYPING_MS) {
              typedAt.current = now;
              client.typing(entry.id);
            }
          }}
          onSelect={tell}
          onPaste={(event) => {
            if (EXTENSIONS.some((extension) => extension.onPaste?.(event, composer))) event.preventDefault();
          }}
          onKeyDown={onKeyDown}
        />
        {EXTENSIONS.map(({ id, Tool }) => Tool && <Optional key={id}><Tool composer={composer} /></Optional>)}
        {isEmpty && !isEdit && last?.WhenEmpty
          ? <Optional><last.WhenEmpty composer={composer} /></Optional>
          : <SendButton composer={composer} isDisabled={isEmpty || isTooLong || isSaving} isEdit={isEdit} />}
      </div>
    </div>
  );
}

export function Composer(props: Props) {
  const { conversation } = props.entry;
  return conversation.may_write ? <Writing {...props} /> : <Reason conversation={conversation} />;
}
