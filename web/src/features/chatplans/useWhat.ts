import { useFormat } from '../../shared/i18n';
import { STEPS, type Difference } from './api';
import { usePlanText } from './messages';

/** «создать 54, переименовать 2», or what was done, «создано 54»: only what there is. */
export function useWhat(tense: 'apply' | 'done' = 'apply'): (difference: Pick<Difference, (typeof STEPS)[number]>) => string {
  const t = usePlanText();
  const format = useFormat();
  return (difference) => STEPS.filter((step) => difference[step] > 0)
    .map((step) => t(`${tense}_${step}`, { count: format.number(difference[step]) }))
    .join(', ');
}
