import { agreedVerdictWords, computedVerdictWords } from '../../domain/dialogue';
import { dayOfSerial, serialOfDay } from '../../domain/days';
import { isDueSoon, isOverdue, stepKindWords, stepStatusWords, type Step } from '../../domain/steps';
import { dataFindingText, dataSeverityTexts } from '../../text/data-finding-texts';
import { dialogueReportTexts, dialogueSheetName, previousDialogueText } from '../../text/dialogue-report-texts';
import { forecastSentence, monthWords, readingExample, sexSuffix } from '../../text/dialogue-sentences';
import { sexTexts } from '../../text/indicator-texts';
import { sheetTexts } from '../../text/sheet-texts';
import { dayCell } from '../dialogues/dialogue-log-table';
import type { BudgetAtDialogue, DialogueReport } from '../dialogues/dialogue-report';
import type { CellContent } from '../workbook-plan';
import { number, text } from './content';
import type { ReportColumn, ReportFlow } from './report-flow';
import { numberFormats } from './style';

const { sections, ...texts } = dialogueReportTexts;

function column(header: string, at: number, span: number, format?: ReportColumn['format']): ReportColumn {
  return { header, column: at, span, ...(format === undefined ? {} : { format }) };
}

const date = { numberFormat: numberFormats.date, horizontal: 'Left' } as const;

/** Where the last dialogue ended: this one starts from it. */
export function putPrevious(flow: ReportFlow, { previous }: DialogueReport): void {
  flow.section(sections.previous);
  if (previous === null) {
    flow.paragraph(texts.noPrevious);
    return;
  }
  const { dialogue, entries } = previous;
  flow.paragraph(previousDialogueText(dialogueSheetName(dialogue.year, dialogue.no), dialogue.day));
  if (entries.length === 0) {
    flow.paragraph(texts.nothingArranged);
    return;
  }
  const [target, computed, agreed, arrangement] = texts.previousHeaders;
  flow.table(
    [column(target, 0, 1), column(computed, 1, 1), column(agreed, 2, 1), column(arrangement, 3, 5)],
    entries.map((entry) => [
      text(`Ziel ${entry.targetNo}${entry.sex === 'total' ? '' : ` (${sexTexts[entry.sex]})`}`),
      text(computedVerdictWords[entry.computed]),
      text(entry.agreed === null ? '–' : agreedVerdictWords[entry.agreed]),
      text(entry.arrangement),
    ]),
  );
}

export function putOutlook(flow: ReportFlow, { targets }: DialogueReport): void {
  flow.section(sections.outlook);
  const sentences = targets.flatMap((target) => {
    const sentence = forecastSentence(target);
    const { no } = target.line.target;
    return sentence === null ? [] : [`Ziel ${no}${sexSuffix(target.line.target)}: ${sentence}`];
  });
  if (sentences.length === 0) flow.paragraph(texts.noOutlook);
  for (const sentence of sentences) flow.paragraph(sentence);
}

export function putSteps(flow: ReportFlow, { steps, day, daysAhead }: DialogueReport): void {
  flow.section(sections.steps);
  if (steps.length === 0) {
    flow.paragraph(texts.noSteps);
    return;
  }
  const [target, what, owner, due, status, evidence] = texts.stepHeaders;
  const today = serialOfDay(day);
  flow.table(
    [
      column(target, 0, 1),
      column(what, 1, 2),
      column(owner, 3, 2),
      column(due, 5, 1, date),
      column(status, 6, 1),
      column(evidence, 7, 1),
    ],
    steps.map((step) => [
      text(`Ziel ${step.targetNo}, ${stepKindWords[step.kind]}${step.no === null ? '' : ` ${step.no}`}`),
      text(step.text),
      text(step.owner),
      dueCell(step),
      text(statusWords(step, today, daysAhead)),
      text(step.evidence),
    ]),
  );
}

function dueCell({ due }: Step): CellContent {
  if (typeof due !== 'number') return null;
  const day = dayOfSerial(due);
  return day.ok ? dayCell(day.value) : null;
}

function statusWords(step: Step, today: number, daysAhead: number): string {
  const status = stepStatusWords[step.status];
  if (isOverdue(step, today)) return `${status}, ${texts.overdue}`;
  return isDueSoon(step, today, daysAhead) ? `${status}, ${texts.dueSoon}` : status;
}

export function putBudget(flow: ReportFlow, { budget }: DialogueReport): void {
  flow.section(sections.budget);
  if (budget.every(({ planned, course }) => planned === null && course.spent === null)) {
    flow.paragraph(texts.noBudget);
    return;
  }
  const [title, planned, spent, share, ofYear, remark] = texts.budgetHeaders;
  const euro = { numberFormat: numberFormats.euro, horizontal: 'Right' } as const;
  const percent = { numberFormat: numberFormats.percent, horizontal: 'Right' } as const;
  flow.table(
    [
      column(title, 0, 1),
      column(planned, 1, 1, euro),
      column(spent, 2, 1, euro),
      column(share, 3, 1, percent),
      column(ofYear, 4, 1, percent),
      column(remark, 5, 3, { horizontal: 'Left', indent: 1 }),
    ],
    budget.map(({ title: name, planned: amount, course }) => [
      text(name),
      number(amount),
      number(course.spent),
      number(course.shareUsed),
      number(course.shareOfYear),
      text(budgetRemark({ title: name, planned: amount, course })),
    ]),
  );
}

export function budgetRemark({ course }: BudgetAtDialogue): string {
  if (course.toConsider) return texts.consider;
  return course.spent === null ? texts.spendingIncomplete : '';
}

/** A printed list of findings helps as long as it can be read. */
const mostFindings = 15;

export function putFindings(flow: ReportFlow, { findings }: DialogueReport): void {
  flow.section(sections.findings);
  const told = findings.filter(({ severity }) => severity !== 'hint');
  if (told.length === 0) {
    flow.paragraph(texts.noFindings);
    return;
  }
  const [severity, figure, month, what] = texts.findingHeaders;
  flow.table(
    [column(severity, 0, 1), column(figure, 1, 1), column(month, 2, 1), column(what, 3, 5)],
    told
      .slice(0, mostFindings)
      .map((finding) => [
        text(dataSeverityTexts[finding.severity]),
        text(finding.figure ?? ''),
        text(finding.month === null ? '' : monthWords(finding.month)),
        text(dataFindingText(finding).finding),
      ]),
  );
  if (told.length > mostFindings) flow.paragraph(texts.moreFindings(told.length - mostFindings));
}

/** The first target that a change decides, taken apart step by step. */
export function putExample(flow: ReportFlow, { targets }: DialogueReport): void {
  flow.section(sections.example);
  const [example] = targets.flatMap(({ line }) => readingExample(line) ?? []);
  flow.paragraph(example ?? texts.noExample);
}

/** Only terms that the report uses. */
export function putGlossary(flow: ReportFlow, used: readonly string[]): void {
  const all = used.join('\n');
  const entries = sheetTexts.glossary.entries.filter(([term]) => isUsed(term, all));
  if (entries.length === 0) return;
  flow.section(sections.glossary);
  const [term, meaning] = texts.glossaryHeaders;
  flow.table(
    [column(term, 0, 1, { bold: true }), column(meaning, 1, 7)],
    entries.map(([name, explanation]) => [text(name), text(explanation)]),
  );
}

/** 'Jahresfortschrittswert (JFW)' is used where either is; longer words are also found with an ending, short ones are not. */
function isUsed(term: string, all: string): boolean {
  return term
    .split(/[()]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .some((name) => new RegExp(`(?<!\\p{L})${name}${name.length > 4 ? '' : '(?!\\p{L})'}`, 'iu').test(all));
}
