import type { DataFinding, DataFindingCode, DataSeverity, RowList, RowValue } from '../domain/data-check';
import type { MonthSpan } from '../domain/figure-table';
import { indicatorFormula } from '../domain/indicators';
import type { ReportingMonth } from '../domain/months';
import { isQuantity, quantityFacts, type FigureCode } from '../domain/quantities';
import { dataAdviceText, plain, spanText } from './data-advice-texts';
import { loadsText, measureWords, monthText, quoteText } from './figure-fault-texts';
import { formatCount, formatEuro, formatPercent, joinWords } from './german-format';
import { sexTexts } from './indicator-texts';

export const dataSeverityTexts: Readonly<Record<DataSeverity, string>> = {
  error: 'Fehler',
  warning: 'Warnung',
  hint: 'Hinweis',
};

/** The columns Befund and Rat: what is wrong and where, what to do. */
export interface DataFindingText {
  readonly finding: string;
  readonly advice: string;
}

/** What a finding of the data check says. Exhaustive: a new code does not compile until it has its sentences. */
export function dataFindingText(finding: DataFinding): DataFindingText {
  return { finding: what(finding), advice: dataAdviceText(finding) };
}

/** Art and sexes as far as the columns of the list do not say them: ['JFW', 'Frauen und Männer']; none for a total month. */
function placeWords({ measure, sexes }: DataFinding): readonly string[] {
  const isTotal = sexes.length === 0 || (sexes.length === 1 && sexes[0] === 'total');
  return [
    ...(measure === null || measure === 'month' ? [] : [measureWords[measure]]),
    ...(isTotal ? [] : [joinWords(sexes.map((sex) => sexTexts[sex]))]),
  ];
}

/** 'Zeile 12', 'Zeilen 12, 13 und 14', 'Zeilen 12, 13, 14, 15, 16 und 7 weitere'. */
function rowsText({ count, first }: RowList): string {
  const numbers = first.map(String);
  if (count === 1) return `Zeile ${numbers.join('')}`;
  const more = count - first.length;
  const others = more === 1 ? 'eine weitere' : `${more} weitere`;
  return `Zeilen ${joinWords(more === 0 ? numbers : [...numbers, others])}`;
}

type Located = DataFinding & { readonly months: MonthSpan };

/** 'Januar bis März 2026, JFW, Frauen'. */
function whose(finding: Located): string {
  return [spanText(finding.months), ...placeWords(finding)].join(', ');
}

/** 'Januar bis März 2026, JFW, Frauen (Zeilen 2, 3 und 4)'. */
function where(finding: Located & { readonly rows: RowList }): string {
  return `${whose(finding)} (${rowsText(finding.rows)})`;
}

function inBrackets(words: readonly string[]): string {
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Where the sentence itself names total, women and men. */
function whereOfThree(finding: Located & { readonly rows: RowList }): string {
  return where({ ...finding, sexes: [] });
}

function notRead({ count }: RowList): string {
  return count === 1 ? 'Die Zeile wird nicht berücksichtigt.' : 'Die Zeilen werden nicht berücksichtigt.';
}

/** A figure in its unit: persons, Euro, or percent with two decimals, which show what one would hide. */
function figureText(figure: FigureCode | null, value: number): string {
  if (figure === null) return plain(value);
  if (isQuantity(figure)) return quantityFacts(figure).kind === 'amount' ? formatEuro(value) : formatCount(value);
  const formula = indicatorFormula(figure);
  return formula.kind === 'yearChange' ? figureText(formula.quantity, value) : formatPercent(value, 2);
}

function loadText(dataLoad: ReportingMonth | null): string {
  return dataLoad === null ? 'ohne Ladestand' : `Ladestand ${monthText(dataLoad)}`;
}

function cellText(word: string, text: string): string {
  return text === '' ? `${word} fehlt oder ist nicht lesbar.` : `${word} ${quoteText(text)} ist nicht bekannt.`;
}

/** 'Zeile 5 nennt den Wert 100, Zeile 9 den Wert 110'. */
function contradictionText(one: RowValue, other: RowValue): string {
  if (one.value === null) return `Zeile ${one.row} und Zeile ${other.row} haben aus verschiedenen Gründen keinen Wert`;
  const said = other.value === null ? 'keinen' : `den Wert ${plain(other.value)}`;
  return `Zeile ${one.row} nennt den Wert ${plain(one.value)}, Zeile ${other.row} ${said}`;
}

function lagText(lag: number): string {
  if (lag === 0) return 'im Berichtsmonat selbst';
  return lag === 1 ? 'einen Monat nach dem Berichtsmonat' : `${lag} Monate nach dem Berichtsmonat`;
}

function monthsCount(count: number): string {
  return count === 1 ? '1 Monat' : `${count} Monate`;
}

/** Several months have one example, a single month needs none. */
function example({ first, last }: MonthSpan): string {
  return first === last ? '' : ` Im ersten dieser Monate, ${monthText(first)}:`;
}

function percentage(value: number): string {
  return value >= 0 ? `+${formatPercent(value, 0)}` : formatPercent(value, 0);
}

function what(finding: DataFinding): string {
  switch (finding.code) {
    case 'noFigures':
      return finding.year === null
        ? 'Es gibt keine lesbaren Werte.'
        : `Für ${finding.year} gibt es keine lesbaren Werte.`;
    case 'jobcenterMissing':
      return `${rowsText(finding.rows)}: Der Name des Jobcenters fehlt, obwohl die Tabelle mehrere nennt. ${notRead(finding.rows)}`;
    case 'figureUnknown':
      return `${rowsText(finding.rows)}: ${cellText('Die Kennzahl', finding.text)} ${notRead(finding.rows)}`;
    case 'measureUnknown':
      return `${rowsText(finding.rows)}: ${cellText('Die Art', finding.text)} ${notRead(finding.rows)}`;
    case 'sexUnknown':
      return `${rowsText(finding.rows)}: ${cellText('Das Geschlecht', finding.text)} ${notRead(finding.rows)}`;
    case 'monthUnreadable':
      return finding.text === ''
        ? `${rowsText(finding.rows)}: Der Berichtsmonat fehlt. ${notRead(finding.rows)}`
        : `${rowsText(finding.rows)}: Der Berichtsmonat ${quoteText(finding.text)} ist nicht lesbar. ${notRead(finding.rows)}`;
    case 'valueText':
      return finding.rows.count === 1
        ? `${where(finding)}: Statt einer Zahl steht dort der Text ${quoteText(finding.text)}.`
        : `${where(finding)}: Statt Zahlen steht dort Text, zuerst ${quoteText(finding.text)}.`;
    case 'valueNegative':
      return finding.rows.count === 1
        ? `${where(finding)}: Der Wert ${plain(finding.value)} ist negativ.`
        : `${where(finding)}: Die Werte sind negativ, zuerst ${plain(finding.value)}.`;
    case 'valueChange':
      return finding.rows.count === 1
        ? `${where(finding)}: Der Wert ${plain(finding.value)} sieht nach einer Veränderung aus.`
        : `${where(finding)}: Die Werte sehen nach Veränderungen aus, zuerst ${plain(finding.value)}.`;
    case 'valueUnusable':
      return `${where(finding)}: Statt einer Zahl steht dort ein Fehlerwert oder WAHR oder FALSCH.`;
    case 'valueMarked':
      return `${where(finding)}: Statt eines Wertes steht dort das Zeichen ${quoteText(finding.marker)}.`;
    case 'valueBlank':
      return `${where(finding)}: Der Wert fehlt, die Zelle ist leer.`;
    case 'valueZero':
      return finding.neverZero
        ? `${where(finding)}: Der Wert ist 0, oder die Zelle ist leer. Diese Größe ist nie 0.`
        : `${where(finding)}: Der Wert ist 0. In dieser Tabelle kommen leere Zellen als 0 an, deshalb gilt er als fehlend.`;
    case 'percentInsteadOfFraction':
      return `${where(finding)}: ${plain(finding.value)} bedeutet ${formatPercent(finding.value)}. Vermutlich ist der Wert in Prozent eingetragen.`;
    case 'monthsMissing':
      return `${whose(finding)}: Es gibt keine Zeile, obwohl die Reihe davor und danach Werte hat.`;
    case 'seriesEndsEarly':
      return `Die Reihe${inBrackets(placeWords(finding))} endet mit ${monthText(finding.last)}. Andere Reihen dieses Jobcenters reichen bis ${monthText(finding.othersLast)}.`;
    case 'duplicateRows':
      return `${where(finding)}: Derselbe Wert steht mit demselben Ladestand mehrfach in der Tabelle.`;
    case 'contradictoryRows': {
      const others = finding.rows.count > 2 ? ` Betroffen: ${rowsText(finding.rows)}.` : '';
      return `${whose(finding)} (${loadText(finding.dataLoad)}): ${contradictionText(finding.one, finding.other)}.${others}`;
    }
    case 'dataLoadMissing':
      return finding.figure === null ? 'Keine Zeile nennt einen Ladestand.' : `${where(finding)}: Der Ladestand fehlt.`;
    case 'dataLoadBeforeMonth':
      return `${where(finding)}: Der Ladestand liegt vor dem Berichtsmonat und gilt deshalb als unbekannt.`;
    case 'dataLoadUnreadable':
      return `${where(finding)}: Der Ladestand ${finding.text === '' ? '' : `${quoteText(finding.text)} `}ist nicht lesbar und gilt deshalb als unbekannt.`;
    case 'waitingPeriodTooLong':
      return `${where(finding)}: Angegeben ist eine Wartezeit von ${monthsCount(finding.waitingPeriod)}${finding.waitingPeriod === 1 ? '' : 'n'}, der Ladestand liegt aber ${lagText(finding.loadLag)}.`;
    case 'previousLoadMissing': {
      const all = finding.months.last - finding.months.first + 1;
      const which = finding.count === all ? '' : ` (${finding.count} Monate davon)`;
      return (
        `${whose(finding)}${which}: Kein Vergleich mit dem Vorjahr, weil ein gleicher Ladestand fehlt.${example(finding.months)} ` +
        `Zum Ladestand ${monthText(finding.dataLoad)} gehört für ${monthText(finding.previousMonth)} der Ladestand ${monthText(finding.needed)}, vorhanden ist dort ${loadsText(finding.available)}.`
      );
    }
    case 'partsDiffer':
      return (
        `${whereOfThree(finding)}: Frauen und Männer ergeben zusammen nicht den Wert für Gesamt.${example(finding.months)} ` +
        `${figureText(finding.figure, finding.female)} + ${figureText(finding.figure, finding.male)} = ${figureText(finding.figure, finding.female + finding.male)}, angegeben ist ${figureText(finding.figure, finding.total)} (${loadText(finding.dataLoad)}).`
      );
    case 'rateOutsideBand':
      return (
        `${whereOfThree(finding)}: Die Quote für Gesamt liegt nicht zwischen der für Frauen und der für Männer.${example(finding.months)} ` +
        `Gesamt ${figureText(finding.figure, finding.total)}, Frauen ${figureText(finding.figure, finding.female)}, Männer ${figureText(finding.figure, finding.male)} (${loadText(finding.dataLoad)}).`
      );
    case 'jump':
      return (
        `${where(finding)}: Der Wert fällt aus dem Rahmen der eigenen Reihe.${example(finding.months)} ` +
        `${figureText(finding.figure, finding.value)} nach ${figureText(finding.figure, finding.base)} im ${monthText(finding.baseMonth)}${finding.base === 0 ? '' : ` (${percentage(finding.value / finding.base - 1)})`}.`
      );
    case 'progressDiffers':
      return (
        `${where(finding)}: Der gelieferte Wert stimmt nicht mit den Monatswerten der Tabelle überein.${example(finding.months)} ` +
        `Geliefert ${figureText(finding.figure, finding.delivered)}, aus den Monaten berechnet ${figureText(finding.figure, finding.computed)} (${loadText(finding.dataLoad)}).`
      );
    case 'measureUnused':
      return `${where(finding)}: Mit der Art „${measureWords[finding.measure ?? 'month']}“${finding.measure === 'month' ? ' oder ohne Art' : ''} wird diese Kennzahl von keiner Funktion gelesen.`;
    case 'moreFindings':
      return `${finding.count === 1 ? 'Ein weiterer Befund' : `${finding.count} weitere Befunde`} dieser Art: ${kindTexts[finding.of]}.`;
  }
}

const kindTexts: Readonly<Record<DataFindingCode, string>> = {
  noFigures: 'keine Werte',
  jobcenterMissing: 'Name des Jobcenters fehlt',
  figureUnknown: 'unbekannte Kennzahl',
  measureUnknown: 'unbekannte Art',
  sexUnknown: 'unbekanntes Geschlecht',
  monthUnreadable: 'Berichtsmonat nicht lesbar',
  valueText: 'Text statt einer Zahl',
  valueNegative: 'negativer Wert',
  valueChange: 'Veränderung statt eines Wertes',
  valueUnusable: 'Fehlerwert statt einer Zahl',
  valueMarked: 'Zeichen statt eines Wertes',
  valueBlank: 'leere Zelle',
  valueZero: 'Wert 0',
  percentInsteadOfFraction: 'in Prozent eingetragener Wert',
  monthsMissing: 'fehlende Monate',
  seriesEndsEarly: 'Reihe endet zu früh',
  duplicateRows: 'mehrfache Zeile',
  contradictoryRows: 'widersprüchliche Zeilen',
  dataLoadMissing: 'Ladestand fehlt',
  dataLoadBeforeMonth: 'Ladestand vor dem Berichtsmonat',
  dataLoadUnreadable: 'Ladestand nicht lesbar',
  waitingPeriodTooLong: 'Wartezeit passt nicht zum Ladestand',
  previousLoadMissing: 'kein gleicher Ladestand im Vorjahr',
  partsDiffer: 'Frauen und Männer ergeben nicht Gesamt',
  rateOutsideBand: 'Quote außerhalb der Quoten von Frauen und Männern',
  jump: 'auffälliger Sprung',
  progressDiffers: 'gelieferter Wert weicht von den Monaten ab',
  measureUnused: 'Art wird nicht gelesen',
  moreFindings: 'weitere Befunde',
};
