import type { ImportQuestion, MeasureRule } from '../domain/import';
import { quoteText } from './figure-fault-texts';

export function questionText(question: ImportQuestion, sheet: string, tables: number): string {
  const where = tables > 1 ? ` (${sheet})` : '';
  switch (question.code) {
    case 'unit':
      return `Wie sind Quoten geschrieben, zum Beispiel ${quoteText(question.text)}?${where}`;
    case 'amountUnit':
      return `In welcher Einheit stehen Beträge wie ${quoteText(question.text)}?${where}`;
    case 'notation':
      return `Was bedeutet ${quoteText(question.text)}?${where}`;
    case 'columnRole':
      return `Was steht in der Spalte ${quoteText(question.column)}?${where}`;
    case 'figure':
      return `Welche Kennzahl steht in der Tabelle?${where}`;
    case 'figureName':
      return `Welche Kennzahl ist ${quoteText(question.text)}?${where}`;
    case 'jobcenter':
      return `Zu welchem Jobcenter gehören die Werte?${where}`;
    case 'month':
      return `Für welchen Berichtsmonat gelten die Werte?${where}`;
    case 'measure':
      return `Sind es Werte des Monats oder Jahresfortschrittswerte?${where}`;
    case 'dataLoad':
      return `Welchen Ladestand haben die Werte?${where}`;
    case 'waitingPeriod':
      return `Welche Wartezeit haben die Werte?${where}`;
  }
}

export const answerTexts = {
  unit: { percent: 'In Prozent: 3,0 ist drei Prozent', fraction: 'Als Bruchzahl: 0,03 ist drei Prozent' },
  amountUnit: { euro: 'Euro', thousandEuro: 'Tausend Euro', millionEuro: 'Millionen Euro' },
  notation: {
    german: 'Punkt trennt Tausender, Komma Dezimalstellen',
    english: 'Komma trennt Tausender, Punkt Dezimalstellen',
  },
  measure: {
    month: 'Werte des Monats',
    progress: 'Jahresfortschrittswerte (JFW)',
    twelveMonths: 'Werte über zwölf Monate (12M)',
    byFigure: 'Bestände und Summen des Monats, Quoten über zwölf Monate',
  } as const satisfies Readonly<Record<MeasureRule, string>>,
  dataLoad: {
    lag0: 'Wie der Berichtsmonat (ohne Wartezeit)',
    lag3: 'Drei Monate nach dem Berichtsmonat',
    fixed: 'Ein fester Monat für alle Werte',
    unknown: 'Unbekannt (nicht mit dem Vorjahr vergleichbar)',
  },
  fixedMonth: 'Ladestand',
  month: 'Monat',
  monthHint: 'Zum Beispiel 10/2026',
  monthWrong: 'Bitte einen Monat eintragen, zum Beispiel 10/2026.',
  ignore: 'nicht übernehmen',
  waitingUnknown: 'unbekannt',
  waiting: (months: number): string =>
    months === 0 ? 'ohne Wartezeit' : months === 1 ? '1 Monat' : `${months} Monate`,
} as const;
