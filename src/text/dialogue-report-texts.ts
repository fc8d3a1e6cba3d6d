import type { BudgetCourse } from '../domain/budget';
import type { DataFinding } from '../domain/data-check';
import type { DialogueCalendar, DateWindow, Occasion } from '../domain/dialogue';
import type { CalendarDay } from '../domain/days';
import type { VerdictStage } from '../domain/verdict';
import { formatPercent, joinWords } from './german-format';

/** `Zieldialog 2026-1`. */
export function dialogueSheetName(year: number, no: number): string {
  return `Zieldialog ${year}-${no}`;
}

/** 15.06.2026 */
export function formatDay({ year, month, day }: CalendarDay): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

export const occasionTexts: Readonly<Record<Occasion, string>> = {
  regular: 'Zieldialog',
  onRequest: 'auf Wunsch',
  onDeviation: 'bei Zielabweichung',
  yearEnd: 'Jahresabschluss',
};

export function stageSentence(stage: VerdictStage, year: number): string {
  return stage === 'final'
    ? `Endergebnis: Grundlage sind die Jahresendwerte ${year} (Jahresfortschrittswerte des Dezembers).`
    : `Zwischenstand: Die Ergebnisse beruhen auf Jahresfortschrittswerten und können sich bis Dezember ${year} ändern.`;
}

/** Every sentence of the report and of the log that is not about one target. */
export const dialogueReportTexts = {
  purpose: 'Der Bericht für den Zieldialog: Stand der Ziele in Worten, Zahlen und Diagrammen, mit festen Werten.',
  logPurpose: 'Das Protokoll der Zieldialoge: rechnerisches Ergebnis, vereinbarte Bewertung und Verabredungen.',
  frozen: 'Alle Werte sind der Stand bei der Vorbereitung und ändern sich nicht mehr.',
  head: {
    jobcenter: 'Jobcenter',
    day: 'Datum',
    occasion: 'Anlass',
    month: 'Berichtsmonat',
    load: 'Ladestand',
    loadFirst: 'ohne Wartezeit',
  },
  sections: {
    summary: 'Zusammenfassung',
    verdicts: 'Ergebnisse',
    charts: 'Verlauf im Jahr',
    moreCharts: 'Weitere Verläufe',
    previous: 'Verabredungen aus dem letzten Dialog',
    outlook: 'Ausblick auf das Jahresende',
    steps: 'Schritte und Kriterien',
    budget: 'Haushalt',
    findings: 'Auffälligkeiten in den Daten',
    example: 'Lesebeispiel',
    glossary: 'Begriffe',
    chartData: 'Zahlen zu den Diagrammen',
  },
  verdictHeaders: ['Ziel', 'Ist', 'Vorjahr', 'Veränderung', 'vereinbart', 'Soll', 'Abweichung', 'Ergebnis'],
  annex: 'Anlage',
  noPrevious: 'Es gibt keinen früheren Zieldialog in dieser Arbeitsmappe.',
  nothingArranged: 'Im letzten Dialog wurde nichts verabredet.',
  noSteps: 'In der Vereinbarung stehen keine Schritte und Kriterien.',
  noBudget: 'Zum Haushalt sind keine Beträge erfasst.',
  noFindings: 'In den Daten des Jahres ist nichts aufgefallen.',
  noOutlook: 'Für eine Fortschreibung reicht die Vorgeschichte in den Daten nicht, oder das Jahr ist zu Ende.',
  noExample: 'Für ein Lesebeispiel fehlt ein Ziel mit Veränderung und vollständigen Werten.',
  previousHeaders: ['Ziel', 'Ergebnis', 'Bewertung', 'Verabredung'],
  stepHeaders: ['Ziel', 'Schritt oder Kriterium', 'Verantwortlich', 'Fällig', 'Status', 'Nachweis'],
  budgetHeaders: ['Titel', 'Ansatz', 'Ausgaben', 'Anteil', 'Anteil des Jahres', 'Bemerkung'],
  findingHeaders: ['Schwere', 'Kennzahl', 'Monat', 'Befund'],
  glossaryHeaders: ['Begriff', 'Bedeutung'],
  series: { actual: 'Ist', required: 'Soll', previous: 'Vorjahr' },
  monthHeader: 'Monat',
  consider: 'Abweichung ist bei der Bewertung zu berücksichtigen',
  spendingIncomplete: 'Ausgaben nicht für jeden Monat erfasst',
  overdue: 'überfällig',
  dueSoon: 'bald fällig',
  moreFindings: (count: number) => `und ${count} weitere, siehe Aufgabenbereich unter „Daten“`,
  sum: 'Gesamtbudget',
  log: {
    title: 'Dialoge',
    notes: [
      'Eine Zeile je Zieldialog, Ziel und Geschlecht. Sie entsteht bei der Vorbereitung mit dem rechnerischen Ergebnis; dieses wird später nicht mehr geändert.',
      'Vereinbarte Bewertung, Begründung und Verabredung kommen im oder nach dem Gespräch hinzu, am einfachsten im Aufgabenbereich unter „Zieldialog“. Beide Ergebnisse bleiben nebeneinander stehen.',
    ],
    validation: {
      occasion: 'Bitte Zieldialog, auf Wunsch, bei Zielabweichung oder Jahresabschluss wählen.',
      agreed: 'Bitte erreicht, nicht erreicht oder zurückgestellt wählen, oder die Zelle leer lassen.',
      sex: 'Bitte gesamt, Frauen oder Männer wählen.',
      date: 'Bitte ein Datum eingeben, zum Beispiel 24.06.2026.',
    },
  },
} as const;

/** 'Zieldialog 2026-1: Stand Mai 2026'. */
export function reportTitle(year: number, no: number, month: string): string {
  return `${dialogueSheetName(year, no)} · Stand ${month}`;
}

export function previousDialogueText(name: string, day: CalendarDay): string {
  return `${name} vom ${formatDay(day)}`;
}

/** 'Ziele 2: erreicht 1, nicht erreicht 2'. */
export function verdictCountText(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([word, count]) => `${count} × ${word}`).join(', ');
}

/** 'zwischen 01.05.2026 und 30.06.2026'. */
export function windowText({ from, to }: DateWindow): string {
  return `zwischen dem ${formatDay(from)} und dem ${formatDay(to)}`;
}

/** How many dialogues were held and which one comes next, in one or two sentences. */
export function calendarText({ held, minPerYear, due, planned, yearEndHeld }: DialogueCalendar, year: number): string {
  const agreed = minPerYear === 0 ? '' : ` von mindestens ${minPerYear}`;
  const count = `${held}${agreed} ${minPerYear === 1 || (minPerYear === 0 && held === 1) ? 'Zieldialog' : 'Zieldialogen'} im Jahr ${year} geführt.`;
  if (planned !== null) return `${count} Der nächste ist für den ${formatDay(planned.day)} vorbereitet.`;
  if (yearEndHeld || due === null) return `${count} Der Jahresabschluss ist geführt.`;
  if (due.kind === 'yearEnd') {
    const late =
      due.state === 'overdue'
        ? 'Der Jahresabschluss ist überfällig; vorgesehen war er'
        : 'Als Nächstes folgt der Jahresabschluss,';
    return `${count} ${late} ${windowText(due.window)}.`;
  }
  switch (due.state) {
    case 'overdue':
      return `${count} Der ${due.position}. ist überfällig; vorgeschlagen war ein Termin ${windowText(due.window)}.`;
    case 'now':
      return `${count} Der ${due.position}. steht an: Vorschlag ${windowText(due.window)}.`;
    case 'later':
      return `${count} Vorschlag für den ${due.position}.: ${windowText(due.window)}.`;
  }
}

/** Each line of the budget whose deviation matters, or how far spending is; '' where nothing is known. */
export function budgetSentence(lines: readonly { readonly title: string; readonly course: BudgetCourse }[]): string {
  const parts = lines.flatMap(({ title, course }) => {
    if (course.shareUsed === null) return [];
    const mark = course.toConsider ? '; das ist bei der Bewertung zu berücksichtigen' : '';
    return [
      `${title} ${formatPercent(course.shareUsed, 1)} ausgegeben bei ${formatPercent(course.shareOfYear, 1)} des Jahres${mark}`,
    ];
  });
  return parts.length === 0 ? '' : `Haushalt: ${parts.join('. ')}.`;
}

/** 'Daten: 1 Fehler und 3 Warnungen, siehe Anlage.' */
export function findingsSentence(findings: readonly Pick<DataFinding, 'severity'>[]): string {
  const count = (severity: DataFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    ...(errors === 0 ? [] : [`${errors} Fehler`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'}`]),
  ];
  return parts.length === 0 ? '' : `Daten: ${joinWords(parts)}, siehe Anlage.`;
}
