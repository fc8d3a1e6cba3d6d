import type { Measure } from '../figure-table';
import { addMonths, reportingMonth, type ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';
import { naturalMeasure } from './figure-parts';
import type { Headings } from './headings';
import type { ColumnMapping, DataLoadRule, TableMapping } from './import-mapping';
import type { RowLabels } from './row-labels';
import type { TableColumn } from './table-columns';
import type { TitleFacts } from './title-facts';

/** What a value is; null is not said anywhere and must be asked. */
export interface ValueDimensions {
  readonly jobcenter: string | null;
  readonly figure: FigureCode | null;
  readonly sex: Sex;
  readonly month: ReportingMonth | null;
  readonly measure: Measure | null;
  readonly dataLoad: DataLoadRule | null;
  readonly waitingPeriod: number | 'unknown' | null;
}

/** Everything that speaks about the values of a table, from near to far. */
export interface Sources {
  readonly labels: RowLabels;
  readonly column: TableColumn;
  readonly mapping: ColumnMapping;
  readonly headings: Headings;
  readonly facts: TitleFacts;
  readonly table: TableMapping;
}

function columnMonth({ column, mapping, facts }: Sources, base: ReportingMonth | null): ReportingMonth | null {
  const [own, another] = column.months;
  if (own !== undefined) return another === undefined ? own : null;
  const { monthNumber, year } = column.features;
  const named = monthNumber === null ? null : (year ?? facts.year);
  if (named !== null && monthNumber !== null) {
    const month = reportingMonth(named, monthNumber);
    return month.ok ? month.value : null;
  }
  // A header with a year alone means the month of the title in that year.
  const month = year === null || base === null ? base : sameMonthOf(base, year);
  return month === null || mapping.monthOffset === 0 ? month : shiftedMonth(month, mapping.monthOffset);
}

function sameMonthOf(month: ReportingMonth, year: number): ReportingMonth | null {
  const found = reportingMonth(year, (month % 12) + 1);
  return found.ok ? found.value : null;
}

/** null where the month leaves the years of the SGB II. */
export function shiftedMonth(month: ReportingMonth, count: number): ReportingMonth | null {
  const found = addMonths(month, count);
  return found.ok ? found.value : null;
}

/**
 * Finds what a value is: the label of its row, else the header of its column, else the heading above, else titles and notes
 * around the table, else the answers of the user. Only the sex has a silent default: official tables name none for the total.
 */
export function valueDimensions(sources: Sources): ValueDimensions {
  const { labels, mapping, headings, facts, table } = sources;
  const figure = labels.figure ?? mapping.figure ?? headings.get('figure') ?? facts.figure ?? table.figure;
  const said = labels.measure ?? mapping.measure ?? headings.get('measure') ?? facts.measure;
  const measure =
    said ?? (table.measure === 'byFigure' ? (figure === null ? null : naturalMeasure(figure)) : table.measure);
  const month = columnMonth(sources, labels.month ?? headings.get('month') ?? facts.month ?? table.month);
  const load = labels.dataLoad ?? sources.column.features.dataLoad ?? facts.dataLoad;
  const named = labels.jobcenter ?? mapping.jobcenter ?? headings.get('jobcenter') ?? facts.jobcenter;
  return {
    jobcenter: named ?? table.jobcenter,
    figure,
    sex: labels.sex ?? mapping.sex ?? headings.get('sex') ?? facts.sex ?? table.sex ?? 'total',
    month,
    measure,
    dataLoad: load === null ? table.dataLoad : { kind: 'fixed', month: load },
    waitingPeriod:
      labels.waitingPeriod ?? sources.column.features.waitingPeriod ?? facts.waitingPeriod ?? table.waitingPeriod,
  };
}

/** The Ladestand of a month by a rule; null where nobody knows it. */
export function loadByRule(rule: DataLoadRule, month: ReportingMonth): ReportingMonth | null {
  if (rule.kind === 'unknown') return null;
  return rule.kind === 'fixed' ? rule.month : shiftedMonth(month, rule.months);
}
