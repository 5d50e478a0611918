/** What is chosen on the screen and not yet applied. Pure. */
import type { PolicyCell, PolicyChoices, PolicyTable, Verdict } from './api';

export type Draft = ReadonlyMap<string, Verdict | null>;
export type Supervising = PolicyTable['supervised_by'];

export const keyOf = (cell: Pick<PolicyCell, 'verb' | 'line'>) => `${cell.verb} ${cell.line}`;

/** The choice of a place as the screen shows it; null: as inherited. A choice that is no longer offered is none. */
export function chosenIn(draft: Draft, cell: PolicyCell): Verdict | null {
  const own = draft.get(keyOf(cell));
  if (own !== undefined) return own;
  return cell.chosen && cell.options.includes(cell.chosen) ? cell.chosen : null;
}

/** With one place chosen anew; back at what is in force it is no change. */
export function withChoice(draft: Draft, cell: PolicyCell, verdict: Verdict | null): Draft {
  const next = new Map(draft);
  if ((cell.chosen ?? null) === verdict) next.delete(keyOf(cell));
  else next.set(keyOf(cell), verdict);
  return next;
}

/** What holds in a place once the draft is applied, as far as the place itself says. */
export function verdictIn(draft: Draft, cell: PolicyCell): Verdict {
  if (!draft.has(keyOf(cell))) return cell.verdict;
  return chosenIn(draft, cell) ?? cell.inherited;
}

export function choicesOf(table: PolicyTable, draft: Draft, supervisedBy: Supervising, reason: string): PolicyChoices {
  return {
    version: table.version,
    choices: table.cells.flatMap((cell) => {
      const verdict = chosenIn(draft, cell);
      return verdict === null ? [] : [{ verb: cell.verb, line: cell.line, verdict }];
    }),
    supervised_by: supervisedBy,
    reason: reason.trim(),
  };
}
