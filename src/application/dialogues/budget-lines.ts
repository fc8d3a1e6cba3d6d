import type { Agreement } from '../../domain/agreement';
import { budgetCourse } from '../../domain/budget';
import { jobcenterKey } from '../../domain/figure-table';
import { monthOfSerial, monthOfYear, yearOf, type ReportingMonth } from '../../domain/months';
import type { CellValue, ReadTable } from '../ports';
import { sameName } from '../table-catalogue';
import { budgetTitles } from '../table-rows';
import type { BudgetAtDialogue } from './dialogue-report';

/**
 * The two lines of the budget from `tblHaushalt`: Ansatz, and spending of the months so far. Several amounts of one month
 * add up, as the formulas of the Monitoring do; a month without one is missing and never 0.
 */
export function budgetLines(
  table: ReadTable | undefined,
  { agreementYear, jobcenter, budget }: Agreement,
  month: ReportingMonth,
  threshold: number,
): readonly BudgetAtDialogue[] {
  const at = (name: string): number => table?.headers.findIndex((header) => sameName(header, name)) ?? -1;
  const [year, body, title, planned, ofMonth, spent] = [
    'Jahr',
    'Jobcenter',
    'Titel',
    'Ansatz',
    'Monat',
    'Ausgaben',
  ].map(at);
  const cell = (row: readonly CellValue[], place: number | undefined): CellValue => row[place ?? -1] ?? '';
  const rows = (table?.rows ?? []).filter(
    (row) =>
      Number(cell(row, year)) === agreementYear && jobcenterKey(String(cell(row, body))) === jobcenterKey(jobcenter),
  );
  return (['administrativeCosts', 'integrationBudget'] as const).map((key): BudgetAtDialogue => {
    const name = budgetTitles[key];
    const lines = rows.filter((row) => sameName(String(cell(row, title)), name));
    const plans = lines.map((row) => cell(row, planned)).filter((value) => typeof value === 'number');
    const amount = plans.length === 0 ? null : plans.reduce((sum, value) => sum + value, 0);
    const spending: (number | null)[] = Array.from({ length: 12 }, () => null);
    for (const row of lines) {
      const [serial, value] = [cell(row, ofMonth), cell(row, spent)];
      if (typeof serial !== 'number' || typeof value !== 'number') continue;
      const found = monthOfSerial(serial);
      if (!found.ok || yearOf(found.value) !== agreementYear) continue;
      const index = monthOfYear(found.value) - 1;
      spending[index] = (spending[index] ?? 0) + value;
    }
    const line = { agreed: budget[key], planned: amount, spending };
    return { title: name, planned: amount, course: budgetCourse(line, monthOfYear(month), threshold) };
  });
}
