import { applyMappingSliced } from '../../domain/import';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { importPartNamespace, writeImportPart, type StoredImports } from '../../schemas/import-part';
import { atPace, pagePace, partOf } from '../pace';
import type { WorkbookPort } from '../ports';
import { compareFigures } from './compare-figures';
import { entrySheetUseCases } from './entry-sheet-use-cases';
import type {
  ImportedFigures,
  ImportJob,
  ImportPorts,
  ImportPreview,
  ImportProblem,
  ImportServices,
  OpenedImport,
} from './import-services';
import { knownFigures } from './known-figures';
import { openSource } from './open-source';
import { lastStanding } from './take-back';
import { takeBackLast } from './take-back-last';
import { typedSurroundings } from './typed-checks';
import { readWorkbookData, type WorkbookData } from './workbook-data';
import { writeImport } from './write-import';

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
        standing: lastStanding(records) ?? null,
        rowCount: state.figures?.rows.length ?? 0,
      });
    },
    async open(source, job) {
      const data = await readWorkbookData(workbook);
      if (!data.ok) return data;
      return data.value.obstacle === null ? openSource(ports, source, data.value, job) : failure(data.value.obstacle);
    },
    async read({ sheets, context }: OpenedImport, mapping, job) {
      const applied = await atPace(applyMappingSliced(sheets, mapping, context), pagePace(job));
      return applied === null ? failure(cancelled) : success(applied.value);
    },
    async compare(source, job) {
      const data = await readWorkbookData(workbook);
      if (!data.ok) return data;
      return data.value.obstacle === null ? compare(source, data.value, job) : failure(data.value.obstacle);
    },
    takeOver: (preview, options, job) => enqueue(() => writeImport(ports, preview, options, job)),
    takeBack: (job) => enqueue(() => takeBackLast(ports, job)),
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
  const pace = pagePace(job);
  const table = await atPace(knownFigures(state.figures), partOf(pace, 0, 0.5));
  const comparison =
    table === null ? null : await atPace(compareFigures(source.rows, table.value), partOf(pace, 0.5, 1));
  if (comparison === null) return failure(cancelled);
  return success({ source, comparison: comparison.value, state, known, part });
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
