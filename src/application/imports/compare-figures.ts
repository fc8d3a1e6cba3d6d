import type { MissingValue } from '../../domain/figure-table';
import type { ImportRow, SheetPlace } from '../../domain/import';
import type { ReportingMonth } from '../../domain/months';
import type { Sliced } from '../../domain/sliced';
import { nameOf, sameValue, type KnownFigure, type KnownFigures } from './known-figures';

/** A figure that is not in the table yet, with what the table knows of it under the newest older Ladestand. */
export interface FreshFigure {
  readonly figure: ImportRow;
  readonly before: { readonly dataLoad: ReportingMonth | null; readonly value: number | MissingValue } | null;
}

export interface Candidate {
  readonly value: number | MissingValue;
  readonly figure: ImportRow;
  /** All places of the source that say so. */
  readonly places: readonly SheetPlace[];
}

/** Two values for one figure at one Ladestand: which is right is the user's to say. */
export interface FigureConflict {
  readonly id: string;
  /** Row of the data table that says something else; null if only the source contradicts itself. */
  readonly known: { readonly row: number; readonly value: KnownFigure['value'] } | null;
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

/** What an import would change, sorted by what becomes of each figure. */
export interface Comparison {
  /** No Ladestand of the figure is known. */
  readonly added: readonly FreshFigure[];
  /** A newer (or other) Ladestand says something else; the known value stays under its own. */
  readonly corrected: readonly FreshFigure[];
  /** Another Ladestand says the same. */
  readonly confirmed: readonly FreshFigure[];
  readonly unchanged: readonly ImportRow[];
  /** Says again what another place of the source says. */
  readonly repeatedCount: number;
  readonly conflicts: readonly FigureConflict[];
}

interface Gathered {
  readonly first: ImportRow;
  candidates: [GatheredCandidate, ...GatheredCandidate[]];
}
interface GatheredCandidate extends Candidate {
  readonly places: SheetPlace[];
}

const slice = 500;

/** Compares what was read with the data table. Linear in both. */
export function* compareFigures(rows: readonly ImportRow[], known: KnownFigures): Sliced<Comparison> {
  const gathered = new Map<string, Gathered>();
  let repeatedCount = 0;
  for (const [index, figure] of rows.entries()) {
    if (index % slice === 0) yield index / rows.length / 2;
    const id = `${nameOf(figure)} ${figure.dataLoad}`;
    const candidate: GatheredCandidate = { value: figure.value, figure, places: [figure.place] };
    const found = gathered.get(id);
    if (found === undefined) {
      gathered.set(id, { first: figure, candidates: [candidate] });
      continue;
    }
    const same = found.candidates.find(({ value }) => sameValue(value, figure.value));
    if (same === undefined) found.candidates.push(candidate);
    else {
      same.places.push(figure.place);
      repeatedCount += 1;
    }
  }

  const added: FreshFigure[] = [];
  const corrected: FreshFigure[] = [];
  const confirmed: FreshFigure[] = [];
  const unchanged: ImportRow[] = [];
  const conflicts: FigureConflict[] = [];
  let index = 0;
  for (const [id, { first, candidates }] of gathered) {
    if (index % slice === 0) yield 0.5 + index / gathered.size / 2;
    index += 1;
    const entries = known.find(first);
    const atLoad = entries.filter(({ dataLoad }) => dataLoad === first.dataLoad);
    const alone = candidates.length === 1;
    const other = atLoad.find(({ value }) => !alone || !sameValue(value, first.value));
    if (other !== undefined || !alone) {
      conflicts.push({ id, known: other === undefined ? null : { row: other.row, value: other.value }, candidates });
      continue;
    }
    if (atLoad.length > 0) {
      unchanged.push(first);
      continue;
    }
    const before = newestOther(entries, first.dataLoad);
    const fresh = { figure: first, before };
    if (before === null) added.push(fresh);
    else (sameValue(before.value, first.value) ? confirmed : corrected).push(fresh);
  }
  return { added, corrected, confirmed, unchanged, repeatedCount, conflicts };
}

/** The newest older Ladestand; where all are newer, the oldest of them. */
function newestOther(rows: readonly KnownFigure[], dataLoad: ReportingMonth | null): FreshFigure['before'] {
  const others = rows.map(({ dataLoad: load, value }) => ({ dataLoad: load, value }));
  const rank = ({ dataLoad: load }: { readonly dataLoad: ReportingMonth | null }): number => load ?? 0;
  const older = others.filter((row) => rank(row) < (dataLoad ?? 0)).sort((a, b) => rank(b) - rank(a));
  return older[0] ?? others.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
