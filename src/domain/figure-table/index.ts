export {
  findTargetHeader,
  figureColumns,
  targetColumns,
  type ColumnPlaces,
  type FigureColumn,
  type TargetColumn,
} from './columns';
export { saysTheSame, type FigureEntry, type FigureKey, type RowFault, type RowRemark } from './figure-entry';
export type { FigureTable, MonthSpan } from './figure-table';
export { jobcenterKey } from './jobcenter-name';
export { measures, type Measure } from './measure';
export { isBlankCell, shownCell, type MissingValue } from './missing-value';
export {
  jobcenterNames,
  readFigureTable,
  readJobcenters,
  type FigureTableFault,
  type JobcenterRows,
  type RawTable,
  type RowListener,
} from './read-figure-table';
