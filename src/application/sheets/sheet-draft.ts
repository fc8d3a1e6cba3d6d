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
import { splitFormats } from './cell-formats';
import { area, formula } from './content';

/** Collects what a sheet is made of, in the order in which it is written. */
export interface SheetDraft {
  put(row: number, column: number, cells: readonly (readonly CellContent[])[]): void;
  /** Copies the formula of a cell that was put. */
  fill(source: FillPlan['source'], area: CellArea): void;
  /** One formula in `count` cells one below the other, `formulaAt` of each row: written out or copied, whatever is shorter. */
  repeat(row: number, column: number, count: number, formulaAt: (row: number) => string): void;
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

/** About what it takes in a request to name two areas and copy one to the other. */
const copyBytes = 450;

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
  const putRepeated: SheetDraft['repeat'] = (row, column, count, formulaAt) => {
    const first = formulaAt(row);
    const copies = (count - 1) * first.length > copyBytes;
    const written = copies ? [first] : Array.from({ length: count }, (_, index) => formulaAt(row + index));
    blocks.push({ row, column, cells: written.map((each) => [formula(each)]) });
    if (copies) fills.push({ source: { row, column }, area: area(row, column, count, 1) });
  };
  return {
    repeat: putRepeated,
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
      ...splitFormats(formats),
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
