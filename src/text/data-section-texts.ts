/** Sentences of the section Daten, part one: reading values in. */
export const dataTexts = {
  title: 'Daten',
  tabs: { import: 'Einlesen', typed: 'Erfassen', check: 'Prüfen' },
  tabList: 'Was möchten Sie tun?',
  reading: 'Die Arbeitsmappe wird gelesen …',
  again: 'Erneut prüfen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  back: 'Zurück',
} as const;

export function percentDone(done: number): string {
  return `${Math.round(done * 100)} %`;
}
