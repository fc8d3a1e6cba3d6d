import type { Agreement } from '../../domain/agreement';
import { monitoringTexts } from '../../text/monitoring-texts';
import { cellReference, fixedReference } from '../cell-reference';
import { budgetTitles } from '../table-rows';
import type { CellArea, CellContent } from '../workbook-plan';
import { area, formula, number, text } from './content';
import { printedColumns, putHeader, putSection, right } from './monitoring-frame';
import { head } from './monitoring-head';
import type { SheetDraft } from './sheet-draft';
import { colors, gridFormat, numberFormats } from './style';

const columns = {
  title: 1,
  months: 3,
  agreed: 4,
  planned: 5,
  spent: 6,
  used: 7,
  ofYear: 8,
  lead: 9,
  changed: 10,
} as const;
/** Two lines, their total, and a sentence on each. */
export const budgetRows = 6;

/** Months beside the printed sheet: number, label, spending by title, and what the chart shows. */
export interface BudgetCourse {
  /** Header row of the twelve months. */
  readonly row: number;
  readonly column: number;
}
const courseOffsets = { no: 0, label: 1, first: 2, second: 3, spent: 4, even: 5 } as const;
const monthOfYear = `MONTH(${head.reportingMonth})`;

/** Header and columns that the chart of the budget is drawn from. */
export function budgetChartSource({ row, column }: BudgetCourse): {
  readonly labels: CellArea;
  readonly spent: CellArea;
  readonly even: CellArea;
} {
  const months = (offset: number): CellArea => area(row + 1, column + offset, 12, 1);
  return {
    labels: months(courseOffsets.label),
    spent: months(courseOffsets.spent),
    even: months(courseOffsets.even),
  };
}

/** Budget lines of the agreement, as `budgetCourse` of the domain compares them with the year's course. */
export function putBudget(draft: SheetDraft, row: number, agreement: Agreement, course: BudgetCourse): void {
  const headerRow = putSection(draft, row, monitoringTexts.sections.budget, monitoringTexts.notes.budget);
  putHeader(draft, headerRow, monitoringTexts.budgetHeaders);
  const first = headerRow + 1;
  const { administrativeCosts, integrationBudget } = agreement.budget;
  const lines = [
    { title: budgetTitles.administrativeCosts, agreed: administrativeCosts },
    { title: budgetTitles.integrationBudget, agreed: integrationBudget },
  ];
  draft.put(first, 0, [
    ...lines.map(({ title, agreed }, index) =>
      lineCells(title, number(agreed), first + index, course, index, agreement),
    ),
    totalCells(first),
  ]);
  // A sentence on each line and on their total.
  draft.repeat(first + 3, columns.title, 3, (at) => noteOf(at - 3));
  draft.format(first, 0, 3, printedColumns, gridFormat);
  draft.format(first + 3, columns.title, 3, 1, { fontColor: colors.muted });
  draft.format(first, columns.months, 3, 1, { horizontal: 'Center' });
  draft.format(first, columns.agreed, 3, 3, { numberFormat: numberFormats.euro, ...right });
  draft.format(first, columns.used, 3, 2, { numberFormat: numberFormats.percent, ...right });
  draft.format(first, columns.lead, 3, 2, { numberFormat: numberFormats.signedPercent, ...right });
  draft.format(first + 2, 0, 1, printedColumns, { bold: true });
  putCourse(draft, agreement, course, first + 2);
}

function budgetLine(title: string, { agreementYear }: Agreement): string {
  return `tblHaushalt[Jahr],${agreementYear},tblHaushalt[Jobcenter],${head.jobcenter},tblHaushalt[Titel],${title}`;
}

function lineCells(
  title: string,
  agreed: CellContent,
  row: number,
  course: BudgetCourse,
  index: number,
  agreement: Agreement,
): readonly CellContent[] {
  const at = (column: keyof typeof columns): string => cellReference(row, columns[column]);
  const months = (offset: number): string =>
    `${fixedReference(course.row + 1, course.column + offset)}:${fixedReference(course.row + 12, course.column + offset)}`;
  const soFar = `${months(courseOffsets.no)},"<="&${monthOfYear}`;
  const amounts = months(courseOffsets.first + index);
  const line = budgetLine(at('title'), agreement);
  return [
    null,
    text(title),
    null,
    formula(`=COUNTIFS(${soFar},${amounts},">-1E300")`),
    agreed,
    formula(`=IF(COUNTIFS(${line},tblHaushalt[Ansatz],">-1E300")>0,SUMIFS(tblHaushalt[Ansatz],${line}),NA())`),
    formula(`=IF(${at('months')}=${monthOfYear},SUMIFS(${amounts},${soFar}),NA())`),
    ...shares(row),
  ];
}

function totalCells(first: number): readonly CellContent[] {
  const row = first + 2;
  const total = (column: keyof typeof columns): CellContent => {
    const range = `${cellReference(first, columns[column])}:${cellReference(first + 1, columns[column])}`;
    return formula(`=IF(COUNT(${range})=2,SUM(${range}),NA())`);
  };
  return [
    null,
    text(monitoringTexts.total),
    null,
    formula(`=MIN(${cellReference(first, columns.months)}:${cellReference(first + 1, columns.months)})`),
    total('agreed'),
    total('planned'),
    total('spent'),
    ...shares(row),
  ];
}

/** Used, share of the year, their distance, and the budget against what was agreed. */
function shares(row: number): readonly CellContent[] {
  const at = (column: keyof typeof columns): string => cellReference(row, columns[column]);
  return [
    formula(
      `=IF(AND(ISNUMBER(${at('planned')}),ISNUMBER(${at('spent')})),IF(${at('planned')}>0,${at('spent')}/${at('planned')},NA()),NA())`,
    ),
    formula(`=${monthOfYear}/12`),
    formula(`=${at('used')}-${at('ofYear')}`),
    formula(`=IF(AND(ISNUMBER(${at('planned')}),${at('agreed')}>0),${at('planned')}/${at('agreed')}-1,NA())`),
  ];
}

/** What follows for a line, behind its title. */
function noteOf(row: number): string {
  const at = (column: keyof typeof columns): string => cellReference(row, columns[column]);
  const reaches = (column: 'lead' | 'changed'): string =>
    `IF(ISNUMBER(${at(column)}),ROUND(ABS(${at(column)})*10000,0)>=ROUND(${head.budgetThreshold}*10000,0),FALSE)`;
  const { budget } = monitoringTexts;
  return `=${at('title')}&": "&IF(${reaches('changed')},"${budget.considerPlan}",IF(${reaches('lead')},IF(${at('lead')}<0,"${budget.considerLess}","${budget.considerMore}"),IF(ISNUMBER(${at('lead')}),"${budget.inside}",IF(ISNUMBER(${at('planned')}),"${budget.missing}","${budget.noPlan}"))))`;
}

/** Spending month by month and summed up; a month without an entry ends the sum and never counts as 0. */
function putCourse(draft: SheetDraft, agreement: Agreement, { row, column }: BudgetCourse, totalRow: number): void {
  const first = row + 1;
  const at = (offset: number): number => column + offset;
  const { administrativeCosts, integrationBudget } = budgetTitles;
  const [, spentHeader, evenHeader] = monitoringTexts.budgetCourseHeaders;
  draft.put(row, column, [
    [
      text(monitoringTexts.monthNumber),
      text(monitoringTexts.courseHeaders[0]),
      text(administrativeCosts),
      text(integrationBudget),
      text(spentHeader),
      text(evenHeader),
    ],
  ]);
  draft.put(
    first,
    column,
    monitoringTexts.months.map((label, index) => [number(index + 1), text(label)]),
  );
  const no = `$${cellReference(first, at(courseOffsets.no))}`;
  const title = `${cellReference(0, at(courseOffsets.first)).slice(0, -1)}$${row + 1}`;
  const line = budgetLine(title, agreement);
  const month = `tblHaushalt[Monat],">="&DATE(${agreement.agreementYear},${no},1),tblHaushalt[Monat],"<"&DATE(${agreement.agreementYear},${no}+1,1)`;
  const which = `${line},${month},tblHaushalt[Ausgaben],">-1E300"`;
  const fill = (offset: number, content: string, width: number): void => {
    draft.put(first, at(offset), [[formula(content)]]);
    draft.fill({ row: first, column: at(offset) }, area(first, at(offset), 12, width));
  };
  fill(courseOffsets.first, `=IF(COUNTIFS(${which})>0,SUMIFS(tblHaushalt[Ausgaben],${which}),"")`, 2);
  const soFar = `${fixedReference(first, at(courseOffsets.first))}:$${cellReference(first, at(courseOffsets.second))}`;
  fill(courseOffsets.spent, `=IF(AND(${no}<=${monthOfYear},COUNT(${soFar})=2*${no}),SUM(${soFar}),NA())`, 1);
  fill(courseOffsets.even, `=${fixedReference(totalRow, columns.planned)}*${no}/12`, 1);
}
