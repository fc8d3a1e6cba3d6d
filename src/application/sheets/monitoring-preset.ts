import type { Agreement } from '../../domain/agreement';
import { monthOfSerial, monthOfYear, yearOf } from '../../domain/months';
import type { ReportingMonth } from '../../domain/months';
import type { CellValue, ReadTable } from '../ports';
import { sameName } from '../table-catalogue';
import type { MonitoringPreset } from './monitoring-sheet';
import { sampleReportingMonth } from './sample-month';

/** Newest reporting month of the agreement year in the data, with its newest data load; January if there is none yet. */
export function monitoringPreset(
  { jobcenter, agreementYear }: Agreement,
  withSample: boolean,
  tables: ReadonlyMap<string, ReadTable>,
): MonitoringPreset {
  const table = [...tables].find(([name]) => sameName(name, 'tblKennzahlen'))?.[1];
  const newest = table === undefined ? null : newestMonth(table, jobcenter, agreementYear);
  if (newest !== null) return newest;
  const month = { year: agreementYear, month: withSample ? sampleReportingMonth : 1 };
  return { reportingMonth: month, dataLoad: month };
}

function newestMonth(table: ReadTable, jobcenter: string, year: number): MonitoringPreset | null {
  const at = (name: string): number => table.headers.findIndex((header) => sameName(header, name));
  const [body, month, load] = [at('Jobcenter'), at('Berichtsmonat'), at('Ladestand')];
  // Rows without a name belong to the only Jobcenter that is named, as for the functions.
  const others = table.rows.some((row) => isNamed(row[body]) && !sameName(String(row[body]), jobcenter));
  let best: { month: ReportingMonth; load: ReportingMonth } | null = null;
  for (const row of table.rows) {
    if (isNamed(row[body]) ? !sameName(String(row[body]), jobcenter) : others) continue;
    const reportingMonth = readMonth(row[month]);
    const dataLoad = readMonth(row[load]);
    if (reportingMonth === null || dataLoad === null || yearOf(reportingMonth) !== year) continue;
    const newer =
      best === null || reportingMonth > best.month || (reportingMonth === best.month && dataLoad > best.load);
    if (newer) best = { month: reportingMonth, load: dataLoad };
  }
  if (best === null) return null;
  return {
    reportingMonth: { year: yearOf(best.month), month: monthOfYear(best.month) },
    dataLoad: { year: yearOf(best.load), month: monthOfYear(best.load) },
  };
}

function isNamed(cell: CellValue | undefined): boolean {
  return String(cell ?? '').trim() !== '';
}

/** Only real dates: the formulas of the sheet cannot read a month written as text either. */
function readMonth(value: CellValue | undefined): ReportingMonth | null {
  if (typeof value !== 'number') return null;
  const month = monthOfSerial(value);
  return month.ok ? month.value : null;
}
