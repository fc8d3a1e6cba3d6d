export { computeValue, loadOf, type ComputedValue } from './computed-value';
export type { FigureFault } from './figure-fault';
export { progressIngredients, type Ingredients, type StockShift } from './formula-months';
export { indicatorValue, type IndicatorValue } from './indicator-value';
export { firstCommonLoad, knownFigure, type KnownFigure, type LoadChoice } from './known-figure';
export {
  computedProgress,
  deliveredProgress,
  progressValue,
  type FigureRequest,
  type ProgressValue,
} from './progress-value';
export { compareYears, type Incomparability, type YearComparison } from './year-comparison';
