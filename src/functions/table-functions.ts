import { checkFigures } from '../domain/data-check';
import { readFigureTable, type RawTable } from '../domain/figure-table';
import { forecastYearEnd, type ForecastMethod } from '../domain/forecast';
import { firstYear, lastYear, type ReportingMonth } from '../domain/months';
import { indicatorValue, progressValue, type StockShift } from '../domain/progress';
import type { FigureCode } from '../domain/quantities';
import { success, type Result } from '../domain/result';
import type { Sex } from '../domain/sex';
import { targetCourse, targetTable } from '../domain/target-table';
import type { CellFault } from '../domain/cell-fault';
import { defineFunction, type ExampleTable, type FunctionDefinition } from './definition';
import type { ParameterRule } from './rules';
import { dataFindingsSpill, forecastSpill, targetCourseSpill, targetTableSpill } from './spills';

const table = { kind: 'table' } as const satisfies ParameterRule;
const month = { kind: 'month' } as const satisfies ParameterRule;
const figureCode = { kind: 'figureCode' } as const satisfies ParameterRule;
const sex = { kind: 'sex', default: 'total' } as const satisfies ParameterRule;
const jobcenter = { kind: 'name', default: null } as const satisfies ParameterRule;
const dataLoad = { kind: 'optionalMonth', default: null } as const satisfies ParameterRule;
/** The workbook's setting for the stock behind integration rates: December to the month before, or January to the month. */
const stockMonths = {
  kind: 'choice',
  choices: ['vormonat', 'monat'],
  default: 'vormonat',
} as const satisfies ParameterRule;

export function stockShiftOf(word: 'vormonat' | 'monat'): StockShift {
  return word === 'vormonat' ? 1 : 0;
}

const forecastMethods: Readonly<Record<'saison' | 'trend' | 'vorjahr', ForecastMethod>> = {
  saison: 'season',
  trend: 'trend',
  vorjahr: 'previousYear',
};

/** Parameters that JFW and KENNZAHL share, in their published order. */
const figureParameters = [
  { name: 'daten', rule: table },
  { name: 'kennzahl', rule: figureCode },
  { name: 'berichtsmonat', rule: month },
  { name: 'geschlecht', rule: sex },
  { name: 'jobcenter', rule: jobcenter },
  { name: 'ladestand', rule: dataLoad },
  { name: 'bestandsmonat', rule: stockMonths },
] as const;

/** Reads the table and looks one figure up in it. */
function lookUp(
  value: typeof progressValue | typeof indicatorValue,
): (
  data: RawTable,
  figure: FigureCode,
  reportingMonth: ReportingMonth,
  of: Sex,
  whose: string | null,
  load: ReportingMonth | null,
  stock: 'vormonat' | 'monat',
) => Result<number, CellFault> {
  return (data, figure, reportingMonth, of, whose, load, stock) => {
    const read = readFigureTable(data, whose);
    if (!read.ok) return read;
    const found = value(read.value, {
      figure,
      month: reportingMonth,
      sex: of,
      dataLoad: load,
      stockShift: stockShiftOf(stock),
    });
    return found.ok ? success(found.value.value) : found;
  };
}

const exampleFigures: ExampleTable = { table: 'figures' };
const exampleTargets: ExampleTable = { table: 'targets' };

/** Functions on the data table of the workbook, in the order of the function browser. */
export const tableFunctions: readonly FunctionDefinition[] = [
  defineFunction({
    id: 'JFW',
    category: 'dataTable',
    parameters: figureParameters,
    result: 'number',
    numberFormat: '0.0%',
    example: {
      args: [exampleFigures, 'K2', '2026-03'],
      result: { kind: 'number', value: 320 / 3960, display: '8,1 %' },
    },
    core: lookUp(progressValue),
  }),
  defineFunction({
    id: 'KENNZAHL',
    category: 'dataTable',
    parameters: figureParameters,
    result: 'number',
    numberFormat: '0.0%',
    example: {
      args: [exampleFigures, 'K3', '2026-03'],
      result: { kind: 'number', value: 2360 / 2420 - 1, display: '−2,5 %' },
    },
    core: lookUp(indicatorValue),
  }),
  defineFunction({
    id: 'ZIELTABELLE',
    category: 'dataTable',
    parameters: [
      { name: 'daten', rule: table },
      { name: 'ziele', rule: table },
      { name: 'berichtsmonat', rule: month },
      { name: 'jobcenter', rule: jobcenter },
      { name: 'ladestand', rule: dataLoad },
      { name: 'bestandsmonat', rule: stockMonths },
    ],
    result: 'spill',
    numberFormat: null,
    example: {
      args: [exampleFigures, exampleTargets, '2026-03'],
      result: {
        kind: 'spill',
        rows: 3,
        columns: 13,
        at: { row: 2, column: 11, value: 'nicht erreicht' },
        display: 'nicht erreicht',
      },
    },
    core: (data, targets, reportingMonth, whose, load, stock) => {
      const lines = targetTable(data, targets, {
        month: reportingMonth,
        jobcenter: whose,
        dataLoad: load,
        stockShift: stockShiftOf(stock),
      });
      return lines.ok ? success(targetTableSpill(lines.value)) : lines;
    },
  }),
  defineFunction({
    id: 'ZIELVERLAUF',
    category: 'dataTable',
    parameters: [
      { name: 'daten', rule: table },
      { name: 'ziele', rule: table },
      { name: 'nr', rule: { kind: 'requiredWhole', minimum: 1, maximum: 999 } },
      { name: 'jahr', rule: { kind: 'requiredWhole', minimum: firstYear, maximum: lastYear } },
      { name: 'geschlecht', rule: sex },
      { name: 'jobcenter', rule: jobcenter },
      { name: 'bestandsmonat', rule: stockMonths },
      { name: 'abstand', rule: { kind: 'optionalWhole', minimum: 0, maximum: 99, default: null } },
    ],
    result: 'spill',
    numberFormat: null,
    example: {
      args: [exampleFigures, exampleTargets, 3, 2026],
      result: {
        kind: 'spill',
        rows: 13,
        columns: 6,
        at: { row: 3, column: 2, value: 2410 * (1 - 0.025) },
        display: '2.349,75',
      },
    },
    core: (data, targets, no, year, of, whose, stock, lag) => {
      const course = targetCourse(data, targets, {
        no,
        year,
        sex: of,
        jobcenter: whose,
        stockShift: stockShiftOf(stock),
        lag,
      });
      return course.ok ? success(targetCourseSpill(course.value)) : course;
    },
  }),
  defineFunction({
    id: 'PROGNOSE',
    category: 'dataTable',
    parameters: [
      { name: 'daten', rule: table },
      { name: 'kennzahl', rule: figureCode },
      { name: 'berichtsmonat', rule: month },
      { name: 'geschlecht', rule: sex },
      { name: 'jobcenter', rule: jobcenter },
      { name: 'verfahren', rule: { kind: 'choice', choices: ['saison', 'trend', 'vorjahr'], default: 'saison' } },
      { name: 'bestandsmonat', rule: stockMonths },
      { name: 'ladestand', rule: dataLoad },
    ],
    result: 'spill',
    numberFormat: null,
    example: {
      args: [exampleFigures, 'INT', '2026-03'],
      result: { kind: 'spill', rows: 1, columns: 3, at: { row: 0, column: 0, value: 1280 }, display: '1.280' },
    },
    core: (data, figure, reportingMonth, of, whose, method, stock, load) => {
      const read = readFigureTable(data, whose);
      if (!read.ok) return read;
      const request = { figure, month: reportingMonth, sex: of, dataLoad: load, stockShift: stockShiftOf(stock) };
      const forecast = forecastYearEnd(read.value, request, forecastMethods[method]);
      return forecast.ok ? success(forecastSpill(forecast.value)) : forecast;
    },
  }),
  defineFunction({
    id: 'DATENPRUEFUNG',
    category: 'dataTable',
    parameters: [
      { name: 'daten', rule: table },
      {
        name: 'jahr',
        rule: { kind: 'optionalWhole', minimum: firstYear, maximum: lastYear, default: null },
      },
      { name: 'jobcenter', rule: jobcenter },
      { name: 'bestandsmonat', rule: stockMonths },
    ],
    result: 'spill',
    numberFormat: null,
    example: {
      args: [exampleFigures, 2025],
      result: { kind: 'spill', rows: 3, columns: 6, at: { row: 1, column: 0, value: 'Warnung' }, display: 'Warnung' },
    },
    core: (data, year, whose, stock) => {
      const findings = checkFigures(data, { year, jobcenter: whose, stockShift: stockShiftOf(stock) });
      return findings.ok ? success(dataFindingsSpill(findings.value)) : findings;
    },
  }),
];
