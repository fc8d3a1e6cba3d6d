import { monitoringTexts, sentenceSubject } from '../../text/monitoring-texts';
import type { ChartPlan, ChartSeriesStyle, ChartSource } from '../chart-plan';
import { cellReference } from '../cell-reference';
import type { CellArea } from '../workbook-plan';
import { area, formula } from './content';
import { budgetChartSource } from './monitoring-budget';
import type { BudgetCourse } from './monitoring-budget';
import { courseSource } from './monitoring-course';
import { printedColumns } from './monitoring-frame';
import type { NeededPlace } from './monitoring-needed';
import { sentenceColumns, unitOf } from './monitoring-sentences';
import { targetCell } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { colors, numberFormats } from './style';

/** A line with the message and the chart below it. */
export const chartRows = 16;
const halves = [
  { column: 0, columnCount: 6 },
  { column: 6, columnCount: 6 },
] as const;

/** The same kind of figure looks the same everywhere, and never differs by colour alone. */
const styles: Readonly<Record<'actual' | 'required' | 'previous' | 'forecast', ChartSeriesStyle>> = {
  actual: { kind: 'line', color: colors.accent, width: 2.5, dash: 'solid', marker: 'circle' },
  required: { kind: 'line', color: colors.text, width: 1.25, dash: 'dash', marker: 'diamond', markerFill: '#FFFFFF' },
  previous: { kind: 'line', color: '#8C8C8C', width: 1.5, dash: 'solid', marker: 'none' },
  forecast: { kind: 'line', color: '#6E9AA8', width: 1.5, dash: 'dot', marker: 'square', markerFill: '#FFFFFF' },
};

interface ChartPlaces {
  /** Row of the first message. */
  readonly row: number;
  readonly courseRow: number;
  readonly firstSentence: (each: NeededPlace) => number;
  readonly budget: { readonly course: BudgetCourse; readonly noteRow: number };
}

/** One chart for each judged target and one of the budget, two side by side. */
export function putCharts(draft: SheetDraft, needed: readonly NeededPlace[], places: ChartPlaces): void {
  const at = (index: number): { readonly message: { row: number; column: number }; readonly area: CellArea } => {
    const half = halves[index % 2 === 0 ? 0 : 1];
    const row = places.row + Math.floor(index / 2) * chartRows;
    return {
      message: { row, column: half.column },
      area: area(row + 1, half.column, chartRows - 2, half.columnCount),
    };
  };
  needed.forEach((each, index) => {
    const { message, area: covered } = at(index);
    draft.put(message.row, message.column, [[formula(targetMessage(each, places.firstSentence(each)))]]);
    draft.chart(targetChart(each, index, places.courseRow, covered, message));
  });
  const { message, area: covered } = at(needed.length);
  draft.put(message.row, message.column, [[formula(`=${cellReference(places.budget.noteRow, 1)}`)]]);
  draft.chart(budgetChart(places.budget.course, covered, message));
  for (let row = places.row; row <= message.row; row += chartRows) {
    draft.format(row, 0, 1, printedColumns, { bold: true, wrap: true, vertical: 'Bottom' });
    draft.height(row, 28);
    for (const { column, columnCount } of halves) draft.merge(row, column, columnCount);
  }
}

/** `Ziel 2, Frauen: erreicht – 5,7 % bei einem Soll von 5,6 %`. */
function targetMessage({ place, figure }: NeededPlace, sentenceRow: number): string {
  const { behind } = unitOf(figure.figure);
  const texts = (offset: number): string => cellReference(sentenceRow, sentenceColumns.texts + offset);
  const title = `"Ziel "&${targetCell(place, 'no')}&", "&${targetCell(place, 'sex')}&": "&${targetCell(place, 'verdict')}`;
  return `=${title}&IF(ISNUMBER(${targetCell(place, 'required')}),IF(ISNUMBER(${targetCell(place, 'actual')})," – "&${texts(0)}&"${behind} bei einem Soll von "&${texts(1)}&"${behind}",""),"")`;
}

function source(of: CellArea): ChartSource {
  return { sheet: null, area: of };
}

function axisFormat({ figure }: NeededPlace): string {
  return unitOf(figure.figure).text === 'percent' ? numberFormats.percent : numberFormats.count;
}

function targetChart(
  each: NeededPlace,
  index: number,
  courseRow: number,
  covered: CellArea,
  describedIn: ChartPlan['describedIn'],
): ChartPlan {
  const { target } = each.place;
  const cells = courseSource(courseRow, index);
  const [, actual, required, previous, forecast] = monitoringTexts.courseHeaders;
  return {
    name: `Verlauf ${target.no} ${target.sex} ${index + 1}`,
    kind: 'line',
    title: sentenceSubject(each.figure.figure, target.sex).title,
    categories: source(cells.label),
    series: [
      { name: actual, values: source(cells.actual), style: styles.actual },
      { name: required, values: source(cells.required), style: styles.required },
      { name: previous, values: source(cells.previous), style: styles.previous },
      { name: forecast, values: source(cells.forecast), style: styles.forecast },
    ],
    categoryAxis: { title: null, numberFormat: null },
    valueAxis: { title: null, numberFormat: axisFormat(each) },
    legend: 'bottom',
    // The forecast is a line from the reporting month to December.
    missing: 'bridged',
    area: covered,
    describedIn,
  };
}

function budgetChart(course: BudgetCourse, covered: CellArea, describedIn: ChartPlan['describedIn']): ChartPlan {
  const cells = budgetChartSource(course);
  const [, spent, even] = monitoringTexts.budgetCourseHeaders;
  return {
    name: 'Haushalt',
    kind: 'column',
    title: monitoringTexts.budgetChart,
    categories: source(cells.labels),
    series: [
      {
        name: spent,
        values: source(cells.spent),
        style: { kind: 'bar', fill: colors.accent, outline: null },
      },
      { name: even, values: source(cells.even), style: { ...styles.required, marker: 'none' } as ChartSeriesStyle },
    ],
    categoryAxis: { title: null, numberFormat: null },
    valueAxis: { title: null, numberFormat: numberFormats.millions },
    legend: 'bottom',
    area: covered,
    describedIn,
  };
}
