/** Whom one may name in a conversation, as the server said last. Kept for a while; small, for the composer looks at it. */
import { api } from '../../../shared/api';
import type { MessagingClient } from '../client/client';
import type { Member, Mentionable, Uuid } from '../wire';

const KEPT_MS = 120_000;

interface Known {
  at: number;
  answer: Promise<Mentionable>;
}

/** By conversation and what was asked; of all that was heard, the people of each conversation and how they are written. */
const asked = new Map<string, Known>();
const people = new Map<Uuid, Map<Uuid, Member>>();
const labels = new Map<Uuid, Map<string, Uuid>>();
const mayCall = new Set<Uuid>();

export function namesOf(id: Uuid): readonly Member[] {
  return [...(people.get(id)?.values() ?? [])];
}

/** «@…» as it was offered, and who is meant by it. */
export function labelsIn(id: Uuid): readonly { text: string; person: Uuid }[] {
  return [...(labels.get(id) ?? [])].map(([text, person]) => ({ text, person }));
}

export function mayCallAll(id: Uuid): boolean {
  return mayCall.has(id);
}

export function fetchMentionable(client: MessagingClient, id: Uuid, query = ''): Promise<Mentionable> {
  const key = `${client.me} ${id} ${query}`;
  const known = asked.get(key);
  if (known && Date.now() - known.at < KEPT_MS) return known.answer;
  const answer = api.get<Mentionable>(`/api/conversations/${id}/mentionable`, { query: { q: query } }).then((found) => {
    const all = people.get(id) ?? new Map<Uuid, Member>();
    people.set(id, all);
    for (const one of found.people) all.set(one.person_id, one);
    const written = labels.get(id) ?? new Map<string, Uuid>();
    labels.set(id, written);
    for (const one of found.people) written.set(labelOf(one, [...all.values()]), one.person_id);
    if (found.may_mention_all) mayCall.add(id);
    else mayCall.delete(id);
    return found;
  });
  asked.set(key, { at: Date.now(), answer });
  answer.catch(() => asked.delete(key));
  return answer;
}

/** «@Иванова М. П.», or the full name where two would be called alike. */
export function labelOf(person: Member, among: readonly Member[]): string {
  const short = person.short_name.replaceAll('\u00a0', ' ');
  const isAlone = among.every((other) => other.person_id === person.person_id || other.short_name !== person.short_name);
  return `@${isAlone ? short : person.name}`;
}
