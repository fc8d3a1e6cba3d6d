export { indicatorCodes, type IndicatorCode } from '../indicator';
export {
  indicatorDirection,
  indicatorFacts,
  type IndicatorFacts,
  type IndicatorUnit,
  type LevelUnit,
} from './indicator-facts';
export { indicatorFormula, type IndicatorFormula } from './indicator-formula';
export { parseDirection, type DirectionFault } from './parse-direction';
export { parseIndicatorCode } from './parse-indicator';
