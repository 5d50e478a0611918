/** All emojis by group, those used last, a search in Russian and English, the tone of skin. One stop of Tab, arrows inside. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import styles from './Emoji.module.css';
import { keepTone, keptTone, noteEmoji, recentEmojis } from './kept';
import { useEmojiText } from './messages';
import { allEmojis, searchEmojis, type Emoji } from './search';

interface Props {
  onChoose: (emoji: string) => void;
  onClose: () => void;
}

const RECENT = -1;
const GROUPS = [
  { id: RECENT, sign: '🕒', word: 'recent' },
  { id: 0, sign: '😀', word: 'smileys' },
  { id: 1, sign: '👋', word: 'people' },
  { id: 3, sign: '🐻', word: 'animals' },
  { id: 4, sign: '🍎', word: 'food' },
  { id: 5, sign: '🚌', word: 'places' },
  { id: 6, sign: '⚽', word: 'activities' },
  { id: 7, sign: '💡', word: 'objects' },
  { id: 8, sign: '✅', word: 'symbols' },
  { id: 9, sign: '🏁', word: 'flags' },
] as const;
const TONES = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'];
const MAX_FOUND = 90;

function toned({ emoji, skins }: Emoji, tone: number): string {
  return tone > 0 ? (skins[tone - 1] ?? emoji) : emoji;
}

/** How many stand in a row, as the browser has laid them out. */
function columnsOf(cells: readonly HTMLElement[]): number {
  const top = cells[0]?.offsetTop;
  const next = cells.findIndex((cell) => cell.offsetTop !== top);
  return next < 0 ? cells.length : next;
}

function step(event: KeyboardEvent<HTMLElement>): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-emoji-cell]')];
  const now = cells.indexOf(document.activeElement as HTMLElement);
  if (now < 0) return;
  const columns = columnsOf(cells);
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, Home: -now, End: cells.length - 1 - now };
  const move = steps[event.key];
  if (move === undefined) return;
  event.preventDefault();
  const next = cells[Math.max(0, Math.min(cells.length - 1, now + move))];
  next?.focus();
}

export function EmojiPanel({ onChoose, onClose }: Props) {
  const t = useEmojiText();
  const [recent] = useState(recentEmojis);
  const [group, setGroup] = useState<number>(recent.length > 0 ? RECENT : 0);
  const [text, setText] = useState('');
  const [tone, setTone] = useState(keptTone);
  const [stop, setStop] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const all = useQuery({ queryKey: ['emojis'], queryFn: allEmojis, staleTime: Infinity, retry: false });
  const found = useQuery({ queryKey: ['emojis', text], queryFn: () => searchEmojis(text, MAX_FOUND), enabled: text.trim() !== '', staleTime: Infinity, placeholderData: (before: Emoji[] | undefined) => before });
  useEffect(() => search.current?.focus({ preventScroll: true }), []);

  const isSearch = text.trim() !== '';
  const shown = useMemo<readonly Emoji[]>(() => {
    if (isSearch) return found.data ?? [];
    if (group !== RECENT) return (all.data ?? []).filter((one) => one.group === group);
    const labels = new Map((all.data ?? []).flatMap((one) => [one.emoji, ...one.skins].map((emoji) => [emoji, one.label] as const)));
    return recent.map((emoji) => ({ emoji, group: RECENT, label: labels.get(emoji) ?? emoji, skins: [] }));
  }, [isSearch, found.data, group, all.data, recent]);
  useEffect(() => setStop(0), [shown]);

  return (
    <div
      className={styles.panel}
      role="dialog"
      aria-label={t('emojis')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={search}
        type="search"
        className={styles.search}
        value={text}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && !(event.key === 'Enter' && shown[0])) return;
          event.preventDefault();
          if (event.key === 'Enter') {
            const emoji = toned(shown[0]!, tone);
            noteEmoji(emoji);
            onChoose(emoji);
          } else event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-emoji-cell]')?.focus();
        }}
      />
      {!isSearch && (
        <div className={styles.groups} role="group" aria-label={t('groups')}>
          {GROUPS.filter(({ id }) => id !== RECENT || recent.length > 0).map(({ id, sign, word }) => (
            <button key={id} type="button" className={id === group ? `${styles.group} ${styles.chosen}` : styles.group} aria-pressed={id === group} aria-label={t(word)} title={t(word)} onClick={() => setGroup(id)}>
              <span aria-hidden>{sign}</span>
            </button>
          ))}
        </div>
      )}
      <div className={styles.cells} role="group" aria-label={isSearch ? t('found') : t(GROUPS.find(({ id }) => id === group)?.word ?? 'recent')} tabIndex={-1} onKeyDown={step}>
        {all.isPending && <Skeleton kind="lines" rows={4} />}
        {all.isError && <ErrorState error={all.error} onRetry={() => void all.refetch()} />}
        {isSearch && found.isSuccess && shown.length === 0 && <p className={styles.nothing}>{t('nothing')}</p>}
        {shown.map((one, index) => {
          const emoji = toned(one, tone);
          return (
            <button
              key={one.emoji}
              type="button"
              data-emoji-cell
              className={styles.cell}
              tabIndex={index === stop ? 0 : -1}
              aria-label={one.label}
              title={one.label}
              onFocus={() => setStop(index)}
              onClick={() => {
                noteEmoji(emoji);
                onChoose(emoji);
              }}
            >
              <span aria-hidden>{emoji}</span>
            </button>
          );
        })}
      </div>
      <div className={styles.tones} role="group" aria-label={t('tone')}>
        {TONES.map((sign, index) => (
          <button
            key={sign}
            type="button"
            className={index === tone ? `${styles.group} ${styles.chosen}` : styles.group}
            aria-pressed={index === tone}
            aria-label={t('tone_of', { number: index })}
            onClick={() => {
              keepTone(index);
              setTone(index);
            }}
          >
            <span aria-hidden>{sign}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
