import { jobcenterKey } from '../figure-table';
import { failure, success, type Result } from '../result';
import { stepKindWords, stepStatusWords, type Step, type StepKind, type StepStatus } from './step';

export interface StepScope {
  readonly year: number;
  readonly jobcenter: string;
}

const needed = ['Jahr', 'Jobcenter', 'Ziel-Nr', 'Nr', 'Art', 'Text', 'Status'] as const;
const optional = ['Verantwortlich', 'Fällig', 'Nachweis', 'Stand'] as const;
type StepColumn = (typeof needed)[number] | (typeof optional)[number];

export interface StepTableFault {
  readonly code: 'stepHeadersMissing';
  readonly missing: readonly string[];
}

/** Headers and rows of `tblSchritte`, cells as Excel hands them over. */
export interface StepTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function word(cell: unknown): string {
  return typeof cell === 'string' ? cell.normalize('NFC').trim() : '';
}

function normalised(text: string): string {
  return text.trim().toLocaleLowerCase('de');
}

/**
 * The steps and criteria of one year and Jobcenter in the order of the table; columns by header in any order. Rows without a
 * target number or of neither kind belong to no target and are left out.
 *
 * Fails: `stepHeadersMissing`. Source: design 3 (`tblSchritte`).
 */
export function readSteps(
  { headers, rows }: StepTable,
  { year, jobcenter }: StepScope,
): Result<readonly Step[], StepTableFault> {
  const place = (column: StepColumn): number =>
    headers.findIndex((header) => normalised(header) === normalised(column));
  const missing = needed.filter((column) => place(column) === -1);
  if (missing.length > 0) return failure({ code: 'stepHeadersMissing', missing });
  const places = new Map([...needed, ...optional].map((column) => [column, place(column)]));
  const wanted = jobcenterKey(jobcenter);
  return success(
    rows.flatMap((cells, row): Step[] => {
      const at = (column: StepColumn): unknown => cells[places.get(column) ?? -1];
      const targetNo = at('Ziel-Nr');
      const kind = kindOf(word(at('Art')));
      if (typeof targetNo !== 'number' || kind === null || Number(at('Jahr')) !== year) return [];
      if (jobcenterKey(word(at('Jobcenter'))) !== wanted) return [];
      const no = at('Nr');
      const changed = dayOf(at('Stand'));
      return [
        {
          row,
          targetNo,
          no: typeof no === 'number' ? no : null,
          kind,
          text: word(at('Text')),
          owner: word(at('Verantwortlich')),
          due: dayOf(at('Fällig')),
          status: statusOf(word(at('Status')), kind),
          evidence: word(at('Nachweis')),
          changed: changed === 'unreadable' ? null : changed,
        },
      ];
    }),
  );
}

function kindOf(text: string): StepKind | null {
  const kinds: readonly StepKind[] = ['step', 'criterion'];
  return kinds.find((kind) => normalised(stepKindWords[kind]) === normalised(text)) ?? null;
}

const statusesOf: Readonly<Record<StepKind, readonly StepStatus[]>> = {
  step: ['open', 'inProgress', 'done'],
  criterion: ['open', 'met', 'notMet'],
};

/** Sheets of earlier versions say `erledigt` of a criterion that is met. */
function statusOf(text: string, kind: StepKind): StepStatus {
  const found = statusesOf[kind].find((status) => normalised(stepStatusWords[status]) === normalised(text));
  if (found !== undefined) return found;
  return kind === 'criterion' && normalised(text) === normalised(stepStatusWords.done) ? 'met' : 'open';
}

function dayOf(cell: unknown): number | 'unreadable' | null {
  if (typeof cell === 'number') return cell >= 1 ? Math.floor(cell) : null;
  return word(cell) === '' ? null : 'unreadable';
}
