/** What the safety officer's screens ask the server. */
import { api, type Schemas } from '../../shared/api';

export type Case = Schemas['Case'];
export type CaseLine = Schemas['CaseLine'];
export type Decision = CaseLine['decision'] & string;
export type State = CaseLine['state'];
export type Reason = CaseLine['reason'];
export type OwnReport = Schemas['OwnReport'];
export type Figures = Schemas['SafetyFigures'];

const one = (id: string, rest = '') => `/api/safety/cases/${id}${rest}`;

export const safetyApi = {
  desk: () => api.get<Schemas['SafetyDesk']>('/api/safety/desk'),
  cases: (state: State | null, next: string | null) => api.get<Schemas['Cases']>('/api/safety/cases', { query: { in_state: state ?? undefined, next: next ?? undefined } }),
  case: (id: string) => api.get<Case>(one(id)),
  context: (id: string) => api.get<Schemas['CaseContext']>(one(id, '/context')),
  take: (id: string) => api.post<void>(one(id, '/take'), {}),
  escalate: (id: string) => api.post<void>(one(id, '/escalate'), {}),
  decide: (id: string, deciding: Schemas['Deciding']) => api.post<void>(one(id, '/decide'), deciding),
  figures: () => api.get<Figures>('/api/safety/figures'),
  own: () => api.get<Schemas['OwnReports']>('/api/safety/reports'),
};
