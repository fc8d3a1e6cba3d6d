export type { FormatMeaning } from './number-format';
export { formatMeaning } from './number-format';
export {
  createFormatPool,
  formatAt,
  placeOf,
  sheetOfRange,
  type FormatPool,
  type MergedArea,
  type RangeContent,
  type SheetCells,
  type SheetPlace,
  type SheetValue,
} from './sheet-cells';
export {
  columnRoles,
  savedMapping,
  type AmountUnit,
  type ColumnMapping,
  type ColumnRole,
  type DataLoadRule,
  type ImportMapping,
  type MeasureRule,
  type RateUnit,
  type TableMapping,
} from './import-mapping';
export type { ImportAnswer, ImportQuestion } from './import-question';
export type {
  ColumnReading,
  Confidence,
  ImportContext,
  ImportReading,
  ImportRemark,
  RoleReason,
  TableReading,
} from './import-reading';
export type { ImportRow, Refusal, RefusalCode } from './import-row';
export type { AppliedImport } from './applied-import';
export { proposedAnswer, withAnswer, withColumnRole, withProposals } from './answer-question';
export { applyMapping, applyMappingSliced } from './apply-mapping';
export { mappingFits, recogniseLayout, recogniseLayoutSliced } from './recognise-layout';
