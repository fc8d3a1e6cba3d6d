import type { FigureKey, Measure, MissingValue } from '../domain/figure-table';
import { formatReportingMonth, type ReportingMonth } from '../domain/months';
import type { FigureFault } from '../domain/progress';
import type { CalculationFault } from '../domain/figures';
import type { Sex } from '../domain/sex';
import { formatMonth, joinWords } from './german-format';

export function monthText(month: ReportingMonth): string {
  return formatMonth(formatReportingMonth(month));
}

const sexWords: Readonly<Record<Sex, string>> = { total: '', female: ' (Frauen)', male: ' (Männer)' };
/** Art as it stands in the table. */
export const measureWords: Readonly<Record<Measure, string>> = { month: 'Monat', progress: 'JFW', twelveMonths: '12M' };

/** 'INT (Frauen) für Juni 2026', 'K2 als JFW für Juni 2026'. */
export function figureKeyText({ figure, measure, sex, month }: FigureKey): string {
  const art = measure === 'month' ? '' : ` als ${measureWords[measure]}`;
  return `${figure}${sexWords[sex]}${art} für ${monthText(month)}`;
}

/** Longest piece of the user's own text that a message repeats. */
const longestQuote = 30;

export function quoteText(text: string): string {
  // Control characters would break the message's single line; \p{C} holds them and unpaired surrogates.
  const clean = text.replace(/\p{C}+/gu, ' ').trim();
  return clean.length > longestQuote ? `„${Array.from(clean).slice(0, longestQuote).join('')}…“` : `„${clean}“`;
}

/** What stands in a cell without a figure, to follow "In Zeile 5". */
function missingValueText(missing: MissingValue): string {
  switch (missing.reason) {
    case 'blank':
      return 'ist die Zelle leer';
    case 'marker':
      return `steht das Zeichen ${quoteText(missing.marker)}`;
    case 'text':
      return `steht der Text ${quoteText(missing.text)} statt einer Zahl`;
    case 'negative':
      return `steht eine negative Zahl (${String(missing.value).replace('.', ',').replace('-', '−')})`;
    case 'changeInsteadOfLevel':
      return `steht ${String(missing.value).replace('.', ',')}, das sieht nach einer Veränderung aus statt nach einem Wert in Euro oder Personen`;
    case 'zeroOrBlank':
      return 'steht 0, das gilt hier als leere Zelle';
    case 'unusable':
      return 'steht ein Fehlerwert oder etwas anderes, womit sich nicht rechnen lässt';
  }
}

export function loadsText(loads: readonly ReportingMonth[]): string {
  const shown = loads.slice(-3).map(monthText);
  if (shown.length === 0) return 'keiner';
  return loads.length > shown.length ? `unter anderem ${joinWords(shown)}` : joinWords(shown);
}

/**
 * Why a figure of the data table has no value: what is missing, where, and what to do. Calculation faults have their
 * sentences in cell-error-texts.ts.
 */
export function figureFaultText(fault: Exclude<FigureFault, CalculationFault>): string {
  switch (fault.code) {
    case 'figureNotFound':
      return `Der Wert ${figureKeyText(fault.key)} steht nicht in der Tabelle. Bitte tragen Sie ihn ein, sobald er vorliegt.`;
    case 'dataLoadNotFound':
      return `Der Wert ${figureKeyText(fault.key)} fehlt mit Ladestand ${monthText(fault.dataLoad)} (vorhanden: ${loadsText(fault.available)}). Bitte ergänzen Sie ihn mit diesem Ladestand.`;
    case 'figureWithoutValue':
      return `Der Wert ${figureKeyText(fault.key)} fehlt: In Zeile ${fault.row} ${missingValueText(fault.missing)}. Fehlende Werte zählen nicht als 0. Bitte prüfen Sie die Zelle.`;
    case 'figureAmbiguous':
      return `Der Wert ${figureKeyText(fault.key)} ist doppelt: Die Zeilen ${joinWords(fault.rows.map(String))} nennen für denselben Ladestand Verschiedenes. Bitte löschen Sie die falsche Zeile.`;
    case 'dataLoadUnknown':
      return `Der Ladestand zu ${figureKeyText(fault.key)} fehlt (Zeile ${fault.row}). Ohne ihn lassen sich zwei Jahre nicht vergleichen. Bitte tragen Sie ihn ein.`;
    case 'deliveredOnly':
      return `Die Kennzahl ${fault.indicator}${sexWords[fault.sex]} lässt sich hier nicht aus Monatswerten berechnen, und ein gelieferter Wert für ${monthText(fault.month)} fehlt. Bitte tragen Sie den gelieferten Wert ein.`;
    case 'monthsBeforeStart':
      return 'Die Rechnung braucht Monate vor Januar 2005, dem Beginn des SGB II. Bitte prüfen Sie den Berichtsmonat.';
  }
}
