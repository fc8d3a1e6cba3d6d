import type { Agreement, Target } from '../../domain/agreement';
import { monitoringSheetName, sheetTexts } from '../../text/sheet-texts';
import { monitoringTexts } from '../../text/monitoring-texts';
import type { SheetPlan } from '../workbook-plan';
import { targetsByNumber } from './agreement-clauses';
import { area } from './content';
import { budgetRows, putBudget } from './monitoring-budget';
import { chartRows, putCharts } from './monitoring-charts';
import { courseColumns, putCourses } from './monitoring-course';
import { derivationMap, isJudged, observedQuantities } from './monitoring-derivation';
import type { DerivationMap } from './monitoring-derivation';
import { putDerivation } from './monitoring-functions';
import { monitoringWidths, paleWhereAbsent, printedColumns, putSection } from './monitoring-frame';
import { headCells } from './monitoring-head';
import { putNeeded } from './monitoring-needed';
import type { NeededPlace } from './monitoring-needed';
import { putForecast, putObserved } from './monitoring-observed';
import { hasNote, putHead, putNotes, putSentences, putTargets } from './monitoring-sections';
import { putSteps } from './monitoring-steps';
import type { TargetPlace } from './monitoring-targets';
import { draftSheet } from './sheet-draft';
import { baseFormat, colors, landscapePage, numberFormats } from './style';

/** Month shown first: the newest one found in the data, else January of the year. */
export interface MonitoringPreset {
  readonly reportingMonth: { readonly year: number; readonly month: number };
  readonly dataLoad: { readonly year: number; readonly month: number };
}

/** Where the stock behind integration rates is chosen: on the sheet of the targets, or here if that one has no such cell. */
export type StockSetting = 'onTargets' | 'here';

/** Nine points print as eight. The columns fit across A4 even with the wide letters that stand in for Arial elsewhere. */
const printScale = 89;
const marginsCm = { top: 1.2, bottom: 1.5, left: 0.9, right: 0.9 } as const;
/** Points of a page of A4 across, at this scale, and some air for other printers. */
const pageHeight = ((21 - marginsCm.top - marginsCm.bottom) / 2.54) * (72 / (printScale / 100)) * 0.97;
/** Points of a row that nobody has set. */
const usualHeight = 15;
/** Intermediate steps beside the printed sheet. */
const besideWidths = Array.from({ length: courseColumns.forecast - monitoringWidths.length + 1 }, () => 12);
const endColumn = monitoringWidths.length + besideWidths.length;

/** Rows of every section, computed first because they refer to each other. */
interface SheetMap {
  readonly wordsRow: number;
  readonly targetsRow: number;
  readonly places: readonly TargetPlace[];
  readonly notesRow: number;
  readonly courseRow: number;
  readonly chartRowCount: number;
  readonly neededRow: number;
  readonly needed: readonly NeededPlace[];
  readonly forecastRow: number;
  readonly observedRow: number;
  readonly stepsRow: number;
  readonly stepTargets: readonly { readonly target: Target; readonly row: number }[];
  readonly budgetRow: number;
  /** Of the printed sheet. */
  readonly rowCount: number;
  readonly derivation: DerivationMap;
}

/** Heading, header, rows and an empty row; with a note one row more. */
function sectionRows(rows: number, note: 'note' | 'plain' = 'note'): number {
  return rows === 0 ? 0 : 2 + rows + 1 + (note === 'note' ? 1 : 0);
}

function mapSheet(targets: readonly Target[]): SheetMap {
  const wordsRow = headCells.state + 2;
  const targetsRow = wordsRow + 1 + targets.length + 1;
  const notesRow = targetsRow + sectionRows(targets.length, 'plain');
  const noted = targets.filter(hasNote).length;
  const courseRow = notesRow + (noted === 0 ? 0 : noted + 2);
  const judgedCount = targets.filter(isJudged).length;
  // One chart more: the budget. Two side by side.
  const chartRowCount = Math.ceil((judgedCount + 1) / 2) * chartRows;
  const neededRow = courseRow + 2 + chartRowCount + 1;
  const forecastRow = neededRow + sectionRows(judgedCount);
  const observedRow = forecastRow + sectionRows(judgedCount);
  const stepsRow = observedRow + sectionRows(observedQuantities.length);
  const byHand = targets.filter(
    (target, index) => target.form === 'steps' && targets.findIndex(({ no }) => no === target.no) === index,
  );
  const stepTargets = byHand.map((target, index) => ({ target, row: stepsRow + 3 + index }));
  const budgetRow = stepsRow + sectionRows(byHand.length);
  const rowCount = budgetRow + sectionRows(budgetRows) - 1;
  const derivation = derivationMap(targets, rowCount + 2);
  const judged = derivation.figures.flatMap((figure, index) =>
    figure?.extra ? [{ index, figure, extra: figure.extra }] : [],
  );
  const places = targets.map((target, index): TargetPlace => {
    const row = targetsRow + 2 + index;
    const stepsAt = stepTargets.find(({ target: { no } }) => target.form === 'steps' && no === target.no)?.row ?? null;
    return { target, row, figure: derivation.figures[index] ?? null, stepsRow: stepsAt };
  });
  const needed = judged.flatMap(({ index, figure, extra }, position): NeededPlace[] => {
    const place = places[index];
    return place === undefined
      ? []
      : [{ place, figure, extra, yearEnd: derivation.yearEndRequired, row: neededRow + 3 + position }];
  });
  return {
    wordsRow,
    targetsRow,
    notesRow,
    places,
    courseRow,
    chartRowCount,
    neededRow,
    needed,
    forecastRow,
    observedRow,
    stepsRow,
    stepTargets,
    budgetRow,
    rowCount,
    derivation,
  };
}

/** Rows that begin a page: what belongs together is never cut. */
function pageBreaks(
  starts: readonly number[],
  rowCount: number,
  heights: NonNullable<SheetPlan['rowHeights']>,
): readonly number[] {
  const own = new Map(heights.map(({ row, height }) => [row, height]));
  const points = (from: number, to: number): number =>
    Array.from({ length: to - from }, (_, index) => own.get(from + index) ?? usualHeight).reduce(
      (sum, each) => sum + each,
      0,
    );
  const breaks: number[] = [];
  let pageStart = 0;
  starts.forEach((start, index) => {
    if (points(pageStart, starts[index + 1] ?? rowCount) <= pageHeight || start === pageStart) return;
    breaks.push(start);
    pageStart = start;
  });
  return breaks;
}

/**
 * `Monitoring <Jahr>`: where every target stands in the reporting month, and below the printed sheet the functions that this
 * rests on. Everything else is made of native formulas.
 */
export function monitoringSheet(agreement: Agreement, preset: MonitoringPreset, stockSetting: StockSetting): SheetPlan {
  const targets = targetsByNumber(agreement.targets).flat();
  const map = mapSheet(targets);
  const { derivation } = map;
  const draft = draftSheet(monitoringSheetName(agreement.agreementYear), sheetTexts.purposes.Monitoring);
  draft.format(0, 0, derivation.rows.course + 13, endColumn, baseFormat);
  draft.format(0, monitoringWidths.length, map.rowCount, besideWidths.length, {
    fontColor: colors.muted,
    numberFormat: numberFormats.anyQuantity,
  });
  putHead(draft, agreement, preset, stockSetting);
  const rowOf = (place: TargetPlace): number | null =>
    map.needed.find(({ place: each }) => each === place)?.row ?? null;
  putSentences(draft, map.wordsRow, map.places, rowOf);
  putTargets(draft, map.targetsRow, map.places, derivation);
  putNotes(draft, map.notesRow, map.places);
  putSection(draft, map.courseRow, monitoringTexts.sections.course, monitoringTexts.notes.course);
  if (map.needed.length > 0) {
    putNeeded(draft, map.neededRow, map.needed);
    putForecast(draft, map.forecastRow, map.needed);
    putCourses(draft, map.needed, derivation, {
      header: map.courseRow,
      firstTarget: map.targetsRow + 2,
      targetCount: map.places.length,
      firstForecast: map.forecastRow + 3,
    });
  }
  putObserved(draft, map.observedRow, derivation);
  if (map.stepTargets.length > 0) putSteps(draft, map.stepsRow, map.stepTargets, agreement.agreementYear);
  const budgetCourse = { row: map.courseRow + 1 + 12 * map.needed.length + 1, column: courseColumns.no };
  putBudget(draft, map.budgetRow, agreement, budgetCourse);
  putCharts(draft, map.needed, {
    row: map.courseRow + 2,
    courseRow: map.courseRow,
    firstSentence: ({ place }) => map.wordsRow + 1 + map.places.indexOf(place),
    budget: { course: budgetCourse, noteRow: map.budgetRow + 2 + budgetRows },
  });
  paleWhereAbsent(draft, map.targetsRow + 2, map.rowCount);
  putDerivation(draft, agreement, targets, derivation);
  const printed = area(0, 0, map.rowCount, printedColumns);
  const plan = draft.finish({
    columnWidths: [...monitoringWidths, ...besideWidths],
    freeze: { rows: 1, columns: 0 },
    tabColor: colors.accent,
    pageLayout: {
      ...landscapePage(printed, `${monitoringSheetName(agreement.agreementYear)} · ${agreement.jobcenter}`),
      fitToWidth: false,
      centerHorizontally: true,
      scale: printScale,
      marginsCm,
    },
  });
  const chartStarts = Array.from(
    { length: map.chartRowCount / chartRows - 1 },
    (_, index) => map.courseRow + 2 + (index + 1) * chartRows,
  );
  const { wordsRow, targetsRow, notesRow, courseRow, neededRow, forecastRow, observedRow, stepsRow, budgetRow } = map;
  const starts = [
    wordsRow,
    targetsRow,
    notesRow,
    courseRow,
    ...chartStarts,
    neededRow,
    forecastRow,
    observedRow,
    stepsRow,
    budgetRow,
  ];
  return {
    ...plan,
    pageLayout: { ...plan.pageLayout, pageBreaks: pageBreaks(starts, map.rowCount, plan.rowHeights ?? []) },
  };
}
