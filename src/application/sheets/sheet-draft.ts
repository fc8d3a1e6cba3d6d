import type { ChartPlan } from '../chart-plan';
import type {
  AreaFormat,
  CellArea,
  CellBlock,
  CellContent,
  CellFormat,
  ConditionalFormatPlan,
  FillPlan,
  NamePlan,
  PageLayoutPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from '../workbook-plan';
import { splitFormats, type SplitFormats } from './cell-formats';
import { area } from './content';

/** Collects what a sheet is made of, in the order in which it is written. */
export interface SheetDraft {
  put(row: number, column: number, cells: readonly (readonly CellContent[])[]): void;
  /** Copies the formula of a cell that was put. */
  fill(source: FillPlan['source'], area: CellArea): void;
  format(row: number, column: number, rowCount: number, columnCount: number, format: CellFormat): void;
  height(row: number, points: number): void;
  merge(row: number, column: number, columnCount: number): void;
  table(table: TablePlan): void;
  validate(rule: ValidationPlan): void;
  /** A name of the whole workbook. */
  name(name: NamePlan): void;
  highlight(rule: ConditionalFormatPlan): void;
  chart(chart: ChartPlan): void;
  finish(rest: SheetEnds): SheetPlan;
}

interface SheetEnds {
  readonly columnWidths: readonly (number | null)[];
  readonly freeze: SheetPlan['freeze'];
  readonly pageLayout: PageLayoutPlan;
  readonly tabColor?: string;
}

function withoutNull({ formats, cellFormats }: SplitFormats): Pick<SheetPlan, 'formats' | 'cellFormats'> {
  return cellFormats === null ? { formats } : { formats, cellFormats };
}

export function draftSheet(name: string, purpose: string): SheetDraft {
  const blocks: CellBlock[] = [];
  const fills: FillPlan[] = [];
  const formats: AreaFormat[] = [];
  const rowHeights: { row: number; height: number }[] = [];
  const tables: TablePlan[] = [];
  const merges: CellArea[] = [];
  const validations: ValidationPlan[] = [];
  const names: NamePlan[] = [];
  const conditionalFormats: ConditionalFormatPlan[] = [];
  const charts: ChartPlan[] = [];
  return {
    put: (row, column, cells) => void blocks.push({ row, column, cells }),
    fill: (source, area) => void fills.push({ source, area }),
    format: (row, column, rowCount, columnCount, format) =>
      void formats.push({ area: area(row, column, rowCount, columnCount), format }),
    height: (row, height) => void rowHeights.push({ row, height }),
    merge: (row, column, columnCount) => void merges.push(area(row, column, 1, columnCount)),
    table: (table) => void tables.push(table),
    validate: (rule) => void validations.push(rule),
    name: (name) => void names.push(name),
    highlight: (rule) => void conditionalFormats.push(rule),
    chart: (chart) => void charts.push(chart),
    finish: ({ columnWidths, freeze, pageLayout, tabColor }) => ({
      name,
      purpose,
      blocks,
      ...(fills.length === 0 ? {} : { fills }),
      ...withoutNull(splitFormats(formats)),
      columnWidths,
      rowHeights,
      merges,
      tables,
      names,
      conditionalFormats,
      validations,
      charts,
      freeze,
      showGridlines: false,
      ...(tabColor === undefined ? {} : { tabColor }),
      pageLayout,
    }),
  };
}
