import { formatReportingMonth } from '../../domain/months';
import type { TargetAtDialogue } from '../../domain/dialogue';
import type { LevelUnit } from '../../domain/indicators';
import type { LineFigure } from '../../domain/target-table';
import { dialogueReportTexts } from '../../text/dialogue-report-texts';
import { sexSuffix, unitOf } from '../../text/dialogue-sentences';
import { formatShortMonth } from '../../text/german-format';
import { sentenceSubject } from '../../text/monitoring-texts';
import type { ChartPlan, ChartSeriesPlan, ChartSeriesStyle, ChartSource } from '../chart-plan';
import type { CellContent } from '../workbook-plan';
import { area, number, text } from './content';
import { smallNote, type ReportFlow } from './report-flow';
import type { SheetDraft } from './sheet-draft';
import { colors, gridFormat, headerFormat, numberFormats } from './style';
import { wrappedHeight } from './text-measure';

const { series: seriesNames, monthHeader } = dialogueReportTexts;
/** Two charts side by side, each over half of the sheet's columns. */
const halves = [
  { column: 0, columnCount: 4 },
  { column: 4, columnCount: 4 },
] as const;
type Half = (typeof halves)[number];
/** Where the figures of the two charts stand in the annex: months in the first column. */
const dataColumns = [1, 4] as const;
const monthsOfYear = 12;

const styles: Readonly<Record<'actual' | 'required' | 'previous', ChartSeriesStyle>> = {
  actual: { kind: 'line', color: colors.accent, width: 2.5, dash: 'solid', marker: 'circle' },
  required: { kind: 'line', color: colors.text, width: 1.25, dash: 'dash', marker: 'diamond', markerFill: '#FFFFFF' },
  previous: { kind: 'line', color: '#8C8C8C', width: 1.5, dash: 'solid', marker: 'none' },
};

/** A chart whose cells are known: where it is drawn and which words describe it. */
export interface DrawnChart {
  readonly target: TargetAtDialogue;
  readonly row: number;
  readonly half: Half;
  readonly describedIn: ChartPlan['describedIn'];
}

/** Only a target with a course can be drawn. */
export function hasCourse({ course }: TargetAtDialogue): boolean {
  return course.some(({ actual, previous }) => typeof actual === 'number' || typeof previous === 'number');
}

/** One chart for each number of the agreement stands in the report itself: the total, or else what there is first. */
export function leadingCharts(targets: readonly TargetAtDialogue[]): readonly TargetAtDialogue[] {
  const drawn = targets.filter(hasCourse);
  return drawn.filter(({ line }, index) => drawn.findIndex((each) => each.line.target.no === line.target.no) === index);
}

/** As many of the targets as find room, those that are judged before those that are watched; in the order of the agreement. */
export function foremost(targets: readonly TargetAtDialogue[], count: number): readonly TargetAtDialogue[] {
  const isWatched = ({ line }: TargetAtDialogue): boolean => line.target.form === 'monitoring';
  const ranked = [...targets.filter((each) => !isWatched(each)), ...targets.filter(isWatched)].slice(0, count);
  return targets.filter((each) => ranked.includes(each));
}

/** What is said beneath each row of charts, and how high the row of words is. */
export function chartRows(
  targets: readonly TargetAtDialogue[],
  words: (target: TargetAtDialogue) => string,
  widths: readonly number[],
): readonly {
  readonly charts: readonly { readonly target: TargetAtDialogue; readonly half: Half; readonly text: string }[];
  readonly wordsHeight: number;
}[] {
  const widthOf = ({ column, columnCount }: Half): number =>
    widths.slice(column, column + columnCount).reduce((sum, width) => sum + width, 0);
  return Array.from({ length: Math.ceil(targets.length / 2) }, (_, row) => {
    const charts = targets.slice(2 * row, 2 * row + 2).map((target, place) => {
      const half = halves[place] ?? halves[0];
      return { target, half, text: words(target) };
    });
    const heights = charts.map(({ text: said, half }) => wrappedHeight(said, widthOf(half), 8, 4));
    return { charts, wordsHeight: Math.max(...heights) };
  });
}

/** Room for charts, two in a row, with the words beneath each that say what it shows. */
export function putCharts(
  draft: SheetDraft,
  flow: ReportFlow,
  targets: readonly TargetAtDialogue[],
  words: (target: TargetAtDialogue) => string,
  { widths, height }: { readonly widths: readonly number[]; readonly height: number },
): readonly DrawnChart[] {
  const drawn: DrawnChart[] = [];
  for (const { charts, wordsHeight } of chartRows(targets, words, widths)) {
    const row = flow.gap(height, true);
    const described = flow.gap(wordsHeight);
    for (const { target, half, text: said } of charts) {
      drawn.push({ target, row, half, describedIn: { row: described, column: half.column } });
      draft.put(described, half.column, [[text(said)]]);
      draft.merge(described, half.column, half.columnCount);
    }
    draft.format(described, 0, 1, widths.length, { ...smallNote, wrap: true, vertical: 'Top' });
  }
  return drawn;
}

const axisFormats: Readonly<Record<LevelUnit, string>> = {
  euro: '#,##0',
  persons: '#,##0',
  rate: '0.0%',
};

/** Euro of a year do not fit beside an axis. */
function levelFormat(unit: LevelUnit): string {
  return unit === 'euro' ? numberFormats.euro : unit === 'persons' ? numberFormats.persons : numberFormats.percent;
}

export function chartTitle({ line: { target } }: TargetAtDialogue): string {
  const subject = target.figure === null ? target.title : sentenceSubject(target.figure, target.sex).title;
  // One line over half a page has no room for more.
  return `Ziel ${target.no}: ${subject.replace(/^Mittlerer /u, '')}`;
}

/** Above the figures of the chart, where there is less room. */
function shortTitle({ line: { target } }: TargetAtDialogue): string {
  return `Ziel ${target.no}: ${target.figure ?? ''}${sexSuffix(target)}`;
}

/** The figures behind the charts, two targets beside each other, and the charts that read them. */
export function putChartData(
  draft: SheetDraft,
  flow: ReportFlow,
  drawn: readonly DrawnChart[],
  columnCount: number,
): readonly ChartPlan[] {
  const plans: ChartPlan[] = [];
  for (let index = 0; index < drawn.length; index += 2) {
    const pair = drawn.slice(index, index + 2);
    const names = flow.gap(18, true);
    const header = flow.gap(18, true);
    const first = header + 1;
    for (let no = 0; no < monthsOfYear; no += 1) flow.gap(13, no < monthsOfYear - 1);
    flow.gap(8);
    draft.put(names, 0, dataCells(pair, columnCount));
    draft.format(names, 0, 1, columnCount, { bold: true });
    draft.format(header, 0, 1, columnCount, { ...headerFormat, fontSize: 8.5 });
    draft.format(first, 0, monthsOfYear, columnCount, { ...gridFormat, fontSize: 8 });
    pair.forEach((chart, place) => {
      const column = dataColumns[place] ?? dataColumns[0];
      const unit = unitOf(chart.target.line) ?? 'persons';
      draft.format(header, column, monthsOfYear + 1, 3, { horizontal: 'Right', numberFormat: levelFormat(unit) });
      plans.push(chartPlan(chart, first, column, unit));
    });
  }
  return plans;
}

function dataCells(pair: readonly DrawnChart[], columnCount: number): readonly (readonly CellContent[])[] {
  const blank = (): CellContent[] => Array.from({ length: columnCount }, () => null);
  const [names, header] = [blank(), blank()];
  header[0] = text(monthHeader);
  const months = Array.from({ length: monthsOfYear }, blank);
  pair.forEach(({ target }, place) => {
    const column = dataColumns[place] ?? dataColumns[0];
    names[column] = text(shortTitle(target));
    [seriesNames.actual, seriesNames.required, seriesNames.previous].forEach((name, offset) => {
      header[column + offset] = text(name);
    });
    target.course.forEach(({ month, actual, required, previous }, row) => {
      const cells = months[row];
      if (cells === undefined) return;
      cells[0] = text(formatShortMonth(formatReportingMonth(month)).split(' ')[0] ?? '');
      [actual, required, previous].forEach((figure, offset) => {
        cells[column + offset] = figureCell(figure);
      });
    });
  });
  return [names, header, ...months];
}

/** What is not there stays empty, so that no line falls to 0. */
function figureCell(figure: LineFigure): CellContent {
  return number(typeof figure === 'number' ? figure : null);
}

function chartPlan(
  { target, row, half, describedIn }: DrawnChart,
  first: number,
  column: number,
  unit: LevelUnit,
): ChartPlan {
  const source = (at: number): ChartSource => ({ sheet: null, area: area(first, at, monthsOfYear, 1) });
  const all = [
    { key: 'actual', at: column },
    { key: 'required', at: column + 1 },
    { key: 'previous', at: column + 2 },
  ] as const;
  const [actual, ...others] = all
    .filter(({ key }) => key === 'actual' || target.course.some((point) => typeof point[key] === 'number'))
    .map(({ key, at }): ChartSeriesPlan => ({ name: seriesNames[key], values: source(at), style: styles[key] }));
  const { no, sex } = target.line.target;
  return {
    name: `Ziel ${no} ${sex}`,
    kind: 'line',
    title: chartTitle(target),
    categories: source(0),
    series: [actual ?? { name: seriesNames.actual, values: source(column), style: styles.actual }, ...others],
    categoryAxis: { title: null, numberFormat: null },
    valueAxis: { title: null, numberFormat: axisFormats[unit] },
    legend: 'bottom',
    area: area(row, half.column, 1, half.columnCount),
    describedIn,
  };
}
