/** How long messages may be edited and deleted in the region. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote } from '@vkontakte/vkui';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { useRuledRegion } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SelectField } from '../../../shared/ui/fields';
import styles from './Terms.module.css';
import { useText, type TermsText } from './messages';

interface Rules {
  edit_seconds: number | null;
  delete_seconds: number | null;
}

const DAY = 86_400;
const USUAL = [0, 900, 3_600, DAY, 2 * DAY, 7 * DAY, 30 * DAY];
const ALWAYS = 'always';

function termText(t: TermsText, seconds: number): string {
  if (seconds === 0) return t('never');
  if (seconds >= 2 * DAY && seconds % DAY === 0) return t('days', { count: seconds / DAY });
  return seconds % 3_600 === 0 ? t('hours', { count: seconds / 3_600 }) : t('minutes', { count: seconds / 60 });
}

function Term({ label, value, onChange }: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  const t = useText();
  const terms = value === null || USUAL.includes(value) ? USUAL : [...USUAL, value].sort((one, other) => one - other);
  const options = [...terms.map((seconds) => ({ value: String(seconds), label: termText(t, seconds) })), { value: ALWAYS, label: t('always') }];
  return (
    <SelectField
      label={label}
      value={value === null ? ALWAYS : String(value)}
      options={options}
      onChange={(chosen) => onChange(chosen === ALWAYS ? null : Number(chosen))}
    />
  );
}

function Form({ region, rules }: { region: string; rules: Rules }) {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [edit, setEdit] = useState(rules.edit_seconds);
  const [remove, setRemove] = useState(rules.delete_seconds);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const saved = await api.put<Rules>(`/api/regions/${region}/revisions`, { edit_seconds: edit, delete_seconds: remove });
      client.setQueryData(['revisions', region], saved);
      snackbar.say(t('saved'));
    } catch (error) {
      snackbar.error(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.form}>
      <Term label={t('edit')} value={edit} onChange={setEdit} />
      <Term label={t('delete')} value={remove} onChange={setRemove} />
      <Footnote className={styles.about}>{t('about')}</Footnote>
      <div><Button size="l" loading={isBusy} onClick={() => void save()}>{t('save')}</Button></div>
    </div>
  );
}

export function Component() {
  const t = useText();
  const region = useRuledRegion();
  const rules = useQuery({
    queryKey: ['revisions', region],
    queryFn: () => api.get<Rules>(`/api/regions/${region}/revisions`),
    enabled: !!region,
  });
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/rules" narrow>
      {!region && <EmptyState title={t('no_region')} />}
      {region && <Section><QueryView query={rules}>{(held) => <Form region={region} rules={held} />}</QueryView></Section>}
    </Screen>
  );
}
