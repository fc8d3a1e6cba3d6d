import type { NativeTarget } from './native-target-table';
import { randomNumbers, type RandomNumbers } from './random-numbers';

export type DataCell = string | number;

/** A data table with targets and a question about it. */
export interface TargetCase {
  readonly name: string;
  /** What was done to the table, for the message of a failed comparison. */
  readonly story: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  readonly jobcenter: string;
  /** Day numbers of first days. */
  readonly month: number;
  readonly load: number;
  /** In the order of the result: by number, gesamt before Frauen before Männer. */
  readonly targets: readonly NativeTarget[];
  /** Header and rows of the table of targets, in any order and with rows that do not belong to the question. */
  readonly targetTable: readonly (readonly DataCell[])[];
}

/** Day number of the first of a month as spreadsheets count; month 0 is December before. */
export function dayOf(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

type Sex = 'gesamt' | 'Frauen' | 'Männer';
const sexes = ['gesamt', 'Frauen', 'Männer'] as const;
type Quantity = 'ELB' | 'INT' | 'LZB' | 'LLU';
const quantities = ['ELB', 'INT', 'LZB', 'LLU'] as const;

interface DataRow {
  readonly jobcenter: string;
  readonly figure: string;
  readonly measure: 'Monat' | 'JFW' | '12M';
  readonly sex: Sex;
  readonly year: number;
  /** 0 is December before; the load belongs to `year` too. */
  readonly month: number;
  readonly load: number;
  readonly value: DataCell;
}

const plainHeaders = [
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
const ownHeaders = ['Bemerkung', 'Landesschlüssel', 'Lieferung Nr'] as const;

const jobcenter = 'Landkreis Musterland';
const neighbour = 'Stadt Beispielhausen';

interface Setting {
  readonly year: number;
  readonly month: number;
  readonly load: number;
  readonly loads: readonly number[];
}

export function randomCases(count: number, seed: number): readonly TargetCase[] {
  return Array.from({ length: count }, (_, index) => randomCase(index + 1, randomNumbers(seed + index)));
}

function randomCase(number: number, random: RandomNumbers): TargetCase {
  const story: string[] = [];
  const year = random.whole(2021, 2026);
  // More early months than late ones, whose tables are long, but December all the same.
  const month = random.pick([1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12]);
  const load = Math.min(12, month + random.pick([0, 0, 0, 1, 2]));
  const loads = [load - 1, load, load + 1].filter(
    (each) => each === load || (each >= 1 && each <= 12 && random.chance(0.4)),
  );
  const setting: Setting = { year, month, load, loads };
  const exact = random.chance(0.35);
  if (exact) story.push('Veränderungen auf die Hälfte eines Zehntels genau');
  const changes: Readonly<Record<Quantity, number>> = {
    ELB: exact ? 0 : -0.06 + random.next() * 0.12,
    INT: exact ? oddStep(random) : -0.12 + random.next() * 0.24,
    LZB: exact ? oddStep(random) : -0.08 + random.next() * 0.24,
    LLU: -0.05 + random.next() * 0.12,
  };
  const own = deliveries(jobcenter, setting, changes, exact, random);
  const damaged = damage(own, setting, random, story);
  const others = random.chance(0.3) ? deliveries(neighbour, { ...setting, loads: [load] }, changes, false, random) : [];
  const noise = unrelatedRows(setting, random);
  const targets = chooseTargets(changes, exact, random);
  const headers = random.shuffled<string>([...plainHeaders, ...ownHeaders.filter(() => random.chance(0.5))]);
  const rows = random.shuffled([...damaged, ...others, ...noise]).map((row) => cellsOf(row, headers, random));
  return {
    name: `Tabelle ${String(number).padStart(2, '0')}`,
    story: [`${year}-${month} zum Ladestand ${load}, geliefert ${loads.join(', ')}`, ...story],
    headers,
    rows,
    jobcenter,
    month: dayOf(year, month),
    load: dayOf(year, load),
    targets,
    targetTable: targetTableOf(targets, year, random),
  };
}

/** An odd multiple of 0,05 %: exactly between two tenths of a percent. */
function oddStep(random: RandomNumbers): number {
  return (2 * random.whole(-100, 100) + 1) / 2000;
}

/** What each load knows: all months of its year so far and the stock of December before. */
function deliveries(
  name: string,
  { year, loads }: Setting,
  changes: Readonly<Record<Quantity, number>>,
  exact: boolean,
  random: RandomNumbers,
): DataRow[] {
  const size = random.whole(1, 30) * 1000;
  const base: Readonly<Record<Quantity, number>> = {
    ELB: size,
    // A round base, so that every odd step is a whole number of persons.
    INT: exact ? 2000 : Math.max(2, Math.round(size * (0.015 + random.next() * 0.02))),
    LZB: exact ? 2000 : Math.round(size * (0.5 + random.next() * 0.2)),
    LLU: size * 571.4,
  };
  const rows: DataRow[] = [];
  for (const each of [year - 1, year]) {
    for (const load of loads) {
      for (const figure of quantities) {
        const level = base[figure] * (each === year ? 1 + changes[figure] : 1);
        for (let month = figure === 'ELB' ? 0 : 1; month <= load; month++) {
          const known = { jobcenter: name, figure, measure: 'Monat', year: each, month, load } as const;
          if (figure === 'LLU') {
            rows.push({ ...known, sex: 'gesamt', value: Math.round(level * varied(random, 0.02) * 100) / 100 });
            continue;
          }
          const total = exact ? Math.round(level) : Math.max(1, Math.round(level * varied(random, 0.03)));
          const women = Math.floor(total * (0.4 + random.next() * 0.15));
          rows.push({ ...known, sex: 'gesamt', value: total });
          rows.push({ ...known, sex: 'Frauen', value: women });
          rows.push({ ...known, sex: 'Männer', value: total - women });
        }
      }
    }
  }
  return rows;
}

function varied(random: RandomNumbers, spread: number): number {
  return 1 + (random.next() - 0.5) * 2 * spread;
}

const markers: readonly [DataCell, ...DataCell[]] = ['*', 'x', '-', '.', '…', '', -5, 'siehe Mail'];

/** Faults as they occur, at most one in each year, so that there is one right answer. */
function damage(
  rows: readonly DataRow[],
  setting: Setting,
  random: RandomNumbers,
  story: string[],
): readonly DataRow[] {
  let kept = rows;
  if (random.chance(0.15)) {
    const figure = random.pick(['ELB', 'INT', 'LZB'] as const);
    story.push(`${figure} nur nach Geschlecht`);
    kept = kept.filter((row) => row.figure !== figure || row.sex !== 'gesamt');
  }
  if (random.chance(0.15)) kept = emptyMonths(kept, setting, random, story);
  if (random.chance(0.3)) return deliveredProgress(kept, setting, random, story);
  if (random.chance(0.35)) kept = damageOfYear(kept, setting, setting.year, random, story);
  if (random.chance(0.25)) kept = damageOfYear(kept, setting, setting.year - 1, random, story);
  else if (random.chance(0.4)) kept = withoutLoadBefore(kept, setting, random, story);
  return kept;
}

/** Months without any integration are figures like any other. */
function emptyMonths(
  rows: readonly DataRow[],
  { year }: Setting,
  random: RandomNumbers,
  story: string[],
): readonly DataRow[] {
  const allOfYearBefore = random.chance(0.3);
  story.push(allOfYearBefore ? 'Vorjahr ohne Integrationen' : 'Monate ohne Integrationen');
  return rows.map((row) =>
    row.figure === 'INT' && (allOfYearBefore ? row.year === year - 1 : row.month % 3 === 1)
      ? { ...row, value: 0 }
      : row,
  );
}

function damageOfYear(
  rows: readonly DataRow[],
  setting: Setting,
  year: number,
  random: RandomNumbers,
  story: string[],
): readonly DataRow[] {
  const { month, load } = setting;
  const figure = random.pick(quantities);
  const picked = random.pick<Sex | 'alle'>(['alle', ...sexes]);
  const first = figure === 'ELB' ? 0 : 1;
  const at = random.whole(first, Math.max(first, month - (figure === 'ELB' ? 1 : 0)));
  const kind = random.pick(['monthMissing', 'monthLate', 'figureMissing', 'zero', 'twice'] as const);
  // A month without total is made of women and men, and a later load of the year before is another question.
  const whole = (kind === 'monthMissing' || kind === 'monthLate') && (year < setting.year || picked === 'gesamt');
  const sex = whole ? 'alle' : picked;
  const hit = (row: DataRow): boolean =>
    row.figure === figure && row.year === year && row.month === at && (sex === 'alle' || row.sex === sex);
  const what = `${figure} ${sex} ${year}-${at}`;
  switch (kind) {
    case 'monthMissing':
      story.push(`${what} fehlt`);
      return rows.filter((row) => !hit(row));
    case 'monthLate':
      story.push(year === setting.year ? `${what} fehlt bis zum Ladestand ${load}` : `${what} fehlt`);
      return rows.filter((row) => !(hit(row) && (year < setting.year || row.load <= load)));
    case 'figureMissing': {
      const marker = random.pick(markers);
      story.push(`${what} ist „${marker}“`);
      return rows.map((row) => (hit(row) && row.load === load ? { ...row, value: marker } : row));
    }
    case 'zero': {
      // Integrations of 0 are a figure, stocks and benefits of 0 are not.
      story.push(`${what} ist 0`);
      return rows.map((row) => (hit(row) && row.load === load ? { ...row, value: 0 } : row));
    }
    case 'twice': {
      story.push(`${what} doppelt`);
      return rows.flatMap((row) =>
        hit(row) && row.load === load ? [row, { ...row, value: Number(row.value) + 1 }] : [row],
      );
    }
  }
}

/** The year before was not delivered at the load that is needed. */
function withoutLoadBefore(
  rows: readonly DataRow[],
  { year, month, load }: Setting,
  random: RandomNumbers,
  story: string[],
): readonly DataRow[] {
  // The loads of this year know the stock of December before: there another load of the year before is a mixture of both.
  const figure: Quantity | 'alles' =
    month === 12 ? random.pick(['INT', 'LZB']) : random.pick(['alles', 'INT', 'ELB', 'LZB']);
  story.push(`Ladestand ${load} des Vorjahres fehlt: ${figure}`);
  return rows.filter(
    (row) => row.year !== year - 1 || row.load !== load || (figure !== 'alles' && row.figure !== figure),
  );
}

/** Delivered progress values beside the months, in both years or in one of them. */
function deliveredProgress(
  rows: readonly DataRow[],
  { year, loads }: Setting,
  random: RandomNumbers,
  story: string[],
): readonly DataRow[] {
  const years = random.pick([[year - 1, year], [year - 1, year], [year], [year - 1]] as const);
  const figure = random.pick(['K1', 'K2', 'K3'] as const);
  story.push(`JFW von ${figure} geliefert für ${years.join(', ')}`);
  const level = { K1: 4_000_000, K2: 0.21, K3: 3300 }[figure];
  const delivered = years.flatMap((each) =>
    loads.flatMap((load) =>
      Array.from({ length: load }, (_, index) => index + 1).flatMap((month) =>
        sexes.map((sex): DataRow => {
          const value = level * varied(random, 0.05);
          const decimals = figure === 'K2' ? 6 : 1;
          return {
            jobcenter,
            figure,
            measure: 'JFW',
            sex,
            year: each,
            month,
            load,
            value: Number(value.toFixed(decimals)),
          };
        }),
      ),
    ),
  );
  return [...rows, ...delivered];
}

/** Rows that must not count: another Art, a quantity that no target asks for. */
function unrelatedRows({ year, month, load }: Setting, random: RandomNumbers): readonly DataRow[] {
  const row = { jobcenter, year, month, load } as const;
  return [
    { ...row, figure: 'K2', measure: '12M', sex: 'gesamt', value: Number((0.2 + random.next() / 10).toFixed(4)) },
    { ...row, figure: 'LUH', measure: 'Monat', sex: 'gesamt', value: random.whole(100_000, 900_000) },
    { ...row, figure: 'INT_BD', measure: 'Monat', sex: 'Frauen', value: random.whole(0, 40) },
  ];
}

function cellsOf(row: DataRow, headers: readonly string[], random: RandomNumbers): readonly DataCell[] {
  const cells: Readonly<Record<string, DataCell>> = {
    Jobcenter: row.jobcenter,
    Kennzahl: row.figure,
    Art: row.measure,
    Geschlecht: row.sex,
    Berichtsmonat: dayOf(row.year, row.month),
    Ladestand: dayOf(row.year, row.load),
    Wartezeit: row.load,
    Wert: row.value,
    Quelle: 'erfunden',
    Bemerkung: random.pick(['', 'geprüft', 'Kennzahl K2']),
    Landesschlüssel: 3,
    'Lieferung Nr': random.whole(1, 99),
  };
  return headers.map((header) => cells[header] ?? '');
}

/** Agreed changes near what happened, on both sides of it and exactly on it. */
function near(change: number, exact: boolean, random: RandomNumbers): number {
  // Where the change lies between two tenths, rounding alone decides about the tenth next to it.
  const step = exact
    ? random.pick([0, 0, 0, 0.0005, -0.0005])
    : random.pick([0, 0, 0.001, -0.001, 0.0005, 0.02, -0.02]);
  return Number((Math.round(change * 1000) / 1000 + step).toFixed(4));
}

function chooseTargets(
  changes: Readonly<Record<Quantity, number>>,
  exact: boolean,
  random: RandomNumbers,
): readonly NativeTarget[] {
  const rate = (1 + changes.INT) / (1 + changes.ELB) - 1;
  const strictly = (good: 'hoch' | 'niedrig'): NativeTarget['direction'] =>
    random.chance(0.15) ? (good === 'hoch' ? 'über' : 'unter') : good;
  const change = (no: number, code: string, sex: Sex, value: number, good: 'hoch' | 'niedrig'): NativeTarget => ({
    no,
    code,
    sex,
    form: 'Veränderung',
    value,
    direction: strictly(good),
  });
  const level = (
    no: number,
    code: string,
    form: 'Quote' | 'Anzahl',
    value: number,
    good: 'hoch' | 'niedrig',
  ): NativeTarget => ({
    no,
    code,
    sex: random.pick(sexes),
    form,
    value,
    direction: strictly(good),
  });
  const monitored = (no: number, code: string, sex: Sex): NativeTarget => ({
    no,
    code,
    sex,
    form: 'Beobachtung',
    value: '',
    direction: '',
  });
  return [
    random.chance(0.5)
      ? monitored(1, 'K1', random.pick(['gesamt', 'gesamt', 'Frauen']))
      : change(1, 'K1', 'gesamt', near(changes.LLU, exact, random), 'niedrig'),
    ...sexes.map((sex) => change(2, 'K2', sex, near(rate, exact, random), 'hoch')),
    ...sexes
      .filter((sex) => sex === 'gesamt' || random.chance(0.5))
      .map((sex) => change(3, 'K3', sex, near(changes.LZB, exact, random), 'niedrig')),
    level(4, 'K2', 'Quote', random.whole(5, 400) / 1000, 'hoch'),
    level(5, 'K2', 'Anzahl', random.whole(20, 4000), 'hoch'),
    level(6, 'K3', 'Anzahl', random.whole(300, 15_000), 'niedrig'),
    monitored(7, 'K1E2', random.pick(sexes)),
    change(8, 'INT', 'gesamt', near(changes.INT, exact, random), 'hoch'),
    { no: 9, code: '', sex: 'gesamt', form: 'Schritte', value: '', direction: '' },
  ];
}

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

export function targetTableOf(
  targets: readonly NativeTarget[],
  year: number,
  random: RandomNumbers,
): readonly (readonly DataCell[])[] {
  const rowOf = (of: number, name: string, target: NativeTarget): readonly DataCell[] => [
    of,
    name,
    target.no,
    `Ziel ${target.no}`,
    target.code,
    target.sex,
    target.form,
    target.value,
    target.direction,
    'erfunden',
  ];
  const own = targets.map((target) => rowOf(year, jobcenter, target));
  const foreign = targets
    .slice(0, 3)
    .flatMap((target) => [rowOf(year - 1, jobcenter, target), rowOf(year, neighbour, target)]);
  return [targetHeaders, ...random.shuffled([...own, ...foreign])];
}
