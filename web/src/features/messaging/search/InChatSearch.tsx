/** The search inside one conversation: the text, «3 из 17», arrows to the places, which stand marked among the messages. */
import { Icon24Cancel, Icon24ChevronDown, Icon24ChevronUp } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { announce } from '../../../shared/announce';
import { useErrorText } from '../../../shared/api';
import { SearchField } from '../../../shared/ui/SearchField';
import { useControls } from '../conversation/controls';
import type { Entry } from '../store/entry';
import styles from './Search.module.css';
import type { WantedInChat } from './inChat';
import { useText } from './messages';
import { useFoundIn } from './requests';
import { useHighlights } from './useHighlights';
import type { ConversationHit } from './wire';

interface Props {
  entry: Entry;
  wanted: WantedInChat;
  onClose: () => void;
}

const NONE: readonly ConversationHit[] = [];

/** Which of the places one stands at: the one that was opened, else the newest. */
function usePlace(hits: readonly ConversationHit[], wanted: WantedInChat, text: string) {
  const controls = useControls();
  const [at, setAt] = useState<number | null>(null);
  const shownFor = useRef<readonly ConversationHit[]>(NONE);
  const go = useCallback((next: number) => {
    const hit = hits[next];
    if (!hit) return;
    setAt(next);
    controls.show(hit.seq);
  }, [hits, controls]);
  useEffect(() => {
    if (shownFor.current === hits) return;
    shownFor.current = hits;
    setAt(null);
    if (hits.length === 0) return;
    const opened = wanted.seq === null || wanted.text !== text ? -1 : hits.findIndex((hit) => hit.seq === wanted.seq);
    // What was opened is brought on screen by its address.
    if (opened >= 0) setAt(opened);
    else go(0);
  }, [hits, wanted, text, go]);
  return { at, go };
}

export function InChatSearch({ entry, wanted, onClose }: Props) {
  const t = useText();
  const errorText = useErrorText();
  const [text, setText] = useState(wanted.text);
  const asked = useRef(wanted);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked.current === wanted) return;
    asked.current = wanted;
    if (wanted.text) setText(wanted.text);
    bar.current?.querySelector<HTMLInputElement>('input')?.select();
  }, [wanted]);
  const { data, error, isFetching } = useFoundIn(entry.id, text.trimStart());
  const hits = text.trim() === '' ? NONE : (data?.hits ?? NONE);
  const { at, go } = usePlace(hits, wanted, text);
  const current = at === null ? null : (hits[at]?.seq ?? null);
  useHighlights(entry.id, hits, current);

  const total = data?.is_capped ? `${hits.length}+` : String(hits.length);
  const count = useMemo(() => {
    if (text.trim() === '' || (isFetching && !data)) return '';
    if (error) return errorText(error);
    return hits.length === 0 ? t('none') : t('place_of', { place: (at ?? 0) + 1, count: total });
  }, [text, isFetching, data, error, errorText, hits.length, at, total, t]);
  useEffect(() => {
    if (count) announce(count);
  }, [count]);

  const older = () => go(Math.min(hits.length - 1, (at ?? -1) + 1));
  const newer = () => go(Math.max(0, (at ?? 1) - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = (event.target as HTMLElement).tagName === 'INPUT';
    if (event.key === 'Escape') onClose();
    else if (isField && (event.key === 'ArrowUp' || (event.key === 'Enter' && !event.shiftKey))) older();
    else if (isField && (event.key === 'ArrowDown' || event.key === 'Enter')) newer();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={bar} className={styles.inChat} role="search" aria-label={t('in_chat')} onKeyDown={onKeyDown}>
      <div className={styles.inChatField}><SearchField value={text} onChange={setText} label={t('in_chat_placeholder')} autoFocus={wanted.seq === null} /></div>
      <span className={styles.count} data-count>{count}</span>
      <IconButton label={t('older')} disabled={at === null || at >= hits.length - 1} onClick={older}><Icon24ChevronUp /></IconButton>
      <IconButton label={t('newer')} disabled={at === null || at <= 0} onClick={newer}><Icon24ChevronDown /></IconButton>
      <IconButton label={t('close_in_chat')} onClick={onClose}><Icon24Cancel /></IconButton>
    </div>
  );
}
