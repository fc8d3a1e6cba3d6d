import { mappingFits, recogniseLayoutSliced, sheetOfRange, type ImportContext } from '../../domain/import';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { importSheetTexts } from '../../text/import-sheet-texts';
import type { CellRange, CellRangesPort, CellSource } from '../cell-ranges-port';
import { atPace, pagePace, partOf } from '../pace';
import { checksum } from './checksum';
import type { ImportJob, ImportPorts, ImportProblem, ImportSource, OpenedImport } from './import-services';

import type { SpreadsheetReading } from './spreadsheet-port';
import type { WorkbookData } from './workbook-data';

interface ReadSource {
  readonly label: string;
  readonly fileName: string | null;
  readonly hash: string;
  readonly reading: SpreadsheetReading;
}

/** Reads a source and looks for tables and what their columns are. */
export async function openSource(
  ports: ImportPorts,
  source: ImportSource,
  data: WorkbookData,
  job: ImportJob,
): Promise<Result<OpenedImport, ImportProblem>> {
  const pace = pagePace(job);
  const read = await readSource(ports, source, job);
  if (!read.ok) return read;
  const { label, fileName, hash, reading } = read.value;
  const { mappings } = data.stored;
  const context: ImportContext = {
    fileName,
    jobcenter: data.agreementJobcenter,
    jobcenters: data.jobcenters,
    saved: mappings.map(({ mapping }) => mapping),
  };
  const recognised = await atPace(recogniseLayoutSliced(reading.sheets, context), partOf(pace, 0.5, 1));
  if (recognised === null) return failure({ code: 'importCancelled' });
  const used = mappings.find(({ mapping }) => mappingFits(mapping, recognised.value.mapping));
  const before = data.records.filter((record) => record.sourceHash === hash).at(-1);
  return success({
    label,
    hash,
    sheets: reading.sheets,
    notes: reading.notes,
    context,
    reading: recognised.value,
    savedAs: used?.name ?? null,
    importedBefore: before?.state === importSheetTexts.states.taken ? before : null,
  });
}

async function readSource(
  { workbook, spreadsheets }: ImportPorts,
  source: ImportSource,
  job: ImportJob,
): Promise<Result<ReadSource, ImportProblem>> {
  switch (source.kind) {
    case 'file':
    case 'pasted': {
      const reading = await spreadsheets.read(source, {
        signal: job.signal,
        onProgress: (done) => job.progress(done / 2),
      });
      if (!reading.ok) {
        return failure(
          reading.error.code === 'cancelled'
            ? { code: 'importCancelled' }
            : { code: 'sourceUnreadable', fault: reading.error },
        );
      }
      const [label, content] =
        source.kind === 'file' ? [source.name, source.bytes] : [importSheetTexts.pasted, source.text];
      return success({
        label,
        fileName: source.kind === 'file' ? source.name : null,
        hash: await checksum(content),
        reading: reading.value,
      });
    }
    case 'sheet':
    case 'selection': {
      const cells = await readCells(workbook, source, job);
      return cells.ok ? success(await ownCells(source.kind, cells.value)) : cells;
    }
  }
}

async function readCells(
  workbook: ImportPorts['workbook'],
  source: CellSource,
  { progress, signal }: ImportJob,
): Promise<Result<CellRange, ImportProblem>> {
  let port: CellRangesPort;
  try {
    port = await workbook.cellRanges();
  } catch {
    // Nothing but a download can fail here.
    return failure({ code: 'notLoaded' });
  }
  const cells = await port.read(source, { signal, onProgress: (done) => progress(done / 2) });
  if (cells.ok) return cells;
  switch (cells.error.code) {
    case 'rangeEmpty':
    case 'invalidSelection':
      return failure({ code: 'nothingSelected' });
    case 'rangeTooLarge':
      return failure({
        code: 'sourceUnreadable',
        fault: { code: 'tooManyCells', limit: cells.error.limit },
      });
    case 'cancelled':
      return failure({ code: 'importCancelled' });
    default:
      return failure(cells.error);
  }
}

async function ownCells(kind: 'sheet' | 'selection', range: CellRange): Promise<ReadSource> {
  const cells = sheetOfRange({
    name: range.sheet,
    hidden: !range.sheetVisible,
    firstRow: range.row,
    firstColumn: range.column,
    values: range.values,
    numberFormats: range.numberFormats,
  });
  return {
    label: kind === 'sheet' ? importSheetTexts.ownSheet(range.sheet) : importSheetTexts.selection(range.sheet),
    fileName: null,
    hash: await checksum(JSON.stringify(range.values)),
    reading: { kind: 'pasted', sheets: [cells], notes: [] },
  };
}
