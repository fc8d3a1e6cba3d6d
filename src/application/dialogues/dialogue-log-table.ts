import {
  agreedVerdictWords,
  computedVerdictWords,
  dialogueColumns,
  formatReason,
  occasionWords,
  type DialogueColumn,
  type Judgement,
  type Occasion,
} from '../../domain/dialogue';
import type { CalendarDay } from '../../domain/days';
import { monthOfYear, yearOf, type ReportingMonth } from '../../domain/months';
import type { LineFigure, TargetLine } from '../../domain/target-table';
import { monthDate, number, text } from '../sheets/content';
import { sexWords, type TableRow } from '../table-rows';
import type { CellContent } from '../workbook-plan';

/** The log: its name and columns are published and never renamed (design, section 3). */
export const dialogueTable = { name: 'tblDialoge', sheet: 'Dialoge', headers: dialogueColumns } as const;

/** Columns that this project added; a log without them is read and written, too. */
const addedColumns: readonly DialogueColumn[] = ['Jahr', 'Jobcenter', 'Dialog', 'Ladestand'];

export const neededLogColumns = dialogueColumns.filter((column) => !addedColumns.includes(column));

export interface LoggedDialogue {
  readonly jobcenter: string;
  readonly year: number;
  readonly no: number;
  readonly day: CalendarDay;
  readonly occasion: Occasion;
  readonly month: ReportingMonth;
}

export function monthCell(month: ReportingMonth | null): CellContent {
  return month === null ? null : monthDate(yearOf(month), monthOfYear(month));
}

export function dayCell(day: CalendarDay): CellContent {
  return { kind: 'date', ...day };
}

function figureCell(figure: LineFigure): CellContent {
  return number(typeof figure === 'number' ? figure : null);
}

/** The Ladestand of the figure itself: with none asked for, each target has its own. */
export function loadOf({ notes }: TargetLine): ReportingMonth | null {
  return notes.find((note) => note.code === 'basis')?.dataLoad ?? null;
}

/** One row per target and sex. What is agreed stays empty: it comes with the talk. */
export function logRows(dialogue: LoggedDialogue, lines: readonly TargetLine[]): readonly TableRow[] {
  return lines.map((line) => ({
    Jahr: number(dialogue.year),
    Jobcenter: text(dialogue.jobcenter),
    Dialog: number(dialogue.no),
    Datum: dayCell(dialogue.day),
    Anlass: text(occasionWords[dialogue.occasion]),
    Berichtsmonat: monthCell(dialogue.month),
    Ladestand: monthCell(loadOf(line)),
    'Ziel-Nr': number(line.target.no),
    Geschlecht: text(sexWords[line.target.sex]),
    Ist: figureCell(line.actual),
    Soll: figureCell(line.required),
    'rechnerisches Ergebnis': text(computedVerdictWords[line.verdict]),
  }));
}

/** The three cells that hold what was agreed, and no other: the computed verdict is never among them. */
export function judgementCells({ agreed, reason, arrangement }: Judgement): ReadonlyMap<DialogueColumn, CellContent> {
  return new Map<DialogueColumn, CellContent>([
    ['vereinbarte Bewertung', text(agreed === null ? '' : agreedVerdictWords[agreed])],
    ['Begründung', text(reason === null ? '' : formatReason(reason))],
    ['Verabredung', text(arrangement)],
  ]);
}
