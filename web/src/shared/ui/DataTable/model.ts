/** What a table is told about its rows, and how their values are ordered, shown and exported. */
import type { ReactNode } from 'react';
import type { Format } from '../../i18n';
import { compareRussian } from '../../sort';

export interface Share {
  part: number;
  whole: number;
}

/** Null is «no data» and shows as «—»; 0 is nought and shows as «0». */
export type CellValue = string | number | Share | null | undefined;

export interface Column<Row> {
  id: string;
  title: string;
  kind?: 'text' | 'number' | 'share' | 'date' | 'date_time' | 'status';
  value: (row: Row) => CellValue;
  /** Draws it otherwise than the kind would; the value still sorts and exports. */
  cell?: (row: Row) => ReactNode;
  /** Width in pixels. */
  width?: number;
  /** Not shown until chosen. */
  hidden?: boolean;
  sortable?: boolean;
  csv?: (row: Row) => string;
  /** Digits after the comma of a number. */
  digits?: number;
}

export interface Filter<Row> {
  id: string;
  title: string;
  options: readonly { value: string; label: string }[];
  match: (row: Row, value: string) => boolean;
}

export function isShare(value: CellValue): value is Share {
  return typeof value === 'object' && value !== null;
}

export function isNumeric(column: { kind?: string }): boolean {
  return column.kind === 'number' || column.kind === 'share';
}

/** What is ordered: a share by its ratio; undefined always comes last. */
export function sortValue(value: CellValue): string | number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (isShare(value)) return value.whole > 0 ? value.part / value.whole : undefined;
  return value;
}

export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareRussian(String(a), String(b));
}

export function showValue<Row>(column: Column<Row>, value: CellValue, format: Format): string {
  if (value === null || value === undefined || value === '') return '—';
  if (isShare(value)) return format.share(value.part, value.whole);
  if (column.kind === 'date') return format.date(value);
  if (column.kind === 'date_time') return format.dateTime(value);
  if (typeof value === 'number') return format.number(value, column.digits ?? 1);
  return value;
}

/** A field of CSV as a spreadsheet in Russian reads it; what would be taken for a formula is made plain text. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d\s]+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], format: Format): string {
  const field = (column: Column<Row>, row: Row): string => {
    if (column.csv) return column.csv(row);
    const value = column.value(row);
    if (typeof value === 'number' && column.kind === 'number') return String(value).replace('.', ',');
    return showValue(column, value, format).replaceAll('\u00a0', ' ');
  };
  const lines = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => field(column, row)))];
  return `\ufeff${lines.map((line) => line.map(csvField).join(';')).join('\r\n')}\r\n`;
}
