import type { TargetAtDialogue, Trend } from '../domain/dialogue';
import type { LevelUnit } from '../domain/indicators';
import { monthOfYear, yearOf, type ReportingMonth } from '../domain/months';
import { isQuantity, quantityFacts, type FigureCode } from '../domain/quantities';
import type { StepProgress } from '../domain/steps';
import {
  judgedFigure,
  levelUnit,
  type Bound,
  type LineFigure,
  type TargetLine,
  type TargetNote,
} from '../domain/target-table';
import { monthText } from './figure-fault-texts';
import { formatChange, formatCount, formatEuro, formatMonth, formatPercent } from './german-format';
import { countedSubject, indicatorSubject, sexTexts } from './indicator-texts';
import { eventWords, targetNoteText } from './target-note-texts';

/** 'K2 (Frauen)'; a target for everybody has no sex beside it. */
export function sexSuffix({ sex }: TargetLine['target']): string {
  return sex === 'total' ? '' : ` (${sexTexts[sex]})`;
}

/** Ist and Soll in the unit of the target: Euro, persons or events, percent. */
export function formatLevel(value: number, unit: LevelUnit): string {
  switch (unit) {
    case 'euro':
      return formatEuro(Math.round(value));
    case 'persons':
      return formatCount(value);
    case 'rate':
      return formatPercent(value, 1);
  }
}

export function unitOf({ target: { figure, form } }: Pick<TargetLine, 'target'>): LevelUnit | null {
  return figure === null || form === 'steps' ? null : levelUnit(judgedFigure(figure, form));
}

/** What rises or falls, with its article, at the beginning of a sentence. */
function subject({ target }: TargetLine, figure: FigureCode): string {
  const { form, sex } = target;
  const text = isQuantity(figure)
    ? `der Wert „${quantityFacts(figure).name}“${sexSuffix(target)}`
    : form === 'count'
      ? countedSubject(figure, sex)
      : indicatorSubject(figure, sex);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 'Januar bis Mai 2026', 'im Jahr 2026'. */
export function spanText(month: ReportingMonth): string {
  const last = monthOfYear(month);
  if (last === 12) return `Januar bis Dezember ${yearOf(month)} (Jahresendwert)`;
  return last === 1 ? monthText(month) : `Januar bis ${monthText(month)}`;
}

const isFigure = (figure: LineFigure): figure is number => typeof figure === 'number';

/**
 * How far Ist is from Soll: points for rates, else persons, events or Euro. It is the distance of the figures as the sentence
 * shows them, which the reader can check, and which the Monitoring says, too.
 */
function distance(actual: number, required: number, unit: LevelUnit): string {
  const shown = (stepsOfOne: number): number =>
    Math.abs(Math.round(actual * stepsOfOne) - Math.round(required * stepsOfOne));
  if (unit === 'rate') {
    const points = shown(1000) / 10;
    return points === 0
      ? 'weniger als 0,1 Prozentpunkte'
      : `${formatCount(points)} ${points === 1 ? 'Prozentpunkt' : 'Prozentpunkte'}`;
  }
  if (unit === 'euro') return formatEuro(Math.max(1, shown(1)));
  return formatCount(Math.max(1, shown(10)) / 10);
}

/** Nothing but the representation error of the machine lies between them. */
function equal(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 1e-12;
}

/**
 * A target in one or two plain sentences: where it stands, how far from the Soll, what is still needed, and why there is no
 * result if there is none.
 */
export function targetSentence(line: TargetLine, progress: StepProgress | null): string {
  const { target, actual, required, change, verdict, notes } = line;
  const unit = unitOf(line);
  const [fault] = notes.filter(({ code }) => code === 'targetFault');
  if (fault !== undefined) return `Das Ziel lässt sich nicht auswerten. ${targetNoteText(fault)}`;
  if (verdict === 'byHand' || target.figure === null || unit === null) return stepsSentence(progress);
  const judged = judgedFigure(target.figure, target.form);
  const who = subject(line, target.figure);
  if (!isFigure(actual) || verdict === 'dataMissing' || verdict === 'notComparable') {
    const [reason] = notes.filter(isReason).map(targetNoteText);
    const lead = isFigure(actual)
      ? `${who} liegt bei ${formatLevel(actual, unit)}; ein Ergebnis gibt es nicht.`
      : `Für ${accusative(who)} liegt kein Wert vor.`;
    return reason === undefined ? lead : `${lead} ${reason}`;
  }
  if (verdict === 'monitoringOnly') {
    const moved = isFigure(change) ? `, ${formatChange(change)} gegenüber dem Vorjahr` : '';
    return `${who} liegt bei ${formatLevel(actual, unit)}${moved}. Das wird beobachtet und nicht bewertet.`;
  }
  if (!isFigure(required)) return `${who} liegt bei ${formatLevel(actual, unit)}.`;
  const needed = notes.filter((note) => note.code === 'needed').map(neededSentence);
  const gap = distance(actual, required, unit);
  const one = gap.split(/\s/u)[0] === '1';
  const noun = unit !== 'persons' || isEventFigure(judged) ? '' : one ? ' Person' : ' Personen';
  const position = equal(actual, required)
    ? `genau im Soll von ${formatLevel(required, unit)}`
    : `das ${one ? 'ist' : 'sind'} ${gap}${noun} ${actual > required ? 'über' : 'unter'} dem Soll von ${formatLevel(required, unit)}`;
  return [`${who} liegt bei ${formatLevel(actual, unit)}, ${position}.`, ...needed].join(' ');
}

function isEventFigure(figure: FigureCode): boolean {
  return isQuantity(figure) && quantityFacts(figure).kind === 'events';
}

/** Of the subjects in use only the masculine ones change, with the adjective behind their article. */
function accusative(text: string): string {
  return text
    .replace(/^Der (\p{Ll}+e )?/u, (_, adjective = '') => `den ${String(adjective).replace(/e $/u, 'en ')}`)
    .replace(/^Die /u, 'die ');
}

function isReason(note: TargetNote): boolean {
  return ['actualMissing', 'previousMissing', 'notComparable'].includes(note.code);
}

function neededSentence({ figure, needed, expectedStock }: Extract<TargetNote, { readonly code: 'needed' }>): string {
  const stock = `bei einem mittleren Bestand von ${formatCount(expectedStock)} Personen`;
  if (needed === 0) return `Für das Jahr ist der Zielwert damit schon erreicht, ${stock}.`;
  const [one, many] = eventWords(figure);
  return needed === 1
    ? `Bis Jahresende fehlt 1 ${one}, ${stock}.`
    : `Bis Jahresende fehlen ${formatCount(needed)} ${many}, ${stock}.`;
}

/** '2 von 3 Schritten erledigt, 1 von 3 Kriterien erfüllt, 1 überfällig'. */
export function progressText(progress: StepProgress): string {
  const parts = [`${progress.stepsDone} von ${progress.steps} Schritten erledigt`];
  if (progress.criteria > 0) parts.push(`${progress.criteriaMet} von ${progress.criteria} Kriterien erfüllt`);
  if (progress.criteriaNotMet > 0) parts.push(`${progress.criteriaNotMet} nicht erfüllt`);
  if (progress.overdue > 0) parts.push(`${progress.overdue} überfällig`);
  return parts.join(', ');
}

function stepsSentence(progress: StepProgress | null): string {
  if (progress === null || progress.steps + progress.criteria === 0) {
    return 'Zu diesem Ziel sind keine Schritte festgehalten; die Bewertung nehmen die Vertragspartner im Gespräch vor.';
  }
  return `${progressText(progress)}. Über das Ergebnis entscheiden die Vertragspartner.`;
}

/** Arrow and word, so that neither colour nor shape alone says it. */
export const trendTexts: Readonly<Record<Trend, { readonly sign: string; readonly word: string }>> = {
  better: { sign: '↗', word: 'besser als im Vormonat' },
  same: { sign: '→', word: 'wie im Vormonat' },
  worse: { sign: '↘', word: 'schlechter als im Vormonat' },
  unclear: { sign: '', word: 'kein Vergleich zum Vormonat' },
};

/** What the forecast says, with its range or why there is none. */
export function forecastSentence({ line, forecast }: TargetAtDialogue): string | null {
  const unit = unitOf(line);
  if (forecast === null || unit === null) return null;
  const { expected, range, yearsUsed } = forecast;
  const basis = `fortgeschrieben mit ${yearsUsed.length === 1 ? 'dem Jahresverlauf' : 'den Jahresverläufen'} ${[...yearsUsed].reverse().join(', ')}`;
  const span =
    range === null
      ? 'für eine Spanne reicht die Vorgeschichte nicht'
      : `Spanne ${formatLevel(range.lower, unit)} bis ${formatLevel(range.upper, unit)}`;
  return `Erwarteter Jahresendwert ${formatLevel(expected, unit)} (${span}; ${basis}).`;
}

const boundWords: Readonly<Record<Bound, string>> = {
  atLeast: 'mindestens',
  atMost: 'höchstens',
  above: 'mehr als',
  below: 'weniger als',
};

/** The verdict computed step by step with the real figures; null where no change is compared. */
export function readingExample(line: TargetLine): string | null {
  const { target, actual, previous, change, agreedChange, required, verdict, stage } = line;
  const unit = unitOf(line);
  if (unit === null || (verdict !== 'reached' && verdict !== 'notReached')) return null;
  if (target.form !== 'change' || target.bound === null) return null;
  if (!isFigure(actual) || !isFigure(previous) || !isFigure(change) || !isFigure(agreedChange) || !isFigure(required)) {
    return null;
  }
  const outcome = verdict === 'reached' ? 'erreicht' : 'nicht erreicht';
  const ending =
    stage === 'final'
      ? 'Das ist das Endergebnis des Jahres.'
      : 'Das ist ein Zwischenstand; bis Dezember kann sich das Ergebnis ändern.';
  return [
    `Ziel ${target.no}${sexSuffix(target)}: Das Ist beträgt ${formatLevel(actual, unit)}, das Vorjahr zum gleichen Abstand von Ladestand und Berichtsmonat ${formatLevel(previous, unit)}.`,
    `Das Ist hat sich gegenüber dem Vorjahr also um ${formatChange(change)} verändert.`,
    `Vereinbart ist eine Veränderung von ${boundWords[target.bound]} ${formatChange(agreedChange)}; daraus folgt das Soll von ${formatLevel(required, unit)}.`,
    `Verglichen wird die Veränderung, gerundet auf eine Nachkommastelle: ${formatChange(change)} gegen ${formatChange(agreedChange)} ergibt „${outcome}“.`,
    ending,
  ].join(' ');
}

/** What a chart of a course shows, in words: the last Ist beside Soll and Vorjahr of its month, and the Soll of December. */
export function chartSentence({ line, course, yearEndRequired }: TargetAtDialogue): string {
  const unit = unitOf(line);
  const last = course.filter(({ actual }) => isFigure(actual)).at(-1);
  if (unit === null || last === undefined || !isFigure(last.actual)) {
    return 'Das Diagramm zeigt das Vorjahr; ein Ist liegt noch nicht vor.';
  }
  const parts = [`Ist ${monthText(last.month)}: ${formatLevel(last.actual, unit)}`];
  if (isFigure(last.required)) parts.push(`Soll ${formatLevel(last.required, unit)}`);
  if (isFigure(last.previous)) parts.push(`Vorjahr ${formatLevel(last.previous, unit)}`);
  const end =
    isFigure(yearEndRequired) && monthOfYear(last.month) < 12
      ? `; Soll zum Jahresende ${formatLevel(yearEndRequired, unit)}`
      : '';
  return `${parts.join(', ')}${end}.`;
}

/** 'Juni 2026' of a month, for tables. */
export function monthWords(month: ReportingMonth): string {
  return formatMonth(`${yearOf(month)}-${String(monthOfYear(month)).padStart(2, '0')}`);
}
