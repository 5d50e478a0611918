/** The letter about what has stayed unread: only for who asks for it. */
import { Section } from '../../../shared/ui/Section';
import { SelectField } from '../../../shared/ui/fields';
import type { Settings } from './api';
import styles from './Settings.module.css';
import { SwitchRow } from './SwitchRow';
import { useChoose } from './useChoose';
import { useSettingsText } from './messages';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WAITS = [3, 6, 12, 24, 48, 72] as const;

export function Digest({ settings }: { settings: Settings }) {
  const t = useSettingsText();
  const choose = useChoose();
  const why = !settings.has_mail ? t('digest_no_mail') : !settings.has_email ? t('digest_no_email') : null;
  const waits = [...new Set([...WAITS, settings.digest_after_hours])].sort((one, other) => one - other);
  return (
    <Section title={t('digest')}>
      <SwitchRow
        label={t('digest_on')}
        hint={why ?? t('digest_hint')}
        checked={settings.digest_is_on}
        disabled={why !== null && !settings.digest_is_on}
        onChange={(digest_is_on) => choose({ digest_is_on })}
      />
      {settings.digest_is_on && (
        <div className={styles.fields}>
          <SelectField
            label={t('digest_hour')}
            value={String(settings.digest_hour)}
            options={HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
            onChange={(hour) => choose({ digest_hour: Number(hour) })}
          />
          <SelectField
            label={t('digest_after')}
            value={String(settings.digest_after_hours)}
            options={waits.map((count) => ({ value: String(count), label: t('hours', { count }) }))}
            onChange={(hours) => choose({ digest_after_hours: Number(hours) })}
          />
        </div>
      )}
    </Section>
  );
}
