import type { CalculationFault } from './figures';
import type { FigureTableFault } from './figure-table';
import type { ForecastFault } from './forecast';
import type { DirectionFault } from './indicators';
import type { MonthFault } from './months';
import type { FigureFault } from './progress';
import type { CourseFault, TargetTableFault } from './target-table';

/** Place inside a range, counted from 1 as people count; null for a single cell. */
export type CellPosition = { readonly row: number; readonly column: number } | null;

/** Why an argument of a cell function cannot be used. `parameter` is its published name. */
export type ArgumentFault = { readonly parameter: string } & (
  | { readonly code: 'figureMissing'; readonly position: CellPosition }
  | { readonly code: 'figureMarked'; readonly marker: string; readonly position: CellPosition }
  | { readonly code: 'textInsteadOfNumber'; readonly text: string; readonly position: CellPosition }
  | { readonly code: 'numberStoredAsText'; readonly text: string; readonly position: CellPosition }
  | { readonly code: 'truthValueInsteadOfNumber'; readonly position: CellPosition }
  | { readonly code: 'valueUnusable'; readonly position: CellPosition }
  | { readonly code: 'figureNegative'; readonly value: number; readonly position: CellPosition }
  | { readonly code: 'fractionOutOfRange'; readonly value: number; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'wholeOutOfRange'; readonly value: number; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'countNotWhole'; readonly value: number }
  | { readonly code: 'rangeInsteadOfCell'; readonly rows: number; readonly columns: number }
  | { readonly code: 'rangeEmpty' }
  | { readonly code: 'rangeRagged' }
  | { readonly code: 'textExpected'; readonly choices: readonly string[] }
  | { readonly code: 'choiceUnknown'; readonly text: string; readonly choices: readonly string[] }
  | DirectionFault
  | MonthFault
  | { readonly code: 'monthMissing' }
  | { readonly code: 'figureCodeMissing' }
  | { readonly code: 'figureCodeUnknown'; readonly text: string }
  | { readonly code: 'sexUnknown'; readonly text: string }
  | { readonly code: 'nameExpected' }
  | { readonly code: 'tableExpected' }
);

/** Why the tables of a workbook do not give what a function asks them for. */
export type TableFault = FigureFault | FigureTableFault | TargetTableFault | CourseFault | ForecastFault;

/** Everything that can keep a cell function from a value. Two mappers word it: as a cell error and as a German sentence. */
export type CellFault = ArgumentFault | CalculationFault | TableFault;
