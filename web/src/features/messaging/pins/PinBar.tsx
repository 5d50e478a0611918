/** Above the messages: what is pinned. A press leads there, the next one to the pin before it; the list has them all. */
import { Icon24ListBulletSquareOutline, Icon20PinOutline } from '@vkontakte/icons';
import { IconButton, Tappable } from '@vkontakte/vkui';
import { lazy, useState } from 'react';
import { useControls } from '../conversation/controls';
import type { Entry } from '../store/entry';
import { findRow } from '../store/log';
import { useLine } from '../words';
import styles from './Pins.module.css';
import { usePinText } from './messages';
import { usePins } from './requests';

const PinsDialog = lazy(() => import('./PinsDialog').then((module) => ({ default: module.PinsDialog })));

export function PinBar({ entry }: { entry: Entry }) {
  const t = usePinText();
  const line = useLine();
  const controls = useControls();
  const { data } = usePins(entry.id);
  const [at, setAt] = useState(0);
  const pins = data?.pins ?? [];
  if (pins.length === 0) return null;
  const index = at % pins.length;
  const shown = pins[index]!;
  const row = findRow(entry.log, shown.seq) ?? shown.message ?? null;
  const text = row && !row.deleted_at ? line(row) : t('gone');
  return (
    <section className={styles.bar} aria-label={t('pinned')} data-pin-bar>
      <Tappable
        Component="button"
        className={styles.current}
        hoverMode="background"
        activeMode="background"
        onClick={() => {
          controls.show(shown.seq);
          setAt((index + 1) % pins.length);
        }}
      >
        <Icon20PinOutline className={styles.icon} aria-hidden />
        <span className={styles.words}>
          <span className={styles.title}>{pins.length > 1 ? t('pinned_of', { at: pins.length - index, count: pins.length }) : t('pinned')}</span>
          <span className={styles.line}><bdi>{text}</bdi></span>
        </span>
      </Tappable>
      <IconButton label={t('list')} onClick={() => controls.open(PinsDialog, [])}><Icon24ListBulletSquareOutline /></IconButton>
    </section>
  );
}
