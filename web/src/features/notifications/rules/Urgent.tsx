/** Who may break the quiet: the region's list, or what an institution keeps of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Footnote } from '@vkontakte/vkui';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { rulesKey, type UrgentRole } from '../settings/api';
import { useSettingsText } from '../settings/messages';
import styles from '../settings/Settings.module.css';
import { SwitchRow } from '../settings/SwitchRow';

interface Props {
  organisation: string;
  /** All that may be chosen here. */
  offered: readonly UrgentRole[];
  chosen: readonly UrgentRole[];
  canChange: boolean;
  save: (roles: UrgentRole[]) => Promise<void>;
}

export function Urgent({ organisation, offered, chosen, canChange, save }: Props) {
  const t = useSettingsText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const change = useMutation({
    mutationFn: save,
    onError: snackbar.error,
    onSettled: () => queries.invalidateQueries({ queryKey: rulesKey(organisation) }),
  });
  const shown = change.isPending ? change.variables : chosen;
  return (
    <Section title={t('urgent')}>
      {offered.map((role) => (
        <SwitchRow
          key={role}
          label={t(`urgent_${role}`)}
          checked={shown.includes(role)}
          disabled={!canChange || change.isPending}
          onChange={(on) => change.mutate(on ? [...chosen, role] : chosen.filter((one) => one !== role))}
        />
      ))}
      <Footnote className={styles.note}>{t('urgent_hint')}</Footnote>
    </Section>
  );
}
