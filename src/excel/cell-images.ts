import { sameName } from '../application/table-catalogue';
import type { CellContent, CellValue, PlannedOperation, WorkbookPlan } from '../application/workbook-plan';
import { batchesOf, groupCells, rangeBytes } from './cell-groups';
import type { CellGroup } from './cell-groups';
import { cellInput, expectedValue } from './cell-input';
import { cellBytes, plainStep, rowSlices, runSteps, stepBytes } from './request-steps';
import type { RequestStep } from './request-steps';
import type { ExcelBatch } from './run-excel';

export type Operation<Kind extends PlannedOperation['kind']> = Extract<PlannedOperation, { kind: Kind }>;

export function ofKind<Kind extends PlannedOperation['kind']>(
  { operations }: WorkbookPlan,
  kind: Kind,
): Operation<Kind>[] {
  return operations.filter((operation): operation is Operation<Kind> => operation.kind === kind);
}

/** A cell as Excel holds it: a formula, or the constant itself. */
export type CellImage = string | number | boolean;

interface PlacedChange {
  /** Id, which outlives a new name. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellContent;
  readonly subject: string;
}

/** Neighbouring cells that the plan changes, and what they held before. */
export interface ChangedCells {
  readonly group: CellGroup<PlacedChange>;
  readonly image: readonly (readonly CellImage[])[];
}

/** Neighbouring rows that the plan removes from a table, and what they held before. */
export interface RemovedBlock {
  readonly index: number;
  readonly image: readonly (readonly CellImage[])[];
}

export interface TableRemoval {
  readonly table: string;
  readonly rowCount: number;
  /** Rows to be deleted, from the last to the first: the places of the others stay as they were read. */
  readonly blocks: readonly RemovedBlock[];
  /** The first row where no row is to remain: it is emptied, because a table keeps one. */
  readonly emptied: readonly CellImage[] | null;
}

export interface BeforeImages {
  readonly changes: readonly ChangedCells[];
  readonly removals: readonly TableRemoval[];
}

/** Where a table stands when the plan is checked. */
export interface TablePlace {
  readonly name: string;
  readonly sheetId: string;
  /** First cell of the body. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly headers: readonly string[];
}

export interface Surroundings {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly TablePlace[];
}

/** Tables of the plan of which single cells or rows have to be found. */
export function touchedTables(plan: WorkbookPlan): readonly string[] {
  return [...new Set([...ofKind(plan, 'changeCells'), ...ofKind(plan, 'removeRows')].map(({ table }) => table))];
}

/** Subject of the first thing that is no longer there, or the places of everything to be changed. */
type Placed<Value> = { readonly missing: string } | { readonly missing: null; readonly value: Value };

function placeChanges(plan: WorkbookPlan, { sheets, tables }: Surroundings): Placed<readonly PlacedChange[]> {
  const placed: PlacedChange[] = [];
  for (const { sheet: name, changes } of ofKind(plan, 'writeCells')) {
    const sheet = sheets.find((each) => sameName(each.name, name));
    if (sheet === undefined) return { missing: name };
    placed.push(...changes.map((change) => ({ ...change, sheet: sheet.id, subject: name })));
  }
  for (const { table: name, changes } of ofKind(plan, 'changeCells')) {
    const table = tables.find((each) => sameName(each.name, name));
    if (table === undefined) return { missing: name };
    for (const { row, column, before, after } of changes) {
      const offset = table.headers.findIndex((header) => sameName(header, column));
      if (offset < 0 || row < 0 || row >= table.rowCount) return { missing: name };
      placed.push({
        sheet: table.sheetId,
        row: table.row + row,
        column: table.column + offset,
        before,
        after,
        subject: name,
      });
    }
  }
  return { missing: null, value: placed };
}

interface Block {
  readonly index: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Runs of neighbouring rows, from the last to the first, none of more than one step. */
function blocksOf({ rows }: Operation<'removeRows'>): readonly Block[] {
  const runs: { readonly index: number; readonly rows: (readonly CellValue[])[] }[] = [];
  for (const { index, before } of [...rows].sort((left, right) => left.index - right.index)) {
    const last = runs.at(-1);
    if (last !== undefined && last.index + last.rows.length === index) last.rows.push(before);
    else runs.push({ index, rows: [before] });
  }
  const blocks = runs.flatMap((run) =>
    rowSlices(run.rows).map((slice): Block => ({ index: run.index + slice.from, rows: slice.rows })),
  );
  return blocks.reverse();
}

function sameValues(expected: readonly (readonly CellValue[])[], found: readonly (readonly unknown[])[]): boolean {
  return expected.every(
    (row, index) =>
      row.length === found[index]?.length && row.every((value, column) => found[index]?.[column] === value),
  );
}

function rangeAt(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rowCount, columnCount);
}

export function groupRange(
  context: Excel.RequestContext,
  { sheet, row, column, rowCount, columnCount }: CellGroup<PlacedChange>,
): Excel.Range {
  return rangeAt(context, sheet, row, column, rowCount, columnCount);
}

/** A constant text in a cell that could be read as something else is told from a formula by its value. */
function imageOf(formulas: unknown[][], values: unknown[][]): CellImage[][] {
  return formulas.map((row, rowIndex) =>
    row.map((formula, columnIndex) => {
      const constant = typeof formula === 'string' && formula !== '' && values[rowIndex]?.[columnIndex] === formula;
      return constant ? cellInput({ kind: 'text', text: formula }) : (formula as CellImage);
    }),
  );
}

/**
 * Reads what the plan changes or removes, as it will have to be put back; a subject instead where something no longer says
 * what the plan was made from.
 */
export async function readImages(
  plan: WorkbookPlan,
  surroundings: Surroundings,
  batch: ExcelBatch,
): Promise<Placed<BeforeImages>> {
  const placed = placeChanges(plan, surroundings);
  if (placed.missing !== null) return placed;
  const changes: ChangedCells[] = [];
  const weight = ({ before, after }: PlacedChange): number => cellBytes(before) + cellBytes(after);
  const groups = batchesOf(groupCells(placed.value), weight, stepBytes).flat();
  const steps: RequestStep[] = groups.map((group) => ({
    bytes: rangeBytes + group.cells.flat().reduce((sum, { before }) => sum + 2 * cellBytes(before), 0),
    queue: (context) => {
      const range = groupRange(context, group).load('formulas,values');
      const holds = (): boolean => {
        changes.push({ group, image: imageOf(range.formulas, range.values) });
        return sameValues(
          group.cells.map((row) => row.map(({ before }) => before)),
          range.values,
        );
      };
      return [{ subject: group.cells[0]?.[0]?.subject ?? '', holds }];
    },
  }));
  const removed: { readonly table: TablePlace; readonly blocks: readonly RemovedBlock[] }[] = [];
  for (const operation of ofKind(plan, 'removeRows')) {
    const table = surroundings.tables.find(({ name }) => sameName(name, operation.table));
    if (table === undefined) return { missing: operation.table };
    const blocks = blocksOf(operation).map(({ index, rows }) => ({ index, rows, image: [] as CellImage[][] }));
    const beyond = blocks.some(({ index, rows }) => index < 0 || index + rows.length > table.rowCount);
    if (beyond) return { missing: operation.table };
    removed.push({ table, blocks });
    steps.push(...blocks.flatMap((block) => readBlock(table, block)));
  }
  const [broken] = await runSteps(steps, batch);
  if (broken !== undefined) return { missing: broken };
  return { missing: null, value: { changes, removals: removed.map(({ table, blocks }) => asRemoval(table, blocks)) } };
}

function asRemoval({ name, rowCount }: TablePlace, blocks: readonly RemovedBlock[]): TableRemoval {
  const count = blocks.reduce((sum, { image }) => sum + image.length, 0);
  const [first, ...others] = blocks.at(-1)?.image ?? [];
  if (first === undefined || count < rowCount) return { table: name, rowCount, blocks, emptied: null };
  const kept = others.length === 0 ? [] : [{ index: 1, image: others }];
  return { table: name, rowCount, blocks: [...blocks.slice(0, -1), ...kept], emptied: first };
}

function readBlock(
  table: TablePlace,
  { index, rows, image }: Block & { readonly image: CellImage[][] },
): readonly RequestStep[] {
  return rowSlices(rows).map((slice) => ({
    bytes: rangeBytes + 2 * slice.bytes,
    queue: (context) => {
      const first = table.row + index + slice.from;
      const range = rangeAt(context, table.sheetId, first, table.column, slice.rows.length, table.headers.length).load(
        'formulas,values',
      );
      const holds = (): boolean => {
        image.push(...imageOf(range.formulas, range.values));
        return sameValues(slice.rows, range.values);
      };
      return [{ subject: table.name, holds }];
    },
  }));
}

/** Writes the changed cells and reads them again at once: later steps of the plan may move them. */
export function changeSteps({ changes }: BeforeImages): readonly RequestStep[] {
  return changes.map(({ group }) => ({
    bytes: rangeBytes + group.cells.flat().reduce((sum, { after }) => sum + 2 * cellBytes(after), 0),
    queue: (context) => {
      const range = groupRange(context, group);
      const contents = group.cells.map((row) => row.map(({ after }) => after));
      range.formulas = contents.map((row) => row.map(cellInput));
      range.load('values');
      return [{ subject: group.cells[0]?.[0]?.subject ?? '', holds: () => holdsContents(contents, range.values) }];
    },
  }));
}

/**
 * A formula may still wait for its result; that it stands there at all is what can be checked. On a new sheet a formula may
 * have answered into cells that the plan leaves empty.
 */
export function holdsContents(
  planned: readonly (readonly CellContent[])[],
  found: readonly (readonly unknown[])[],
  sheet: 'new' | 'existing' = 'existing',
): boolean {
  return planned.every((row, rowIndex) =>
    row.every((content, columnIndex) => {
      const value = found[rowIndex]?.[columnIndex];
      if (content === null && sheet === 'new') return value !== undefined;
      const expected = expectedValue(content);
      return expected === null ? value !== undefined : value === expected;
    }),
  );
}

export interface DifferentCells {
  readonly subject: string;
  readonly restore: RequestStep;
}

/** Looks at the changed cells once more: those that do not hold what they held before, with the step that puts it back. */
export async function cellsThatDiffer(
  { changes }: BeforeImages,
  batch: ExcelBatch,
): Promise<readonly DifferentCells[]> {
  const different: DifferentCells[] = [];
  const steps = changes.map(({ group, image }): RequestStep => {
    const bytes = rangeBytes + image.flat().reduce<number>((sum, cell) => sum + 2 * cellBytes(cell), 0);
    return {
      bytes,
      queue: (context) => {
        const range = groupRange(context, group).load('formulas,values');
        const subject = group.cells[0]?.[0]?.subject ?? '';
        const holds = (): boolean => {
          if (sameValues(image, imageOf(range.formulas, range.values))) return true;
          const restore = plainStep(bytes, (later) => {
            groupRange(later, group).formulas = image.map((row) => [...row]);
          });
          different.push({ subject, restore });
          return false;
        };
        return [{ subject, holds }];
      },
    };
  });
  await runSteps(steps, batch);
  return different;
}
