import type { Target } from '../../domain/agreement';
import { derivationTexts, sheetTexts } from '../../text/sheet-texts';
import { cellReference } from '../cell-reference';
import { sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { formula, number, text } from './content';
import type { Derivation } from './derivation';
import { derivationColumns, derivationFormulas, head } from './monitoring-formulas';
import { centered, levelFormat, putHeader, putSection, right, runsByRow } from './monitoring-frame';
import type { TargetPlace } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { colors, gridFormat, numberFormats } from './style';

const { monitoring } = sheetTexts;
const printedColumns = monitoring.targetHeaders.length;

interface DerivationEntry {
  readonly row: number;
  readonly target: Target;
  readonly derivation: Derivation;
  readonly code: string;
  readonly label: string;
  readonly month: string;
  readonly load: string;
  readonly compared: boolean;
}

function entries(places: readonly TargetPlace[], monthsBack: number): DerivationEntry[] {
  return places.flatMap(({ target, figures }) => {
    if (figures === null) return [];
    const { derivation, code, actual, previous, yearEnd } = figures;
    const month = (row: number): string => cellReference(row, derivationColumns.reportingMonth);
    const shared = { target, derivation, code, label: derivation.label, compared: true };
    const rows: DerivationEntry[] = [
      {
        ...shared,
        row: actual,
        month: `=DATE(YEAR(${head.reportingMonth}),MONTH(${head.reportingMonth}),1)`,
        load: `=DATE(YEAR(${head.dataLoad}),MONTH(${head.dataLoad}),1)`,
      },
      { ...shared, row: previous, month: `=EDATE(${month(actual)},-${monthsBack})`, load: `=${head.baseDataLoad}` },
    ];
    if (yearEnd !== null) {
      rows.push({
        ...shared,
        row: yearEnd,
        compared: false,
        label: derivationTexts.yearEnd(derivation.label),
        month: `=DATE(YEAR(${month(previous)}),12,1)`,
        load: `=EDATE(${month(yearEnd)},${head.lag})`,
      });
    }
    return rows;
  });
}

export function putDerivation(
  draft: SheetDraft,
  row: number,
  places: readonly TargetPlace[],
  monthsBack: number,
): void {
  const rows = entries(places, monthsBack);
  if (rows.length === 0) return;
  const headerRow = putSection(draft, row, monitoring.sections.derivation, monitoring.sections.derivationNote);
  putHeader(draft, headerRow, monitoring.derivationHeaders);
  draft.put(headerRow, printedColumns, [monitoring.checkHeaders.map(text)]);
  draft.put(headerRow + 1, 0, rows.map(derivationCells));
  const first = headerRow + 1;
  const { length } = rows;
  const { reportingMonth, delivered, numerator, finding } = derivationColumns;
  draft.format(first, 0, length, printedColumns, { ...gridFormat, ...centered, fontSize: 8, wrap: true });
  draft.format(first, 1, length, 1, { horizontal: 'Left' });
  draft.format(first, finding, length, 1, { horizontal: 'Left' });
  draft.format(first, reportingMonth, length, 2, { numberFormat: numberFormats.month });
  draft.format(first, delivered, length, 3, right);
  draft.format(first, numerator, length, 2, { numberFormat: '#,##0.0' });
  draft.format(headerRow, printedColumns, length + 1, 4, { fontColor: colors.muted, fontSize: 8, wrap: true });
  for (const { row: at } of rows) draft.height(at, 27);
  const levels = rows.map(({ row: at, target }) => ({ row: at, value: levelFormat(target) }));
  for (const { row: at, count, value } of runsByRow(levels)) {
    draft.format(at, delivered, count, 1, { numberFormat: value });
  }
}

function derivationCells(entry: DerivationEntry): readonly CellContent[] {
  const { row, target, derivation, code, label, month, load } = entry;
  const formulas = derivationFormulas(row, derivation, code, entry.compared);
  const optional = (value: string | null): CellContent => (value === null ? null : formula(value));
  return [
    number(target.no),
    text(label),
    text(target.indicator ?? ''),
    text(sexWords[target.sex]),
    formula(month),
    formula(load),
    formula(formulas.delivered),
    optional(formulas.numerator),
    optional(formulas.denominator),
    optional(formulas.numeratorMonths),
    optional(formulas.denominatorMonths),
    formula(formulas.origin),
    formula(formulas.finding),
    optional(formulas.numeratorRows),
    optional(formulas.denominatorRows),
    optional(formulas.otherLoadRows),
    formula(formulas.deliveredRows),
  ];
}
