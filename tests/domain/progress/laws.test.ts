import fc from 'fast-check';
import { change } from '../../../src/domain/figures';
import { readFigureTable, type FigureTable, type RawTable } from '../../../src/domain/figure-table';
import { compareYears, indicatorValue, progressValue, type FigureRequest } from '../../../src/domain/progress';
import { asked, at, course, figureRows, later, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

const shifts = fc.constantFrom<(0 | 1)[]>(0, 1);
const figures = fc.integer({ min: 0, max: 100_000 });
const stocks = fc.integer({ min: 1, max: 100_000 });
/** Months of 2026, as numbers. */
const monthNumbers = fc.integer({ min: 1, max: 12 });

function monthText(no: number, year = 2026): string {
  return later(`${year}-01`, no - 1);
}

/** Two years and the December before them, of one or both sexes. */
function years(figure: string, values: fc.Arbitrary<number>, sex = 'gesamt'): fc.Arbitrary<FigureRowDraft[]> {
  return fc.array(values, { minLength: 25, maxLength: 25 }).map((list) => course(figure, '2024-12', list, { sex }));
}

function progress(table: FigureTable, request: FigureRequest): number {
  const result = progressValue(table, request);
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value.value;
}

/** What a comparison says without the rows it stands in. */
function said(table: FigureTable, request: FigureRequest) {
  const { actual, previous, incomparability } = compareYears(table, request);
  const plain = (result: typeof actual) =>
    result.ok
      ? [result.value.value, result.value.dataLoad, result.value.origin, result.value.newerLoad]
      : [result.error.code];
  return [plain(actual), plain(previous), incomparability === null ? null : incomparability.code];
}

/** A row that corrects, contradicts, marks or delivers something. */
const disturbance: fc.Arbitrary<FigureRowDraft> = fc
  .record({
    figure: fc.constantFrom('INT', 'INT', 'ELB', 'K2'),
    no: fc.constantFrom(-13, -12, -11, -10, -1, 0, 1, 2),
    lag: fc.constantFrom(0, 1, 2, 12),
    measure: fc.constantFrom('Monat', 'Monat', 'Monat', 'JFW'),
    sex: fc.constantFrom('gesamt', 'gesamt', 'Frauen', 'Männer'),
    undated: fc.constantFrom(false, false, false, true),
    value: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constantFrom('*', '', 0)),
  })
  .map(({ no, lag, undated, ...rest }) => {
    const month = later('2026-01', no);
    return { ...rest, month, load: undated ? '' : later(month, lag) };
  });

/** Two years of months whose lags are alike, of the total or of both sexes, with a few rows that do not fit. */
const untidy: fc.Arbitrary<FigureRowDraft[]> = fc
  .tuple(
    fc.array(fc.constantFrom(0, 0, 0, 3), { minLength: 4, maxLength: 4 }),
    fc.constantFrom(['gesamt'], ['Frauen', 'Männer'], ['gesamt', 'Frauen', 'Männer']),
    fc.integer({ min: 1, max: 9 }),
    fc.array(disturbance, { maxLength: 6 }),
  )
  .map(([lags, sexes, value, disturbances]) => {
    const year = (first: string) =>
      lags.flatMap((lag, index) =>
        sexes.flatMap((sex) => [
          ...course('INT', later(first, index), [value + index], { lag, sex }),
          ...course('ELB', later(first, index), [100 + value], { lag, sex }),
        ]),
      );
    return [...year('2024-12'), ...year('2025-12'), ...disturbances];
  });
const requests = fc
  .record({
    figure: fc.constantFrom('INT' as const, 'K2' as const, 'K1E2' as const),
    no: fc.integer({ min: 1, max: 3 }),
    load: fc.option(fc.integer({ min: 0, max: 4 })),
    shift: shifts,
    sex: fc.constantFrom('total' as const, 'female' as const),
  })
  .map(({ figure, no, load, shift, sex }) => {
    const dataLoad = load === null ? null : at(later('2026-01', load));
    return asked(figure, monthText(no), { dataLoad, stockShift: shift, sex });
  });

describe('laws of the Jahresfortschrittswert', () => {
  it('K2 in December is K2 of twelve months, at the same shift and load', () => {
    fc.assert(
      fc.property(
        years('INT', figures),
        years('ELB', stocks),
        shifts,
        fc.boolean(),
        (events, stock, stockShift, stated) => {
          const table = tableOf([...events, ...stock]);
          const request = asked('K2', '2026-12', { stockShift, dataLoad: stated ? at('2026-12') : null });
          const twelve = indicatorValue(table, request);
          expect(twelve).toEqual({ ok: true, value: { value: progress(table, request), origin: 'computed' } });
        },
      ),
    );
  });

  it('a rate of the total lies between those of women and men', () => {
    fc.assert(
      fc.property(
        years('INT', figures, 'Frauen'),
        years('INT', figures, 'Männer'),
        years('ELB', stocks, 'Frauen'),
        years('ELB', stocks, 'Männer'),
        monthNumbers,
        shifts,
        (intOfWomen, intOfMen, elbOfWomen, elbOfMen, no, stockShift) => {
          const table = tableOf([...intOfWomen, ...intOfMen, ...elbOfWomen, ...elbOfMen]);
          const of = (sex: FigureRequest['sex']) => progress(table, asked('K2', monthText(no), { sex, stockShift }));
          const sexes = [of('female'), of('male')];
          const slack = 1e-12 * Math.max(...sexes);
          expect(of('total')).toBeGreaterThanOrEqual(Math.min(...sexes) - slack);
          expect(of('total')).toBeLessThanOrEqual(Math.max(...sexes) + slack);
        },
      ),
    );
  });

  it('the total of an amount or a stock is women plus men', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom('LLU' as const, 'INT' as const, 'LZB' as const),
        fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 12 }),
        (figure, pairs) => {
          const of = (place: 0 | 1, sex: string) =>
            course(
              figure,
              '2026-01',
              pairs.map((pair) => pair[place]),
              { sex },
            );
          const table = tableOf([...of(0, 'Frauen'), ...of(1, 'Männer')]);
          const value = (sex: FigureRequest['sex']) => progress(table, asked(figure, monthText(pairs.length), { sex }));
          expect(value('total')).toBeCloseTo(value('female') + value('male'), 6);
        },
      ),
    );
  });

  it('a change stays where every amount is scaled', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom('K1' as const, 'K3' as const),
        fc.array(amounts, { minLength: 25, maxLength: 25 }),
        fc.integer({ min: 2, max: 1000 }),
        monthNumbers,
        (code, values, factor, no) => {
          const quantity = code === 'K1' ? 'LLU' : 'LZB';
          const changed = (scale: number) => {
            const table = tableOf(
              course(
                quantity,
                '2024-12',
                values.map((value) => value * scale),
              ),
            );
            const { actual, previous, incomparability } = compareYears(table, asked(code, monthText(no)));
            expect(incomparability).toBeNull();
            const month = indicatorValue(table, asked(code, monthText(no)));
            const year = actual.ok && previous.ok ? change(actual.value.value, previous.value.value) : null;
            if (year?.ok !== true || !month.ok) throw new Error('expected two changes');
            return [year.value, month.value.value] as const;
          };
          const [year, month] = changed(1);
          const [scaledYear, scaledMonth] = changed(factor);
          expect(scaledYear).toBeCloseTo(year, 9);
          expect(scaledMonth).toBeCloseTo(month, 9);
        },
      ),
    );
  });

  it('a rate rises with its events and falls with its stock', () => {
    fc.assert(
      fc.property(
        years('INT', figures),
        years('ELB', stocks),
        monthNumbers,
        fc.nat({ max: 11 }),
        fc.integer({ min: 1, max: 1000 }),
        shifts,
        (events, stock, no, place, more, stockShift) => {
          const raised = (drafts: readonly FigureRowDraft[], text: string) =>
            drafts.map((draft) => (draft.month === text ? { ...draft, value: Number(draft.value) + more } : draft));
          const request = asked('K2', monthText(no), { stockShift });
          const index = place % no;
          const before = progress(tableOf([...events, ...stock]), request);
          const eventMonth = monthText(index + 1);
          const stockMonth = later(eventMonth, -stockShift);
          expect(progress(tableOf([...raised(events, eventMonth), ...stock]), request)).toBeGreaterThan(before);
          expect(progress(tableOf([...events, ...raised(stock, stockMonth)]), request)).toBeLessThanOrEqual(before);
        },
      ),
    );
  });
});

describe('laws of the table', () => {
  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(
        untidy.chain((drafts) => fc.tuple(fc.constant(drafts), shuffled(drafts))),
        requests,
        ([drafts, mixed], request) => {
          expect(said(tableOf(mixed), request)).toEqual(said(tableOf(drafts), request));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the order of the columns does not matter', () => {
    fc.assert(
      fc.property(untidy, shuffled([0, 1, 2, 3, 4, 5, 6, 7, 8]), requests, (drafts, order, request) => {
        const rows = figureRows(drafts);
        const moved: RawTable = rows.map((row) => order.map((place) => row[place]));
        const [one, other] = [readFigureTable(rows, null), readFigureTable(moved, null)];
        if (!one.ok || !other.ok) throw new Error('The table was refused.');
        expect(compareYears(other.value, request)).toEqual(compareYears(one.value, request));
        expect(indicatorValue(other.value, request)).toEqual(indicatorValue(one.value, request));
      }),
    );
  });

  it('a newer row does not change what was known at an older load', () => {
    const values = fc.constantFrom<unknown>(7, '*', '');
    fc.assert(
      fc.property(
        untidy,
        requests,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        values,
        fc.constantFrom('gesamt', 'Frauen', 'Männer'),
        (drafts, asking, load, newer, value, sex) => {
          const dataLoad = later('2026-01', load);
          const request = { ...asking, dataLoad: at(dataLoad) };
          const before = tableOf(drafts);
          const result = progressValue(before, request);
          fc.pre(result.ok);
          for (const figure of ['INT', 'ELB', 'K2']) {
            for (const measure of ['Monat', 'JFW']) {
              const added = { figure, measure, sex, month: monthText(1), load: later(dataLoad, newer), value };
              const after = progressValue(tableOf([...drafts, added]), request);
              expect(known(after)).toEqual(known(result));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('repeating rows does not change anything', () => {
    fc.assert(
      fc.property(untidy, requests, (drafts, request) => {
        expect(said(tableOf([...drafts, ...drafts]), request)).toEqual(said(tableOf(drafts), request));
      }),
    );
  });

  it('never compares years of different lag or origin', () => {
    let compared = 0;
    fc.assert(
      fc.property(untidy, requests, (drafts, request) => {
        const { actual, previous, incomparability } = compareYears(tableOf(drafts), request);
        fc.pre(incomparability === null);
        if (!actual.ok || !previous.ok) return;
        compared += 1;
        expect(previous.value.origin).toBe(actual.value.origin);
        for (const part of ['numerator', 'denominator'] as const) {
          const lags = [previous, actual].map(({ value }) =>
            value[part].map(({ key, dataLoad }) => (dataLoad === null ? null : dataLoad - key.month)),
          );
          expect(lags[0]).toEqual(lags[1]);
          expect(lags[0]).not.toContain(null);
          expect(previous.value[part].map(({ key }) => key.month + 12)).toEqual(
            actual.value[part].map(({ key }) => key.month),
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

/** All that a later row may not touch; that there is a newer load it may say. */
function known(result: ReturnType<typeof progressValue>) {
  return result.ok ? { ...result.value, newerLoad: null } : result.error;
}
