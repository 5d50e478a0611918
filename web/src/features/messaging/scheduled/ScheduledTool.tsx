/** A clock beside the field while own messages wait here; it opens their list. */
import { Icon28ClockOutline } from '@vkontakte/icons';
import { Counter, IconButton } from '@vkontakte/vkui';
import { lazy } from 'react';
import { useEntry } from '../client/current';
import type { ExtensionProps } from '../composer/registry';
import { useText } from './messages';
import styles from './Scheduled.module.css';

const ScheduledDialog = lazy(() => import('./ScheduledDialog').then((module) => ({ default: module.ScheduledDialog })));

export function ScheduledTool({ composer }: ExtensionProps) {
  const t = useText();
  const entry = useEntry(composer.entry().id);
  const count = entry?.personal.scheduled ?? 0;
  if (count === 0) return null;
  return (
    <IconButton label={t('open', { count })} className={styles.tool} onClick={() => composer.controls.open(ScheduledDialog, [])}>
      <Icon28ClockOutline />
      <span className={styles.count} aria-hidden><Counter size="s" mode="primary" appearance="accent">{count}</Counter></span>
    </IconButton>
  );
}
