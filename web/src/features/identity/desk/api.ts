/** What the desk of invitations and the log of administration ask the server. */
import { api } from '../../../shared/api';

export interface Funnel {
  people: number;
  invited: number;
  opened: number;
  connected: number;
}

export type DeskKind = 'staff' | 'student' | 'parent';
export type Progress = 'none' | 'invited' | 'opened' | 'connected';

export interface DeskGroup {
  id: string | null;
  name: string;
  total: Funnel;
  students: Funnel;
  parents: Funnel;
}

export interface Desk {
  organisation_id: string;
  name: string;
  short_name: string;
  time_zone: string;
  can_mail: boolean;
  can_block: boolean;
  total: Funnel;
  kinds: { kind: DeskKind; total: Funnel }[];
  groups: DeskGroup[];
  mail: { asked: number; sent: number; failed: number };
}

export interface DeskLine {
  person_id: string;
  family_name: string;
  given_name: string;
  patronymic: string;
  kind: DeskKind;
  group_id: string | null;
  detail: string;
  login: string;
  progress: Progress;
  has_email: boolean;
  is_guarded: boolean;
  is_blocked: boolean;
  invitation_id: string | null;
  expires_at: string | null;
  is_expired: boolean;
  connected_at: string | null;
  mailed_at: string | null;
  mail_failure: string | null;
}

export interface PersonCard {
  link: string;
  expires_at: string;
  qr: string;
}

export interface OrganisationFunnel {
  id: string;
  name: string;
  short_name: string;
  total: Funnel;
}

export interface Whom {
  person_ids?: string[];
  group_ids?: string[];
}

const desk = (organisation: string) => `/api/organisations/${organisation}/invitations`;

export const deskApi = {
  overview: (organisation: string) => api.get<Desk>(desk(organisation)),
  people: (organisation: string) => api.get<{ lines: DeskLine[] }>(`${desk(organisation)}/people`),
  organisations: () => api.get<{ organisations: OrganisationFunnel[] }>('/api/invitations-by-organisation'),
  issue: (organisation: string, whom: Whom) => api.post<{ issued: number; kept: number; connected: number }>(desk(organisation), whom),
  renew: (organisation: string, people: string[]) => api.post<{ issued: number }>(`${desk(organisation)}/renew`, { person_ids: people }),
  withdraw: (organisation: string, people: string[]) => api.post<{ withdrawn: number }>(`${desk(organisation)}/withdraw`, { person_ids: people }),
  send: (organisation: string, whom: Whom) => api.post<{ queued: number; without_email: number }>(`${desk(organisation)}/send`, whom),
  block: (organisation: string, person: string) => api.post<void>(`${desk(organisation)}/people/${person}/block`),
  unblock: (organisation: string, person: string) => api.delete<void>(`${desk(organisation)}/people/${person}/block`),
  card: (organisation: string, person: string) => api.post<PersonCard>(`${desk(organisation)}/people/${person}/card`),
  reset: (organisation: string, person: string, what: { password: boolean; second_factor: boolean }) => api.post<PersonCard>(`${desk(organisation)}/people/${person}/reset`, what),
  printCards: (organisation: string, group?: string) => api.download(`${desk(organisation)}/cards.pdf`, { query: { group_id: group } }),
  printMissing: (organisation: string, group?: string) => api.download(`${desk(organisation)}/missing.pdf`, { query: { group_id: group } }),
};

export interface AuditLine {
  id: number;
  at: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  subject_name: string;
  organisation_id: string | null;
  details: Record<string, unknown>;
}

export interface AuditPage {
  entries: AuditLine[];
  actions: string[];
  next: number | null;
}

export interface AuditQuery {
  action: string | null;
  since: string | null;
  until: string | null;
  actor_id: string | null;
  subject_id: string | null;
}

export const auditApi = {
  page: (organisation: string, query: AuditQuery, before: number | null) =>
    api.get<AuditPage>('/api/audit', { query: { organisation_id: organisation, limit: 100, before, ...query } }),
};
