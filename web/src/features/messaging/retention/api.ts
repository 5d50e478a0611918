/** What the retention screen asks the server. */
import { api, type Schemas } from '../../../shared/api';

export type RetentionPolicy = Schemas['RetentionPolicy'];
export type RetentionLine = Schemas['RetentionLine'];
export type Hold = Schemas['Hold'];
export type Removal = Schemas['Removal'];

const of = (region: string, rest: string) => `/api/regions/${region}${rest}`;

export const retentionApi = {
  policy: (region: string) => api.get<RetentionPolicy>(of(region, '/retention')),
  set: (region: string, kind: string, days: number | null) => api.put<RetentionPolicy>(of(region, `/retention/${kind}`), { days }),
  holds: (region: string) => api.get<Schemas['Holds']>(of(region, '/holds')),
  place: (region: string, body: Schemas['NewHold']) => api.post<Schemas['Holds']>(of(region, '/holds'), body),
  lift: (region: string, hold: string) => api.delete<void>(of(region, `/holds/${hold}`)),
  removals: (region: string, before?: string) => api.get<Schemas['Removals']>(of(region, '/removals'), { query: { before } }),
};
