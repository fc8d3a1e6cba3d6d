import {
  jobcenterKey,
  jobcentersIn,
  readJobcenters,
  type JobcenterRows,
  type Measure,
  type MissingValue,
  type RowListener,
} from '../../domain/figure-table';
import type { ReportingMonth } from '../../domain/months';
import type { FigureCode } from '../../domain/quantities';
import type { Sex } from '../../domain/sex';
import type { Sliced } from '../../domain/sliced';
import type { ReadTable } from '../ports';

/** A row of the data table as far as an import is compared with it. */
export interface KnownFigure {
  /** null: the row does not say. */
  readonly dataLoad: ReportingMonth | null;
  readonly value: number | MissingValue;
  /** Zero-based among the rows below the header. */
  readonly row: number;
}

/** What a value is looked up by, apart from its Ladestand. */
export interface FigureName {
  readonly jobcenter: string;
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sex: Sex;
  readonly month: ReportingMonth;
}

/** The data table by figure, with every Ladestand of each. */
export interface KnownFigures {
  find(name: FigureName): readonly KnownFigure[];
}

/** The Jobcenter of the data table. */
export interface KnownJobcenters {
  readonly names: readonly string[];
  /** As the table spells it; the name itself where the table does not know it. */
  spelling(jobcenter: string): string;
}

const none: readonly KnownFigure[] = [];

export function nameOf({ jobcenter, figure, measure, sex, month }: FigureName): string {
  return `${jobcenterKey(jobcenter)}\u0000${figure} ${measure} ${sex} ${month}`;
}

/** A value that the reader calls impossible stands in the cell all the same, and is compared as what it says. */
function cellValue(value: number | MissingValue): number | MissingValue {
  if (typeof value === 'number') return value;
  if (value.reason === 'negative' || value.reason === 'changeInsteadOfLevel') return value.value;
  return value;
}

export function sameValue(one: number | MissingValue, other: number | MissingValue): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other;
  if (one.reason === 'marker' && other.reason === 'marker') return one.marker === other.marker;
  return one.reason === other.reason;
}

function jobcentersOf(table: ReadTable | null): readonly JobcenterRows[] {
  const jobcenters = table === null ? null : readJobcenters([table.headers, ...table.rows], null);
  return jobcenters?.ok === true ? jobcenters.value : [];
}

export function knownJobcenters(table: ReadTable | null): KnownJobcenters {
  const names = table === null ? [] : jobcentersIn([table.headers, ...table.rows]);
  const spellings = new Map(names.map((name) => [jobcenterKey(name), name]));
  return { names, spelling: (jobcenter) => spellings.get(jobcenterKey(jobcenter)) ?? jobcenter.trim() };
}

const slice = 500;

/** Reads the data table once. A table without usable headers is refused before. */
export function* knownFigures(table: ReadTable | null): Sliced<KnownFigures> {
  const entries = new Map<string, KnownFigure[]>();
  const all = table?.rows.length ?? 0;
  let done = 0;
  for (const { name, count, read } of jobcentersOf(table)) {
    const jobcenter = name ?? '';
    const listener: RowListener = {
      onEntry({ figure, measure, sex, month }, { dataLoad, value, row }) {
        const key = nameOf({ jobcenter, figure, measure, sex, month });
        // The reader counts the header as row 1.
        const known = { dataLoad, value: cellValue(value), row: row - 2 };
        const found = entries.get(key);
        if (found === undefined) entries.set(key, [known]);
        else found.push(known);
      },
    };
    for (let from = 0; from < count; from += slice) {
      yield (done + from) / all;
      read(listener, from, from + slice);
    }
    done += count;
  }
  return { find: (name) => entries.get(nameOf(name)) ?? none };
}
