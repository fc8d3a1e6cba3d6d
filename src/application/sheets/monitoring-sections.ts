import type { Agreement, Target } from '../../domain/agreement';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference } from '../cell-reference';
import { stockMonthChoices, stockMonthName } from '../stock-month';
import { budgetTitles, sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { area, formula, monthDate, number, text } from './content';
import { budgetFormulas, derivationRow, headCells, progressValue, stepFormulas } from './monitoring-formulas';
import { centered, levelFormat, putHeader, putSection, right, runsByRow } from './monitoring-frame';
import type { MonitoringPreset, StockSetting } from './monitoring-sheet';
import { comparableColumn, targetCells, verdictColumn } from './monitoring-targets';
import type { TargetPlace } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { colors, gridFormat, inputFormat, noteFormat, numberFormats, titleFormat, verdictColors } from './style';

const { monitoring } = sheetTexts;
const [, sameMonth] = stockMonthChoices;
const printedColumns = monitoring.targetHeaders.length;

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
    state: formula(`=IF(MONTH(${month})=12,"${words.final}","${words.interim}")`),
  };
  const notes = stockSetting === 'onTargets' ? { ...headNotes, shift: headNotes.shiftFromSetting } : headNotes;
  const keys = ['jobcenter', 'reportingMonth', 'dataLoad', 'baseDataLoad', 'lag', 'shift', 'state'] as const;
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
  draft.format(headCells.jobcenter, column, 3, 3, inputFormat);
  if (stockSetting === 'here') draft.format(headCells.shift, column, 1, 3, inputFormat);
  keys.forEach((_, index) => draft.merge(headCells.jobcenter + index, column, 3));
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
  if (stockSetting === 'here')
    draft.validate({ kind: 'list', area: cell(headCells.shift), source: ['1', '0'], message: validation.shift });
}

export function putTargets(draft: SheetDraft, row: number, places: readonly TargetPlace[], agreement: Agreement): void {
  const { words } = monitoring;
  const headerRow = putSection(draft, row, monitoring.sections.targets);
  putHeader(draft, headerRow, monitoring.targetHeaders);
  draft.put(headerRow, comparableColumn, [[text('Vergleichbar')]]);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    places.map((place) => targetCells(place, agreement)),
  );
  if (places.length === 0) return;
  draft.format(first, 0, places.length, printedColumns, { ...gridFormat, wrap: true });
  draft.format(first, 0, places.length, 1, centered);
  draft.format(first, 2, places.length, 1, centered);
  draft.format(first, 4, places.length, 7, right);
  // Soll, in between, gets the format of its level below.
  draft.format(first, 6, places.length, 4, { numberFormat: numberFormats.signedPercent });
  draft.format(first, 10, places.length, 1, { numberFormat: numberFormats.percent });
  draft.format(first, verdictColumn, places.length, 1, { bold: true, horizontal: 'Center' });
  draft.format(first, verdictColumn + 1, places.length, 1, { indent: 1 });
  draft.format(headerRow, comparableColumn, places.length + 1, 4, { fontColor: colors.muted });
  for (const { row: at } of places) draft.height(at, 30);
  const levels = places.map(({ target, row: at, figures }) => ({
    row: at,
    value: figures === null ? null : levelFormat(target),
  }));
  for (const { row: at, count, value } of runsByRow(levels)) {
    if (value === null) continue;
    draft.format(at, 4, count, 2, { numberFormat: value });
    draft.format(at, 8, count, 1, { numberFormat: value });
  }
  const verdicts = area(first, verdictColumn, places.length, 1);
  const rules = [
    [words.reached, verdictColors.reached],
    [words.missed, verdictColors.missed],
    [words.notComparable, verdictColors.unclear],
    [words.dataMissing, verdictColors.unclear],
  ] as const;
  for (const [word, look] of rules) draft.highlight({ kind: 'textEquals', area: verdicts, text: word, ...look });
}

export function putNeeded(
  draft: SheetDraft,
  row: number,
  needed: readonly { readonly place: TargetPlace; readonly row: number }[],
): void {
  const headerRow = putSection(draft, row, monitoring.sections.needed, monitoring.sections.neededNote);
  putHeader(draft, headerRow, monitoring.neededHeaders);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    needed.map(({ place, row: at }) => neededCells(place, at)),
  );
  const { length } = needed;
  draft.format(first, 0, length, monitoring.neededHeaders.length, { ...gridFormat, wrap: true });
  for (const { row: at } of needed) draft.height(at, 26);
  draft.format(first, 0, length, 1, centered);
  draft.format(first, 2, length, 1, centered);
  draft.format(first, 4, length, 5, { ...right, numberFormat: numberFormats.count });
  draft.format(first, 4, length, 1, { numberFormat: numberFormats.percent });
  draft.format(first, 5, length, 1, inputFormat);
  draft.format(first, 9, length, 1, { fontColor: colors.muted, indent: 1 });
}

function neededCells({ target, row: targetRow, figures }: TargetPlace, row: number): readonly CellContent[] {
  const lead = [number(target.no), text(target.title), text(target.indicator ?? ''), text(sexWords[target.sex])];
  if (figures === null) return [...lead, null, null, null, null, null, null];
  const { numerator, denominator } = derivationRow(figures.actual);
  const [rate, stock, soFar] = [4, 5, 6].map((column) => cellReference(row, column));
  const required = cellReference(targetRow, 8);
  const agreed = cellReference(targetRow, 7);
  const missing = figures.yearEnd === null ? null : derivationRow(figures.yearEnd);
  return [
    ...lead,
    figures.yearEnd === null
      ? formula(`=${required}`)
      : formula(`=${progressValue(figures.yearEnd, figures.derivation)}*(1+${agreed})`),
    formula(`=${denominator}`),
    formula(`=${numerator}`),
    formula(
      `=IF(AND(ISNUMBER(${rate}),ISNUMBER(${stock}),ISNUMBER(${soFar})),ZV.RESTBEDARF(${rate},${stock},${soFar}),NA())`,
    ),
    target.form === 'change'
      ? formula(
          `=IF(AND(ISNUMBER(${cellReference(targetRow, 5)}),ISNUMBER(${denominator}),ISNUMBER(${numerator})),ZV.RESTBEDARF(${required},${denominator},${numerator}),NA())`,
        )
      : null,
    missing === null
      ? null
      : formula(`=IF(ISNUMBER(${rate}),"","Jahresendwert Vorjahr "&${missing.origin}&": "&${missing.finding})`),
  ];
}

export function putBudget(draft: SheetDraft, row: number): void {
  const headerRow = putSection(draft, row, monitoring.sections.budget);
  putHeader(draft, headerRow, monitoring.budgetHeaders);
  const first = headerRow + 1;
  const titles = Object.values(budgetTitles);
  const lines = titles.map((title, index) => {
    const [planned, spent, share, months] = budgetFormulas(first + index).map(formula);
    return [null, text(title), null, null, planned ?? null, spent ?? null, share ?? null, months ?? null];
  });
  const total = (column: number): string => {
    const range = `${cellReference(first, column)}:${cellReference(first + 1, column)}`;
    return `=IF(COUNT(${range})=2,SUM(${range}),NA())`;
  };
  const [planned, spent] = [cellReference(first + 2, 4), cellReference(first + 2, 5)];
  const share = `=IF(AND(ISNUMBER(${planned}),ISNUMBER(${spent})),IF(${planned}>0,${spent}/${planned},NA()),NA())`;
  draft.put(first, 0, [
    ...lines,
    [null, text('Gesamtbudget'), null, null, formula(total(4)), formula(total(5)), formula(share), null],
  ]);
  draft.format(first, 0, 3, monitoring.budgetHeaders.length, gridFormat);
  draft.format(first, 4, 3, 2, { numberFormat: numberFormats.euro, ...right });
  draft.format(first, 6, 3, 1, { numberFormat: numberFormats.percent, ...right });
  draft.format(first, 7, 3, 1, { numberFormat: numberFormats.count, ...right });
  draft.format(first + 2, 0, 1, monitoring.budgetHeaders.length, { bold: true });
}

export function putSteps(
  draft: SheetDraft,
  row: number,
  targets: readonly { readonly target: Target; readonly row: number }[],
): void {
  const headerRow = putSection(draft, row, monitoring.sections.steps);
  putHeader(draft, headerRow, monitoring.stepHeaders);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    targets.map(({ target, row: at }) => [
      number(target.no),
      text(target.title),
      null,
      null,
      ...stepFormulas(at).map(formula),
    ]),
  );
  draft.format(first, 0, targets.length, monitoring.stepHeaders.length, gridFormat);
  draft.format(first, 0, targets.length, 1, centered);
  draft.format(first, 4, targets.length, 5, { numberFormat: numberFormats.count, ...right });
}
