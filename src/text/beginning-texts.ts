import type { UserMessage } from './user-message';

/** Sentences of the beginning 'Womit möchten Sie beginnen?' and of the draft that is kept in the workbook. */

export const beginningTexts = {
  title: 'Neue Vereinbarung',
  question: 'Womit möchten Sie beginnen?',
  loading: 'Die Arbeitsmappe wird gelesen …',
  cancel: 'Abbrechen',
  document: {
    title: 'Mit einem Dokument',
    hint: 'Die Vereinbarung als Word (.docx), PDF mit Text, OpenDocument (.odt) oder Text (.txt). Sie prüfen danach jede Angabe.',
    private: 'Das Dokument verlässt diesen Rechner nicht. Es wird nur hier im Aufgabenbereich gelesen.',
    choose: 'Dokument wählen',
    drop: 'oder hierher ziehen',
    dropNow: 'Loslassen, um das Dokument zu lesen',
    reading: 'Das Dokument wird gelesen …',
    paste: 'Text einfügen',
    pasteLabel: 'Text der Vereinbarung',
    pasteHint: 'Kopieren Sie den ganzen Text aus Ihrem Programm und fügen Sie ihn hier ein.',
    readText: 'Text lesen',
    several: {
      what: 'Bitte nur ein Dokument auf einmal.',
      why: 'Es wurden mehrere Dateien losgelassen.',
      next: 'Ziehen Sie die Datei mit der Vereinbarung allein hierher.',
    },
    notOpened: {
      what: 'Die Datei konnte nicht geöffnet werden.',
      why: 'Sie wurde verschoben, gelöscht oder ist gesperrt, zum Beispiel auf einem Netzlaufwerk.',
      next: 'Schließen Sie die Datei in anderen Programmen oder speichern Sie eine Kopie auf diesem Rechner und wählen Sie diese.',
    },
    noText: {
      what: 'Hier steht noch kein Text.',
      why: 'Das Feld ist leer.',
      next: 'Fügen Sie den Text der Vereinbarung ein und wählen Sie dann „Text lesen“.',
    },
  },
  rollOver: {
    figures: 'Zielwerte und Haushalt',
    figureChoices: { empty: 'Leer lassen', proposed: 'Vorjahreswerte vorschlagen' },
    steps: 'Offene Schritte übernehmen',
  },
  nothing: {
    title: 'Ohne Vorlage',
    hint: 'Das Add-in schlägt die üblichen Ziele und den Wortlaut vor.',
    action: 'Leer beginnen',
  },
  draft: {
    title: 'Ihr Entwurf',
    resume: 'Weiter bearbeiten',
    discard: 'Entwurf verwerfen',
    ask: {
      title: 'Entwurf verwerfen?',
      text: 'Was Sie eingetragen haben, geht verloren. Blätter und Tabellen bleiben unverändert.',
      confirm: 'Verwerfen',
      decline: 'Behalten',
    },
    first: 'Um anders zu beginnen, verwerfen Sie zuerst den Entwurf.',
    unreadable: {
      corrupt: {
        what: 'Der gespeicherte Entwurf ist nicht lesbar.',
        why: 'Der Teil der Arbeitsmappe, in dem er steht, ist beschädigt. Blätter, Tabellen und fertige Vereinbarungen sind davon nicht betroffen.',
        next: 'Verwerfen Sie ihn und beginnen Sie neu, oder öffnen Sie eine frühere Fassung der Arbeitsmappe.',
      },
      newer: {
        what: 'Der gespeicherte Entwurf ist nicht lesbar.',
        why: 'Er stammt aus einer neueren Fassung des Add-ins, als hier läuft.',
        next: 'Öffnen Sie die Arbeitsmappe neu, damit die neue Fassung geladen wird. Oder verwerfen Sie ihn und beginnen Sie neu.',
      },
    } satisfies Record<'corrupt' | 'newer', UserMessage>,
    notDiscarded: {
      what: 'Der Entwurf konnte nicht verworfen werden.',
      why: 'Excel hat die Änderung abgelehnt, zum Beispiel weil gerade eine Zelle bearbeitet wird.',
      next: 'Beenden Sie die Eingabe in der Zelle und versuchen Sie es noch einmal.',
    },
  },
} as const;

/** A text in which there is nothing to review. */
export const refusalTexts = {
  notAnAgreement: {
    what: 'Das ist keine Zielvereinbarung nach § 48b SGB II.',
    why: 'Weder die Wörter noch der Aufbau passen. Es wurde nichts übernommen.',
    next: 'Prüfen Sie, ob es das richtige Dokument ist. Sonst beginnen Sie ohne Vorlage.',
  },
  noTargets: {
    what: 'In diesem Text wurde kein Ziel gefunden.',
    why: 'Vielleicht ist er nicht vollständig, oder die Ziele stehen in einer Anlage. Es wurde nichts übernommen.',
    next: 'Wählen Sie das vollständige Dokument oder fügen Sie den ganzen Text ein. Sonst beginnen Sie ohne Vorlage.',
  },
} satisfies Record<string, UserMessage>;

/** The state of keeping; keys repeat those of the draft keeper. '' says nothing. */
export const keepingTexts = {
  nothing: '',
  unsaved: 'Entwurf wird gespeichert …',
  saving: 'Entwurf wird gespeichert …',
  saved: 'Entwurf ist in der Arbeitsmappe',
  waiting: 'Der Entwurf wird gespeichert, sobald keine Zelle mehr bearbeitet wird.',
  paneOnly:
    'Excel nimmt den Entwurf nicht an, zum Beispiel weil die Arbeitsmappe schreibgeschützt ist. Er bleibt nur erhalten, solange dieser Aufgabenbereich offen ist.',
} as const;

export function rollOverTitle(year: number): string {
  return `Aus der Vereinbarung ${year}`;
}

export function rollOverHint(from: number, to: number): string {
  return `Partner, Ziele und Wortlaut ${from} werden übernommen, die Jahre auf ${to} gestellt. Sie ändern nur, was neu ist.`;
}

export function rollOverAction(year: number): string {
  return `Vereinbarung ${year} vorbereiten`;
}

export function openStepsText(count: number): string {
  return count === 1
    ? 'Ein Schritt ist laut Blatt „Schritte“ noch nicht erledigt.'
    : `${count} Schritte sind laut Blatt „Schritte“ noch nicht erledigt.`;
}

export function draftOfDocumentText(name: string | null, done: number, total: number): string {
  return `${name === null ? 'Eingefügter Text' : `„${name}“`}: ${done} von ${total} Angaben geprüft.`;
}

export function draftOfWizardText(year: string, jobcenter: string, step: string): string {
  const whose = jobcenter.trim() === '' ? '' : `, ${jobcenter.trim()}`;
  return `Vereinbarung ${year.trim()}${whose}. Zuletzt bei: ${step}.`;
}
