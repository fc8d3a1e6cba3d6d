import type { Clause, WordedClause } from '../clause';

/** Clauses of a document that are printed as they are, among those that the product words. */
export type Draft = Clause | WordedClause;

type ListRole = 'step' | 'criterion';

export function isRead(clause: Draft): clause is Clause {
  return 'passages' in clause;
}

function listedIn(clause: Draft, role: ListRole): string[] {
  if (!isRead(clause)) return [];
  return clause.passages.flatMap((passage) =>
    passage.role === role ? [clause.text.slice(passage.start, passage.end)] : [],
  );
}

/**
 * Steps or criteria as they are now: what is worded as before keeps its clause, the rest is put in beside it. `own` words the
 * whole list where the document has none that could be kept.
 */
export function withList(
  clauses: readonly Draft[],
  role: ListRole,
  current: readonly string[],
  own: () => readonly WordedClause[],
): readonly Draft[] {
  const read = clauses.flatMap((clause) => listedIn(clause, role));
  if (read.length === current.length && read.every((text, index) => text === current[index])) return clauses;
  const places = clauses.flatMap((clause, index) => (listedIn(clause, role).length > 0 ? [index] : []));
  const [first] = places;
  if (first === undefined) return insertedBefore(clauses, role === 'step' ? 'criterion' : null, own());
  const gone = new Set(places);
  const points =
    current.length === 0 || clauses[first]?.kind !== 'item' ? null : pointsOf(clauses, places, role, current);
  if (points === null && leadsToList(clauses[first - 1])) gone.add(first - 1);
  return clauses.flatMap((clause, index) => [
    ...(index === first ? (points ?? own()) : []),
    ...(gone.has(index) ? [] : [clause]),
  ]);
}

function leadsToList(clause: Draft | undefined): boolean {
  return clause?.kind === 'paragraph' && /[:,]$|(?<!\p{L})(?:sowie|und|wenn)$/u.test(clause.text);
}

function pointsOf(
  clauses: readonly Draft[],
  places: readonly number[],
  role: ListRole,
  current: readonly string[],
): Draft[] {
  const left = places.flatMap((place) => {
    const clause = clauses[place];
    return clause === undefined ? [] : [clause];
  });
  const [model] = left;
  return current.map((text) => {
    const kept = left.findIndex((clause) => listedIn(clause, role)[0] === text);
    const [clause] = kept === -1 ? [] : left.splice(kept, 1);
    if (clause !== undefined) return clause;
    const { part = 'targets', targetNo = null, marker = '-' } = model ?? {};
    return { part, kind: 'item', targetNo, marker, text, origin: 'product' };
  });
}

function insertedBefore(
  clauses: readonly Draft[],
  role: ListRole | null,
  own: readonly WordedClause[],
): readonly Draft[] {
  const found = role === null ? -1 : clauses.findIndex((clause) => listedIn(clause, role).length > 0);
  const before = found === -1 ? clauses.length : leadsToList(clauses[found - 1]) ? found - 1 : found;
  return [...clauses.slice(0, before), ...own, ...clauses.slice(before)];
}
