import type { FigureCode } from '../../domain/quantities';
import { monitoringTexts } from '../../text/monitoring-texts';
import { cellReference } from '../cell-reference';
import { sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { formula, number, text } from './content';
import type { FigureExtra, FigurePlace } from './monitoring-derivation';
import { centered, printedColumns, putHeader, putSection, right, runsByRow } from './monitoring-frame';
import { head } from './monitoring-head';
import { eventWords, neededColumns, unitOf } from './monitoring-sentences';
import { targetCell } from './monitoring-targets';
import type { TargetPlace } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { gridFormat, inputFormat, numberFormats } from './style';

export interface NeededPlace {
  readonly place: TargetPlace;
  readonly figure: FigurePlace;
  readonly extra: FigureExtra;
  /** Soll of December at the lag of the reporting month, by target. */
  readonly yearEnd: string;
  readonly row: number;
}

export function putNeeded(draft: SheetDraft, row: number, needed: readonly NeededPlace[]): void {
  const headerRow = putSection(draft, row, monitoringTexts.sections.needed, monitoringTexts.notes.needed);
  putHeader(draft, headerRow, monitoringTexts.neededHeaders);
  draft.put(headerRow, neededColumns.allowed, [[text(monitoringTexts.allowed)]]);
  const first = headerRow + 1;
  draft.put(first, 0, needed.map(neededCells));
  draft.put(
    first,
    neededColumns.allowed,
    needed.map((each) => [allowedCell(each)]),
  );
  const { length } = needed;
  draft.format(first, 0, length, printedColumns, { ...gridFormat, wrap: true });
  for (const { row: at } of needed) draft.height(at, 39);
  draft.format(first, 0, length, 1, centered);
  draft.format(first, 2, length, 1, centered);
  draft.format(first, 4, length, 5, { ...right, numberFormat: numberFormats.count });
  draft.format(first, neededColumns.unit, length, 1, { horizontal: 'Left', indent: 1, wrap: false });
  const levels = needed.map(({ row: at, figure }) => ({ row: at, value: levelNumberFormat(figure.figure) }));
  for (const { row: at, count, value } of runsByRow(levels)) draft.format(at, 4, count, 1, { numberFormat: value });
  const rates = needed.filter(({ figure }) => figure.derivation.kind === 'ratio');
  for (const { row: at, count } of runsByRow(rates.map((each) => ({ row: each.row, value: true }))))
    draft.format(at, neededColumns.stock, count, 1, inputFormat);
}

export function levelNumberFormat(figure: FigureCode): string {
  const { text: kind, behind } = unitOf(figure);
  if (kind === 'percent') return numberFormats.percent;
  if (kind === 'decimal') return numberFormats.persons;
  return behind === '' ? numberFormats.count : numberFormats.euro;
}

const monthOfYear = `MONTH(${head.reportingMonth})`;

type At = (column: keyof typeof neededColumns) => string;

function atRow(row: number): At {
  return (column) => cellReference(row, neededColumns[column]);
}

/** What the year has to end with: of a change last year's Jahresendwert at the same lag, changed as agreed. */
export function yearLevel({ place, yearEnd }: NeededPlace): string {
  if (place.target.form !== 'change') return `=${targetCell(place, 'required')}`;
  const found = targetCell(place, 'found');
  const level = `INDEX(${yearEnd},${found})`;
  // A spill that is in the way of something leaves its cells empty, and an empty cell is no 0.
  return `=IF(${found}>0,IF(ISNUMBER(${level}),${level},NA()),NA())`;
}

function neededCells(needed: NeededPlace): readonly CellContent[] {
  const { place, figure, extra, row } = needed;
  const { target } = place;
  const lead = [number(target.no), text(target.title), text(target.indicator ?? ''), text(sexWords[target.sex])];
  const at = atRow(row);
  const level = formula(yearLevel(needed));
  const required = targetCell(place, 'required');
  const actual = targetCell(place, 'actual');
  const [, events] = eventWords(figure.figure);
  const perChange = (now: string): CellContent => (target.form === 'change' ? formula(now) : null);
  switch (figure.derivation.kind) {
    case 'ratio': {
      const { soFar } = extra;
      const least = (rate: string, stock: string): string =>
        `=MAX(0,ROUNDUP(ROUND(${rate}*${stock},9),0)-${at('soFar')})`;
      return [
        ...lead,
        level,
        formula(expectedStock(extra)),
        formula(`=IFERROR(${soFar}+0,NA())`),
        formula(least(at('level'), at('stock'))),
        perChange(least(required, `${at('soFar')}/${actual}`)),
        text(events),
      ];
    }
    case 'mean': {
      const last = `IF(ISNUMBER(${extra.lastMonth}),${extra.lastMonth},NA())`;
      const gap = target.direction === 'lower' ? `${last}-${at('allowed')}` : `${at('allowed')}-${last}`;
      return [
        ...lead,
        level,
        null,
        formula(`=${actual}`),
        formula(`=MAX(0,${gap})`),
        perChange(`=${actual}-${required}`),
        text(monitoringTexts.units.persons),
      ];
    }
    default: {
      const isEuro = unitOf(figure.figure).behind !== '';
      const left = `${at('level')}-${at('soFar')}`;
      return [
        ...lead,
        level,
        null,
        formula(`=${actual}`),
        formula(isEuro ? `=ROUND(${left},0)` : `=MAX(0,ROUNDUP(ROUND(${left},9),0))`),
        perChange(`=${actual}-${required}`),
        text(isEuro ? monitoringTexts.units.euro : events),
      ];
    }
  }
}

/** Mean stock that the months to come may have (or must have) so that the year ends at its level. */
function allowedCell({ place, figure, row }: NeededPlace): CellContent {
  if (figure.derivation.kind !== 'mean') return null;
  const at = atRow(row);
  const round = place.target.direction === 'lower' ? 'ROUNDDOWN' : 'ROUNDUP';
  const rest = `(12*${at('level')}-${monthOfYear}*${at('soFar')})/(12-${monthOfYear})`;
  return formula(`=IF(${monthOfYear}=12,NA(),${round}(ROUND(${rest},9),0))`);
}

/**
 * Mean of the twelve stock months of the year, each month not yet known taken as the last known one: from January on, or with
 * the stock of the month before from the December before on, and then without the last.
 */
function expectedStock({ lastMonth, meanStock, decemberStock }: FigureExtra): string {
  const shifted = `IF(${head.shift}=0,0,${decemberStock}-${lastMonth})`;
  return `=IFERROR((${monthOfYear}*${meanStock}+(12-${monthOfYear})*${lastMonth}+${shifted})/12,NA())`;
}
