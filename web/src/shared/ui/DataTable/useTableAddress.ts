/** Sorting, filters, search and chosen columns of a table live in the address, so that a link shows the same table. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Column, Filter } from './model';

export interface TableAddress {
  sort: { id: string; desc: boolean } | null;
  search: string;
  filters: Record<string, string>;
  hidden: ReadonlySet<string>;
  setSort(sort: { id: string; desc: boolean } | null): void;
  setSearch(text: string): void;
  setFilter(id: string, value: string): void;
  setHidden(hidden: ReadonlySet<string>): void;
  reset(): void;
}

export function useTableAddress<Row>(name: string, columns: readonly Column<Row>[], filters: readonly Filter<Row>[]): TableAddress {
  const [params, setParams] = useSearchParams();
  const change = useCallback((key: string, value: string | null) => {
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (value === null || value === '') next.delete(`${name}.${key}`);
      else next.set(`${name}.${key}`, value);
      return next;
    }, { replace: true, preventScrollReset: true });
  }, [name, setParams]);

  return useMemo(() => {
    const sort = params.get(`${name}.sort`);
    const shown = params.get(`${name}.columns`)?.split(',');
    const hidden = shown
      ? columns.filter((column) => !shown.includes(column.id))
      : columns.filter((column) => column.hidden);
    const id = sort?.replace(/^-/, '');
    return {
      sort: sort && id && columns.some((column) => column.id === id) ? { id, desc: sort.startsWith('-') } : null,
      search: params.get(`${name}.q`) ?? '',
      filters: Object.fromEntries(filters.map((filter) => [filter.id, params.get(`${name}.${filter.id}`) ?? ''])),
      hidden: new Set(hidden.map((column) => column.id)),
      setSort: (next) => change('sort', next && (next.desc ? `-${next.id}` : next.id)),
      setSearch: (text) => change('q', text),
      setFilter: (filter, value) => change(filter, value),
      setHidden: (next) => change('columns', columns.filter((column) => !next.has(column.id)).map((column) => column.id).join(',')),
      reset: () => setParams((old) => {
        const next = new URLSearchParams(old);
        next.delete(`${name}.q`);
        filters.forEach((filter) => next.delete(`${name}.${filter.id}`));
        return next;
      }, { replace: true }),
    };
  }, [params, name, columns, filters, change, setParams]);
}
