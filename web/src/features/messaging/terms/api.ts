/** What the parts about rights and links ask the server. */
import { api, type Schemas } from '../../../shared/api';
import type { Head, MemberRole, Uuid, Who } from '../wire';

export type Link = Schemas['Link'];
export type Links = Schemas['Links'];
export type Ban = Schemas['Ban'];
export type LinkPreview = Schemas['LinkPreview'];

export interface Terms {
  who_writes?: Who;
  who_adds?: Who;
  who_pins?: Who;
  who_calls?: Who;
  slow_seconds?: number;
}

const of = (id: Uuid, rest: string) => `/api/conversations/${id}${rest}`;

export const termsApi = {
  set: (id: Uuid, terms: Terms) => api.patch<Head>(of(id, '/terms'), terms),
  setRole: (id: Uuid, person: Uuid, role: MemberRole) => api.put<void>(of(id, `/members/${person}/role`), { role }),
  silence: (id: Uuid, person: Uuid, until: string | null) => api.put<void>(of(id, `/members/${person}/silence`), { until }),
  remove: (id: Uuid, person: Uuid) => api.delete<void>(of(id, `/members/${person}`)),
  ban: (id: Uuid, person: Uuid, reason: string) => api.post<void>(of(id, '/bans'), { person_id: person, reason }),
  liftBan: (id: Uuid, person: Uuid) => api.delete<void>(of(id, `/bans/${person}`)),
  bans: (id: Uuid) => api.get<Schemas['Bans']>(of(id, '/bans')),
  links: (id: Uuid) => api.get<Links>(of(id, '/links')),
  makeLink: (id: Uuid, link: Schemas['NewLink']) => api.post<Links>(of(id, '/links'), link),
  withdraw: (id: Uuid, link: Uuid) => api.delete<void>(of(id, `/links/${link}`)),
  decide: (id: Uuid, person: Uuid, isLetIn: boolean) => api.put<void>(of(id, `/requests/${person}`), { is_let_in: isLetIn }),
  preview: (token: string) => api.get<LinkPreview>(`/api/join/${token}`),
  join: (token: string) => api.post<{ head: Head | null }>(`/api/join/${token}`),
};
