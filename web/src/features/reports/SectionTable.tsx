import { Footnote } from '@vkontakte/vkui';
import { NO_DATA, useFormat, useLanguage, type Format } from '../../shared/i18n';
import { StatusMark } from '../../shared/ui/StatusMark';
import type { Cell, Line, Report, Section } from './api';
import { LINES_EN, useText } from './messages';
import styles from './Report.module.css';

function show(cell: Cell | null, format: Format): string {
  if (!cell || cell.value === null) return NO_DATA;
  return cell.of === null || cell.of === undefined ? format.number(cell.value) : format.share(cell.value, cell.of);
}

function isSame(a: Cell | null, b: Cell | null): boolean {
  return a?.value === b?.value && (a?.of ?? null) === (b?.of ?? null);
}

function weekName(monday: string, format: Format): string {
  const sunday = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
  return `${format.shortDate(monday)} – ${format.shortDate(sunday)}`;
}

function useWarningText() {
  const t = useText();
  const format = useFormat();
  return ({ code, fields }: Report['warnings'][number]): string => {
    switch (code) {
      case 'no_coordinator': return t('warn_no_coordinator');
      case 'no_order_of_coordinator': return t('warn_no_order_of_coordinator');
      case 'not_connected': return t('warn_not_connected', { people: Number(fields.people) });
      case 'chats_missing': return t('warn_chats_missing', { chats: Number(fields.chats) });
      case 'flagged': return t('warn_flagged', { people: Number(fields.people) });
      case 'nobody_met': return t('warn_nobody_met', { week: weekName(String(fields.week), format) });
      default: return code;
    }
  };
}

/** The warnings that belong to a line, right at it. */
export function LineWarnings({ line, warnings }: { line: string; warnings: Report['warnings'] }) {
  const say = useWarningText();
  return warnings.filter((warning) => warning.line === line).map((warning) => (
    <div key={say(warning)} className={styles.warning}><StatusMark kind="warning">{say(warning)}</StatusMark></div>
  ));
}

function LineRow({ line, before, warnings, weeks }: { line: Line; before?: Line; warnings: Report['warnings']; weeks: number }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const changed = before !== undefined && !isSame(line.total, before.total);
  return (
    <tr>
      <th scope="row">
        {language === 'en' ? LINES_EN[line.key] ?? line.label : line.label}
        <LineWarnings line={line.key} warnings={warnings} />
      </th>
      {Array.from({ length: weeks }, (_, index) => <td key={index}>{show(line.weeks[index] ?? null, format)}</td>)}
      <td className={styles.total}>
        {line.total ? show(line.total, format) : ''}
        {changed && <Footnote className={styles.changed}>{t('changed', { value: show(before.total, format) })}</Footnote>}
      </td>
    </tr>
  );
}

/** A section of the report as a table: the paper's lines in the paper's order. */
export function SectionTable({ section, previous, warnings, title }: { section: Section; previous?: Section; warnings: Report['warnings']; title: string }) {
  const t = useText();
  const format = useFormat();
  const before = new Map(previous?.lines.map((line) => [line.key, line]));
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {section.weeks.map((monday) => <th key={monday} scope="col">{weekName(monday, format)}</th>)}
            <th scope="col">{t('for_month')}</th>
          </tr>
        </thead>
        <tbody>
          {section.lines.map((line) => (
            <LineRow key={line.key} line={line} before={before.get(line.key)} warnings={warnings} weeks={section.weeks.length} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
