/** Who is offered after «@»: by the beginning of any word of the name, in any order, ё = е. */
import type { MessagingClient } from '../client/client';
import type { Option } from '../suggest/suggesting';
import type { Member, Uuid } from '../wire';
import { fetchMentionable, labelOf, namesOf } from './known';

const MAX_OFFERED = 8;
/** «@», and at most three words of a name, up to the caret. */
const TYPED = /(?:^|[\s(«"'])@([\p{L}\p{N}.-]{0,30}(?: [\p{L}\p{N}.-]{0,30}){0,2})$/u;

export function typedName(before: string): string | null {
  return TYPED.exec(before.slice(-100))?.[1] ?? null;
}

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
const wordsOf = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

export function isNamed(person: Pick<Member, 'name'>, query: string): boolean {
  const words = wordsOf(person.name);
  return wordsOf(query).every((part) => words.some((word) => word.startsWith(part)));
}

const EVERYBODY = 'everybody';
const callsEverybody = (query: string) => ['все', 'all'].some((word) => word.startsWith(fold(query)));

/** Whether what was offered for fewer letters may still be meant. */
export function isMeant(option: Option, query: string): boolean {
  return option.id === EVERYBODY ? callsEverybody(query) : isNamed({ name: option.title }, query);
}

export async function suggestPeople(client: MessagingClient, id: Uuid, query: string, everybody: { title: string; subtitle: string }): Promise<Option[]> {
  const all = await fetchMentionable(client, id);
  const { people, may_mention_all: mayCall } = !all.is_complete && wordsOf(query).length > 0 ? await fetchMentionable(client, id, query) : all;
  const named = people.filter((person) => isNamed(person, query));
  const options: Option[] = named.slice(0, MAX_OFFERED).map((person) => ({
    id: person.person_id,
    title: person.name,
    subtitle: person.description,
    person: person.person_id,
    insert: `${labelOf(person, namesOf(id))} `,
  }));
  return mayCall && callsEverybody(query) ? [...options.slice(0, MAX_OFFERED - 1), { id: EVERYBODY, title: everybody.title, subtitle: everybody.subtitle, insert: '@все ' }] : options;
}
