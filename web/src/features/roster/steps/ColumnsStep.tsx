/** The second step: what each column is taken for, with samples; a select corrects it. */
import { Footnote } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { SelectField } from '../../../shared/ui/fields';
import type { Field, ImportFile, Sheet, SheetChoice, SheetColumn, SheetKind, Sheets } from '../api';
import { useFieldText } from '../fieldMessages';
import { useText } from '../messages';
import styles from '../Roster.module.css';

const OWN: readonly Field[] = [
  'full_name', 'family', 'given', 'patronymic', 'birth_date', 'group', 'grade', 'letter', 'course', 'specialty', 'phone', 'email', 'external_id',
  'status', 'post', 'subjects', 'homeroom', 'ignore',
];
const PARENT: readonly Field[] = ['parent_name', 'parent_family', 'parent_given', 'parent_patronymic', 'parent_phone', 'parent_email'];
const KINDS: readonly SheetKind[] = ['students', 'staff', 'curators', 'skip'];
const NONE = 'none:0';
const SURE = 0.75;
const MOST_PARENTS = 9;

function meaningOf(column: SheetColumn, chosen: SheetChoice | undefined): string {
  const choice = chosen?.columns?.[String(column.index)];
  const field = choice ? choice.field : column.field;
  return field ? `${field}:${choice ? (choice.slot ?? 0) : column.slot}` : NONE;
}

function Confidence({ column, isChosen }: { column: SheetColumn; isChosen: boolean }) {
  const t = useText();
  if (isChosen) return <StatusMark kind="good">{t('by_you')}</StatusMark>;
  if (!column.field) return <StatusMark kind="neutral">{t('unknown')}</StatusMark>;
  return column.confidence >= SURE ? <StatusMark kind="good">{t('sure')}</StatusMark> : <StatusMark kind="warning">{t('unsure')}</StatusMark>;
}

function useMeanings(sheet: Sheet): { value: string; label: string }[] {
  const f = useFieldText();
  return useMemo(() => {
    const parents = Math.min(MOST_PARENTS, Math.max(2, ...sheet.columns.map((column) => column.slot)) + 1);
    const own = OWN.map((field) => ({ value: `${field}:0`, label: f(field) }));
    const slots = Array.from({ length: parents }, (_, index) => index + 1);
    const others = slots.flatMap((slot) => PARENT.map((field) => ({ value: `${field}:${slot}`, label: f(field, { slot }) })));
    return [{ value: NONE, label: f('none') }, ...own, ...others];
  }, [f, sheet.columns]);
}

interface SheetProps {
  file: ImportFile;
  sheet: Sheet;
  chosen: SheetChoice | undefined;
  onChange: (choice: SheetChoice) => void;
}

function SheetColumns({ file, sheet, chosen, onChange }: SheetProps) {
  const t = useText();
  const meanings = useMeanings(sheet);
  const kind = chosen?.kind ?? sheet.kind;
  const set = (column: SheetColumn, value: string) => {
    const [field = 'none', slot = '0'] = value.split(':');
    const choice = { field: field === 'none' ? null : (field as Field), slot: Number(slot) };
    onChange({ kind: chosen?.kind ?? null, columns: { ...chosen?.columns, [String(column.index)]: choice } });
  };
  return (
    <Section
      title={sheet.sheet ? `${file.name} · ${sheet.sheet}` : file.name}
      aside={sheet.is_remembered && <StatusMark kind="good">{t('remembered')}</StatusMark>}
    >
      <div className={styles.stack}>
        <div className={styles.sheetHead}>
          <SelectField
            label={t('sheet_kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`kind_${value}`) }))}
            onChange={(value: SheetKind) => onChange({ kind: value, columns: chosen?.columns ?? {} })}
            hint={t('sheet_rows', { rows: sheet.row_count })}
          />
        </div>
        {kind !== 'skip' && (
          <table className={styles.columns}>
            <thead>
              <tr>
                <th scope="col">{t('column')}</th>
                <th scope="col">{t('column_samples')}</th>
                <th scope="col">{t('column_meaning')}</th>
                <th scope="col">{t('column_confidence')}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((column) => (
                <tr key={column.index}>
                  <th scope="row">
                    <span className={styles.letter}>{column.letter}</span> {column.header || <span className={styles.quiet}>{t('column_empty')}</span>}
                  </th>
                  <td className={styles.samples}>{column.samples.slice(0, 3).join(' · ') || <span className={styles.quiet}>{t('samples_none')}</span>}</td>
                  <td className={styles.meaning}>
                    <SelectField label={t('column_meaning')} value={meaningOf(column, chosen)} options={meanings} onChange={(value) => set(column, value)} />
                  </td>
                  <td><Confidence column={column} isChosen={Boolean(chosen?.columns?.[String(column.index)])} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Section>
  );
}

export interface ColumnsStepProps {
  files: readonly ImportFile[];
  chosen: Sheets;
  onChange: (chosen: Sheets) => void;
}

export function ColumnsStep({ files, chosen, onChange }: ColumnsStepProps) {
  const t = useText();
  const sheets = files.flatMap((file) => file.sheets.map((sheet) => ({ file, sheet })));
  if (sheets.length === 0) return <EmptyState title={t('columns_oneroster')} />;
  return (
    <div className={styles.stack}>
      <Footnote className={styles.quiet}>{t('columns_hint')}</Footnote>
      {sheets.map(({ file, sheet }) => (
        <SheetColumns
          key={`${file.number}:${sheet.fingerprint}:${sheet.sheet ?? ''}`}
          file={file}
          sheet={sheet}
          chosen={chosen[sheet.fingerprint]}
          onChange={(choice) => onChange({ ...chosen, [sheet.fingerprint]: choice })}
        />
      ))}
    </div>
  );
}
