/** Quiet hours of the region, the institution and its roles, who may be urgent, and whether pushes go out at all. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRole } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { Level, type LevelChange } from '../rules/Level';
import { Urgent } from '../rules/Urgent';
import { rulesKey, settingsApi, type QuietLevel, type Rules, type UrgentRole } from '../settings/api';
import { useSettingsText } from '../settings/messages';
import { SwitchRow } from '../settings/SwitchRow';

const URGENT_ROLES: readonly UrgentRole[] = [
  'administrator', 'officer', 'regional_coordinator', 'municipal_coordinator', 'director', 'deputy_director', 'coordinator', 'homeroom', 'pedagogue', 'staff',
];

function Table({ rules, organisation }: { rules: Rules; organisation: string }) {
  const t = useSettingsText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const of = (name: QuietLevel['level']) => rules.levels.find((level) => level.level === name);
  const region = of('region');
  const own = of('organisation');
  const setRegion = (change: Partial<Parameters<typeof settingsApi.setRegion>[1]>) => settingsApi.setRegion(rules.region_id, {
    push_is_on: rules.push_is_on, urgent_roles: rules.region_urgent_roles, week: region?.own ?? null, may_shift: region?.may_shift ?? true, ...change,
  });
  const setOwn = (change: Partial<Parameters<typeof settingsApi.setOrganisation>[1]>) => settingsApi.setOrganisation(organisation, {
    urgent_roles: rules.urgent_roles.length === rules.region_urgent_roles.length ? null : rules.urgent_roles, week: own?.own ?? null, may_shift: own?.may_shift ?? true, ...change,
  });
  const push = useMutation({
    mutationFn: (push_is_on: boolean) => setRegion({ push_is_on }),
    onError: snackbar.error,
    onSettled: () => queries.invalidateQueries({ queryKey: rulesKey(organisation) }),
  });
  const save = (level: QuietLevel) => (change: LevelChange) => {
    if (level.level === 'region') return setRegion(change);
    return level.level === 'organisation' ? setOwn(change) : settingsApi.setRole(organisation, level.role, change);
  };
  return (
    <>
      <Section title={t('push_of', { name: rules.region_name })}>
        <SwitchRow
          label={t('push_region')}
          hint={t('push_region_hint')}
          checked={push.isPending ? push.variables : rules.push_is_on}
          disabled={!rules.can_change_region || push.isPending}
          onChange={(on) => push.mutate(on)}
        />
      </Section>
      {rules.levels.map((level) => <Level key={`${level.level}.${level.role}`} level={level} organisation={organisation} save={save(level)} />)}
      {rules.can_change_region
        ? <Urgent organisation={organisation} offered={URGENT_ROLES} chosen={rules.region_urgent_roles} canChange save={(urgent_roles) => setRegion({ urgent_roles })} />
        : <Urgent organisation={organisation} offered={rules.region_urgent_roles} chosen={rules.urgent_roles} canChange={rules.can_change} save={(urgent_roles) => setOwn({ urgent_roles })} />}
    </>
  );
}

export function Component() {
  const t = useSettingsText();
  const organisation = useRole()?.organisation?.id ?? '';
  const query = useQuery({ queryKey: rulesKey(organisation), queryFn: () => settingsApi.rules(organisation), enabled: organisation !== '' });
  return (
    <Screen title={t('rules')} subtitle={t('rules_subtitle')} back="/rules" narrow>
      {organisation === '' ? <EmptyState title={t('no_organisation')} /> : <QueryView query={query}>{(rules) => <Table rules={rules} organisation={organisation} />}</QueryView>}
    </Screen>
  );
}
