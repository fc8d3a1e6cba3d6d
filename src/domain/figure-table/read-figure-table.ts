import { failure, success, type Result } from '../result';
import { findFigureHeader, type FigureColumn, type FoundHeader } from './columns';
import { createFigureTable, type FigureTable } from './figure-table';
import { jobcenterKey, jobcenterNames, jobcenterOf } from './jobcenter-name';
import { remembered } from './remembered';
import { rowReader, type RawTable, type RowListener } from './row-reader';

export type FigureTableFault =
  /** No row holds the headers; usually the table was given without them. */
  | { readonly code: 'headersMissing'; readonly missing: readonly FigureColumn[] }
  | { readonly code: 'jobcenterUnknown'; readonly jobcenter: string; readonly names: readonly string[] }
  /** Several Jobcenter stand in the table and none was named. */
  | { readonly code: 'jobcenterAmbiguous'; readonly names: readonly string[] };

/** The rows of one Jobcenter, read on demand, so that the tables of many need not be in memory together. */
export interface JobcenterRows {
  /** As the table spells it; null if it names none, or for the rows without a name among several. */
  readonly name: string | null;
  /** Rows without a name where several Jobcenter have one: their table stays empty. */
  readonly unnamed: boolean;
  readonly count: number;
  /** All rows, or those from one place to before another, so that a long table can be read in slices. */
  readonly read: (listener: RowListener, from?: number, end?: number) => FigureTable;
}

/** Most names that a message or a list repeats. */
const shownNames = 5;

/**
 * Reads the data table of one Jobcenter: columns by header in any order, rows in any order, blank rows anywhere. Linear in
 * the number of rows. `jobcenter` null takes the only one there is.
 *
 * A row without Ladestand takes Berichtsmonat + Wartezeit if it names a Wartezeit (domain reference 3.1), else its load is
 * unknown. Older desktop versions of Excel hand over blank cells as 0: a 0 in a column of texts or in Ladestand gives them
 * away, and a 0 in Wert then counts as missing.
 *
 * Fails: `headersMissing`, `jobcenterUnknown`, `jobcenterAmbiguous`. Source: design 3, domain reference 3.3 and 6.
 */
export function readFigureTable(
  rows: RawTable,
  jobcenter: string | null,
  listener: RowListener = {},
): Result<FigureTable, FigureTableFault> {
  const { found, missing } = findFigureHeader(rows);
  if (found === null) return failure({ code: 'headersMissing', missing });
  const chosen = chooseJobcenter(rows, found, jobcenter);
  if (!chosen.ok) return chosen;
  const { name, key, takesBlank } = chosen.value;
  const table = createFigureTable(name);
  const readRow = rowReader(rows, found);
  const column = found.places.Jobcenter;
  const keyOf = remembered(jobcenterOf);
  for (let index = found.row + 1; index < rows.length; index += 1) {
    const named = column === -1 ? '' : keyOf(rows[index]?.[column]);
    if (named === key || (named === '' && takesBlank)) readRow(index, false, table, listener);
    else if (named === '') readRow(index, true, table, listener);
  }
  return success(table);
}

/**
 * The rows of every Jobcenter of the table, or of the one that is named, in the order of their first row. Linear in the
 * number of rows, however many Jobcenter there are; reads as `readFigureTable` does.
 *
 * Fails: `headersMissing`, `jobcenterUnknown`.
 */
export function readJobcenters(
  rows: RawTable,
  jobcenter: string | null,
): Result<readonly JobcenterRows[], FigureTableFault> {
  const { found, missing } = findFigureHeader(rows);
  if (found === null) return failure({ code: 'headersMissing', missing });
  const first = found.row + 1;
  const column = found.places.Jobcenter;
  const names = namesIn(rows, found);
  const [only] = names.keys();
  const wanted = jobcenter === null ? null : jobcenterKey(jobcenter);
  if (jobcenter !== null && wanted !== null && !names.has(wanted)) {
    return failure({ code: 'jobcenterUnknown', jobcenter, names: [...names.values()].slice(0, shownNames) });
  }
  const blankKey = names.size > 1 ? '' : (only ?? '');
  const keyOf = remembered((cell) => jobcenterOf(cell) || blankKey);
  const places = new Map<string, number[]>();
  for (const key of names.size === 0 ? [''] : names.keys()) {
    if (wanted === null || key === wanted) places.set(key, []);
  }
  if (names.size > 1) places.set('', []);
  for (let index = first; index < rows.length; index += 1) {
    places.get(column === -1 ? '' : keyOf(rows[index]?.[column]))?.push(index);
  }
  const readRow = rowReader(rows, found);
  return success(
    [...places].map(([key, indexes]) => {
      const name = names.get(key) ?? null;
      const unnamed = name === null && names.size > 1;
      const read = (listener: RowListener, from?: number, end?: number): FigureTable => {
        const table = createFigureTable(name);
        for (const index of indexes.slice(from, end)) readRow(index, unnamed, table, listener);
        return table;
      };
      return { name, unnamed, count: indexes.length, read };
    }),
  );
}

/** The Jobcenter with figures as the table spells them, in the order of their first row; none where no header is found. */
export function jobcentersIn(rows: RawTable): readonly string[] {
  const { found } = findFigureHeader(rows);
  return found === null ? [] : [...namesIn(rows, found).values()];
}

/** Jobcenter with figures, by key. */
function namesIn(rows: RawTable, { row, places }: FoundHeader<FigureColumn>): Map<string, string> {
  const { Jobcenter: column, Kennzahl, Berichtsmonat } = places;
  return column === -1 ? new Map<string, string>() : jobcenterNames(rows, row + 1, column, [Kennzahl, Berichtsmonat]);
}

interface ChosenJobcenter {
  readonly name: string | null;
  readonly key: string;
  /** Rows without a name belong to the only Jobcenter there is. */
  readonly takesBlank: boolean;
}

function chooseJobcenter(
  rows: RawTable,
  found: FoundHeader<FigureColumn>,
  wanted: string | null,
): Result<ChosenJobcenter, FigureTableFault> {
  const names = namesIn(rows, found);
  const shown = [...names.values()].slice(0, shownNames);
  if (wanted !== null) {
    const key = jobcenterKey(wanted);
    const name = names.get(key);
    return name === undefined
      ? failure({ code: 'jobcenterUnknown', jobcenter: wanted, names: shown })
      : success({ name, key, takesBlank: names.size === 1 });
  }
  if (names.size > 1) return failure({ code: 'jobcenterAmbiguous', names: shown });
  const [only] = names;
  return success({ name: only?.[1] ?? null, key: only?.[0] ?? '', takesBlank: true });
}
