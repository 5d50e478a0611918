import { Icon16ArrowTriangleDown, Icon16ArrowTriangleUp } from '@vkontakte/icons';
import { Link, Tappable, VisuallyHidden } from '@vkontakte/vkui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Format } from '../../i18n';
import { useViewport } from '../../layout';
import { useText } from '../messages';
import { useNavigateLink } from '../useNavigateLink';
import styles from './DataTable.module.css';
import { isNumeric, showValue, type Column } from './model';

type Sort = { id: string; desc: boolean } | null;

interface GridProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  label: string;
  footer?: Row;
  format: Format;
  sort: Sort;
  onSort: (sort: Sort) => void;
  rowHref?: (row: Row) => string | null;
  onRowOpen?: (row: Row) => void;
}

const ROW_PX = 44;
const PAGE = 12;
const FIRST_ON_PHONE = 170;
const WIDTHS = { text: 180, number: 116, share: 176, date: 168, date_time: 208, status: 168 } as const;

/** The first column stays in sight: on a phone it leaves room for another beside it. */
function widthOf<Row>(column: Column<Row>, index: number, isPhone: boolean): number {
  const width = column.width ?? (index === 0 ? 260 : WIDTHS[column.kind ?? 'text']);
  return index === 0 && isPhone ? Math.min(width, FIRST_ON_PHONE) : width;
}

/** Numbers are asked for largest first, words from А. */
function nextSort<Row>(column: Column<Row>, sort: Sort): Sort {
  const first = isNumeric(column);
  if (sort?.id !== column.id) return { id: column.id, desc: first };
  return sort.desc === first ? { id: column.id, desc: !first } : null;
}

function HeadCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort; onSort: (sort: Sort) => void }) {
  const t = useText();
  const mine = sort?.id === column.id ? sort : null;
  const direction = mine ? (mine.desc ? 'descending' : 'ascending') : 'none';
  const Arrow = mine?.desc ? Icon16ArrowTriangleDown : Icon16ArrowTriangleUp;
  return (
    <th scope="col" className={isNumeric(column) ? styles.numeric : undefined} aria-sort={direction}>
      {column.sortable === false ? column.title : (
        <Tappable className={styles.sort} onClick={() => onSort(nextSort(column, sort))} hoverMode="background" activeMode="background">
          <span>{column.title}</span>
          {mine && <Arrow aria-hidden />}
          {mine && <VisuallyHidden>{t(mine.desc ? 'table_sorted_desc' : 'table_sorted_asc')}</VisuallyHidden>}
        </Tappable>
      )}
    </th>
  );
}

function CellText<Row>({ column, row, format }: { column: Column<Row>; row: Row; format: Format }): ReactNode {
  const t = useText();
  if (column.cell) return column.cell(row);
  const text = showValue(column, column.value(row), format);
  if (text !== '—') return text;
  return (
    <span className={styles.none}>
      <span aria-hidden="true">—</span>
      <VisuallyHidden>{t('table_no_data')}</VisuallyHidden>
    </span>
  );
}

/** The table itself: sticky header and first column, only the rows in sight, one tab stop with arrows inside. */
export function Grid<Row>({ columns, rows, rowKey, label, footer, format, sort, onSort, rowHref, onRowOpen }: GridProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const link = useNavigateLink();
  const isPhone = useViewport() === 'phone';
  const [cursor, setCursor] = useState(0);
  const moved = useRef(false);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    scrollPaddingStart: ROW_PX,
    scrollPaddingEnd: footer === undefined ? 0 : ROW_PX,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const active = Math.min(cursor, rows.length - 1);

  useLayoutEffect(() => {
    if (!moved.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`tr[data-index="${active}"]`);
    if (!row) return;
    moved.current = false;
    row.focus({ preventScroll: true });
  });

  const open = (row: Row) => {
    const href = rowHref?.(row);
    if (href) void navigate(href);
    else onRowOpen?.(row);
  };
  const opens = Boolean(rowHref ?? onRowOpen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + PAGE, PageUp: active - PAGE, Home: 0, End: rows.length - 1 };
    const step = steps[event.key];
    const here = rows[active];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(rows.length - 1, step));
      moved.current = true;
      setCursor(next);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && here !== undefined && opens) {
      open(here);
    }
  };
  const onRowClick = (event: MouseEvent, row: Row) => {
    const interactive = (event.target as HTMLElement).closest('a, button, input, label');
    if (interactive || window.getSelection()?.toString()) return;
    open(row);
  };
  const firstCell = (column: Column<Row>, row: Row) => {
    const content = <CellText column={column} row={row} format={format} />;
    const href = rowHref?.(row);
    return href && !column.cell ? <Link {...link(href)} tabIndex={-1}>{content}</Link> : content;
  };

  return (
    <div ref={scroll} className={styles.scroll}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length + 1} style={{ minInlineSize: columns.reduce((sum, column, index) => sum + widthOf(column, index, isPhone), 0) }}>
        <colgroup>
          {columns.map((column, index) => <col key={column.id} style={{ inlineSize: widthOf(column, index, isPhone) }} />)}
        </colgroup>
        <thead>
          <tr>{columns.map((column) => <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />)}</tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {before > 0 && <tr aria-hidden="true"><td colSpan={columns.length} className={styles.space} style={{ blockSize: before }} /></tr>}
          {items.map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <tr
                key={rowKey(row)}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                tabIndex={item.index === active ? 0 : -1}
                className={opens ? styles.opens : undefined}
                onFocus={() => setCursor(item.index)}
                onClick={opens ? (event) => onRowClick(event, row) : undefined}
              >
                {columns.map((column, index) => index === 0
                  ? <th key={column.id} scope="row"><div className={styles.first}>{firstCell(column, row)}</div></th>
                  : <td key={column.id} className={isNumeric(column) ? styles.numeric : undefined}><CellText column={column} row={row} format={format} /></td>)}
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden="true"><td colSpan={columns.length} className={styles.space} style={{ blockSize: after }} /></tr>}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, index) => index === 0
                ? <th key={column.id} scope="row"><CellText column={column} row={footer} format={format} /></th>
                : <td key={column.id} className={isNumeric(column) ? styles.numeric : undefined}><CellText column={column} row={footer} format={format} /></td>)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
