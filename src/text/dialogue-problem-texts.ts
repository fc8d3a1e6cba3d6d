import type { DialogueFiguresFault, JudgementFault, LogFault } from '../domain/dialogue';
import { cellErrorText } from './cell-error-texts';
import { quoteText } from './figure-fault-texts';
import type { UserMessage } from './user-message';
import { verdictText } from './verdict-texts';

/** Why no figures can be shown for an agreement. */
export type FiguresProblem =
  DialogueFiguresFault | { readonly code: 'tableMissing'; readonly table: string } | { readonly code: 'noFigures' };

export function figuresProblemText(problem: FiguresProblem): UserMessage {
  switch (problem.code) {
    case 'noFigures':
      return {
        what: 'Es gibt noch keine Kennzahlen für dieses Jahr.',
        why: 'In der Tabelle „tblKennzahlen“ steht kein Wert dieses Jobcenters.',
        next: 'Tragen Sie auf dem Blatt „Kennzahlen“ die gelieferten Werte ein und versuchen Sie es noch einmal.',
      };
    case 'tableMissing':
      return {
        what: `Die Tabelle „${problem.table}“ fehlt.`,
        why: 'Ohne sie lässt sich kein Ergebnis berechnen. Sie wurde gelöscht oder umbenannt.',
        next: 'Machen Sie das mit Strg+Z rückgängig oder öffnen Sie eine frühere Fassung der Arbeitsmappe.',
      };
    case 'monthsBeforeStart':
      return {
        what: 'Für diesen Berichtsmonat lässt sich nichts berechnen.',
        why: 'Er liegt am Rand der Jahre, die das Add-in kennt.',
        next: 'Wählen Sie einen anderen Berichtsmonat.',
      };
    default:
      return {
        what: 'Die Tabellen der Ziele und Kennzahlen lassen sich nicht auswerten.',
        why: cellErrorText(problem),
        next: 'Ändern Sie die Tabelle und versuchen Sie es noch einmal.',
      };
  }
}

/** Why a dialogue cannot be prepared, apart from tables and figures. */
export type RequestProblem =
  | { readonly code: 'agreementMissing' }
  | { readonly code: 'monthOfOtherYear'; readonly year: number }
  | { readonly code: 'yearEndNeedsDecember' }
  | { readonly code: 'loadBeforeMonth' }
  | { readonly code: 'dayBeforeMonth' };

export function requestProblemText(problem: RequestProblem): UserMessage {
  const next = 'Gehen Sie zurück und ändern Sie die Angabe.';
  switch (problem.code) {
    case 'agreementMissing':
      return {
        what: 'Die Vereinbarung steht nicht mehr in der Arbeitsmappe.',
        why: 'Sie wurde inzwischen entfernt oder ersetzt.',
        next: 'Wählen Sie in der Übersicht „Aktualisieren“ und beginnen Sie neu.',
      };
    case 'monthOfOtherYear':
      return {
        what: 'Der Berichtsmonat passt nicht zur Vereinbarung.',
        why: `Die Vereinbarung gilt für das Jahr ${problem.year}.`,
        next,
      };
    case 'yearEndNeedsDecember':
      return {
        what: 'Der Jahresabschluss braucht den Berichtsmonat Dezember.',
        why: 'Das abschließende Ergebnis beruht auf den Jahresendwerten.',
        next,
      };
    case 'loadBeforeMonth':
      return {
        what: 'Der Ladestand liegt vor dem Berichtsmonat.',
        why: 'Eine Lieferung kann einen späteren Monat nicht enthalten.',
        next,
      };
    case 'dayBeforeMonth':
      return {
        what: 'Der Zieldialog liegt vor dem Berichtsmonat.',
        why: 'Die Werte dieses Monats gibt es an diesem Tag noch nicht.',
        next,
      };
  }
}

/** Why what was agreed, or a step, was not written. */
export type ChangeProblem =
  | JudgementFault
  | { readonly code: 'rowGone' }
  | { readonly code: 'columnMissing'; readonly column: string }
  | { readonly code: 'evidenceMissing' };

const notWritten = 'Es wurde nichts geschrieben.';

export function changeProblemText(problem: ChangeProblem): UserMessage {
  switch (problem.code) {
    case 'observedOnly':
      return {
        what: notWritten,
        why: 'Dieses Ziel wird nur beobachtet; ein Ergebnis gibt es dafür nicht.',
        next: 'Lassen Sie die Bewertung leer und halten Sie unter „Verabredung“ fest, was besprochen wurde.',
      };
    case 'reasonMissing':
      return {
        what: notWritten,
        why: `Rechnerisch ist das Ziel ${verdictText(problem.computed)}. Wer davon abweicht, braucht einen Grund.`,
        next: 'Wählen Sie einen Grund und beschreiben Sie ihn in einem Satz.',
      };
    case 'wordsMissing':
      return {
        what: notWritten,
        why: '„Sonstiges“ allein sagt später niemandem etwas.',
        next: 'Beschreiben Sie den Grund in einem Satz.',
      };
    case 'stepsOpen':
      return {
        what: notWritten,
        why: `Zu diesem Ziel ${problem.open === 1 ? 'ist noch 1 Punkt' : `sind noch ${problem.open} Punkte`} offen. Erreicht ist es erst, wenn alle Schritte erledigt und alle Kriterien mit Begründung erfüllt sind.`,
        next: 'Tragen Sie den Stand unter „Schritte“ ein oder wählen Sie eine andere Bewertung.',
      };
    case 'rowGone':
      return {
        what: notWritten,
        why: 'Die Zeile wurde inzwischen geändert, verschoben oder gelöscht.',
        next: 'Wählen Sie „Aktualisieren“ und prüfen Sie, was jetzt dort steht.',
      };
    case 'columnMissing':
      return {
        what: notWritten,
        why: `In der Tabelle fehlt die Spalte „${problem.column}“.`,
        next: 'Ergänzen Sie die Überschrift in der Kopfzeile der Tabelle und versuchen Sie es noch einmal.',
      };
    case 'evidenceMissing':
      return {
        what: notWritten,
        why: 'Ein Kriterium wird mit Begründung bewertet oder gar nicht.',
        next: 'Schreiben Sie unter „Begründung“, woran Sie das festmachen.',
      };
  }
}

/** 'Zeile 3, Spalte „Anlass“: „Kaffee“'; rows count from the first one below the header. */
export function logFaultText({ row, column, text }: LogFault): string {
  return `Zeile ${row + 1}, Spalte „${column}“: ${text === '' ? 'leer' : quoteText(text)}`;
}
