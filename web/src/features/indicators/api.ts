/** What figures ask the server. */
import { api, type Schemas } from '../../shared/api';

export type Month = Schemas['OrganisationMonth'];
export type Figures = Schemas['MonthFigures'];
export type WeekFigures = Schemas['WeekFigures'];
export type Norm = NonNullable<Month['norm']>;
export type Rules = Schemas['CountingRules'];
export type PedagogueWeeks = Schemas['PedagogueWeeks'];
export type PersonWeek = Schemas['PersonWeekRow'];
export type Standing = PersonWeek['standing'];
export type Connection = Schemas['OrganisationConnection'];
export type GroupConnection = Schemas['GroupConnection'];
export type NotConnected = Schemas['NotConnected'];
export type Overview = Schemas['Overview'];
export type OverviewRow = Schemas['OverviewRow'];
export type MyInstitution = Schemas['MyInstitutionWeeks'];

const of = (organisation: string) => `/api/indicators/organisations/${organisation}`;

export const figuresApi = {
  month: (organisation: string, month: string) => api.get<Month>(`${of(organisation)}/month`, { query: { month } }),
  pedagogues: (organisation: string, month: string) => api.get<PedagogueWeeks>(`${of(organisation)}/pedagogues`, { query: { month } }),
  connection: (organisation: string) => api.get<Connection>(`${of(organisation)}/connection`),
  overview: (month: string) => api.get<Overview>('/api/indicators/overview', { query: { month } }),
  mine: () => api.get<Schemas['MyWeeks']>('/api/indicators/me'),
};
