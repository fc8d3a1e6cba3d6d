import { formatCount } from './german-format';
import type { UserMessage } from './user-message';

/** Codes repeat those of `src/application/imports/spreadsheet-port.ts`; the pane's switch keeps both in step. */
const saveAsXlsx =
  'Öffnen Sie die Datei in Excel, speichern Sie sie als Excel-Arbeitsmappe (.xlsx) und wählen Sie sie noch einmal.';
const nothingTaken = 'Aus der Datei wurde nichts übernommen.';

/** Why a file with figures was not read. */
export const spreadsheetFaultTexts = {
  empty: (): UserMessage => ({
    what: 'Die Datei enthält keine Zellen.',
    why: 'Sie ist leer oder wurde noch nicht fertig gespeichert.',
    next: 'Prüfen Sie die Datei in Excel und wählen Sie sie noch einmal.',
  }),
  tooLarge: (megabytes: number, limit: number): UserMessage => ({
    what: `Die Datei ist mit ${formatCount(megabytes)} MB zu groß.`,
    why: `Gelesen werden Dateien bis ${formatCount(limit)} MB.`,
    next: 'Löschen Sie in einer Kopie Blätter, Bilder und Zeilen, die nicht gebraucht werden, und wählen Sie die Kopie.',
  }),
  tooManyRows: (limit: number): UserMessage => ({
    what: `Die Datei hat mehr als ${formatCount(limit)} Zeilen.`,
    why: `So viele lassen sich in einem Zug nicht prüfen. ${nothingTaken}`,
    next: 'Teilen Sie die Datei, zum Beispiel nach Jahren, und lesen Sie die Teile nacheinander ein.',
  }),
  tooManyCells: (limit: number): UserMessage => ({
    what: `Die Datei hat mehr als ${formatCount(limit)} gefüllte Zellen.`,
    why: `So viele lassen sich in einem Zug nicht prüfen. ${nothingTaken}`,
    next: 'Löschen Sie in einer Kopie Spalten und Blätter, die nicht gebraucht werden, und wählen Sie die Kopie.',
  }),
  tooManySheets: (limit: number): UserMessage => ({
    what: `Die Arbeitsmappe hat mehr als ${formatCount(limit)} Blätter.`,
    why: nothingTaken,
    next: 'Kopieren Sie die Blätter mit den Kennzahlen in eine neue Arbeitsmappe und wählen Sie diese.',
  }),
  inflatesTooMuch: (limit: number): UserMessage => ({
    what: 'Die Datei wurde nicht gelesen.',
    why: `Ausgepackt wäre sie größer als ${formatCount(limit)} MB. So etwas kommt bei beschädigten oder schädlichen Dateien vor.`,
    next: 'Fragen Sie nach, woher die Datei stammt. Ist sie in Ordnung, speichern Sie die nötigen Blätter in Excel als neue Datei.',
  }),
  encrypted: (): UserMessage => ({
    what: 'Die Datei ist mit einem Kennwort geschützt.',
    why: 'Das Add-in kann geschützte Dateien nicht öffnen.',
    next: 'Öffnen Sie die Datei in Excel, speichern Sie eine Kopie ohne Kennwort und wählen Sie die Kopie. Oder öffnen Sie sie und kopieren Sie die Zellen.',
  }),
  oldExcelFormat: (): UserMessage => ({
    what: 'Die Datei ist im alten Excel-Format gespeichert (.xls).',
    why: 'Gelesen werden Arbeitsmappen im heutigen Format (.xlsx) und Textdateien (.csv).',
    next: saveAsXlsx,
  }),
  binaryWorkbook: (): UserMessage => ({
    what: 'Die Datei ist eine binäre Arbeitsmappe (.xlsb).',
    why: 'Gelesen werden Arbeitsmappen im üblichen Format (.xlsx) und Textdateien (.csv).',
    next: saveAsXlsx,
  }),
  openDocument: (): UserMessage => ({
    what: 'Die Datei ist ein OpenDocument-Dokument (.ods oder .odt).',
    why: 'Gelesen werden Excel-Arbeitsmappen (.xlsx) und Textdateien (.csv).',
    next: 'Öffnen Sie die Datei in Ihrem Programm und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
  }),
  htmlFile: (): UserMessage => ({
    what: 'Die Datei ist eine Internetseite und keine Arbeitsmappe.',
    why: 'Manche Programme geben Internetseiten die Endung .xls. Excel zeigt sie an, sie sind aber keine Arbeitsmappen.',
    next: saveAsXlsx,
  }),
  pdfFile: (): UserMessage => ({
    what: 'Die Datei ist eine PDF-Datei.',
    why: 'Aus PDF-Dateien lassen sich Tabellen nicht sicher lesen.',
    next: 'Fragen Sie nach der Tabelle als Excel- oder CSV-Datei, oder tippen Sie die wenigen Werte unter „Erfassen“ ein.',
  }),
  wordFile: (): UserMessage => ({
    what: 'Die Datei ist ein Word-Dokument.',
    why: 'Hier werden Zahlen aus Arbeitsmappen (.xlsx) und Textdateien (.csv) gelesen.',
    next: 'Markieren Sie die Tabelle in Word, kopieren Sie sie und fügen Sie sie hier ein. Vereinbarungen lesen Sie unter „Vereinbarung“ ein.',
  }),
  unknownKind: (): UserMessage => ({
    what: 'Das Format der Datei ist unbekannt.',
    why: 'Die Endung sagt nichts darüber; der Inhalt ist weder eine Excel-Arbeitsmappe (.xlsx) noch lesbarer Text (.csv).',
    next: saveAsXlsx,
  }),
  damaged: (): UserMessage => ({
    what: 'Die Datei ist beschädigt oder nicht vollständig.',
    why: `Ein Teil fehlt oder ist fehlerhaft, zum Beispiel nach einem abgebrochenen Speichern oder Herunterladen. ${nothingTaken}`,
    next: 'Laden Sie die Datei noch einmal herunter. Lässt sie sich in Excel öffnen, speichern Sie sie dort als neue Datei.',
  }),
  quotesUnclosed: (row: number): UserMessage => ({
    what: `In der Textdatei ist ab Zeile ${formatCount(row)} ein Anführungszeichen nicht geschlossen.`,
    why: `Wo die Zelle endet, lässt sich nicht sagen. Vielleicht ist die Datei nicht vollständig. ${nothingTaken}`,
    next: 'Laden Sie die Datei noch einmal herunter, oder berichtigen Sie die Zeile in einem Texteditor.',
  }),
  noSheets: (): UserMessage => ({
    what: 'Die Arbeitsmappe hat kein Blatt mit Zellen.',
    why: 'Sie besteht nur aus Diagrammblättern oder ist beschädigt.',
    next: 'Öffnen Sie die Datei in Excel und prüfen Sie, ob die Werte auf einem Tabellenblatt stehen.',
  }),
  cancelled: (): UserMessage => ({
    what: 'Das Lesen der Datei wurde abgebrochen.',
    why: nothingTaken,
    next: 'Wählen Sie die Datei noch einmal, wenn Sie sie doch einlesen möchten.',
  }),
  notLoaded: (): UserMessage => ({
    what: 'Die Datei wurde nicht gelesen.',
    why: 'Ein Teil des Add-ins konnte nicht geladen werden. Vielleicht ist die Verbindung unterbrochen.',
    next: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  }),
} as const;

const cells = (count: number): string => (count === 1 ? 'eine Zelle' : `${formatCount(count)} Zellen`);

/** What to know about a file that was read. One sentence each. */
export const spreadsheetNoteTexts = {
  macrosIgnored: (): string => 'Die Datei enthält Makros. Sie wurden weder ausgeführt noch übernommen.',
  externalLinksIgnored: (): string =>
    'Die Datei verweist auf andere Arbeitsmappen. Es zählen die zuletzt gespeicherten Werte; andere Dateien wurden nicht geöffnet.',
  formulas: (sheet: string, count: number): string =>
    `Auf dem Blatt „${sheet}“ ${count === 1 ? 'ist eine Zelle' : `sind ${cells(count)}`} berechnet. Es zählen die zuletzt gespeicherten Ergebnisse.`,
  formulasWithoutValue: (sheet: string, count: number, firstCell: string): string =>
    `Auf dem Blatt „${sheet}“ ${count === 1 ? 'hat eine Formel' : `haben ${formatCount(count)} Formeln`} kein gespeichertes Ergebnis (zuerst ${firstCell}). Öffnen und speichern Sie die Datei in Excel, sonst fehlen diese Werte.`,
  errorCells: (sheet: string, count: number, firstCell: string): string =>
    `Auf dem Blatt „${sheet}“ ${count === 1 ? 'zeigt eine Zelle' : `zeigen ${cells(count)}`} einen Fehler (zuerst ${firstCell}). Diese Werte werden nicht übernommen.`,
} as const;
