/** Every sentence on the generated sheets except the clauses of the agreement (agreement-wording.ts). */
export const sheetTexts = {
  sampleSource: 'Beispiel (erfunden)',
  purposes: {
    Ziele: 'Die vereinbarten Ziele als Tabelle: Grundlage für Monitoring und Formeln.',
    Kennzahlen: 'Die gelieferten und erfassten Werte als Tabelle, eine Zeile je Wert und Ladestand.',
    KennzahlenMitBeispiel:
      'Die Werte als Tabelle, gefüllt mit einem erfundenen Beispielmonat, der als solcher gekennzeichnet ist.',
    Schritte: 'Umsetzungsschritte und Kriterien der qualitativen Ziele mit Status.',
    Haushalt: 'Die beiden Haushaltsansätze und die monatlichen Ausgaben.',
    Vereinbarung: 'Die vollständige Vereinbarung im Format A4, zum Prüfen, Drucken und Unterschreiben.',
    Monitoring: 'Stand der Ziele zum Berichtsmonat: Ist, Soll, Vorjahr, Ergebnis und Herleitung.',
    Herleitung:
      'Woraus das Monitoring gerechnet ist: jeder Monatswert mit seinem Ladestand, beide Jahre nebeneinander.',
    Glossar: 'Die Begriffe der Blätter, in einem Satz erklärt.',
  },
  targets: {
    title: 'Ziele',
    notes: [
      'Eine Zeile je Ziel und Geschlecht. Form „Veränderung“: Der Zielwert ist die vereinbarte Veränderung gegenüber dem Vorjahr in Prozent, mit Vorzeichen.',
      'Form „Quote“ oder „Anzahl“: Der Zielwert ist die zu erreichende Höhe. „Beobachtung“ und „Schritte“ haben keinen Zielwert.',
      'Richtung „hoch“: Das Ziel ist ab dem Zielwert erreicht. „niedrig“: Es ist bis zum Zielwert erreicht.',
    ],
    validation: {
      sex: 'Bitte gesamt, Frauen oder Männer wählen.',
      form: 'Bitte eine der Formen aus der Liste wählen.',
      direction: 'Bitte hoch oder niedrig wählen. Bei Beobachtung und Schritten bleibt die Zelle leer.',
      indicator: 'Bitte eine Kennzahl nach § 48a SGB II wählen, zum Beispiel K2.',
    },
    stockMonth: {
      label: 'Bestand der Integrationsquote',
      note: 'Vormonat: Dezember bis Vormonat. Monat: Januar bis Berichtsmonat. Bitte einmal an einer gelieferten Tabelle prüfen.',
      validation: 'Bitte Vormonat oder Monat wählen.',
    },
  },
  data: {
    title: 'Kennzahlen',
    notes: [
      'Eine Zeile je Wert. Kennzahl: ELB, INT, LZB, LLU oder eine Kennzahl wie K2. Art: Monat, JFW (gelieferter Jahresfortschrittswert) oder 12M.',
      'Berichtsmonat ist der Monat, den der Wert beschreibt; Ladestand ist der Monat, aus dem die Lieferung stammt. Beides als Datum, der Tag ist beliebig.',
      'Ein korrigierter Wert kommt als neue Zeile mit neuerem Ladestand hinzu. Zeichen wie * oder x gelten als fehlend, nie als 0. Quoten als Prozent eingeben (7,3 %).',
    ],
    validation: {
      kind: 'Bitte Monat, JFW oder 12M wählen.',
      sex: 'Bitte gesamt, Frauen oder Männer wählen.',
      month: 'Bitte ein Datum eingeben, zum Beispiel 01.03.2026.',
    },
  },
  steps: {
    title: 'Schritte und Kriterien',
    notes: [
      'Ein qualitatives Ziel ist erreicht, wenn alle Schritte erledigt und alle Kriterien erfüllt sind. Das beurteilen die Vereinbarungspartner im Zieldialog.',
      'Status eines Schritts: offen, in Arbeit oder erledigt; unter Nachweis steht, woran das zu sehen ist. Status eines Kriteriums: offen, erfüllt oder nicht erfüllt; ein Urteil zählt erst mit Begründung unter Nachweis. Stand ist das Datum der letzten Änderung.',
    ],
    validation: {
      status:
        'Bitte bei Schritten offen, in Arbeit oder erledigt wählen, bei Kriterien offen, erfüllt oder nicht erfüllt.',
      date: 'Bitte ein Datum eingeben, zum Beispiel 30.06.2026.',
    },
  },
  budget: {
    title: 'Haushalt',
    notes: [
      'Die Zeilen mit Ansatz stammen aus der Vereinbarung. Für Ausgaben kommt je Titel und Monat eine Zeile hinzu: Monat als Datum, Ausgaben in Euro, Ansatz leer.',
      'Das Monitoring zeigt Ausgaben erst, wenn für jeden Monat bis zum Berichtsmonat ein Betrag erfasst ist. Ein Monat ohne Ausgaben wird mit 0 erfasst.',
    ],
    validation: {
      title: 'Bitte Verwaltungskosten oder Eingliederung wählen.',
      month: 'Bitte ein Datum eingeben, zum Beispiel 01.03.2026.',
    },
  },
  monitoring: {
    subtitle:
      'Zielsteuerung SGB II (§ 48b) · Jahresfortschrittswerte (JFW) ohne Wartezeit, Vorjahr zum gleichen Ladestand',
    head: {
      jobcenter: 'Jobcenter',
      reportingMonth: 'Berichtsmonat',
      dataLoad: 'Ladestand',
      baseDataLoad: 'Ladestand Vorjahr',
      lag: 'Abstand zum Monat',
      shift: 'Versatz Nenner K2',
      today: 'Stichtag Schritte',
      daysAhead: 'Bald fällig heißt',
      budgetThreshold: 'Hinweis Haushalt',
      state: 'Stand',
    },
    headNotes: {
      jobcenter: 'So geschrieben wie in der Tabelle auf dem Blatt Kennzahlen.',
      reportingMonth: 'Eingabe: letzter Monat, der ausgewertet wird.',
      dataLoad:
        'Eingabe: Monat der Datenlieferung. Von jedem Monat gilt der neueste Wert, der bis dahin geliefert war.',
      baseDataLoad: 'Zwölf Monate früher, Monat für Monat: So sind beide Jahre gleich weit gereift.',
      lag: 'Ladestand minus Berichtsmonat; in beiden Jahren gleich.',
      shift: 'Eingabe: 1 = Bestand Dezember bis Vormonat, 0 = Januar bis Berichtsmonat.',
      shiftFromSetting:
        'Einstellung auf dem Blatt Ziele. 1: Bestand Dezember bis Vormonat, 0: Januar bis Berichtsmonat.',
      today:
        'Eingabe, zum Beispiel der Tag des Zieldialogs: Was davor fällig war, gilt als überfällig. Sonst Ende des Ladestands.',
      daysAhead: 'Eingabe in Tagen.',
      budgetThreshold:
        'Eingabe: Ab so viel Abstand weist das Blatt auf die Abweichung hin. Eine Wahl dieses Blattes, keine gesetzliche Grenze.',
      state: 'Bis November ein Zwischenstand; erst der Dezember zeigt das Ergebnis des Jahres.',
    },
    validation: {
      jobcenter: 'Die Ziele auf diesem Blatt gehören zu diesem Jobcenter.',
      reportingMonth: 'Bitte einen Monat des Vereinbarungsjahres als Datum eingeben, zum Beispiel 01.03.2026.',
      dataLoad: 'Bitte den Monat der Datenlieferung als Datum eingeben, zum Beispiel 01.03.2026.',
      shift: 'Bitte 1 oder 0 wählen.',
      today: 'Bitte ein Datum eingeben, zum Beispiel 30.06.2026.',
      daysAhead: 'Bitte eine Zahl von 0 bis 365 eingeben.',
      budgetThreshold: 'Bitte einen Anteil von 1 % bis 100 % eingeben, zum Beispiel 10 %.',
    },
    sections: {
      targets: 'Ziele',
      needed: 'Restbedarf an Integrationen',
      neededNote:
        'Annahme: Der Bestand an ELB bleibt im Jahresmittel so hoch wie bisher im Jahr. Eine andere Annahme kann in die gelbe Zelle eingetragen werden.',
      derivation: 'Herleitung',
      derivationNote:
        'Ein gelieferter JFW hat Vorrang. Sonst wird aus Monatswerten des genannten Ladestands gerechnet, und nur, wenn jeder Monat genau einmal vorliegt.',
      budget: 'Haushalt',
      steps: 'Schritte und Kriterien',
    },
    targetHeaders: [
      'Nr',
      'Ziel',
      'Kennzahl',
      'Geschlecht',
      'Ist (JFW)',
      'Vorjahr (JFW)',
      'Veränderung',
      'Ziel-\nveränderung',
      'Soll',
      'Abweichung (%-Punkte)',
      'Ziel-\nerreichungs-\ngrad',
      'Ergebnis',
      'Hinweis',
    ],
    derivationHeaders: [
      'Nr',
      'Berechnung',
      'Kennzahl',
      'Geschlecht',
      'Berichtsmonat',
      'Ladestand',
      'JFW geliefert',
      'Zähler',
      'Nenner',
      'Monate Zähler',
      'Monate Nenner',
      'Herkunft',
      'Befund',
    ],
    checkHeaders: ['Werte Zähler', 'Werte Nenner', 'Werte anderer Ladestände', 'JFW-Zeilen'],
    neededHeaders: [
      'Nr',
      'Ziel',
      'Kennzahl',
      'Geschlecht',
      'Zielquote im Jahr',
      'Erwarteter Bestand',
      'Integrationen bisher',
      'Restbedarf bis Dezember',
      'Fehlend zum Berichtsmonat',
    ],
    budgetHeaders: ['', 'Titel', '', '', 'Ansatz', 'Ausgaben bis Monat', 'Anteil', 'Monate erfasst'],
    stepHeaders: ['Nr', 'Ziel', '', '', 'Schritte', 'davon in Arbeit', 'davon erledigt', 'Kriterien', 'davon erfüllt'],
    notes: {
      monitoredByWords: 'ohne Kennzahl, Gegenstand der Zieldialoge',
      judgedByHand: 'ohne Kennzahl, von Hand zu bewerten',
      addInMissing: 'Für diese Zahlen wird das Add-in gebraucht. Ist es geladen, hilft „Formeln reparieren“.',
      tableFault: 'Die Funktion ZV.ZIELTABELLE meldet einen Fehler: siehe „Herleitung“ unten auf diesem Blatt.',
      targetNotInTable: 'Dieses Ziel steht so nicht (mehr) auf dem Blatt Ziele.',
    },
    words: {
      reached: 'erreicht',
      missed: 'nicht erreicht',
      notComparable: 'nicht vergleichbar',
      dataMissing: 'Daten fehlen',
      monitoring: 'Beobachtung',
      open: 'offen',
      interim: 'Zwischenstand',
      final: 'Jahresendwert',
      delivered: 'geliefert',
      computed: 'gerechnet',
      duplicate: 'doppelt',
      otherLoad: 'anderer Ladestand',
      notComputed: 'nicht berechnet',
      absent: 'fehlt',
    },
  },
  derivation: {
    title: 'Herleitung',
    notes: [
      'Hier stehen die Funktionen ZV, aus denen das Blatt oben seine Zahlen nimmt; gedruckt wird dieser Teil nicht. Von jedem Monat gilt der neueste Wert bis zum Ladestand, im Vorjahr der Wert mit genau demselben Abstand von Monat und Ladestand.',
      'Ohne Add-in bleiben die zuletzt berechneten Werte stehen, solange niemand neu rechnen lässt. Steht hier #NAME?, hilft im Add-in der Befehl „Formeln reparieren“.',
    ],
    parameters: {
      reportingMonth: 'Berichtsmonat',
      dataLoad: 'Ladestand',
      stock: 'Bestand der Integrationsquote',
      earlierMonth: 'Drei Monate früher',
    },
    sections: {
      targets: 'Ziele (ZV.ZIELTABELLE)',
      observed: 'Beobachtete Größen (ZV.ZIELTABELLE zum Berichtsmonat und drei Monate früher)',
      yearEnd: 'Jahresende (ZV.ZIELTABELLE zum Dezember, Abstand zum Ladestand wie oben)',
      extras: 'Für Restbedarf und Prognose (ZV.JFW, ZV.KENNZAHL, ZV.PROGNOSE)',
      courses: 'Verlauf (ZV.ZIELVERLAUF, Abstand zum Ladestand wie oben)',
    },
    targetHeaders: ['Jahr', 'Jobcenter', 'Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert', 'Richtung'],
    extraHeaders: [
      'Nr',
      'Kennzahl',
      'Geschlecht',
      'Bisher',
      'Letzter Monat',
      'Prognose',
      'von',
      'bis',
      'Bestand im Mittel',
      'Bestand Dezember davor',
    ],
    figureFormat: '[>=1000]#,##0.0;[<1]0.0000;General',
  },
  glossary: {
    title: 'Glossar',
    headers: ['Begriff', 'Bedeutung'],
    entries: [
      ['Abweichung', 'Erzielte Veränderung minus vereinbarte Veränderung, in Prozentpunkten.'],
      ['Anderer Ladestand', 'Es gibt Werte, aber nicht aus der Lieferung, die für den Vergleich gebraucht wird.'],
      ['Beobachtung', 'Eine Größe wird verfolgt, hat aber keinen Zielwert und bekommt kein Ergebnis.'],
      ['Berichtsmonat', 'Der Monat, den ein Wert beschreibt.'],
      ['ELB', 'Erwerbsfähige Leistungsberechtigte: Personen, auf die sich die Quoten beziehen.'],
      [
        'INT',
        'Integrationen: Aufnahmen einer Beschäftigung, Ausbildung oder Selbständigkeit, höchstens eine je Person und Monat.',
      ],
      [
        'Integrationsquote (K2)',
        'Summe der Integrationen geteilt durch den mittleren Bestand an ELB. Sie ist kein Anteil von Personen.',
      ],
      ['Jahresendwert', 'Jahresfortschrittswert des Dezembers; Grundlage der abschließenden Bewertung.'],
      ['Jahresfortschrittswert (JFW)', 'Wert des laufenden Jahres von Januar bis zum Berichtsmonat.'],
      [
        'Ladestand',
        'Monat der Lieferung, aus der ein Wert stammt. Derselbe Berichtsmonat ändert sich von Lieferung zu Lieferung.',
      ],
      ['LLU', 'Leistungen zum Lebensunterhalt ohne Unterkunft und Heizung, in Euro.'],
      ['LZB', 'Langzeitleistungsbeziehende: ELB, die in mindestens 21 der letzten 24 Monate hilfebedürftig waren.'],
      [
        'Restbedarf',
        'Integrationen, die bei der genannten Annahme zum Bestand noch nötig sind, um das Ziel zu erreichen.',
      ],
      [
        'Rundung entscheidet',
        'Mit gerundeten Werten ist das Ergebnis ein anderes als ungerundet. Verglichen wird auf eine Nachkommastelle des Prozentwerts.',
      ],
      ['Soll', 'Wert des Vorjahres zum gleichen Ladestand, um die vereinbarte Veränderung erhöht oder vermindert.'],
      [
        'Wartezeit',
        'Frist, nach der verspätete Meldungen nicht mehr in einen Wert eingehen. Zielvereinbarungen nutzen Werte ohne Wartezeit.',
      ],
      [
        'Zielerreichungsgrad',
        '100 % heißt genau erreicht, mehr heißt besser als vereinbart, auch bei Zielen, die sinken sollen.',
      ],
      ['Zwischenstand', 'Ergebnis im laufenden Jahr. Es kann sich bis Dezember ändern.'],
    ],
  },
} as const;

export function agreementSheetName(year: number): string {
  return `Vereinbarung ${year}`;
}

export function monitoringSheetName(year: number): string {
  return `Monitoring ${year}`;
}

export function isMonitoringSheet(name: string): boolean {
  return /^monitoring \d{4}$/i.test(name);
}

/** What the Monitoring computes a figure from, as shown in `Herleitung`. */
export const derivationTexts = {
  sum: (quantity: string) => `Summe ${quantity} seit Januar`,
  mean: (quantity: string) => `Mittel ${quantity} seit Januar`,
  ratio: (numerator: string, denominator: string) => `Summe ${numerator} ÷ mittlerer Bestand ${denominator}`,
  deliveredOnly: 'nur als gelieferter JFW',
  yearEnd: (calculation: string) => `${calculation} (Jahresende Vorjahr)`,
} as const;
