import type { Agreement, Target } from '../../domain/agreement';
import { monitoringSheetName, sheetTexts } from '../../text/sheet-texts';
import { monitoringTexts } from '../../text/monitoring-texts';
import type { SheetPlan } from '../workbook-plan';
import { targetsByNumber } from './agreement-clauses';
import { area } from './content';
import { putBudget } from './monitoring-budget';
import { chartRows, putCharts } from './monitoring-charts';
import { courseColumns, putCourses } from './monitoring-course';
import { derivationMap, isJudged, observedQuantities, putDerivation } from './monitoring-derivation';
import type { DerivationMap } from './monitoring-derivation';
import { paleWhereAbsent, putSection } from './monitoring-frame';
import { headCells } from './monitoring-head';
import { putNeeded } from './monitoring-needed';
import type { NeededPlace } from './monitoring-needed';
import { putForecast, putObserved } from './monitoring-observed';
import { putHead, putSentences, putTargets } from './monitoring-sections';
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

export const monitoringWidths = [5, 26, 9, 10, 12, 12, 12, 11, 12, 11, 11, 13, 38] as const;
const printedColumns = monitoringWidths.length;
/** All columns on one page of A4 across. */
const printScale = 62;
/** Intermediate steps beside the printed sheet. */
const besideWidths = Array.from({ length: courseColumns.forecast - printedColumns + 1 }, () => 12);
const endColumn = printedColumns + besideWidths.length;

/** Rows of every section, computed first because they refer to each other. */
interface SheetMap {
  readonly wordsRow: number;
  readonly targetsRow: number;
  readonly places: readonly TargetPlace[];
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
  const courseRow = targetsRow + sectionRows(targets.length, 'plain');
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
  const rowCount = budgetRow + sectionRows(3) - 1;
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
    return place === undefined ? [] : [{ place, figure, extra, row: neededRow + 3 + position }];
  });
  return {
    wordsRow,
    targetsRow,
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
  draft.format(0, printedColumns, map.rowCount, besideWidths.length, {
    fontColor: colors.muted,
    numberFormat: numberFormats.anyQuantity,
  });
  putHead(draft, agreement, preset, stockSetting);
  const rowOf = (place: TargetPlace): number | null =>
    map.needed.find(({ place: each }) => each === place)?.row ?? null;
  putSentences(draft, map.wordsRow, map.places, rowOf);
  putTargets(draft, map.targetsRow, map.places, derivation);
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
    budget: { course: budgetCourse, noteRow: map.budgetRow + 5 },
  });
  paleWhereAbsent(draft, map.targetsRow + 2, map.rowCount);
  putDerivation(draft, agreement, targets, derivation);
  const printed = area(0, 0, map.rowCount, printedColumns);
  return draft.finish({
    columnWidths: [...monitoringWidths, ...besideWidths],
    freeze: { rows: 1, columns: 0 },
    tabColor: colors.accent,
    pageLayout: {
      ...landscapePage(printed, `${monitoringSheetName(agreement.agreementYear)} · ${agreement.jobcenter}`),
      fitToWidth: false,
      scale: printScale,
      pageBreaks: [map.courseRow, map.neededRow],
    },
  });
}
