import type { ArgumentFault, CellFault, CellPosition } from '../domain/cell-fault';
import type { FigureRole } from '../domain/figures';
import { forecastFaultText } from './forecast-texts';
import { figureFaultText, quoteText } from './figure-fault-texts';
import { tableFaultText } from './table-fault-texts';

/** A number as Excel shows it in German. */
function german(value: number): string {
  return String(value).replace('.', ',').replace('e', 'E').replace('-', '−');
}

/** Twelve digits hide the representation error of the multiplication (0.07 × 100 is 7.000000000000001). */
function percent(fraction: number): string {
  const value = Number((fraction * 100).toPrecision(12));
  return Number.isFinite(value) ? `${german(value)} %` : 'weit mehr als 100 %';
}

/** „istwert“ or „bestand“ (Zeile 3, Spalte 1 des Bereichs). */
function place(parameter: string, position: CellPosition): string {
  return position === null
    ? `„${parameter}“`
    : `„${parameter}“ (Zeile ${position.row}, Spalte ${position.column} des Bereichs)`;
}

function wordList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' oder ');
}

const roleNames: Readonly<Record<FigureRole, string>> = {
  actual: 'Der Istwert',
  required: 'Der Zielwert',
  current: 'Der aktuelle Wert',
  previous: 'Der Vorjahreswert',
  integrations: 'Eine Zahl der Integrationen',
  stock: 'Der Bestand',
  targetRate: 'Die Zielquote',
  integrationsSoFar: 'Die Zahl der bisherigen Integrationen',
};

/**
 * The German sentence beside a cell error: what is wrong, where, and what to do. Exhaustive: a new code does not compile
 * until it has its sentence.
 */
export function cellErrorText(fault: CellFault): string {
  switch (fault.code) {
    case 'previousIsZero':
      return 'Der Vorjahreswert ist 0. Zu 0 gibt es keine Veränderung in Prozent. Bitte prüfen Sie den Vorjahreswert.';
    case 'requiredIsZero':
      return 'Das Soll ist 0, deshalb gibt es keinen Zielerreichungsgrad. Bitte prüfen Sie Vorjahreswert und Veränderung.';
    case 'actualIsZero':
      return 'Der Istwert ist 0, deshalb lässt sich Soll / Ist nicht bilden. Bitte prüfen Sie den Istwert.';
    case 'stockIsZero':
      return 'Der durchschnittliche Bestand ist 0, deshalb gibt es keine Quote. Bitte prüfen Sie die Werte des Bestands.';
    case 'figureInvalid':
      return `${roleNames[fault.figure]} ist ${german(fault.value)}. Möglich sind nur Zahlen ab 0. Bitte prüfen Sie die Angabe.`;
    case 'agreedChangeInvalid':
      return `Die vereinbarte Veränderung ist ${percent(fault.value)}. Um mehr als 100 % kann nichts sinken. Bitte prüfen Sie die Angabe.`;
    case 'decimalsInvalid':
      return `Auf ${german(fault.value)} Nachkommastellen lässt sich nicht runden. Bitte geben Sie eine ganze Zahl ab 0 an.`;
    case 'noMonths':
      return 'Es ist kein Monat angegeben. Bitte wählen Sie für „integrationen“ und „bestand“ die Zellen der Monate aus.';
    case 'monthCountsDiffer':
      return (
        `„integrationen“ hat ${fault.integrations}, „bestand“ ${fault.stock} Werte. Beide Bereiche brauchen gleich viele: ` +
        'zu jedem Monat mit Integrationen einen Bestand. Bitte passen Sie die Bereiche an.'
      );
    case 'resultTooLarge':
      return 'Das Ergebnis ist größer, als Excel rechnen kann. Bitte prüfen Sie, ob die Zahlen stimmen.';
    case 'figureNotFound':
    case 'dataLoadNotFound':
    case 'figureWithoutValue':
    case 'figureAmbiguous':
    case 'dataLoadUnknown':
    case 'deliveredOnly':
    case 'monthsBeforeStart':
      return figureFaultText(fault);
    case 'headersMissing':
    case 'targetHeadersMissing':
    case 'jobcenterUnknown':
    case 'jobcenterAmbiguous':
    case 'targetJobcenterAmbiguous':
    case 'targetsNotFound':
    case 'targetNotFound':
    case 'targetWithoutFigures':
    case 'targetUnusable':
    case 'tooManyTargets':
    case 'yearOutOfRange':
      return tableFaultText(fault);
    case 'historyTooShort':
    case 'nothingSoFar':
    case 'trendNeedsMonths':
      return forecastFaultText(fault);
    default:
      return argumentText(fault);
  }
}

function argumentText(fault: ArgumentFault): string {
  switch (fault.code) {
    case 'figureMissing':
      return `Für ${place(fault.parameter, fault.position)} fehlt der Wert: Die Zelle ist leer. Fehlende Werte zählen nicht als 0. Bitte tragen Sie den Wert ein, sobald er vorliegt.`;
    case 'figureMarked':
      return `Für ${place(fault.parameter, fault.position)} liegt kein Wert vor: In der Zelle steht das Zeichen „${fault.marker}“. Es zählt nicht als 0. Bitte tragen Sie den Wert ein, sobald er vorliegt.`;
    case 'textInsteadOfNumber':
      return `Bei ${place(fault.parameter, fault.position)} steht der Text ${quoteText(fault.text)} statt einer Zahl. Bitte prüfen Sie, ob die Formel auf die richtige Zelle zeigt.`;
    case 'numberStoredAsText':
      return `Bei ${place(fault.parameter, fault.position)} ist ${quoteText(fault.text)} als Text gespeichert. Bitte wandeln Sie die Zelle in eine Zahl um und geben Sie den Wert neu ein.`;
    case 'truthValueInsteadOfNumber':
      return `Bei ${place(fault.parameter, fault.position)} steht WAHR oder FALSCH statt einer Zahl. Bitte geben Sie eine Zahl an.`;
    case 'valueUnusable':
      return `Bei ${place(fault.parameter, fault.position)} steht ein Fehlerwert oder etwas anderes, womit sich nicht rechnen lässt. Bitte prüfen Sie die Zelle.`;
    case 'figureNegative':
      return `${place(fault.parameter, fault.position)} ist ${german(fault.value)}. Bestände, Summen und Quoten sind nie negativ. Bitte prüfen Sie den Wert.`;
    case 'fractionOutOfRange':
      return (
        `„${fault.parameter}“ ist ${german(fault.value)}, das sind ${percent(fault.value)}. Möglich ist ` +
        `${percent(fault.minimum)} bis ${percent(fault.maximum)}. Bitte geben Sie den Wert als Prozent an: 5,3 % oder 0,053 statt 5,3.`
      );
    case 'wholeOutOfRange':
      return `„${fault.parameter}“ ist ${german(fault.value)}. Möglich sind ganze Zahlen von ${fault.minimum} bis ${fault.maximum}. Bitte ändern Sie die Angabe.`;
    case 'countNotWhole':
      return `„${fault.parameter}“ ist ${german(fault.value)}. Hier wird gezählt: Bitte geben Sie eine ganze Zahl an.`;
    case 'rangeInsteadOfCell':
      return `Für „${fault.parameter}“ ist ein Bereich aus ${fault.rows * fault.columns} Zellen angegeben. Bitte geben Sie eine einzelne Zelle an.`;
    case 'rangeEmpty':
      return `Der Bereich für „${fault.parameter}“ enthält keine Zellen. Bitte wählen Sie die Zellen neu aus.`;
    case 'rangeRagged':
      return `Der Bereich für „${fault.parameter}“ ist nicht rechteckig. Bitte wählen Sie einen zusammenhängenden Bereich aus.`;
    case 'textExpected':
      return `„${fault.parameter}“ braucht ein Wort: ${wordList(fault.choices)}. Bitte ändern Sie die Angabe oder lassen Sie sie weg.`;
    case 'choiceUnknown':
      return `„${fault.parameter}“ ist ${quoteText(fault.text)}. Möglich ist ${wordList(fault.choices)}. Bitte ändern Sie die Angabe oder lassen Sie sie weg.`;
    case 'monthMissing':
      return `„${fault.parameter}“ ist leer. Bitte geben Sie einen Monat an, zum Beispiel 06.2026 oder ein Datum.`;
    case 'monthUnreadable':
      return `„${fault.parameter}“ ist ${quoteText(fault.text)} und kein Monat. Bitte geben Sie ein Datum an oder einen Text wie 2026-06, 06.2026 oder Juni 2026.`;
    case 'monthOutOfRange':
      return `„${fault.parameter}“ liegt im Jahr ${fault.year}. Möglich sind 2005 bis 2099. Bitte geben Sie ein Datum an oder einen Text wie 2026-06.`;
    case 'figureCodeMissing':
      return `„${fault.parameter}“ ist leer. Bitte geben Sie eine Kennzahl an, zum Beispiel "K2" oder "ELB".`;
    case 'figureCodeUnknown':
      return `„${fault.parameter}“ ist ${quoteText(fault.text)}. Diese Kennzahl ist nicht bekannt. Möglich sind K1 bis K3E4 und Größen wie "INT" oder "ELB". Bitte ändern Sie die Angabe.`;
    case 'sexUnknown':
      return `„${fault.parameter}“ ist ${quoteText(fault.text)}. Möglich ist "gesamt", "Frauen" oder "Männer". Bitte ändern Sie die Angabe oder lassen Sie sie weg.`;
    case 'nameExpected':
      return `„${fault.parameter}“ braucht den Namen eines Jobcenters als Text. Bitte ändern Sie die Angabe oder lassen Sie sie weg.`;
    case 'tableExpected':
      return `„${fault.parameter}“ braucht eine Tabelle mit Überschriften, zum Beispiel tblKennzahlen[#Alle]. Bitte wählen Sie den ganzen Bereich aus.`;
    case 'directionUnknown':
      return `„${fault.parameter}“ ist ${quoteText(fault.text)}. Möglich ist "hoch", "niedrig" oder eine Kennzahl wie "K2". Bitte ändern Sie die Angabe.`;
    case 'directionNeutral':
      return `„${fault.parameter}“ ist die Kennzahl ${fault.indicator}. Bei ihr ist weder mehr noch weniger besser. Bitte geben Sie "hoch" oder "niedrig" an.`;
  }
}

/** Beside #NV in one cell of a spilled table. */
export const missingFigureText =
  'Dieser Wert liegt nicht vor. Was fehlt, steht im Hinweis oder zeigt ZV.DATENPRUEFUNG.';
