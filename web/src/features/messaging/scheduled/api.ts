/** What sending later asks the server. */
import { api, type Schemas } from '../../../shared/api';
import type { MessageExtra, Uuid } from '../wire';

export type Scheduled = Schemas['Scheduled'];
type All = Schemas['ScheduledMessages'];

export const scheduledKey = (id: Uuid) => ['messaging', 'scheduled', id] as const;

export const scheduledApi = {
  list: (id: Uuid) => api.get<All>(`/api/conversations/${id}/scheduled`),
  add: (id: Uuid, key: Uuid, text: string, sendAt: string, extra: MessageExtra) =>
    api.post<All>(`/api/conversations/${id}/scheduled`, { ...extra, client_key: key, text, send_at: sendAt }),
  change: (id: Uuid, change: { text?: string; send_at?: string }) => api.patch<All>(`/api/scheduled/${id}`, change),
  sendNow: (id: Uuid) => api.post<All>(`/api/scheduled/${id}/send`),
  cancel: (id: Uuid) => api.delete<All>(`/api/scheduled/${id}`),
};
