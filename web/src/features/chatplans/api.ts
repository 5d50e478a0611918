/** What the plan of chats and school years ask the server. */
import { api, type Schemas } from '../../shared/api';

export type Plan = Schemas['PlanShown'];
export type LineShown = Schemas['LineShown'];
export type PlanLine = Schemas['PlanLine'];
export type LineMembers = Schemas['LineMembers'];
export type Who = LineMembers['who'];
export type Scope = PlanLine['scope'];
export type Difference = Schemas['DifferenceShown'];
export type Change = Schemas['ChangeShown'];
export type YearOffer = Schemas['YearOffer'];
export type YearStep = Schemas['YearStep'];
export type NewClass = Schemas['NewClass'];

export const STEPS = ['create', 'rename', 'change_members', 'archive', 'unarchive'] as const;
export type Step = (typeof STEPS)[number];

const plan = (organisation: string) => `/api/organisations/${organisation}/plan`;
const year = (organisation: string) => `/api/organisations/${organisation}/school-year`;

export const planApi = {
  show: (organisation: string) => api.get<Plan>(plan(organisation)),
  difference: (organisation: string) => api.get<Difference>(`${plan(organisation)}/difference`),
  apply: (organisation: string) => api.post<Schemas['PlanApplied']>(`${plan(organisation)}/apply`),
  putLine: (organisation: string, line: PlanLine) => api.put<void>(`${plan(organisation)}/lines/${line.line}`, line),
  removeLine: (organisation: string, line: string) => api.delete<void>(`${plan(organisation)}/lines/${line}`),
  leaveOut: (organisation: string, line: string, reason: string) => api.put<void>(`${plan(organisation)}/left-out/${line}`, { reason }),
  takeBack: (organisation: string, line: string) => api.delete<void>(`${plan(organisation)}/left-out/${line}`),
  year: (organisation: string) => api.get<YearOffer>(year(organisation)),
  beginYear: (organisation: string, steps: YearStep[], opened: NewClass[]) =>
    api.post<YearOffer>(year(organisation), { steps, new_groups: opened }),
  undoYear: (organisation: string, id: string) => api.post<YearOffer>(`${year(organisation)}/${id}/undo`),
};

/** Everything of one institution's plan under one key, so that one call refreshes all of it. */
export const planKey = (organisation: string, ...part: string[]) => ['plan', organisation, ...part];
