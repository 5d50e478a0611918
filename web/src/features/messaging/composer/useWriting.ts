/**
 * What the composer writes and does with it: a draft that is sent, alone or as an answer, or another text of an own message,
 * which leaves the draft as it was. Owns no drawing.
 */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useMessaging } from '../client/current';
import { hasFiles, keepsWords } from '../conversation/actions/terms';
import { useCell, useControls } from '../conversation/controls';
import type { Entry } from '../store/entry';
import { findRow, tailOf } from '../store/log';
import type { Message, MessageExtra } from '../wire';
import { EXTENSIONS, type ComposerHandle } from './registry';
import { useDraft } from './useDraft';
import { useHandle } from './useHandle';
import { useSaving } from './useSaving';

export const MAX_TEXT = 9_000;

/** How far back ↑ and Ctrl+↑ look. */
const REACH = 200;

interface Writing {
  text: string;
  composer: ComposerHandle;
  tell: () => void;
  change: (text: string) => void;
  leaveMode: () => void;
  /** ↑ edits one's last, Ctrl+↑ and Ctrl+↓ choose what is answered; true: the key was one of these. */
  onArrow: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  isSaving: boolean;
  /** The message that is being edited has something besides its text. */
  mayBeEmpty: boolean;
}

function gathered(text: string, composer: ComposerHandle): MessageExtra {
  return Object.assign({}, ...EXTENSIONS.map((extension) => extension.gather?.(text, composer) ?? {})) as MessageExtra;
}

function lastMessages(entry: Entry): Message[] {
  return (tailOf(entry.log)?.messages ?? []).slice(-REACH).filter((message) => message.kind === 'text' && !message.deleted_at);
}

export function useWriting(entry: Entry, field: RefObject<HTMLTextAreaElement | null>, onSent: () => void): Writing {
  const client = useMessaging();
  const controls = useControls();
  const mode = useCell(controls.mode);
  const { id, personal } = entry;
  const draft = useDraft(id, personal.draft ?? '');
  const [edited, setEdited] = useState('');
  const isEdit = mode.kind === 'edit';
  const text = isEdit ? edited : draft.text;
  const change = isEdit ? setEdited : draft.change;
  const { save, isSaving } = useSaving();

  // The text that is to be changed comes into the field with the mode, and the caret behind it.
  const editedSeq = isEdit ? mode.seq : null;
  const editedRow = editedSeq === null ? null : findRow(entry.log, editedSeq);
  const mayBeEmpty = editedRow !== null && hasFiles(editedRow);
  const latest = useRef(entry);
  useEffect(() => {
    latest.current = entry;
  });
  useEffect(() => {
    if (editedSeq === null) return;
    const row = findRow(latest.current.log, editedSeq);
    const now = row ? client.revisions.shown(row).text : '';
    setEdited(now);
    requestAnimationFrame(() => field.current?.setSelectionRange(now.length, now.length));
  }, [editedSeq, client, field]);

  const cleared = useCallback(() => {
    draft.cleared();
    controls.leaveMode();
    EXTENSIONS.forEach((extension) => extension.onCleared?.(composerOf.current!));
  }, [draft, controls]);
  const composerOf = useRef<ComposerHandle>(null);
  const send = (more?: MessageExtra) => {
    const composer = composerOf.current!;
    const said = text.trim();
    const extra = gathered(said, composer);
    if (mode.kind === 'edit') {
      if (said !== '' || mayBeEmpty) void save(latest.current, mode.seq, said, extra);
      return;
    }
    const all: MessageExtra = { ...extra, ...more, ...(mode.kind === 'reply' && { reply_seq: mode.seq }) };
    if ([...said].length > MAX_TEXT) return;
    const isTaken = EXTENSIONS.some((extension) => extension.send?.(said, all, composer));
    if (!isTaken) {
      if (said === '') return;
      client.send(id, said, Object.keys(all).length > 0 ? all : undefined);
    }
    cleared();
    onSent();
    field.current?.focus({ preventScroll: true });
  };
  const { handle, tell } = useHandle(field, { entry, text, setText: change, send, clear: cleared });
  composerOf.current = handle;

  const leaveMode = () => {
    controls.leaveMode();
    field.current?.focus({ preventScroll: true });
  };
  const onArrow = (event: KeyboardEvent): boolean => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    const isMod = event.ctrlKey || event.metaKey;
    const messages = lastMessages(entry);
    if (!isMod && event.key === 'ArrowUp' && !event.shiftKey && !event.altKey && text === '' && mode.kind === 'plain') {
      const mine = messages.findLast((message) => message.author_id === client.me && !keepsWords(message));
      if (!mine) return false;
      event.preventDefault();
      controls.edit(mine.seq);
      return true;
    }
    if (!isMod || event.altKey || event.shiftKey || mode.kind === 'edit') return false;
    const at = mode.kind === 'reply' ? messages.findIndex((message) => message.seq === mode.seq) : messages.length;
    const next = messages[event.key === 'ArrowUp' ? Math.max(0, at - 1) : at + 1];
    event.preventDefault();
    if (next) {
      controls.reply(next.seq);
      controls.show(next.seq);
    } else controls.leaveMode();
    return true;
  };
  return { text, composer: handle, tell, change, leaveMode, onArrow, isSaving, mayBeEmpty };
}
