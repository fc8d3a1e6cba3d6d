import type { Parameter } from '../../src/functions';
import { CellError } from './custom-functions-global';

/** Random numbers from a seed (mulberry32): a failing call can be repeated, and 100,000 calls take seconds. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const circular: unknown[] = [];
circular.push(circular);

/** Whatever a cell, a reference or another add-in may hand over. */
const strange: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  '\u00a0',
  '*',
  'x',
  '-',
  '…',
  true,
  false,
  NaN,
  Infinity,
  -Infinity,
  -0,
  -1,
  -5.5,
  1e308,
  -1e308,
  5e-324,
  2 ** 53,
  2026,
  99_999_999,
  0.5,
  '1.053,5',
  '5,3 %',
  '01.02.2026',
  '2026-13',
  '13.2026',
  'Juni',
  '#NV',
  '#N/A',
  '=1+1',
  '@SUM(1)',
  '\u0000',
  '\ud800',
  'a'.repeat(40_000),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  new Error('#N/A'),
  new CellError('#N/A'),
  Symbol('cell'),
  () => 1,
  Object.create(null),
  { basicValue: 1, type: 'Double' },
  new Date(Number.NaN),
  10n,
  circular,
  [],
  [[]],
  [[], []],
  [[1, 2], [3]],
  [[1], 2],
  new Array(3),
];

const figures = ['K1', 'K2', 'k2 e4', 'K3', 'K3E2', 'K2E3', 'K1E3', 'ELB', 'INT', 'LZB', 'LLU', 'lzb_amp', 'K9', ''];
const months = [
  46_023,
  46_054,
  '2026-02',
  '02.2026',
  '3/2026',
  'Mai 2026',
  '2025-01',
  '2005-01',
  '2099-12',
  1,
  2_958_465,
];
const sexes = ['gesamt', 'Frauen', 'm', 'divers', '', null, 0];
const loads = ['2026-02', '2026-06', '2024-01', 46_054, '', null, 0, 'unbekannt'];
const values = [0, 1, 3960, 120, 0.3, '*', '', null, 0.053, -0.025, 'text', 1e300];
const figureHeaders = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
];
const targetHeaders = ['Jahr', 'Jobcenter', 'Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert', 'Richtung'];

function soundMonths(figure: string, first: number, months: readonly string[]): readonly (readonly unknown[])[] {
  return months.map((month, index) => ['Landkreis Musterland', figure, '', '', month, month, '', first + index, '']);
}

const year2025 = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
const bothSprings = ['2025-01', '2025-02', '2025-03', '2026-01', '2026-02', '2026-03'];

/** What three months of 2026 need, and a whole year for forecasts: the random rows are mixed into it. */
const soundRows: readonly (readonly unknown[])[] = [
  ...soundMonths('INT', 100, [...year2025, '2026-01', '2026-02', '2026-03']),
  ...soundMonths('ELB', 4000, ['2024-12', '2025-12', ...bothSprings]),
  ...soundMonths('LZB', 2400, bothSprings),
  ...soundMonths('LLU', 3e6, bothSprings),
];
const soundTargets: readonly (readonly unknown[])[] = [
  [2026, 'Landkreis Musterland', 1, 'Leistungen', 'K1', '', 'Beobachtung', '', ''],
  [2026, 'Landkreis Musterland', 2, 'Integration', 'K2', '', 'Veränderung', 0.053, ''],
  [2025, 'Landkreis Musterland', 1, 'Integration', 'K2', '', 'Quote', 0.3, ''],
];

/** Makes arguments that are sometimes right, so that every depth of a function is reached. */
export class HostileCalls {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
  }

  /** Arguments for the parameters, too few or too many at times. */
  call(parameters: readonly Parameter[]): unknown[] {
    // Every other call is almost sound: with seven parameters at 12 % each, hardly one call in two would be.
    const strangeShare = this.chance(0.5) ? 0.02 : 0.12;
    const count = this.chance(0.1) ? Math.floor(this.random() * 9) : parameters.length;
    return Array.from({ length: count }, (_, index) => {
      const parameter = parameters[index];
      return parameter === undefined || this.chance(strangeShare) ? this.pick(strange) : this.argument(parameter);
    });
  }

  private argument({ name, rule }: Parameter): unknown {
    switch (rule.kind) {
      case 'table':
        return this.table(name);
      case 'range':
        return this.chance(0.5)
          ? [
              [90, this.pick(values)],
              [110, 120],
            ]
          : this.matrix(values);
      case 'figureCode':
        return this.chance(0.6) ? this.pick(['K1', 'K2', 'K3', 'INT']) : this.pick(figures);
      case 'month':
        return this.pick(months);
      case 'optionalMonth':
        // Mostly left out, as users do: with each further optional argument fewer calls would reach a value.
        return this.pick(this.chance(0.7) ? [null, '', undefined] : months);
      case 'requiredWhole':
        return this.pick(name === 'nr' ? [1, 2, 2, 0, 1.5] : [2025, 2026, 2026, 1999]);
      case 'optionalWhole':
        return this.pick([1, 2, 2025, 2026, 0, 1.5]);
      case 'sex':
        return this.pick(sexes);
      case 'name':
        return this.pick([null, '', 'Landkreis Musterland', 'Landkreis Musterland', 'Stadt Beispiel', 0, 7]);
      case 'choice':
        return this.pick([...rule.choices, null, 'nichts']);
      case 'direction':
        return this.pick(['hoch', 'niedrig', 'K2', 'K2E1', null]);
      case 'figure':
      case 'fraction':
      case 'count':
      case 'whole':
        return this.chance(0.7) ? this.pick([0, 1, 0.053, 0.264, 5, 1000, 1053]) : this.pick(values);
    }
  }

  private table(name: string): unknown {
    if (this.chance(0.05)) return this.matrix(strange);
    const headers = name === 'ziele' ? targetHeaders : figureHeaders;
    const sound = name === 'ziele' ? soundTargets : soundRows;
    const rows = Array.from({ length: Math.floor(this.random() * 10) }, () =>
      name === 'ziele' ? this.targetRow() : this.figureRow(),
    );
    if (this.chance(0.6)) rows.splice(this.chance(0.7) ? 0 : 3, rows.length, ...(sound as unknown[][]));
    const order = headers.map((_, index) => index);
    if (this.chance(0.5)) order.sort(() => this.random() - 0.5);
    const arranged = [headers, ...rows].map((row) => order.map((index) => row[index]));
    if (this.chance(0.05)) arranged.shift();
    if (this.chance(0.05)) arranged.push(...this.matrix(strange));
    return arranged;
  }

  private figureRow(): unknown[] {
    return this.spoiled([
      this.pick(['Landkreis Musterland', 'Landkreis Musterland', 'Stadt Beispiel']),
      this.pick(figures),
      this.pick(['Monat', 'JFW', '12M', '', 'Quartal']),
      this.pick(sexes),
      this.pick(months),
      this.pick(loads),
      this.pick(['', 0, 3, -1]),
      this.pick(values),
      'erfunden',
    ]);
  }

  private targetRow(): unknown[] {
    return this.spoiled([
      this.pick([2026, 2025, '2026', '']),
      this.pick(['Landkreis Musterland', '']),
      this.pick([1, 2, 3, 0, '']),
      this.pick(['Integration', '=HYPERLINK("x")', '']),
      this.pick(figures),
      this.pick(sexes),
      this.pick(['Veränderung', 'Quote', 'Anzahl', 'Beobachtung', 'Schritte', '', 'Wunsch']),
      this.pick([0.053, -0.025, 0.3, 600, 'gleich', '', 0, 5.3]),
      this.pick(['hoch', 'niedrig', 'über', 'unter', '', 'schräg']),
    ]);
  }

  private spoiled(row: unknown[]): unknown[] {
    return this.chance(0.1) ? row.map((cell) => (this.chance(0.3) ? this.pick(strange) : cell)) : row;
  }

  private matrix(cells: readonly unknown[]): unknown[][] {
    const columns = Math.floor(this.random() * 4);
    return Array.from({ length: Math.floor(this.random() * 5) }, () =>
      Array.from({ length: this.chance(0.9) ? columns : columns + 1 }, () => this.pick(cells)),
    );
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  private pick(choices: readonly unknown[]): unknown {
    return choices[Math.floor(this.random() * choices.length)];
  }
}
