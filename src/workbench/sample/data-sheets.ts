import type { WorkbenchGrid } from '../grid';
import { area, constants } from './cells';
import { agreementYear, budgetRows, followedSteps } from './followed-year';
import { monthlyFigures } from './monthly-figures';

interface Column {
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly centred?: boolean;
  readonly wrap?: boolean;
}

interface DataSheet {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const month = { numberFormat: 'mm/yyyy', centred: true } as const;
const day = { numberFormat: 'dd.mm.yyyy', centred: true } as const;
const count = { width: 48, centred: true } as const;

/** What the ministry sent up to a month. */
export function figuresSheet(jobcenter: string, last: { readonly year: number; readonly month: number }): DataSheet {
  return {
    table: 'tblKennzahlen',
    columns: [
      { title: 'Jobcenter', width: 132 },
      { title: 'Kennzahl', width: 66 },
      { title: 'Art', width: 54 },
      { title: 'Geschlecht', width: 72 },
      { title: 'Berichtsmonat', width: 84, ...month },
      { title: 'Ladestand', width: 72, ...month },
      { title: 'Wartezeit', width: 66 },
      { title: 'Wert', width: 84, numberFormat: '#,##0' },
      { title: 'Quelle', width: 186 },
    ],
    rows: monthlyFigures(last).map(({ figure, sex, month: of, load, value }) => [
      jobcenter,
      figure,
      'Monat',
      sex,
      of,
      load,
      0,
      value,
      'Ministerium, monatliche Lieferung',
    ]),
  };
}

export function stepsSheet(jobcenter: string): DataSheet {
  return {
    table: 'tblSchritte',
    columns: [
      { title: 'Jahr', ...count },
      { title: 'Jobcenter', width: 132 },
      { title: 'Ziel-Nr', ...count },
      { title: 'Nr', ...count },
      { title: 'Art', width: 66 },
      { title: 'Text', width: 240, wrap: true },
      { title: 'Verantwortlich', width: 132, wrap: true },
      { title: 'Fällig', width: 72, ...day },
      { title: 'Status', width: 72 },
      { title: 'Nachweis', width: 210, wrap: true },
      { title: 'Stand', width: 72, ...day },
    ],
    rows: followedSteps.map(({ target, no, kind, text, owner, due, status, evidence, changed }) => [
      agreementYear,
      jobcenter,
      target,
      no,
      kind,
      text,
      owner ?? null,
      due ?? null,
      status,
      evidence ?? null,
      changed ?? null,
    ]),
  };
}

export function budgetSheet(jobcenter: string): DataSheet {
  return {
    table: 'tblHaushalt',
    columns: [
      { title: 'Jahr', ...count },
      { title: 'Jobcenter', width: 132 },
      { title: 'Titel', width: 132 },
      { title: 'Ansatz', width: 96, numberFormat: '#,##0' },
      { title: 'Monat', width: 72, ...month },
      { title: 'Ausgaben', width: 96, numberFormat: '#,##0' },
    ],
    rows: budgetRows.map(({ title, agreed, month: of, spent }) => [
      agreementYear,
      jobcenter,
      title,
      agreed ?? null,
      of ?? null,
      spent ?? null,
    ]),
  };
}

export function fillDataSheet(grid: WorkbenchGrid, sheet: string, { table, columns, rows }: DataSheet): void {
  const whole = area(0, 0, rows.length + 1, columns.length);
  grid.write(sheet, whole, [constants(columns.map(({ title }) => title)), ...rows.map(constants)]);
  grid.addTable({
    name: table,
    sheetId: sheet,
    area: whole,
    style: 'TableStyleLight1',
    showFilterButton: true,
    showBandedRows: true,
  });
  columns.forEach(({ width, numberFormat, centred, wrap }, column) => {
    const cells = area(1, column, rows.length, 1);
    if (numberFormat !== undefined) grid.setStyle(sheet, cells, { numberFormat });
    if (centred === true) grid.setStyle(sheet, cells, { horizontal: 'Center' });
    if (wrap === true) grid.setStyle(sheet, cells, { wrap: true });
    grid.setColumnWidth(sheet, column, 1, width);
  });
  grid.setStyle(sheet, area(0, 0, 1, columns.length), { bold: true });
  grid.setStyle(sheet, area(1, 0, rows.length, columns.length), { vertical: 'Top' });
  rows.forEach((row, index) => {
    const lines = linesOf(row, columns);
    if (lines > 1) grid.setRowHeight(sheet, index + 1, 1, lines * lineHeight);
  });
  grid.updateSheet(sheet, { frozen: { rows: 1, columns: 0 } });
}

const lineHeight = 15;
/** Points of a letter in the standard font of a workbook, rather too many. */
const letterWidth = 6;

/** Lines of the longest text that wraps. */
function linesOf(row: readonly (string | number | null)[], columns: readonly Column[]): number {
  const lines = columns.map(({ wrap, width }, column) =>
    wrap === true ? Math.ceil((String(row[column] ?? '').length * letterWidth) / width) : 1,
  );
  return Math.max(1, ...lines);
}
