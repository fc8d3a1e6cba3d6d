/**
 * How often the range of a forecast holds the Jahresendwert that came, and how far the expected value lay off, by method and
 * reporting month. On invented counties, whose end is known, and on the sample workbook. The default method has to hold
 * what the range promises, 80 % of cases.
 */
import { readFigureTable, type FigureTable, type RawTable } from '../../src/domain/figure-table';
import { forecastYearEnd, nominalCoverage, type ForecastMethod, type YearEndForecast } from '../../src/domain/forecast';
import { reportingMonth, type ReportingMonth } from '../../src/domain/months';
import { progressValue, type FigureRequest } from '../../src/domain/progress';
import { monthlyFigures } from '../../src/workbench/sample/monthly-figures';
import { figureHeaders } from '../fakes/figure-rows';
import { inventedCounties, lastYear } from '../fakes/invented-counties';

const methods: readonly ForecastMethod[] = ['season', 'trend', 'previousYear'];
const figures = ['K1', 'K2', 'K3'] as const;
const groups = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Nov'] as const;
const seed = 20_261_201;
const counties = 480;
const pastYears = [3, 5, 8, 10] as const;
const tolerance = 0.05;

/** What is counted of one method in one group of cases. */
class Score {
  private cases = 0;
  private failed = 0;
  private ranges = 0;
  private held = 0;
  private errors = 0;
  private compared = 0;

  add(forecast: YearEndForecast | null, yearEnd: number | null): void {
    if (forecast === null) {
      this.failed += 1;
      return;
    }
    const { expected, range } = forecast;
    this.cases += 1;
    if (yearEnd === null) return;
    this.compared += 1;
    this.errors += Math.abs(expected / yearEnd - 1);
    if (range === null) return;
    this.ranges += 1;
    if (range.lower <= yearEnd && yearEnd <= range.upper) this.held += 1;
  }

  get coverage(): number | null {
    return this.ranges === 0 ? null : this.held / this.ranges;
  }

  toString(): string {
    const error = this.compared === 0 ? null : this.errors / this.compared;
    const counts = [this.cases, this.ranges, this.failed].map((count) => String(count).padStart(7));
    return `${percent(this.coverage)} ${percent(error, 2)} ${counts.join(' ')}`;
  }
}

function percent(value: number | null, decimals = 1): string {
  return (value === null ? '–' : `${(100 * value).toFixed(decimals)} %`).padStart(9);
}

class Scores {
  private readonly scores = new Map<string, Score>();

  of(name: string): Score {
    const found = this.scores.get(name) ?? new Score();
    this.scores.set(name, found);
    return found;
  }

  print(title: string): void {
    process.stdout.write(`forecast ${title}\n  ${''.padEnd(34)} coverage     error   cases  ranges  none\n`);
    for (const [name, score] of this.scores) process.stdout.write(`  ${name.padEnd(34)}${score.toString()}\n`);
  }
}

function monthOf(year: number, no: number): ReportingMonth {
  const month = reportingMonth(year, no);
  if (!month.ok) throw new Error(`There is no month ${year}-${no}.`);
  return month.value;
}

function read(rows: RawTable): FigureTable {
  const table = readFigureTable(rows, null);
  if (!table.ok) throw new Error(`The table was refused: ${table.error.code}`);
  return table.value;
}

interface Case {
  readonly figure: string;
  readonly method: ForecastMethod;
  readonly group: string;
  readonly forecast: YearEndForecast | null;
  readonly yearEnd: number | null;
}

function eachCase(table: FigureTable, lastNo: number, visit: (one: Case) => void): void {
  for (const figure of figures) {
    const of = (no: number): FigureRequest => ({
      figure,
      month: monthOf(lastYear, no),
      sex: 'total',
      dataLoad: null,
      stockShift: 1,
    });
    const end = progressValue(table, of(12));
    for (let no = 1; no <= lastNo; no += 1) {
      const group = groups[Math.floor((no - 1) / 3)] ?? '';
      for (const method of methods) {
        const forecast = forecastYearEnd(table, of(no), method);
        const yearEnd = end.ok ? end.value.value : null;
        visit({ figure, method, group, forecast: forecast.ok ? forecast.value : null, yearEnd });
      }
    }
  }
}

function onInventedCounties(): number | null {
  const byGroup = new Scores();
  const byHistory = new Scores();
  const byFigure = new Scores();
  const byStyle = new Scores();
  const overall = new Scores();
  // The order of the lines, before the order of the counties decides.
  for (const method of methods) for (const group of groups) byGroup.of(`${method} ${group}`);
  for (const county of inventedCounties(seed, counties, pastYears)) {
    const table = read(county.rows);
    eachCase(table, 11, ({ figure, method, group, forecast, yearEnd }) => {
      byGroup.of(`${method} ${group}`).add(forecast, yearEnd);
      byHistory.of(`${method} ${county.pastYears} past years`).add(forecast, yearEnd);
      byFigure.of(`${method} ${figure}`).add(forecast, yearEnd);
      byStyle.of(`${method} table ${county.style}`).add(forecast, yearEnd);
      overall.of(method).add(forecast, yearEnd);
    });
  }
  const what = `on ${counties} invented counties`;
  byGroup.print(`by reporting month ${what}`);
  byHistory.print(`by length of history ${what}`);
  byFigure.print(`by figure ${what}`);
  byStyle.print(`by style of table ${what}`);
  overall.print(`overall ${what}, nominal ${100 * nominalCoverage} %`);
  return overall.of('season').coverage;
}

/** The sample with the rest of its year, which its workbook does not show: one county with three past years. */
function onSample(): void {
  const rows = monthlyFigures({ year: lastYear, month: 12 }).map(({ figure, sex, month, load, value }) => [
    'Landkreis Musterland',
    figure,
    'Monat',
    sex,
    month,
    load,
    '',
    value,
    '',
  ]);
  const table = read([figureHeaders, ...rows]);
  const byGroup = new Scores();
  for (const method of methods) for (const group of groups) byGroup.of(`${method} ${group}`);
  eachCase(table, 11, ({ method, group, forecast, yearEnd }) => {
    byGroup.of(`${method} ${group}`).add(forecast, yearEnd);
  });
  byGroup.print('on the sample workbook');
}

onSample();
const coverage = onInventedCounties();
if (coverage === null || Math.abs(coverage - nominalCoverage) > tolerance) {
  process.stdout.write('The range of the default method does not hold what it promises.\n');
  process.exitCode = 1;
}
