import type { ColumnMapping, ColumnRole, ImportMapping, TableMapping } from './import-mapping';
import type { ImportAnswer, ImportQuestion } from './import-question';

function withTable(
  mapping: ImportMapping,
  index: number,
  change: (table: TableMapping) => TableMapping,
): ImportMapping {
  return { ...mapping, tables: mapping.tables.map((table, place) => (place === index ? change(table) : table)) };
}

function withColumn(
  mapping: ImportMapping,
  table: number,
  key: string,
  change: (column: ColumnMapping) => ColumnMapping,
): ImportMapping {
  return withTable(mapping, table, (before) => ({
    ...before,
    columns: before.columns.map((column) => (column.key === key ? change(column) : column)),
  }));
}

/**
 * The mapping with one answer in it. An answer holds for whatever the table itself does not say.
 *
 * @example withAnswer(mapping, { code: 'waitingPeriod', table: 0, value: 3 })
 */
export function withAnswer(mapping: ImportMapping, answer: ImportAnswer): ImportMapping {
  const { table } = answer;
  switch (answer.code) {
    case 'unit':
      return withColumn(mapping, table, answer.column, (column) => ({ ...column, rateUnit: answer.value }));
    case 'amountUnit':
      return withColumn(mapping, table, answer.column, (column) => ({ ...column, amountUnit: answer.value }));
    case 'notation':
      return withColumn(mapping, table, answer.column, (column) => ({ ...column, notation: answer.value }));
    case 'columnRole':
      return withColumnRole(mapping, table, answer.column, answer.value);
    case 'figure':
      return withTable(mapping, table, (before) => ({ ...before, figure: answer.value }));
    case 'figureName':
      return withTable(mapping, table, (before) => ({
        ...before,
        figureNames: { ...before.figureNames, [answer.label]: answer.value },
      }));
    case 'jobcenter':
      return withTable(mapping, table, (before) => ({ ...before, jobcenter: answer.value }));
    case 'month':
      return withTable(mapping, table, (before) => ({ ...before, month: answer.value }));
    case 'measure':
      return withTable(mapping, table, (before) => ({ ...before, measure: answer.value }));
    case 'dataLoad':
      return withTable(mapping, table, (before) => ({ ...before, dataLoad: answer.value }));
    case 'waitingPeriod':
      return withTable(mapping, table, (before) => ({ ...before, waitingPeriod: answer.value }));
  }
}

/** The mapping with a column taken for something else; what its header says about the values stays. */
export function withColumnRole(mapping: ImportMapping, table: number, column: string, role: ColumnRole): ImportMapping {
  return withColumn(mapping, table, column, (before) => ({ ...before, role }));
}

/** The answer that takes the proposal of a question; null where there is none and the user has to say it. */
export function proposedAnswer(question: ImportQuestion): ImportAnswer | null {
  const { table } = question;
  switch (question.code) {
    case 'unit':
    case 'figureName':
      return null;
    case 'amountUnit':
      return { code: 'amountUnit', table, column: question.column, value: question.proposal };
    case 'columnRole':
      return { code: 'columnRole', table, column: question.column, value: question.proposal };
    case 'notation':
      return question.proposal === null
        ? null
        : { code: 'notation', table, column: question.column, value: question.proposal };
    case 'figure':
      return question.proposal === null ? null : { code: 'figure', table, value: question.proposal };
    case 'jobcenter':
      return question.proposal === null ? null : { code: 'jobcenter', table, value: question.proposal };
    case 'month':
      return question.proposal === null ? null : { code: 'month', table, value: question.proposal };
    case 'measure':
      return { code: 'measure', table, value: question.proposal };
    case 'dataLoad':
      return { code: 'dataLoad', table, value: question.proposal };
    case 'waitingPeriod':
      return { code: 'waitingPeriod', table, value: question.proposal };
  }
}

/** The mapping with every proposal taken; questions without one stay open. */
export function withProposals(mapping: ImportMapping, questions: readonly ImportQuestion[]): ImportMapping {
  return questions.reduce((before, question) => {
    const answer = proposedAnswer(question);
    return answer === null ? before : withAnswer(before, answer);
  }, mapping);
}
