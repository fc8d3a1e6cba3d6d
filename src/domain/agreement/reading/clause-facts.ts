import type { ClauseFact, ClausePassage, ClauseSlot } from '../clause';
import type { BudgetAmount } from './budget-in-text';
import { slicePlaced, type PlacedText } from './placed-text';
import type { SectionTargets } from './section-targets';

/** A stretch of the original. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}
export type PlacedFact = Stretch & Pick<ClauseSlot, 'fact' | 'value'>;
export type PlacedPassage = ClausePassage;

function stretchOf({ starts, ends }: PlacedText): Stretch | null {
  const [start, end] = [starts[0], ends[ends.length - 1]];
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

export function placedFact(placed: PlacedText, fact: ClauseFact, value: number): PlacedFact[] {
  const stretch = stretchOf(placed);
  return stretch === null ? [] : [{ ...stretch, fact, value }];
}

/** Amounts that say what the budget of the agreement says, in full or rounded. */
export function budgetFacts(
  amounts: readonly BudgetAmount[],
  budget: Readonly<Record<BudgetAmount['line'], number | null>>,
): PlacedFact[] {
  return amounts.flatMap(({ line, amount, tolerance, figure }) => {
    const agreed = budget[line];
    return agreed === null || Math.abs(agreed - amount) > tolerance
      ? []
      : placedFact(figure, { kind: 'budget', line }, agreed);
  });
}

/** Figures of numbered targets, and the figures that explain them. */
export function targetFacts(sections: readonly SectionTargets[]): PlacedFact[] {
  return sections.flatMap(({ section, figures }) =>
    figures.flatMap(({ sentence, places, value, sex }) => {
      const no = section.target?.no;
      if (no === undefined || value === null) return [];
      return places.flatMap(({ from, to }, index) =>
        placedFact(slicePlaced(sentence, from, to), { kind: index === 0 ? 'target' : 'besideTarget', no, sex }, value),
      );
    }),
  );
}

/** Titles, sentences, steps and criteria of numbered targets. */
export function targetPassages(sections: readonly SectionTargets[]): PlacedPassage[] {
  return sections.flatMap(({ section, figures, lists }) => {
    const { target, heading } = section;
    if (target === null) return [];
    const { no } = target;
    const passage = (placed: PlacedText, role: 'title' | 'step' | 'criterion'): ClausePassage[] => {
      const stretch = stretchOf(placed);
      return stretch === null ? [] : [{ ...stretch, role, no }];
    };
    return [
      ...(heading === null ? [] : passage(slicePlaced(heading.title, 0, target.title.length), 'title')),
      ...[...new Set(figures.map(({ sentence }) => sentence))].flatMap((sentence): ClausePassage[] => {
        const stretch = stretchOf(sentence);
        const states = figures
          .filter((figure) => figure.sentence === sentence)
          .map(({ sex, form, indicator, value }) => ({ sex, form, indicator, value }));
        return stretch === null ? [] : [{ ...stretch, role: 'sentence', no, states }];
      }),
      ...lists.flatMap(({ placed, role }) => passage(placed, role)),
    ];
  });
}

export function inOrder<T extends Stretch>(stretches: readonly T[]): T[] {
  return [...stretches].sort((left, right) => left.start - right.start || right.end - left.end);
}

/** Those that lie within a text, by its own offsets. `sorted` by start. */
export function within<T extends Stretch>(sorted: readonly T[], { starts, ends }: PlacedText): T[] {
  const found: T[] = [];
  const last = ends[ends.length - 1] ?? 0;
  const starting =
    sorted.length === 0 ? 0 : firstNotBelow(sorted.length, starts[0] ?? 0, (at) => sorted[at]?.start ?? 0);
  for (const each of sorted.slice(starting)) {
    if (each.start >= last) break;
    if (each.end > last) continue;
    const start = firstNotBelow(starts.length, each.start, (at) => starts[at] ?? 0);
    const end = firstNotBelow(ends.length, each.end + 1, (at) => ends[at] ?? 0);
    if (start < end) found.push({ ...each, start, end });
  }
  return found;
}

/** First of `count` ascending values that is not below the wanted one. */
function firstNotBelow(count: number, wanted: number, valueAt: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
