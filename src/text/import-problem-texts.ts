import type { UserMessage } from './user-message';

/** Why figures cannot be taken in, checked or taken back. The pane picks by the code of the problem. */
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
  entrySheetEmpty: (): UserMessage => ({
    what: 'Im Blatt „Erfassung“ stehen noch keine Werte.',
    why: 'Das Blatt ist noch leer, oder es ist noch nicht angelegt.',
    next: 'Öffnen Sie es mit „Blatt Erfassung öffnen“ und tragen Sie Werte ein.',
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
    what: 'Es gibt nichts mehr zurückzunehmen.',
    why: `Alle Übernahmen bis zur ${no}. sind schon zurückgenommen.`,
    next: 'Zeilen, die Sie selbst eingetragen haben, löschen Sie direkt im Blatt „Kennzahlen“.',
  }),
  replacedForgotten: ({ no, replaced }: { readonly no: number; readonly replaced: number }): UserMessage => ({
    what: `Die Übernahme ${no} wird nicht zurückgenommen.`,
    why:
      replaced === 1
        ? 'Sie hat einen Wert der Tabelle ersetzt, und der frühere Wert ist nicht mehr gespeichert.'
        : `Sie hat ${replaced} Werte der Tabelle ersetzt, und die früheren Werte sind nicht mehr gespeichert.`,
    next: 'Filtern Sie auf dem Blatt „Kennzahlen“ die Spalte Quelle nach der Nummer und berichtigen Sie die Zeilen selbst.',
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
