import type { TypedValues } from '../../../../application/imports/typed-checks';
import type { ImportRow } from '../../../../domain/import';
import { addMonths, type ReportingMonth } from '../../../../domain/months';
import { monthInput } from '../import/answers';
import { readEntry, readMonth, typedSpots, type TypedDraft } from './schema';

const blankSexes = { total: '', female: '', male: '' } as const;
const blankYears = { now: blankSexes, before: blankSexes } as const;

/** An empty form for the month before the present one, as it is delivered without Wartezeit. */
export function startingDraft(
  jobcenter: string,
  { year, month }: { readonly year: number; readonly month: number },
): TypedDraft {
  const last = monthInput((year * 12 + month - 2) as ReportingMonth);
  return { jobcenter, month: last, load: last, values: { K1: blankYears, K2: blankYears, K3: blankYears } };
}

/** The form library goes on changing its own values in place; what is kept must not change with them. */
export function copyDraft({ jobcenter, month, load, values }: TypedDraft): TypedDraft {
  const years = ({ now, before }: TypedDraft['values']['K1']) => ({ now: { ...now }, before: { ...before } });
  return { jobcenter, month, load, values: { K1: years(values.K1), K2: years(values.K2), K3: years(values.K3) } };
}

export interface TypedMonths {
  readonly now: ReportingMonth;
  readonly before: ReportingMonth;
  readonly lag: number;
}

/** The months of the form; null while one of them is not readable. */
export function monthsOf({ month, load }: Pick<TypedDraft, 'month' | 'load'>): TypedMonths | null {
  const [now, loaded] = [readMonth(month), readMonth(load)];
  if (now === null || loaded === null || loaded < now) return null;
  const before = addMonths(now, -12);
  return before.ok ? { now, before: before.value, lag: loaded - now } : null;
}

/** The numbers that can be read so far; signs for missing values are no numbers. */
export function typedValues(draft: TypedDraft): TypedValues {
  const months = monthsOf(draft);
  if (months === null) return [];
  return typedSpots.flatMap(({ indicator, year, sex }) => {
    const entry = readEntry(indicator, draft.values[indicator][year][sex]);
    return entry.kind === 'value' && typeof entry.value === 'number'
      ? [{ indicator, sex, month: months[year], value: entry.value }]
      : [];
  });
}

/** Rows for the data table; both years get a Ladestand as far after their month. */
export function typedRows(draft: TypedDraft): readonly ImportRow[] {
  const months = monthsOf(draft);
  if (months === null) return [];
  return typedSpots.flatMap(({ indicator, year, sex }): ImportRow[] => {
    const entry = readEntry(indicator, draft.values[indicator][year][sex]);
    const dataLoad = addMonths(months[year], months.lag);
    if (entry.kind !== 'value' || !dataLoad.ok) return [];
    return [
      {
        place: { sheet: '', row: 0, column: 0 },
        jobcenter: draft.jobcenter.trim(),
        figure: indicator,
        measure: 'progress',
        sex,
        month: months[year],
        dataLoad: dataLoad.value,
        waitingPeriod: months.lag,
        value: entry.value,
      },
    ];
  });
}
