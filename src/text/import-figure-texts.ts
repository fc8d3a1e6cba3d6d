import type { ImportRow } from '../domain/import';
import { indicatorFacts } from '../domain/indicators';
import type { ReportingMonth } from '../domain/months';
import { isQuantity, quantityFacts, type FigureCode } from '../domain/quantities';
import { measureWords, monthText, quoteText } from './figure-fault-texts';
import { formatCount, formatEuro, formatPercent } from './german-format';
import { sexTexts } from './indicator-texts';

export function rowCountText(count: number): string {
  return count === 1 ? '1 Wert' : `${count.toLocaleString('de-DE')} Werte`;
}

/** 'Integrationsquote (K2)', 'Integrationen (INT)'. */
export function figureName(code: FigureCode): string {
  return `${isQuantity(code) ? quantityFacts(code).name : indicatorFacts(code).name} (${code})`;
}

/** A value as its unit wants it, or the sign that stands for a missing one. */
export function figureValueText(
  { figure, measure }: Pick<ImportRow, 'figure' | 'measure'>,
  value: ImportRow['value'],
): string {
  if (typeof value !== 'number') return value.reason === 'marker' ? quoteText(value.marker) : 'kein Wert';
  if (isQuantity(figure)) return quantityFacts(figure).kind === 'amount' ? formatEuro(value) : formatCount(value);
  const { unit, levelUnit } = indicatorFacts(figure);
  if (unit === 'change' && measure === 'progress') return levelUnit === 'euro' ? formatEuro(value) : formatCount(value);
  return formatPercent(value, 2);
}

export function knownValueText(value: ImportRow['value'], row: Pick<ImportRow, 'figure' | 'measure'>): string {
  return typeof value === 'number' || value.reason === 'marker' ? figureValueText(row, value) : 'kein lesbarer Wert';
}

/** 'K2 JFW Frauen, Oktober 2026'. */
export function figurePlaceText({
  figure,
  measure,
  sex,
  month,
}: Pick<ImportRow, 'figure' | 'measure' | 'sex' | 'month'>): string {
  const art = measure === 'month' ? '' : ` ${measureWords[measure]}`;
  return `${figure}${art} ${sexTexts[sex]}, ${monthText(month)}`;
}

export function loadText(dataLoad: ReportingMonth | null): string {
  return dataLoad === null ? 'ohne Ladestand' : `Ladestand ${monthText(dataLoad)}`;
}

export function placesText(places: readonly string[]): string {
  return places.length > 1 ? `${places[0] ?? ''} und ${places.length - 1} weitere` : (places[0] ?? '');
}
