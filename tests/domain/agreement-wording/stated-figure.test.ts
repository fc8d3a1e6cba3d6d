import { budgetFigure, dialogueFigure, targetFigure } from '../../../src/domain/agreement/wording/stated-figure';
import { difference } from '../../../src/domain/agreement/wording/difference';
import fc from 'fast-check';

it.each([
  ['5,3 %', 0.07, '7,0 %'],
  ['7 %', 0.075, '7,5 %'],
  ['7 %', 0.07, '7 %'],
  ['4,5%', -0.025, '2,5%'],
  ['1,25 Prozent', 0.015, '1,50 Prozent'],
  ['2 v. H.', 0.031, '3,1 v. H.'],
  ['+ 2,0 %', 0.015, '+ 1,5 %'],
  ['+ 2,0 %', -0.015, '- 1,5 %'],
  ['+2,0 %', -0.015, '-1,5 %'],
  ['./. 2,3 %', -0.04, './. 4,0 %'],
  ['./. 2,3 %', 0.04, '+ 4,0 %'],
  ['−2,3 %', -0.01, '−1,0 %'],
  ['minus 2 %', 0.04, 'plus 4 %'],
  ['plus 2 %', -0.04, 'minus 4 %'],
  ['3.120', 2970, '2.970'],
  ['540', 1200.5, '1.200,5'],
  ['. / . 2,3 %', -0.04, '. / . 4,0 %'],
  ['um 2,0 %', -0.015, '1,5 %'],
  ['2 v.H', 0.031, '3,1 v.H'],
  ['+ 2 %', 0, '+ 0 %'],
  ['- 2 %', 0, '+ 0 %'],
  ['Plus 2 %', -0.04, 'minus 4 %'],
  ['2 %', 0.12345, '12,345 %'],
  ['2,50 % der Personen', 0.03, '3,00 % der Personen'],
])('writes in place of %s the figure %d as %s', (written, value, expected) => {
  expect(targetFigure(written, value)).toBe(expected);
});

it.each([
  ['5.651.694 Euro', 6_000_000, '6.000.000 Euro'],
  ['5.651.694,50 €', 6_000_000, '6.000.000,00 €'],
  ['10,5 Mio. Euro', 11_000_000, '11,0 Mio. Euro'],
  ['10,5 Mio. Euro', 11_240_000, '11,24 Mio. Euro'],
  ['10,5 Mio. Euro', 11_243_210, '11,2 Mio. Euro'],
  ['10 Millionen Euro', 11_500_000, '11,5 Millionen Euro'],
  ['1,2 Mrd. Euro', 1_300_000_000, '1,3 Mrd. Euro'],
  ['900 T€', 950_000, '950 T€'],
  ['900 Tsd. Euro', 950_400, '950,4 Tsd. Euro'],
  ['10,5Mio. Euro', 11_000_000, '11,0Mio. Euro'],
  ['10,5\u00a0 Millionen Euro', 11_000_000, '11,0\u00a0 Millionen Euro'],
  ['1,2Mrd. Euro', 1_300_000_000, '1,3Mrd. Euro'],
  ['1 Milliarde Euro', 1_300_000_000, '1,3 Milliarde Euro'],
  ['2 Milliarden Euro', 3_000_000_000, '3 Milliarden Euro'],
  ['900T€', 950_000, '950T€'],
  ['1 000 000 Euro (rund 1 Mio.)', 2_000_000, '2.000.000 Euro (rund 1 Mio.)'],
  ['1 000 000 Euro, nicht 1 Mrd.', 2_000_000, '2.000.000 Euro, nicht 1 Mrd.'],
  ['1 000 Euro mit Mitteln', 2_500, '2.500 Euro mit Mitteln'],
])('writes in place of %s the amount %d as %s', (written, amount, expected) => {
  expect(budgetFigure(written, amount)).toBe(expected);
});

it.each([
  ['zwei', 3, 'drei'],
  ['2', 3, '3'],
  ['zwei', 12, '12'],
  ['ein', 6, 'sechs'],
  ['drei', 1, 'ein'],
  ['drei', 2, 'zwei'],
  ['drei', 4, 'vier'],
  ['drei', 5, 'fünf'],
])('writes in place of %s the number %d as %s', (written, count, expected) => {
  expect(dialogueFigure(written, count)).toBe(expected);
});

it('finds the shortest way from one sequence to another', () => {
  const equal = (one: string, other: string): boolean => one === other;
  const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const steps = difference(before, after, equal);
      expect(steps.flatMap((step) => step.before ?? [])).toEqual(before);
      expect(steps.flatMap((step) => step.after ?? [])).toEqual(after);
      for (const step of steps) {
        if (step.kind === 'same') expect(step.before).toBe(step.after);
        else expect(step.kind === 'gone' ? step.after : step.before).toBeNull();
      }
      expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(longestCommon(before, after));
    }),
  );
});

function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const one of before) {
    const next = [0];
    after.forEach((other, index) =>
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0)),
    );
    row = next;
  }
  return row[after.length] ?? 0;
}

it('gives up on what nobody reads', () => {
  const before = Array.from({ length: 4000 }, (_, index) => index);
  const after = before.map((value) => -1 - value);
  const steps = difference(before, after, (one, other) => one === other);
  expect(steps.filter(({ kind }) => kind === 'gone')).toHaveLength(4000);
  expect(steps.filter(({ kind }) => kind === 'new')).toHaveLength(4000);
});
