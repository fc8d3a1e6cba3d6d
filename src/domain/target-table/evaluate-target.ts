import {
  absoluteDeviation,
  attainmentDegree,
  change,
  deviationInPoints,
  requiredLevel,
  type CalculationFault,
} from '../figures';
import type { FigureTable } from '../figure-table';
import { monthOfYear, type ReportingMonth } from '../months';
import { compareYears, type FigureRequest, type StockShift, type YearComparison } from '../progress';
import type { FigureCode } from '../quantities';
import type { Result } from '../result';
import { compareOnAllBases, type NumericVerdict, type Verdict, type VerdictStage } from '../verdict';
import { judgeBound, verdictDecimals } from './judge-bound';
import { gapUnit, growsOverYear, judgedFigure, levelUnit, restsOnStock } from './judged-figure';
import { neededNote } from './needed-events';
import type { GapUnit, LineFigure, TargetLine, TargetNote } from './target-line';
import { directionOf, isStrict, type TargetRow } from './target-row';

export interface EvaluationSettings {
  readonly month: ReportingMonth;
  /** null: without Wartezeit, the first Ladestand by which everything is known. */
  readonly dataLoad: ReportingMonth | null;
  readonly stockShift: StockShift;
}

type Figures = Pick<
  TargetLine,
  'actual' | 'previous' | 'change' | 'agreedChange' | 'required' | 'deviation' | 'attainment'
>;

const noFigures: Figures = {
  actual: 'notApplicable',
  previous: 'notApplicable',
  change: 'notApplicable',
  agreedChange: 'notApplicable',
  required: 'notApplicable',
  deviation: 'notApplicable',
  attainment: 'notApplicable',
};

/**
 * A target against the data table: Ist, Vorjahr and what follows from them, the verdict, and what has to be said beside it.
 *
 * Change targets compare the change of the Jahresfortschrittswert with the agreed change at one decimal of a percent; quota
 * and count targets compare levels; monitoring and steps have no verdict. Both years are taken at the same load lag; where
 * that is not possible there is no verdict but the Ladestand that is missing. A figure that is not there is named as such.
 *
 * Source: domain reference 3.2, 4.1 – 4.5; design 2 (ZIELTABELLE).
 */
export function evaluateTarget(table: FigureTable, target: TargetRow, settings: EvaluationSettings): TargetLine {
  const stage: VerdictStage = monthOfYear(settings.month) === 12 ? 'final' : 'interim';
  const line = (figures: Figures, verdict: Verdict, notes: readonly TargetNote[]): TargetLine => ({
    target,
    ...figures,
    verdict,
    stage,
    notes,
  });
  if (target.fault !== null) {
    return line(noFigures, 'dataMissing', [{ code: 'targetFault', fault: target.fault }]);
  }
  const { figure, form } = target;
  if (form === 'steps' || figure === null) return line(noFigures, 'byHand', [{ code: 'judgedByHand' }]);
  const judged = judgedFigure(figure, form);
  const request = { ...settings, figure: judged, sex: target.sex };
  const comparison = compareYears(table, request);
  const notes = notesOnFigures(comparison, target, judged, settings, comparableLoad(table, request, comparison));
  if (form === 'monitoring') {
    return line(yearFigures(comparison), 'monitoringOnly', [{ code: 'monitoringOnly' }, ...notes]);
  }
  const { actual, previous, incomparability } = comparison;
  const verdict = judgeBound(
    target,
    {
      actual: actual.ok ? actual.value.value : null,
      previous: previous.ok ? previous.value.value : null,
      comparable: incomparability === null,
    },
    stage,
  );
  const figures = form === 'change' ? changeFigures(comparison, target) : levelFigures(comparison, target);
  if (!verdict.ok) {
    // The previous year is 0 or the like: there is a figure, but no change to compare.
    const fault: TargetNote[] =
      verdict.error.code === 'targetIncomplete' ? [] : [{ code: 'previousMissing', fault: verdict.error }];
    return line(figures, 'dataMissing', [...fault, ...notes]);
  }
  const result = verdict.value.verdict;
  const decided = result === 'reached' || result === 'notReached' ? result : null;
  const need =
    decided !== null && stage === 'interim' && restsOnStock(judged) && actual.ok
      ? neededNote(table, target, request, actual.value)
      : null;
  return line(figures, result, [
    ...(decided === null
      ? []
      : notesOnVerdict(decided, verdict.value.roundingDecided, comparison, target, judged, stage)),
    ...(need === null ? [] : [need]),
    ...notes,
  ]);
}

function figureOf(result: Result<number, CalculationFault>): LineFigure {
  return result.ok ? result.value : 'missing';
}

/** Ist, Vorjahr and Veränderung; no change is formed of years that must not be compared. */
function yearFigures({ actual, previous, incomparability }: YearComparison): Figures {
  return {
    ...noFigures,
    actual: actual.ok ? actual.value.value : 'missing',
    previous: previous.ok ? previous.value.value : 'missing',
    change:
      actual.ok && previous.ok && incomparability === null
        ? figureOf(change(actual.value.value, previous.value.value))
        : 'missing',
  };
}

function changeFigures(comparison: YearComparison, { value, bound }: TargetRow): Figures {
  const { actual, previous, incomparability } = comparison;
  const agreed = value ?? 0;
  const base = { ...yearFigures(comparison), agreedChange: agreed } as const;
  const missing = { required: 'missing', deviation: 'missing', attainment: 'missing' } as const;
  if (!previous.ok || incomparability !== null || bound === null) return { ...base, ...missing };
  const required = figureOf(requiredLevel(previous.value.value, agreed));
  if (!actual.ok) return { ...base, ...missing, required };
  const [ist, before] = [actual.value.value, previous.value.value];
  return {
    ...base,
    required,
    deviation: figureOf(deviationInPoints(ist, before, agreed)),
    attainment: figureOf(attainmentDegree(ist, before, agreed, directionOf(bound))),
  };
}

function levelFigures(comparison: YearComparison, { value, bound }: TargetRow): Figures {
  const { actual } = comparison;
  const required = value ?? 0;
  const base = { ...yearFigures(comparison), required } as const;
  if (!actual.ok || bound === null) return { ...base, deviation: 'missing', attainment: 'missing' };
  // A level is its own base: Soll = required × (1 + 0).
  return {
    ...base,
    deviation: figureOf(absoluteDeviation(actual.value.value, required, 0)),
    attainment: figureOf(attainmentDegree(actual.value.value, required, 0, directionOf(bound))),
  };
}

function notesOnFigures(
  { actual, previous, incomparability }: YearComparison,
  target: TargetRow,
  judged: FigureCode,
  { month, stockShift }: EvaluationSettings,
  comparableAt: ReportingMonth | null,
): TargetNote[] {
  const notes: TargetNote[] = [];
  // Levels are judged without the previous year; it may be missing in silence there.
  const needsPrevious = target.form === 'change' || target.form === 'monitoring';
  if (!actual.ok) notes.push({ code: 'actualMissing', fault: actual.error });
  else if (needsPrevious && !previous.ok) notes.push({ code: 'previousMissing', fault: previous.error });
  else if (needsPrevious && incomparability !== null) notes.push({ code: 'notComparable', reason: incomparability });
  if (actual.ok) {
    const { dataLoad, origin, newerLoad } = actual.value;
    const stock =
      restsOnStock(judged) && origin === 'computed' ? (stockShift === 1 ? 'monthBefore' : 'sameMonth') : null;
    notes.push({ code: 'basis', month, dataLoad, origin, stock });
    if (needsPrevious && comparableAt !== null) notes.push({ code: 'comparableLoad', dataLoad: comparableAt });
    else if (newerLoad !== null) notes.push({ code: 'newerLoad', dataLoad: newerLoad });
  }
  // A Vorjahr of another Ladestand stands beside Ist without a change; nothing else would say why.
  if (!needsPrevious && actual.ok && previous.ok && incomparability !== null) {
    notes.push({ code: 'changeMissing', reason: incomparability });
  }
  if (target.directionUnusual && target.bound !== null) {
    const expected = directionOf(target.bound) === 'higher' ? 'lower' : 'higher';
    notes.push({ code: 'directionUnusual', expected });
  }
  return notes;
}

/** A Ladestand at which both years can be compared where they cannot at the one in use; null if there is none. */
function comparableLoad(
  table: FigureTable,
  request: FigureRequest,
  { actual, incomparability }: YearComparison,
): ReportingMonth | null {
  if (!actual.ok || incomparability?.code !== 'dataLoadMissing') return null;
  const { newerLoad } = actual.value;
  const others = incomparability.available.map((load) => (load + 12) as ReportingMonth);
  const comparable = [...(newerLoad === null ? [] : [newerLoad]), ...others].find((dataLoad) => {
    const years = compareYears(table, { ...request, dataLoad });
    return years.actual.ok && years.previous.ok && years.incomparability === null;
  });
  return comparable ?? null;
}

const otherVerdict: Readonly<Record<NumericVerdict, NumericVerdict>> = {
  reached: 'notReached',
  notReached: 'reached',
};

function notesOnVerdict(
  verdict: NumericVerdict,
  roundingDecided: boolean,
  comparison: YearComparison,
  target: TargetRow,
  judged: FigureCode,
  stage: VerdictStage,
): TargetNote[] {
  const notes: TargetNote[] = [];
  // There are two verdicts only: levels that disagree, too, would say the same once more.
  if (roundingDecided) notes.push({ code: 'roundingDecided', unrounded: otherVerdict[verdict] });
  else if (levelsDisagree(verdict, comparison, target, judged)) {
    notes.push({ code: 'levelDisagrees', byLevel: otherVerdict[verdict] });
  }
  const { form } = target;
  if (form !== 'change' && stage === 'interim' && growsOverYear(judged)) notes.push({ code: 'stillGrowing' });
  const unit = gapUnit(judged);
  const gap = unit === null ? null : gapToRequired(comparison, target, unit);
  if (unit !== null && gap !== null) notes.push({ code: 'gap', ...gap, unit });
  return notes;
}

function levelsDisagree(
  verdict: NumericVerdict,
  { actual, previous }: YearComparison,
  { form, value, bound }: TargetRow,
  judged: FigureCode,
): boolean {
  if (form !== 'change' || !actual.ok || !previous.ok || value === null || bound === null || isStrict(bound)) {
    return false;
  }
  const bases = compareOnAllBases(
    actual.value.value,
    previous.value.value,
    value,
    directionOf(bound),
    levelUnit(judged),
    verdictDecimals,
  );
  return bases.ok && bases.value.byLevel !== verdict;
}

/**
 * Ist − Soll without the representation error of the machine, and how far apart the two are as readers see them, persons with
 * one decimal; null where a figure is missing.
 */
function gapToRequired(
  { actual, previous }: YearComparison,
  { form, value }: TargetRow,
  unit: GapUnit,
): { readonly value: number; readonly shown: number } | null {
  if (!actual.ok || value === null || (form === 'change' && !previous.ok)) return null;
  const [base, agreed] = form === 'change' && previous.ok ? [previous.value.value, value] : [value, 0];
  const gap = absoluteDeviation(actual.value.value, base, agreed);
  const required = requiredLevel(base, agreed);
  if (!gap.ok || !required.ok) return null;
  const steps = unit === 'persons' ? 10 : 1;
  const shown = Math.abs(Math.round(actual.value.value * steps) - Math.round(required.value * steps)) / steps;
  return { value: gap.value, shown };
}
