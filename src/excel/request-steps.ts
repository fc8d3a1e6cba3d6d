import type { CellContent } from '../application/workbook-plan';
import type { CellInput } from './cell-input';
import type { ExcelBatch } from './run-excel';

/** Something that was written and read again: asked once the request has been answered. */
export interface Probe {
  /** Sheet, table or part as a user knows it. */
  readonly subject: string;
  readonly holds: () => boolean;
}

/** Calls that belong together, with about what they and their answer weigh on the wire. */
export interface RequestStep {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => readonly Probe[];
}

/**
 * Far below the 5 MB that Excel on the web takes: a request is worked off in one go, and neither Excel nor the pane is to
 * stand still for long.
 */
const requestBytes = 400_000;

/** Rows that one step writes or reads. */
export const stepBytes = 200_000;

export function requestsOf(steps: readonly RequestStep[]): readonly (readonly RequestStep[])[] {
  const requests: RequestStep[][] = [];
  let size = Infinity;
  for (const step of steps) {
    if (size + step.bytes > requestBytes) {
      requests.push([step]);
      size = step.bytes;
    } else {
      requests.at(-1)?.push(step);
      size += step.bytes;
    }
  }
  return requests;
}

/** What is heard and told between two requests. */
export interface RequestWatch {
  readonly onRequest: () => void;
  readonly isCalledOff: () => boolean;
}

/**
 * Sends the requests; answers the subjects of the probes that do not hold, each asked for its own request. null if it was
 * called off on the way.
 */
export async function runRequests(
  requests: readonly (readonly RequestStep[])[],
  { context, sync }: ExcelBatch,
  { onRequest, isCalledOff }: RequestWatch,
): Promise<readonly string[] | null> {
  const broken: string[] = [];
  for (const request of requests) {
    if (isCalledOff()) return null;
    const probes = request.flatMap(({ queue }) => queue(context));
    await sync();
    broken.push(...probes.flatMap(({ subject, holds }) => (holds() ? [] : [subject])));
    onRequest();
  }
  return broken;
}

/** The steps in as few requests as their weight allows. */
export async function runSteps(steps: readonly RequestStep[], batch: ExcelBatch): Promise<readonly string[]> {
  const watch = { onRequest: () => undefined, isCalledOff: () => false };
  return (await runRequests(requestsOf(steps), batch, watch)) ?? [];
}

/** A step with nothing to be read again. */
export function plainStep(bytes: number, queue: (context: Excel.RequestContext) => void): RequestStep {
  return {
    bytes,
    queue: (context) => {
      queue(context);
      return [];
    },
  };
}

/** A cell in a request or an answer, by and large; letters beyond ASCII count double on the wire. */
export function cellBytes(content: CellContent | CellInput | boolean): number {
  const text = typeof content === 'object' ? longestText(content) : content;
  return typeof text === 'string' ? 2 * text.length + 8 : 16;
}

function longestText(content: CellContent): string | number {
  switch (content?.kind) {
    case 'text':
      return content.text;
    case 'formula':
      return content.formula;
    default:
      return 0;
  }
}

export interface RowSlice<Cell> {
  /** Place of the first row in the whole list. */
  readonly from: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly bytes: number;
}

/** A list of rows in parts that are small enough for one step each. */
export function rowSlices<Cell extends CellContent | CellInput | boolean>(
  rows: readonly (readonly Cell[])[],
): readonly RowSlice<Cell>[] {
  const slices: { from: number; rows: (readonly Cell[])[]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const own = row.reduce((sum, cell) => sum + cellBytes(cell), 0);
    const open = slices.at(-1);
    if (open === undefined || open.bytes + own > stepBytes) slices.push({ from: index, rows: [row], bytes: own });
    else {
      open.rows.push(row);
      open.bytes += own;
    }
  });
  return slices;
}
