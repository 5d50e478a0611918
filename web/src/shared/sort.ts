/** Order of words as a Russian register has it: ё right after е, case and accents last, numbers by value (5А, 10А). */
import { fullName, type PersonName } from './names';

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'variant', caseFirst: 'upper' });

export function compareRussian(a: string, b: string): number {
  return collator.compare(a, b);
}

export function byName(a: PersonName, b: PersonName): number {
  return compareRussian(fullName(a), fullName(b));
}

/** Folds for a search by the reader: case, ё = е, spaces. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
