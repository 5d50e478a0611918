export { DataTable, type DataTableProps } from './DataTable';
export type { CellValue, Column, Filter, Share } from './model';
