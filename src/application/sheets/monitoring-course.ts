import { monitoringTexts } from '../../text/monitoring-texts';
import { cellReference, columnLetters, fixedReference } from '../cell-reference';
import type { CellArea } from '../workbook-plan';
import { area, formula, number, text } from './content';
import type { DerivationMap } from './monitoring-derivation';
import { head } from './monitoring-head';
import type { NeededPlace } from './monitoring-needed';
import { targetColumns } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';

/** The months of all charts stand below each other beside the printed sheet. */
export const courseColumns = {
  chart: 14,
  target: 15,
  no: 16,
  label: 17,
  actual: 18,
  required: 19,
  previous: 20,
  forecast: 21,
} as const;
const monthsOfYear = 12;

/** What one chart is drawn from; `row` is the header row of all courses. */
export function courseSource(row: number, chart: number): Readonly<Record<keyof typeof courseColumns, CellArea>> {
  const of = (column: number): CellArea => area(row + 1 + chart * monthsOfYear, column, monthsOfYear, 1);
  const { chart: no, target, no: month, label, actual, required, previous, forecast } = courseColumns;
  return {
    chart: of(no),
    target: of(target),
    no: of(month),
    label: of(label),
    actual: of(actual),
    required: of(required),
    previous: of(previous),
    forecast: of(forecast),
  };
}

interface CourseRows {
  readonly header: number;
  readonly firstTarget: number;
  readonly targetCount: number;
  readonly firstForecast: number;
}

/**
 * Ist, Soll, Vorjahr and Prognose of the judged targets by month. A month without a figure is #NV, which a chart leaves out; a 0
 * would be drawn. The month of the sheet has the very figures that the verdict rests on.
 */
export function putCourses(
  draft: SheetDraft,
  needed: readonly NeededPlace[],
  derivation: DerivationMap,
  rows: CourseRows,
): void {
  const { header, firstTarget, targetCount, firstForecast } = rows;
  const { chart, target, no, label, actual, required, previous, forecast } = courseColumns;
  const first = header + 1;
  draft.put(header, chart, [
    [text(monitoringTexts.chartNumber), text(monitoringTexts.targetRow), text(monitoringTexts.monthNumber)],
  ]);
  draft.put(header, label, [monitoringTexts.courseHeaders.map(text)]);
  draft.put(
    first,
    chart,
    needed.flatMap(({ place }, index) =>
      monitoringTexts.months.map((name, month) => [
        number(index + 1),
        number(place.row - firstTarget + 1),
        number(month + 1),
        text(name),
      ]),
    ),
  );
  const here = (column: number): string => `$${columnLetters(column)}${first + 1}`;
  const month = `MONTH(${head.reportingMonth})`;
  const ofTarget = (column: number): string =>
    `INDEX(${fixedReference(firstTarget, column)}:${fixedReference(firstTarget + targetCount - 1, column)},${here(target)})`;
  const ofCourse = (column: number): string => {
    const cell = `INDEX(${derivation.courses},${here(no)},${here(chart)}*${derivation.courseWidth}-${derivation.courseWidth - column})`;
    return `IF(ISNUMBER(${cell}),${cell},NA())`;
  };
  const expected = `INDEX(${fixedReference(firstForecast, 5)}:${fixedReference(firstForecast + needed.length - 1, 5)},${here(chart)})`;
  const atMonth = (column: number, otherwise: string): string =>
    `=IF(${here(no)}=${month},${ofTarget(column)},${otherwise})`;
  const formulas = [
    [actual, atMonth(targetColumns.actual, `IF(${here(no)}<${month},${ofCourse(2)},NA())`)],
    [required, atMonth(targetColumns.required, ofCourse(3))],
    [previous, atMonth(targetColumns.previous, ofCourse(4))],
    [
      forecast,
      `=IF(ISNUMBER(${expected}),IF(${here(no)}=${month},${cellReference(first, actual)},IF(${here(no)}=12,${expected},NA())),NA())`,
    ],
  ] as const;
  for (const [column, content] of formulas) {
    draft.put(first, column, [[formula(content)]]);
    draft.fill({ row: first, column }, area(first, column, needed.length * monthsOfYear, 1));
  }
}
