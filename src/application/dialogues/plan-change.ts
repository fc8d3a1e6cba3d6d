import { checkJudgement, type DialogueEntry } from '../../domain/dialogue';
import { serialOfDay, type CalendarDay } from '../../domain/days';
import { jobcenterKey } from '../../domain/figure-table';
import { failure, success, type Result } from '../../domain/result';
import { stepStatusWords, type Step } from '../../domain/steps';
import type { CellValue, ReadTable, WorkbookReading } from '../ports';
import { text } from '../sheets/content';
import { sameName } from '../table-catalogue';
import { findTable } from '../table-obstacle';
import type { CellContent, TableCellChange, WorkbookPlan } from '../workbook-plan';
import { dayCell, dialogueTable, judgementCells } from './dialogue-log-table';
import type { ChangeObstacle, JudgementRequest, StepRequest } from './dialogue-services';
import {
  daysAheadOf,
  dialogueLogOf,
  progressByTarget,
  stepsOf,
  storedAgreements,
  isMeant,
  tableOf,
} from './dialogue-state';

/** Cells of one row that say something new; a cell that says it already is not written. */
function changesOf(
  table: ReadTable,
  row: number,
  wanted: ReadonlyMap<string, CellContent>,
): Result<readonly TableCellChange[], ChangeObstacle> {
  const changes: TableCellChange[] = [];
  for (const [column, after] of wanted) {
    const header = table.headers.find((each) => sameName(each, column));
    if (header === undefined) return failure({ code: 'columnMissing', column });
    const before = table.rows[row]?.[table.headers.indexOf(header)] ?? '';
    if (before !== valueOf(after)) changes.push({ row, column: header, before, after });
  }
  return success(changes);
}

function valueOf(content: CellContent): CellValue {
  if (content === null) return '';
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'date':
      return serialOfDay(content);
    case 'formula':
      return content.formula;
  }
}

function planOf(
  reading: WorkbookReading,
  name: string,
  row: number,
  wanted: ReadonlyMap<string, CellContent>,
): Result<WorkbookPlan, ChangeObstacle> {
  const table = tableOf(reading, name);
  const found = findTable(reading.inventory, name);
  if (table === undefined || found === undefined) return failure({ code: 'rowGone' });
  const sheet = reading.inventory.sheets.find((each) => sameName(each.name, found.sheet));
  if (sheet?.protected === true) return failure({ code: 'sheetProtected', sheet: sheet.name });
  const changes = changesOf(table, row, wanted);
  if (!changes.ok) return changes;
  const operations =
    changes.value.length === 0 ? [] : [{ kind: 'changeCells' as const, table: found.name, changes: changes.value }];
  return success({ operations, activate: null });
}

/**
 * What the parties agreed on, written beside the computed verdict: three cells of one row. Whoever changes the log meanwhile
 * is noticed: before by what the row was shown to say, while it is written by the plan, which carries what the cells said.
 */
export function planJudgement(
  request: JudgementRequest,
  reading: WorkbookReading,
  today: CalendarDay,
): Result<WorkbookPlan, ChangeObstacle> {
  const { year, jobcenter, no, shown, judgement } = request;
  const dialogue = dialogueLogOf(reading, jobcenter).dialogues.find((each) => each.year === year && each.no === no);
  const entry = dialogue?.entries.find((each) => each.targetNo === shown.targetNo && each.sex === shown.sex);
  if (entry === undefined || !saysTheSame(entry, shown)) return failure({ code: 'rowGone' });
  const checked = checkJudgement(entry.computed, judgement, openSteps(request, reading, today));
  if (!checked.ok) return checked;
  // A word that nobody can read is shown as no judgement; it is not written over for that.
  const shownCells = judgementCells(shown);
  const changed = [...judgementCells(checked.value)].filter(
    ([column, content]) => JSON.stringify(content) !== JSON.stringify(shownCells.get(column)),
  );
  return planOf(reading, dialogueTable.name, entry.row, new Map(changed));
}

/** The row may have moved; what was computed and agreed has not changed. */
function saysTheSame(one: DialogueEntry, other: DialogueEntry): boolean {
  return (
    one.computed === other.computed &&
    one.agreed === other.agreed &&
    one.reason?.kind === other.reason?.kind &&
    one.reason?.words === other.reason?.words &&
    one.arrangement === other.arrangement
  );
}

/** By the same rule as the progress of the target; a target without steps and criteria is for the parties alone. */
function openSteps(request: JudgementRequest, reading: WorkbookReading, today: CalendarDay): number {
  const stored = storedAgreements(reading);
  const agreement = stored.state === 'stored' ? stored.agreements.find((each) => isMeant(each, request)) : undefined;
  if (agreement === undefined) return 0;
  const { steps } = stepsOf(reading, agreement);
  return (
    progressByTarget(steps, serialOfDay(today), daysAheadOf(reading, request.year)).get(request.shown.targetNo)?.left ??
    0
  );
}

/** A step or criterion as it was edited, and the day of the change; the rest of its row stays as it is. */
export function planStepChange(
  request: StepRequest,
  reading: WorkbookReading,
  today: CalendarDay,
): Result<WorkbookPlan, ChangeObstacle> {
  const stored = storedAgreements(reading);
  const agreement = stored.state === 'stored' ? stored.agreements.find((each) => isMeant(each, request)) : undefined;
  const now = agreement === undefined ? [] : stepsOf(reading, agreement).steps;
  const { step, owner, due, status, evidence } = request;
  const same = now.find((each) => isSameItem(each, step));
  if (same === undefined || jobcenterKey(request.jobcenter) === '') return failure({ code: 'rowGone' });
  if ((status === 'met' || status === 'notMet') && evidence.trim() === '') return failure({ code: 'evidenceMissing' });
  // A word that is no status or a day that is no date is shown as open or without a day; neither is written for that.
  const dueChanged = due === null ? typeof step.due === 'number' : serialOfDay(due) !== step.due;
  const cells: readonly (readonly [changed: boolean, column: string, content: CellContent])[] = [
    [owner.trim() !== step.owner, 'Verantwortlich', text(owner.trim())],
    [dueChanged, 'Fällig', due === null ? null : dayCell(due)],
    [status !== step.status, 'Status', text(stepStatusWords[status])],
    [evidence.trim() !== step.evidence, 'Nachweis', text(evidence.trim())],
  ];
  const wanted = new Map(cells.flatMap(([changed, column, content]) => (changed ? [[column, content] as const] : [])));
  const plan = planOf(reading, 'tblSchritte', same.row, wanted);
  if (!plan.ok || plan.value.operations.length === 0) return plan;
  return planOf(reading, 'tblSchritte', same.row, new Map([...wanted, ['Stand', dayCell(today)]]));
}

/** The row may have moved; what it is about has not. */
function isSameItem(one: Step, other: Step): boolean {
  return (
    one.targetNo === other.targetNo &&
    one.kind === other.kind &&
    one.no === other.no &&
    one.text === other.text &&
    one.status === other.status &&
    one.owner === other.owner &&
    one.evidence === other.evidence &&
    one.due === other.due
  );
}
