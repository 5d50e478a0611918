import { Icon16Add, Icon20DeleteOutline } from '@vkontakte/icons';
import { Button, IconButton, Input } from '@vkontakte/vkui';
import { useYearText } from './messages';
import { newKey, type Opened, type Troubles } from './model';
import styles from './Year.module.css';

interface OpenedStepProps {
  opened: readonly Opened[];
  troubles: Troubles;
  onChange: (opened: Opened[]) => void;
}

/** Groups that begin with the year. */
export function OpenedStep({ opened, troubles, onChange }: OpenedStepProps) {
  const t = useYearText();
  const set = (key: number, change: Partial<Opened>) => onChange(opened.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const add = () => {
    const before = opened.at(-1);
    onChange([...opened, { key: (before?.key ?? 0) + 1, name: '', grade: before?.grade ?? '' }]);
  };
  return (
    <>
      <p className={styles.intro}>{t('opened_intro')}</p>
      {opened.map((row, index) => {
        const trouble = troubles[newKey(row)];
        const described = trouble ? `trouble-${newKey(row)}` : undefined;
        const said = { 'aria-invalid': Boolean(trouble), 'aria-describedby': described };
        const wrong = (is: boolean) => (is ? 'error' as const : 'default' as const);
        return (
          <div key={row.key} className={`${styles.row} ${styles.opened}`}>
            <div>
              <Input
                value={row.name}
                maxLength={60}
                placeholder={t('group')}
                status={wrong(trouble !== undefined && trouble !== 'grade_wrong')}
                slotProps={{ input: { ...said, 'aria-label': t('opened_name', { number: index + 1 }) } }}
                onChange={(event) => set(row.key, { name: event.target.value })}
              />
              {trouble && <div id={described} className={styles.error}>{t(trouble)}</div>}
            </div>
            <Input
              value={row.grade}
              inputMode="numeric"
              placeholder={t('grade')}
              status={wrong(trouble === 'grade_wrong')}
              slotProps={{ input: { ...said, 'aria-label': t('opened_grade', { number: index + 1 }) } }}
              onChange={(event) => set(row.key, { grade: event.target.value.trim() })}
            />
            <IconButton label={t('remove', { name: row.name || String(index + 1) })} onClick={() => onChange(opened.filter(({ key }) => key !== row.key))}>
              <Icon20DeleteOutline />
            </IconButton>
          </div>
        );
      })}
      <Button className={styles.add} size="m" mode="secondary" before={<Icon16Add />} onClick={add}>{t('add')}</Button>
    </>
  );
}
