export { Plot } from './Plot';
export type { PlotPoint, PlotProps, PlotSeries } from './model';
