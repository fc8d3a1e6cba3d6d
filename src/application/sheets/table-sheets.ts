import { targetWording, type Agreement, type WordedClause } from '../../domain/agreement';
import { indicatorCodes } from '../../domain/indicator';
import { targetSentence } from '../../text/agreement-wording-targets';
import { sheetTexts } from '../../text/sheet-texts';
import {
  budgetRows,
  budgetTitles,
  directionWords,
  formWords,
  sampleRows,
  sexWords,
  stepRows,
  stepStatuses,
  targetRows,
} from '../table-rows';
import type { TableRow } from '../table-rows';
import { stockMonthChoices, stockMonthName } from '../stock-month';
import type { SheetPlan } from '../workbook-plan';
import { agreementWording } from './agreement-clauses';
import { sampleMonth } from './sample-month';
import { numberFormats } from './style';
import { dateRule, listOf, tableSheet } from './table-sheet';

const year = { width: 7, format: { horizontal: 'Center', numberFormat: '0' } } as const;
const jobcenter = { width: 24 } as const;
const centered = { format: { horizontal: 'Center' } } as const;
const dates = { format: { horizontal: 'Center', numberFormat: numberFormats.date } } as const;
const months = { format: { horizontal: 'Center', numberFormat: numberFormats.month } } as const;

export function targetsSheet(agreement: Agreement): SheetPlan {
  const { title, notes, validation, stockMonth } = sheetTexts.targets;
  const rows = agreementTargetRows(agreement);
  const plan = tableSheet({
    table: 'tblZiele',
    purpose: sheetTexts.purposes.Ziele,
    title,
    notes,
    rows,
    footer: title,
    wrapped: [3, 9],
    setting: { ...stockMonth, name: stockMonthName, choices: stockMonthChoices, column: 3 },
    columns: [
      year,
      jobcenter,
      { width: 5, ...centered },
      { width: 34 },
      { width: 11, ...centered, validation: listOf(indicatorCodes, validation.indicator) },
      { width: 11, validation: listOf(Object.values(sexWords), validation.sex) },
      { width: 13, validation: listOf(Object.values(formWords), validation.form) },
      { width: 10, format: { numberFormat: numberFormats.targetChange, horizontal: 'Right' } },
      { width: 10, ...centered, validation: listOf(Object.values(directionWords), validation.direction) },
      { width: 70 },
    ],
  });
  return { ...plan, formats: [...plan.formats, ...levelFormats(agreement, plan)] };
}

/** Levels carry no sign, and neither does a change of nothing. */
function levelFormats(agreement: Agreement, plan: SheetPlan): SheetPlan['formats'] {
  const firstRow = (plan.tables[0]?.area.row ?? 0) + 1;
  return agreement.targets.flatMap(({ form, value }, index) => {
    if (form !== 'quota' && !(form === 'change' && value === 0)) return [];
    const area = { row: firstRow + index, column: 7, rowCount: 1, columnCount: 1 };
    return [{ area, format: { numberFormat: numberFormats.targetLevel } }];
  });
}

export function agreementTargetRows(agreement: Agreement): readonly TableRow[] {
  const printed = agreementWording(agreement);
  return targetRows(
    agreement,
    (target) =>
      target.wording ??
      targetWording(agreement, target) ??
      (target.form === 'steps' ? wordingByHand(printed, target.no) : null) ??
      targetSentence(target, agreement),
  );
}

const saysWhenReached = /erreicht.*(?:wenn|sofern|sobald|falls)|(?:wenn|sofern|sobald|falls).*erreicht/su;

/** When a target without figures is reached, as the agreement says it, with its criteria; else what it declares. */
function wordingByHand(printed: readonly WordedClause[], no: number): string | null {
  const own = printed.filter(({ targetNo, kind }) => targetNo === no && (kind === 'paragraph' || kind === 'item'));
  const first = own.findIndex(({ kind, text: words }) => kind === 'paragraph' && saysWhenReached.test(words));
  const behind = own.slice(first + 1).findIndex(({ kind }) => kind === 'paragraph');
  const said =
    first === -1
      ? own.filter(({ kind, text: words }) => kind === 'paragraph' && !words.endsWith(':'))
      : own.slice(first, behind === -1 ? undefined : first + 1 + behind);
  const sentences = said.map(({ kind, marker, text: words }) => (kind === 'item' ? `${marker} ${words}` : words));
  return sentences.length === 0 ? null : sentences.join(' ');
}

export function dataSheet(rows: readonly TableRow[]): SheetPlan {
  const { title, notes, validation } = sheetTexts.data;
  const month = { width: 17, ...months, validation: dateRule(validation.month) };
  return tableSheet({
    table: 'tblKennzahlen',
    purpose: rows.length > 0 ? sheetTexts.purposes.KennzahlenMitBeispiel : sheetTexts.purposes.Kennzahlen,
    title,
    notes,
    rows,
    footer: title,
    columns: [
      jobcenter,
      { width: 11, ...centered },
      { width: 10, validation: listOf(['Monat', 'JFW', '12M'], validation.kind) },
      { width: 12, validation: listOf(Object.values(sexWords), validation.sex) },
      month,
      month,
      { width: 13, ...centered },
      { width: 16, format: { numberFormat: numberFormats.anyQuantity, horizontal: 'Right' } },
      { width: 24, format: { indent: 1 } },
    ],
  });
}

export function sampleDataRows({ jobcenter: name, agreementYear, baseYear }: Agreement): readonly TableRow[] {
  return sampleRows(name, sampleMonth(agreementYear, baseYear));
}

export function stepsSheet(agreement: Agreement): SheetPlan {
  const { title, notes, validation } = sheetTexts.steps;
  return tableSheet({
    table: 'tblSchritte',
    purpose: sheetTexts.purposes.Schritte,
    title,
    notes,
    rows: stepRows(agreement),
    footer: title,
    wrapped: [5],
    columns: [
      year,
      jobcenter,
      { width: 7, ...centered },
      { width: 5, ...centered },
      { width: 10 },
      { width: 60 },
      { width: 20, format: { wrap: true } },
      { width: 12, ...dates, validation: dateRule(validation.date) },
      { width: 11, validation: listOf(stepStatuses, validation.status) },
      { width: 30, format: { wrap: true } },
      { width: 12, ...dates },
    ],
  });
}

export function budgetSheet(agreement: Agreement): SheetPlan {
  const { title, notes, validation } = sheetTexts.budget;
  const amount = { width: 18, format: { numberFormat: numberFormats.euro, horizontal: 'Right' } } as const;
  return tableSheet({
    table: 'tblHaushalt',
    purpose: sheetTexts.purposes.Haushalt,
    title,
    notes,
    rows: budgetRows(agreement),
    footer: title,
    columns: [
      year,
      { width: 28 },
      { width: 22, validation: listOf(Object.values(budgetTitles), validation.title) },
      amount,
      { width: 12, ...months, validation: dateRule(validation.month) },
      amount,
    ],
  });
}
