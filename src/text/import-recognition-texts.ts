import type { ColumnRole, Confidence, ImportRemark, RoleReason } from '../domain/import';
import { monthText, quoteText } from './figure-fault-texts';

/** How sure a column was recognised, why, and what it can be. */
export const recognitionTexts = {
  sureness: {
    certain: 'sicher',
    likely: 'wahrscheinlich',
    unsure: 'unsicher, bitte prüfen',
  } as const satisfies Readonly<Record<Confidence, string>>,
  reasons: {
    headerWord: 'an der Überschrift erkannt',
    content: 'am Inhalt erkannt',
    numbersOnly: 'enthält nur Zahlen',
    derived: 'abgeleitete Werte werden neu berechnet',
    empty: 'leer',
    notUnderstood: 'nicht erkannt',
    saved: 'aus der gemerkten Zuordnung',
  } as const satisfies Readonly<Record<RoleReason, string>>,
  roles: {
    jobcenter: 'Jobcenter',
    figure: 'Kennzahl',
    sex: 'Geschlecht',
    month: 'Berichtsmonat',
    year: 'Jahr',
    measure: 'Art',
    dataLoad: 'Ladestand',
    waitingPeriod: 'Wartezeit',
    unit: 'Einheit',
    value: 'Wert',
    numerator: 'Zähler',
    denominator: 'Nenner',
    ignore: 'nicht übernehmen',
  } as const satisfies Readonly<Record<ColumnRole, string>>,
} as const;

export function remarkText(remark: ImportRemark): string {
  switch (remark.code) {
    case 'fileNameDiffers':
      return `Der Dateiname nennt ${monthText(remark.fileMonth)}, der Inhalt ${monthText(remark.contentMonth)}. Es gilt der Inhalt.`;
    case 'sheetWithoutTable':
      return `Auf dem Blatt ${quoteText(remark.sheet)} wurde keine Tabelle mit Kennzahlen erkannt.`;
    case 'hiddenSheet':
      return `Das Blatt ${quoteText(remark.sheet)} ist ausgeblendet und wird mitgelesen.`;
    case 'savedMappingUsed':
      return 'Eine gemerkte Zuordnung passt und wird verwendet.';
  }
}

export function savedMappingText(name: string): string {
  return `Erkannt: ${name}`;
}

export function tableFoundText(sheet: string, firstRow: number, lastRow: number): string {
  return `Blatt „${sheet}“, Zeilen ${firstRow} bis ${lastRow}`;
}

export function unreadCellsText(count: number): string {
  return count === 1 ? '1 Zelle bleibt ungelesen.' : `${count.toLocaleString('de-DE')} Zellen bleiben ungelesen.`;
}

export function waitingCellsText(count: number): string {
  return count === 1
    ? '1 Zelle wartet auf eine Antwort.'
    : `${count.toLocaleString('de-DE')} Zellen warten auf eine Antwort.`;
}
