/** What notices and the desk ask the server. The desk reads what other features' screens read, under keys of its own. */
import { api, type Schemas } from '../../shared/api';
import { monthBefore, monthOf } from '../../shared/months';

export type Notices = Schemas['Notices'];
export type Notice = Schemas['NoticeShown'];
export type ReportRow = Schemas['ReportRow'];
export type Connection = Schemas['DeskOverview'];
export type Plan = Schemas['PlanShown'];
export type Difference = Schemas['DifferenceShown'];
export type Card = Schemas['OrganisationCard'];
export type Import = Schemas['ImportSummary'];
export type Figures = Schemas['OrganisationMonth'];

const MONTHS_OF_DESK = 3;
const of = (organisation: string) => `/api/organisations/${organisation}`;

export const noticesApi = {
  list: (before: number | null) => api.get<Notices>('/api/notices', { query: { before } }),
  read: (upTo: number) => api.post<void>('/api/notices/read', { up_to: upTo }),
};

export const deskApi = {
  reports: () => {
    const month = monthOf(new Date());
    return api.get<Schemas['Reports']>('/api/reports', { query: { first: monthBefore(month, MONTHS_OF_DESK), last: month } });
  },
  connection: (organisation: string) => api.get<Connection>(`${of(organisation)}/invitations`),
  plan: (organisation: string) => api.get<Plan>(`${of(organisation)}/plan`),
  difference: (organisation: string) => api.get<Difference>(`${of(organisation)}/plan/difference`),
  card: (organisation: string) => api.get<Card>(of(organisation)),
  imports: (organisation: string) => api.get<Schemas['Imports']>(`${of(organisation)}/imports`),
  figures: (organisation: string) => api.get<Figures>(`/api/indicators/organisations/${organisation}/month`, { query: { month: monthOf(new Date()) } }),
};

export const NOTICES_KEY = ['notices'] as const;
