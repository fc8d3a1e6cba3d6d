import type { Agreement } from '../../domain/agreement';
import { usualBudgetThreshold } from '../../domain/budget';
import { checkFigures, type DataFinding } from '../../domain/data-check';
import {
  dialoguesOf,
  readDialogueLog,
  targetsAtDialogue,
  type DialogueLog,
  type TargetAtDialogue,
} from '../../domain/dialogue';
import { jobcenterKey, readFigureTable, type RawTable } from '../../domain/figure-table';
import { yearOf, type ReportingMonth } from '../../domain/months';
import type { StockShift } from '../../domain/progress';
import { failure, success, type Result } from '../../domain/result';
import { readSteps, stepProgress, usualDaysAhead, type Step, type StepProgress } from '../../domain/steps';
import { agreementPartNamespace, readAgreementPart } from '../../schemas/agreement-part';
import { isMonitoringSheet, monitoringSheetName, sheetTexts } from '../../text/sheet-texts';
import type { ReadRequest, ReadTable, WorkbookReading } from '../ports';
import { stockMonthChoices } from '../stock-month';
import { sameName, tableCatalogue } from '../table-catalogue';
import { dialogueTable } from './dialogue-log-table';
import type { AgreementKey, FiguresObstacle, FollowUp } from './dialogue-services';

/** One reading serves the pane and every plan: the part, five tables, and the sheets that say where cells stand. */
export const dialogueReading: ReadRequest = {
  namespace: agreementPartNamespace,
  tables: ['tblZiele', 'tblKennzahlen', 'tblSchritte', 'tblHaushalt', dialogueTable.name],
  sheets: (name) =>
    isMonitoringSheet(name) ||
    [tableCatalogue.tblZiele.sheet, tableCatalogue.tblSchritte.sheet, dialogueTable.sheet].some((sheet) =>
      sameName(sheet, name),
    ),
};

export function tableOf({ tables }: WorkbookReading, name: string): ReadTable | undefined {
  return [...tables].find(([key]) => sameName(key, name))?.[1];
}

function rawTable(table: ReadTable): RawTable {
  return [table.headers, ...table.rows];
}

export type StoredAgreements =
  | { readonly state: 'empty' }
  | { readonly state: 'partUnreadable'; readonly reason: 'corrupt' | 'newer' }
  | { readonly state: 'stored'; readonly agreements: readonly Agreement[] };

/** Newest first. */
export function storedAgreements({ inventory }: WorkbookReading): StoredAgreements {
  if (inventory.part === null) return { state: 'empty' };
  const stored = readAgreementPart(inventory.part);
  if (!stored.ok) return { state: 'partUnreadable', reason: stored.error };
  if (stored.value.length === 0) return { state: 'empty' };
  const agreements = stored.value
    .map((agreement, index) => ({ agreement, index }))
    .sort((one, other) => other.agreement.agreementYear - one.agreement.agreementYear || other.index - one.index)
    .map(({ agreement }) => agreement);
  return { state: 'stored', agreements };
}

export function isMeant({ agreementYear, jobcenter }: Agreement, key: AgreementKey): boolean {
  return agreementYear === key.year && jobcenterKey(jobcenter) === jobcenterKey(key.jobcenter);
}

export function dialogueLog(reading: WorkbookReading): DialogueLog {
  const table = tableOf(reading, dialogueTable.name);
  return table === undefined ? { dialogues: [], faults: [] } : readDialogueLog(rawTable(table));
}

export function dialogueLogOf(reading: WorkbookReading, jobcenter: string): DialogueLog {
  const { dialogues, faults } = dialogueLog(reading);
  return { dialogues: dialoguesOf(dialogues, jobcenter), faults };
}

export interface StepsOfAgreement {
  readonly steps: readonly Step[];
  readonly table: FollowUp['stepTable'];
}

export function stepsOf(reading: WorkbookReading, { agreementYear, jobcenter }: Agreement): StepsOfAgreement {
  const table = tableOf(reading, 'tblSchritte');
  if (table === undefined) return { steps: [], table: 'missing' };
  const steps = readSteps(table, { year: agreementYear, jobcenter });
  return steps.ok ? { steps: steps.value, table: 'there' } : { steps: [], table: 'headersMissing' };
}

export function progressByTarget(
  steps: readonly Step[],
  today: number,
  daysAhead: number,
): ReadonlyMap<number, StepProgress> {
  const numbers = [...new Set(steps.map(({ targetNo }) => targetNo))];
  return new Map(
    numbers.map((no) => [
      no,
      stepProgress(
        steps.filter(({ targetNo }) => targetNo === no),
        today,
        daysAhead,
      ),
    ]),
  );
}

/**
 * The setting stands on the sheet of the targets under a name; its cell is the one that holds one of the two words. Where
 * the table of targets is older than the add-in, the Monitoring has it itself.
 */
export function stockShift(reading: WorkbookReading, year: number): StockShift {
  const [, sameMonth] = stockMonthChoices;
  const targets = [...reading.sheets].find(([name]) => sameName(name, tableCatalogue.tblZiele.sheet))?.[1];
  const setting = targets?.values.find((cells) =>
    cells.some((cell) => stockMonthChoices.some((word) => word === cell)),
  );
  if (setting !== undefined) return setting.includes(sameMonth) ? 0 : 1;
  return monitoringSetting(reading, year, 'shift') === 0 ? 0 : 1;
}

/** A number at the top of the Monitoring of a year, so that pane and report follow what was chosen there. */
function monitoringSetting(
  { sheets }: WorkbookReading,
  year: number,
  setting: 'shift' | 'daysAhead' | 'budgetThreshold',
): number | null {
  const sheet = [...sheets].find(([name]) => sameName(name, monitoringSheetName(year)))?.[1];
  const row = sheet?.values.find((cells) => cells.includes(sheetTexts.monitoring.head[setting]));
  return row?.find((cell) => typeof cell === 'number') ?? null;
}

/** How many days ahead a step counts as due soon. */
export function daysAheadOf(reading: WorkbookReading, year: number): number {
  const days = monitoringSetting(reading, year, 'daysAhead');
  return days !== null && days >= 0 ? days : usualDaysAhead;
}

/** From which share on a deviation of the budget is pointed out. */
export function budgetThresholdOf(reading: WorkbookReading, year: number): number {
  const share = monitoringSetting(reading, year, 'budgetThreshold');
  return share !== null && share > 0 && share <= 1 ? share : usualBudgetThreshold;
}

interface FiguresRequest {
  readonly agreement: Agreement;
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth | null;
}

export interface FiguresOfMonth {
  readonly targets: readonly TargetAtDialogue[];
  readonly findings: readonly DataFinding[];
}

/** Verdicts, courses and findings of one month, all from the tables of the workbook. */
export function figuresOf(
  reading: WorkbookReading,
  { agreement, month, dataLoad }: FiguresRequest,
): Result<FiguresOfMonth, FiguresObstacle> {
  const [figures, targets] = [tableOf(reading, 'tblKennzahlen'), tableOf(reading, 'tblZiele')];
  if (targets === undefined) return failure({ code: 'tableMissing', table: 'tblZiele' });
  if (figures === undefined) return failure({ code: 'tableMissing', table: 'tblKennzahlen' });
  const scope = {
    jobcenter: agreement.jobcenter,
    month,
    dataLoad,
    stockShift: stockShift(reading, agreement.agreementYear),
  };
  const evaluated = targetsAtDialogue(rawTable(figures), rawTable(targets), scope);
  if (!evaluated.ok) return evaluated;
  const findings = checkFigures(rawTable(figures), { ...scope, year: agreement.agreementYear });
  return success({ targets: evaluated.value, findings: findings.ok ? findings.value : [] });
}

/** The newest month of the agreement's year that has a figure of this Jobcenter; null if there is none. */
export function newestMonth(reading: WorkbookReading, { agreementYear, jobcenter }: Agreement): ReportingMonth | null {
  const table = tableOf(reading, 'tblKennzahlen');
  if (table === undefined) return null;
  let newest: ReportingMonth | null = null;
  readFigureTable(rawTable(table), jobcenter, {
    onEntry({ month }, { value }) {
      if (typeof value !== 'number' || yearOf(month) !== agreementYear) return;
      if (newest === null || month > newest) newest = month;
    },
  });
  return newest;
}
