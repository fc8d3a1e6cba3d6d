import { compareDays, parseDay, type CalendarDay } from '../days';
import { isBlankCell, jobcenterKey, shownCell, type RawTable } from '../figure-table';
import { parseReportingMonth, yearOf, type ReportingMonth } from '../months';
import { parseSex } from '../sex';
import type { Dialogue, DialogueEntry, Occasion } from './dialogue';
import { parseAgreedVerdict, parseComputedVerdict, parseOccasion, parseReason } from './log-words';

/** Columns of `tblDialoge`. */
export const dialogueColumns = [
  'Jahr',
  'Jobcenter',
  'Dialog',
  'Datum',
  'Anlass',
  'Berichtsmonat',
  'Ladestand',
  'Ziel-Nr',
  'Geschlecht',
  'Ist',
  'Soll',
  'rechnerisches Ergebnis',
  'vereinbarte Bewertung',
  'Begründung',
  'Verabredung',
] as const;
export type DialogueColumn = (typeof dialogueColumns)[number];

/** Why a row of the log is left out; `text`: what stands in the cell. */
export interface LogFault {
  /** Body row of the table, from 0. */
  readonly row: number;
  readonly column: DialogueColumn;
  readonly text: string;
}

export interface DialogueLog {
  /** Oldest first. */
  readonly dialogues: readonly Dialogue[];
  readonly faults: readonly LogFault[];
}

interface ReadRow extends Omit<Dialogue, 'no' | 'entries'> {
  /** null: the log has no number of the dialogue; dialogues are then told apart by their day. */
  readonly no: number | null;
  readonly entry: DialogueEntry;
}

type CellOf = (column: DialogueColumn) => unknown;

/**
 * Reads the log of dialogues: a header row, then one row per dialogue, target and sex. Columns are found by name in any
 * order; Jahr, Jobcenter, Dialog and Ladestand may be missing (then the year is that of the reporting month and dialogues are
 * numbered by their day). A row that cannot be told what it is about is named in `faults`, an unknown word of the agreed
 * judgement too: neither is guessed.
 *
 * Source: design 3 (tblDialoge).
 */
export function readDialogueLog([headers = [], ...body]: RawTable): DialogueLog {
  const places = new Map(dialogueColumns.map((column) => [column, placeOf(headers, column)]));
  const faults: LogFault[] = [];
  const groups = new Map<string, ReadRow[]>();
  body.forEach((cells, row) => {
    if (!Array.isArray(cells)) return;
    const at: CellOf = (column) => {
      const place = places.get(column) ?? -1;
      return place === -1 ? null : (cells[place] as unknown);
    };
    if (dialogueColumns.every((column) => isBlankCell(at(column)))) return;
    const read = readRow(at, row);
    if ('column' in read) {
      faults.push(read);
      return;
    }
    const { jobcenter, year, no, day, entry } = read;
    if (entry.agreed === null && !isBlankCell(at('vereinbarte Bewertung'))) {
      faults.push({ row, column: 'vereinbarte Bewertung', text: shownCell(at('vereinbarte Bewertung')) });
    }
    const key = `${jobcenterKey(jobcenter)}|${year}|${no ?? `${day.year}-${day.month}-${day.day}`}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [read]);
    else group.push(read);
  });
  return { dialogues: numbered([...groups.values()]), faults };
}

function placeOf(headers: readonly unknown[], column: DialogueColumn): number {
  const wanted = column.toLowerCase();
  return headers.findIndex(
    (header) => typeof header === 'string' && header.normalize('NFC').trim().toLowerCase() === wanted,
  );
}

function text(cell: unknown): string {
  return isBlankCell(cell) ? '' : shownCell(cell).trim();
}

function monthOf(cell: unknown): ReportingMonth | null {
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  const month = parseReportingMonth(cell);
  return month.ok ? month.value : null;
}

function dayOf(cell: unknown): CalendarDay | null {
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  const day = parseDay(cell);
  return day.ok ? day.value : null;
}

function wholeNumber(cell: unknown): number | null {
  const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : null;
}

function figure(cell: unknown): number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

function readRow(at: CellOf, row: number): ReadRow | LogFault {
  const fault = (column: DialogueColumn): LogFault => ({ row, column, text: text(at(column)) });
  const day = dayOf(at('Datum'));
  if (day === null) return fault('Datum');
  const reportingMonth = monthOf(at('Berichtsmonat'));
  if (reportingMonth === null) return fault('Berichtsmonat');
  const occasion: Occasion | null = isBlankCell(at('Anlass')) ? 'regular' : parseOccasion(text(at('Anlass')));
  if (occasion === null) return fault('Anlass');
  const targetNo = wholeNumber(at('Ziel-Nr'));
  if (targetNo === null) return fault('Ziel-Nr');
  const sex = isBlankCell(at('Geschlecht')) ? 'total' : parseSex(text(at('Geschlecht')));
  if (sex === null) return fault('Geschlecht');
  const computed = parseComputedVerdict(text(at('rechnerisches Ergebnis')));
  if (computed === null) return fault('rechnerisches Ergebnis');
  return {
    jobcenter: text(at('Jobcenter')),
    year: wholeNumber(at('Jahr')) ?? yearOf(reportingMonth),
    no: wholeNumber(at('Dialog')),
    day,
    occasion,
    reportingMonth,
    dataLoad: monthOf(at('Ladestand')),
    entry: {
      row,
      targetNo,
      sex,
      actual: figure(at('Ist')),
      required: figure(at('Soll')),
      computed,
      agreed: parseAgreedVerdict(text(at('vereinbarte Bewertung'))),
      reason: parseReason(text(at('Begründung'))),
      arrangement: text(at('Verabredung')),
    },
  };
}

/** What is said about a dialogue as a whole is taken from its first row. */
function numbered(groups: readonly (readonly ReadRow[])[]): readonly Dialogue[] {
  const sorted = groups
    .flatMap((rows) => {
      const [first] = rows;
      return first === undefined ? [] : [{ first, rows }];
    })
    .sort((one, other) => compareDays(one.first.day, other.first.day) || (one.first.no ?? 0) - (other.first.no ?? 0));
  const counts = new Map<string, number>();
  return sorted.map(({ first, rows }) => {
    const { jobcenter, year, day, occasion, reportingMonth, dataLoad } = first;
    const key = `${jobcenterKey(jobcenter)}|${year}`;
    const no = first.no ?? (counts.get(key) ?? 0) + 1;
    counts.set(key, Math.max(counts.get(key) ?? 0, no));
    return { jobcenter, year, no, day, occasion, reportingMonth, dataLoad, entries: rows.map(({ entry }) => entry) };
  });
}
