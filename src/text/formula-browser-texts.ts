/** Sentences of the section Formeln. */
export const formulaBrowserTexts = {
  lead: 'Diese Formeln rechnen in jeder Zelle, auch in Ihren eigenen Tabellen.',
  search: 'Formel suchen',
  searchHint: 'Name oder Stichwort, zum Beispiel Quote',
  nothingFound: 'Keine Formel passt zu diesem Suchwort. Leeren Sie das Suchfeld, um alle zu sehen.',
  categories: { singleValues: 'Einzelwerte', information: 'Auskunft' },
  back: 'Alle Formeln',
  what: 'Was sie rechnet',
  parameters: 'Angaben',
  noParameters: 'Diese Formel braucht keine Angaben.',
  optional: 'kann entfallen',
  result: 'Ergebnis',
  example: 'Beispiel',
  exampleResult: 'ergibt',
  insert: 'In Zelle einfügen',
  insertHint:
    'Die Formel wird mit den Zahlen des Beispiels in die ausgewählte Zelle geschrieben. Ersetzen Sie die Zahlen dann durch Zellbezüge.',
  inserting: 'Wird eingefügt …',
} as const;

export function functionCountText(count: number): string {
  return count === 1 ? '1 Formel' : `${count} Formeln`;
}

export function insertedText(address: string): string {
  return `Die Formel steht jetzt in ${address}.`;
}
