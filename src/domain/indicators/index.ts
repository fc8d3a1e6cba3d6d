export { indicatorCodes, type IndicatorCode } from '../indicator';
export {
  indicatorDirection,
  indicatorFacts,
  type IndicatorFacts,
  type IndicatorUnit,
  type LevelUnit,
} from './indicator-facts';
export { parseDirection, type DirectionFault } from './parse-direction';
export { parseIndicatorCode } from './parse-indicator';
