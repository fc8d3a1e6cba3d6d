import { formatDay } from './german-format';

/** What stands on the sheets `Importe` and `Erfassung` and in the column Quelle of the data table. */
export const importSheetTexts = {
  title: 'Importe',
  purpose: 'Das Protokoll der Übernahmen: wann, woher und wie viele Werte in die Tabelle kamen.',
  notes: [
    'Eine Zeile je Übernahme. Sie entsteht zusammen mit den Werten; bitte nicht ändern. Die Werte selbst stehen auf dem Blatt Kennzahlen und nennen in der Spalte Quelle die Nummer der Übernahme.',
    'Die letzte Übernahme lässt sich im Aufgabenbereich unter „Daten“ zurücknehmen, solange ihre Zeilen unverändert sind; danach die vorletzte und so fort.',
  ],
  states: { taken: 'übernommen' },
  pasted: 'Eingefügte Zellen',
  typed: 'Eingabe im Aufgabenbereich',
  ownSheet: (name: string): string => `Blatt ${name}`,
  selection: (sheet: string): string => `Auswahl auf Blatt ${sheet}`,
} as const;

export const entrySheetTexts = {
  sheet: 'Erfassung',
  title: 'Erfassung der Jahresfortschrittswerte',
  purpose: 'Zum Eintippen der gelieferten Jahresfortschrittswerte, ein Monat je Zeile.',
  notes: [
    'Tragen Sie die gelieferten Jahresfortschrittswerte in die gelben Zellen ein. K1: Summe der Leistungen seit Januar in Euro. K2: Quote in Prozent, zum Beispiel 7,3 %. K3: durchschnittlicher Bestand in Personen.',
    'Der Ladestand ist der Monat der Lieferung; vorbelegt ist der Berichtsmonat, also ohne Wartezeit. Zeichen wie * gelten als fehlend, leere Zellen bleiben weg.',
    'Im Aufgabenbereich unter „Daten“ und „Erfassen“ sehen Sie vor dem Übernehmen, was neu ist und was sich geändert hat.',
  ],
  jobcenter: 'Jobcenter',
  groups: {
    K1: 'K1 Leistungen zum Lebensunterhalt, Euro',
    K2: 'K2 Integrationsquote',
    K3: 'K3 Langzeitleistungsbeziehende, Personen',
  },
  months: { reporting: 'Berichtsmonat', load: 'Ladestand' },
  dateRule: 'Bitte ein Datum eingeben, zum Beispiel 01.03.2026.',
} as const;

/** Begins the cell Quelle of every row that an import wrote. */
export function sourcePrefix(no: number): string {
  return `Import ${no}: `;
}

/** The number of the import that wrote a row; null for any other row. */
export function importNumberOf(source: unknown): number | null {
  const [, digits] = typeof source === 'string' ? (/^Import (\d{1,9}): /u.exec(source) ?? []) : [];
  return digits === undefined ? null : Number(digits);
}

/** 'zurückgenommen am 28.11.2026', from an Excel date. */
export function takenBackText(serial: number): string {
  return `zurückgenommen am ${formatDay(serial)}`;
}
