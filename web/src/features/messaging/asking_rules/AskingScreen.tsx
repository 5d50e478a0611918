/** Which roles of a region send announcements to be confirmed and forms. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Footnote, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { api, type Schemas } from '../../../shared/api';
import { useRuledRegion } from '../../../shared/session';
import { useRoleKindTitle } from '../../../shared/session/Switches';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import styles from './Asking.module.css';
import { useText } from './messages';

type Rules = Schemas['AskingRules'];
type Chosen = Schemas['AskingRulesSaid']['roles'];

const addressOf = (region: string) => `/api/regions/${region}/asking`;
const keyOf = (region: string) => ['messaging', 'asking-rules', region] as const;

function Form({ region, rules }: { region: string; rules: Rules }) {
  const t = useText();
  const titleOf = useRoleKindTitle();
  const snackbar = useSnackbar();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(rules.chosen));
  const decide = useMutation({
    mutationFn: (roles: Chosen) => api.put<Rules>(addressOf(region), { roles }),
    onSuccess: (held, roles) => {
      snackbar.say(t(roles === null ? 'is_usual' : 'saved'));
      queries.setQueryData(keyOf(region), held);
      void queries.invalidateQueries({ queryKey: ['messaging', 'asking'] });
    },
    onError: snackbar.error,
  });
  const roles = rules.roles.filter((role) => chosen.has(role));
  const isChanged = roles.join() !== rules.chosen.join();
  const toggle = (role: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(role);
    else next.delete(role);
    setChosen(next);
  };
  return (
    <div className={styles.form}>
      <Footnote className={styles.note}>{t('about')}</Footnote>
      <div className={styles.roles} role="group" aria-label={t('roles')}>
        {rules.roles.map((role) => (
          <Checkbox key={role} checked={chosen.has(role)} onChange={(event) => toggle(role, event.target.checked)}>{titleOf(role)}</Checkbox>
        ))}
      </div>
      {roles.length === 0
        ? <FormStatus role="status">{t('nobody')}</FormStatus>
        : <Footnote className={styles.note} role="status">{t(rules.is_own ? 'own' : 'usual')}</Footnote>}
      <div className={styles.acts}>
        <Button size="l" disabled={!isChanged} loading={decide.isPending} onClick={() => decide.mutate(roles)}>{t('save')}</Button>
        {rules.is_own && <Button size="l" mode="secondary" disabled={decide.isPending} onClick={() => decide.mutate(null)}>{t('to_usual')}</Button>}
      </div>
    </div>
  );
}

export function Component() {
  const t = useText();
  const region = useRuledRegion();
  const rules = useQuery({ queryKey: keyOf(region ?? ''), queryFn: () => api.get<Rules>(addressOf(region ?? '')), enabled: region !== null });
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/rules" narrow>
      {region === null && <EmptyState title={t('no_region')}>{t('no_region_why')}</EmptyState>}
      {region !== null && (
        <Section title={t('roles')}>
          <QueryView query={rules}>{(held) => <Form key={`${held.is_own}${held.chosen.join()}`} region={region} rules={held} />}</QueryView>
        </Section>
      )}
    </Screen>
  );
}
