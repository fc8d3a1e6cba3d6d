import { lastArrangements, nextDialogueNo } from '../../domain/dialogue';
import { compareDays, serialOfDay } from '../../domain/days';
import { loadLag, monthOfYear, reportingMonth, yearOf } from '../../domain/months';
import { failure, success, type Result } from '../../domain/result';
import { dialogueSheetName } from '../../text/dialogue-report-texts';
import type { WorkbookReading } from '../ports';
import { dialogueLogSheet } from '../sheets/dialogue-log-sheet';
import { dialogueSheet } from '../sheets/dialogue-sheet';
import { findTable, hasSheet, tableObstacle } from '../table-obstacle';
import { inColumnOrder } from '../table-rows';
import type { PlannedOperation } from '../workbook-plan';
import { budgetLines } from './budget-lines';
import { dialogueTable, logRows, neededLogColumns } from './dialogue-log-table';
import type { DialogueReport } from './dialogue-report';
import type { DialogueObstacle, DialoguePreview, DialogueRequest } from './dialogue-services';
import {
  budgetThresholdOf,
  daysAheadOf,
  dialogueLogOf,
  figuresOf,
  isMeant,
  progressByTarget,
  stepsOf,
  storedAgreements,
  tableOf,
} from './dialogue-state';

/**
 * Everything that preparing a dialogue will write: the report sheet with the values of this moment, and a row of the log for
 * each target and sex. The figures are those of ZIELTABELLE, computed once and for both.
 */
export function planDialogue(
  request: DialogueRequest,
  reading: WorkbookReading,
): Result<DialoguePreview, DialogueObstacle> {
  const stored = storedAgreements(reading);
  if (stored.state === 'partUnreadable') return failure({ code: 'partUnreadable', reason: stored.reason });
  const agreement = stored.state === 'empty' ? undefined : stored.agreements.find((each) => isMeant(each, request));
  if (agreement === undefined) return failure({ code: 'agreementMissing' });
  const refused = checkRequest(request);
  if (refused !== null) return failure(refused);
  const { inventory } = reading;
  if (inventory.structureProtected) return failure({ code: 'workbookProtected' });
  const obstacle = tableObstacle({ ...dialogueTable, headers: neededLogColumns }, inventory);
  if (obstacle !== null) return failure(obstacle);

  const { dialogues } = dialogueLogOf(reading, agreement.jobcenter);
  const no = freeNumber(nextDialogueNo(dialogues, agreement.jobcenter, request.year), request.year, reading);
  const { day, occasion, month, dataLoad } = request;
  const figures = figuresOf(reading, { agreement, month, dataLoad });
  if (!figures.ok) return figures;
  const { steps } = stepsOf(reading, agreement);
  const daysAhead = daysAheadOf(reading, request.year);
  const report: DialogueReport = {
    agreement,
    no,
    day,
    occasion,
    month,
    dataLoad,
    ...figures.value,
    previous: lastArrangements(dialogues, agreement.jobcenter, { year: request.year, no }),
    steps,
    progress: progressByTarget(steps, serialOfDay(day), daysAhead),
    daysAhead,
    budget: budgetLines(tableOf(reading, 'tblHaushalt'), agreement, month, budgetThresholdOf(reading, request.year)),
  };
  const sheetName = dialogueSheetName(request.year, no);
  const rows = logRows(
    { jobcenter: agreement.jobcenter, year: request.year, no, day, occasion, month },
    report.targets.map(({ line }) => line),
  );
  const log = findTable(inventory, dialogueTable.name);
  const operations: PlannedOperation[] = [
    ...(log === undefined
      ? [{ kind: 'createSheet' as const, sheet: dialogueLogSheet(rows) }]
      : [
          {
            kind: 'appendRows' as const,
            table: log.name,
            rows: inColumnOrder(log.headers, rows),
            expectedRowCount: log.rowCount,
          },
        ]),
    { kind: 'createSheet', sheet: dialogueSheet(report) },
  ];
  return success({
    plan: { operations, activate: sheetName },
    sheetName,
    report,
    logRows: rows.length,
    makesLog: log === undefined,
    sameDay: dialogues.find((each) => each.year === request.year && compareDays(each.day, day) === 0) ?? null,
  });
}

/** A report sheet whose rows were deleted from the log still has its number. */
function freeNumber(first: number, year: number, { inventory }: WorkbookReading): number {
  let no = first;
  while (hasSheet(inventory, dialogueSheetName(year, no))) no += 1;
  return no;
}

function checkRequest({ year, day, occasion, month, dataLoad }: DialogueRequest): DialogueObstacle | null {
  if (yearOf(month) !== year) return { code: 'monthOfOtherYear', year };
  if (occasion === 'yearEnd' && monthOfYear(month) !== 12) return { code: 'yearEndNeedsDecember' };
  if (dataLoad !== null && !loadLag(month, dataLoad).ok) return { code: 'loadBeforeMonth' };
  const dayMonth = reportingMonth(day.year, day.month);
  return dayMonth.ok && dayMonth.value < month ? { code: 'dayBeforeMonth' } : null;
}
