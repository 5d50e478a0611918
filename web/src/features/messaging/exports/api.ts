/** What the screens of exports ask the server. */
import { api, type Schemas } from '../../../shared/api';

export type Export = Schemas['Export'];
type Exports = Schemas['Exports'];

export const exportsApi = {
  of: (conversation: string) => api.get<Exports>(`/api/conversations/${conversation}/exports`),
  mine: () => api.get<Exports>('/api/exports'),
  request: (conversation: string, ground: string) => api.post<Exports>(`/api/conversations/${conversation}/exports`, { ground }),
  download: (id: string) => api.download(`/api/exports/${id}/archive`),
};
