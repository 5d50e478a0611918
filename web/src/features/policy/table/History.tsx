/** Every version of the table: who left it so, when, and why. */
import { SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { Section } from '../../../shared/ui/Section';
import type { PolicyTable } from '../api';
import { useText } from '../messages';
import styles from '../Policy.module.css';

export function History({ table }: { table: PolicyTable }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('history')} flush>
      {table.history.length === 0 && <p className={styles.note}>{t('never_changed')}</p>}
      {table.history.map((one) => (
        <SimpleCell
          key={one.version}
          multiline
          subtitle={t('version_by', { date: format.dateTime(one.made_at), name: one.made_by })}
          extraSubtitle={one.reason || undefined}
        >
          {t('version', { version: one.version })}
        </SimpleCell>
      ))}
    </Section>
  );
}
