import { quantityFacts } from '../../domain/quantities';
import { monitoringTexts } from '../../text/monitoring-texts';
import { cellReference } from '../cell-reference';
import { sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { formula, number, text } from './content';
import { laterMonths, observedQuantities } from './monitoring-derivation';
import type { DerivationMap } from './monitoring-derivation';
import { centered, printedColumns, putHeader, putSection, right, runsByRow } from './monitoring-frame';
import { head } from './monitoring-head';
import { levelNumberFormat, yearLevel } from './monitoring-needed';
import type { NeededPlace } from './monitoring-needed';
import { targetCell, type TargetPlace } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { gridFormat, numberFormats } from './style';

const columns = { month: 3, actual: 4, previous: 5, change: 6, note: 7, end: printedColumns } as const;
/** Of ZIELTABELLE. */
const source = { actual: 4, previous: 5, change: 6, note: 12 } as const;

/**
 * Living-cost benefits, needs-covering integrations, recipients of four years and more: followed, never judged. Figures that are
 * delivered later are shown for the month three months earlier.
 */
export function putObserved(draft: SheetDraft, row: number, derivation: DerivationMap): void {
  const headerRow = putSection(draft, row, monitoringTexts.sections.observed, monitoringTexts.notes.observed);
  putHeader(draft, headerRow, monitoringTexts.observedHeaders);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    observedQuantities.map((quantity, index): readonly CellContent[] => {
      const now = (column: keyof typeof source): string => derivation.observed(index, source[column], 'reporting');
      const earlier = (column: keyof typeof source): string => derivation.observed(index, source[column], 'earlier');
      const month = cellReference(first + index, columns.month);
      const isNow = `${month}=${head.reportingMonth}`;
      const shown = (column: 'actual' | 'previous' | 'change'): CellContent =>
        formula(
          `=IF(ISNUMBER(${month}),IF(${isNow},IF(ISNUMBER(${now(column)}),${now(column)},NA()),IF(ISNUMBER(${earlier(column)}),${earlier(column)},NA())),NA())`,
        );
      return [
        null,
        text(quantityFacts(quantity).name.replace(...monitoringTexts.longWord)),
        text(quantity),
        formula(
          `=IF(ISNUMBER(${now('actual')}),${head.reportingMonth},IF(AND(MONTH(${head.reportingMonth})>${laterMonths},ISNUMBER(${earlier('actual')})),EDATE(${head.reportingMonth},-${laterMonths}),"–"))`,
        ),
        shown('actual'),
        shown('previous'),
        shown('change'),
        formula(`=IFERROR(""&IF(ISNUMBER(${month}),IF(${isNow},${now('note')},${earlier('note')}),${now('note')}),"")`),
      ];
    }),
  );
  const { length } = observedQuantities;
  draft.format(first, 0, length, columns.end, { ...gridFormat, wrap: true });
  draft.format(first, 2, length, 2, centered);
  draft.format(first, columns.month, length, 1, { numberFormat: numberFormats.month });
  draft.format(first, columns.actual, length, 3, right);
  draft.format(first, columns.note, length, 1, { horizontal: 'Left', indent: 1 });
  observedQuantities.forEach((quantity, index) => {
    draft.height(first + index, 50);
    draft.format(first + index, columns.actual, 1, 2, { numberFormat: levelNumberFormat(quantity) });
    draft.merge(first + index, columns.note, columns.end - columns.note);
  });
  draft.format(first, columns.change, length, 1, { numberFormat: numberFormats.signedPercent });
}

/** Expected Jahresendwert beside what the year has to end with. */
export function putForecast(draft: SheetDraft, row: number, targets: readonly NeededPlace[]): void {
  const headerRow = putSection(draft, row, monitoringTexts.sections.forecast, monitoringTexts.notes.forecast);
  putHeader(draft, headerRow, monitoringTexts.forecastHeaders);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    targets.map((each, index) => forecastCells(each, first + index)),
  );
  const { length } = targets;
  draft.format(first, 0, length, columns.end, { ...gridFormat, wrap: true });
  draft.format(first, 2, length, 1, centered);
  draft.format(first, 0, length, 1, centered);
  draft.format(first, 4, length, 4, right);
  draft.format(first, 8, length, 1, { horizontal: 'Left', indent: 1 });
  const levels = targets.map(({ figure }, index) => ({ row: first + index, value: levelNumberFormat(figure.figure) }));
  for (const { row: at, count, value } of runsByRow(levels)) draft.format(at, 4, count, 4, { numberFormat: value });
  targets.forEach((_, index) => {
    draft.height(first + index, 39);
    draft.merge(first + index, 8, columns.end - 8);
  });
}

function forecastCells(each: NeededPlace, row: number): readonly CellContent[] {
  const { target } = each.place;
  const [level, expected, lower] = [4, 5, 6].map((column) => cellReference(row, column));
  const [given] = each.extra.forecast;
  const { forecastMissing: words } = monitoringTexts;
  const reached = reachesLevel(each.place, expected ?? '', level ?? '');
  const range = `IF(ISNUMBER(${lower ?? ''}),"","; ${words.range}")`;
  const compared = `IF(IFERROR(${level ?? ''}>0,FALSE),IF(${reached},"${words.within}","${words.beyond}"),"${words.noLevel}")`;
  const reason = `IF(IFERROR(ERROR.TYPE(${given}),0)=5,"${words.addIn}","${words.history}")`;
  return [
    number(target.no),
    text(target.title),
    text(target.indicator ?? ''),
    text(sexWords[target.sex]),
    formula(yearLevel(each)),
    ...each.extra.forecast.map((reference) => formula(`=IF(ISNUMBER(${reference}),${reference},NA())`)),
    formula(`=IF(ISNUMBER(${expected ?? ''}),${compared}&${range},${reason})`),
  ];
}

/** As the verdict compares: changes and quotas at one decimal of a percent, counts as they are. */
function reachesLevel(place: TargetPlace, expected: string, level: string): string {
  const { form, direction } = place.target;
  const atLeast = direction === 'lower' ? '<=' : '>=';
  // To eleven decimals first: 1.0525 / 1 − 1 must not fall below its half.
  const shown = (value: string): string => `ROUND(ROUND(${value},11),3)`;
  if (form === 'count') return `${expected}${atLeast}${level}`;
  if (form === 'quota') return `${shown(expected)}${atLeast}${shown(level)}`;
  const agreed = targetCell(place, 'agreedChange');
  return `${shown(`${expected}/${level}*(1+${agreed})-1`)}${atLeast}${shown(agreed)}`;
}
