import type { UserMessage } from './user-message';

type FaultText = (subject: string | null) => UserMessage;

function named(kind: string, subject: string | null, otherwise: string): string {
  return subject === null ? otherwise : `${kind} „${subject}“`;
}

/**
 * One message for each reason why Excel refused. The pane looks it up with the code of a HostFault, so a new code does not
 * compile until it stands here.
 */
export const faultTexts = {
  cellEditMode: () => ({
    what: 'Excel nimmt gerade keine Änderung an.',
    why: 'In einer Zelle wird noch geschrieben.',
    next: 'Schließen Sie die Eingabe mit Enter oder Esc ab und versuchen Sie es noch einmal.',
  }),
  workbookProtected: () => ({
    what: 'Die Arbeitsmappe lässt keine neuen Blätter zu.',
    why: 'Ihre Struktur ist geschützt.',
    next: 'Heben Sie den Schutz unter „Überprüfen“ mit „Arbeitsmappe schützen“ auf und versuchen Sie es noch einmal.',
  }),
  sheetProtected: (subject) => ({
    what: `${named('Das Blatt', subject, 'Ein Blatt')} konnte nicht geändert werden.`,
    why: 'Es ist geschützt.',
    next: 'Heben Sie den Schutz unter „Überprüfen“ mit „Blattschutz aufheben“ auf und versuchen Sie es noch einmal.',
  }),
  accessDenied: () => ({
    what: 'Excel hat den Zugriff auf die Arbeitsmappe abgelehnt.',
    why: 'Die Datei ist schreibgeschützt geöffnet, oder Ihnen fehlt das Recht, sie zu ändern.',
    next: 'Speichern Sie die Datei unter einem eigenen Namen oder wählen Sie „Bearbeiten“, dann versuchen Sie es noch einmal.',
  }),
  itemNotFound: (subject) => ({
    what: `${named('Die Stelle', subject, 'Eine Stelle der Arbeitsmappe')} wurde nicht gefunden.`,
    why: 'Sie wurde inzwischen umbenannt, verschoben oder gelöscht.',
    next: 'Wählen Sie in der Übersicht „Aktualisieren“ und versuchen Sie es noch einmal.',
  }),
  itemAlreadyExists: (subject) => ({
    what: `${named('Der Name', subject, 'Ein Name')} ist in der Arbeitsmappe schon vergeben.`,
    why: 'Ein Blatt, eine Tabelle oder ein Name heißt inzwischen so.',
    next: 'Benennen Sie das Vorhandene um und beginnen Sie den Schritt neu.',
  }),
  payloadTooLarge: () => ({
    what: 'Excel hat die Anfrage nicht angenommen.',
    why: 'Sie war größer, als Excel in einem Zug zulässt.',
    next: 'Verkleinern Sie die beteiligte Tabelle oder löschen Sie leere Zeilen am Ende und versuchen Sie es noch einmal.',
  }),
  apiNotAvailable: (subject) => ({
    what: 'Diese Aktion ist in Ihrer Excel-Fassung nicht möglich.',
    why: subject === null ? 'Ihr Excel ist dafür zu alt.' : `Ihr Excel kennt „${subject}“ nicht.`,
    next: 'Öffnen Sie die Arbeitsmappe in einer neueren Fassung, etwa Excel 2024, Microsoft 365 oder Excel im Web.',
  }),
  invalidSelection: () => ({
    what: 'Hier kann nichts eingefügt werden.',
    why: 'Es ist keine einzelne Zelle ausgewählt.',
    next: 'Wählen Sie auf einem Tabellenblatt eine leere Zelle aus und versuchen Sie es noch einmal.',
  }),
  connectionLost: () => ({
    what: 'Die Verbindung zu Excel ist unterbrochen.',
    why: 'Excel antwortet nicht mehr.',
    next: 'Warten Sie einen Augenblick und versuchen Sie es noch einmal. Hilft das nicht, öffnen Sie die Arbeitsmappe neu.',
  }),
  notLoaded: () => ({
    what: 'Es wurde nichts geschrieben.',
    why: 'Der Server des Add-ins ist gerade nicht erreichbar, deshalb fehlt ein Teil des Add-ins.',
    next: 'Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.',
  }),
  changedMeanwhile: () => ({
    what: 'Es wurde nichts geschrieben.',
    why: 'Die Arbeitsmappe hat sich geändert, seit die Vorschau gezeigt wurde.',
    next: 'Prüfen Sie noch einmal, dann entsteht die Vorschau neu, und legen Sie danach an.',
  }),
  verificationFailed: (subject) => ({
    what: 'Was geschrieben wurde, steht nicht so in der Arbeitsmappe, wie es sollte.',
    why:
      subject === null
        ? 'Beim Zurücklesen kam etwas anderes an.'
        : `Beim Zurücklesen von „${subject}“ kam etwas anderes an.`,
    next: 'Versuchen Sie es noch einmal, ohne währenddessen in der Arbeitsmappe zu arbeiten.',
  }),
  cancelled: () => ({
    what: 'Der Vorgang wurde abgebrochen.',
    why: 'Sie oder Excel haben ihn beendet, bevor er fertig war.',
    next: 'Beginnen Sie ihn neu, wenn Sie das Ergebnis brauchen.',
  }),
  unexpected: (subject) => ({
    what: 'Das hat nicht geklappt.',
    why:
      subject === null
        ? 'Excel hat einen Fehler gemeldet, den wir nicht zuordnen können.'
        : `Excel hat einen Fehler gemeldet, den wir nicht zuordnen können (${subject}).`,
    next: 'Versuchen Sie es noch einmal. Bleibt der Fehler, speichern Sie die Arbeitsmappe und öffnen Sie sie neu.',
  }),
} as const satisfies Readonly<Record<string, FaultText>>;

export type WorkbookState = (
  { readonly state: 'unchanged' } | { readonly state: 'incomplete'; readonly leftOver: readonly string[] }
) & { readonly undoForgotten?: true };

/** What state the workbook is in after a failed write. */
export function workbookStateText(workbook: WorkbookState): string {
  const undo =
    workbook.undoForgotten === true
      ? 'Beim Zurücknehmen hat Excel vergessen, was sich vorher rückgängig machen ließ. '
      : '';
  switch (workbook.state) {
    case 'unchanged':
      return `Ihre Arbeitsmappe ist unverändert. ${undo}`.trim();
    case 'incomplete':
      return `Nicht alles konnte zurückgenommen werden. ${undo}Prüfen Sie die folgenden Stellen und löschen Sie, was Sie nicht brauchen:`;
  }
}

export function occupiedCellText(address: string): UserMessage {
  return {
    what: `In ${address} steht schon etwas.`,
    why: 'Das Add-in überschreibt keine Zellen.',
    next: 'Wählen Sie eine leere Zelle aus und fügen Sie die Formel noch einmal ein.',
  };
}
