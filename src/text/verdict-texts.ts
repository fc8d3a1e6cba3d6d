import type { Verdict, VerdictStage } from '../domain/verdict';

/** The word of a verdict as it stands in cells, sheets and pane. Cells compare with it: never change a word. */
export function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'reached':
      return 'erreicht';
    case 'notReached':
      return 'nicht erreicht';
    case 'notComparable':
      return 'nicht vergleichbar';
    case 'dataMissing':
      return 'Daten fehlen';
    case 'monitoringOnly':
      return 'Beobachtung';
    case 'byHand':
      return 'offen';
  }
}

/** What Excel shows while it waits for the add-in, in English and in German. */
const waitingCells = ['#BUSY!', '#BESCHÄFTIGT!', '#GETTING_DATA', '#DATEN_ABRUFEN', '#CONNECT!', '#VERBINDEN!'];

/** True for a cell whose function the add-in has not answered yet. */
export function isWaitingCell(cell: string): boolean {
  return waitingCells.includes(cell);
}

/** The verdict as the pane shows it: the word of the cell, or what an error in its place means. */
export function shownVerdict(cell: string): string {
  if (!cell.startsWith('#')) return cell;
  if (isWaitingCell(cell)) return 'wird berechnet';
  return cell === '#NAME?' ? 'Formel nicht geladen' : 'Fehler in der Zelle';
}

/** What a verdict means, in one sentence, for notes and the glossary. */
export function verdictMeaning(verdict: Verdict): string {
  switch (verdict) {
    case 'reached':
      return 'Der Zielwert ist eingehalten; genau getroffen zählt als erreicht.';
    case 'notReached':
      return 'Der Zielwert ist verfehlt.';
    case 'notComparable':
      return 'Ladestand oder Art der Werte beider Jahre stimmen nicht überein. Bitte Werte mit gleichem Ladestand verwenden.';
    case 'dataMissing':
      return 'Für die Berechnung fehlt mindestens ein Wert. Fehlende Werte zählen nie als 0.';
    case 'monitoringOnly':
      return 'Der Wert wird beobachtet. Ein Zielwert ist nicht vereinbart, deshalb gibt es kein Ergebnis.';
    case 'byHand':
      return 'Über dieses Ziel entscheiden Sie anhand der vereinbarten Schritte und Kriterien.';
  }
}

/** Whether a verdict can still change. */
export function verdictStageText(stage: VerdictStage): string {
  switch (stage) {
    case 'interim':
      return 'Zwischenstand';
    case 'final':
      return 'Endergebnis';
  }
}

/** Note beside a verdict that the comparison without rounding would turn around. */
export const roundingDecidedNote =
  'Rundungsabhängig: Ohne Rundung ergäbe der Vergleich das andere Ergebnis. Verglichen wird kaufmännisch gerundet.';
