import type { ReportingMonth } from '../months';
import { isAsked, spanOf } from './check-scope';
import { rowList, type LocalFinding, type RowValue } from './data-finding';
import { saysTheSame, type FigureEntry } from '../figure-table';
import { monthRuns, rowsOf, type LoadValue, type Series } from './series';

/** Rows of the same figure and Ladestand: harmless if they say the same, else no calculation knows which one is right. */
export function checkDuplicates(series: Series, year: number | null): readonly LocalFinding[] {
  const findings: LocalFinding[] = [];
  const repeated: { readonly month: ReportingMonth; readonly rows: readonly number[] }[] = [];
  const place = { figure: series.figure, measure: series.measure, sexes: [series.sex] };
  for (const { month, loads } of series.months) {
    if (!isAsked(month, year)) continue;
    const rows: number[] = [];
    for (const known of loads) {
      if (known.contradictory)
        findings.push({ ...place, month, ...contradiction(known), months: { first: month, last: month } });
      else if (known.entries.length > 1) for (const row of rowsOf(known)) rows.push(row);
    }
    if (rows.length > 0) repeated.push({ month, rows });
  }
  for (const run of monthRuns(repeated, () => true)) {
    const months = spanOf(run);
    findings.push({
      ...place,
      month: months.first,
      code: 'duplicateRows',
      months,
      rows: rowList(run.flatMap(({ rows }) => rows)),
    });
  }
  return findings;
}

function contradiction(
  known: LoadValue,
): Pick<Extract<LocalFinding, { readonly code: 'contradictoryRows' }>, 'code' | 'dataLoad' | 'one' | 'other' | 'rows'> {
  const [first] = known.entries;
  const one = rowValue(first);
  const other = rowValue(known.entries.find((entry) => first !== undefined && !saysTheSame(entry, first)));
  return { code: 'contradictoryRows', dataLoad: known.dataLoad, one, other, rows: rowList(rowsOf(known)) };
}

/** Rows that contradict each other are at least two, so there is an entry. */
function rowValue(entry: FigureEntry | undefined): RowValue {
  return { row: entry?.row ?? 0, value: typeof entry?.value === 'number' ? entry.value : null };
}
