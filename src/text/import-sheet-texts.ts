/** What stands on the sheet `Importe` and in the column Quelle of the data table. */
export const importSheetTexts = {
  title: 'Importe',
  purpose: 'Das Protokoll der Übernahmen: wann, woher und wie viele Werte in die Tabelle kamen.',
  notes: [
    'Eine Zeile je Übernahme. Sie entsteht zusammen mit den Werten; bitte nicht ändern. Die Werte selbst stehen auf dem Blatt Kennzahlen und nennen in der Spalte Quelle die Nummer der Übernahme.',
    'Die letzte Übernahme lässt sich im Aufgabenbereich unter „Daten“ zurücknehmen, solange ihre Zeilen unverändert sind.',
  ],
  states: { taken: 'übernommen' },
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

/** 'zurückgenommen am 28.11.2026'. */
export function takenBackText({ day, month, year }: { day: number; month: number; year: number }): string {
  return `zurückgenommen am ${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}
