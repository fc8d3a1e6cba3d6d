import type { CellContent, CellFormat } from '../workbook-plan';
import { text } from './content';
import type { SheetDraft } from './sheet-draft';
import { colors, fontSize, gridFormat, headerFormat, sectionFormat } from './style';
import { wrappedHeight } from './text-measure';

/** A cell of a report's table, over one or several columns of the sheet. */
export interface ReportColumn {
  readonly header: string;
  readonly column: number;
  readonly span: number;
  readonly format?: CellFormat;
}

export interface FlowRow {
  readonly height: number;
  readonly keepWithNext: boolean;
}

/** Writes a report from top to bottom and keeps the height of every row, so that pages can be cut. */
export interface ReportFlow {
  /** The next free row. */
  readonly row: number;
  readonly rows: readonly FlowRow[];
  /** Heading with room above it. */
  section(title: string): void;
  /** A text over the whole width, as high as it needs. */
  paragraph(content: string, format?: CellFormat): void;
  /** Header row and rows; texts wrap within their columns. Returns the row of the header. */
  table(columns: readonly ReportColumn[], rows: readonly (readonly CellContent[])[]): number;
  /** A row of given height without anything in it. */
  gap(height: number, keepWithNext?: boolean): number;
}

const lineHeight = 15;
/** A line of 9 points with air. */
const padding = 5;

export function reportFlow(draft: SheetDraft, widths: readonly number[]): ReportFlow {
  const rows: FlowRow[] = [];
  const widthOf = (column: number, span: number): number =>
    widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  const add = (height: number, keepWithNext: boolean): number => {
    const row = rows.length;
    rows.push({ height, keepWithNext });
    draft.height(row, height);
    return row;
  };
  const spread = (row: number, { column, span }: Pick<ReportColumn, 'column' | 'span'>): void => {
    if (span > 1) draft.merge(row, column, span);
  };
  const heightOf = (content: CellContent, { column, span, format }: ReportColumn): number =>
    content?.kind === 'text'
      ? wrappedHeight(content.text, widthOf(column, span), format?.fontSize ?? fontSize, padding)
      : lineHeight;
  return {
    get row() {
      return rows.length;
    },
    rows,
    section(title) {
      const row = add(26, true);
      draft.put(row, 0, [[text(title)]]);
      draft.format(row, 0, 1, 1, { ...sectionFormat, vertical: 'Bottom' });
    },
    paragraph(content, format = {}) {
      const row = add(wrappedHeight(content, widthOf(0, widths.length), format.fontSize ?? fontSize, padding), false);
      draft.put(row, 0, [[text(content)]]);
      draft.format(row, 0, 1, widths.length, { wrap: true, vertical: 'Top', ...format });
      draft.merge(row, 0, widths.length);
    },
    table(columns, body) {
      const header = add(24, true);
      const inRow = (cells: readonly CellContent[]): CellContent[] => {
        const row: CellContent[] = widths.map(() => null);
        columns.forEach(({ column }, place) => (row[column] = cells[place] ?? null));
        return row;
      };
      for (const [index, cells] of body.entries()) {
        const heights = columns.map((column, place) => heightOf(cells[place] ?? null, column));
        // The header never stands alone at the foot of a page.
        add(Math.max(lineHeight, ...heights), index === 0 && body.length > 1);
      }
      draft.put(header, 0, [inRow(columns.map((column) => text(column.header))), ...body.map(inRow)]);
      for (let row = header; row <= header + body.length; row += 1) columns.forEach((column) => spread(row, column));
      draft.format(header, 0, 1, widths.length, { ...headerFormat, fontSize: 8.5 });
      if (body.length > 0) {
        draft.format(header + 1, 0, body.length, widths.length, { ...gridFormat, wrap: true, vertical: 'Top' });
      }
      for (const { column, span, format } of columns) {
        if (format !== undefined) draft.format(header, column, body.length + 1, span, format);
      }
      return header;
    },
    gap(height, keepWithNext = false) {
      return add(height, keepWithNext);
    },
  };
}

/** Muted lines below a figure. */
export const smallNote: CellFormat = { fontSize: 8, fontColor: colors.muted };
