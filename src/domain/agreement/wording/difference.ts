/** A piece of a sequence: in both, only in the one before, or only in the one after. */
export interface Step<T> {
  readonly kind: 'same' | 'gone' | 'new';
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * Shortest way from one sequence to another (Myers 1986): as much as possible stays, and what goes stands before what comes.
 * Linear where little differs; time and room grow with the number of differences.
 */
export function difference<T>(
  before: readonly T[],
  after: readonly T[],
  equal: (one: T, other: T) => boolean,
): Step<T>[] {
  let start = 0;
  while (start < before.length && start < after.length && same(before, start, after, start, equal)) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && same(before, endBefore - 1, after, endAfter - 1, equal)) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const kept = (from: number, to: number, shift: number): Step<T>[] =>
    before
      .slice(from, to)
      .map((each, index) => ({ kind: 'same', before: each, after: after[from + index + shift] ?? each }));
  return [
    ...kept(0, start, 0),
    ...middle(before.slice(start, endBefore), after.slice(start, endAfter), equal),
    ...kept(endBefore, before.length, endAfter - endBefore),
  ];
}

function same<T>(
  before: readonly T[],
  at: number,
  after: readonly T[],
  other: number,
  equal: (one: T, other: T) => boolean,
): boolean {
  const [one, two] = [before[at], after[other]];
  return one !== undefined && two !== undefined && equal(one, two);
}

/** Beyond it nobody reads the comparison, and the search would take too long: then all goes and all is new. */
const longest = 6000;

/** Reached column by diagonal, before each round. */
type Front = ReadonlyMap<number, number>;

function middle<T>(before: readonly T[], after: readonly T[], equal: (one: T, other: T) => boolean): Step<T>[] {
  if (before.length + after.length > longest) {
    return [
      ...before.map((each): Step<T> => ({ kind: 'gone', before: each, after: null })),
      ...after.map((each): Step<T> => ({ kind: 'new', before: null, after: each })),
    ];
  }
  const fronts: Front[] = [];
  let front = new Map<number, number>([[1, 0]]);
  for (let round = 0; round <= before.length + after.length; round += 1) {
    fronts.push(front);
    const next = new Map(front);
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      let column = cameDown(front, diagonal, round)
        ? (front.get(diagonal + 1) ?? 0)
        : (front.get(diagonal - 1) ?? 0) + 1;
      while (same(before, column, after, column - diagonal, equal)) column += 1;
      next.set(diagonal, column);
      if (column >= before.length && column - diagonal >= after.length) return wayBack(fronts, before, after);
    }
    front = next;
  }
  return [];
}

function cameDown(front: Front, diagonal: number, round: number): boolean {
  return diagonal === -round || (diagonal !== round && (front.get(diagonal - 1) ?? 0) < (front.get(diagonal + 1) ?? 0));
}

function wayBack<T>(fronts: readonly Front[], before: readonly T[], after: readonly T[]): Step<T>[] {
  const steps: Step<T>[] = [];
  let [column, row] = [before.length, after.length];
  for (let round = fronts.length - 1; round >= 0; round -= 1) {
    const front = fronts[round] ?? new Map<number, number>();
    const diagonal = column - row;
    const down = cameDown(front, diagonal, round);
    const previousColumn = front.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const previousRow = previousColumn - (down ? diagonal + 1 : diagonal - 1);
    while (column > previousColumn && row > previousRow && column > 0 && row > 0) {
      column -= 1;
      row -= 1;
      steps.push({ kind: 'same', before: before[column] ?? null, after: after[row] ?? null });
    }
    if (round === 0) break;
    if (down) steps.push({ kind: 'new', before: null, after: after[row - 1] ?? null });
    else steps.push({ kind: 'gone', before: before[column - 1] ?? null, after: null });
    [column, row] = [previousColumn, previousRow];
  }
  return steps.reverse();
}
