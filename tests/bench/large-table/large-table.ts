/**
 * The data table of many Jobcenter over ten years: 17 × 10 years × 12 months × 3 sexes × 15 quantities are 91,800 rows of
 * nine columns, each month at its own Ladestand. Invented, and the same on every run.
 */
export type Cell = string | number;
export type Table = readonly (readonly Cell[])[];

export const figureHeaders = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
] as const;
const targetHeaders = [
  'Jahr',
  'Jobcenter',
  'Nr',
  'Ziel',
  'Kennzahl',
  'Geschlecht',
  'Form',
  'Zielwert',
  'Richtung',
  'Wortlaut',
] as const;

const sexes = ['gesamt', 'Frauen', 'Männer'] as const;
type Sex = (typeof sexes)[number];

/** Fifteen quantities and their size in a Jobcenter of middling size. */
const quantities: readonly (readonly [code: string, size: number])[] = [
  ['ELB', 6240],
  ['INT', 139],
  ['LZB', 4105],
  ['LLU', 3_565_000],
  ['LUH', 2_904_000],
  ['ELB_ZUGANG', 310],
  ['ELB_ABGANG', 330],
  ['BS_GERING', 61],
  ['BS_2AM', 12],
  ['INT_LZB', 48],
  ['LZB_AMP', 290],
  ['LZB_ZUGANG', 120],
  ['LZB_ABGANG', 140],
  ['ELB_ALLEIN', 1120],
  ['INT_ALLEIN', 17],
];

/** Rows of one Jobcenter in one year. */
export const rowsPerYear = 12 * sexes.length * quantities.length;
export const lastYear = 2026;

/** Day number of the first of a month as spreadsheets count. */
export function dayOf(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

export function jobcenterName(index: number): string {
  return `Landkreis Musterland ${String(index + 1).padStart(2, '0')}`;
}

export function largeTable(jobcenters: number, years: number): Table {
  const rows: (readonly Cell[])[] = [figureHeaders];
  let state = 20_261_123;
  // A linear congruence is random enough for sizes.
  const varied = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.97 + (state / 4_294_967_296) * 0.06;
  };
  for (let year = lastYear - years + 1; year <= lastYear; year++) {
    for (let month = 1; month <= 12; month++) {
      const day = dayOf(year, month);
      for (let jobcenter = 0; jobcenter < jobcenters; jobcenter++) {
        const name = jobcenterName(jobcenter);
        for (const [code, size] of quantities) {
          const total = Math.max(2, Math.round(size * (0.5 + jobcenter / jobcenters) * varied()));
          const women = Math.round(total * 0.48);
          const values: Readonly<Record<Sex, number>> = { gesamt: total, Frauen: women, Männer: total - women };
          for (const sex of sexes) {
            rows.push([name, code, 'Monat', sex, day, day, 0, values[sex], 'Ministerium, monatliche Lieferung']);
          }
        }
      }
    }
  }
  return rows;
}

export interface LargeTarget {
  readonly no: number;
  readonly code: 'K1' | 'K1E2' | 'K2' | 'K3' | '';
  readonly sex: Sex;
  readonly form: 'Veränderung' | 'Beobachtung' | 'Anzahl' | 'Schritte';
  readonly value: Cell;
  readonly direction: 'hoch' | 'niedrig' | '';
}

const change = (no: number, code: 'K2' | 'K3', sex: Sex, value: number): LargeTarget => ({
  no,
  code,
  sex,
  form: 'Veränderung',
  value,
  direction: code === 'K2' ? 'hoch' : 'niedrig',
});

/** All targets of one Jobcenter, as a recent agreement has them. */
export const largeTargets: readonly LargeTarget[] = [
  { no: 1, code: 'K1', sex: 'gesamt', form: 'Beobachtung', value: '', direction: '' },
  change(2, 'K2', 'gesamt', 0.053),
  change(2, 'K2', 'Frauen', 0.062),
  change(2, 'K2', 'Männer', 0.046),
  change(3, 'K3', 'gesamt', -0.025),
  change(3, 'K3', 'Frauen', -0.02),
  change(3, 'K3', 'Männer', -0.03),
  { no: 4, code: 'K2', sex: 'gesamt', form: 'Anzahl', value: 1600, direction: 'hoch' },
  { no: 5, code: 'K1E2', sex: 'gesamt', form: 'Beobachtung', value: '', direction: '' },
  { no: 6, code: '', sex: 'gesamt', form: 'Schritte', value: '', direction: '' },
];

/** The targets of every Jobcenter for the last year. */
export function largeTargetTable(jobcenters: number): Table {
  const rows: (readonly Cell[])[] = [targetHeaders];
  for (let jobcenter = 0; jobcenter < jobcenters; jobcenter++) {
    for (const { no, code, sex, form, value, direction } of largeTargets) {
      const name = jobcenterName(jobcenter);
      rows.push([lastYear, name, no, `Ziel ${no}`, code, sex, form, value, direction, 'erfunden']);
    }
  }
  return rows;
}
