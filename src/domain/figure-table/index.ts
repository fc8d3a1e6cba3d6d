export {
  figureColumnOf,
  findTargetHeader,
  figureColumns,
  targetColumns,
  type ColumnPlaces,
  type FigureColumn,
  type TargetColumn,
} from './columns';
export { saysTheSame, type FigureEntry, type FigureKey, type RowFault, type RowRemark } from './figure-entry';
export type { FigureTable, MonthSpan } from './figure-table';
export { jobcenterKey, jobcenterNames, jobcenterOf } from './jobcenter-name';
export { measures, parseMeasure, type Measure } from './measure';
export { isBlankCell, shownCell, type MissingValue } from './missing-value';
export {
  jobcentersIn,
  readFigureTable,
  readJobcenters,
  type FigureTableFault,
  type JobcenterRows,
} from './read-figure-table';
export type { RawTable, RowListener } from './row-reader';
