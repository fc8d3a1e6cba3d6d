import { readJobcenters, type FigureTableFault, type JobcenterRows, type RawTable } from '../figure-table';
import type { StockShift } from '../progress';
import { success, type Result } from '../result';
import { runThrough, type Sliced } from '../sliced';
import { arrangeFindings, joinJobcenters } from './arrange-findings';
import { checkCoverage } from './check-coverage';
import { checkMeasure, checkProgress } from './check-delivered';
import { checkDuplicates } from './check-duplicates';
import { checkJumps } from './check-jumps';
import { checkPreviousLoads } from './check-loads';
import { checkSexes } from './check-sexes';
import { checkValues } from './check-values';
import type { DataFinding, LocalFinding } from './data-finding';
import { checkPercent } from './percent-suspicion';
import { readRows } from './read-rows';

export interface CheckRequest {
  /** Only findings of this year; the years around it are still compared with. null: all years. */
  readonly year: number | null;
  /** null: every Jobcenter of the table. */
  readonly jobcenter: string | null;
  readonly stockShift: StockShift;
}

/**
 * What is wrong, missing or unlikely in a data table: rows that are not read, cells without a figure, gaps, repeated rows,
 * Ladestände that make years incomparable, parts that do not add up, jumps, delivered values that the months do not bear
 * out. Successive months of one series are one finding. What a newer Ladestand corrects is none.
 *
 * Errors come first, then by Jobcenter, Kennzahl in the order of the catalogue, month; neither the order of the rows nor
 * that of the columns has a bearing. About linear in the number of rows; of each kind at most `listedFindings` per
 * Jobcenter are listed, `moreFindings` tells the number of the others.
 *
 * Fails: `headersMissing`, `jobcenterUnknown`. Source: design 2 and 3, domain reference 3, 4.4 and 6.
 *
 * @example checkFigures(rows, { year: 2026, jobcenter: null, stockShift: 1 }) // success([]) for a clean table
 */
export function checkFigures(rows: RawTable, request: CheckRequest): Result<readonly DataFinding[], FigureTableFault> {
  return runThrough(checkFiguresSliced(rows, request));
}

/** As `checkFigures`, with a turn after each Jobcenter. */
export function* checkFiguresSliced(
  rows: RawTable,
  request: CheckRequest,
): Sliced<Result<readonly DataFinding[], FigureTableFault>> {
  const jobcenters = readJobcenters(rows, request.jobcenter);
  if (!jobcenters.ok) return jobcenters;
  const found: DataFinding[] = [];
  for (const [done, jobcenter] of jobcenters.value.entries()) {
    yield done / jobcenters.value.length;
    found.push(...checkJobcenter(jobcenter, request));
  }
  return success(joinJobcenters(found));
}

function checkJobcenter(jobcenter: JobcenterRows, { year, stockShift }: CheckRequest): readonly DataFinding[] {
  const { table, series, count, findings } = readRows(jobcenter, year);
  const empty: LocalFinding = { figure: null, measure: null, sexes: [], month: null, code: 'noFigures', year };
  const ofSeries = series.all.map((found) => [
    checkValues(found, year),
    checkDuplicates(found, year),
    checkPreviousLoads(found, year),
    checkPercent(found, year),
    checkMeasure(found, year),
    checkProgress(found, table, year, stockShift),
  ]);
  const all = [
    count === 0 && !jobcenter.unnamed ? [empty] : [],
    findings,
    ...ofSeries.flat(),
    checkCoverage(series, year),
    checkSexes(series, year),
    checkJumps(series, year),
  ];
  return arrangeFindings(all.flat(), jobcenter.name);
}
