import { Footnote } from '@vkontakte/vkui';
import type { RowProblem } from './api';
import { useCardText } from './card/messages';
import styles from './Organisations.module.css';
import { useProblemText } from './problems';

const KNOWN = [
  'name_missing', 'name_too_long', 'kind_unknown', 'municipality_unknown', 'inn_wrong', 'date_wrong', 'date_missing', 'span_wrong',
  'superior_unknown', 'twice', 'ministry_exists', 'person_unknown', 'person_ambiguous', 'no_columns', 'not_a_table',
] as const;

/** The rows that are left out, each with what is wrong with it. */
export function Problems({ problems }: { problems: readonly RowProblem[] }) {
  const t = useProblemText();
  const words = useCardText();
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems}>
      <Footnote weight="2">{words('list_problems', { count: problems.length })}</Footnote>
      <ul className={styles.rows}>
        {problems.map((problem) => {
          const known = KNOWN.find((one) => one === problem.reason);
          const where = problem.row > 0 ? words('row', { row: problem.row }) : words('whole_file');
          return (
            <li key={`${problem.sheet ?? ''}.${problem.row}.${problem.reason}`}>
              <Footnote>
                {where}{problem.sheet ? ` (${problem.sheet})` : ''}: {known ? t(known, { value: problem.value }) : t('other', { value: problem.reason })}
              </Footnote>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
