/** Short help of the pane. Paragraphs are plain sentences; `section` leads into a part of the pane. */
export const helpTexts = {
  title: 'Hilfe',
  topics: [
    {
      id: 'zweck',
      title: 'Was das Add-in tut',
      paragraphs: [
        'Es führt Sie durch die Zielvereinbarung nach § 48b SGB II: Sie tragen Partner, Haushalt und Ziele ein, das Add-in baut daraus Blätter mit Tabellen und Formeln.',
        'Jeden Monat ergänzen Sie im Blatt „Kennzahlen“ die neuen Werte. Das Monitoring zeigt dann, welche Ziele auf Kurs sind.',
      ],
      link: { section: 'vereinbarung', label: 'Zur Vereinbarung' },
    },
    {
      id: 'daten',
      title: 'Wo Ihre Daten bleiben',
      paragraphs: [
        'Alle Eingaben und Werte stehen in dieser Arbeitsmappe. Das Add-in hat keinen Server für Daten, kein Konto und verschickt nichts.',
        'Die Blätter bleiben auch für Kolleginnen und Kollegen lesbar, die das Add-in nicht haben.',
      ],
      link: null,
    },
    {
      id: 'runden',
      title: 'Wann ein Ziel erreicht ist',
      paragraphs: [
        'Verglichen wird die Veränderung zum Vorjahr mit der vereinbarten Veränderung. Beide werden kaufmännisch auf eine Nachkommastelle des Prozentwerts gerundet; Gleichstand heißt erreicht.',
        'Beispiel: Vereinbart sind 5,3\u00a0%. Bei 5,25\u00a0% wird auf 5,3\u00a0% gerundet, das Ziel ist erreicht. Entscheidet die Rundung, steht es im Hinweis.',
        'Verglichen wird nur mit gleichem Ladestand in beiden Jahren. Sonst lautet das Ergebnis „nicht vergleichbar“.',
      ],
      link: { section: 'uebersicht', label: 'Zur Übersicht' },
    },
    {
      id: 'formeln',
      title: 'Formeln in eigenen Tabellen',
      paragraphs: [
        'Die Formeln beginnen mit ZV. und lassen sich in jeder Zelle verwenden. Im Bereich Formeln finden Sie jede mit Erklärung und Beispiel und können sie einfügen.',
      ],
      link: { section: 'formeln', label: 'Zu den Formeln' },
    },
  ],
  errorsTitle: 'Wenn eine Zelle einen Fehler zeigt',
  errors: [
    {
      sign: '#NAME?',
      why: 'Excel kennt die Formel gerade nicht: Das Add-in war beim Öffnen noch nicht geladen, oder der Name ist falsch geschrieben.',
      next: 'Wählen Sie im Bereich Formeln „Formeln reparieren“. Das Add-in trägt dann jede hängende ZV-Formel neu ein und lässt alle anderen Zellen, wie sie sind.',
    },
    {
      sign: '#BUSY! (#BESCHÄFTIGT!)',
      why: 'Excel wartet noch auf das Add-in.',
      next: 'Warten Sie einige Sekunden. Bleibt die Anzeige, wählen Sie im Bereich Formeln „Formeln reparieren“.',
    },
    {
      sign: '#WERT!',
      why: 'Eine Angabe in der Formel kann nicht stimmen.',
      next: 'Zeigen Sie auf das Warnzeichen neben der Zelle: Dort steht, welche Angabe gemeint ist und was Sie tun können.',
    },
    {
      sign: '#NV',
      why: 'Ein Wert, den die Formel braucht, ist nicht da.',
      next: 'Ergänzen Sie ihn in der Tabelle. Ein fehlender Wert wird nie als 0 gerechnet.',
    },
  ],
  versionTitle: 'Version',
} as const;

export function versionText(version: string): string {
  return `Zielsteuerung SGB II, Version ${version}`;
}
