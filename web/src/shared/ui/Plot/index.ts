export { Plot, type PlotPoint, type PlotProps, type PlotSeries } from './Plot';
