import { parseMeasure } from '../figure-table';
import { parseSex } from '../sex';
import { cellKind } from './cell-kinds';
import type { ColumnRole } from './import-mapping';
import { jobcenterInLabel } from './jobcenter-in-label';
import { labelText, labelWords } from './label-text';
import { readMonthCell } from './months-in-text';
import { readLabel } from './read-label';
import { formatAt, type SheetCells } from './sheet-cells';
import { sampleRows } from './table-columns';
import type { FoundTable } from './find-tables';

/** What a sample of the cells of a column looks like. */
export interface ColumnContent {
  readonly filled: number;
  readonly blank: number;
  readonly numbers: number;
  /** Different texts, as they stand there. */
  readonly texts: readonly string[];
  /** Role that the texts or dates speak for, where four of five do (for figures: one of three). */
  readonly role: ColumnRole | null;
  readonly samples: readonly string[];
}

const mostTexts = 200;

function roleOfTexts(texts: readonly string[], jobcenters: readonly string[]): ColumnRole | null {
  if (texts.length === 0) return null;
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  if (share((text) => parseSex(text) !== null) >= 0.8) return 'sex';
  if (share((text) => ['month', 'quarter'].includes(readMonthCell(text, false, labelWords).kind)) >= 0.6)
    return 'month';
  if (share((text) => parseMeasure(text) !== null && readLabel(text).role !== 'month') >= 0.8) return 'measure';
  if (share((text) => jobcenterInLabel(text, jobcenters) !== null) >= 0.5) return 'jobcenter';
  const figures = share((text) => readLabel(text).figure !== null);
  return figures >= 1 / 3 ? 'figure' : null;
}

/** Looks at a sample of the cells of a column. */
export function columnContent(
  cells: SheetCells,
  table: FoundTable,
  column: number,
  jobcenters: readonly string[],
): ColumnContent {
  const texts = new Set<string>();
  const samples: string[] = [];
  let [filled, blank, numbers, dates] = [0, 0, 0, 0];
  for (const row of sampleRows(table)) {
    const kind = cellKind(cells, row, column);
    if (kind === 'blank') {
      if ((cells.rows[row]?.length ?? 0) > 0) blank += 1;
      continue;
    }
    filled += 1;
    const text = labelText(cells.rows[row]?.[column]);
    if (samples.length < 3) samples.push(text);
    if (kind === 'date' || formatAt(cells, row, column) === 'date') dates += 1;
    else if (kind === 'number' || kind === 'period' || kind === 'marker') numbers += 1;
    else if (texts.size < mostTexts) texts.add(text);
  }
  const role = dates > 0 && dates * 5 >= filled * 4 ? 'month' : roleOfTexts([...texts], jobcenters);
  return { filled, blank, numbers, texts: [...texts], role, samples };
}
