/** A region's rule: of whom a second factor is asked, and from which day. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { ruledRegion, useMe } from '../../../shared/session';
import { DateField } from '../../../shared/ui/DateField';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { securityApi, type FactorRule } from '../security/api';
import { useSecurityText } from '../security/messages';
import styles from '../security/Security.module.css';

const ROLES = [
  'administrator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'director',
  'deputy_director', 'coordinator', 'homeroom_teacher', 'pedagogue', 'staff',
] as const;

function RuleForm({ rule }: { rule: FactorRule }) {
  const t = useSecurityText();
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [roles, setRoles] = useState<readonly string[]>(rule.roles);
  const [day, setDay] = useState(rule.required_from);
  const [isOff, setOff] = useState(rule.required_from === null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await securityApi.changeRule(rule.region_id, roles, isOff ? null : day);
      snackbar.say(t('rule_saved'));
      await client.invalidateQueries({ queryKey: ['factor-rule'] });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const isWrong = !isOff && (roles.length === 0 || day === null);
  return (
    <>
      {!rule.is_own && <FormStatus>{t('rule_usual')}</FormStatus>}
      <Section title={t('rule_roles')}>
        <div className={styles.roles} role="group" aria-label={t('rule_roles')}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              checked={roles.includes(role)}
              disabled={isOff}
              onChange={(event) => setRoles(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))}
            >
              {t(`role_${role}`)}
            </Checkbox>
          ))}
        </div>
      </Section>
      <Section title={t('rule_from')}>
        <div className={styles.stack}>
          {!isOff && <DateField label={t('rule_from')} value={day} onChange={setDay} hint={t('rule_from_hint')} />}
          <Checkbox checked={isOff} onChange={(event) => setOff(event.target.checked)}>{t('rule_off')}</Checkbox>
          {!isOff && roles.length === 0 && <FormStatus mode="error" role="alert">{t('rule_none_chosen')}</FormStatus>}
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          <Button size="l" loading={busy} disabled={isWrong} onClick={() => void save()}>{t('save')}</Button>
        </div>
      </Section>
    </>
  );
}

export function Component() {
  const t = useSecurityText();
  const me = useMe();
  const region = me.roles.map(ruledRegion).find((one) => one !== null) ?? null;
  const query = useQuery({ queryKey: ['factor-rule', region], queryFn: () => securityApi.rule(region ?? ''), enabled: region !== null });
  return (
    <Screen title={t('rule')} subtitle={query.data?.region_name ?? t('rule_hint')} back="/profile/security" narrow>
      {region === null
        ? <EmptyState title={t('rule_not_yours')} />
        : <QueryView query={query} skeleton="rows" what={t('rule')}>{(rule) => <RuleForm key={`${rule.required_from}${rule.roles.join()}`} rule={rule} />}</QueryView>}
    </Screen>
  );
}
