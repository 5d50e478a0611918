import { useFormat } from '../../../shared/i18n';
import type { Desk, Funnel } from './api';
import styles from './Desk.module.css';
import { useDeskText } from './messages';

const STEPS = ['people', 'invited', 'opened', 'connected'] as const;

/** How far people have come, as bars with their numbers; each contains the next. */
export function FunnelBars({ funnel }: { funnel: Funnel }) {
  const t = useDeskText();
  const format = useFormat();
  return (
    <dl className={styles.funnel}>
      {STEPS.map((step) => (
        <div key={step} className={styles.step}>
          <dt>{t(step)}</dt>
          <dd className={styles.track} aria-hidden="true">
            <div
              className={`${styles.bar} ${step === 'connected' ? styles.connected : ''}`}
              style={{ inlineSize: `${funnel.people > 0 ? (funnel[step] / funnel.people) * 100 : 0}%` }}
            />
          </dd>
          <dd className={styles.figure}>{step === 'people' ? format.number(funnel.people) : format.share(funnel[step], funnel.people)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same for each kind of people. */
export function KindFunnels({ desk }: { desk: Desk }) {
  const t = useDeskText();
  return (
    <div className={styles.kinds}>
      {desk.kinds.map(({ kind, total }) => (
        <div key={kind}>
          <h3 className={styles.kind}>{t(kind)}</h3>
          <FunnelBars funnel={total} />
        </div>
      ))}
    </div>
  );
}
