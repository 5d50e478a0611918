import { api, type Schemas } from '../../../shared/api';
import type { Uuid } from '../wire';

export type Progress = Schemas['Progress'];
export type PlaceProgress = Schemas['PlaceProgress'];
export type AskedPerson = Schemas['AskedPerson'];
export type AskedPeople = Schemas['AskedPeople'];
export type AskLine = Schemas['AskLine'];
export type AskLines = Schemas['AskLines'];

export const messagePath = (conversation: Uuid, seq: string) => `/api/conversations/${conversation}/messages/${seq}`;

async function allPeople(conversation: Uuid, seq: string): Promise<AskedPeople> {
  const people: AskedPerson[] = [];
  let next: string | null = null;
  let hidden = 0;
  do {
    const query: Record<string, string> = next ? { state: 'all', next } : { state: 'all' };
    const page: AskedPeople = await api.get<AskedPeople>(`${messagePath(conversation, seq)}/progress/people`, { query });
    people.push(...page.people);
    hidden = page.hidden;
    next = page.next ?? null;
  } while (next);
  return { people, hidden, next };
}

export const asksApi = {
  lines: (kind: string, waiting: boolean, next: string | null) =>
    api.get<AskLines>('/api/announcements', { query: { ...(kind ? { kind } : {}), waiting: String(waiting), ...(next ? { next } : {}) } }),
  progress: (conversation: Uuid, seq: string) => api.get<Progress>(`${messagePath(conversation, seq)}/progress`),
  people: allPeople,
  remind: (conversation: Uuid, seq: string) => api.post<Schemas['Reminded']>(`${messagePath(conversation, seq)}/reminder`),
};
