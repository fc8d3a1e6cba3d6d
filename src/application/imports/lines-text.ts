import type { Sliced } from '../../domain/sliced';

const run = 2_000;

/** One text for a set of lines, whatever their order: sorting the table by hand does not change it. */
export function* linesText(lines: readonly string[]): Sliced<string> {
  let runs: string[][] = [];
  for (let from = 0; from < lines.length; from += run) {
    yield 0.5;
    runs.push(lines.slice(from, from + run).sort());
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  yield 1;
  return (runs[0] ?? []).join('\n');
}

function* merge(one: readonly string[], other: readonly string[]): Sliced<string[]> {
  const merged: string[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [a, b] = [one[left], other[right]];
    if (a === undefined && b === undefined) return merged;
    // As `sort` has it: by the numbers of the signs.
    if (b === undefined || (a !== undefined && a <= b)) {
      merged.push(a ?? '');
      left += 1;
    } else {
      merged.push(b);
      right += 1;
    }
    if (merged.length % run === 0) yield 0.5;
  }
}
