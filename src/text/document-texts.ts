import { formatCount } from './german-format';
import type { UserMessage } from './user-message';

/** Kinds and codes repeat those of `src/application/documents/document-port.ts`; the pane's switch keeps both in step. */
type KindWord = 'word' | 'openDocument' | 'pdf' | 'text';

const documentWord: Readonly<Record<KindWord, string>> = {
  word: 'Das Word-Dokument',
  openDocument: 'Das OpenDocument-Dokument',
  pdf: 'Die PDF-Datei',
  text: 'Die Textdatei',
};

const otherWays = 'Sie können den Text auch in Ihrem Programm markieren, kopieren und hier einfügen.';

const foreignAdvice = {
  oldOffice: {
    why: 'Sie ist im alten Office-Format gespeichert (.doc, .xls) oder mit einem Kennwort geschützt.',
    next: 'Öffnen Sie die Datei in Word, speichern Sie sie ohne Kennwort als .docx und wählen Sie dann diese Datei.',
  },
  richText: {
    why: 'Sie ist im Format RTF gespeichert.',
    next: 'Öffnen Sie die Datei in Word, speichern Sie sie als .docx und wählen Sie dann diese Datei.',
  },
  spreadsheet: {
    why: 'Sie ist eine Arbeitsmappe und kein Dokument.',
    next: 'Wählen Sie die Vereinbarung als Word- oder PDF-Datei. Zahlen aus Arbeitsmappen lesen Sie unter „Daten“ ein.',
  },
  presentation: {
    why: 'Sie ist eine Präsentation und kein Dokument.',
    next: 'Wählen Sie die Vereinbarung als Word- oder PDF-Datei.',
  },
  image: {
    why: 'Sie ist ein Bild. Aus Bildern liest das Add-in keinen Text.',
    next: 'Wählen Sie die Vereinbarung als Word- oder PDF-Datei mit Text oder fügen Sie den Text hier ein.',
  },
  webPage: {
    why: 'Sie ist eine Internetseite.',
    next: 'Öffnen Sie die Seite im Browser, markieren und kopieren Sie den Text und fügen Sie ihn hier ein.',
  },
  archive: {
    why: 'Sie ist ein gepackter Ordner oder ein Format, das das Add-in nicht kennt.',
    next: 'Entpacken Sie den Ordner und wählen Sie das Dokument darin.',
  },
  other: {
    why: 'Das Format ist unbekannt. Gelesen werden Word (.docx), PDF mit Text, OpenDocument (.odt) und Text (.txt).',
    next: 'Öffnen Sie die Datei in Ihrem Programm, speichern Sie sie als .docx und wählen Sie dann diese Datei.',
  },
} as const;

const pages = (count: number): string => (count === 1 ? 'eine Seite' : `${formatCount(count)} Seiten`);
const megabytes = (bytes: number): string => `${formatCount(Math.ceil(bytes / 1_000_000))} MB`;

/** Why a document was not read. The pane looks the message up with the code of the fault. */
export const documentFaultTexts = {
  empty: (): UserMessage => ({
    what: 'Die Datei ist leer.',
    why: 'Sie enthält kein einziges Zeichen. Vielleicht wurde sie noch nicht fertig gespeichert oder heruntergeladen.',
    next: 'Prüfen Sie die Datei in Ihrem Programm und wählen Sie sie noch einmal.',
  }),
  tooLarge: ({ size, limit }: { readonly size: number; readonly limit: number }): UserMessage => ({
    what: 'Die Datei ist zu groß.',
    why: `Sie hat ${megabytes(size)}, gelesen werden bis zu ${megabytes(limit)}.`,
    next: `Speichern Sie das Dokument ohne Bilder und wählen Sie es noch einmal. ${otherWays}`,
  }),
  unknownKind: ({ found }: { readonly found: keyof typeof foreignAdvice }): UserMessage => ({
    what: 'Die Datei kann nicht gelesen werden.',
    ...foreignAdvice[found],
  }),
  damaged: ({ kind }: { readonly kind: KindWord }): UserMessage => ({
    what: `${documentWord[kind]} ist beschädigt.`,
    why: 'Ein Teil fehlt oder ist nicht lesbar. Das passiert, wenn das Speichern oder Herunterladen abbricht.',
    next: `Öffnen Sie die Datei in Ihrem Programm, speichern Sie sie neu und wählen Sie sie noch einmal. ${otherWays}`,
  }),
  encrypted: ({ kind }: { readonly kind: KindWord }): UserMessage => ({
    what: `${documentWord[kind]} ist mit einem Kennwort geschützt.`,
    why: 'Der Inhalt ist verschlüsselt und lässt sich ohne das Kennwort nicht lesen.',
    next: `Speichern Sie die Datei in Ihrem Programm ohne Kennwort und wählen Sie sie noch einmal. ${otherWays}`,
  }),
  scanWithoutText: ({ pageCount }: { readonly pageCount: number }): UserMessage => ({
    what: 'Die PDF-Datei enthält keinen lesbaren Text.',
    why: `Sie hat ${pages(pageCount)}, aber darauf steht kaum ein Buchstabe. Meist sind es Bilder, wie nach dem Einscannen.`,
    next: 'Wählen Sie die Vereinbarung als Word-Datei, lassen Sie in Ihrem PDF-Programm den Text erkennen (OCR) oder fügen Sie den Text hier ein.',
  }),
  withoutText: ({ kind }: { readonly kind: KindWord }): UserMessage => ({
    what: `${documentWord[kind]} enthält keinen Text.`,
    why: 'Darin stehen höchstens Leerzeichen oder Bilder.',
    next: 'Wählen Sie die Datei, in der die Vereinbarung als Text steht, oder fügen Sie den Text hier ein.',
  }),
  tooManyPages: ({ pageCount, limit }: { readonly pageCount: number; readonly limit: number }): UserMessage => ({
    what: 'Die PDF-Datei hat zu viele Seiten.',
    why: `Sie hat ${pages(pageCount)}, gelesen werden bis zu ${formatCount(limit)}.`,
    next: 'Speichern Sie nur die Seiten der Vereinbarung in eine eigene PDF-Datei und wählen Sie diese.',
  }),
  unpacksTooLarge: ({ limit }: { readonly limit: number }): UserMessage => ({
    what: 'Das Dokument wurde nicht geöffnet.',
    why: `Entpackt wäre der Text darin größer als ${megabytes(limit)}. So etwas kommt in Vereinbarungen nicht vor und kann den Rechner lahmlegen.`,
    next: `Fragen Sie nach, woher die Datei stammt. ${otherWays}`,
  }),
  tooSlow: (): UserMessage => ({
    what: 'Das Lesen wurde abgebrochen.',
    why: 'Es dauerte zu lange. Die Datei ist vermutlich beschädigt oder ungewöhnlich aufgebaut.',
    next: `Öffnen Sie die Datei in Ihrem Programm, speichern Sie sie neu und wählen Sie sie noch einmal. ${otherWays}`,
  }),
  notLoaded: (): UserMessage => ({
    what: 'Die Datei konnte nicht gelesen werden.',
    why: 'Der Teil des Add-ins, der dieses Format liest, ließ sich nicht laden.',
    next: 'Prüfen Sie die Verbindung zum Netz und wählen Sie die Datei noch einmal.',
  }),
} as const;

/** What a Word file says about itself and prints on every page. */
export const wordDocumentTexts = {
  subject: 'Zielvereinbarung nach § 48b SGB II',
  keywords: ['Zielvereinbarung', 'SGB II', '§ 48b'],
  pageNumber: { before: 'Seite ', between: ' von ' },
} as const;

/** The card that saves the agreement as a Word file. */
export const wordCardTexts = {
  title: 'Als Word-Dokument',
  lead: 'Die ganze Vereinbarung als .docx zum Bearbeiten, Versenden und Unterschreiben.',
  save: 'Als Word-Dokument speichern',
  saving: 'Das Word-Dokument wird geschrieben …',
  copy: 'Formatierten Text kopieren',
  macLead:
    'Excel auf dem Mac nimmt keine Downloads aus Add-ins an. Kopieren Sie deshalb den formatierten Text und fügen Sie ihn in ein leeres Word-Dokument ein.',
  text: 'Text der Vereinbarung',
  selectAll: 'Markieren Sie den Text unten mit Strg+A (Mac: Befehl+A) und kopieren Sie ihn mit Strg+C (Mac: Befehl+C).',
} as const;

export function wordSavedText(fileName: string): UserMessage {
  return {
    what: 'Das Word-Dokument ist fertig.',
    why: `Excel hat die Datei „${fileName}“ zum Speichern erhalten. Meist liegt sie im Ordner „Downloads“.`,
    next: 'Finden Sie dort keine Datei, hat Excel den Download verhindert. Kopieren Sie dann den formatierten Text und fügen Sie ihn in Word ein.',
  };
}

export const copiedText: UserMessage = {
  what: 'Die Vereinbarung liegt in der Zwischenablage.',
  why: 'Überschriften, Nummern und Listen sind dabei.',
  next: 'Öffnen Sie ein leeres Word-Dokument und fügen Sie den Text dort ein.',
};

export const saveFaultTexts = {
  notLoaded: (): UserMessage => ({
    what: 'Das Word-Dokument konnte nicht geschrieben werden.',
    why: 'Der Teil des Add-ins, der Word-Dokumente schreibt, ließ sich nicht laden.',
    next: 'Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal.',
  }),
  downloadBlocked: (): UserMessage => ({
    what: 'Excel hat das Speichern verhindert.',
    why: 'In dieser Umgebung sind Downloads aus Add-ins gesperrt.',
    next: 'Kopieren Sie den formatierten Text und fügen Sie ihn in ein leeres Word-Dokument ein.',
  }),
} as const;

export const copyBlockedText: UserMessage = {
  what: 'Der Text konnte nicht kopiert werden.',
  why: 'In dieser Umgebung darf das Add-in nicht in die Zwischenablage schreiben.',
  next: wordCardTexts.selectAll,
};
