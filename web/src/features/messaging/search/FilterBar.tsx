/** What a search is narrowed by: a row of switches; the ones that need a choice open a dialog. */
import { Icon16Cancel } from '@vkontakte/icons';
import { HorizontalScroll, Tappable } from '@vkontakte/vkui';
import { Suspense, lazy, useState } from 'react';
import { useFormat, type Format } from '../../../shared/i18n';
import { useViewport } from '../../../shared/layout';
import styles from './Search.module.css';
import { KINDS, NO_FILTERS, isFiltered, type Filters } from './filters';
import { useText } from './messages';
import type { Asked } from './FilterDialog';

const FilterDialog = lazy(() => import('./FilterDialog').then((module) => ({ default: module.FilterDialog })));

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

interface ChipProps {
  label: string;
  isOn: boolean;
  /** What a press takes away; else it switches on. */
  removeLabel?: string;
  onPress: () => void;
}

function Chip({ label, isOn, removeLabel, onPress }: ChipProps) {
  return (
    <li>
      <Tappable className={isOn ? styles.chipOn : styles.chip} aria-label={removeLabel ?? label} aria-pressed={isOn} activeMode="none" hoverMode={isOn ? 'none' : 'background'} onClick={onPress}>
        <span className={styles.chipName}>{label}</span>
        {isOn && <Icon16Cancel />}
      </Tappable>
    </li>
  );
}

function datesText({ after, before }: Filters, t: ReturnType<typeof useText>, format: Format): string {
  if (after && after === before) return format.date(after);
  if (after && before) return t('between', { from: format.date(after), to: format.date(before) });
  return after ? t('after_is', { date: format.date(after) }) : t('before_is', { date: format.date(before ?? '') });
}

export function FilterBar({ filters, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  // A finger swipes; a mouse has room for two lines.
  const isWrapped = useViewport() !== 'phone';
  const [asked, setAsked] = useState<Asked | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const ask = (what: Asked) => {
    setWasAsked(true);
    setAsked(what);
  };
  const chosen = (name: string | null, empty: string, remove: () => void, what: Asked) => ({
    label: name ?? empty,
    isOn: name !== null,
    removeLabel: name === null ? undefined : t('remove_filter', { what: name }),
    onPress: name === null ? () => ask(what) : remove,
  });
  const dates = filters.after || filters.before ? datesText(filters, t, format) : null;
  const chips = (
    <ul className={isWrapped ? styles.chipsWrapped : styles.chips} aria-label={t('filters')}>
      {isFiltered(filters) && <Chip label={t('clear_filters')} isOn={false} onPress={() => onChange(NO_FILTERS)} />}
      <Chip {...chosen(filters.author && t('author_is', { name: filters.author.name }), t('filter_author'), () => onChange({ ...filters, author: null }), 'author')} />
      <Chip {...chosen(filters.conversation && t('conversation_is', { name: filters.conversation.name }), t('filter_conversation'), () => onChange({ ...filters, conversation: null }), 'conversation')} />
      <Chip {...chosen(dates, t('filter_dates'), () => onChange({ ...filters, after: null, before: null }), 'dates')} />
      <Chip label={t('filter_mentions')} isOn={filters.mentions} onPress={() => onChange({ ...filters, mentions: !filters.mentions })} />
      {KINDS.map((kind) => {
        const isOn = filters.has.includes(kind);
        const has = isOn ? filters.has.filter((one) => one !== kind) : [...filters.has, kind];
        return <Chip key={kind} label={t(`kind_${kind}`)} isOn={isOn} onPress={() => onChange({ ...filters, has })} />;
      })}
    </ul>
  );
  return (
    <div className={styles.bar}>
      {isWrapped ? chips : <HorizontalScroll showArrows={false}>{chips}</HorizontalScroll>}
      {wasAsked && (
        <Suspense>
          <FilterDialog
            asked={asked}
            filters={filters}
            onChoose={(change) => {
              setAsked(null);
              onChange({ ...filters, ...change });
            }}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
