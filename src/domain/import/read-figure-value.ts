import { isMissingMarker } from '../figures';
import type { Measure, MissingValue } from '../figure-table';
import { parseWrittenNumber, scaledByTen, type Notation } from '../german-number';
import { indicatorFacts, indicatorFormula } from '../indicators';
import { isQuantity, quantityFacts, type FigureCode, type QuantityCode } from '../quantities';
import type { AmountUnit, RateUnit } from './import-mapping';
import type { Refusal } from './import-row';
import type { FormatMeaning } from './number-format';
import type { DeclaredUnit } from './read-label';
import type { SheetPlace, SheetValue } from './sheet-cells';

type OnlyReason<Each> = Each extends unknown ? Omit<Each, keyof SheetPlace> : never;
/** A refusal without its place. */
export type RefusalReason = OnlyReason<Refusal>;

/** What is declared about the values of a cell's column, row and table; the nearer declaration wins. */
export interface UnitDeclarations {
  /** By the row's own column of units. */
  readonly row: DeclaredUnit | null;
  /** By the header of the column. */
  readonly header: DeclaredUnit | null;
  readonly title: DeclaredUnit | null;
  /** By the user, or kept from the last time. */
  readonly rateUnit: RateUnit | null;
  readonly amountUnit: AmountUnit | null;
  readonly notation: Notation;
}

export type ReadValue =
  | { readonly kind: 'value'; readonly value: number | MissingValue }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'undeclared'; readonly what: 'unit' | 'amountUnit' | 'notation'; readonly text: string };

/** What a figure is counted in, given its art. */
type Nature = 'rate' | 'amount' | 'count';

function natureOf(figure: FigureCode, measure: Measure): Nature {
  if (isQuantity(figure)) return quantityFacts(figure).kind === 'amount' ? 'amount' : 'count';
  const { levelUnit } = indicatorFacts(figure);
  if (measure !== 'progress' || levelUnit === 'rate') return 'rate';
  return levelUnit === 'euro' ? 'amount' : 'count';
}

/** The stock or amount that a value is a level of; null for events and rates. */
function levelOf(figure: FigureCode, measure: Measure): QuantityCode | null {
  if (isQuantity(figure)) return figure;
  const formula = indicatorFormula(figure);
  return formula.kind === 'yearChange' && measure === 'progress' ? formula.quantity : null;
}

const amountPowers: Readonly<Record<AmountUnit, number>> = { euro: 0, thousandEuro: 3, millionEuro: 6 };

function isAmountUnit(unit: DeclaredUnit | null): unit is AmountUnit {
  return unit === 'euro' || unit === 'thousandEuro' || unit === 'millionEuro';
}

/** Excel's error values, in the language of files and in German. */
const errorText =
  /^#(?:DIV\/0!|N\/A|NV|NAME\?|NULL!|NUM!|ZAHL!|REF!|BEZUG!|VALUE!|WERT!|SPILL!|ÜBERLAUF!|BUSY!|CALC!|GETTING_DATA)$/iu;

interface Written {
  readonly unit: 'percent' | 'euro' | null;
  readonly scaled: boolean;
  readonly times: (power: number) => number;
}

function writtenOf(cell: string | number, format: FormatMeaning, notation: Notation): Written | ReadValue {
  if (typeof cell === 'number')
    return { unit: format === 'amount' ? 'euro' : null, scaled: false, times: (power) => scaledByTen(cell, power) };
  const parsed = parseWrittenNumber(cell, notation);
  if (parsed.ok) return parsed.value;
  const text = cell.trim();
  if (parsed.error.code === 'ambiguousPoint') return { kind: 'undeclared', what: 'notation', text };
  return { kind: 'refused', reason: { code: parsed.error.code === 'wrongUnit' ? 'unitUnknown' : 'notANumber', text } };
}

function shown(cell: string | number): string {
  return String(cell).trim().slice(0, 60);
}

function refuse(reason: RefusalReason): ReadValue {
  return { kind: 'refused', reason };
}

function rateOf(
  written: Written,
  cell: string | number,
  format: FormatMeaning,
  units: UnitDeclarations,
): number | ReadValue {
  if (written.unit === 'euro' || written.scaled) return refuse({ code: 'unitDoesNotFit', text: shown(cell) });
  if (written.unit === 'percent') return written.times(-2);
  // A percent format shows 0.03 as 3 %: whatever the header says, the number is the fraction.
  if (typeof cell === 'number' && format === 'percent') return cell;
  const declared = [units.row, units.rateUnit, units.header, units.title].find(
    (unit) => unit === 'percent' || unit === 'fraction',
  );
  if (declared === undefined) return { kind: 'undeclared', what: 'unit', text: shown(cell) };
  return written.times(declared === 'percent' ? -2 : 0);
}

function amountOf(written: Written, cell: string | number, units: UnitDeclarations): number | ReadValue {
  const declared = [units.row, units.amountUnit, units.header, units.title].find(isAmountUnit);
  if (written.scaled || (written.unit === 'euro' && declared === undefined)) return written.times(0);
  if (declared === undefined) return { kind: 'undeclared', what: 'amountUnit', text: shown(cell) };
  // '1.234 €' under a header in thousands of Euro says both; the sign in the cell may be decoration or the truth.
  if (typeof cell === 'string' && written.unit === 'euro' && declared !== 'euro')
    return refuse({ code: 'unitDoesNotFit', text: shown(cell) });
  return written.times(amountPowers[declared]);
}

function countOf(written: Written, cell: string | number, units: UnitDeclarations): number | ReadValue {
  if (written.unit === 'euro' || isAmountUnit(units.row ?? units.header))
    return refuse({ code: 'unitDoesNotFit', text: shown(cell) });
  return written.times(0);
}

/**
 * The figure in a cell, in the units of the data table: rates and changes as fractions, amounts in Euro, counts as they are.
 *
 * Whether 3,0 is three percent comes from the sign in the cell, the number format, the row's unit, the header, the title or
 * the user, in this order of nearness, and never from the size of the number. Markers give a missing value, never 0.
 * Source: domain reference 6.
 *
 * @example readFigureValue('3,0 %', 'none', 'K2', 'progress', units) // value 0.03
 */
export function readFigureValue(
  cell: Exclude<SheetValue, null>,
  format: FormatMeaning,
  figure: FigureCode,
  measure: Measure,
  units: UnitDeclarations,
): ReadValue {
  if (typeof cell === 'boolean') return refuse({ code: 'notANumber', text: cell ? 'WAHR' : 'FALSCH' });
  if (typeof cell === 'string') {
    const text = cell.trim();
    if (isMissingMarker(text)) return { kind: 'value', value: { reason: 'marker', marker: text } };
    if (errorText.test(text)) return refuse({ code: 'errorCell', text });
  } else if (format === 'date') return refuse({ code: 'notANumber', text: shown(cell) });
  const written = writtenOf(cell, format, units.notation);
  if ('kind' in written) return written;
  const nature = natureOf(figure, measure);
  const level = levelOf(figure, measure);
  const isPercent = written.unit === 'percent' || (typeof cell === 'number' && format === 'percent');
  if (nature !== 'rate' && (isPercent || (units.row ?? units.header) === 'percent'))
    return refuse({ code: isQuantity(figure) ? 'unitDoesNotFit' : 'changeInsteadOfLevel', text: shown(cell) });
  const value =
    nature === 'rate'
      ? rateOf(written, cell, format, units)
      : nature === 'amount'
        ? amountOf(written, cell, units)
        : countOf(written, cell, units);
  if (typeof value !== 'number') return value;
  const signed = nature === 'rate' && !isQuantity(figure) && indicatorFacts(figure).unit === 'change';
  if (value < 0 && !signed) return refuse({ code: 'negative', value });
  if (value === 0 && level !== null && quantityFacts(level).neverZero) return refuse({ code: 'zeroImplausible' });
  return { kind: 'value', value: value === 0 ? 0 : value };
}
