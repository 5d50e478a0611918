/** What stands below the field while one searches: conditions, and recent searches or what was found. */
import { Icon24HistoryBackwardOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMe } from '../../../shared/session';
import { FilterBar } from './FilterBar';
import { NameChoices } from './NameChoices';
import { Results } from './Results';
import styles from './Search.module.css';
import { isFiltered, joined, readTyped, type Filters } from './filters';
import { useText } from './messages';
import { forgetSearches, keepSearch, recentSearches } from './recent';
import { today } from './today';

interface Props {
  query: string;
  filters: Filters;
  onQuery: (query: string) => void;
  onFilters: (filters: Filters) => void;
  /** Something was opened; where there is room for both, the search stays. */
  onOpened?: () => void;
  /** The arrows lead back to the field. */
  onLeaveUp: () => void;
}

function Recent({ slot, onChoose }: { slot: number; onChoose: (text: string) => void }) {
  const t = useText();
  const [searches, setSearches] = useState(() => recentSearches(slot));
  if (searches.length === 0) {
    return (
      <div className={styles.hint}>
        <h2 className={styles.hintTitle}>{t('hint_title')}</h2>
        {t('hint')}
      </div>
    );
  }
  const forget = () => {
    forgetSearches(slot);
    setSearches([]);
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.headTitle}>{t('recent')}</h2>
        <Button mode="tertiary" size="s" onClick={forget}>{t('forget')}</Button>
      </div>
      <ul className={styles.recent}>
        {searches.map((text) => (
          <li key={text}>
            <SimpleCell data-result before={<Icon24HistoryBackwardOutline />} aria-label={t('search_again', { text })} onClick={() => onChoose(text)}>{text}</SimpleCell>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One stop for the keyboard, arrows inside. */
function moveFocus(event: KeyboardEvent<HTMLElement>, onLeaveUp: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result], [data-conversation]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  if (at + step < 0) onLeaveUp();
  else rows[at + step]?.focus();
}

export function SearchPane({ query, filters, onQuery, onFilters, onOpened, onLeaveUp }: Props) {
  const { slot } = useMe();
  const list = useRef<HTMLDivElement>(null);
  const read = useMemo(() => readTyped(query, today()), [query]);
  const all = useMemo(() => joined(filters, read.change), [filters, read.change]);
  const change = (next: Filters) => {
    onFilters(next);
    if (read.naming || Object.keys(read.change).length > 0) onQuery(read.text);
  };
  const isAsked = read.text.trim() !== '' || isFiltered(all);
  return (
    <div className={styles.pane}>
      <FilterBar filters={all} onChange={change} />
      <div ref={list} className={styles.scroll} onKeyDown={(event) => moveFocus(event, onLeaveUp)}>
        {read.naming ? (
          <NameChoices
            naming={read.naming}
            onPick={(what, named) => {
              onFilters({ ...all, [what]: named });
              onQuery(read.text ? `${read.text} ` : '');
            }}
          />
        ) : isAsked ? (
          <Results
            text={read.text}
            filters={all}
            onOpened={() => {
              keepSearch(slot, query);
              onOpened?.();
            }}
            onReadAs={onQuery}
          />
        ) : (
          <Recent slot={slot} onChoose={onQuery} />
        )}
      </div>
    </div>
  );
}
