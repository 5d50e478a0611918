/** What the screens of reports ask the server. The types are the wire's own. */
import { api } from '../../shared/api';
import type { Schemas } from '../../shared/api';

export type Report = Schemas['ReportShown'];
export type ReportRow = Schemas['ReportRow'];
export type Rollup = Schemas['Rollup'];
export type RollupRow = Schemas['RollupRow'];
export type Sums = Schemas['Sums'];
export type Section = Schemas['Section'];
export type Line = Schemas['Line'];
export type Cell = Schemas['Cell'];
export type Version = Schemas['VersionShown'];

export type FileKind = 'xlsx' | 'pdf' | 'csv';

export const reportsApi = {
  list: (first: string, last: string) => api.get<{ reports: ReportRow[] }>('/api/reports', { query: { first, last } }),
  rollup: (month: string) => api.get<Rollup>('/api/reports/rollup', { query: { month } }),
  downloadRollup: (month: string, kind: 'xlsx' | 'csv') => api.download(`/api/reports/rollup/${kind}`, { query: { month } }),
  show: (id: string, version: number | null) => api.get<Report>(`/api/reports/${id}`, { query: { version } }),
  download: (id: string, kind: FileKind, version: number | null) => api.download(`/api/reports/${id}/file/${kind}`, { query: { version } }),
  comment: (id: string, comment: string) => api.put(`/api/reports/${id}/comment`, { comment }),
  sign: (id: string) => api.post<Report>(`/api/reports/${id}/sign`),
  accept: (id: string, version: number) => api.post(`/api/reports/${id}/accept`, { version }),
  giveBack: (id: string, version: number, remark: string) => api.post(`/api/reports/${id}/return`, { version, remark }),
  correct: (id: string) => api.post(`/api/reports/${id}/correct`),
};
