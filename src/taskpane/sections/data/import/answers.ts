import { withAnswer, type ImportAnswer, type ImportMapping, type ImportQuestion } from '../../../../domain/import';
import { parseReportingMonth, type ReportingMonth } from '../../../../domain/months';

/** What the mapping says to a question now, as the fields show it; '' where it says nothing. */
export function shownAnswer(mapping: ImportMapping, question: ImportQuestion): string {
  const table = mapping.tables[question.table];
  if (table === undefined) return '';
  const column = 'column' in question ? table.columns.find(({ key }) => key === question.column) : undefined;
  switch (question.code) {
    case 'unit':
      return column?.rateUnit ?? '';
    case 'amountUnit':
      return column?.amountUnit ?? '';
    case 'notation':
      return column === undefined || column.notation === 'undeclared' ? '' : column.notation;
    case 'columnRole':
      return column?.role ?? '';
    case 'figure':
      return table.figure ?? '';
    case 'figureName':
      return table.figureNames[question.label] ?? '';
    case 'jobcenter':
      return table.jobcenter ?? '';
    case 'month':
      return table.month === null ? '' : monthInput(table.month);
    case 'measure':
      return table.measure ?? '';
    case 'waitingPeriod':
      return table.waitingPeriod === null ? '' : String(table.waitingPeriod);
    case 'dataLoad':
      return dataLoadChoice(mapping, question.table);
  }
}

/** `lag0`, `lag3`, `fixed`, `unknown`; '' without a rule. */
export function dataLoadChoice(mapping: ImportMapping, table: number): string {
  const rule = mapping.tables[table]?.dataLoad ?? null;
  if (rule === null) return '';
  return rule.kind === 'lag' ? `lag${rule.months}` : rule.kind;
}

/** 10/2026, as people type it. */
export function monthInput(month: ReportingMonth): string {
  return `${String((month % 12) + 1).padStart(2, '0')}/${Math.floor(month / 12)}`;
}

export function typedMonth(text: string): ReportingMonth | null {
  const month = parseReportingMonth(text);
  return month.ok ? month.value : null;
}

/** The mapping with what the user chose; null where the choice is not (yet) an answer. */
export function answered(mapping: ImportMapping, question: ImportQuestion, value: string): ImportMapping | null {
  const answer = answerOf(question, value);
  return answer === null ? null : withAnswer(mapping, answer);
}

function answerOf(question: ImportQuestion, value: string): ImportAnswer | null {
  const { table } = question;
  if (value === '') return null;
  switch (question.code) {
    case 'month': {
      const month = typedMonth(value);
      return month === null ? null : { code: 'month', table, value: month };
    }
    case 'dataLoad': {
      if (value === 'unknown') return { code: 'dataLoad', table, value: { kind: 'unknown' } };
      const [, lag] = /^lag(\d+)$/u.exec(value) ?? [];
      if (lag !== undefined) return { code: 'dataLoad', table, value: { kind: 'lag', months: Number(lag) } };
      const month = typedMonth(value);
      return month === null ? null : { code: 'dataLoad', table, value: { kind: 'fixed', month } };
    }
    case 'waitingPeriod':
      return { code: 'waitingPeriod', table, value: value === 'unknown' ? 'unknown' : Number(value) };
    case 'jobcenter':
      return { code: 'jobcenter', table, value };
    default:
      // The choices of these questions are exactly the values of their answers.
      return { ...placeOf(question), value } as ImportAnswer;
  }
}

function placeOf(question: ImportQuestion): object {
  const { code, table } = question;
  if ('column' in question) return { code, table, column: question.column };
  return 'label' in question ? { code, table, label: question.label } : { code, table };
}

/** Jobcenter of the source that the workbook does not know, with what they are taken for. */
export function withJobcenterName(mapping: ImportMapping, key: string, name: string | null): ImportMapping {
  return {
    ...mapping,
    tables: mapping.tables.map((table) => {
      const others = Object.fromEntries(Object.entries(table.jobcenterNames).filter(([each]) => each !== key));
      return { ...table, jobcenterNames: name === null ? others : { ...others, [key]: name } };
    }),
  };
}
