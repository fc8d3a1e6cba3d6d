import type { UserMessage } from './user-message';

/** Sentences of the card 'Weitergabefassung'. */
export const sharingTexts = {
  title: 'Weitergabefassung',
  lead: 'Kopiert Blätter so, dass sie ohne das Add-in lesbar bleiben: mit Werten statt Formeln, mit Formaten, Drucklayout und Diagrammen. Die Vorlagen bleiben, wie sie sind.',
  begin: 'Blätter auswählen',
  loading: 'Die Blätter werden gelesen …',
  nothingToShare: {
    what: 'Es gibt kein Blatt zum Weitergeben.',
    why: 'Die Arbeitsmappe enthält nur ausgeblendete Blätter und frühere Weitergabefassungen.',
    next: 'Blenden Sie ein Blatt ein oder legen Sie zuerst eine Vereinbarung an.',
  },
  sheets: 'Diese Blätter kopieren',
  chooseOne: 'Wählen Sie mindestens ein Blatt.',
  prompts: 'Beim Öffnen nicht nach dem Add-in fragen',
  promptsHint:
    'Gilt für die ganze Datei, in Excel für Windows und Mac. Wer das Add-in nicht hat, sieht dann keine Rückfrage zu ihm.',
  check: 'Weiter zur Vorschau',
  checking: 'Die Werte werden geprüft …',
  cancel: 'Abbrechen',
  back: 'Zurück',
  previewTitle: 'Das entsteht',
  errorsTitle: 'Fehlerwerte, die auch die Kopien zeigen',
  chartsTitle: 'Diagramme, die andere Blätter zeigen',
  chartsHint:
    'In der Kopie bleiben sie mit diesen Blättern verbunden und ändern sich mit ihnen. Sollen sie feststehen, ersetzen Sie sie in der Kopie durch ein Bild: Diagramm kopieren und als Grafik einfügen.',
  create: 'Weitergabefassung anlegen',
  notLoaded: {
    what: 'Die Vorschau konnte nicht geladen werden.',
    why: 'Der Server des Add-ins ist gerade nicht erreichbar. Ihre Arbeitsmappe ist unverändert.',
    next: 'Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.',
  },
  again: 'Weitere Blätter kopieren',
} as const;

export function sharingProgressText(done: number, total: number): string {
  return `Die Kopien entstehen: Schritt ${done} von ${total} …`;
}

export function copyText({ source, name }: { readonly source: string; readonly name: string }): string {
  return `„${name}“ aus „${source}“`;
}

export function keptCopyText({ name, backupName }: { readonly name: string; readonly backupName: string }): string {
  return `Die bisherige „${name}“ bleibt als „${backupName}“.`;
}

interface Troubled {
  readonly sheet: string;
  readonly count: number;
  readonly firstCell: string;
}

export function troubledText({ sheet, count, firstCell }: Troubled): string {
  return count === 1 ? `„${sheet}“: Zelle ${firstCell}` : `„${sheet}“: ${count} Zellen, zuerst ${firstCell}`;
}

const list = new Intl.ListFormat('de', { type: 'conjunction' });
const quoted = (names: readonly string[]): string => list.format(names.map((name) => `„${name}“`));

export function tiedChartText({
  sheet,
  name,
  to,
}: {
  readonly sheet: string;
  readonly name: string;
  readonly to: readonly string[] | null;
}): string {
  return to === null
    ? `„${sheet}“: Diagramm „${name}“. Diese Excel-Version verrät nicht, aus welchem Blatt seine Zahlen kommen.`
    : `„${sheet}“: Diagramm „${name}“ mit Zahlen aus ${quoted(to)}`;
}

export function createdCopiesText(names: readonly string[], promptsSuppressed: boolean | null): UserMessage {
  const one = names.length === 1;
  const prompts =
    promptsSuppressed === null
      ? ''
      : promptsSuppressed
        ? ' Beim Öffnen der Datei fragt Excel nicht mehr nach dem Add-in.'
        : ' Die Einstellung gegen die Rückfrage beim Öffnen ließ sich nicht speichern.';
  return {
    what: one ? `Das Blatt ${quoted(names)} ist angelegt.` : `${names.length} Blätter sind angelegt: ${quoted(names)}.`,
    why: `${one ? 'Es enthält' : 'Sie enthalten'} nur Werte und ${one ? 'rechnet' : 'rechnen'} nicht mehr mit.${prompts}`,
    next: 'Drucken Sie die Kopien, oder verschieben Sie sie mit „Verschieben oder kopieren“ in eine neue Arbeitsmappe.',
  };
}

export const sharingObstacleTexts = {
  workbookProtected: (): UserMessage => ({
    what: 'Es wurde nichts kopiert.',
    why: 'Die Arbeitsmappe ist geschützt und lässt keine neuen Blätter zu.',
    next: 'Heben Sie unter „Überprüfen“ den Schutz der Arbeitsmappe auf und versuchen Sie es noch einmal.',
  }),
  sheetsProtected: (sheets: readonly string[]): UserMessage => ({
    what: 'Es wurde nichts kopiert.',
    why: `${sheets.length === 1 ? 'Geschützt ist das Blatt' : 'Geschützt sind die Blätter'} ${quoted(sheets)}. In einer geschützten Kopie lassen sich die Formeln nicht durch Werte ersetzen.`,
    next: 'Heben Sie unter „Überprüfen“ den Blattschutz auf, oder lassen Sie das Blatt weg.',
  }),
  sheetsGone: (sheets: readonly string[]): UserMessage => ({
    what: 'Es wurde nichts kopiert.',
    why: `Nicht mehr da ${sheets.length === 1 ? 'ist das Blatt' : 'sind die Blätter'} ${quoted(sheets)}.`,
    next: 'Wählen Sie die Blätter noch einmal aus.',
  }),
  cellsStuck: (cells: readonly Troubled[]): UserMessage => ({
    what: 'Es wurde nichts kopiert.',
    why: `Manche Zellen zeigen noch kein Ergebnis, sondern #BUSY! (#BESCHÄFTIGT!) oder #NAME?. ${cells.map(troubledText).join('. ')}.`,
    next: 'Warten Sie, bis alle Zellen gerechnet haben. Bleiben welche hängen, wählen Sie oben „Formeln reparieren“.',
  }),
} as const;
