import fc from 'fast-check';
import type { RawTable } from '../../../src/domain/figure-table';
import type { TargetLine } from '../../../src/domain/target-table';
import { figureRows, month, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { delivered, line, lines, targetRows, type TargetDraft } from './ask';

const march = month(2026, 3);
const stock = fc.integer({ min: 500, max: 5000 });
const events = fc.integer({ min: 0, max: 200 });
const agreed = fc.integer({ min: -300, max: 300 }).map((perMille) => perMille / 1000);
const direction = fc.constantFrom('hoch', 'niedrig', 'über', 'unter');

/** Everything that K2 and K3 of March need, in both years. */
const months = fc
  .record({
    elb: fc.array(stock, { minLength: 8, maxLength: 8 }),
    int: fc.array(events, { minLength: 6, maxLength: 6 }),
    lzb: fc.array(stock, { minLength: 6, maxLength: 6 }),
  })
  .map(({ elb, int, lzb }): FigureRowDraft[] => [
    { figure: 'ELB', month: '2024-12', value: elb[3] },
    ...monthsOf('ELB', 2025, elb.slice(0, 3)),
    { figure: 'ELB', month: '2025-12', value: elb[7] },
    ...monthsOf('ELB', 2026, elb.slice(4, 7)),
    ...monthsOf('INT', 2025, int.slice(0, 3)),
    ...monthsOf('INT', 2026, int.slice(3)),
    ...monthsOf('LZB', 2025, lzb.slice(0, 3)),
    ...monthsOf('LZB', 2026, lzb.slice(3)),
  ]);

const targets = fc
  .record({ rise: agreed, fall: agreed, quota: fc.integer({ min: 1, max: 999 }), direction })
  .map(({ rise, fall, quota, direction: side }): TargetDraft[] => [
    { no: 1, figure: 'K2', value: rise, direction: side },
    { no: 2, figure: 'K3', value: fall },
    { no: 3, figure: 'K2', form: 'Quote', value: quota / 1000 },
    { no: 4, figure: 'K2', form: 'Anzahl', value: quota },
    { no: 5, figure: 'K3', form: 'Anzahl', value: quota },
    { no: 6, figure: 'K3', form: 'Beobachtung' },
    { no: 7, figure: '', form: 'Schritte' },
  ]);

/** A permutation of as many places. */
function order(count: number): fc.Arbitrary<readonly number[]> {
  const places = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(places, { minLength: count, maxLength: count });
}

function arranged(table: RawTable, rows: readonly number[], columns: readonly number[]): RawTable {
  const [headers = [], ...body] = table;
  return [headers, ...rows.map((row) => body[row] ?? [])].map((row) => columns.map((column) => row[column]));
}

/** A line without the places of rows, which move with them. */
function whatItSays({ target, ...rest }: TargetLine): unknown {
  return { ...rest, target: { ...target, row: 0 } };
}

const judged = (verdict: string): boolean => verdict === 'reached' || verdict === 'notReached';

it('the order of rows and columns says nothing', () => {
  fc.assert(
    fc.property(months, targets, order(20), order(7), order(9), order(9), (data, aims, rows, others, columns, more) => {
      const [figures, table] = [figureRows(data), targetRows(aims)];
      expect(figures).toHaveLength(21);
      const moved = lines(arranged(figures, rows, columns), arranged(table, others, more), { month: march });
      expect(moved.map(whatItSays)).toEqual(lines(figures, table, { month: march }).map(whatItSays));
    }),
    { numRuns: 60 },
  );
});

it('a change target does not depend on the unit of the figures', () => {
  fc.assert(
    fc.property(
      stock,
      stock,
      agreed,
      direction,
      fc.integer({ min: 2, max: 1000 }),
      (previous, actual, value, side, factor) => {
        const target = { figure: 'K3', value, direction: side };
        const one = line(delivered('K3', previous, actual), target);
        const other = line(delivered('K3', previous * factor, actual * factor), target);
        expect(other.verdict).toBe(one.verdict);
        expect(judged(one.verdict)).toBe(true);
      },
    ),
  );
});

it('more is never worse where more is better, less never where less is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Veränderung', 'Quote', 'Anzahl'),
      direction,
      fc.integer({ min: 1, max: 500 }),
      stock,
      stock,
      stock,
      (form, side, perMille, previous, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const [figure, scale] = form === 'Quote' ? ['K2', 10_000] : ['K3', 1];
        const value = form === 'Anzahl' ? perMille * 10 : perMille / 1000;
        const reached = (actual: number): boolean =>
          line(delivered(figure, previous / scale, actual / scale), { figure, form, value, direction: side })
            .verdict === 'reached';
        const [good, bad] = side === 'hoch' || side === 'über' ? [more, less] : [less, more];
        if (reached(bad)) expect(reached(good)).toBe(true);
      },
    ),
  );
});

it('a strict bound and its opposite without equality never agree', () => {
  fc.assert(
    fc.property(agreed, stock, stock, (value, previous, actual) => {
      const verdict = (side: string): string =>
        line(delivered('K3', previous, actual), { figure: 'K3', value, direction: side }).verdict;
      expect(verdict('über')).not.toBe(verdict('niedrig'));
      expect(verdict('unter')).not.toBe(verdict('hoch'));
    }),
  );
});

it('there is no verdict on a figure that is not there', () => {
  const missing = fc.constantFrom<unknown>('', null, '*', 'x', '.', 'fehlt', -1, 'Zeile fehlt');
  fc.assert(
    fc.property(months, targets, fc.nat(19), missing, (data, aims, at, cell) => {
      const damaged =
        cell === 'Zeile fehlt'
          ? data.filter((_, index) => index !== at)
          : data.map((draft, index) => (index === at ? { ...draft, value: cell } : draft));
      const hit = data[at];
      const result = lines(figureRows(damaged), targetRows(aims), { month: march });
      const whole = lines(figureRows(data), targetRows(aims), { month: march });
      const used = (no: number): boolean => {
        const thisYear = hit?.month.startsWith('2026') === true || hit?.month === '2025-12';
        // The stock of the reporting month itself belongs to the next one.
        if (hit?.figure === 'ELB') return (no === 1 || (no === 3 && thisYear)) && !hit.month.endsWith('-03');
        if (hit?.figure === 'INT') return no === 1 || ((no === 3 || no === 4) && thisYear);
        return no === 2 || (no === 5 && thisYear);
      };
      result.forEach((each, index) => {
        if (each.target.no >= 6) return;
        if (used(each.target.no)) expect(each.verdict).toBe('dataMissing');
        else expect(each.verdict).toBe(whole[index]?.verdict);
        for (const figure of [each.actual, each.previous, each.required]) expect(figure).not.toBeNaN();
      });
    }),
    { numRuns: 200 },
  );
});

it('there is no verdict on years of different lags', () => {
  fc.assert(
    fc.property(months, agreed, fc.nat(5), (data, value, at) => {
      const series = data.filter(({ figure }) => figure === 'LZB');
      const shifted = series.map((draft, index) =>
        index === at
          ? { ...draft, load: draft.month.replace(/-0(\d)$/u, (_, no: string) => `-0${Number(no) + 1}`) }
          : draft,
      );
      const found = line(shifted, { figure: 'K3', value }, { month: march, dataLoad: month(2026, 4) });
      expect(found).toMatchObject({ verdict: 'notComparable', change: 'missing', required: 'missing' });
    }),
    { numRuns: 60 },
  );
});

it('a needed number of integrations is what brings the target: with them it is reached, with one less it is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 500 }), stock, fc.constantFrom('hoch', 'über'), (perMille, mean, side) => {
      const figures = (rest: number): FigureRowDraft[] => [
        { figure: 'ELB', month: '2025-12', value: mean },
        ...monthsOf('ELB', 2026, Array<number>(11).fill(mean)),
        ...monthsOf('INT', 2026, [...Array<number>(11).fill(1), rest]),
      ];
      const target = { form: 'Quote', value: perMille / 1000, direction: side };
      const found = line(figures(0), target, { month: month(2026, 11) }).notes.find(({ code }) => code === 'needed');
      if (found?.code !== 'needed') throw new Error('The test wants a need.');
      const verdict = (rest: number): TargetLine => line(figures(rest), target, { month: month(2026, 12) });
      expect(verdict(found.needed).verdict).toBe('reached');
      const oneLess = found.needed === 0 ? null : verdict(found.needed - 1);
      // Rounding may forgive a missing one.
      if (oneLess?.verdict === 'reached') expect(oneLess.notes[0]).toMatchObject({ code: 'roundingDecided' });
    }),
  );
});
