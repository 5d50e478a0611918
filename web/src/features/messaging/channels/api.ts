/** What the screens of an organisation's channels ask the server. */
import { api, type Schemas } from '../../../shared/api';
import type { Head, Uuid } from '../wire';

export type Audience = Schemas['Audience'];
export type Channel = Schemas['Channel'];
export type Comment = Schemas['Comment'];
export type Territory = Schemas['Territories']['territories'][number];

const of = (id: Uuid, rest: string) => `/api/conversations/${id}${rest}`;

export const channelsApi = {
  create: (organisation: Uuid, title: string, audience: Audience, hasComments: boolean) =>
    api.post<Head>(`/api/organisations/${organisation}/channels`, { title, audience, has_comments: hasComments }),
  size: (organisation: Uuid, audience: Audience) => api.post<Schemas['AudienceSize']>(`/api/organisations/${organisation}/audience`, audience),
  get: (id: Uuid) => api.get<Channel>(of(id, '/channel')),
  set: (id: Uuid, audience: Audience, hasComments: boolean) => api.put<Channel>(of(id, '/channel'), { audience, has_comments: hasComments }),
  views: (id: Uuid, seqs: readonly number[]) => api.get<Schemas['Views']>(`${of(id, '/views')}?${seqs.map((seq) => `seq=${seq}`).join('&')}`),
  comments: (id: Uuid, seq: number, after: number) => api.get<Schemas['Comments']>(of(id, `/messages/${seq}/comments`), { query: { after } }),
  comment: (id: Uuid, seq: number, text: string) => api.post<void>(of(id, `/messages/${seq}/comments`), { client_key: crypto.randomUUID(), text }),
  removeComment: (id: Uuid, seq: number, number: number) => api.delete<void>(of(id, `/messages/${seq}/comments/${number}`)),
  territories: (region: Uuid) => api.get<Schemas['Territories']>(`/api/regions/${region}/territories`),
};
