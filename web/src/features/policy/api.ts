/** What the rules of talking ask the server. */
import { api, type Schemas } from '../../shared/api';

export type PolicyTable = Schemas['PolicyTable'];
export type PolicyCell = Schemas['PolicyCell'];
export type PolicyChoices = Schemas['PolicyChoices'];
export type PolicyPreview = Schemas['PolicyPreview'];
export type PolicyMove = Schemas['PolicyMove'];
export type PersonalRule = Schemas['PersonalRule'];
export type Verdict = PolicyCell['verdict'];
export type Verb = PolicyCell['verb'];
export type Kind = PolicyCell['one'];

/** Whose table: a region's or an institution's. */
export interface Scope {
  kind: 'region' | 'institution';
  id: string;
}

const of = ({ kind, id }: Scope, rest = '') => `/api/${kind === 'region' ? 'regions' : 'organisations'}/${id}/policy${rest}`;

export const policyApi = {
  table: (scope: Scope) => api.get<PolicyTable>(of(scope)),
  preview: (scope: Scope, choices: PolicyChoices) => api.post<PolicyPreview>(of(scope, '/preview'), choices),
  change: (scope: Scope, choices: PolicyChoices) => api.put<PolicyTable>(of(scope), choices),
  appoint: (organisation: string, person_id: string) => api.post<void>(`/api/organisations/${organisation}/safety-officers`, { person_id }),
  end: (organisation: string, person: string) => api.delete<void>(`/api/organisations/${organisation}/safety-officers/${person}`),
  find: (q: string) => api.get<Schemas['Found']>('/api/find', { query: { q } }),
  mine: () => api.get<Schemas['WhoReachesMe']>('/api/policy/me'),
};
