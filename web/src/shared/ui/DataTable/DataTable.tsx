import {
  columnVisibilityFeature, createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { saveFile } from '../../api';
import { useFormat } from '../../i18n';
import { foldForSearch } from '../../sort';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { Skeleton } from '../Skeleton';
import { useSnackbar } from '../SnackbarUndo';
import { useText } from '../messages';
import styles from './DataTable.module.css';
import { Grid } from './Grid';
import { compareValues, sortValue, toCsv, type Column, type Filter } from './model';
import { Toolbar } from './Toolbar';
import { useTableAddress, type TableAddress } from './useTableAddress';

export interface DataTableProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What the table is about, for who listens. */
  label: string;
  /** Prefix of its parameters in the address and name of the exported file: latin, short. */
  name: string;
  /** Where a row leads. */
  rowHref?: (row: Row) => string | null;
  onRowOpen?: (row: Row) => void;
  filters?: readonly Filter<Row>[];
  /** What the search looks through; absent: no search field. */
  searchText?: (row: Row) => string;
  toolbar?: ReactNode;
  /** Height of the scrolled part; by default what its place leaves. */
  height?: number | string;
  /** A last row that stays in sight: the total. */
  footer?: Row;
  empty?: ReactNode;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  timeZone?: string;
}

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature, sortedRowModel: createSortedRowModel() });
const NO_FILTERS: readonly never[] = [];

function useFiltered<Row>(rows: readonly Row[], address: TableAddress, filters: readonly Filter<Row>[], searchText?: (row: Row) => string): Row[] {
  return useMemo(() => {
    const words = foldForSearch(address.search).split(' ').filter(Boolean);
    const active = filters.filter((filter) => address.filters[filter.id]);
    return rows.filter((row) => {
      if (!active.every((filter) => filter.match(row, address.filters[filter.id] ?? ''))) return false;
      if (words.length === 0 || !searchText) return true;
      const text = foldForSearch(searchText(row));
      return words.every((word) => text.includes(word));
    });
  }, [rows, address.search, address.filters, filters, searchText]);
}

/** The one table of work screens: see docs/subsystems/web.md for what it does. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, label, name, filters = NO_FILTERS, searchText, footer, loading, error } = props;
  const t = useText();
  const format = useFormat(props.timeZone);
  const snackbar = useSnackbar();
  const address = useTableAddress(name, columns, filters);
  const filtered = useFiltered(rows, address, filters, searchText);

  const definitions = useMemo<ColumnDef<typeof features, Row & object, unknown>[]>(() => columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => sortValue(column.value(row)),
    sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) => compareValues(a.getValue(id), b.getValue(id)),
    sortUndefined: 'last' as const,
  })), [columns]);
  const sorting = useMemo(() => (address.sort ? [address.sort] : []), [address.sort]);
  const visibility = useMemo(() => Object.fromEntries([...address.hidden].map((id) => [id, false])), [address.hidden]);
  const table = useTable({
    features,
    data: filtered as (Row & object)[],
    columns: definitions,
    state: { sorting, columnVisibility: visibility },
  });
  const sorted = table.getRowModel().rows.map((row) => row.original as Row);
  const visible = columns.filter((column, index) => index === 0 || !address.hidden.has(column.id));

  if (error && rows.length === 0) return <ErrorState error={error} what={label} onRetry={props.onRetry} />;
  if (loading && rows.length === 0) return <Skeleton kind="table" rows={8} />;

  const exportSeen = () => {
    saveFile(new Blob([toCsv(visible, sorted, format)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    snackbar.say(t('table_export_done', { count: sorted.length }));
  };
  const count = sorted.length === rows.length
    ? t('table_rows', { count: rows.length })
    : t('table_rows_of', { shown: format.number(sorted.length), count: rows.length });
  return (
    <div className={styles.root} style={props.height === undefined ? undefined : { blockSize: props.height, flex: 'none' }}>
      <Toolbar address={address} columns={columns} filters={filters} searchable={Boolean(searchText)} onExport={exportSeen} count={count}>
        {props.toolbar}
      </Toolbar>
      {sorted.length > 0 && (
        <Grid
          columns={visible}
          rows={sorted}
          rowKey={rowKey}
          label={label}
          footer={footer}
          format={format}
          sort={address.sort}
          onSort={address.setSort}
          rowHref={props.rowHref}
          onRowOpen={props.onRowOpen}
        />
      )}
      {rows.length === 0 && (props.empty ?? <EmptyState title={t('table_empty')} />)}
      {rows.length > 0 && sorted.length === 0 && (
        <EmptyState title={t('table_nothing')} action={{ label: t('table_reset'), onClick: address.reset }} />
      )}
    </div>
  );
}
