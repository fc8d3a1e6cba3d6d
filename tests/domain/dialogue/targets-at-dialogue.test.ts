import { targetsAtDialogue, type TargetAtDialogue } from '../../../src/domain/dialogue';
import { targetCourse, targetTable } from '../../../src/domain/target-table';
import { course, figureRows, month, monthsOf } from '../../fakes/figure-rows';
import { targetRows } from '../target-table/ask';

const jobcenter = 'Landkreis Musterland';
const targets = targetRows([
  { no: 2, figure: 'K3', value: -0.02 },
  { no: 3, figure: '', form: 'Schritte', value: '' },
]);
const settings = { jobcenter, stockShift: 1 } as const;

function at(rows: ReturnType<typeof figureRows>, no: number, dataLoad: number | null = null): TargetAtDialogue[] {
  const load = dataLoad === null ? null : month(2026, dataLoad);
  const result = targetsAtDialogue(rows, targets, { ...settings, month: month(2026, no), dataLoad: load });
  if (!result.ok) throw new Error(result.error.code);
  return [...result.value];
}

const plain = figureRows([
  ...monthsOf('LZB', 2025, [1000, 1010, 1020, 1030, 1040, 1050, 1060, 1070, 1080, 1090, 1100, 1110]),
  ...monthsOf('LZB', 2026, [990, 985, 980, 970]),
]);

test('says of each target what ZIELTABELLE and ZIELVERLAUF say', () => {
  const [stock] = at(plain, 4);
  const asked = { ...settings, month: month(2026, 4), dataLoad: null };
  const lines = targetTable(plain, targets, asked);
  expect(stock?.line).toEqual(lines.ok && lines.value[0]);
  const months = targetCourse(plain, targets, { ...settings, no: 2, year: 2026, sex: 'total', lag: null });
  const expected = months.ok
    ? months.value.map(({ actual, required, previous }) => ({ actual, required, previous }))
    : [];
  expect(stock?.course.map(({ actual, required, previous }) => ({ actual, required, previous }))).toEqual(expected);
  expect(stock?.course.at(-1)).toMatchObject({ actual: 'missing', previous: 1055 });
});

test('nothing that came after the reporting month is told', () => {
  const [stock] = at(plain, 2);
  expect(stock?.course.map(({ actual }) => actual).slice(0, 3)).toEqual([990, 987.5, 'missing']);
});

test('a target by steps has neither course nor trend nor forecast', () => {
  expect(at(plain, 4)[1]).toMatchObject({ course: [], trend: 'unclear', forecast: null, line: { verdict: 'byHand' } });
});

test('a target that cannot be judged as it stands is shown as its line alone', () => {
  const faulty = targetRows([
    { no: 2, figure: 'K3', value: 'viel' },
    { no: 3, figure: '' },
  ]);
  const asked = { ...settings, month: month(2026, 4), dataLoad: null };
  const result = targetsAtDialogue(plain, faulty, asked);
  expect(result.ok && result.value).toMatchObject([
    { course: [], trend: 'unclear', forecast: null },
    { course: [], trend: 'unclear', forecast: null },
  ]);
});

test('January has no month before, December no forecast', () => {
  expect(at(plain, 1)[0]?.trend).toBe('unclear');
  expect(at(plain, 3)[0]?.trend).toBe('better');
  const whole = figureRows([2023, 2024, 2025, 2026].flatMap((year) => monthsOf('LZB', year, Array(12).fill(1000))));
  expect(at(whole, 11)[0]?.forecast?.expected).toBeCloseTo(1000, 6);
  expect(at(whole, 12)[0]?.forecast).toBeNull();
});

test('a Ladestand fixes the lag of every month, so that the curve ends at the figure of the line', () => {
  const rows = figureRows([
    ...course('LZB', '2025-01', [1000, 1010, 1020]),
    ...course('LZB', '2025-01', [1001, 1011, 1021], { lag: 3 }),
    ...course('LZB', '2026-01', [990, 980, 970]),
    ...course('LZB', '2026-01', [991, 981, 971], { lag: 3 }),
  ]);
  const [late] = at(rows, 2, 5);
  expect(late?.line.actual).toBe(986);
  expect(late?.course.slice(0, 2).map(({ actual, previous }) => [actual, previous])).toEqual([
    [991, 1001],
    [986, 1006],
  ]);
  expect(at(rows, 2)[0]?.line.actual).toBe(985);
});

test('a month that is not there at the lag is taken at the first Ladestand that knows it', () => {
  const oneGo = (first: string, load: string, values: readonly number[]) =>
    values.map((value, index) => ({ figure: 'LZB', month: `${first}-0${index + 1}`, load, value }));
  const rows = figureRows([
    ...oneGo('2025', '2025-03', [1000, 1010, 1020]),
    ...oneGo('2026', '2026-03', [990, 970, 960]),
  ]);
  const [stock] = at(rows, 3, 3);
  expect(stock?.course.slice(0, 4).map(({ actual }) => actual)).toEqual([990, 980, 973.3333333333334, 'missing']);
  expect(stock?.trend).toBe('better');
});

test('the Soll of December is that of the chosen lag, and not there where last year has no December at it', () => {
  const rows = figureRows([
    ...monthsOf('LZB', 2025, Array<number>(12).fill(1000)),
    ...course('LZB', '2025-01', [1001, 1001, 1001], { lag: 3 }),
    ...course('LZB', '2026-01', [990, 980], { lag: 3 }),
    ...monthsOf('LZB', 2026, [990, 980]),
  ]);
  const [atOnce, late] = [at(rows, 2)[0], at(rows, 2, 5)[0]];
  // What was corrected until December counts: nine months of 1000 and three of 1001.
  expect(atOnce?.yearEndRequired).toBeCloseTo(0.98 * 1000.25, 6);
  expect(late?.line.required).toBeCloseTo(980.98, 6);
  expect(late?.yearEndRequired).toBe('missing');
  // The curve goes on at what is known.
  expect(late?.course.at(-1)?.required).toBeCloseTo(980.1, 0);
});

test('a table that cannot be read and a year at the edge are refused', () => {
  const asked = { ...settings, dataLoad: null };
  expect(targetsAtDialogue([['Wert']], targets, { ...asked, month: month(2026, 4) }).ok).toBe(false);
  expect(
    targetsAtDialogue(figureRows(monthsOf('LZB', 2099, [1])), targetRows([{ year: 2099, figure: 'K3' }]), {
      ...settings,
      month: month(2099, 6),
      dataLoad: month(2099, 12),
    }),
  ).toEqual({ ok: false, error: { code: 'monthsBeforeStart' } });
});
