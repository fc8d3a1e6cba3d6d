import type { TargetAtDialogue } from '../../domain/dialogue';
import { monthOfYear, yearOf } from '../../domain/months';
import type { VerdictStage } from '../../domain/verdict';
import {
  budgetSentence,
  dialogueReportTexts,
  dialogueSheetName,
  findingsSentence,
  formatDay,
  occasionTexts,
  reportTitle,
  stageSentence,
  verdictCountText,
} from '../../text/dialogue-report-texts';
import { chartSentence, monthWords, targetSentence } from '../../text/dialogue-sentences';
import { verdictText } from '../../text/verdict-texts';
import { loadOf } from '../dialogues/dialogue-log-table';
import type { DialogueReport } from '../dialogues/dialogue-report';
import type { CellContent, SheetPlan } from '../workbook-plan';
import { pageBreaks } from './agreement-sheet';
import { area, text } from './content';
import { putBudget, putExample, putFindings, putGlossary, putOutlook, putPrevious, putSteps } from './dialogue-annex';
import {
  chartRows,
  foremost,
  hasCourse,
  leadingCharts,
  putChartData,
  putCharts,
  type DrawnChart,
} from './dialogue-charts';
import { putVerdicts } from './dialogue-verdicts';
import { reportFlow, type ReportFlow } from './report-flow';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { baseFormat, colors, landscapePage, noteFormat, titleFormat } from './style';

/**
 * 101 characters are 560 of the 757 points between the margins of 1,5 cm. Where neither Calibri nor a font of its widths is
 * installed, other programs measure characters up to a third wider, and fitting to the page would switch off the page breaks.
 */
export const dialogueWidths = [23, 11, 11, 9.5, 9.5, 11, 10, 16] as const;
/** A4 landscape less margins has 501 points; the rest is left for rounding of row heights by other printers. */
const pageHeight = 480;
const pagesOfReport = 2;
const chartHeight = { usual: 140, least: 95 } as const;
/** Of the charts. */
const chartHeading = 26;

const { sections, head, frozen, annex, purpose } = dialogueReportTexts;

export function stageOf({ month }: Pick<DialogueReport, 'month'>): VerdictStage {
  return monthOfYear(month) === 12 ? 'final' : 'interim';
}

/** `Zieldialog <Jahr>-<n>`: values only, two pages with what is talked about, then the annex. */
export function dialogueSheet(report: DialogueReport): SheetPlan {
  const { agreement, no } = report;
  const name = dialogueSheetName(agreement.agreementYear, no);
  const draft = draftSheet(name, purpose);
  const flow = reportFlow(draft, dialogueWidths);
  const said: string[] = [];
  putHead(draft, flow, report);
  putSummary(flow, report, said);
  flow.section(sections.verdicts);
  putVerdicts(draft, flow, report.targets, dialogueWidths);
  const leading = leadingCharts(report.targets);
  const { targets: inReport, height } = chartRoom(flow, leading);
  const inAnnex = report.targets.filter((target) => hasCourse(target) && !inReport.includes(target));
  const charts: DrawnChart[] = [];
  if (inReport.length > 0) {
    flow.section(sections.charts);
    charts.push(...putCharts(draft, flow, inReport, chartSentence, { widths: dialogueWidths, height }));
  }
  const annexRow = flow.row;
  putAnnexTitle(draft, flow);
  putPrevious(flow, report);
  putOutlook(flow, report);
  putSteps(flow, report);
  putBudget(flow, report);
  putFindings(flow, report);
  putExample(flow, report);
  putGlossary(flow, [...said, ...usedWords(report)]);
  if (inAnnex.length > 0) {
    flow.section(sections.moreCharts);
    charts.push(
      ...putCharts(draft, flow, inAnnex, chartSentence, { widths: dialogueWidths, height: chartHeight.usual }),
    );
  }
  if (charts.length > 0) flow.section(sections.chartData);
  const chartPlans = putChartData(draft, flow, charts, dialogueWidths.length);
  const whole = area(0, 0, flow.row, dialogueWidths.length);
  const plan = draft.finish({
    columnWidths: [...dialogueWidths],
    freeze: { rows: 1, columns: 0 },
    tabColor: colors.accent,
    pageLayout: {
      ...landscapePage(whole, `${name} · ${agreement.jobcenter}`),
      fitToWidth: false,
      pageBreaks: breaksOf(flow, annexRow),
    },
  });
  return { ...plan, charts: chartPlans, formats: [{ area: whole, format: baseFormat }, ...plan.formats] };
}

/**
 * The charts that the two pages of the report still hold, and how high they can be: as many as are wished for, lower if need
 * be, but never too low to be read.
 */
function chartRoom(
  { rows }: ReportFlow,
  wished: readonly TargetAtDialogue[],
): { readonly targets: readonly TargetAtDialogue[]; readonly height: number } {
  const breaks = pageBreaks(rows, pageHeight);
  const pages = breaks.length + 1;
  const onLastPage = rows.slice(breaks.at(-1) ?? 0).reduce((sum, { height }) => sum + height, 0);
  const room =
    (pages < pagesOfReport ? pageHeight : pages > pagesOfReport ? 0 : pageHeight - onLastPage) - chartHeading;
  for (let rowCount = Math.ceil(wished.length / 2); rowCount > 0; rowCount -= 1) {
    const targets = foremost(wished, 2 * rowCount);
    const words = chartRows(targets, chartSentence, dialogueWidths).reduce((sum, each) => sum + each.wordsHeight, 0);
    const height = Math.min(chartHeight.usual, Math.floor((room - words) / rowCount));
    if (height >= chartHeight.least) return { targets, height };
  }
  return { targets: [], height: chartHeight.usual };
}

function breaksOf({ rows }: ReportFlow, annexRow: number): number[] {
  const main = pageBreaks(rows.slice(0, annexRow), pageHeight);
  const rest = pageBreaks(rows.slice(annexRow), pageHeight).map((row) => row + annexRow);
  return [...main, annexRow, ...rest];
}

function loadWords({ dataLoad, targets }: DialogueReport): string {
  if (dataLoad !== null) return monthWords(dataLoad);
  const loads = [...new Set(targets.flatMap(({ line }) => loadOf(line) ?? []))].sort((one, other) => one - other);
  return loads.length === 0 ? head.loadFirst : `${loads.map(monthWords).join(', ')} (${head.loadFirst})`;
}

function putHead(draft: SheetDraft, flow: ReportFlow, report: DialogueReport): void {
  const { agreement, no, day, occasion, month } = report;
  const title = flow.gap(28);
  draft.put(title, 0, [[text(reportTitle(agreement.agreementYear, no, monthWords(month)))]]);
  draft.format(title, 0, 1, 1, titleFormat);
  const facts: readonly (readonly [string, string])[] = [
    [head.jobcenter, agreement.jobcenter],
    [head.day, `${formatDay(day)}, ${head.occasion}: ${occasionTexts[occasion]}`],
    [head.month, monthWords(month)],
    [head.load, loadWords(report)],
  ];
  const cells = facts.map(([label, value]): CellContent[] => [text(label), text(value)]);
  const first = flow.row;
  facts.forEach(() => flow.gap(15));
  draft.put(first, 0, cells);
  draft.format(first, 0, facts.length, 1, { bold: true });
  flow.paragraph(`${stageSentence(stageOf(report), yearOf(month))} ${frozen}`, noteFormat);
}

/** One sentence for each target and sex, then steps, budget and data in a line each. */
function putSummary(flow: ReportFlow, report: DialogueReport, said: string[]): void {
  flow.section(sections.summary);
  const counts = new Map<string, number>();
  for (const { line } of report.targets) {
    const word = verdictText(line.verdict);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sentences = [
    verdictCountText([...counts]),
    ...report.targets.map(({ line }) => {
      const { target } = line;
      const progress = report.progress.get(target.no) ?? null;
      return `Ziel ${target.no}: ${targetSentence(line, progress)}`;
    }),
    budgetSentence(report.budget),
    findingsSentence(report.findings),
  ].filter((sentence) => sentence !== '');
  sentences.forEach((sentence, index) => flow.paragraph(sentence, index === 0 ? { bold: true } : {}));
  said.push(...sentences);
}

function putAnnexTitle(draft: SheetDraft, flow: ReportFlow): void {
  const row = flow.gap(28, true);
  draft.put(row, 0, [[text(annex)]]);
  draft.format(row, 0, 1, 1, { ...titleFormat, fontSize: 13 });
}

/** Words of the report beside its sentences, for the terms that are explained. */
function usedWords({ targets }: DialogueReport): readonly string[] {
  return [
    ...Object.values(head),
    ...dialogueReportTexts.verdictHeaders,
    ...targets.flatMap(({ line }) => [verdictText(line.verdict), line.target.figure ?? '']),
    'Jahresfortschrittswert',
    'Zwischenstand',
  ];
}
