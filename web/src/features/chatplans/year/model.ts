/** What a person makes of the offered year, what is wrong with it, and what it amounts to. Pure. */
import type { NewClass, YearOffer, YearStep } from '../api';

export type Kind = YearStep['kind'];
export const KINDS: readonly Kind[] = ['promote', 'graduate', 'dissolve', 'keep'];

/** A class to be opened, as it stands in its row of the form. */
export interface Opened {
  key: number;
  name: string;
  grade: string;
}

export type Trouble = 'name_required' | 'name_taken' | 'not_a_name' | 'grade_wrong';
/** By the id of the group, or `new-<key>`. */
export type Troubles = Readonly<Record<string, Trouble>>;

export const LAST_GRADE = 12;

/** Spellings of one name are one name: «5 А», «5-а». The server knows more of them and has the last word. */
function nameKey(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replaceAll(/[\s.,_«»"'-]+/g, '');
}

/** Another fate for a group; a name is offered where one becomes possible. */
export function withKind(step: YearStep, kind: Kind, offered: YearStep | undefined): YearStep {
  if (kind !== 'promote' || step.new_name !== '') return { ...step, kind };
  if (offered?.kind === 'promote') return { ...step, kind, new_name: offered.new_name, new_grade: offered.new_grade };
  const grade = step.grade === null ? null : step.grade + 1;
  const name = grade === null ? step.name : step.name.replace(/^\d{1,2}(?=\D|$)/, String(grade));
  return { ...step, kind, new_name: name, new_grade: grade };
}

export function openedClasses(opened: readonly Opened[]): NewClass[] {
  return opened.filter(({ name }) => name.trim() !== '').map(({ name, grade }) => ({ name: name.trim(), grade: grade === '' ? null : Number(grade) }));
}

export function newKey({ key }: Opened): string {
  return `new-${key}`;
}

/** What is wrong, by row: no name, a name that another open group will bear, a grade that is none. */
export function findTroubles(steps: readonly YearStep[], opened: readonly Opened[]): Troubles {
  const bearers = new Map<string, string[]>();
  const bear = (name: string, row: string) => bearers.set(nameKey(name), [...(bearers.get(nameKey(name)) ?? []), row]);
  const troubles: Record<string, Trouble> = {};
  for (const step of steps) {
    if (step.kind === 'keep') bear(step.name, step.group_id);
    if (step.kind !== 'promote') continue;
    if (step.new_name.trim() === '') troubles[step.group_id] = 'name_required';
    else bear(step.new_name, step.group_id);
  }
  for (const row of opened) {
    const grade = Number(row.grade);
    if (row.grade !== '' && !(Number.isInteger(grade) && grade >= 1 && grade <= LAST_GRADE)) troubles[newKey(row)] = 'grade_wrong';
    if (row.name.trim() !== '') bear(row.name, newKey(row));
    else if (row.grade !== '') troubles[newKey(row)] = 'name_required';
  }
  const keeping = new Set(steps.filter(({ kind }) => kind === 'keep').map(({ group_id }) => group_id));
  for (const rows of bearers.values()) {
    if (rows.length > 1) rows.filter((row) => !keeping.has(row)).forEach((row) => { troubles[row] ??= 'name_taken'; });
  }
  return troubles;
}

export interface Preview {
  promote: YearStep[];
  graduate: YearStep[];
  dissolve: YearStep[];
  keep: YearStep[];
  opened: NewClass[];
}

export function previewOf(steps: readonly YearStep[], opened: readonly Opened[]): Preview {
  const of = (kind: Kind) => steps.filter((step) => step.kind === kind);
  return { promote: of('promote'), graduate: of('graduate'), dissolve: of('dissolve'), keep: of('keep'), opened: openedClasses(opened) };
}

/** What is sent: the steps in the order of the offer, names without stray spaces. */
export function stepsToSend(offer: YearOffer, changed: Readonly<Record<string, YearStep>>): YearStep[] {
  return offer.steps.map((step) => changed[step.group_id] ?? step).map((step) => ({ ...step, new_name: step.new_name.trim() }));
}
