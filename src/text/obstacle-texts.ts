import { joinWords } from './german-format';
import type { UserMessage } from './user-message';

/** Words for what stands in the way of building an agreement; the pane picks them by the code of the obstacle. */
export const obstacleTexts = {
  tableNameTaken: ({ name, sheet }: { readonly name: string; readonly sheet: string }): UserMessage => ({
    what: `Der Tabellenname „${name}“ ist schon vergeben.`,
    why: `Auf dem Blatt „${sheet}“ steht eine Tabelle mit diesem Namen, die nicht vom Add-in stammt.`,
    next: `Benennen Sie diese Tabelle unter „Tabellenentwurf“ um und wählen Sie dann „Erneut prüfen“.`,
  }),
  sheetWithoutTable: ({ sheet, table }: { readonly sheet: string; readonly table: string }): UserMessage => ({
    what: `Auf dem Blatt „${sheet}“ fehlt die Tabelle „${table}“.`,
    why: 'Das Blatt ist da, aber die Tabelle wurde gelöscht, umbenannt oder in einen Bereich umgewandelt.',
    next: `Geben Sie der Tabelle wieder den Namen „${table}“ oder benennen Sie das Blatt um. Wählen Sie dann „Erneut prüfen“.`,
  }),
  tableHeadersDiffer: ({
    table,
    missing,
  }: {
    readonly table: string;
    readonly missing: readonly string[];
  }): UserMessage => ({
    what: `Die Tabelle „${table}“ hat nicht alle Spalten, die gebraucht werden.`,
    why: `Es ${missing.length === 1 ? 'fehlt' : 'fehlen'} ${joinWords(missing.map((header) => `„${header}“`))}.`,
    next: 'Ergänzen Sie die Überschriften in der Kopfzeile der Tabelle und wählen Sie dann „Erneut prüfen“.',
  }),
  nameTaken: ({ name }: { readonly name: string }): UserMessage => ({
    what: `Der Name „${name}“ ist in der Arbeitsmappe schon vergeben.`,
    why: 'So soll eine der neuen Tabellen oder die Einstellung auf dem Blatt „Ziele“ heißen, aber ein Name oder eine Tabelle heißt schon so.',
    next: 'Benennen Sie den vorhandenen Namen unter „Formeln“ im „Namens-Manager“ um oder löschen Sie ihn dort, wenn sein Blatt nicht mehr da ist, und wählen Sie dann „Erneut prüfen“.',
  }),
  partUnreadable: ({ reason }: { readonly reason: 'corrupt' | 'newer' }): UserMessage => ({
    what: 'In dieser Arbeitsmappe kann keine neue Vereinbarung angelegt werden.',
    why:
      reason === 'newer'
        ? 'Die gespeicherte Vereinbarung stammt aus einer neueren Fassung des Add-ins und würde überschrieben.'
        : 'Die gespeicherte Vereinbarung ist beschädigt und würde überschrieben.',
    next:
      reason === 'newer'
        ? 'Öffnen Sie die Arbeitsmappe neu, damit die neue Fassung des Add-ins geladen wird. Oder verwenden Sie eine neue Arbeitsmappe.'
        : 'Öffnen Sie eine frühere Fassung der Arbeitsmappe, etwa über „Datei“ und „Versionsverlauf“. Oder verwenden Sie eine neue Arbeitsmappe.',
  }),
  workbookProtected: (): UserMessage => ({
    what: 'Die neuen Blätter können nicht angelegt werden.',
    why: 'Die Struktur der Arbeitsmappe ist geschützt.',
    next: 'Heben Sie den Schutz unter „Überprüfen“ mit „Arbeitsmappe schützen“ auf und wählen Sie dann „Erneut prüfen“.',
  }),
  sheetProtected: ({ sheet }: { readonly sheet: string }): UserMessage => ({
    what: `Das Blatt „${sheet}“ kann nicht ergänzt werden.`,
    why: 'Es ist geschützt.',
    next: 'Heben Sie den Schutz unter „Überprüfen“ mit „Blattschutz aufheben“ auf und wählen Sie dann „Erneut prüfen“.',
  }),
  agreementInvalid: (): UserMessage => ({
    what: 'Die Vereinbarung kann so nicht angelegt werden.',
    why: 'Einige Angaben können nicht stimmen.',
    next: 'Gehen Sie zurück zur Prüfung. Dort führt jeder Befund zu seinem Feld.',
  }),
};
