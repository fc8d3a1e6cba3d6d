import type { ReportingMonth } from '../../domain/months';
import { sameValue, type FigureValue, type ImportedFigure, type SourcePlace } from './imported-figure';
import { nameOf, type KnownFigure, type KnownFigures } from './known-figures';
import { atPace, type Pace } from './pace';

/** A figure that is not in the table yet, with what the table knows of it under the newest older Ladestand. */
export interface FreshFigure {
  readonly figure: ImportedFigure;
  readonly before: { readonly dataLoad: ReportingMonth | null; readonly value: FigureValue } | null;
}

export interface Candidate {
  readonly value: FigureValue;
  readonly figure: ImportedFigure;
  /** All places of the source that say so. */
  readonly places: readonly SourcePlace[];
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
  readonly unchanged: readonly ImportedFigure[];
  /** Says again what another place of the source says. */
  readonly repeatedCount: number;
  readonly conflicts: readonly FigureConflict[];
}

interface Gathered {
  readonly first: ImportedFigure;
  candidates: [GatheredCandidate, ...GatheredCandidate[]];
}
interface GatheredCandidate extends Candidate {
  readonly places: SourcePlace[];
}

/** Compares what was read with the data table. Linear; the page gets its turn in between. null if it was called off. */
export async function compareFigures(
  figures: readonly ImportedFigure[],
  known: KnownFigures,
  pace: Pace,
): Promise<Comparison | null> {
  const gathered = new Map<string, Gathered>();
  let repeatedCount = 0;
  const gather = (figure: ImportedFigure): void => {
    const id = `${nameOf(figure)} ${figure.dataLoad}`;
    const candidate: GatheredCandidate = { value: figure.value, figure, places: [figure.place] };
    const found = gathered.get(id);
    if (found === undefined) {
      gathered.set(id, { first: figure, candidates: [candidate] });
      return;
    }
    const same = found.candidates.find(({ value }) => sameValue(value, figure.value));
    if (same === undefined) found.candidates.push(candidate);
    else {
      same.places.push(figure.place);
      repeatedCount += 1;
    }
  };
  // Both passes count as one piece of work.
  const half = (offset: number): Pace => ({
    ...pace,
    progress: (done, total) => pace.progress(offset * total + done, 2 * total),
  });
  if (!(await atPace(figures, gather, half(0)))) return null;

  const added: FreshFigure[] = [];
  const corrected: FreshFigure[] = [];
  const confirmed: FreshFigure[] = [];
  const unchanged: ImportedFigure[] = [];
  const conflicts: FigureConflict[] = [];
  const judge = ([id, { first, candidates }]: [string, Gathered]): void => {
    const rows = known.find(first);
    const atLoad = rows.filter(({ dataLoad }) => dataLoad === first.dataLoad);
    const [candidate] = candidates;
    const says = (row: KnownFigure): boolean => !isUnreadable(row.value) && sameValue(row.value, candidate.value);
    if (candidates.length === 1 && atLoad.length > 0 && atLoad.every(says)) {
      unchanged.push(first);
      return;
    }
    const [other] = atLoad.filter((row) => candidates.length > 1 || !says(row));
    if (other !== undefined || candidates.length > 1) {
      conflicts.push({ id, known: other === undefined ? null : { row: other.row, value: other.value }, candidates });
      return;
    }
    const before = newestOther(rows, first.dataLoad);
    const fresh = { figure: first, before };
    if (before === null) added.push(fresh);
    else (sameValue(before.value, first.value) ? confirmed : corrected).push(fresh);
  };
  if (!(await atPace([...gathered], judge, half(1)))) return null;
  return { added, corrected, confirmed, unchanged, repeatedCount, conflicts };
}

export function isUnreadable(value: KnownFigure['value']): value is { readonly unreadable: true } {
  return typeof value !== 'number' && 'unreadable' in value;
}

/** The newest older Ladestand; where all are newer, the oldest of them. */
function newestOther(rows: readonly KnownFigure[], dataLoad: ReportingMonth): FreshFigure['before'] {
  const readable = rows.flatMap(({ dataLoad: load, value }) =>
    isUnreadable(value) ? [] : [{ dataLoad: load, value }],
  );
  const rank = ({ dataLoad: load }: { readonly dataLoad: ReportingMonth | null }): number => load ?? 0;
  const older = readable.filter((row) => rank(row) < dataLoad).sort((a, b) => rank(b) - rank(a));
  return older[0] ?? readable.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
