import { useFormat } from '../../shared/i18n';
import { STEPS, type Difference } from './api';
import { usePlanText } from './messages';

/** «создать 54, переименовать 2»: only what there is. */
export function useWhat(): (difference: Pick<Difference, (typeof STEPS)[number]>) => string {
  const t = usePlanText();
  const format = useFormat();
  return (difference) => STEPS.filter((step) => difference[step] > 0)
    .map((step) => t(`apply_${step}`, { count: format.number(difference[step]) }))
    .join(', ');
}
