import type { Agreement, Target, TargetForm } from '../domain/agreement';
import type { GoodDirection } from '../domain/direction';
import type { Sex } from '../domain/sex';
import { stepStatusWords } from '../domain/steps';
import { sheetTexts } from '../text/sheet-texts';
import type { SampleValue } from './sheets/sample-month';
import { monthDate, number, text } from './sheets/content';
import type { CellContent } from './workbook-plan';

/** A row by column name, so that it can be written into a table whose columns stand in another order. */
export type TableRow = Readonly<Record<string, CellContent>>;

export const sexWords: Readonly<Record<Sex, string>> = { total: 'gesamt', female: 'Frauen', male: 'Männer' };
export const formWords: Readonly<Record<TargetForm, string>> = {
  change: 'Veränderung',
  quota: 'Quote',
  count: 'Anzahl',
  monitoring: 'Beobachtung',
  steps: 'Schritte',
};
export const directionWords: Readonly<Record<GoodDirection, string>> = { higher: 'hoch', lower: 'niedrig' };
export const budgetTitles = { administrativeCosts: 'Verwaltungskosten', integrationBudget: 'Eingliederung' } as const;
/** For steps, then for criteria. */
export const stepStatuses: readonly string[] = Object.values(stepStatusWords);

export function targetRows(agreement: Agreement, wordingOf: (target: Target) => string): readonly TableRow[] {
  return agreement.targets.map((target) => ({
    Jahr: number(agreement.agreementYear),
    Jobcenter: text(agreement.jobcenter),
    Nr: number(target.no),
    Ziel: text(target.title),
    Kennzahl: text(target.indicator ?? ''),
    Geschlecht: text(sexWords[target.sex]),
    Form: text(formWords[target.form]),
    Zielwert: number(target.value),
    Richtung: text(target.direction === null ? '' : directionWords[target.direction]),
    Wortlaut: text(wordingOf(target)),
  }));
}

export function stepRows(agreement: Agreement): readonly TableRow[] {
  return agreement.targets.flatMap((target) => [
    ...target.steps.map((step, index) => stepRow(agreement, target, 'Schritt', index + 1, step)),
    ...target.criteria.map((step, index) => stepRow(agreement, target, 'Kriterium', index + 1, step)),
  ]);
}

function stepRow(agreement: Agreement, target: Target, kind: string, no: number, wording: string): TableRow {
  return {
    Jahr: number(agreement.agreementYear),
    Jobcenter: text(agreement.jobcenter),
    'Ziel-Nr': number(target.no),
    Nr: number(no),
    Art: text(kind),
    Text: text(wording),
    Status: text(stepStatusWords.open),
  };
}

export function budgetRows(agreement: Agreement): readonly TableRow[] {
  const line = (title: string, amount: number | null): TableRow => ({
    Jahr: number(agreement.agreementYear),
    Jobcenter: text(agreement.jobcenter),
    Titel: text(title),
    Ansatz: number(amount),
  });
  const { administrativeCosts, integrationBudget } = agreement.budget;
  return [
    line(budgetTitles.administrativeCosts, administrativeCosts),
    line(budgetTitles.integrationBudget, integrationBudget),
  ];
}

export function sampleRows(jobcenter: string, values: readonly SampleValue[]): readonly TableRow[] {
  return values.map((value) => ({
    Jobcenter: text(jobcenter),
    Kennzahl: text(value.quantity),
    Art: text('Monat'),
    Geschlecht: text(sexWords[value.sex]),
    Berichtsmonat: monthDate(value.year, value.month),
    Ladestand: monthDate(value.loadYear, value.loadMonth),
    Wartezeit: number(0),
    Wert: number(value.value),
    Quelle: text(sheetTexts.sampleSource),
  }));
}

/** Contents in the order of the given headers; a column of the user's own stays empty. */
export function inColumnOrder(
  headers: readonly string[],
  rows: readonly TableRow[],
): readonly (readonly CellContent[])[] {
  return rows.map((row) => {
    const byName = new Map(Object.entries(row).map(([name, content]) => [name.toLocaleLowerCase('de'), content]));
    return headers.map((header) => byName.get(header.trim().toLocaleLowerCase('de')) ?? null);
  });
}
