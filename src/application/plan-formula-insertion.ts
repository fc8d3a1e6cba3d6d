import { monthOfYear, parseReportingMonth, yearOf } from '../domain/months';
import type { ReportingMonth } from '../domain/months';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { parseSex, type Sex } from '../domain/sex';
import { cellReference } from './cell-reference';
import type { CellValue, InsertionReading, InsertionRequest, OccupiedCell, TableHeaders } from './ports';
import type { InsertedFunction, InsertionObstacle } from './services';
import { hasStockMonth, stockMonthName } from './stock-month';
import { sameName } from './table-catalogue';
import type { TableName } from './table-catalogue';
import { tableParameters } from './table-parameters';
import { formWords, sexWords } from './table-rows';

/** What makes a table the data table, whatever it is called. */
const figureHeaders = ['Kennzahl', 'Berichtsmonat', 'Wert'];
const wantedColumns: Readonly<Record<TableName, readonly string[]>> = {
  tblKennzahlen: ['Jobcenter', 'Berichtsmonat'],
  tblZiele: ['Jahr', 'Jobcenter', 'Nr', 'Geschlecht', 'Form'],
  tblSchritte: [],
  tblHaushalt: [],
};
/** Forms of a target that has a figure to follow over the year. */
const numericForms: readonly string[] = [formWords.change, formWords.quota, formWords.count];
/** The indicator with a target in nearly every agreement. */
const usualIndicator = 'K2';

/** Cells that a result fills; a table of targets has a header and a row for each. */
const mostTargetRows = 500;
const roomByFunction: Readonly<Record<string, { readonly rowCount: number; readonly columnCount: number }>> = {
  ZIELTABELLE: { rowCount: mostTargetRows, columnCount: 13 },
  ZIELVERLAUF: { rowCount: 13, columnCount: 6 },
  PROGNOSE: { rowCount: 1, columnCount: 3 },
};
const singleCell = { rowCount: 1, columnCount: 1 };

export interface FormulaInsertion {
  readonly formula: string;
}

function neededTables({ parameters }: InsertedFunction): readonly TableName[] {
  return Object.entries(tableParameters).flatMap(([parameter, table]) =>
    parameters.some(({ name }) => name === parameter) ? [table] : [],
  );
}

/** By its name, or for the data table by its columns if only one table has them. */
function findTable(tables: readonly TableHeaders[], name: TableName): TableHeaders | undefined {
  const named = tables.find((table) => sameName(table.name, name));
  if (named !== undefined || name !== 'tblKennzahlen') return named;
  const alike = tables.filter(({ headers }) =>
    figureHeaders.every((wanted) => headers.some((header) => sameName(header, wanted))),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** What has to be read before the formula can be made. */
export function insertionRequest(inserted: InsertedFunction): InsertionRequest {
  return {
    room: roomByFunction[inserted.id] ?? singleCell,
    wanted: (tables) =>
      neededTables(inserted).flatMap((name) => {
        const table = findTable(tables, name);
        if (table === undefined) return [];
        const columns = table.headers.filter((header) =>
          wantedColumns[name].some((wanted) => sameName(wanted, header)),
        );
        return [{ table: table.name, columns }];
      }),
  };
}

interface FigureRow {
  readonly jobcenter: string;
  readonly month: ReportingMonth;
}
interface TargetRow {
  readonly year: number | null;
  readonly jobcenter: string;
  readonly no: number | null;
  readonly sex: Sex;
  readonly numeric: boolean;
}

/** Values of a column by its header, however it is spelled. */
function columnReader({ columns }: InsertionReading, table: string): (header: string) => readonly CellValue[] {
  const found = [...(columns.get(table) ?? [])];
  return (header) => found.find(([name]) => sameName(name, header))?.[1] ?? [];
}

function figureRows(reading: InsertionReading, table: string): readonly FigureRow[] {
  const column = columnReader(reading, table);
  const jobcenters = column('Jobcenter');
  return column('Berichtsmonat').flatMap((value, index): FigureRow[] => {
    if (typeof value === 'boolean') return [];
    const month = parseReportingMonth(value);
    return month.ok ? [{ jobcenter: nameOf(jobcenters[index]), month: month.value }] : [];
  });
}

function targetRows(reading: InsertionReading, table: string): readonly TargetRow[] {
  const column = columnReader(reading, table);
  const [years, jobcenters, forms] = [column('Jahr'), column('Jobcenter'), column('Form')];
  const sexes = column('Geschlecht');
  return column('Nr').flatMap((no, index): TargetRow[] => {
    const [year, form] = [years[index], forms[index]];
    if (no === '' && (form ?? '') === '') return [];
    return [
      {
        year: typeof year === 'number' ? year : null,
        jobcenter: nameOf(jobcenters[index]),
        no: typeof no === 'number' ? no : null,
        sex: parseSex(nameOf(sexes[index])) ?? 'total',
        numeric: numericForms.some((word) => sameName(word, String(form))),
      },
    ];
  });
}

function nameOf(value: CellValue | undefined): string {
  return String(value ?? '').trim();
}

function severalNames(rows: readonly { readonly jobcenter: string }[]): boolean {
  const names = new Set(rows.map(({ jobcenter }) => jobcenter.toLocaleLowerCase('de')));
  names.delete('');
  return names.size > 1;
}

/** The row with the greatest key; the first of equal ones. */
function newest<Row>(rows: readonly Row[], key: (row: Row) => number): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || key(row) > key(best) ? row : best),
    undefined,
  );
}

interface Facts {
  readonly tables: ReadonlyMap<string, string>;
  readonly month: ReportingMonth;
  /** null: the tables know only one. */
  readonly jobcenter: string | null;
  readonly target: { readonly no: number; readonly year: number; readonly sex: Sex } | null;
  readonly targetCount: number;
  /** The workbook has a cell that says which stock integration rates are computed with. */
  readonly stockMonth: boolean;
}

/** What the arguments are made of: the newest month, a Jobcenter that has figures and targets, its first numeric target. */
function factsOf(inserted: InsertedFunction, reading: InsertionReading): Result<Facts, InsertionObstacle> {
  const found = neededTables(inserted).map((name) => ({ name, table: findTable(reading.tables, name) }));
  const missing = found.flatMap(({ name, table }) => (table === undefined ? [name] : []));
  if (missing.length > 0) return failure({ code: 'tableMissing', tables: missing });
  const tableOf = (name: TableName): string | undefined => found.find((each) => each.name === name)?.table?.name;
  const [data, goals] = [tableOf('tblKennzahlen'), tableOf('tblZiele')];

  const figures = data === undefined ? [] : figureRows(reading, data);
  const targets = goals === undefined ? [] : targetRows(reading, goals);
  const withTargets = figures.filter((row) => targets.some((target) => sameName(target.jobcenter, row.jobcenter)));
  const chosen = newest(withTargets.length > 0 ? withTargets : figures, ({ month }) => month);
  if (chosen === undefined) return failure({ code: 'figuresMissing', table: data ?? tableParameters.daten });
  const jobcenter = severalNames(figures) || severalNames(targets) ? chosen.jobcenter : null;
  const ownTargets = targets.filter((row) => jobcenter === null || sameName(row.jobcenter, jobcenter));
  return success({
    tables: new Map([
      ...(data === undefined ? [] : [['daten', data] as const]),
      ...(goals === undefined ? [] : [['ziele', goals] as const]),
    ]),
    month: chosen.month,
    jobcenter,
    target: firstNumericTarget(ownTargets),
    targetCount: ownTargets.filter(({ year }) => year === null || year === yearOf(chosen.month)).length,
    stockMonth: hasStockMonth(reading.names),
  });
}

/** Of the newest year that has one; for men and women together, unless it is agreed by sex only. */
function firstNumericTarget(rows: readonly TargetRow[]): Facts['target'] {
  const numeric = rows.flatMap(({ no, year, sex, numeric: hasFigure }) =>
    hasFigure && no !== null && year !== null ? [{ no, year, sex }] : [],
  );
  const first = newest(numeric, ({ year }) => year);
  if (first === undefined) return null;
  return numeric.find(({ no, year, sex }) => no === first.no && year === first.year && sex === 'total') ?? first;
}

/** An argument in English notation; null leaves it out. */
function argument(name: string, optional: boolean, facts: Facts): string | null {
  const table = facts.tables.get(name);
  if (table !== undefined) return `${table}[#All]`;
  if (name === 'jobcenter') return facts.jobcenter === null ? null : quoted(facts.jobcenter);
  if (name === 'geschlecht' && facts.target !== null && facts.target.sex !== 'total')
    return quoted(sexWords[facts.target.sex]);
  if (name === 'bestandsmonat' && facts.stockMonth) return stockMonthName;
  if (optional) return null;
  switch (name) {
    case 'berichtsmonat':
      return `DATE(${yearOf(facts.month)},${monthOfYear(facts.month)},1)`;
    case 'kennzahl':
      return quoted(usualIndicator);
    case 'jahr':
      return String(facts.target?.year ?? yearOf(facts.month));
    case 'nr':
      return facts.target === null ? null : String(facts.target.no);
    default:
      throw new Error(`Nothing is known to put in for the parameter ${name}.`);
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The formula with references to the tables of the workbook, if the cell and what the result will fill are free.
 *
 * @example =ZV.ZIELTABELLE(tblKennzahlen[#All],tblZiele[#All],DATE(2026,10,1),"Landkreis Musterland")
 */
export function planFormulaInsertion(
  inserted: InsertedFunction,
  reading: InsertionReading,
): Result<FormulaInsertion, OccupiedCell | InsertionObstacle> {
  const { address } = reading.cell;
  const facts = factsOf(inserted, reading);
  if (!facts.ok) return facts;
  if (facts.value.target === null && inserted.parameters.some(({ name, optional }) => name === 'nr' && !optional))
    return failure({ code: 'targetsMissing', table: facts.value.tables.get('ziele') ?? tableParameters.ziele });
  if (reading.insideTable) return failure({ code: 'insideTable', address });
  const occupied = occupiedCell(inserted, reading, facts.value);
  if (occupied !== null) return failure(occupied);
  const args = inserted.parameters.map(({ name, optional }) => argument(name, optional, facts.value) ?? '');
  while (args.at(-1) === '') args.pop();
  return success({ formula: `=ZV.${inserted.id}(${args.join(',')})` });
}

function occupiedCell({ id }: InsertedFunction, { cell, room }: InsertionReading, facts: Facts): OccupiedCell | null {
  const most = roomByFunction[id] ?? singleCell;
  const needed = id === 'ZIELTABELLE' ? { ...most, rowCount: facts.targetCount + 1 } : most;
  for (const [row, cells] of room.slice(0, needed.rowCount).entries()) {
    const column = cells.slice(0, needed.columnCount).findIndex((content) => content !== '');
    if (column < 0) continue;
    if (row === 0 && column === 0) return { code: 'cellOccupied', address: cell.address };
    const sheet = cell.address.slice(0, cell.address.lastIndexOf('!') + 1);
    return {
      code: 'cellOccupied',
      address: `${sheet}${cellReference(cell.row + row, cell.column + column)}`,
      room: needed,
    };
  }
  return null;
}
