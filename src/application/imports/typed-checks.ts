import { jobcenterKey, readFigureTable } from '../../domain/figure-table';
import { addMonths, monthOfYear, yearOf, type ReportingMonth } from '../../domain/months';
import { computedProgress, progressValue } from '../../domain/progress';
import { sexes, type Sex } from '../../domain/sex';
import type { ReadTable } from '../ports';
import { typedIndicators, type TypedIndicator } from './entry-sheet';

/** One field of the form: an indicator, a sex, and which of the two years. */
export interface TypedField {
  readonly indicator: TypedIndicator;
  readonly sex: Sex;
  readonly month: ReportingMonth;
}

/** What the table knows around a typed figure. */
export interface TypedSurroundings extends TypedField {
  /** Progress value of the month before in the same year. */
  readonly lastMonth: number | null;
  /** Computed from months of the table at the same Ladestand. */
  readonly computed: number | null;
}

/** Something about typed figures that looks wrong; nothing is forbidden by it. */
export type TypedFinding =
  | {
      readonly code: 'typedPartsDiffer';
      readonly indicator: TypedIndicator;
      readonly month: ReportingMonth;
      readonly parts: number;
      readonly total: number;
    }
  | {
      readonly code: 'typedOutsideBand';
      readonly indicator: TypedIndicator;
      readonly month: ReportingMonth;
      readonly total: number;
      readonly female: number;
      readonly male: number;
    }
  | (TypedField & { readonly code: 'typedJump'; readonly value: number; readonly lastMonth: number })
  | (TypedField & { readonly code: 'typedSumFell'; readonly value: number; readonly lastMonth: number })
  | (TypedField & { readonly code: 'typedDiffersFromCounts'; readonly value: number; readonly computed: number });

/** What the table says around every field of a form, for one Jobcenter. Ladestand as far after the month in both years. */
export function typedSurroundings(
  table: ReadTable | null,
  {
    jobcenter,
    months,
    lag,
  }: { readonly jobcenter: string; readonly months: readonly ReportingMonth[]; readonly lag: number },
): readonly TypedSurroundings[] {
  const figures = table === null ? null : readFigureTable([table.headers, ...table.rows], jobcenter);
  if (figures?.ok !== true) return [];
  const { value: own } = figures;
  if (own.jobcenter !== null && jobcenterKey(own.jobcenter) !== jobcenterKey(jobcenter)) return [];
  return months.flatMap((month) =>
    typedIndicators.flatMap((indicator) =>
      sexes.map((sex): TypedSurroundings => {
        const request = { figure: indicator, sex, stockShift: 1 } as const;
        const before = monthOfYear(month) === 1 ? null : addMonths(month, -1);
        const dataLoad = addMonths(month, lag);
        const loadBefore = before?.ok === true ? addMonths(before.value, lag) : null;
        const last =
          before?.ok === true && loadBefore?.ok === true
            ? progressValue(own, { ...request, month: before.value, dataLoad: loadBefore.value })
            : null;
        const computed = dataLoad.ok ? computedProgress(own, { ...request, month, dataLoad: dataLoad.value }) : null;
        return {
          indicator,
          sex,
          month,
          lastMonth: last?.ok === true ? last.value.value : null,
          computed: computed?.ok === true ? computed.value.value : null,
        };
      }),
    ),
  );
}

export type TypedValues = readonly (TypedField & { readonly value: number })[];

/** Amounts are rounded and estimated for parts; mean stocks come rounded, three times half a person. */
const partsTolerance: Readonly<Record<Exclude<TypedIndicator, 'K2'>, (total: number) => number>> = {
  K1: (total) => Math.max(1, total * 0.005),
  K3: () => 1.5,
};
/** Half a unit of a rate shown with one decimal of a percent. */
const rateRounding = 0.000_501;
/** A mean stock moves by less than 5 % a month, an amount of the year so far or a rate by less than three times its month. */
const largestStockChange = 0.05;
const largestGrowth = 3;
/** As the data check: half a unit as shown, and a twentieth of a percent. */
const relativeTolerance = 0.0005;

/** Checks typed progress values against each other and against the table. */
export function checkTypedValues(
  values: TypedValues,
  surroundings: readonly TypedSurroundings[],
): readonly TypedFinding[] {
  const at = (indicator: TypedIndicator, sex: Sex, month: ReportingMonth): number | undefined =>
    values.find((each) => each.indicator === indicator && each.sex === sex && each.month === month)?.value;
  const months = [...new Set(values.map(({ month }) => month))];
  const parts = months.flatMap((month) =>
    typedIndicators.flatMap((indicator): TypedFinding[] => {
      const [total, female, male] = sexes.map((sex) => at(indicator, sex, month));
      if (total === undefined || female === undefined || male === undefined) return [];
      if (indicator === 'K2') {
        const outside = total < Math.min(female, male) - rateRounding || total > Math.max(female, male) + rateRounding;
        return outside ? [{ code: 'typedOutsideBand', indicator, month, total, female, male }] : [];
      }
      return Math.abs(female + male - total) > partsTolerance[indicator](total)
        ? [{ code: 'typedPartsDiffer', indicator, month, parts: female + male, total }]
        : [];
    }),
  );
  return [...parts, ...values.flatMap((typed) => againstTable(typed, surroundings))];
}

function againstTable(typed: TypedValues[number], surroundings: readonly TypedSurroundings[]): readonly TypedFinding[] {
  const { indicator, sex, month, value } = typed;
  const around = surroundings.find((each) => each.indicator === indicator && each.sex === sex && each.month === month);
  const place = { indicator, sex, month };
  const found: TypedFinding[] = [];
  const lastMonth = around?.lastMonth ?? null;
  if (lastMonth !== null && lastMonth > 0) {
    if (indicator === 'K3') {
      if (Math.abs(value / lastMonth - 1) > largestStockChange) {
        found.push({ ...place, code: 'typedJump', value, lastMonth });
      }
    } else if (value < lastMonth) found.push({ ...place, code: 'typedSumFell', value, lastMonth });
    else {
      // In month m the year so far has grown by about 1/(m − 1).
      const expected = lastMonth / (monthOfYear(month) - 1);
      if (value - lastMonth > largestGrowth * expected) found.push({ ...place, code: 'typedJump', value, lastMonth });
    }
  }
  const computed = around?.computed ?? null;
  const rounding = indicator === 'K2' ? rateRounding : 0.5;
  if (
    computed !== null &&
    Math.abs(value - computed) > rounding &&
    Math.abs(value - computed) > Math.abs(computed) * relativeTolerance
  ) {
    found.push({ ...place, code: 'typedDiffersFromCounts', value, computed });
  }
  return found;
}

export function yearText(month: ReportingMonth): string {
  return String(yearOf(month));
}
