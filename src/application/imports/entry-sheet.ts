import { isMissingMarker } from '../../domain/figures';
import type { ImportRow, Refusal } from '../../domain/import';
import { monthOfSerial, monthOfYear, reportingMonth, yearOf, type ReportingMonth } from '../../domain/months';
import { parseSex, sexes } from '../../domain/sex';
import { sexTexts } from '../../text/indicator-texts';
import { entrySheetTexts } from '../../text/import-sheet-texts';
import type { CellValue, ReadSheet } from '../ports';
import { area, monthDate, text } from '../sheets/content';
import { draftSheet } from '../sheets/sheet-draft';
import { baseFormat, headerFormat, inputFormat, landscapePage, numberFormats, sectionFormat } from '../sheets/style';
import { dateRule, putTitle } from '../sheets/table-sheet';
import type { SheetPlan } from '../workbook-plan';

/** The progress values that agreements are followed up with. */
export const typedIndicators = ['K1', 'K2', 'K3'] as const;
export type TypedIndicator = (typeof typedIndicators)[number];

const formats: Readonly<Record<TypedIndicator, string>> = {
  K1: '#,##0',
  K2: '0.0%',
  K3: '#,##0.0',
};

/** The header of a value column, such as 'K2 Frauen'. */
function valueHeader(indicator: TypedIndicator, sex: (typeof sexes)[number]): string {
  return `${indicator} ${sexTexts[sex]}`;
}

/** A sheet for the year and the one before: one row per month, indicators by sex side by side. */
export function entrySheet({ jobcenter, year }: { readonly jobcenter: string; readonly year: number }): SheetPlan {
  const { sheet, title, purpose, notes, groups, months } = entrySheetTexts;
  const draft = draftSheet(sheet, purpose);
  const columns = 2 + typedIndicators.length * sexes.length;
  const widths = [15, 13, ...Array.from({ length: columns - 2 }, (_, index) => (index < sexes.length ? 17 : 12))];
  const top = putTitleRows(draft, title, notes, widths, columns);
  const [settingRow, groupRow, headerRow] = [top + 1, top + 3, top + 4];
  const whole = area(0, 0, headerRow + 25, columns);
  draft.put(settingRow, 0, [[text(entrySheetTexts.jobcenter), text(jobcenter)]]);
  draft.format(settingRow, 0, 1, 1, { bold: true });
  draft.format(settingRow, 1, 1, 3, inputFormat);
  draft.put(groupRow, 2, [typedIndicators.flatMap((code) => [text(groups[code]), null, null])]);
  draft.format(groupRow, 0, 1, columns, sectionFormat);
  draft.put(headerRow, 0, [
    [
      text(months.reporting),
      text(months.load),
      ...typedIndicators.flatMap((code) => sexes.map((sex) => text(valueHeader(code, sex)))),
    ],
  ]);
  draft.format(headerRow, 0, 1, columns, headerFormat);
  draft.height(headerRow, 22);
  const first = headerRow + 1;
  const reporting = [year - 1, year].flatMap((each) =>
    Array.from({ length: 12 }, (_, index) => [each, index + 1] as const),
  );
  draft.put(
    first,
    0,
    reporting.map(([each, month]) => [monthDate(each, month), monthDate(each, month)]),
  );
  draft.format(first, 0, 24, 2, { numberFormat: numberFormats.month, horizontal: 'Center' });
  draft.format(first, 1, 24, columns - 1, inputFormat);
  draft.validate(dateRule(entrySheetTexts.dateRule)(area(first, 0, 24, 2)));
  typedIndicators.forEach((code, index) =>
    draft.format(first, 2 + index * sexes.length, 24, sexes.length, {
      numberFormat: formats[code],
      horizontal: 'Right',
    }),
  );
  return draft.finish({
    columnWidths: widths,
    freeze: { rows: headerRow + 1, columns: 2 },
    pageLayout: { ...landscapePage(whole, title), titleRows: { first: headerRow, last: headerRow } },
  });
}

function putTitleRows(
  draft: ReturnType<typeof draftSheet>,
  title: string,
  notes: readonly string[],
  widths: readonly number[],
  columns: number,
): number {
  draft.format(0, 0, notes.length + 30, columns, baseFormat);
  return putTitle(draft, title, notes, widths);
}

export interface ReadEntries {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly Refusal[];
}

/** The figures of the sheet; columns by their headers, so that one that was inserted does no harm. null: not that sheet. */
export function readEntrySheet({ row: top, column: left, values }: ReadSheet): ReadEntries | null {
  const { months, jobcenter: label, sheet } = entrySheetTexts;
  const headerRow = values.findIndex((cells) => cells.includes(months.reporting) && cells.includes(months.load));
  const header = values[headerRow];
  const setting = values.find((cells) => cells[0] === label || cells.includes(label));
  if (header === undefined) return null;
  const jobcenter = String(setting?.[setting.indexOf(label) + 1] ?? '').trim();
  const columns = header.flatMap((cell, column) => {
    const [, code, sexText = ''] = /^(K[123]) (\p{L}+)$/u.exec(String(cell)) ?? [];
    const indicator = typedIndicators.find((each) => each === code);
    const sex = parseSex(sexText);
    return indicator === undefined || sex === null ? [] : [{ column, indicator, sex }];
  });
  const rows: ImportRow[] = [];
  const refused: Refusal[] = [];
  values.slice(headerRow + 1).forEach((cells, index) => {
    const place = (column: number) => ({ sheet, row: top + headerRow + 2 + index, column: left + column + 1 });
    const filled = columns.filter(({ column }) => !isBlank(cells[column]));
    if (filled.length === 0) return;
    const [month, load] = [header.indexOf(months.reporting), header.indexOf(months.load)].map((column) => ({
      column,
      cell: cells[column] ?? '',
      value: monthOfCell(cells[column]),
    }));
    if (month === undefined || load === undefined) return;
    if (month.value === null) {
      refused.push({ ...place(month.column), code: 'monthUnreadable', text: String(month.cell) });
      return;
    }
    if (load.value === null || load.value < month.value) {
      refused.push(
        load.value === null
          ? { ...place(load.column), code: 'dataLoadUnreadable', text: String(load.cell) }
          : { ...place(load.column), code: 'dataLoadBeforeMonth' },
      );
      return;
    }
    if (jobcenter === '') {
      refused.push({ ...place(0), code: 'jobcenterUndeclared' });
      return;
    }
    for (const { column, indicator, sex } of filled) {
      const value = readTyped(indicator, cells[column] ?? '');
      if ('code' in value) {
        refused.push({ ...place(column), ...value });
        continue;
      }
      rows.push({
        place: place(column),
        jobcenter,
        figure: indicator,
        measure: 'progress',
        sex,
        month: month.value,
        dataLoad: load.value,
        waitingPeriod: load.value - month.value,
        value: value.value,
      });
    }
  });
  return { rows, refused };
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function monthOfCell(cell: CellValue | undefined): ReportingMonth | null {
  if (typeof cell !== 'number') return null;
  const month = monthOfSerial(cell);
  if (!month.ok) return null;
  const checked = reportingMonth(yearOf(month.value), monthOfYear(month.value));
  return checked.ok ? checked.value : null;
}

/** A rate of 150 % a year does not come about: it is 7,3 typed for 7,3 %. */
const largestRate = 1.5;

type TypedProblem =
  | { readonly code: 'notANumber'; readonly text: string }
  | { readonly code: 'unitDoesNotFit'; readonly text: string }
  | { readonly code: 'changeInsteadOfLevel'; readonly text: string }
  | { readonly code: 'negative'; readonly value: number };

/** A typed progress value, or why it cannot be one. */
export function readTyped(
  indicator: TypedIndicator,
  cell: CellValue,
): { readonly value: ImportRow['value'] } | TypedProblem {
  if (typeof cell === 'number') return checkTyped(indicator, cell);
  const written = String(cell).trim();
  return isMissingMarker(written)
    ? { value: { reason: 'marker', marker: written } }
    : { code: 'notANumber', text: written };
}

/** A number as progress value: not negative, rates as fractions, amounts and stocks as levels. */
export function checkTyped(
  indicator: TypedIndicator,
  value: number,
): { readonly value: number } | Exclude<TypedProblem, { code: 'notANumber' }> {
  if (value < 0) return { code: 'negative', value };
  if (indicator === 'K2') return value > largestRate ? { code: 'unitDoesNotFit', text: String(value) } : { value };
  return value < 2 ? { code: 'changeInsteadOfLevel', text: String(value) } : { value };
}
