export { type Outcome, type XlsxFailure } from './failure';
export { openWorkbook, showWorkbook } from './load-workbook';
export { readWorkbook } from './read-workbook';
export { type SaveOptions, saveWorkbook } from './write-workbook';
export type * from './workbook-model';
