import { fixedReference } from '../cell-reference';

/** Zero-based rows and the column of the cells at the top of the sheet. */
export const headCells = {
  column: 2,
  jobcenter: 3,
  reportingMonth: 4,
  dataLoad: 5,
  baseDataLoad: 6,
  lag: 7,
  shift: 8,
  today: 9,
  daysAhead: 10,
  budgetThreshold: 11,
  state: 12,
} as const;

const at = (row: number): string => fixedReference(row, headCells.column);
export const head = {
  jobcenter: at(headCells.jobcenter),
  reportingMonth: at(headCells.reportingMonth),
  dataLoad: at(headCells.dataLoad),
  baseDataLoad: at(headCells.baseDataLoad),
  lag: at(headCells.lag),
  shift: at(headCells.shift),
  today: at(headCells.today),
  daysAhead: at(headCells.daysAhead),
  budgetThreshold: at(headCells.budgetThreshold),
  state: at(headCells.state),
} as const;

/** `03.2026`; TEXT with a date code would depend on the language of Excel. */
export function monthText(reference: string): string {
  return `RIGHT("0"&MONTH(${reference}),2)&"."&YEAR(${reference})`;
}
