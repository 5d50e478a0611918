/** Times of a quiet week: two fields for each kind of day. What the server finds too short stands by its day. */
import { Input } from '@vkontakte/vkui';
import { useState } from 'react';
import { ApiError } from '../../../shared/api';
import { clockOf, DAY_KINDS, minuteOf, type DayKind, type QuietWeek } from './api';
import styles from './Quiet.module.css';
import { useSettingsText } from './messages';
import { useQuietWords } from './useQuietWords';

type Texts = Record<DayKind, { since: string; until: string }>;

export interface QuietDraft {
  texts: Texts;
  set: (kind: DayKind, side: 'since' | 'until', text: string) => void;
  /** Null: a field holds no time. */
  week: QuietWeek | null;
}

export function useQuietDraft(from: QuietWeek): QuietDraft {
  const [texts, setTexts] = useState<Texts>(() => {
    const given = DAY_KINDS.map((kind) => [kind, { since: clockOf(from[kind].since), until: clockOf(from[kind].until) }]);
    return Object.fromEntries(given) as Texts;
  });
  const days = DAY_KINDS.map((kind) => [kind, { since: minuteOf(texts[kind].since), until: minuteOf(texts[kind].until) }] as const);
  const isWhole = days.every(([, { since, until }]) => since !== null && until !== null);
  return {
    texts,
    set: (kind, side, text) => setTexts((before) => ({ ...before, [kind]: { ...before[kind], [side]: text } })),
    week: isWhole ? (Object.fromEntries(days) as unknown as QuietWeek) : null,
  };
}

/** Which day the server refused, in words. */
export function useTooShort(): (error: unknown) => { kind: DayKind; text: string } | null {
  const t = useSettingsText();
  const words = useQuietWords();
  return (error) => {
    if (!(error instanceof ApiError) || error.code !== 'quiet_too_short') return null;
    const { kind, until, since, may_shift: mayShift } = error.fields as { kind: DayKind; until: number; since: number; may_shift: boolean };
    const text = t('too_short', { day: t(`day_${kind}`), span: words.span({ until, since }), may_shift: String(mayShift) });
    return { kind, text };
  };
}

export function QuietForm({ draft, error }: { draft: QuietDraft; error: unknown }) {
  const t = useSettingsText();
  const problem = useTooShort()(error);
  return (
    <div className={styles.form}>
      {DAY_KINDS.map((kind) => {
        const day = t(`day_${kind}`);
        const { since, until } = draft.texts[kind];
        const isWrong = minuteOf(since) === null || minuteOf(until) === null;
        const said = isWrong ? t('wrong_time') : problem?.kind === kind ? problem.text : null;
        const field = (side: 'since' | 'until', value: string) => (
          <label className={styles.field}>
            <span aria-hidden>{t(`${side}_short`)}</span>
            <Input
              className={styles.time}
              value={value}
              maxLength={5}
              placeholder="22:00"
              status={said ? 'error' : 'default'}
              slotProps={{ input: { 'aria-label': t(side, { day }), 'aria-invalid': said !== null } }}
              onChange={(event) => draft.set(kind, side, event.target.value)}
            />
          </label>
        );
        return (
          <fieldset key={kind} className={styles.day}>
            <legend className={styles.legend}>{day}</legend>
            <div className={styles.times}>{field('since', since)}{field('until', until)}</div>
            {said && <div className={styles.wrong} role="alert">{said}</div>}
          </fieldset>
        );
      })}
    </div>
  );
}
