import { dialogueCalendar, lastArrangements, nextDialogueNo, type Dialogue } from '../../domain/dialogue';
import { serialOfDay, type CalendarDay } from '../../domain/days';
import { parseReportingMonth, yearOf, type ReportingMonth } from '../../domain/months';
import { failure, success, type Result } from '../../domain/result';
import { isDueSoon, isOverdue, isSettled, type Step } from '../../domain/steps';
import { monitoringSheetName, sheetTexts } from '../../text/sheet-texts';
import type { Agreement } from '../../domain/agreement';
import type { CellPlace, ReadTable, WorkbookReading } from '../ports';
import { sameName } from '../table-catalogue';
import { dialogueTable } from './dialogue-log-table';
import type { AgreementKey, FiguresObstacle, FiguresView, FollowUpState, StepItem } from './dialogue-services';
import {
  daysAheadOf,
  dialogueLogOf,
  figuresOf,
  isMeant,
  newestMonth,
  progressByTarget,
  stepsOf,
  storedAgreements,
  tableOf,
} from './dialogue-state';

/** `2026-1`: names a dialogue within one Jobcenter. */
export function dialogueKey({ year, no }: Pick<Dialogue, 'year' | 'no'>): string {
  return `${year}-${no}`;
}

/** Where an agreement stands between its dialogues. Without a key the newest one is meant. */
export function followUpOf(reading: WorkbookReading, key: AgreementKey | null, today: CalendarDay): FollowUpState {
  const stored = storedAgreements(reading);
  if (stored.state !== 'stored') return stored;
  const [newest] = stored.agreements;
  const agreement = (key === null ? undefined : stored.agreements.find((each) => isMeant(each, key))) ?? newest;
  if (agreement === undefined) return { state: 'empty' };
  const { agreementYear: year, jobcenter } = agreement;
  const { dialogues, faults } = dialogueLogOf(reading, jobcenter);
  const { steps, table } = stepsOf(reading, agreement);
  const serial = serialOfDay(today);
  const daysAhead = daysAheadOf(reading, year);
  const log = tableOf(reading, dialogueTable.name);
  return {
    state: 'ready',
    followUp: {
      agreements: stored.agreements.map((each) => ({ year: each.agreementYear, jobcenter: each.jobcenter })),
      agreement,
      today,
      calendar: dialogueCalendar(dialogues, { year, minPerYear: agreement.dialogues.minPerYear }, today),
      dialogues,
      logFaults: faults,
      logPlaces: new Map(
        dialogues.flatMap((dialogue) => {
          const place = cellOf(log, dialogue.entries[0]?.row, 'vereinbarte Bewertung');
          return place === null ? [] : [[dialogueKey(dialogue), place] as const];
        }),
      ),
      arrangements: lastArrangements(dialogues, jobcenter, { year, no: nextDialogueNo(dialogues, jobcenter, year) }),
      steps: steps.map((step) => itemOf(step, serial, daysAhead, tableOf(reading, 'tblSchritte'))),
      progress: progressByTarget(steps, serial, daysAhead),
      stepTable: table,
      figures: figuresView(reading, agreement),
    },
  };
}

function cellOf(table: ReadTable | undefined, row: number | undefined, column: string): CellPlace | null {
  const place = table?.place;
  if (table === undefined || place === undefined || row === undefined) return null;
  const at = table.headers.findIndex((header) => sameName(header, column));
  return { sheet: place.sheet, row: place.row + 1 + row, column: place.column + Math.max(0, at) };
}

function itemOf(step: Step, today: number, daysAhead: number, table: ReadTable | undefined): StepItem {
  const state = isSettled(step)
    ? 'settled'
    : isOverdue(step, today)
      ? 'overdue'
      : isDueSoon(step, today, daysAhead)
        ? 'dueSoon'
        : 'inTime';
  return { step, state, place: cellOf(table, step.row, 'Status') };
}

/** The month and Ladestand of the Monitoring sheet, so that nothing here contradicts it; else the newest month of the data. */
function figuresView(reading: WorkbookReading, agreement: Agreement): Result<FiguresView, FiguresObstacle> {
  const name = monitoringSheetName(agreement.agreementYear);
  const sheet = [...reading.sheets].find(([each]) => sameName(each, name))?.[1];
  const chosen = (label: string): ReportingMonth | null => {
    const row = sheet?.values.find((cells) => cells.some((cell) => cell === label));
    const cell = row?.find((each) => typeof each === 'number');
    const read = cell === undefined ? null : parseReportingMonth(cell);
    return read?.ok === true ? read.value : null;
  };
  const { head } = sheetTexts.monitoring;
  const onSheet = chosen(head.reportingMonth);
  const known = newestMonth(reading, agreement);
  if (known === null) return failure({ code: 'noFigures' });
  const ofYear = onSheet !== null && yearOf(onSheet) === agreement.agreementYear;
  const month = ofYear ? onSheet : known;
  const load = ofYear ? chosen(head.dataLoad) : null;
  const dataLoad = load !== null && load >= month ? load : null;
  const figures = figuresOf(reading, { agreement, month, dataLoad });
  return figures.ok ? success({ month, dataLoad, ...figures.value }) : figures;
}
