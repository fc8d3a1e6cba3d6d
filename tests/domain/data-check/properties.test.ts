import fc from 'fast-check';
import { checkFigures, listedFindings, type DataFinding } from '../../../src/domain/data-check';
import { computedProgress } from '../../../src/domain/progress';
import { figureHeaders, figureRow, figureRows, month, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { check, checkRows, course, found, later, rows } from './check';

const season = [0.82, 0.95, 1.16, 1.19, 1.14, 1.08, 0.93, 0.84, 1.2, 1.1, 0.87, 0.72];

/** A total and its parts, every load of the year so far carrying the months before it. */
function delivered(figure: string, from: string, totals: readonly number[], shareOfWomen: number): FigureRowDraft[] {
  return totals.flatMap((total, index) => {
    const at = later(from, index);
    const women = Math.round(total * shareOfWomen);
    return [0, 1, 3].flatMap((lag) => {
      const known = { figure, month: at, load: later(at, lag) };
      return [
        { ...known, value: total },
        { ...known, sex: 'Frauen', value: women },
        { ...known, sex: 'Männer', value: total - women },
      ];
    });
  });
}

/** What a Jobcenter of usual size delivers in two years: stocks that drift, seasonal events, a delivered rate. */
const cleanTable = fc
  .record({
    stock: fc.integer({ min: 1500, max: 20_000 }),
    ripple: fc.array(fc.double({ min: -0.008, max: 0.008, noNaN: true }), { minLength: 24, maxLength: 24 }),
    rate: fc.double({ min: 0.018, max: 0.03, noNaN: true }),
    share: fc.double({ min: 0.4, max: 0.6, noNaN: true }),
  })
  .map(({ stock, ripple, rate, share }) => {
    const elb = ripple.map((value, index) => Math.round(stock * 0.998 ** index * (1 + value)));
    const int = ripple.map((value, index) => Math.round(stock * rate * (season[index % 12] ?? 1) * (1 + 5 * value)));
    const llu = elb.map((value, index) => Math.round(value * 571.4 * (index < 12 ? 1 : 1.05)));
    const drafts = [
      ...delivered('ELB', '2025-01', elb, share),
      ...delivered('INT', '2025-01', int, share),
      ...delivered(
        'LZB',
        '2025-01',
        elb.map((value) => Math.round(value * 0.6)),
        share,
      ),
      ...course('LLU', '2025-01', llu),
    ];
    const table = tableOf(drafts);
    const request = {
      figure: 'K2',
      month: month(2026, 6),
      sex: 'total',
      dataLoad: month(2026, 6),
      stockShift: 1,
    } as const;
    const rate26 = computedProgress(table, request);
    const half: FigureRowDraft = {
      figure: 'K2',
      measure: 'JFW',
      month: '2026-06',
      value: rate26.ok ? rate26.value.value : 0,
    };
    return [...drafts, half];
  });

/** The faults a plant can choose from, each with the code it has to be found by. */
const faults: readonly (readonly [string, (draft: FigureRowDraft) => Partial<FigureRowDraft>])[] = [
  ['valueMarked', () => ({ value: '*' })],
  ['valueBlank', () => ({ value: '' })],
  ['valueText', ({ value }) => ({ value: String(value) })],
  ['valueNegative', () => ({ value: -1 })],
  ['figureUnknown', () => ({ figure: 'Alo' })],
  ['sexUnknown', () => ({ sex: 'divers' })],
  ['measureUnknown', () => ({ measure: 'Woche' })],
  ['monthUnreadable', () => ({ month: '13.2026' })],
  ['dataLoadUnreadable', () => ({ load: 'bald' })],
  ['dataLoadBeforeMonth', () => ({ load: '2019-01' })],
  ['jump', ({ value }) => ({ value: Number(value) * 10 })],
];

/** Findings without the numbers of rows, which the order of the rows decides. */
function withoutRows(findings: readonly DataFinding[]): unknown {
  return findings.map((finding) => {
    const {
      rows: list,
      one,
      other,
      ...rest
    } = { rows: { count: 0 }, one: { value: null }, other: { value: null }, ...finding };
    return { ...rest, count: list.count, values: [one.value, other.value] };
  });
}

function shuffled<Item>(items: readonly Item[], keys: readonly number[]): Item[] {
  return items
    .map((item, index) => [item, keys[index % keys.length] ?? 0, index] as const)
    .sort(([, a, i], [, b, j]) => a - b || j - i)
    .map(([item]) => item);
}

const keys = fc.array(fc.nat(), { minLength: 50, maxLength: 97 });

describe('properties of the data check', () => {
  it('finds nothing in a clean table', () => {
    fc.assert(
      fc.property(cleanTable, (table) => expect(check(table)).toEqual([])),
      { numRuns: 25 },
    );
  });

  it('finds what is planted in a clean table, at its row', () => {
    fc.assert(
      fc.property(cleanTable, fc.nat(), fc.constantFrom(...faults), (table, place, [code, plant]) => {
        // The newest Ladestand of a month in the second year: nothing corrects it and there is a year before.
        const candidates = [...table.keys()].filter((index) => {
          const draft = table[index];
          return (
            draft !== undefined &&
            draft.month >= '2026-02' &&
            draft.month <= '2026-11' &&
            later(draft.month, 3) === draft.load
          );
        });
        const index = candidates[place % candidates.length] ?? 0;
        const planted = table.map((draft, at) => (at === index ? { ...draft, ...plant(draft) } : draft));
        const finding = check(planted).find((one) => one.code === code);
        expect(finding).toMatchObject({ rows: rows(index + 2) });
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of rows and columns', () => {
    const plants = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...faults)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cleanTable, plants, keys, keys, (table, planted, rowKeys, columnKeys) => {
        const drafts = [...table];
        for (const [place, [, plant]] of planted) {
          const draft = drafts[place % drafts.length];
          if (draft === undefined) continue;
          drafts.push({ ...draft, ...plant(draft) });
          drafts[(place * 7) % drafts.length] = { ...draft, ...plant(draft) };
        }
        const columns = shuffled([...figureHeaders.keys()], columnKeys);
        const [header, ...body] = figureRows(drafts);
        const turned = [header ?? [], ...shuffled(body, rowKeys)].map((cells) =>
          columns.map((column) => cells[column]),
        );
        expect(withoutRows(checkRows(turned))).toEqual(withoutRows(check(drafts)));
      }),
      { numRuns: 25 },
    );
  });

  it('never throws and words every place, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.constantFrom<unknown>(
        'ELB',
        'K2',
        'K3',
        'INT',
        'JFW',
        '12M',
        'Monat',
        'Frauen',
        'gesamt',
        '2026-01',
        '2025-01',
        '*',
        '',
        0,
        null,
        46_174,
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 30 }),
        fc.option(fc.constant(2026)),
        (table, year) => {
          const result = checkFigures([figureHeaders, ...table], { year, jobcenter: null, stockShift: 1 });
          for (const { rows: list } of result.ok ? result.value.filter((one) => 'rows' in one) : []) {
            expect(list.count).toBeGreaterThanOrEqual(list.first.length);
            expect(Math.min(...list.first)).toBeGreaterThan(1);
          }
        },
      ),
    );
  });
});

describe('order and length of the list', () => {
  it('sorts by severity, Kennzahl in the order of the catalogue and month', () => {
    const table = [
      ...course('LZB', '2026-02', ['*', 'abc']),
      ...course('ELB', '2026-02', ['*', -1]),
      ...course('K2', '2026-01', ['*'], { measure: 'JFW' }),
      ...course('Alo', '2026-01', [1]),
      ...course('ELB', '2026-01', ['abc']),
      ...course('ELB', '2026-01', ['def'], { sex: 'Männer' }),
      ...course('ELB', '2026-01', ['ghi'], { measure: 'JFW' }),
      ...course('ELB', '2026-01', ['xyz'], { sex: 'divers' }),
    ];
    const list = check(table).filter(({ code }) => code !== 'seriesEndsEarly');
    expect(
      list.map(({ code, figure, measure, sexes, month: at }) => [
        code,
        figure,
        measure,
        sexes[0],
        at === null ? null : at - 2026 * 12 + 1,
      ]),
    ).toEqual([
      ['sexUnknown', null, null, undefined, null],
      ['valueText', 'ELB', 'month', 'total', 1],
      ['valueText', 'ELB', 'month', 'male', 1],
      ['valueText', 'ELB', 'progress', 'total', 1],
      ['valueNegative', 'ELB', 'month', 'total', 3],
      ['valueText', 'LZB', 'month', 'total', 3],
      ['valueMarked', 'K2', 'progress', 'total', 1],
      ['valueMarked', 'ELB', 'month', 'total', 2],
      ['valueMarked', 'LZB', 'month', 'total', 2],
      ['figureUnknown', null, null, undefined, null],
    ]);
  });

  it('sorts findings of one place by their code', () => {
    const table = [
      ...course('ELB', '2026-01', [1], { sex: 'a' }),
      ...course('ELB', '2026-01', [1], { measure: 'b' }),
      ...course('ELB', '2026-01', [1]),
    ];
    expect(check(table).map(({ code }) => code)).toEqual(['measureUnknown', 'sexUnknown']);
  });

  it('lists so many of a kind and counts the others', () => {
    const unknown = Array.from({ length: listedFindings + 3 }, (_, index) => ({
      figure: `X${String(index).padStart(3, '0')}`,
      month: '2026-01',
      value: 1,
    }));
    const list = check([...course('ELB', '2026-01', ['*', 'abc']), ...unknown]);
    expect(list).toHaveLength(listedFindings + 3);
    expect(list.slice(0, 3).map(({ code }) => code)).toEqual(['valueText', 'valueMarked', 'figureUnknown']);
    expect(list.at(-2)).toMatchObject({ code: 'figureUnknown', text: 'X049' });
    expect(list.at(-1)).toEqual(
      found(null, null, { severity: 'hint', code: 'moreFindings', of: 'figureUnknown', count: 3 }),
    );
    expect(check(unknown.slice(0, listedFindings)).filter(({ code }) => code === 'moreFindings')).toEqual([]);
    expect(check(unknown.slice(0, listedFindings + 1)).at(-1)).toMatchObject({ code: 'moreFindings', count: 1 });
  });

  it('closes each severity and each Jobcenter by itself', () => {
    const many = (jobcenter: string, measure: string) =>
      Array.from({ length: listedFindings + 1 }, (_, index) => ({
        jobcenter,
        figure: 'ELB',
        measure: `${measure}${index}`,
        month: '2026-01',
        value: 1,
      }));
    const list = check([
      ...many('Aalen', 'a'),
      ...many('Zeven', 'z'),
      { jobcenter: 'Aalen', figure: 'ELB', month: '2026-01', value: '*' },
    ]);
    const closings = list.flatMap((finding, index) =>
      finding.code === 'moreFindings' ? [[index, finding.jobcenter, finding.severity]] : [],
    );
    expect(closings).toEqual([
      [listedFindings, 'Aalen', 'error'],
      [2 * listedFindings + 1, 'Zeven', 'error'],
    ]);
  });

  it('reads 20,000 faulty rows to the end and stays short', () => {
    const cells = ['*', '', 'abc', -1, 0, 5];
    const table = Array.from({ length: 20_000 }, (_, index) =>
      figureRow({
        jobcenter: `JC ${index % 5}`,
        figure: ['ELB', 'INT', 'K2', `F${index}`][index % 4] ?? '',
        sex: ['gesamt', 'Frauen', 'Männer'][index % 3] ?? '',
        month: later('2005-01', index % 240),
        load: index % 2 === 0 ? '' : 'x',
        waiting: 99,
        value: cells[index % 6],
      }),
    );
    const list = checkRows([figureHeaders, ...table]);
    const perKind = new Map<string, number>();
    for (const { severity, jobcenter, code } of list) {
      const kind = `${severity} ${jobcenter ?? ''} ${code}`;
      perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
    }
    expect(Math.max(...perKind.values())).toBe(listedFindings);
  });
});
