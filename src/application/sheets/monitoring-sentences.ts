import { isQuantity, quantityFacts } from '../../domain/quantities';
import type { FigureCode } from '../../domain/quantities';
import { indicatorFacts } from '../../domain/indicators';
import { monitoringTexts, sentenceSubject } from '../../text/monitoring-texts';
import type { SentenceSubject } from '../../text/monitoring-texts';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference } from '../cell-reference';
import type { CellContent } from '../workbook-plan';
import { formula, text } from './content';
import type { FigurePlace } from './monitoring-derivation';
import { head } from './monitoring-head';
import { stepColumns, targetCell } from './monitoring-targets';
import type { TargetPlace } from './monitoring-targets';
import { grouped, numberText, scaled } from './number-text';
import type { TextUnit } from './number-text';

const { words } = sheetTexts.monitoring;

/** Beside the printed sentence stand the numbers it is made of: as whole numbers, then as texts. */
export const sentenceColumns = { sentence: 1, actual: 14, required: 15, gap: 16, texts: 17 } as const;

export interface Unit {
  readonly text: TextUnit;
  /** Behind a figure: ` %`, ` Personen`. */
  readonly behind: string;
  /** Of a difference, one and several. */
  readonly gap: readonly [one: string, many: string];
  /** Whole numbers that make one unit. */
  readonly step: 1 | 10;
}

const persons: Unit = { text: 'decimal', behind: ' Personen', gap: [' Person', ' Personen'], step: 10 };
const euro: Unit = { text: 'whole', behind: ' Euro', gap: [' Euro', ' Euro'], step: 1 };
const events: Unit = { text: 'whole', behind: '', gap: ['', ''], step: 1 };
const rate: Unit = { text: 'percent', behind: ' %', gap: [' Prozentpunkte', ' Prozentpunkte'], step: 10 };

export function unitOf(figure: FigureCode): Unit {
  if (isQuantity(figure)) {
    const { kind } = quantityFacts(figure);
    return kind === 'amount' ? euro : kind === 'stock' ? persons : events;
  }
  const { levelUnit } = indicatorFacts(figure);
  return levelUnit === 'euro' ? euro : levelUnit === 'persons' ? persons : rate;
}

/** The sentence on a target and, from `sentenceColumns.actual` on, what it is made of. */
export function sentenceCells(
  place: TargetPlace,
  row: number,
  neededRow: number | null,
): { readonly sentence: CellContent; readonly parts: readonly CellContent[] } {
  const { target, figure } = place;
  if (target.form === 'steps') return { sentence: stepsSentence(place), parts: [] };
  if (figure === null) {
    const { notes } = sheetTexts.monitoring;
    const note = target.form === 'monitoring' ? notes.monitoredByWords : notes.judgedByHand;
    return { sentence: text(`${target.title}: ${note}.`), parts: [] };
  }
  const unit = unitOf(figure.figure);
  const compared = target.form === 'monitoring' ? targetCell(place, 'previous') : targetCell(place, 'required');
  const at = (column: number): string => cellReference(row, column);
  const { actual, required, gap } = sentenceColumns;
  const monitored = target.form === 'monitoring';
  const gapFormula = monitored
    ? `=${scaled(targetCell(place, 'change'), 'percent')}`
    : `=ABS(${at(actual)}-${at(required)})`;
  const subject = sentenceSubject(figure.figure, target.sex);
  const sentence = monitored
    ? monitoredSentence(place, subject, unit, at)
    : judgedSentence(place, figure, subject, unit, at, neededRow);
  return {
    sentence: formula(sentence),
    parts: [
      formula(`=${scaled(targetCell(place, 'actual'), unit.text)}`),
      formula(`=${scaled(compared, unit.text)}`),
      formula(gapFormula),
      formula(`=${numberText(at(actual), unit.text)}`),
      formula(`=${numberText(at(required), unit.text)}`),
      formula(`=${numberText(at(gap), monitored ? 'percent' : unit.text)}`),
    ],
  };
}

type At = (column: number) => string;

function parts(at: At) {
  const { gap, texts } = sentenceColumns;
  return { gap: at(gap), actualText: at(texts), requiredText: at(texts + 1), gapText: at(texts + 2) };
}

/** What is said where there is nothing to compare, and why: the note of the target says it in full. */
function withoutComparison(place: TargetPlace, subject: SentenceSubject, unit: Unit, at: At, hasBoth: string): string {
  const { actualText } = parts(at);
  const [actual, verdict, note] = [
    targetCell(place, 'actual'),
    targetCell(place, 'verdict'),
    targetCell(place, 'note'),
  ];
  const lead = `"${subject.text} ${subject.lies} bei "&${actualText}&"${unit.behind}`;
  const unknown = `"${subject.text} ${subject.lets} sich nicht berechnen. "&${note}`;
  const apart = `${lead}, ${subject.is} aber mit dem Vorjahr nicht vergleichbar. "&${note}`;
  const alone = `${lead}. Der Vergleich fehlt. "&${note}`;
  return `=IF(NOT(ISNUMBER(${actual})),${unknown},IF(${verdict}="${words.notComparable}",${apart},IF(NOT(${hasBoth}),${alone}`;
}

function monitoredSentence(place: TargetPlace, subject: SentenceSubject, unit: Unit, at: At): string {
  const change = targetCell(place, 'change');
  const { gap, actualText, requiredText, gapText } = parts(at);
  const lead = `"${subject.text} ${subject.lies} bei "&${actualText}&"${unit.behind}`;
  return `${withoutComparison(place, subject, unit, at, `ISNUMBER(${change})`)},${lead}, "&IF(${gap}=0,"genauso viel wie","das sind "&${gapText}&" % "&IF(${change}<0,"weniger als","mehr als"))&" im Vorjahr ("&${requiredText}&"${unit.behind}). Beobachtung ohne Zielwert.")))`;
}

function judgedSentence(
  place: TargetPlace,
  figure: FigurePlace,
  subject: SentenceSubject,
  unit: Unit,
  at: At,
  neededRow: number | null,
): string {
  const [actual, required] = [targetCell(place, 'actual'), targetCell(place, 'required')];
  const { gap, actualText, requiredText, gapText } = parts(at);
  const [gapOne, gapMany] = unit.gap;
  const lead = `"${subject.text} ${subject.lies} bei "&${actualText}&"${unit.behind}`;
  const equal = `" und damit "&IF(ROUND(${actual}-${required},9)=0,"genau","gerundet")&" beim Soll"`;
  const far = `", das "&IF(${gap}=${unit.step},"${gapOne === gapMany ? 'sind' : 'ist'} "&${gapText}&"${gapOne}","sind "&${gapText}&"${gapMany}")&" "&IF(${actual}>${required},"über","unter")&" dem Soll"`;
  const rest = neededRow === null ? '""' : neededClause(place, figure, neededRow);
  const body = `${lead}"&IF(${gap}=0,${equal},${far})&" von "&${requiredText}&"${unit.behind}"&${rest}&"."`;
  return `${withoutComparison(place, subject, unit, at, `ISNUMBER(${required})`)},${body})))`;
}

export const neededColumns = {
  level: 4,
  stock: 5,
  soFar: 6,
  needed: 7,
  missingNow: 8,
  unit: 9,
  allowed: 14,
} as const;

/** What is still needed until December, as the second half of a sentence. */
function neededClause({ target }: TargetPlace, { figure, derivation }: FigurePlace, row: number): string {
  const needed = cellReference(row, neededColumns.needed);
  const count = grouped(needed);
  const untilDecember = (known: string): string =>
    `IF(MONTH(${head.reportingMonth})=12,"",IF(ISNUMBER(${needed}),${known},"; was bis Jahresende fehlt, lässt sich noch nicht berechnen"))`;
  switch (derivation.kind) {
    case 'ratio':
    case 'sum': {
      if (unitOf(figure).text === 'whole' && isEuro(figure)) {
        return untilDecember(
          `IF(${needed}<0,"; das Jahressoll ist schon um "&${grouped(`ABS(${needed})`)}&" Euro überschritten","; bis Jahresende bleiben "&${count}&" Euro")`,
        );
      }
      const [one, many] = eventWords(figure);
      return untilDecember(
        `IF(${needed}=0,"; für das Jahresziel reichen die bisherigen ${many}",IF(${needed}=1,"; bis Jahresende fehlt 1 ${one}","; bis Jahresende fehlen "&${count}&" ${many}"))`,
      );
    }
    case 'mean': {
      const allowed = cellReference(row, neededColumns.allowed);
      const bound = target.direction === 'lower' ? 'dürfen es im Mittel höchstens' : 'müssen es im Mittel mindestens';
      return untilDecember(
        `IF(${allowed}<0,"; das Jahressoll ist nicht mehr erreichbar","; in den restlichen Monaten ${bound} "&${grouped(allowed)}&" sein")`,
      );
    }
    case 'delivered':
      return '""';
  }
}

function isEuro(figure: FigureCode): boolean {
  return unitOf(figure).behind === ' Euro';
}

export function eventWords(figure: FigureCode): readonly [one: string, many: string] {
  return figure === 'K2E1' || figure === 'K2E2' || figure === 'BS_GERING' || figure === 'BS_2AM'
    ? ['Eintritt', monitoringTexts.units.entries]
    : ['Integration', monitoringTexts.units.events];
}

/** Steps done and criteria met, what is overdue, and the result that follows. */
function stepsSentence({ target, row, stepsRow }: TargetPlace): CellContent {
  if (stepsRow === null) return text(`${target.title}: ${sheetTexts.monitoring.notes.judgedByHand}.`);
  const at = (column: keyof typeof stepColumns): string => cellReference(stepsRow, stepColumns[column]);
  const counted = `${at('done')}&" von "&${at('steps')}&IF(${at('steps')}=1," Schritt"," Schritten")&" erledigt"&IF(${at('criteria')}=0,"",", "&${at('met')}&" von "&${at('criteria')}&IF(${at('criteria')}=1," Kriterium"," Kriterien")&" erfüllt")`;
  const late = `IF(${at('overdue')}=0,"",IF(${at('overdue')}=1,"; 1 Frist ist überschritten","; "&${at('overdue')}&" Fristen sind überschritten"))`;
  const soon = `IF(${at('dueSoon')}=0,"",IF(${at('dueSoon')}=1,"; 1 Frist läuft bald ab","; "&${at('dueSoon')}&" Fristen laufen bald ab"))`;
  const result = `IF(${at('result')}="${words.open}",". Noch nicht abschließend bewertet.",". Das Ziel ist "&${at('result')}&".")`;
  return formula(`=${cellReference(row, 1)}&": "&${counted}&${late}&${soon}&${result}`);
}
