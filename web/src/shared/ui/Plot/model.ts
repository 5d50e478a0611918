/** What a plot is told. */

export interface PlotSeries {
  id: string;
  title: string;
}

export interface PlotPoint {
  x: string;
  values: Record<string, number | null>;
}

export interface PlotProps {
  /** Says what is seen: «Сообщений в неделю на педагога». */
  title: string;
  unit: string;
  xTitle: string;
  kind?: 'line' | 'bar';
  series: readonly PlotSeries[];
  points: readonly PlotPoint[];
  /** A level to compare with. */
  norm?: { value: number; title: string };
  height?: number;
}
