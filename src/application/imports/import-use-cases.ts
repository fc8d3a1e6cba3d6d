import { applyMappingSliced, savedMapping } from '../../domain/import';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import {
  importPartNamespace,
  noStoredImports,
  readImportPart,
  writeImportPart,
  type StoredImports,
} from '../../schemas/import-part';
import { importChoicesText } from '../../text/import-choices-texts';
import { importNumberOf, importSheetTexts, takenBackText } from '../../text/import-sheet-texts';
import type { CellPlace, ReadTable, WorkbookPort } from '../ports';
import type { PlannedOperation, WorkbookPlan } from '../workbook-plan';
import { checksum } from './checksum';
import { compareFigures } from './compare-figures';
import { entrySheetUseCases } from './entry-sheet-use-cases';
import { columnOf } from './figure-rows';
import { readRecords, type ImportRecord } from './import-protocol';
import type {
  ImportedFigures,
  ImportJob,
  ImportPorts,
  ImportPreview,
  ImportProblem,
  ImportServices,
  OpenedImport,
  TakeOverOptions,
  TakenBack,
  TakenOver,
} from './import-services';
import { openSource, paceOf } from './open-source';
import { atPace } from './pace';
import { planImport, prepareRows } from './plan-import';
import { findLastImport, planTakeBack } from './take-back';
import { takeOver } from './take-over';
import { typedSurroundings } from './typed-checks';
import { readWorkbookData, type WorkbookData } from './workbook-data';

const cancelled = { code: 'importCancelled' } as const;

/** Sheets of the add-in itself are no source. */
const ownSheets =
  /^(?:Kennzahlen|Ziele|Schritte|Haushalt|Glossar|Importe|Erfassung|Dialoge|Monitoring .*|Vereinbarung .*|Zieldialog .*)$/u;

export function importUseCases(ports: ImportPorts): ImportServices {
  const { workbook, enqueue } = ports;
  const { openEntrySheet, readEntrySheet } = entrySheetUseCases(ports);
  return {
    async readDataState() {
      const data = await readWorkbookData(workbook);
      if (!data.ok) return data;
      const { state, obstacle, jobcenters, stored, records } = data.value;
      return success({
        obstacle,
        jobcenters,
        sheets: state.inventory.sheets.flatMap(({ name, visible }) => (visible && !ownSheets.test(name) ? [name] : [])),
        mappings: stored.mappings,
        records: [...records].reverse(),
        rowCount: state.figures?.rows.length ?? 0,
      });
    },
    async open(source, job) {
      const data = await readWorkbookData(workbook);
      if (!data.ok) return data;
      return data.value.obstacle === null ? openSource(ports, source, data.value, job) : failure(data.value.obstacle);
    },
    async read({ sheets, context }: OpenedImport, mapping, job) {
      const applied = await atPace(applyMappingSliced(sheets, mapping, context), paceOf(job));
      return applied === null ? failure(cancelled) : success(applied.value);
    },
    async compare(source, job) {
      const data = await readWorkbookData(workbook);
      if (!data.ok) return data;
      return data.value.obstacle === null ? compare(source, data.value, job) : failure(data.value.obstacle);
    },
    takeOver: (preview, options, job) => enqueue(() => write(ports, preview, options, job)),
    takeBack: () => enqueue(() => takeBackLast(ports)),
    renameMapping: (name, newName) =>
      enqueue(() =>
        changeStored(workbook, (stored) => ({
          ...stored,
          mappings: stored.mappings
            .filter((each) => each.name === name || each.name !== newName)
            .map((each) => (each.name === name ? { ...each, name: newName } : each)),
        })),
      ),
    deleteMapping: (name) =>
      enqueue(() =>
        changeStored(workbook, (stored) => ({
          ...stored,
          mappings: stored.mappings.filter((each) => each.name !== name),
        })),
      ),
    async readSurroundings(request) {
      const data = await readWorkbookData(workbook);
      return data.ok ? success(typedSurroundings(data.value.state.figures, request)) : data;
    },
    openEntrySheet,
    readEntrySheet,
  };
}

async function compare(
  source: ImportedFigures,
  { known, state, part }: WorkbookData,
  job: ImportJob,
): Promise<Result<ImportPreview, ImportProblem>> {
  const comparison = await atPace(compareFigures(source.rows, known), paceOf(job));
  if (comparison === null) return failure(cancelled);
  return success({ source, comparison: comparison.value, state, known, part });
}

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

async function write(
  { workbook, now }: ImportPorts,
  { source, comparison, state, known, part }: ImportPreview,
  { answers, mapping, keepAs }: TakeOverOptions,
  job: ImportJob,
): Promise<Result<TakenOver, ImportProblem>> {
  const taken = takeOver(comparison, answers);
  const no = nextNumber(state.protocol, state.figures);
  const prepared = prepareRows(taken, state, { no, source: source.label, spelling: (name) => known.spelling(name) });
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
  if (job.signal.aborted) return failure(cancelled);
  const applied = await workbook.apply(plan.value, (done, total) => job.progress(total === 0 ? 0 : done / total));
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
    readonly replaced: NonNullable<StoredImports['last']>['replaced'];
  },
): StoredImports {
  const last = { no, replaced };
  if (mapping === null || keepAs === null) return { ...stored, last };
  const others = stored.mappings.filter(({ name }) => name !== keepAs);
  return { mappings: [{ name: keepAs, usedAt: no, mapping: savedMapping(mapping) }, ...others], last };
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

async function takeBackLast({ workbook, now }: ImportPorts): Promise<Result<TakenBack, ImportProblem>> {
  const data = await readWorkbookData(workbook);
  if (!data.ok) return data;
  const { state, stored, part, obstacle } = data.value;
  if (obstacle !== null) return failure(obstacle);
  const found = findLastImport(state);
  if (!found.ok) return found;
  const { record, written } = found.value;
  const replaced = stored.last?.no === record.no ? stored.last.replaced : [];
  const operations = planTakeBack(
    found.value,
    { rowsHash: await checksum(written), replaced, stateText: takenBackText(now()) },
    state,
  );
  if (!operations.ok) return operations;
  const partWrite: readonly PlannedOperation[] =
    part === null || stored.last === null
      ? []
      : [
          {
            kind: 'writePart',
            namespace: importPartNamespace,
            xml: writeImportPart({ ...stored, last: null }),
            previous: part,
          },
        ];
  const applied = await workbook.apply(
    { operations: [...operations.value, ...partWrite], activate: null },
    () => undefined,
  );
  if (!applied.ok) return applied;
  return success({ no: record.no, removed: record.added + record.corrected, restored: record.replaced });
}

async function changeStored(
  workbook: WorkbookPort,
  change: (stored: StoredImports) => StoredImports,
): Promise<Result<null, ImportProblem>> {
  const data = await readWorkbookData(workbook);
  if (!data.ok) return data;
  const { stored, part, obstacle } = data.value;
  if (obstacle?.code === 'storedImportsUnreadable') return failure(obstacle);
  const applied = await workbook.apply(
    {
      operations: [
        { kind: 'writePart', namespace: importPartNamespace, xml: writeImportPart(change(stored)), previous: part },
      ],
      activate: null,
    },
    () => undefined,
  );
  return applied.ok ? success(null) : applied;
}
