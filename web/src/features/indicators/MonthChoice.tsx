import { useSearchParams } from 'react-router';
import { useFormat } from '../../shared/i18n';
import { monthOf, recentMonths } from '../../shared/months';
import { SelectField } from '../../shared/ui/fields';
import styles from './Indicators.module.css';
import { useText } from './messages';

/** The month in the address, else the running one. */
export function useMonth(): [string, (month: string) => void] {
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? monthOf(new Date());
  const choose = (next: string) => setParams((old) => {
    const changed = new URLSearchParams(old);
    changed.set('month', next);
    changed.delete('week');
    changed.delete('person');
    return changed;
  }, { replace: true });
  return [month, choose];
}

export function MonthChoice({ month, onChoose }: { month: string; onChoose: (month: string) => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.month}>
      <SelectField label={t('month')} value={month} onChange={onChoose} options={recentMonths(new Date()).map((value) => ({ value, label: format.month(`${value}-01`) }))} />
    </div>
  );
}
