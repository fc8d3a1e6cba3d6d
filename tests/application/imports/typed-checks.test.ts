import { checkTypedValues, typedSurroundings, type TypedValues } from '../../../src/application/imports/typed-checks';
import type { CellValue, ReadTable } from '../../../src/application/ports';
import { at, figureHeaders, figureRow, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';

const october = at('2026-10');
const typed = (values: readonly (readonly ['K1' | 'K2' | 'K3', 'total' | 'female' | 'male', number])[]): TypedValues =>
  values.map(([indicator, sex, value]) => ({ indicator, sex, month: october, value }));

const table = (drafts: readonly FigureRowDraft[]): ReadTable => ({
  headers: figureHeaders,
  rows: drafts.map(figureRow) as CellValue[][],
});
const around = (drafts: readonly FigureRowDraft[]) =>
  typedSurroundings(table(drafts), { jobcenter: 'Landkreis Musterland', months: [october], lag: 0 });

test.each([
  [
    'parts of a stock that add up',
    [
      ['K3', 'total', 100],
      ['K3', 'female', 40],
      ['K3', 'male', 60],
    ],
    [],
  ],
  [
    'parts of a stock that do not',
    [
      ['K3', 'total', 100],
      ['K3', 'female', 40],
      ['K3', 'male', 70],
    ],
    ['typedPartsDiffer'],
  ],
  [
    'a mean stock rounded three times',
    [
      ['K3', 'total', 100],
      ['K3', 'female', 40.4],
      ['K3', 'male', 60.4],
    ],
    [],
  ],
  [
    'parts of an amount that do not',
    [
      ['K1', 'total', 1_000_000],
      ['K1', 'female', 400_000],
      ['K1', 'male', 610_000],
    ],
    ['typedPartsDiffer'],
  ],
  [
    'a total between the two',
    [
      ['K2', 'total', 0.23],
      ['K2', 'female', 0.2],
      ['K2', 'male', 0.26],
    ],
    [],
  ],
  [
    'a total outside of them',
    [
      ['K2', 'total', 0.27],
      ['K2', 'female', 0.2],
      ['K2', 'male', 0.26],
    ],
    ['typedOutsideBand'],
  ],
  ['a total without parts', [['K2', 'total', 0.27]], []],
] as const)('%s', (_, values, codes) => {
  expect(checkTypedValues(typed(values), []).map(({ code }) => code)).toEqual(codes);
});

const lastMonth = (figure: string, value: number): FigureRowDraft[] => [
  { figure, measure: 'JFW', month: '2026-09', value },
];

test.each([
  ['a stock as last month', 'K3', 4000, 4050, []],
  ['a stock that jumps', 'K3', 4000, 4300, ['typedJump']],
  ['a sum that grows by a month', 'K1', 9_000_000, 10_000_000, []],
  ['a sum that fell', 'K1', 9_000_000, 8_000_000, ['typedSumFell']],
  ['a sum that grows by four months', 'K1', 9_000_000, 13_500_000, ['typedJump']],
  ['a rate that fell', 'K2', 0.2, 0.19, ['typedSumFell']],
] as const)('%s against the month before', (_, indicator, before, value, codes) => {
  const found = checkTypedValues(typed([[indicator, 'total', value]]), around(lastMonth(indicator, before)));
  expect(found.map(({ code }) => code)).toEqual(codes);
});

test('a rate is compared with the counts of the table at the same Ladestand', () => {
  const counts = [
    ...monthsOf(
      'INT',
      2026,
      Array.from({ length: 10 }, () => 80),
    ),
    { figure: 'ELB', month: '2025-12', value: 4000 },
    ...monthsOf(
      'ELB',
      2026,
      Array.from({ length: 10 }, () => 4000),
    ),
  ];
  // 800 integrations over a mean stock of 4000.
  expect(checkTypedValues(typed([['K2', 'total', 0.2]]), around(counts))).toEqual([]);
  expect(checkTypedValues(typed([['K2', 'total', 0.21]]), around(counts))).toMatchObject([
    { code: 'typedDiffersFromCounts', computed: 0.2, value: 0.21 },
  ]);
});

test('another Jobcenter says nothing about this one', () => {
  const others = lastMonth('K3', 4000).map((draft) => ({ ...draft, jobcenter: 'Landkreis Altland' }));
  expect(around(others)).toEqual([]);
});
