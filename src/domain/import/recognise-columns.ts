import type { Notation } from '../german-number';
import { columnContent, type ColumnContent } from './column-content';
import type { ColumnMapping, ColumnRole } from './import-mapping';
import type { ColumnReading, Confidence, RoleReason } from './import-reading';
import { jobcenterInLabel } from './jobcenter-in-label';
import { placeOf } from './sheet-cells';
import type { TableColumn } from './table-columns';
import type { PlacedTable } from './table-job';

interface Decision {
  readonly role: ColumnRole | null;
  readonly confidence: Confidence;
  readonly reason: RoleReason;
}

const labelRoles: ReadonlySet<ColumnRole> = new Set([
  'jobcenter',
  'figure',
  'sex',
  'month',
  'year',
  'measure',
  'dataLoad',
  'waitingPeriod',
  'unit',
]);
/** Label columns that may hold numbers. */
const numericLabels: ReadonlySet<ColumnRole> = new Set(['jobcenter', 'month', 'year', 'dataLoad', 'waitingPeriod']);

const certain = (role: ColumnRole): Decision => ({ role, confidence: 'certain', reason: 'headerWord' });

/** Whether the header says what the values under it are. */
function saysValues({ features, months, path }: TableColumn, jobcenters: readonly string[]): boolean {
  if (path.some((text) => jobcenterInLabel(text, jobcenters) !== null)) return true;
  return (
    features.rest === '' &&
    (features.figure !== null ||
      features.sex !== null ||
      months.length > 0 ||
      features.monthNumber !== null ||
      features.year !== null ||
      features.measure !== null ||
      features.unit !== null ||
      features.previousYear)
  );
}

function decide(column: TableColumn, content: ColumnContent, jobcenters: readonly string[]): Decision {
  const { features } = column;
  const mostlyNumbers = content.numbers * 2 > content.filled;
  if (content.filled === 0) return { role: 'ignore', confidence: 'certain', reason: 'empty' };
  if (features.derived) return { role: 'ignore', confidence: 'certain', reason: 'derived' };
  if (features.quarter) return { role: 'ignore', confidence: 'likely', reason: 'derived' };
  const { role } = features;
  if (role === 'ignore') return certain('ignore');
  if (role === 'numerator' || role === 'denominator') return certain(role);
  if (role !== null && labelRoles.has(role) && column.months.length === 0) {
    // 'Kennzahl' over numbers is the value of the indicator beside its numerator and denominator.
    if (!mostlyNumbers || numericLabels.has(role)) return certain(role);
    return { role: 'value', confidence: 'likely', reason: 'headerWord' };
  }
  if ((role === 'value' || saysValues(column, jobcenters)) && (mostlyNumbers || content.numbers > 0))
    return certain('value');
  if (content.role !== null && !mostlyNumbers) return { role: content.role, confidence: 'likely', reason: 'content' };
  if (mostlyNumbers && column.path.length === 0) return { role: 'value', confidence: 'likely', reason: 'numbersOnly' };
  // One text all the way down tells no row from another.
  if (content.numbers === 0 && content.texts.length <= 1)
    return { role: 'ignore', confidence: 'likely', reason: 'notUnderstood' };
  return { role: null, confidence: 'unsure', reason: 'notUnderstood' };
}

/** A label that stands once for several rows. */
function fillsDown(role: ColumnRole | null, { blank, filled }: ColumnContent): boolean {
  return blank > 0 && filled > 0 && (role === 'jobcenter' || role === 'figure' || role === 'month' || role === 'year');
}

function mappingOf(
  column: TableColumn,
  role: ColumnRole | null,
  content: ColumnContent,
  notation: Notation,
  jobcenters: readonly string[],
): ColumnMapping {
  const { features } = column;
  // Kept whatever the role is: the user may say that the column holds values after all.
  const says = features.rest === '' && !features.derived;
  const unit = features.unit;
  const named = column.path.map((text) => jobcenterInLabel(text, jobcenters)).find((name) => name !== null);
  return {
    key: column.key,
    header: column.header,
    role,
    figure: says ? features.figure : null,
    sex: says ? features.sex : null,
    measure: says ? features.measure : null,
    jobcenter: named ?? null,
    monthOffset: features.previousYear && column.months.length === 0 ? -12 : 0,
    rateUnit: unit === 'percent' || unit === 'fraction' ? unit : null,
    amountUnit: unit === 'euro' || unit === 'thousandEuro' || unit === 'millionEuro' ? unit : null,
    notation,
    fillDown: fillsDown(role, content),
  };
}

/** Only one column can name the Jobcenter: the names win over the numbers. */
function keepOneJobcenter(
  found: readonly { readonly decision: Decision; readonly content: ColumnContent }[],
): Decision[] {
  const jobcenters = found.filter(({ decision }) => decision.role === 'jobcenter');
  const names = jobcenters.find(({ content }) => content.texts.length > 0) ?? jobcenters[0];
  return found.map((each) =>
    each.decision.role === 'jobcenter' && each !== names
      ? { role: 'ignore', confidence: 'likely', reason: 'headerWord' }
      : each.decision,
  );
}

/** Recognises the columns of a table; columns with one key are one entry. */
export function recogniseColumns(
  placed: PlacedTable,
  notations: ReadonlyMap<string, Notation>,
  jobcenters: readonly string[],
): readonly ColumnReading[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of placed.columns) groups.set(column.key, [...(groups.get(column.key) ?? []), column]);
  const looked = [...groups.values()].flatMap((columns) => {
    const [first] = columns;
    if (first === undefined) return [];
    const contents = columns.map(({ index }) => columnContent(placed.cells, placed.table, index, jobcenters));
    const content = contents.find(({ filled }) => filled > 0) ?? contents[0];
    return content === undefined ? [] : [{ columns, first, content, decision: decide(first, content, jobcenters) }];
  });
  const decisions = keepOneJobcenter(looked);
  return looked.map(({ columns, first, content, decision }, place) => {
    const { role, confidence, reason } = decisions[place] ?? decision;
    return {
      mapping: mappingOf(first, role, content, notations.get(first.key) ?? 'undeclared', jobcenters),
      confidence: fillsDown(role, content) && confidence === 'certain' ? 'likely' : confidence,
      reason,
      columns: columns.map(({ index }) => placeOf(placed.cells, 0, index).column),
      months: columns.flatMap(({ months }) => months),
      samples: content.samples,
    };
  });
}
