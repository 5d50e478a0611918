import { Link } from 'react-router';
import { NO_DATA, useFormat, type Format } from '../../../shared/i18n';
import { weekDays } from '../../../shared/weeks';
import type { WeekFigures } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';

type Measure = Exclude<keyof WeekFigures, 'monday' | 'has_ended' | 'has_norm' | 'judged' | 'staff' | 'students' | 'parents'>;

interface Line {
  id: Measure;
  /** A share of this. */
  of?: 'judged' | 'staff' | 'students' | 'parents';
  /** Only where there is a norm. */
  judged?: boolean;
  /** Which pedagogues stand behind the number: a filter of their table. */
  opens?: string;
}

const LINES: readonly Line[] = [
  { id: 'met_both', of: 'judged', judged: true, opens: 'people.standing=met' },
  { id: 'met_messages', of: 'judged', judged: true, opens: '' },
  { id: 'met_calls', of: 'judged', judged: true, opens: '' },
  { id: 'excused', judged: true, opens: 'people.standing=excused' },
  { id: 'not_judged', judged: true, opens: 'people.standing=not_judged' },
  { id: 'messages_raw', opens: '' },
  { id: 'messages_substantive', opens: '' },
  { id: 'flagged', opens: 'people.flag=yes' },
  { id: 'calls' },
  { id: 'call_participants' },
  { id: 'call_minutes' },
  { id: 'active_staff', of: 'staff' },
  { id: 'active_students', of: 'students' },
  { id: 'active_parents', of: 'parents' },
];

function show(week: WeekFigures, line: Line, format: Format): string {
  if (line.judged && !week.has_norm) return NO_DATA;
  return line.of ? format.share(week[line.id], week[line.of]) : format.number(week[line.id]);
}

/** The weeks as the report prints them; what people stand behind leads to them. */
export function WeeksTable({ weeks, path, month }: { weeks: readonly WeekFigures[]; path: string | null; month: string }) {
  const t = useText();
  const format = useFormat();
  const hasNorm = weeks.some((week) => week.has_norm);
  const lines = LINES.filter((line) => hasNorm || !line.judged);
  const href = (line: Line, week: WeekFigures) => `${path}?tab=pedagogues&month=${month}&week=${week.monday}${line.opens ? `&${line.opens}` : ''}`;
  return (
    <div className={styles.scroll} role="region" aria-label={t('weeks')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            {weeks.map((week) => (
              <th key={week.monday} scope="col">
                {weekDays(week.monday, format)}
                {!week.has_ended && <span className={styles.running}>{t('now')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{t(line.id)}</th>
              {weeks.map((week) => {
                const text = show(week, line, format);
                return (
                  <td key={week.monday}>
                    {path !== null && line.opens !== undefined && text !== NO_DATA ? <Link to={href(line, week)}>{text}</Link> : text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
