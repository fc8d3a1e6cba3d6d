import type { FindingSeverity } from '../finding';
import type { Source } from './placed-text';

/**
 * Questions and doubts of the reader. The sentences stand here and not in src/text, because `readAgreement` hands out a
 * result that is complete without a platform; the pane shows them as they are.
 */
const messages = {
  notAnAgreement:
    'Dieser Text ist keine Zielvereinbarung nach § 48b SGB II: Weder die Wörter noch der Aufbau passen. Es wurde nichts übernommen. Bitte prüfen Sie, ob das richtige Dokument gewählt ist.',
  noTargets:
    'In diesem Text wurde kein Ziel gefunden. Bitte prüfen Sie, ob der Text vollständig ist, oder tragen Sie die Ziele von Hand ein.',
  jobcenterMissing: 'Der Name des Landkreises oder des Jobcenters wurde nicht gefunden. Bitte tragen Sie ihn ein.',
  jobcenterUnclear: 'Es werden mehrere Landkreise oder Städte genannt. Welcher schließt die Vereinbarung?',
  stateMissing: 'Das Land wurde nicht gefunden. Mit welchem Land wird die Vereinbarung geschlossen?',
  yearMissing: 'Das Jahr der Vereinbarung wurde nicht gefunden. Für welches Jahr gilt sie?',
  yearUnclear: 'Es werden mehrere Jahre genannt, für die die Vereinbarung gelten könnte. Welches ist richtig?',
  baseYearUnclear: 'Es werden mehrere Vergleichsjahre genannt. Mit welchem Jahr wird verglichen?',
  baseYearNotPrevious:
    'Das Vergleichsjahr ist nicht das Jahr vor der Vereinbarung. Das ist ungewöhnlich: Stimmt das Jahr in diesem Satz?',
  budgetTotalDiffers:
    'Verwaltungskosten und Eingliederungsleistungen ergeben zusammen nicht das genannte Gesamtbudget. Welcher Betrag ist richtig?',
  budgetLineUnclear: 'Für diese Haushaltszeile werden verschiedene Beträge genannt. Welcher ist richtig?',
  valueUnreadable: 'In diesem Satz steht ein Ziel, aber der Zielwert ist nicht lesbar. Wie lautet er?',
  numberAmbiguous: 'Diese Zahl lässt sich auf zwei Arten lesen. Ist der Punkt ein Komma oder trennt er Tausender?',
  sexUnclear: 'Aus dem Satz geht nicht hervor, welche Zahl für Frauen und welche für Männer gilt. Wie ist es gemeint?',
  figureUnclear: 'In diesem Satz stehen mehrere Zahlen. Welche davon ist der Zielwert?',
  percentagePoints:
    'Der Satz nennt Prozentpunkte. Zielwerte werden als Prozent vom Vorjahreswert geführt. Wie ist der Wert gemeint?',
  signContradictsVerb: 'Vorzeichen und Wortlaut widersprechen sich: Soll der Wert steigen oder sinken?',
  signUnclear: 'Es ist nicht zu erkennen, ob der Wert steigen oder sinken soll. Was ist vereinbart?',
  changeOrLevelUnclear:
    'Es ist nicht zu erkennen, ob eine Veränderung oder ein zu erreichender Wert gemeint ist. Was gilt?',
  unusualPairing:
    'Diese Verbindung ist ungewöhnlich: Richtung und Grenze (mindestens, höchstens, nicht mehr als) passen nicht zur Kennzahl. Ist der Satz so gemeint?',
  anyMoveCounts: 'Der Satz nennt keine Zahl, nur eine Richtung. Reicht schon die kleinste Veränderung?',
  strictBound:
    'Der Satz verlangt mehr oder weniger als die Zahl. Gilt das Ziel auch bei genau diesem Wert als erreicht?',
  vagueValue: 'Der Zielwert ist nur ungefähr angegeben. Soll er genau so übernommen werden?',
  figureNotTaken:
    'Hier steht eine Kennzahl mit einer Zahl, aber es ist nicht zu erkennen, ob sie vereinbart ist. Es wurde kein Ziel daraus übernommen. Ist es ein Zielwert, dann tragen Sie das Ziel bitte ein.',
  indicatorMissing: 'Es ist nicht zu erkennen, zu welcher Kennzahl dieser Zielwert gehört. Welche ist es?',
  targetNumberMissing: 'Die Ziele sind im Text nicht nummeriert. Bitte vergeben Sie die Nummern.',
  targetOfOtherYear: 'Dieser Satz gehört zu einem anderen Jahr und wurde nicht übernommen. Ist das richtig?',
  contradictingValues: 'Für dasselbe Ziel werden verschiedene Werte genannt. Welcher gilt?',
  totalOutsideBand:
    'Der Zielwert insgesamt liegt nicht zwischen dem der Frauen und dem der Männer. Das kommt selten vor: Stimmen die drei Zahlen?',
  partsDoNotAddUp: 'Frauen und Männer ergeben zusammen nicht die genannte Gesamtzahl. Welche Zahl ist richtig?',
  countAgainstQuota: 'Die genannte Anzahl passt nicht zur Quote. Welche der beiden Zahlen ist richtig?',
  changeAgainstStock: 'Die Veränderung und der genannte neue Bestand passen nicht zusammen. Welche Zahl ist richtig?',
} as const;

export type ReadingFindingCode = keyof typeof messages;

export interface ReadingFinding {
  readonly code: ReadingFindingCode;
  readonly severity: FindingSeverity;
  /** German, for the user. */
  readonly message: string;
  /** null where the text as a whole is meant, or something is missing from it. */
  readonly source: Source | null;
}

/** Without these nothing can be carried over; the rest are questions. */
const errors: ReadonlySet<ReadingFindingCode> = new Set(['notAnAgreement', 'noTargets']);

export function readingFinding(code: ReadingFindingCode, source: Source | null): ReadingFinding {
  return { code, severity: errors.has(code) ? 'error' : 'warning', message: messages[code], source };
}
