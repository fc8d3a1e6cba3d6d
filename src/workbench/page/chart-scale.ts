/** Values of an axis from its lowest to its highest mark. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly marks: readonly number[];
}

interface Wanted {
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
}

const mostMarks = 6;

/** A step of 1, 2 or 5 in some power of ten. */
function niceStep(span: number): number {
  const rough = span / mostMarks;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((each) => each * power >= rough) ?? 10) * power;
}

/** As Excel chooses: from 0 on, unless all values lie close together and nothing stands on the axis. */
export function chartScale(values: readonly number[], fromZero: boolean, wanted: Wanted): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const near = !fromZero && low > 0 && high - low < high / 6;
  const bottom = wanted.min ?? (near ? low - (high - low) / 2 : Math.min(0, low));
  const top = wanted.max ?? (high > bottom ? high : bottom + 1);
  const step = wanted.step ?? niceStep(top - bottom);
  const min = wanted.min ?? Math.floor(bottom / step + 1e-9) * step;
  const max = wanted.max ?? Math.ceil(top / step - 1e-9) * step;
  const count = Math.min(50, Math.round((max - min) / step));
  return { min, max, marks: Array.from({ length: count + 1 }, (_, index) => min + index * step) };
}
