import type { Agreement, Target } from '../../domain/agreement';
import { usualBudgetThreshold } from '../../domain/budget';
import { usualDaysAhead } from '../../domain/steps';
import { monitoringTexts } from '../../text/monitoring-texts';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference } from '../cell-reference';
import { sexWords } from '../table-rows';
import { stockMonthChoices, stockMonthName } from '../stock-month';
import type { CellContent } from '../workbook-plan';
import { area, formula, monthDate, number, text } from './content';
import type { DerivationMap } from './monitoring-derivation';
import {
  centered,
  levelFormat,
  monitoringWidths,
  printedColumns,
  putHeader,
  putSection,
  putWrapped,
  right,
  runsByRow,
} from './monitoring-frame';
import { headCells } from './monitoring-head';
import { sentenceCells, sentenceColumns } from './monitoring-sentences';
import type { MonitoringPreset, StockSetting } from './monitoring-sheet';
import { isFigureOfTable, targetCell, targetCells, targetColumns, targetNote } from './monitoring-targets';
import type { TargetPlace } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { wrappedHeight } from './text-measure';
import { colors, gridFormat, inputFormat, noteFormat, numberFormats, titleFormat, verdictColors } from './style';

const { monitoring } = sheetTexts;
const [, sameMonth] = stockMonthChoices;

export function putHead(
  draft: SheetDraft,
  agreement: Agreement,
  preset: MonitoringPreset,
  stockSetting: StockSetting,
): void {
  const { jobcenter, agreementYear } = agreement;
  const { head, headNotes, validation, words } = monitoring;
  const { column } = headCells;
  draft.put(0, 0, [[text(`Monitoring ${agreementYear} – ${jobcenter}`)], [text(monitoring.subtitle)]]);
  draft.format(0, 0, 1, 1, titleFormat);
  draft.height(0, 28);
  draft.format(1, 0, 1, 1, noteFormat);
  const [month, load] = [cellReference(headCells.reportingMonth, column), cellReference(headCells.dataLoad, column)];
  const values: Record<keyof typeof head, CellContent> = {
    jobcenter: text(jobcenter),
    reportingMonth: monthDate(preset.reportingMonth.year, preset.reportingMonth.month),
    dataLoad: monthDate(preset.dataLoad.year, preset.dataLoad.month),
    baseDataLoad: formula(`=EDATE(DATE(YEAR(${load}),MONTH(${load}),1),-${12 * (agreementYear - agreement.baseYear)})`),
    lag: formula(`=(YEAR(${load})-YEAR(${month}))*12+MONTH(${load})-MONTH(${month})`),
    shift: stockSetting === 'onTargets' ? formula(`=IF(${stockMonthName}="${sameMonth}",0,1)`) : number(1),
    // Not the day of today: a printed sheet would say something else each day, and Excel would calculate all the time.
    today: formula(`=EOMONTH(${load},0)`),
    daysAhead: number(usualDaysAhead),
    budgetThreshold: number(usualBudgetThreshold),
    state: formula(`=IF(MONTH(${month})=12,"${words.final}","${words.interim}")`),
  };
  const notes = stockSetting === 'onTargets' ? { ...headNotes, shift: headNotes.shiftFromSetting } : headNotes;
  const keys = [
    'jobcenter',
    'reportingMonth',
    'dataLoad',
    'baseDataLoad',
    'lag',
    'shift',
    'today',
    'daysAhead',
    'budgetThreshold',
    'state',
  ] as const;
  draft.put(
    headCells.jobcenter,
    0,
    keys.map((key) => [text(head[key]), null, values[key], null, null, text(notes[key])]),
  );
  draft.format(headCells.jobcenter, 0, keys.length, 1, { bold: true });
  draft.format(headCells.jobcenter, 5, keys.length, 1, { fontColor: colors.muted });
  draft.format(headCells.jobcenter, column, keys.length, 3, { horizontal: 'Left' });
  draft.format(headCells.reportingMonth, column, 3, 1, { numberFormat: numberFormats.month });
  draft.format(headCells.lag, column, 2, 1, { numberFormat: numberFormats.months });
  draft.format(headCells.today, column, 1, 1, { numberFormat: numberFormats.date });
  draft.format(headCells.daysAhead, column, 1, 1, { numberFormat: numberFormats.days });
  draft.format(headCells.budgetThreshold, column, 1, 1, { numberFormat: numberFormats.wholePercent });
  draft.format(headCells.jobcenter, column, 3, 3, inputFormat);
  draft.format(headCells.today, column, 3, 3, inputFormat);
  if (stockSetting === 'here') draft.format(headCells.shift, column, 1, 3, inputFormat);
  keys.forEach((key, index) => {
    draft.merge(headCells.jobcenter + index, column, 3);
    putWrapped(draft, headCells.jobcenter + index, 5, printedColumns, notes[key], 15);
  });
  const cell = (row: number) => area(row, column, 1, 1);
  // A list cannot hold commas, and an entry beginning with = would be read as a formula.
  if (/^[^=,][^,]*$/.test(jobcenter)) {
    draft.validate({
      kind: 'list',
      area: cell(headCells.jobcenter),
      source: [jobcenter],
      message: validation.jobcenter,
    });
  }
  draft.validate({
    kind: 'date',
    area: cell(headCells.reportingMonth),
    from: `${agreementYear}-01-01`,
    to: `${agreementYear}-12-31`,
    message: validation.reportingMonth,
  });
  draft.validate({
    kind: 'date',
    area: cell(headCells.dataLoad),
    from: `${agreementYear}-01-01`,
    to: `${agreementYear + 2}-12-31`,
    message: validation.dataLoad,
  });
  draft.validate({
    kind: 'date',
    area: cell(headCells.today),
    from: `${agreementYear}-01-01`,
    to: `${agreementYear + 2}-12-31`,
    message: validation.today,
  });
  draft.validate({ kind: 'decimal', area: cell(headCells.daysAhead), min: 0, max: 365, message: validation.daysAhead });
  draft.validate({
    kind: 'decimal',
    area: cell(headCells.budgetThreshold),
    min: 0.01,
    max: 1,
    message: validation.budgetThreshold,
  });
  if (stockSetting === 'here')
    draft.validate({ kind: 'list', area: cell(headCells.shift), source: ['1', '0'], message: validation.shift });
}

export function putTargets(
  draft: SheetDraft,
  row: number,
  places: readonly TargetPlace[],
  derivation: DerivationMap,
): void {
  const { words } = monitoring;
  const headerRow = putSection(draft, row, monitoring.sections.targets);
  putHeader(draft, headerRow, monitoring.targetHeaders);
  draft.put(headerRow, targetColumns.found, [[text(monitoringTexts.foundInTable)]]);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    places.map((place) => targetCells(place, derivation)),
  );
  // The longest formula of the table, and but for its row the same for every figure.
  const figures = places.filter(isFigureOfTable).map((place) => ({ row: place.row, value: true }));
  for (const { row: at, count } of runsByRow(figures))
    draft.repeat(at, targetColumns.note, count, (each) => targetNote(each, derivation));
  if (places.length === 0) return;
  draft.format(first, 0, places.length, printedColumns + 1, { ...gridFormat, wrap: true });
  draft.format(first, 0, places.length, 1, centered);
  draft.format(first, 2, places.length, 1, centered);
  draft.format(first, 4, places.length, 7, right);
  // Soll, in between, gets the format of its level below.
  draft.format(first, 6, places.length, 4, { numberFormat: numberFormats.signedPercent });
  draft.format(first, 10, places.length, 1, { numberFormat: numberFormats.percent });
  draft.format(first, targetColumns.verdict, places.length, 1, { bold: true, horizontal: 'Center' });
  draft.format(first, targetColumns.verdict + 1, places.length, 1, { indent: 1 });
  for (const { row: at, target } of places) draft.height(at, wrappedHeight(target.title, monitoringWidths[1], 9, 6));
  const levels = places.map(({ target, row: at, figure }) => ({
    row: at,
    value: figure === null ? null : levelFormat(target),
  }));
  for (const { row: at, count, value } of runsByRow(levels)) {
    if (value === null) continue;
    draft.format(at, 4, count, 2, { numberFormat: value });
    draft.format(at, 8, count, 1, { numberFormat: value });
  }
  const verdicts = area(first, targetColumns.verdict, places.length, 1);
  const rules = [
    [words.reached, verdictColors.reached],
    [words.missed, verdictColors.missed],
    [words.notComparable, verdictColors.unclear],
    [words.dataMissing, verdictColors.unclear],
  ] as const;
  for (const [word, look] of rules) draft.highlight({ kind: 'textEquals', area: verdicts, text: word, ...look });
}

/** Every target in one sentence, for those who do not read tables. */
export function putSentences(
  draft: SheetDraft,
  row: number,
  places: readonly TargetPlace[],
  neededRowOf: (place: TargetPlace) => number | null,
): void {
  const first = putSection(draft, row, monitoringTexts.sections.words);
  const sentences = places.map((place, index) => sentenceCells(place, first + index, neededRowOf(place)));
  draft.put(
    first,
    0,
    sentences.map(({ sentence }, index) => [number(places[index]?.target.no ?? null), sentence]),
  );
  sentences.forEach(({ parts }, index) => {
    if (parts.length > 0) draft.put(first + index, sentenceColumns.actual, [parts]);
    draft.merge(first + index, 1, printedColumns - 1);
    draft.height(first + index, 27);
  });
  draft.format(first, 0, places.length, printedColumns, { ...gridFormat, wrap: true });
  draft.format(first, 0, places.length, 1, centered);
}

/** Steps say in their sentence what there is to say. */
export function hasNote({ form, indicator }: Target): boolean {
  return form !== 'steps' && indicator !== null;
}

/** The notes of the table of targets, which has no room for them on paper. */
export function putNotes(draft: SheetDraft, row: number, places: readonly TargetPlace[]): void {
  const noted = places.filter(({ target }) => hasNote(target));
  if (noted.length === 0) return;
  draft.put(row, 0, [[text(monitoringTexts.targetNotes)]]);
  draft.format(row, 0, 1, 1, { bold: true });
  const first = row + 1;
  draft.put(
    first,
    0,
    noted.map((place) => [
      number(place.target.no),
      text(sexWords[place.target.sex]),
      formula(`=""&${targetCell(place, 'note')}`),
    ]),
  );
  noted.forEach((_, index) => {
    draft.merge(first + index, 2, printedColumns - 2);
    draft.height(first + index, 27);
  });
  draft.format(first, 0, noted.length, printedColumns, { ...gridFormat, wrap: true });
  draft.format(first, 0, noted.length, 1, centered);
}
