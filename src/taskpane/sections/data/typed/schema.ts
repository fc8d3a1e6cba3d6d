import * as z from 'zod/mini';
import { checkTyped, typedIndicators, type TypedIndicator } from '../../../../application/imports/entry-sheet';
import type { ImportRow } from '../../../../domain/import';
import { isMissingMarker } from '../../../../domain/figures';
import { parseGermanEuro, parseGermanPercent } from '../../../../domain/german-number';
import { parseReportingMonth, type ReportingMonth } from '../../../../domain/months';
import { sexes, type Sex } from '../../../../domain/sex';
import { typedTexts } from '../../../../text/typed-texts';

/** What stands in a field: nothing, a sign for a missing value, a number, or something that is none of them. */
export type TypedEntry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: ImportRow['value'] }
  | { readonly kind: 'wrong'; readonly message: string };

export function readEntry(indicator: TypedIndicator, text: string): TypedEntry {
  const { errors } = typedTexts;
  if (text.trim() === '') return { kind: 'blank' };
  if (isMissingMarker(text)) return { kind: 'value', value: { reason: 'marker', marker: text.trim() } };
  const parsed = indicator === 'K2' ? parseGermanPercent(text) : parseGermanEuro(text);
  if (!parsed.ok) {
    return {
      kind: 'wrong',
      message:
        parsed.error.code === 'ambiguousPoint'
          ? errors.ambiguous(parsed.error.asDecimal, parsed.error.asThousands)
          : errors.notANumber[indicator],
    };
  }
  const checked = checkTyped(indicator, parsed.value);
  if (!('code' in checked)) return { kind: 'value', value: checked.value };
  switch (checked.code) {
    case 'negative':
      return { kind: 'wrong', message: errors.negative };
    case 'unitDoesNotFit':
      return { kind: 'wrong', message: errors.tooLarge };
    case 'changeInsteadOfLevel':
      return { kind: 'wrong', message: errors.change };
  }
}

export function readMonth(text: string): ReportingMonth | null {
  const month = parseReportingMonth(text);
  return month.ok ? month.value : null;
}

const monthField = z.string().check(z.refine((text) => readMonth(text) !== null, { error: typedTexts.errors.month }));

function valueField(indicator: TypedIndicator): z.ZodMiniString<string> {
  return z.string().check(
    z.superRefine((text, context) => {
      const entry = readEntry(indicator, text);
      if (entry.kind === 'wrong') context.addIssue({ code: 'custom', message: entry.message });
    }),
  );
}

function yearFields(indicator: TypedIndicator) {
  const value = valueField(indicator);
  const ofSexes = z.object({ total: value, female: value, male: value });
  return z.object({ now: ofSexes, before: ofSexes });
}

/** What is typed; numbers stay text until they are taken over, so that nothing typed is lost. */
export const typedSchema = z
  .object({
    jobcenter: z.string().check(z.refine((text) => text.trim() !== '', { error: typedTexts.errors.jobcenter })),
    month: monthField,
    load: monthField,
    values: z.object({ K1: yearFields('K1'), K2: yearFields('K2'), K3: yearFields('K3') }),
  })
  .check(
    z.superRefine(({ month, load }, context) => {
      const [reporting, loaded] = [readMonth(month), readMonth(load)];
      if (reporting === null || loaded === null || loaded >= reporting) return;
      context.addIssue({ code: 'custom', path: ['load'], message: typedTexts.errors.loadBefore });
    }),
  );
export type TypedDraft = z.infer<typeof typedSchema>;

export const typedYears = ['now', 'before'] as const;
export type TypedYear = (typeof typedYears)[number];

export interface TypedSpot {
  readonly indicator: TypedIndicator;
  readonly year: TypedYear;
  readonly sex: Sex;
}

export const typedSpots: readonly TypedSpot[] = typedIndicators.flatMap((indicator) =>
  typedYears.flatMap((year) => sexes.map((sex) => ({ indicator, year, sex }))),
);
