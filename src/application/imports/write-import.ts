import { savedMapping } from '../../domain/import';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import {
  importPartNamespace,
  noStoredImports,
  readImportPart,
  writeImportPart,
  type ReplacedCell,
  type StoredImports,
} from '../../schemas/import-part';
import { importChoicesText } from '../../text/import-choices-texts';
import { importNumberOf, importSheetTexts } from '../../text/import-sheet-texts';
import { atPace, pagePace, pageTurn, partOf } from '../pace';
import type { CellPlace, ReadTable } from '../ports';
import type { PlannedOperation, WorkbookPlan } from '../workbook-plan';
import { checksum } from './checksum';
import { columnOf } from './figure-rows';
import { readRecords, type ImportRecord } from './import-protocol';
import type {
  ImportJob,
  ImportPorts,
  ImportPreview,
  ImportProblem,
  TakenOver,
  TakeOverOptions,
} from './import-services';
import { planImport } from './plan-import';
import { prepareRows } from './prepare-rows';
import { takeOver } from './take-over';

const cancelled = { code: 'importCancelled' } as const;
/** Of the whole work, by the clock of a large import. */
const preparedPart = 0.1;

/** Numbers are never given twice, not even where somebody has deleted a line of the protocol. */
function nextNumber(protocol: ReadTable | null, figures: ReadTable | null): number {
  const source = figures === null ? -1 : columnOf(figures.headers, 'Quelle');
  let highest = readRecords(protocol).at(-1)?.no ?? 0;
  for (const cells of figures?.rows ?? []) highest = Math.max(highest, importNumberOf(cells[source]) ?? 0);
  return highest + 1;
}

/** Minutes are exact enough, and a serial with a thousand decimals is no use to anybody. */
function minutes(serial: number): number {
  return Math.round(serial * 1440) / 1440;
}

/** Figures into the workbook: rows, protocol and what is kept for taking back, in one plan. */
export async function writeImport(
  { workbook, now }: ImportPorts,
  { source, comparison, state, known, part }: ImportPreview,
  { answers, mapping, keepAs }: TakeOverOptions,
  job: ImportJob,
): Promise<Result<TakenOver, ImportProblem>> {
  const taken = takeOver(comparison, answers);
  const no = nextNumber(state.protocol, state.figures);
  const preparing = prepareRows(taken, state.figures, {
    no,
    source: source.label,
    spelling: (name) => known.spelling(name),
  });
  const done = await atPace(preparing, partOf(pagePace(job), 0, preparedPart));
  if (done === null) return failure(cancelled);
  const prepared = done.value;
  await pageTurn();
  const record: ImportRecord = {
    no,
    at: minutes(now()),
    source: source.label,
    added: taken.figures.length - comparison.corrected.length,
    corrected: comparison.corrected.length,
    unchanged: comparison.unchanged.length,
    replaced: taken.replacements.length,
    left: source.refused.length + taken.leftConflicts,
    choices: importChoicesText(mapping, { replaced: taken.replacements.length, left: taken.leftConflicts }),
    state: importSheetTexts.states.taken,
    sourceHash: source.hash,
    rowsHash: await checksum(prepared.written),
  };
  const stored = part === null ? success(noStoredImports) : readImportPart(part);
  if (!stored.ok) return failure({ code: 'storedImportsUnreadable', reason: stored.error });
  const plan = planImport(prepared, record, state, {
    namespace: importPartNamespace,
    xml: writeImportPart(keep(stored.value, { no, mapping, keepAs, replaced: prepared.replaced })),
    previous: part,
  });
  if (!plan.ok) return plan;
  await pageTurn();
  const applied = await workbook.apply(
    plan.value,
    (part, total) => job.progress(preparedPart + ((1 - preparedPart) * part) / total),
    job.signal,
  );
  if (!applied.ok) return applied;
  return success({
    record,
    createdSheets: applied.value.createdSheets,
    firstCell: firstCell(prepared.rows.length, state.figures, plan.value),
  });
}

/** The used mapping comes first and gets its name; one of the same name makes way. */
function keep(
  stored: StoredImports,
  {
    no,
    mapping,
    keepAs,
    replaced,
  }: {
    readonly no: number;
    readonly mapping: TakeOverOptions['mapping'];
    readonly keepAs: string | null;
    readonly replaced: readonly ReplacedCell[];
  },
): StoredImports {
  const kept = { ...stored, replaced: withReplaced(stored.replaced, { no, cells: replaced }) };
  if (mapping === null || keepAs === null) return kept;
  const others = stored.mappings.filter(({ name }) => name !== keepAs);
  return { ...kept, mappings: [{ name: keepAs, usedAt: no, mapping: savedMapping(mapping) }, ...others] };
}

/** Cells of older imports that are kept for taking them back: about 300 kB of the workbook. */
const mostReplaced = 2_000;

/** The newest are kept whatever their number, older ones while there is room. */
function withReplaced(
  stored: StoredImports['replaced'],
  newest: StoredImports['replaced'][number],
): StoredImports['replaced'] {
  if (newest.cells.length === 0) return stored;
  let count = newest.cells.length;
  const older = stored.filter(({ no, cells }) => {
    count += cells.length;
    return no !== newest.no && count <= mostReplaced;
  });
  return [newest, ...older];
}

function firstCell(count: number, figures: ReadTable | null, plan: WorkbookPlan): CellPlace | null {
  if (count === 0) return null;
  const created = plan.operations.find(
    (operation): operation is Extract<PlannedOperation, { kind: 'createSheet' }> =>
      operation.kind === 'createSheet' && operation.sheet.tables.some(({ name }) => name === 'tblKennzahlen'),
  );
  const area = created?.sheet.tables[0]?.area;
  if (created !== undefined && area !== undefined) {
    return { sheet: created.sheet.name, row: area.row + 1, column: area.column };
  }
  return figures?.place === undefined ? null : { ...figures.place, row: figures.place.row + 1 + figures.rows.length };
}
