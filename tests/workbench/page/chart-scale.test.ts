import { chartScale } from '../../../src/workbench/page/chart-scale';

const open = { min: null, max: null, step: null };
const marks = (...given: Parameters<typeof chartScale>): readonly number[] =>
  chartScale(...given).marks.map((mark) => Number(mark.toFixed(9)));

it.each([
  ['begins at 0', [0.02, 0.28], false, open, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
  ['shows what lies close together', [3950, 4080], false, open, [3850, 3900, 3950, 4000, 4050, 4100]],
  ['puts columns on the axis', [3950, 4080], true, open, [0, 1000, 2000, 3000, 4000, 5000]],
  ['goes below 0', [-30, 40], false, open, [-40, -20, 0, 20, 40]],
  ['takes the limits that were set', [0.1, 0.4], true, { min: 0, max: 1, step: 0.5 }, [0, 0.5, 1]],
  ['has an axis for a single 0', [0], true, open, [0, 0.2, 0.4, 0.6, 0.8, 1]],
] as const)('%s', (_, values, fromZero, wanted, expected) => {
  expect(marks(values, fromZero, wanted)).toEqual(expected);
  const { min, max } = chartScale(values, fromZero, wanted);
  expect(values.every((value) => value >= min && value <= max)).toBe(true);
});
