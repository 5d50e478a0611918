/**
 * Names of people as each place needs them: full in cards, «Иванова М. П.» in lists, «Мария Петровна» to pupils.
 * One-word and Latin names, and those without a patronymic, come out whole, never with a stray dot or space.
 */
import { NBSP } from './i18n/format';

export interface PersonName {
  family_name: string;
  given_name: string;
  patronymic?: string | null;
}

function firstLetter(word: string): string {
  const [letter = ''] = new Intl.Segmenter().segment(word)[Symbol.iterator]().next().value?.segment ?? '';
  return letter.toUpperCase();
}

export function fullName(name: PersonName): string {
  return [name.family_name, name.given_name, name.patronymic].filter(Boolean).join(' ').trim();
}

/** «Иванова М. П.»; a double given name gives two initials joined by a hyphen («Анна-Мария» → «А.-М.»). */
export function shortName(name: PersonName): string {
  if (!name.family_name) return fullName(name);
  const initials = [name.given_name, name.patronymic]
    .filter((part): part is string => Boolean(part?.trim()))
    .map((part) => part.trim().split('-').map((piece) => `${firstLetter(piece)}.`).join('-'));
  return [name.family_name.trim(), ...initials].join(NBSP);
}

/** How a pupil addresses a teacher: «Мария Петровна»; without a patronymic the given name and the family name. */
export function givenAndPatronymic(name: PersonName): string {
  if (!name.given_name) return name.family_name;
  if (name.patronymic) return `${name.given_name}${NBSP}${name.patronymic}`;
  return [name.given_name, name.family_name].filter(Boolean).join(' ');
}

/** «Мария Иванова», as messengers name people. */
export function givenAndFamily(name: PersonName): string {
  return [name.given_name, name.family_name].filter(Boolean).join(' ');
}

/** Two letters for an avatar. A short first word stands whole: the chat «5А» shows «5А». */
export function initials(title: string): string {
  const words = title.replace(/[«»"'().,]/g, ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second = ''] = words;
  if (/\p{N}/u.test(first) && first.length <= 3) return first.toUpperCase();
  return (firstLetter(first) + firstLetter(second)) || '?';
}

/** Splits what somebody typed as one line: family name, given name, patronymic. */
export function splitName(line: string): PersonName {
  const [family_name = '', given_name = '', ...rest] = line.trim().split(/\s+/);
  return { family_name, given_name, patronymic: rest.join(' ') || null };
}
