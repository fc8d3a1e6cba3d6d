import type {
  SpreadsheetFault,
  SpreadsheetNote,
  SpreadsheetReading,
} from '../../../application/imports/spreadsheet-port';
import type { SheetCells } from '../../../domain/import';
import { failure, success, type Result } from '../../../domain/result';
import type { ZipArchive } from '../../package/zip-archive';
import { mostSheets, unpackedLimit } from '../limits';
import type { Budget } from '../row-store';
import type { Work } from '../work';
import { scanPart, type ScanFault } from './scan-part';
import { SharedStrings } from './shared-strings';
import { SheetListener } from './sheet-listener';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts';

const tooLarge: SpreadsheetFault = { code: 'inflatesTooMuch', limitMegabytes: unpackedLimit / 1_000_000 };

function faultOf(fault: Exclude<ScanFault, 'stopped'>, part: string): SpreadsheetFault {
  switch (fault) {
    case 'damaged':
      return { code: 'damaged', part };
    case 'unpacksTooLarge':
      return tooLarge;
    case 'encrypted':
    case 'cancelled':
      return { code: fault };
  }
}

/** Tells how far reading has come by the bytes of the packed sheets; their unpacked sizes are not known to be true. */
class Progress {
  private bytes = 0;
  constructor(
    private readonly work: Work,
    private readonly total: number,
  ) {}
  add(count: number): void {
    this.bytes += count;
    this.work.progress(Math.min(1, this.bytes / Math.max(1, this.total)));
  }
}

async function readSharedStrings(
  archive: ZipArchive,
  part: string | null,
  work: Work,
  progress: Progress,
): Promise<Result<readonly string[], SpreadsheetFault>> {
  if (part === null) return success([]);
  const strings = new SharedStrings();
  const read = await scanPart(
    archive,
    part,
    strings,
    work,
    () => strings.tooLarge,
    (count) => progress.add(count),
  );
  if (read.ok) return success(strings.texts);
  return failure(read.error === 'stopped' ? tooLarge : faultOf(read.error, part));
}

function packageNotes(archive: ZipArchive): readonly SpreadsheetNote[] {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  return [
    ...(has(/vbaProject\.bin$/iu) ? [{ code: 'macrosIgnored' as const }] : []),
    ...(has(/^xl\/externalLinks\//iu) ? [{ code: 'externalLinksIgnored' as const }] : []),
  ];
}

/** Reads the cells of all sheets of a workbook. Formulas count with their stored values; nothing is ever calculated. */
export async function readXlsx(archive: ZipArchive, work: Work): Promise<Result<SpreadsheetReading, SpreadsheetFault>> {
  const parts = await readWorkbookParts(archive);
  if (!parts.ok) return failure(faultOf(parts.error, 'workbook'));
  const { sheets, sharedStrings } = parts.value;
  if (sheets.length === 0) return failure({ code: 'noSheets' });
  if (sheets.length > mostSheets) return failure({ code: 'tooManySheets', limit: mostSheets });
  const names = [...sheets.map(({ part }) => part), ...(sharedStrings === null ? [] : [sharedStrings])];
  const progress = new Progress(
    work,
    names.reduce((sum, name) => sum + archive.sizeOf(name), 0),
  );
  const texts = await readSharedStrings(archive, sharedStrings, work, progress);
  if (!texts.ok) return texts;
  return readSheets(archive, parts.value, texts.value, work, progress);
}

async function readSheets(
  archive: ZipArchive,
  { sheets, formats, dateOffset }: WorkbookParts,
  texts: readonly string[],
  work: Work,
  progress: Progress,
): Promise<Result<SpreadsheetReading, SpreadsheetFault>> {
  const read: SheetCells[] = [];
  const notes = [...packageNotes(archive)];
  const budget: Budget = { rows: 0, cells: 0 };
  for (const { name, hidden, part } of sheets) {
    const listener = new SheetListener(texts, formats, dateOffset, budget);
    const stopped = (): boolean => listener.fault !== null;
    const scanned = await scanPart(archive, part, listener, work, stopped, (count) => progress.add(count));
    const { fault } = listener;
    if (fault !== null) return failure(fault === 'damaged' ? { code: 'damaged', part } : fault);
    if (!scanned.ok)
      return failure(scanned.error === 'stopped' ? { code: 'damaged', part } : faultOf(scanned.error, part));
    if (!scanned.value.found) return failure({ code: 'damaged', part });
    read.push(listener.sheet(name, hidden));
    notes.push(...listener.notes(name));
  }
  return success({ kind: 'xlsx', sheets: read, notes });
}
