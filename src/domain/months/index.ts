export { monthOfSerial, serialOfMonth } from './date-serial';
export { monthNames } from './month-names';
export { parseReportingMonth } from './parse-reporting-month';
export {
  addMonths,
  firstYear,
  formatReportingMonth,
  lastYear,
  loadLag,
  monthOfYear,
  monthsOfYearSoFar,
  previousYear,
  reportingMonth,
  yearOf,
  type LoadLagFault,
  type MonthFault,
  type ReportingMonth,
} from './reporting-month';
