import type { Agreement } from '../../domain/agreement';
import type { DataFinding } from '../../domain/data-check';
import type { CalendarDay } from '../../domain/days';
import type {
  Arrangements,
  Dialogue,
  DialogueCalendar,
  DialogueEntry,
  DialogueFiguresFault,
  Judgement,
  JudgementFault,
  LogFault,
  Occasion,
  TargetAtDialogue,
} from '../../domain/dialogue';
import type { ReportingMonth } from '../../domain/months';
import type { Result } from '../../domain/result';
import type { Step, StepProgress, StepStatus } from '../../domain/steps';
import type { CellPlace, HostFault } from '../ports';
import type { NotLoaded } from '../services';
import type { TableObstacle } from '../table-obstacle';
import type { WorkbookPlan } from '../workbook-plan';
import type { DialogueReport } from './dialogue-report';

/** Which agreement of the workbook is meant. */
export interface AgreementKey {
  readonly year: number;
  readonly jobcenter: string;
}

export interface StepItem {
  readonly step: Step;
  readonly state: 'overdue' | 'dueSoon' | 'inTime' | 'settled';
  readonly place: CellPlace | null;
}

/** Where the targets stand in the month that the Monitoring shows, or the newest one in the data. */
export interface FiguresView {
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth | null;
  readonly targets: readonly TargetAtDialogue[];
  readonly findings: readonly DataFinding[];
}

export interface FollowUp {
  /** Every agreement of the workbook, the newest first. */
  readonly agreements: readonly AgreementKey[];
  readonly agreement: Agreement;
  readonly today: CalendarDay;
  readonly calendar: DialogueCalendar;
  /** Of the Jobcenter, all years, the oldest first. */
  readonly dialogues: readonly Dialogue[];
  readonly logFaults: readonly LogFault[];
  /** First cell of each dialogue in the log, by `dialogueKey`. */
  readonly logPlaces: ReadonlyMap<string, CellPlace>;
  /** Arrangements that the next dialogue of the year starts from. */
  readonly arrangements: Arrangements | null;
  readonly steps: readonly StepItem[];
  readonly progress: ReadonlyMap<number, StepProgress>;
  /** `headersMissing`: the table is there, but not with its columns. */
  readonly stepTable: 'there' | 'missing' | 'headersMissing';
  readonly figures: Result<FiguresView, FiguresObstacle>;
}

/** Why no figures can be shown: a table is not there or cannot be read, or nothing is in it yet. */
export type FiguresObstacle =
  DialogueFiguresFault | { readonly code: 'tableMissing'; readonly table: string } | { readonly code: 'noFigures' };

export type FollowUpState =
  | { readonly state: 'empty' }
  | { readonly state: 'partUnreadable'; readonly reason: 'corrupt' | 'newer' }
  | { readonly state: 'ready'; readonly followUp: FollowUp };

export interface DialogueRequest extends AgreementKey {
  readonly day: CalendarDay;
  readonly occasion: Occasion;
  readonly month: ReportingMonth;
  /** null: without Wartezeit, the first Ladestand by which every figure is known. */
  readonly dataLoad: ReportingMonth | null;
}

/** Why a dialogue cannot be prepared; found before anything is written. */
export type DialogueObstacle =
  | TableObstacle
  | FiguresObstacle
  | { readonly code: 'agreementMissing' }
  | { readonly code: 'partUnreadable'; readonly reason: 'corrupt' | 'newer' }
  | { readonly code: 'workbookProtected' }
  /** The reporting month is not of the agreement's year. */
  | { readonly code: 'monthOfOtherYear'; readonly year: number }
  /** The final evaluation rests on December. */
  | { readonly code: 'yearEndNeedsDecember' }
  | { readonly code: 'loadBeforeMonth' }
  | { readonly code: 'dayBeforeMonth' };

export interface DialoguePreview {
  readonly plan: WorkbookPlan;
  readonly sheetName: string;
  readonly report: DialogueReport;
  readonly logRows: number;
  /** The log does not exist yet and is made with the report. */
  readonly makesLog: boolean;
  /** A dialogue of the log has the same day already. */
  readonly sameDay: Dialogue | null;
}

export interface JudgementRequest extends AgreementKey {
  readonly no: number;
  /** As it was shown; a row in which something else was agreed by now is not changed. */
  readonly shown: DialogueEntry;
  readonly judgement: Judgement;
}

export interface StepRequest extends AgreementKey {
  /** As it was shown; a row that says something else by now is not changed. */
  readonly step: Step;
  readonly owner: string;
  readonly due: CalendarDay | null;
  readonly status: StepStatus;
  readonly evidence: string;
}

/** Why nothing was changed; found before anything is written. */
export type ChangeObstacle =
  | JudgementFault
  | { readonly code: 'rowGone' }
  | { readonly code: 'columnMissing'; readonly column: string }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
  /** A criterion is judged with a reason or not at all. */
  | { readonly code: 'evidenceMissing' };

export type Progress = (done: number, total: number) => void;

export interface DialogueServices {
  /** Everything that the dialogue, the steps and the details of the overview need: two round trips. null: the newest year. */
  read(key: AgreementKey | null, today: CalendarDay): Promise<Result<FollowUpState, HostFault | NotLoaded>>;
  preview(request: DialogueRequest): Promise<Result<DialoguePreview, HostFault | DialogueObstacle | NotLoaded>>;
  prepare(preview: DialoguePreview, onProgress: Progress): Promise<Result<null, HostFault>>;
  /** Writes the three cells of what was agreed; the computed verdict is never written again. */
  judge(request: JudgementRequest, today: CalendarDay): Promise<Result<null, HostFault | ChangeObstacle | NotLoaded>>;
  changeStep(request: StepRequest, today: CalendarDay): Promise<Result<null, HostFault | ChangeObstacle | NotLoaded>>;
}
