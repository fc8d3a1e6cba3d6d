import type {
  ImportQuestion,
  ImportRemark,
  ImportRow,
  RoleReason,
  ColumnRole,
  Confidence,
  DataLoadRule,
  MeasureRule,
} from '../domain/import';
import type { ReportingMonth } from '../domain/months';
import { isQuantity, quantityFacts, type FigureCode } from '../domain/quantities';
import { indicatorFacts } from '../domain/indicators';
import { measureWords, monthText, quoteText } from './figure-fault-texts';
import { formatCount, formatEuro, formatMoment, formatPercent } from './german-format';
import { sexTexts } from './indicator-texts';

/** Sentences of the section Daten, part one: reading values in. */
export const dataTexts = {
  title: 'Daten',
  tabs: { import: 'Einlesen', typed: 'Erfassen', check: 'Prüfen' },
  tabList: 'Was möchten Sie tun?',
  reading: 'Die Arbeitsmappe wird gelesen …',
  again: 'Erneut prüfen',
  cancel: 'Abbrechen',
  back: 'Zurück',
} as const;

export const importTexts = {
  steps: {
    source: 'Quelle wählen',
    mapping: 'Zuordnung prüfen',
    changes: 'Änderungen ansehen',
    done: 'Übernommen',
  },
  work: {
    opening: 'Die Quelle wird gelesen …',
    reading: 'Die Werte werden gelesen …',
    comparing: 'Die Werte werden mit der Tabelle verglichen …',
    writing: 'Die Werte werden geschrieben …',
    takingBack: 'Die Übernahme wird zurückgenommen …',
  },
  source: {
    lead: 'Wählen Sie die Datei des Ministeriums oder eine andere Tabelle. Nichts wird geschrieben, bevor Sie zustimmen.',
    file: 'Datei wählen',
    fileHint: 'Excel (.xlsx) oder CSV. Sie können die Datei auch hierher ziehen.',
    drop: 'Datei hier ablegen',
    others: 'Andere Quellen',
    pastedTitle: 'Zellen einfügen',
    pastedLabel: 'Kopierte Zellen',
    pastedHint: 'Zellen in Excel mit den Überschriften kopieren und hier einfügen',
    pastedAction: 'Eingefügtes lesen',
    sheetTitle: 'Blatt dieser Arbeitsmappe',
    sheetLabel: 'Blatt',
    sheetAction: 'Blatt lesen',
    selectionTitle: 'Markierter Bereich',
    selectionAction: 'Markierung lesen',
    selectionHint: 'Markieren Sie im Blatt den Bereich mit seinen Überschriften.',
    noSheets: 'Außer den Blättern des Add-ins gibt es in dieser Arbeitsmappe keine.',
  },
  mapping: {
    columns: 'Was die Spalten bedeuten',
    column: 'Gelesen als',
    samples: 'Zum Beispiel',
    questions: 'Bitte beantworten',
    questionsHint: 'Das steht nicht in der Quelle. Vorschläge sind ausgefüllt; bitte prüfen.',
    choose: 'Bitte wählen',
    names: 'Name in dieser Arbeitsmappe',
    asInSource: 'wie in der Quelle',
    rows: 'So werden die Werte gelesen',
    nothingRead: 'So ist noch kein Wert lesbar. Beantworten Sie die Fragen oder ändern Sie die Zuordnung.',
    keep: 'Zuordnung merken',
    keepHint: 'Beim nächsten Mal wird sie wiedererkannt, und Sie bestätigen nur noch.',
    keepName: 'Name der Zuordnung',
    next: 'Weiter',
    noTable: {
      what: 'In dieser Quelle wurde keine Tabelle mit Kennzahlen erkannt.',
      why: 'Es gibt keine Zeile mit Überschriften, unter denen Zahlen stehen.',
      next: 'Prüfen Sie, ob Überschriften wie Kennzahl, Monat und Wert dabei sind, oder wählen Sie eine andere Quelle.',
    },
  },
  changes: {
    facts: 'Was sich ändert',
    added: 'Neu',
    corrected: 'Korrigiert (neuer Ladestand)',
    confirmed: 'Bestätigt (neuer Ladestand)',
    unchanged: 'Unverändert',
    repeated: 'In der Quelle doppelt',
    conflicts: 'Widersprüchlich',
    refused: 'Nicht lesbar',
    nothingLost: 'Vorhandene Zeilen bleiben stehen. Gelingt das Schreiben nicht, wird alles zurückgenommen.',
    nothingNew: {
      what: 'Alles steht schon in der Tabelle.',
      why: 'Kein Wert dieser Quelle ist neu oder anders.',
      next: 'Es gibt nichts zu übernehmen. Sie können die Quelle wechseln.',
    },
    nothingReadable: {
      what: 'Kein Wert dieser Quelle ist lesbar.',
      why: 'Die Gründe stehen unten bei den nicht lesbaren Stellen.',
      next: 'Gehen Sie zurück und prüfen Sie die Zuordnung.',
    },
    mapping: 'Zurück',
    take: 'Übernehmen',
    conflictsTitle: 'Bitte entscheiden',
    conflictsHint:
      'Zu diesen Werten gibt es beim selben Ladestand zwei Angaben. Ohne Antwort bleibt alles, wie es ist.',
    keepTable: 'Tabelle behalten',
    leaveOut: 'Nicht übernehmen',
    allTable: 'Überall Tabelle behalten',
    allSource: 'Überall Wert der Quelle',
    showMore: 'Weitere zeigen',
  },
  done: {
    title: 'Die Werte sind übernommen.',
    next: 'Die Formeln der Blätter rechnen von selbst damit. Im Blatt „Importe“ steht, was geschehen ist.',
    toRows: 'Zu den neuen Zeilen',
    check: 'Daten prüfen',
    again: 'Weitere Werte einlesen',
    takeBack: 'Zurücknehmen',
  },
  protocol: {
    title: 'Letzte Übernahmen',
    takeBack: 'Letzte zurücknehmen',
    question: 'Diese Übernahme zurücknehmen?',
    questionText: 'Ihre Zeilen werden gelöscht, ersetzte Werte wiederhergestellt.',
    confirm: 'Zurücknehmen',
    decline: 'Behalten',
  },
  mappings: {
    title: 'Gemerkte Zuordnungen',
    rename: 'Umbenennen',
    remove: 'Löschen',
    name: 'Neuer Name',
    save: 'Speichern',
  },
  sureness: {
    certain: 'sicher',
    likely: 'wahrscheinlich',
    unsure: 'unsicher, bitte prüfen',
  } as const satisfies Readonly<Record<Confidence, string>>,
  reasons: {
    headerWord: 'an der Überschrift erkannt',
    content: 'am Inhalt erkannt',
    numbersOnly: 'enthält nur Zahlen',
    derived: 'abgeleitete Werte werden neu berechnet',
    empty: 'leer',
    notUnderstood: 'nicht erkannt',
    saved: 'aus der gemerkten Zuordnung',
  } as const satisfies Readonly<Record<RoleReason, string>>,
  roles: {
    jobcenter: 'Jobcenter',
    figure: 'Kennzahl',
    sex: 'Geschlecht',
    month: 'Berichtsmonat',
    year: 'Jahr',
    measure: 'Art',
    dataLoad: 'Ladestand',
    waitingPeriod: 'Wartezeit',
    unit: 'Einheit',
    value: 'Wert',
    numerator: 'Zähler',
    denominator: 'Nenner',
    ignore: 'nicht übernehmen',
  } as const satisfies Readonly<Record<ColumnRole, string>>,
} as const;

export function rowCountText(count: number): string {
  return count === 1 ? '1 Wert' : `${count.toLocaleString('de-DE')} Werte`;
}

/** 'Integrationsquote (K2)', 'Integrationen (INT)'. */
export function figureName(code: FigureCode): string {
  return `${isQuantity(code) ? quantityFacts(code).name : indicatorFacts(code).name} (${code})`;
}

/** A value as its unit wants it, or the sign that stands for a missing one. */
export function figureValueText(
  { figure, measure }: Pick<ImportRow, 'figure' | 'measure'>,
  value: ImportRow['value'],
): string {
  if (typeof value !== 'number') return value.reason === 'marker' ? quoteText(value.marker) : 'kein Wert';
  if (isQuantity(figure)) return quantityFacts(figure).kind === 'amount' ? formatEuro(value) : formatCount(value);
  const { unit, levelUnit } = indicatorFacts(figure);
  if (unit === 'change' && measure === 'progress') return levelUnit === 'euro' ? formatEuro(value) : formatCount(value);
  return formatPercent(value, 2);
}

/** 'K2 JFW Frauen, Oktober 2026'. */
export function figurePlaceText({
  figure,
  measure,
  sex,
  month,
}: Pick<ImportRow, 'figure' | 'measure' | 'sex' | 'month'>): string {
  const art = measure === 'month' ? '' : ` ${measureWords[measure]}`;
  return `${figure}${art} ${sexTexts[sex]}, ${monthText(month)}`;
}

export function loadText(dataLoad: ReportingMonth | null): string {
  return dataLoad === null ? 'ohne Ladestand' : `Ladestand ${monthText(dataLoad)}`;
}

export function questionText(question: ImportQuestion, sheet: string, tables: number): string {
  const where = tables > 1 ? ` (${sheet})` : '';
  switch (question.code) {
    case 'unit':
      return `Wie sind Quoten geschrieben, zum Beispiel ${quoteText(question.text)}?${where}`;
    case 'amountUnit':
      return `In welcher Einheit stehen Beträge wie ${quoteText(question.text)}?${where}`;
    case 'notation':
      return `Was bedeutet ${quoteText(question.text)}?${where}`;
    case 'columnRole':
      return `Was steht in der Spalte ${quoteText(question.column)}?${where}`;
    case 'figure':
      return `Welche Kennzahl steht in der Tabelle?${where}`;
    case 'figureName':
      return `Welche Kennzahl ist ${quoteText(question.text)}?${where}`;
    case 'jobcenter':
      return `Zu welchem Jobcenter gehören die Werte?${where}`;
    case 'month':
      return `Für welchen Berichtsmonat gelten die Werte?${where}`;
    case 'measure':
      return `Sind es Werte des Monats oder Jahresfortschrittswerte?${where}`;
    case 'dataLoad':
      return `Welchen Ladestand haben die Werte?${where}`;
    case 'waitingPeriod':
      return `Welche Wartezeit haben die Werte?${where}`;
  }
}

export const answerTexts = {
  unit: { percent: 'In Prozent: 3,0 ist drei Prozent', fraction: 'Als Bruchzahl: 0,03 ist drei Prozent' },
  amountUnit: { euro: 'Euro', thousandEuro: 'Tausend Euro', millionEuro: 'Millionen Euro' },
  notation: {
    german: 'Punkt trennt Tausender, Komma Dezimalstellen',
    english: 'Komma trennt Tausender, Punkt Dezimalstellen',
  },
  measure: {
    month: 'Werte des Monats',
    progress: 'Jahresfortschrittswerte (JFW)',
    twelveMonths: 'Werte über zwölf Monate (12M)',
    byFigure: 'Bestände und Summen des Monats, Quoten über zwölf Monate',
  } as const satisfies Readonly<Record<MeasureRule, string>>,
  dataLoad: {
    lag0: 'Wie der Berichtsmonat (ohne Wartezeit)',
    lag3: 'Drei Monate nach dem Berichtsmonat',
    fixed: 'Ein fester Monat für alle Werte',
    unknown: 'Unbekannt (nicht mit dem Vorjahr vergleichbar)',
  },
  fixedMonth: 'Ladestand',
  month: 'Monat',
  monthHint: 'Zum Beispiel 10/2026',
  monthWrong: 'Bitte einen Monat eintragen, zum Beispiel 10/2026.',
  ignore: 'nicht übernehmen',
  waitingUnknown: 'unbekannt',
  waiting: (months: number): string =>
    months === 0 ? 'ohne Wartezeit' : months === 1 ? '1 Monat' : `${months} Monate`,
} as const;

/** What `dataLoadChoices` shows a rule as. */
export function dataLoadRuleText(rule: DataLoadRule): string {
  switch (rule.kind) {
    case 'fixed':
      return monthText(rule.month);
    case 'lag':
      return rule.months === 0 ? answerTexts.dataLoad.lag0 : `${rule.months} Monate nach dem Berichtsmonat`;
    case 'unknown':
      return answerTexts.dataLoad.unknown;
  }
}

export function remarkText(remark: ImportRemark): string {
  switch (remark.code) {
    case 'fileNameDiffers':
      return `Der Dateiname nennt ${monthText(remark.fileMonth)}, der Inhalt ${monthText(remark.contentMonth)}. Es gilt der Inhalt.`;
    case 'sheetWithoutTable':
      return `Auf dem Blatt ${quoteText(remark.sheet)} wurde keine Tabelle mit Kennzahlen erkannt.`;
    case 'hiddenSheet':
      return `Das Blatt ${quoteText(remark.sheet)} ist ausgeblendet und wird mitgelesen.`;
    case 'savedMappingUsed':
      return 'Eine gemerkte Zuordnung passt und wird verwendet.';
  }
}

export function savedMappingText(name: string): string {
  return `Erkannt: ${name}`;
}

export function importedBeforeText({ no, at }: { readonly no: number; readonly at: number }): string {
  return `Genau dieser Inhalt wurde schon übernommen: Import ${no} am ${formatMoment(at)}.`;
}

export function tableFoundText(sheet: string, firstRow: number, lastRow: number): string {
  return `Blatt „${sheet}“, Zeilen ${firstRow} bis ${lastRow}`;
}

export function unreadCellsText(count: number): string {
  return count === 1 ? '1 Zelle bleibt ungelesen.' : `${count.toLocaleString('de-DE')} Zellen bleiben ungelesen.`;
}

export function waitingCellsText(count: number): string {
  return count === 1
    ? '1 Zelle wartet auf eine Antwort.'
    : `${count.toLocaleString('de-DE')} Zellen warten auf eine Antwort.`;
}

export function protocolLine(record: {
  readonly no: number;
  readonly at: number;
  readonly added: number;
  readonly corrected: number;
  readonly replaced: number;
}): string {
  const { no, at, added, corrected, replaced } = record;
  const parts = [
    `${added.toLocaleString('de-DE')} neu`,
    ...(corrected > 0 ? [`${corrected.toLocaleString('de-DE')} korrigiert`] : []),
    ...(replaced > 0 ? [`${replaced} ersetzt`] : []),
  ];
  return `Import ${no}, ${formatMoment(at)}: ${parts.join(', ')}`;
}

export function takenBackNotice({
  no,
  removed,
  restored,
}: {
  readonly no: number;
  readonly removed: number;
  readonly restored: number;
}): string {
  const cells = restored === 0 ? '' : ` und ${restored === 1 ? '1 Wert' : `${restored} Werte`} wiederhergestellt`;
  return `Import ${no} ist zurückgenommen: ${removed === 1 ? '1 Zeile' : `${removed.toLocaleString('de-DE')} Zeilen`} entfernt${cells}.`;
}

export function knownValueText(value: ImportRow['value'], row: Pick<ImportRow, 'figure' | 'measure'>): string {
  return typeof value === 'number' || value.reason === 'marker' ? figureValueText(row, value) : 'kein lesbarer Wert';
}

export function placesText(places: readonly string[]): string {
  return places.length > 1 ? `${places[0] ?? ''} und ${places.length - 1} weitere` : (places[0] ?? '');
}

export function percentDone(done: number): string {
  return `${Math.round(done * 100)} %`;
}
