export interface FunctionText {
  /** One or two sentences, shown by Excel while typing. */
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What the cell shows, and what it shows when a figure is missing. */
  readonly result: string;
  /** The worked example in words and figures. */
  readonly example: string;
}

const actual = 'Istwert dieses Jahres, zum Beispiel Bestand, Summe oder Quote. Leer oder * ergibt #NV.';
const previous = 'Wert des Vorjahres für dieselben Monate und mit gleichem Ladestand.';
const agreed = 'Vereinbarte Veränderung zum Vorjahr als Prozentwert mit Vorzeichen, zum Beispiel 5,3 % oder −2,5 %.';
const direction =
  '"hoch" (Vorgabe): mehr ist besser. "niedrig": weniger ist besser. Oder eine Kennzahl wie "K2" oder "K3".';

const data =
  'Datentabelle mit Überschriften, zum Beispiel tblKennzahlen[#Alle]. Die Spalten dürfen in beliebiger Reihenfolge stehen.';
const targets = 'Tabelle der Ziele mit Überschriften, zum Beispiel tblZiele[#Alle].';
const reportingMonth = 'Datum oder Text wie 2026-06, 06.2026 oder Juni 2026.';
const figureCode = 'Kennzahl wie "K2" oder "K3E1" oder Größe wie "INT", "ELB", "LZB", "LLU".';
const sex = '"gesamt" (Vorgabe), "Frauen" oder "Männer".';
const jobcenter = 'Name des Jobcenters; nötig, wenn die Tabelle mehrere enthält.';
const dataLoad =
  'Ladestand, bis zu dem die Werte bekannt sein sollen. Vorgabe: der erste, der alle Werte kennt (ohne Wartezeit).';
const stockMonth =
  '"Vormonat" (Vorgabe): Bestand von Dezember bis zum Vormonat. "Monat": Bestand von Januar bis zum Berichtsmonat.';

/** Published descriptions. They may be reworded; ids and parameter names may not. */
export const functionTexts = {
  VERAENDERUNG: {
    description: 'Veränderung zum Vorjahr: aktuell / vorjahr − 1.',
    parameters: {
      aktuell: 'Wert dieses Jahres. Leer oder * ergibt #NV.',
      vorjahr: 'Wert des Vorjahres für dieselben Monate. 0 ergibt #DIV/0!.',
    },
    result: 'Eine Bruchzahl: 0,053 bedeutet +5,3 %. Am besten die Zelle als Prozent formatieren.',
    example: 'Nach 1.000 im Vorjahr sind es jetzt 1.053: eine Veränderung um +5,3 %.',
  },
  ZIELWERT: {
    description: 'Soll: der Wert, den die vereinbarte Veränderung verlangt: vorjahreswert × (1 + veraenderung).',
    parameters: { vorjahreswert: previous, veraenderung: agreed },
    result: 'Das Soll in der Einheit des Vorjahreswerts. Die Veränderung gilt in Prozent, nicht in Prozentpunkten.',
    example: 'Eine Integrationsquote von 26,4 % soll um 5,3 % steigen: Verlangt sind 27,8 %.',
  },
  ZIELERREICHUNG: {
    description:
      'Ergebnis eines Ziels: "erreicht" oder "nicht erreicht". Vergleicht die Veränderung zum Vorjahr mit der vereinbarten Veränderung.',
    parameters: {
      istwert: actual,
      vorjahreswert: previous,
      veraenderung: agreed,
      richtung: direction,
      nachkommastellen:
        'Nachkommastellen des Prozentwerts, auf die vor dem Vergleich kaufmännisch gerundet wird: 0 bis 6, Vorgabe 1.',
    },
    result: '"erreicht" oder "nicht erreicht". Genau getroffen zählt als erreicht.',
    example: 'Der Bestand soll um 2,5 % sinken. Er sinkt von 1.000 auf 975, also um genau 2,5 %: erreicht.',
  },
  ZIELERREICHUNGSGRAD: {
    description:
      'Zielerreichungsgrad: 1 = genau erfüllt, mehr = besser. Bei "hoch" Ist / Soll, bei "niedrig" Soll / Ist.',
    parameters: { istwert: actual, vorjahreswert: previous, veraenderung: agreed, richtung: direction },
    result: 'Eine Bruchzahl: 1,02 bedeutet 102 %. Das Ergebnis des Ziels liefert ZV.ZIELERREICHUNG.',
    example: 'Integrationsquote 27,76 % bei einem Soll von 27,8 % (26,4 % + 5,3 %): 99,9 %.',
  },
  ZIELABWEICHUNG: {
    description:
      'Abweichung vom Ziel: in Prozentpunkten (Veränderung − vereinbarte Veränderung) oder absolut (Ist − Soll).',
    parameters: {
      istwert: actual,
      vorjahreswert: previous,
      veraenderung: agreed,
      art: '"prozentpunkte" (Vorgabe) oder "absolut": in der Einheit des Istwerts.',
    },
    result: 'Positiv: mehr als vereinbart. Prozentpunkte als Bruchzahl: 0,001 bedeutet 0,1 Prozentpunkte.',
    example: 'Der Bestand soll von 1.000 um 2,5 % auf 975 sinken. Mit 976 fehlt noch 1 Person.',
  },
  INTEGRATIONSQUOTE: {
    description: 'Integrationsquote: Summe der Integrationen / durchschnittlicher Bestand.',
    parameters: {
      integrationen: 'Integrationen der Monate, eine Zelle je Monat. Leere Zellen ergeben #NV.',
      bestand: 'Bestand der zugehörigen Monate, ebenso viele Zellen. Üblich sind die Monate um einen Monat früher.',
    },
    result: 'Eine Bruchzahl. Integrationen sind Ereignisse: Die Quote ist kein Anteil von Personen.',
    example: '320 Integrationen von Januar bis März, Bestand Dezember bis Februar im Mittel 3.960: 8,1 %.',
  },
  RESTBEDARF: {
    description:
      'Integrationen, die in diesem Jahr noch nötig sind: zielquote × erwarteter_bestand, aufgerundet, minus integrationen_bisher.',
    parameters: {
      zielquote: 'Integrationsquote, die am Jahresende erreicht sein soll, zum Beispiel 27,8 %.',
      erwarteter_bestand: 'Durchschnittlicher Bestand, den Sie für das ganze Jahr annehmen.',
      integrationen_bisher: 'Integrationen seit Januar.',
    },
    result: 'Eine ganze Zahl. 0 bedeutet: Es sind schon genug.',
    example: 'Zielquote 27,8 %, erwarteter Bestand 3.900, bisher 700 Integrationen: Es fehlen noch 385.',
  },
  JFW: {
    description:
      'Jahresfortschrittswert Januar bis Berichtsmonat: der gelieferte Wert (Art JFW), sonst aus Monatswerten berechnet.',
    parameters: {
      daten: data,
      kennzahl: figureCode,
      berichtsmonat: reportingMonth,
      geschlecht: sex,
      jobcenter,
      ladestand: dataLoad,
      bestandsmonat: stockMonth,
    },
    result: 'Quoten als Bruchzahl, Bestände in Personen, Leistungen in Euro. Fehlt ein Monat, zeigt die Zelle #NV.',
    example: '320 Integrationen von Januar bis März, Bestand Dezember bis Februar im Mittel 3.960: 8,1 %.',
  },
  KENNZAHL: {
    description: 'Kennzahl nach der Verordnung zu § 48a SGB II: je nach Kennzahl für den Monat oder für zwölf Monate.',
    parameters: {
      daten: data,
      kennzahl: figureCode,
      berichtsmonat: reportingMonth,
      geschlecht: sex,
      jobcenter,
      ladestand: dataLoad,
      bestandsmonat: stockMonth,
    },
    result: 'Eine Bruchzahl: −0,025 bedeutet −2,5 %. Eine Größe wie "ELB" ergibt ihren Wert im Berichtsmonat.',
    example: '2.360 Langzeitleistungsbeziehende im März nach 2.420 im März des Vorjahres: −2,5 %.',
  },
  ZIELTABELLE: {
    description: 'Alle Ziele eines Jahres mit Ist, Vorjahr, Soll und Ergebnis, eine Zeile je Ziel und Geschlecht.',
    parameters: {
      daten: data,
      ziele: targets,
      berichtsmonat: reportingMonth,
      jobcenter,
      ladestand: dataLoad,
      bestandsmonat: stockMonth,
    },
    result:
      'Eine Tabelle mit Überschriften, die sich nach unten und rechts ausbreitet. Der Hinweis sagt, warum ein Ergebnis so lautet.',
    example: 'Der Bestand an Langzeitleistungsbeziehenden sinkt im Mittel um 1,7 % statt um 2,5 %: nicht erreicht.',
  },
  ZIELVERLAUF: {
    description: 'Die zwölf Monate eines Ziels mit Ist, Soll und Vorjahr: die Quelle für ein Diagramm.',
    parameters: {
      daten: data,
      ziele: targets,
      nr: 'Nummer des Ziels in der Vereinbarung.',
      jahr: 'Jahr der Vereinbarung, zum Beispiel 2026.',
      geschlecht: sex,
      jobcenter,
      bestandsmonat: stockMonth,
      abstand: 'Monate vom Berichtsmonat bis zum Ladestand. Vorgabe: ohne Wartezeit.',
    },
    result: 'Eine Tabelle mit Überschriften und zwölf Zeilen. Monate ohne Ist zeigen #NV; ein Diagramm lässt sie aus.',
    example: 'Im Vorjahr waren es bis März im Mittel 2.410 Personen, 2,5 % weniger sind das Soll: 2.349,75.',
  },
  PROGNOSE: {
    description: 'Erwarteter Jahresendwert mit Spanne: drei Zellen mit Erwartung, unterer und oberer Grenze.',
    parameters: {
      daten: data,
      kennzahl: figureCode,
      berichtsmonat: reportingMonth,
      geschlecht: sex,
      jobcenter,
      verfahren:
        '"saison" (Vorgabe): Anteil, den frühere Jahre bis zu diesem Monat erreicht hatten. "vorjahr": Verlauf des Vorjahres. "trend": Zwölfmonatswert fortgeschrieben.',
      bestandsmonat: stockMonth,
      ladestand: dataLoad,
    },
    result:
      'Drei Zellen nebeneinander. Die Spanne soll den Wert in 80 % der Fälle enthalten; mit weniger als zwei früheren Fehlern steht dort #NV.',
    example: 'Bis März waren es im Vorjahr 300 von 1.200 Integrationen, jetzt 320: erwartet werden 1.280.',
  },
  DATENPRUEFUNG: {
    description: 'Was in der Datentabelle auffällt: Lücken, doppelte Werte, verschiedene Ladestände, Summen, Sprünge.',
    parameters: {
      daten: data,
      jahr: 'Nur Befunde dieses Jahres. Vorgabe: alle Jahre.',
      jobcenter: 'Nur dieses Jobcenter. Vorgabe: alle.',
      bestandsmonat: stockMonth,
    },
    result:
      'Eine Tabelle mit Überschriften: Schwere, Jobcenter, Kennzahl, Monat, Befund und Rat. Ohne Befund eine Zeile mit ok.',
    example:
      'In der Tabelle fehlen die Monate April bis November 2025 des Bestands: eine Warnung mit dem Rat, sie zu ergänzen.',
  },
  KENNZAHLINFO: {
    description: 'Name, Definition, Einheit, Richtung oder Rechtsgrundlage einer Kennzahl.',
    parameters: {
      kennzahl: figureCode,
      merkmal: '"Name" (Vorgabe), "Definition", "Einheit", "Richtung" oder "Quelle".',
    },
    result: 'Ein Text, zum Beispiel der amtliche Name.',
    example: 'K2 heißt amtlich Integrationsquote.',
  },
  VERSION: {
    description: 'Version des Add-ins. Zeigt die Zelle eine Version, sind die Funktionen geladen.',
    parameters: {},
    result: 'Die Versionsnummer als Text.',
    example: 'Zum Prüfen, ob die Funktionen geladen sind und welche Version rechnet.',
  },
} as const satisfies Readonly<Record<string, FunctionText>>;

export type FunctionId = keyof typeof functionTexts;
