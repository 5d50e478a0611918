import { Icon20DownloadOutline, Icon20SlidersOutline } from '@vkontakte/icons';
import { Button, Checkbox, Popover, Select } from '@vkontakte/vkui';
import type { ReactNode } from 'react';
import { SearchField } from '../SearchField';
import { useText } from '../messages';
import styles from './DataTable.module.css';
import type { Column, Filter } from './model';
import type { TableAddress } from './useTableAddress';

interface ToolbarProps<Row> {
  address: TableAddress;
  columns: readonly Column<Row>[];
  filters: readonly Filter<Row>[];
  searchable: boolean;
  onExport: () => void;
  count: string;
  children?: ReactNode;
}

function ColumnChoice<Row>({ address, columns }: Pick<ToolbarProps<Row>, 'address' | 'columns'>) {
  const t = useText();
  return (
    <Popover
      role="dialog"
      aria-label={t('table_columns')}
      trigger="click"
      content={(
        <div className={styles.choice}>
          {columns.slice(1).map((column) => (
            <Checkbox
              key={column.id}
              checked={!address.hidden.has(column.id)}
              onChange={(event) => {
                const hidden = new Set(address.hidden);
                if (event.target.checked) hidden.delete(column.id);
                else hidden.add(column.id);
                address.setHidden(hidden);
              }}
            >
              {column.title}
            </Checkbox>
          ))}
        </div>
      )}
    >
      <Button size="m" mode="secondary" before={<Icon20SlidersOutline />}>{t('table_columns')}</Button>
    </Popover>
  );
}

/** Above a table: search, filters, which columns, and the file of what is seen. */
export function Toolbar<Row>({ address, columns, filters, searchable, onExport, count, children }: ToolbarProps<Row>) {
  const t = useText();
  return (
    <div className={styles.toolbar}>
      {searchable && (
        <div className={styles.search}>
          <SearchField value={address.search} onChange={address.setSearch} label={t('table_search')} />
        </div>
      )}
      {filters.map((filter) => (
        <div key={filter.id} className={styles.filter}>
          <Select
            slotProps={{ input: { 'aria-label': filter.title }, select: { 'aria-label': filter.title } }}
            value={address.filters[filter.id] ?? ''}
            options={[{ value: '', label: `${filter.title}: ${t('table_all').toLowerCase()}` }, ...filter.options]}
            onChange={(_event, value) => address.setFilter(filter.id, String(value ?? ''))}
          />
        </div>
      ))}
      {children}
      <span className={styles.count} role="status">{count}</span>
      {columns.length > 2 && <ColumnChoice address={address} columns={columns} />}
      <Button size="m" mode="secondary" before={<Icon20DownloadOutline />} onClick={onExport}>{t('table_export')}</Button>
    </div>
  );
}
