/** Columns of the data table and of the table of targets, found by their headers in any order. */
export const figureColumns = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
] as const;
export type FigureColumn = (typeof figureColumns)[number];

const figureSynonyms: Readonly<Record<FigureColumn, readonly string[]>> = {
  Jobcenter: ['träger', 'jobcenterbezirk', 'landkreis', 'kreis', 'jc'],
  Kennzahl: ['indikator', 'merkmal', 'größe', 'kennziffer', 'kennzahlen'],
  Art: ['wertart', 'messart', 'art des werts', 'art des wertes'],
  Geschlecht: ['sex', 'geschlechter'],
  Berichtsmonat: ['monat', 'bezugsmonat', 'berichtszeitraum', 'zeitraum'],
  Ladestand: ['datenstand', 'ladedatum', 'lademonat', 'stand'],
  Wartezeit: ['wz', 'wartezeit in monaten'],
  Wert: ['istwert', 'ist', 'zahl', 'betrag', 'anzahl'],
  Quelle: ['herkunft', 'datenquelle'],
};

export const targetColumns = [
  'Jahr',
  'Jobcenter',
  'Nr',
  'Ziel',
  'Kennzahl',
  'Geschlecht',
  'Form',
  'Zielwert',
  'Richtung',
] as const;
export type TargetColumn = (typeof targetColumns)[number];

const targetSynonyms: Readonly<Record<TargetColumn, readonly string[]>> = {
  Jahr: ['zieljahr', 'vereinbarungsjahr'],
  Jobcenter: figureSynonyms.Jobcenter,
  Nr: ['nummer', 'ziel nr', 'zielnummer', 'lfd nr'],
  Ziel: ['bezeichnung', 'zielbezeichnung', 'titel'],
  Kennzahl: ['indikator', 'zielindikator', 'kennziffer'],
  Geschlecht: figureSynonyms.Geschlecht,
  Form: ['zielform', 'art'],
  Zielwert: ['soll', 'zielveränderung', 'vereinbarter wert', 'wert'],
  Richtung: ['wirkungsrichtung', 'zielrichtung'],
};

/** Position of each known column; -1 where the table has none. */
export type ColumnPlaces<Column extends string> = Readonly<Record<Column, number>>;

/** Headers are compared without case, hyphens, points and surplus blanks. */
function normalised(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_.:]+/gu, ' ')
    .trim();
}

function spellingsOf<Column extends string>(
  columns: readonly Column[],
  synonyms: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const column of columns) for (const word of synonyms[column]) found.set(normalised(word), column);
  return found;
}

const figureSpellings = spellingsOf(figureColumns, figureSynonyms);
const targetSpellings = spellingsOf(targetColumns, targetSynonyms);

/**
 * The column of the data table that a header names, by its own name or a synonym; null if it names none.
 *
 * @example figureColumnOf('Bezugsmonat') // 'Berichtsmonat'
 */
export function figureColumnOf(header: string): FigureColumn | null {
  const text = normalised(header);
  return figureColumns.find((column) => normalised(column) === text) ?? figureSpellings.get(text) ?? null;
}

/** A table's own name of a column wins over a synonym, the first of several equal ones over the rest. */
function placeColumns<Column extends string>(
  headers: readonly unknown[],
  columns: readonly Column[],
  spellings: ReadonlyMap<string, Column>,
): ColumnPlaces<Column> {
  const texts = headers.map((header) => (typeof header === 'string' ? normalised(header) : ''));
  const places = new Map<Column, number>();
  for (const column of columns) places.set(column, texts.indexOf(normalised(column)));
  texts.forEach((text, index) => {
    const column = spellings.get(text);
    if (column !== undefined && places.get(column) === -1) places.set(column, index);
  });
  // Every column got its place in the first loop.
  return Object.fromEntries(places) as Record<Column, number>;
}

export interface FoundHeader<Column extends string> {
  /** Zero-based row of the headers. */
  readonly row: number;
  readonly places: ColumnPlaces<Column>;
}

/** A title or two may stand above the headers; further down nobody looks for them. */
const searchedRows = 20;

function findHeader<Column extends string>(
  rows: readonly (readonly unknown[])[],
  columns: readonly Column[],
  spellings: ReadonlyMap<string, Column>,
  required: readonly Column[],
): { readonly found: FoundHeader<Column> | null; readonly missing: readonly Column[] } {
  let missing = required;
  for (let row = 0; row < Math.min(rows.length, searchedRows); row += 1) {
    const places = placeColumns(rows[row] ?? [], columns, spellings);
    const absent = required.filter((column) => places[column] === -1);
    if (absent.length === 0) return { found: { row, places }, missing: [] };
    if (absent.length < missing.length) missing = absent;
  }
  return { found: null, missing };
}

/** Looks for the header row of a data table; at least Kennzahl, Berichtsmonat and Wert must be there. */
export function findFigureHeader(rows: readonly (readonly unknown[])[]): ReturnType<typeof findHeader<FigureColumn>> {
  return findHeader(rows, figureColumns, figureSpellings, ['Kennzahl', 'Berichtsmonat', 'Wert']);
}

/** Looks for the header row of a table of targets; at least Nr, Kennzahl and Zielwert must be there. */
export function findTargetHeader(rows: readonly (readonly unknown[])[]): ReturnType<typeof findHeader<TargetColumn>> {
  return findHeader(rows, targetColumns, targetSpellings, ['Nr', 'Kennzahl', 'Zielwert']);
}
