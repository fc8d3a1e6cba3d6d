export {
  findTargetHeader,
  figureColumns,
  targetColumns,
  type ColumnPlaces,
  type FigureColumn,
  type TargetColumn,
} from './columns';
export type { FigureEntry, FigureKey, RowFault, RowRemark } from './figure-entry';
export type { FigureTable, MonthSpan } from './figure-table';
export { jobcenterKey } from './jobcenter-name';
export { measures, type Measure } from './measure';
export { isBlankCell, type MissingValue } from './missing-value';
export { readFigureTable, type FigureTableFault, type RawTable, type RowListener } from './read-figure-table';
