/** What one is told of, kind by kind. */
import { Footnote } from '@vkontakte/vkui';
import { Section } from '../../../shared/ui/Section';
import type { Kind, Settings } from './api';
import styles from './Settings.module.css';
import { SwitchRow } from './SwitchRow';
import { useChoose } from './useChoose';
import { useSettingsText } from './messages';

const KINDS = ['direct', 'mentions', 'class', 'parents', 'groups', 'channels', 'announcements', 'reactions', 'reports'] as const satisfies readonly Kind[];

export function Kinds({ settings }: { settings: Settings }) {
  const t = useSettingsText();
  const choose = useChoose();
  return (
    <Section title={t('kinds')}>
      {KINDS.map((kind) => (
        <SwitchRow key={kind} label={t(`kind_${kind}`)} checked={settings.kinds[kind] ?? false} onChange={(on) => choose({ kinds: { [kind]: on } })} />
      ))}
      <Footnote className={styles.note}>{t('kinds_hint')}</Footnote>
    </Section>
  );
}
