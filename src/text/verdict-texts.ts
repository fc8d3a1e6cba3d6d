import type { Verdict } from '../domain/verdict';

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
