import { Subhead, Title } from '@vkontakte/vkui';
import { lazy, Suspense, useId } from 'react';
import { NO_DATA, useFormat } from '../../i18n';
import { Skeleton } from '../Skeleton';
import { useText } from '../messages';
import styles from './Plot.module.css';
import type { PlotProps } from './model';

const Drawing = lazy(() => import('./Drawing'));

function Figures({ title, unit, xTitle, series, points }: PlotProps) {
  const format = useFormat();
  return (
    <div className={styles.tableScroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{xTitle}</th>
            {series.map((one) => <th key={one.id} scope="col">{`${one.title}, ${unit}`}</th>)}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.x}>
              <th scope="row">{point.x}</th>
              {series.map((one) => <td key={one.id}>{point.values[one.id] === null ? NO_DATA : format.number(point.values[one.id])}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A plot with its title, units and the same figures as a table beneath; the drawing library comes when it is needed. */
export function Plot(props: PlotProps) {
  const { title, unit, points, height = 260 } = props;
  const t = useText();
  const titleId = useId();
  if (points.length === 0) {
    return (
      <figure className={styles.root}>
        <Title level="3" Component="figcaption">{title}</Title>
        <Subhead className={styles.unit}>{t('plot_no_data')}</Subhead>
      </figure>
    );
  }
  return (
    <figure className={styles.root} aria-labelledby={titleId}>
      <figcaption>
        <Title level="3" Component="div" id={titleId}>{title}</Title>
        <Subhead className={styles.unit}>{unit}</Subhead>
      </figcaption>
      <div className={styles.drawing} style={{ blockSize: height }}>
        <Suspense fallback={<Skeleton kind="lines" rows={6} />}>
          <Drawing {...props} height={height} />
        </Suspense>
      </div>
      <Subhead className={styles.unit}>{t('plot_hint')}</Subhead>
      <details className={styles.details}>
        <summary>{t('plot_table')}</summary>
        <Figures {...props} />
      </details>
    </figure>
  );
}
