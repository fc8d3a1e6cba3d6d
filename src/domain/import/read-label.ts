import { figureColumnOf, type Measure } from '../figure-table';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import { parseSex, type Sex } from '../sex';
import { figureOfName } from './figure-words';
import type { AmountUnit, ColumnRole } from './import-mapping';
import { labelWords } from './label-text';
import { monthsInText } from './months-in-text';

/** Unit that a label declares. */
export type DeclaredUnit = 'percent' | 'fraction' | 'count' | AmountUnit;

/** Everything that a header, title, heading or label of a row says. null: it does not say. */
export interface LabelFeatures {
  /** What a column under this header holds, by its word alone ('Berichtsmonat', 'Wert', 'Zähler'). */
  readonly role: ColumnRole | null;
  readonly figure: FigureCode | null;
  readonly sex: Sex | null;
  readonly months: readonly ReportingMonth[];
  readonly monthNumber: number | null;
  readonly year: number | null;
  readonly quarter: boolean;
  readonly measure: Measure | null;
  readonly dataLoad: ReportingMonth | null;
  readonly waitingPeriod: number | null;
  readonly unit: DeclaredUnit | null;
  /** A column of the previous year. */
  readonly previousYear: boolean;
  /** Changes, differences, ranks, targets: computed anew or not ours, never taken in. */
  readonly derived: boolean;
  /** What was not understood; '' if the label is understood wholly. */
  readonly rest: string;
}

const roleWords: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['zähler', 'numerator'],
  ['nenner', 'denominator'],
  ['einheit', 'unit'],
  ['maßeinheit', 'unit'],
  ['jahr', 'year'],
  ['berichtsjahr', 'year'],
  ['name des jobcenters', 'jobcenter'],
  ['jobcenter name', 'jobcenter'],
  ['region', 'jobcenter'],
  ['gebiet', 'jobcenter'],
  ['werte', 'value'],
  ['quote', 'value'],
  ['kennzahlenwert', 'value'],
  ['nr', 'ignore'],
  ['lfd nr', 'ignore'],
  ['id', 'ignore'],
  ['rang', 'ignore'],
  ['bemerkung', 'ignore'],
  ['anmerkung', 'ignore'],
  ['träger nr', 'jobcenter'],
  ['trägernr', 'jobcenter'],
  ['träger nummer', 'jobcenter'],
  ['trägernummer', 'jobcenter'],
]);

const columnRoleOf = {
  Jobcenter: 'jobcenter',
  Kennzahl: 'figure',
  Art: 'measure',
  Geschlecht: 'sex',
  Berichtsmonat: 'month',
  Ladestand: 'dataLoad',
  Wartezeit: 'waitingPeriod',
  Wert: 'value',
  Quelle: 'ignore',
} as const satisfies Record<string, ColumnRole>;

function roleOf(words: string): ColumnRole | null {
  const text = words
    .replace(/[.\-/]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text === '') return null;
  const own = roleWords.get(text);
  if (own !== undefined) return own;
  const column = figureColumnOf(text);
  return column === null ? null : columnRoleOf[column];
}

/** A text from which phrases are taken one after the other. */
class Phrases {
  constructor(public words: string) {}
  /** Takes the first phrase that fits; the patterns begin with a blank and look at the blank behind. */
  take(pattern: RegExp): readonly (string | undefined)[] | null {
    const found = pattern.exec(this.words);
    if (found === null) return null;
    this.words = this.words.slice(0, found.index) + this.words.slice(found.index + found[0].length);
    return found;
  }
}

const waitingNumbers: Readonly<Record<string, number>> = { einem: 1, einen: 1, zwei: 2, drei: 3 };

function takeWaitingPeriod(phrases: Phrases): number | null {
  if (phrases.take(/ (?:ohne wartezeit(?:en)?|wz ?=? ?0|t ?- ?0)(?= )/u) !== null) return 0;
  const found =
    phrases.take(
      / (?:(?:mit|nach) )?(?:wartezeit|wz) ?(?:von )?(\d{1,2}|einem|einen|zwei|drei)(?: monat(?:e|en)?)?(?= )/u,
    ) ??
    phrases.take(/ (?:(?:mit|nach) )?(\d{1,2}|einem|zwei|drei) monat(?:e|en)? wartezeit(?= )/u) ??
    phrases.take(/ t ?- ?(\d)(?= )/u);
  const number = found?.[1];
  return number === undefined ? null : (waitingNumbers[number] ?? Number(number));
}

function takeMeasure(phrases: Phrases): Measure | null {
  if (phrases.take(/ (?:jahresfortschritts?(?:wert(?:e|en|es)?)?|jfw|jahresendwert(?:e|en)?)(?= )/u) !== null) {
    phrases.take(/ jfw(?= )/u);
    return 'progress';
  }
  if (
    phrases.take(/ (?:12|zwölf)[ -]?(?:monats?|m|monate[n]?)(?:[ -]?(?:werte?|summen?|durchschnitt))?(?= )/u) !== null
  )
    return 'twelveMonths';
  return phrases.take(/ (?:monatswert(?:e|en)?|einzelmonat(?:e|en)?)(?= )/u) === null ? null : 'month';
}

const sexWords = / (frauen|weiblich|männer|maenner|männlich|maennlich|insgesamt|gesamt|zusammen)(?= )/u;
const singleLetters: Readonly<Record<string, Sex>> = { f: 'female', w: 'female', m: 'male', g: 'total' };

/** The sex that a label names as one word among others. A single letter counts only if nothing else stands there. */
function takeSex(phrases: Phrases): Sex | null {
  const alone = singleLetters[phrases.words.trim()];
  if (alone !== undefined) {
    phrases.words = ' ';
    return alone;
  }
  const word = phrases.take(sexWords)?.[1];
  if (word === undefined) return null;
  return word === 'zusammen' ? 'total' : parseSex(word);
}

const units: readonly (readonly [RegExp, DeclaredUnit])[] = [
  [/ (?:(?:angaben|werte) )?(?:in )?(?:tsd\.?|tausend|1 ?000|1\.000) ?(?:€|euro|eur)(?= )/u, 'thousandEuro'],
  [/ (?:in )?(?:t€|teur)(?= )/u, 'thousandEuro'],
  [/ (?:(?:angaben|werte) )?(?:in )?(?:mio\.?|millionen) ?(?:€|euro|eur)(?= )/u, 'millionEuro'],
  [/ (?:(?:angaben|werte) )?(?:in )?(?:€|euro|eur)(?= )/u, 'euro'],
  [/ (?:(?:angaben|werte) )?(?:in )?(?:%|prozent|v\. ?h\.|vh)(?= )/u, 'percent'],
  [/ (?:als )?(?:dezimalzahl|dezimalwert|anteilswert)(?= )/u, 'fraction'],
  [/ (?:in )?personen(?= )/u, 'count'],
];

function takeUnit(phrases: Phrases): DeclaredUnit | null {
  for (const [pattern, unit] of units) if (phrases.take(pattern) !== null) return unit;
  return null;
}

const derivedWords =
  / (?:veränderung(?:en|srate)?|veränd\.|differenz|abweichung|abw\.|rang|rangplatz|soll|zielwert|ziel|zielerreichung|zielerreichungsgrad|prognose|plan|planwert|summe|durchschnitt|mittelwert|median|delta|δ)(?= )/u;
const previousYearWords = / (?:vorjahr(?:es|swert|swerte|esmonat|esmonats|eswert|eswerte)?|vorjahr\.|vj\.?)(?= )/u;
/** Dates behind these words say when something was printed or published. */
const otherDates = / (?:erstell\p{L}*|druck\p{L}*|veröffentlich\p{L}*|gedruckt|exportdatum|abruf\p{L}*|stichtag)(?= )/u;

function read(text: string): LabelFeatures {
  const phrases = new Phrases(labelWords(text));
  const wholeRole = roleOf(phrases.words);
  const wholeFigure = wholeRole === null ? figureOfName(phrases.words) : null;
  const waitingPeriod = wholeRole === null ? takeWaitingPeriod(phrases) : null;
  const measure = wholeFigure?.measure ?? (wholeRole === null ? takeMeasure(phrases) : null);
  const found = monthsInText(phrases.words);
  phrases.words = found.rest;
  const unit = wholeRole === null ? takeUnit(phrases) : null;
  const previousYear = phrases.take(previousYearWords) !== null;
  phrases.take(/ (?:davon|darunter|dav\.|dar\.)(?= )/u);
  const sex = wholeRole === null && wholeFigure === null ? takeSex(phrases) : null;
  const printed = otherDates.test(phrases.words);
  const named = wholeFigure ?? (wholeRole === null ? figureOfName(phrases.words) : null);
  if (named !== null) phrases.words = ' ';
  const derived = named === null && phrases.take(derivedWords) !== null;
  const role = wholeRole ?? (derived ? null : roleOf(phrases.words));
  if (role !== null) phrases.words = ' ';
  const months = printed ? [] : found.months;
  const isLoad = role === 'dataLoad' && months.length === 1;
  return {
    role,
    figure: named?.figure ?? null,
    sex,
    months: isLoad ? [] : months,
    monthNumber: found.monthNumber,
    year: found.year,
    quarter: found.quarter,
    measure: named?.measure ?? measure,
    dataLoad: isLoad ? (months[0] ?? null) : null,
    waitingPeriod,
    unit,
    previousYear,
    derived,
    rest: phrases.words.replace(/[\s.\-–—/=]+/gu, ' ').trim(),
  };
}

/** Labels repeat by the thousand; a table has a few hundred different ones. */
const rememberedLabels = 5_000;
const remembered = new Map<string, LabelFeatures>();

/**
 * What a label says, in any order of its words: 'Integrationsquote 1) Frauen in %', 'JFW Juni 2026', 'Datenstand: September
 * 2026', 'INT_12'.
 *
 * @example readLabel('Integrationsquote der Frauen in %') // figure K2, sex female, unit percent
 */
export function readLabel(text: string): LabelFeatures {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= rememberedLabels) remembered.clear();
  const features = read(text);
  remembered.set(text, features);
  return features;
}

/** Whether a label says nothing but what is understood, and something. */
export function isUnderstood(features: LabelFeatures): boolean {
  if (features.rest !== '') return false;
  return (
    features.role !== null ||
    features.figure !== null ||
    features.sex !== null ||
    features.months.length > 0 ||
    features.monthNumber !== null ||
    features.year !== null ||
    features.quarter ||
    features.measure !== null ||
    features.dataLoad !== null ||
    features.waitingPeriod !== null ||
    features.unit !== null ||
    features.previousYear ||
    features.derived
  );
}
