import type { UserMessage } from './user-message';

/** Why a file or pasted cells cannot be read, and what helps. The pane picks by the code of the fault. */
const saveAsXlsx =
  'Öffnen Sie die Datei in Excel, speichern Sie sie als „Excel-Arbeitsmappe (*.xlsx)“ und wählen Sie sie noch einmal.';
const notRead = 'Diese Datei kann nicht eingelesen werden.';

export const spreadsheetFaultTexts = {
  empty: (): UserMessage => ({
    what: 'Hier steht nichts, was eingelesen werden kann.',
    why: 'Die Datei oder die eingefügten Zellen sind leer.',
    next: 'Wählen Sie eine Datei mit Werten oder kopieren Sie die Zellen noch einmal.',
  }),
  tooLarge: ({ megabytes, limit }: { readonly megabytes: number; readonly limit: number }): UserMessage => ({
    what: notRead,
    why: `Sie ist ${Math.ceil(megabytes)} MB groß; gelesen werden Dateien bis ${limit} MB.`,
    next: 'Löschen Sie Blätter, Bilder oder Jahre, die nicht gebraucht werden, und speichern Sie die Datei unter neuem Namen.',
  }),
  tooManyRows: ({ limit }: { readonly limit: number }): UserMessage => ({
    what: notRead,
    why: `Sie hat mehr als ${limit.toLocaleString('de-DE')} Zeilen.`,
    next: 'Teilen Sie die Datei, zum Beispiel nach Jahren, und lesen Sie die Teile nacheinander ein.',
  }),
  tooManyCells: ({ limit }: { readonly limit: number }): UserMessage => ({
    what: notRead,
    why: `Sie hat mehr als ${limit.toLocaleString('de-DE')} gefüllte Zellen.`,
    next: 'Löschen Sie Spalten oder Blätter, die nicht gebraucht werden, und wählen Sie die Datei noch einmal.',
  }),
  tooManySheets: ({ limit }: { readonly limit: number }): UserMessage => ({
    what: notRead,
    why: `Sie hat mehr als ${limit} Blätter.`,
    next: 'Löschen Sie Blätter, die nicht gebraucht werden, und wählen Sie die Datei noch einmal.',
  }),
  inflatesTooMuch: ({ limitMegabytes }: { readonly limitMegabytes: number }): UserMessage => ({
    what: notRead,
    why: `Ausgepackt wäre sie größer als ${limitMegabytes} MB. Das kommt bei einer Tabelle mit Kennzahlen nicht vor und kann ein Angriff sein.`,
    next: 'Fragen Sie nach, woher die Datei kommt. Ist sie echt, hilft es, sie in Excel neu zu speichern.',
  }),
  encrypted: (): UserMessage => ({
    what: notRead,
    why: 'Sie ist mit einem Kennwort verschlüsselt.',
    next: 'Öffnen Sie die Datei in Excel mit dem Kennwort, heben Sie die Verschlüsselung unter „Datei“ und „Informationen“ auf und speichern Sie sie unter neuem Namen.',
  }),
  oldExcelFormat: (): UserMessage => ({
    what: notRead,
    why: 'Sie hat das alte Excel-Format .xls.',
    next: saveAsXlsx,
  }),
  binaryWorkbook: (): UserMessage => ({ what: notRead, why: 'Sie hat das Format .xlsb.', next: saveAsXlsx }),
  openDocument: (): UserMessage => ({
    what: notRead,
    why: 'Sie hat das Format von LibreOffice (.ods).',
    next: 'Speichern Sie die Datei dort als „Excel 2007–365 (.xlsx)“ und wählen Sie sie noch einmal.',
  }),
  htmlFile: (): UserMessage => ({
    what: notRead,
    why: 'Sie ist eine Internetseite, auch wenn ihr Name nach Excel aussieht. Manche Portale liefern solche Dateien.',
    next: saveAsXlsx,
  }),
  pdfFile: (): UserMessage => ({
    what: notRead,
    why: 'Sie ist ein PDF.',
    next: 'Bitten Sie um die Werte als Excel-Datei oder CSV, oder tragen Sie sie unter „Erfassen“ ein.',
  }),
  wordFile: (): UserMessage => ({
    what: notRead,
    why: 'Sie ist ein Word-Dokument.',
    next: 'Kopieren Sie die Tabelle in Word und fügen Sie sie unter „Zellen einfügen“ ein.',
  }),
  unknownKind: (): UserMessage => ({
    what: notRead,
    why: 'Sie ist weder eine Excel-Arbeitsmappe (.xlsx) noch eine Textdatei mit Trennzeichen (.csv).',
    next: 'Wählen Sie eine Datei in einem dieser Formate.',
  }),
  damaged: (): UserMessage => ({
    what: notRead,
    why: 'Sie ist beschädigt oder wurde nicht vollständig gespeichert.',
    next: 'Laden oder speichern Sie die Datei noch einmal. Lässt sie sich in Excel öffnen, hilft es, sie dort neu zu speichern.',
  }),
  noSheets: (): UserMessage => ({
    what: notRead,
    why: 'In der Datei gibt es kein Tabellenblatt, nur Diagramme oder gar nichts.',
    next: 'Wählen Sie eine Datei, in der die Werte als Zellen stehen.',
  }),
  cancelled: (): UserMessage => ({
    what: 'Das Einlesen wurde abgebrochen.',
    why: 'Sie haben es beendet, bevor es fertig war.',
    next: 'Wählen Sie die Datei noch einmal, wenn Sie die Werte brauchen.',
  }),
  notLoaded: (): UserMessage => ({
    what: 'Die Datei kann gerade nicht gelesen werden.',
    why: 'Der Server des Add-ins ist nicht erreichbar; der Teil zum Lesen von Dateien fehlt deshalb.',
    next: 'Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.',
  }),
} as const;

export const importProblemTexts = {
  importCancelled: (): UserMessage => ({
    what: 'Der Vorgang wurde abgebrochen.',
    why: 'Sie haben ihn beendet, bevor er fertig war. Es wurde nichts geschrieben.',
    next: 'Beginnen Sie neu, wenn Sie die Werte brauchen.',
  }),
  nothingSelected: (): UserMessage => ({
    what: 'Dort steht nichts, was eingelesen werden kann.',
    why: 'Das Blatt oder die Auswahl ist leer oder nicht mehr da.',
    next: 'Wählen Sie ein Blatt mit Werten, oder markieren Sie den Bereich mit seinen Überschriften.',
  }),
  storedImportsUnreadable: ({ reason }: { readonly reason: 'corrupt' | 'newer' }): UserMessage => ({
    what: 'In dieser Arbeitsmappe kann nichts übernommen werden.',
    why:
      reason === 'newer'
        ? 'Die gemerkten Zuordnungen stammen aus einer neueren Fassung des Add-ins und würden überschrieben.'
        : 'Die gemerkten Zuordnungen sind beschädigt und würden überschrieben.',
    next:
      reason === 'newer'
        ? 'Öffnen Sie die Arbeitsmappe neu, damit die neue Fassung des Add-ins geladen wird.'
        : 'Öffnen Sie eine frühere Fassung der Arbeitsmappe, etwa über „Datei“ und „Versionsverlauf“.',
  }),
  nothingToTakeBack: (): UserMessage => ({
    what: 'Es gibt nichts zurückzunehmen.',
    why: 'Auf dem Blatt „Importe“ steht keine Übernahme.',
    next: 'Zeilen, die Sie selbst eingetragen haben, löschen Sie direkt im Blatt „Kennzahlen“.',
  }),
  alreadyTakenBack: ({ no }: { readonly no: number }): UserMessage => ({
    what: `Die Übernahme ${no} ist schon zurückgenommen.`,
    why: 'Zurückgenommen wird immer nur die letzte Übernahme.',
    next: 'Ältere Zeilen löschen Sie direkt im Blatt „Kennzahlen“; die Spalte Quelle nennt ihre Nummer.',
  }),
  rowsChanged: ({
    no,
    expected,
    found,
  }: {
    readonly no: number;
    readonly expected: number;
    readonly found: number;
  }): UserMessage => ({
    what: `Die Übernahme ${no} wird nicht zurückgenommen.`,
    why:
      expected === found
        ? 'Ihre Zeilen wurden seither von Hand geändert; die Änderungen gingen sonst verloren.'
        : `Geschrieben wurden ${expected} Zeilen, in der Tabelle stehen davon noch ${found}.`,
    next: 'Filtern Sie auf dem Blatt „Kennzahlen“ die Spalte Quelle nach der Nummer und löschen oder ändern Sie die Zeilen selbst.',
  }),
  dataTableMissing: (): UserMessage => ({
    what: 'In dieser Arbeitsmappe gibt es noch keine Werte.',
    why: 'Die Tabelle „tblKennzahlen“ ist nicht da.',
    next: 'Lesen Sie Werte ein oder tragen Sie welche ein; die Tabelle entsteht dabei.',
  }),
  dataTableUnreadable: ({ missing }: { readonly missing: readonly string[] }): UserMessage => ({
    what: 'Die Tabelle „tblKennzahlen“ kann nicht geprüft werden.',
    why: `Es fehlt: ${missing.map((header) => `„${header}“`).join(', ')}.`,
    next: 'Ergänzen Sie die Überschriften in der Kopfzeile der Tabelle und prüfen Sie noch einmal.',
  }),
  answersUnreadable: ({ reason }: { readonly reason: 'corrupt' | 'newer' }): UserMessage => ({
    what: 'Die Antworten auf frühere Befunde sind nicht lesbar.',
    why:
      reason === 'newer'
        ? 'Sie stammen aus einer neueren Fassung des Add-ins.'
        : 'Der Teil der Arbeitsmappe, in dem sie stehen, ist beschädigt.',
    next: 'Öffnen Sie die Arbeitsmappe neu oder eine frühere Fassung davon.',
  }),
} as const;
