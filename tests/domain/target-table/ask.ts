import type { RawTable } from '../../../src/domain/figure-table';
import type { ReportingMonth } from '../../../src/domain/months';
import {
  targetTable,
  type TargetLine,
  type TargetNote,
  type TargetTableRequest,
} from '../../../src/domain/target-table';
import { figureRows, month, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';

export const targetHeaders = [
  'Jahr',
  'Jobcenter',
  'Nr',
  'Ziel',
  'Kennzahl',
  'Geschlecht',
  'Form',
  'Zielwert',
  'Richtung',
] as const;

/** One row of tblZiele; what is left out gets the value most tests want. */
export interface TargetDraft {
  readonly year?: unknown;
  readonly jobcenter?: unknown;
  readonly no?: unknown;
  readonly title?: unknown;
  readonly figure?: unknown;
  readonly sex?: unknown;
  readonly form?: unknown;
  readonly value?: unknown;
  readonly direction?: unknown;
}

export function targetRow(draft: TargetDraft): readonly unknown[] {
  const row = {
    year: 2026,
    jobcenter: 'Landkreis Musterland',
    no: 2,
    title: 'Integration',
    figure: 'K2',
    sex: 'gesamt',
    form: 'Veränderung',
    value: 0.053,
    direction: '',
    ...draft,
  };
  const { year, jobcenter, no, title, figure, sex, form, value, direction } = row;
  return [year, jobcenter, no, title, figure, sex, form, value, direction];
}

export function targetRows(drafts: readonly TargetDraft[]): RawTable {
  return [targetHeaders, ...drafts.map(targetRow)];
}

export const june: ReportingMonth = month(2026, 6);
export const december: ReportingMonth = month(2026, 12);

/** A delivered Jahresfortschrittswert of June 2026 beside that of June 2025, each known at its own month. */
export function delivered(figure: string, previous: unknown, actual: unknown, sex = 'gesamt'): FigureRowDraft[] {
  return [
    { figure, measure: 'JFW', sex, month: '2025-06', value: previous },
    { figure, measure: 'JFW', sex, month: '2026-06', value: actual },
  ];
}

/** The same value in every month of a year. */
export function wholeYear(figure: string, year: number, value: unknown, sex = 'gesamt'): FigureRowDraft[] {
  return monthsOf(figure, year, Array<unknown>(12).fill(value), sex);
}

export type Asked = Partial<TargetTableRequest>;

export function ask(figures: RawTable, targets: RawTable, asked: Asked = {}): ReturnType<typeof targetTable> {
  return targetTable(figures, targets, { month: june, dataLoad: null, stockShift: 1, jobcenter: null, ...asked });
}

export function lines(figures: RawTable, targets: RawTable, asked: Asked = {}): readonly TargetLine[] {
  const result = ask(figures, targets, asked);
  if (!result.ok) throw new Error(`The tables were refused: ${result.error.code}`);
  return result.value;
}

/** The line of the only target. */
export function line(drafts: readonly FigureRowDraft[], target: TargetDraft, asked: Asked = {}): TargetLine {
  const [only, ...others] = lines(figureRows(drafts), targetRows([target]), asked);
  if (only === undefined || others.length > 0) throw new Error('The test wants one line.');
  return only;
}

/** The note with this code; undefined if it is not said. */
export function note<Code extends TargetNote['code']>(
  { notes }: TargetLine,
  code: Code,
): Extract<TargetNote, { readonly code: Code }> | undefined {
  return notes.find((each): each is Extract<TargetNote, { readonly code: Code }> => each.code === code);
}

export function codes({ notes }: TargetLine): readonly string[] {
  return notes.map(({ code }) => code);
}
