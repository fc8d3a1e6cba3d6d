import type { UserMessage } from './user-message';

/** Sentences of the section Formeln. */
export const formulaBrowserTexts = {
  lead: 'Diese Formeln rechnen in jeder Zelle, auch in Ihren eigenen Tabellen.',
  search: 'Formel suchen',
  searchHint: 'Name oder Stichwort, zum Beispiel Quote',
  nothingFound: 'Keine Formel passt zu diesem Suchwort. Leeren Sie das Suchfeld, um alle zu sehen.',
  categories: { singleValues: 'Einzelne Werte', dataTable: 'Auf der Datentabelle', information: 'Auskunft' },
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
  insertTablesHint:
    'Die Formel wird mit Bezügen auf die Tabellen dieser Arbeitsmappe in die ausgewählte Zelle geschrieben, für den neuesten Berichtsmonat. Kennzahl, Monat und Jobcenter können Sie danach ändern.',
  inserting: 'Wird eingefügt …',
} as const;

export function functionCountText(count: number): string {
  return count === 1 ? '1 Formel' : `${count} Formeln`;
}

export function insertedText(address: string): string {
  return `Die Formel steht jetzt in ${address}.`;
}

const tablePurposes: Readonly<Record<string, string>> = {
  tblKennzahlen: 'die Tabelle „tblKennzahlen“ mit den Werten',
  tblZiele: 'die Tabelle „tblZiele“ mit den Zielen',
};

export function tableMissingText(tables: readonly string[]): UserMessage {
  const missing = tables.map((table) => tablePurposes[table] ?? `die Tabelle „${table}“`).join(' und ');
  return {
    what: 'Die Formel wurde nicht eingefügt.',
    why: `In dieser Arbeitsmappe ${tables.length === 1 ? 'fehlt' : 'fehlen'} ${missing}.`,
    next: 'Legen Sie unter „Vereinbarung“ mit „Neue Vereinbarung anlegen“ die Blätter an. Dabei entstehen die Tabellen.',
  };
}

export function figuresMissingText(table: string): UserMessage {
  return {
    what: 'Die Formel wurde nicht eingefügt.',
    why: `In der Tabelle „${table}“ steht noch kein Berichtsmonat, für den sie rechnen könnte.`,
    next: 'Tragen Sie die ersten Werte mit Berichtsmonat ein und fügen Sie die Formel dann ein.',
  };
}

export function targetsMissingText(table: string): UserMessage {
  return {
    what: 'Die Formel wurde nicht eingefügt.',
    why: `In der Tabelle „${table}“ steht noch kein Ziel der Form Veränderung, Quote oder Anzahl mit Nummer und Jahr.`,
    next: 'Tragen Sie dort ein solches Ziel ein und fügen Sie die Formel dann ein.',
  };
}

export function insideTableText(address: string): UserMessage {
  return {
    what: 'Hier kann diese Formel nicht stehen.',
    why: `${address} gehört zu einer Tabelle. Die Formel liest ganze Tabellen und füllt oft mehrere Zellen; beides geht nur außerhalb.`,
    next: 'Wählen Sie eine leere Zelle neben oder unter der Tabelle oder auf einem anderen Blatt aus.',
  };
}

export interface Room {
  readonly rowCount: number;
  readonly columnCount: number;
}

export function noRoomText(address: string, { rowCount, columnCount }: Room): UserMessage {
  const rows = rowCount === 1 ? '1 Zeile' : `${rowCount} Zeilen`;
  return {
    what: `In ${address} steht schon etwas.`,
    why: `Das Ergebnis füllt ${rows} und ${columnCount} Spalten, und das Add-in überschreibt keine Zellen.`,
    next: 'Wählen Sie eine Zelle aus, unter und rechts neben der genug frei ist, und fügen Sie die Formel noch einmal ein.',
  };
}
