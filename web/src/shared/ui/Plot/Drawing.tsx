/** The drawing of a plot by Recharts; a module of its own, loaded where a plot stands. */
import {
  Bar, CartesianGrid, ComposedChart, Legend, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis,
} from 'recharts';
import { useFormat } from '../../i18n';
import { useMedia } from '../../layout';
import styles from './Plot.module.css';
import type { PlotProps } from './model';

/** Told apart without colour too: each line has its own dashes, each bar its place. */
const STYLES = [
  { colour: 'var(--vkui--color_accent_blue)', dash: undefined },
  { colour: 'var(--vkui--color_accent_orange)', dash: '6 3' },
  { colour: 'var(--vkui--color_accent_purple)', dash: '2 3' },
  { colour: 'var(--vkui--color_accent_gray)', dash: '10 3 2 3' },
] as const;

const TEXT = { fill: 'var(--vkui--color_text_secondary)', fontSize: 12 };

// Lazy loading wants a default export.
// eslint-disable-next-line import-x/no-default-export
export default function Drawing({ title, unit, kind = 'line', series, points, norm, height }: PlotProps) {
  const format = useFormat();
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const data = points.map((point) => ({ x: point.x, ...point.values }));
  return (
    <ResponsiveContainer width="100%" height={height ?? 260}>
      <ComposedChart data={data} title={title} accessibilityLayer margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid stroke="var(--vkui--color_separator_primary)" vertical={false} />
        <XAxis dataKey="x" tick={TEXT} stroke="var(--vkui--color_separator_primary)" minTickGap={16} />
        <YAxis tick={TEXT} stroke="var(--vkui--color_separator_primary)" width={48} tickFormatter={(value: number) => format.number(value)} />
        <Tooltip
          isAnimationActive={false}
          wrapperClassName={styles.tooltip}
          contentStyle={{ background: 'var(--vkui--color_background_modal)', borderColor: 'var(--vkui--color_separator_primary)', borderRadius: 8, color: 'var(--vkui--color_text_primary)' }}
          cursor={{ stroke: 'var(--vkui--color_stroke_accent)', fill: 'var(--vkui--color_background_secondary)' }}
          formatter={(value) => (typeof value === 'number' ? `${format.number(value)} ${unit}` : '—')}
        />
        {series.length > 1 && <Legend wrapperStyle={{ fontSize: 13 }} formatter={(name: string) => <span className={styles.legend}>{name}</span>} />}
        {norm && (
          <ReferenceLine
            y={norm.value}
            stroke="var(--vkui--color_text_secondary)"
            strokeDasharray="4 4"
            label={{ value: norm.title, position: 'insideTopRight', ...TEXT }}
          />
        )}
        {series.map((one, index) => {
          const style = STYLES[index % STYLES.length] ?? STYLES[0];
          return kind === 'bar'
            ? <Bar key={one.id} dataKey={one.id} name={one.title} fill={style.colour} isAnimationActive={!calm} radius={[4, 4, 0, 0]} maxBarSize={40} />
            : (
              <Line
                key={one.id}
                dataKey={one.id}
                name={one.title}
                stroke={style.colour}
                strokeDasharray={style.dash}
                strokeWidth={2}
                dot={{ r: 3, strokeDasharray: '' }}
                activeDot={{ r: 6 }}
                isAnimationActive={false}
                connectNulls={false}
              />
            );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
