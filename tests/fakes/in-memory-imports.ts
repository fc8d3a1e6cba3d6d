import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import {
  createDataCheckServices,
  type DataCheckProblem,
  type DataCheckServices,
} from '../../src/application/data-check/data-check-services';
import {
  createImportServices,
  type ImportProblem,
  type ImportServices,
} from '../../src/application/imports/import-services';
import type {
  SpreadsheetFault,
  SpreadsheetPort,
  SpreadsheetSource,
} from '../../src/application/imports/spreadsheet-port';
import { createWriteQueue } from '../../src/application/write-queue';
import { sheetOfRange } from '../../src/domain/import';
import { failure, success } from '../../src/domain/result';
import { createInMemoryWorkbook, type InMemoryWorkbook } from './in-memory-workbook';

// What jsdom lacks and every browser that Excel runs in has.
if (!('subtle' in globalThis.crypto)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
if (!('MessageChannel' in globalThis)) Object.assign(globalThis, { MessageChannel });
if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The real use cases over a workbook in memory; a file is its text, cells apart by semicolons or tabs. */
export interface InMemoryImports extends ImportServices {
  readonly workbook: InMemoryWorkbook;
  /** The next call of the named service fails once. */
  failNextImport(service: keyof ImportServices, problem: ImportProblem): void;
  /** The next file cannot be read. */
  failNextFile(fault: SpreadsheetFault): void;
  failNextCheck(problem: DataCheckProblem): void;
  /** Holds the next taking over until the returned function is called. */
  holdTakeOver(): () => void;
}

function cell(text: string): string | number {
  const value = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) ? value : text;
}

function textOf(source: SpreadsheetSource): string {
  return source.kind === 'file' ? new TextDecoder().decode(source.bytes) : source.text;
}

export function createInMemoryImports(): {
  readonly imports: InMemoryImports;
  readonly dataCheck: DataCheckServices;
} {
  const workbook = createInMemoryWorkbook();
  const enqueue = createWriteQueue();
  const problems = new Map<keyof ImportServices, ImportProblem>();
  let fileFault: SpreadsheetFault | null = null;
  let checkProblem: DataCheckProblem | null = null;
  let held: Promise<void> | null = null;
  const spreadsheets: SpreadsheetPort = {
    read(source) {
      const fault = fileFault;
      fileFault = null;
      if (fault !== null) return Promise.resolve(failure(fault));
      const values = textOf(source)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(/[;\t]/u).map(cell));
      const name = source.kind === 'file' ? 'Tabelle1' : 'Eingefügt';
      return Promise.resolve(success({ kind: 'csv', sheets: [sheetOfRange({ name, values })], notes: [] }));
    },
  };
  // 20 January 2026, half past nine.
  const now = (): number => 46_042 + 9.5 / 24;
  const real = createImportServices({ workbook, spreadsheets, enqueue, now });
  const dataCheck = createDataCheckServices({ workbook, enqueue, now });
  const orFail = async <Value>(
    service: keyof ImportServices,
    work: () => Promise<Value>,
  ): Promise<Value | { readonly ok: false; readonly error: ImportProblem }> => {
    const problem = problems.get(service);
    problems.delete(service);
    return problem === undefined ? work() : failure(problem);
  };
  return {
    imports: {
      workbook,
      failNextImport: (service, problem) => {
        problems.set(service, problem);
      },
      failNextFile: (fault) => {
        fileFault = fault;
      },
      failNextCheck: (problem) => {
        checkProblem = problem;
      },
      holdTakeOver: () => {
        let release = (): void => undefined;
        held = new Promise<void>((resolve) => {
          release = resolve;
        });
        return () => release();
      },
      readDataState: () => orFail('readDataState', () => real.readDataState()),
      open: (source, job) => orFail('open', () => real.open(source, job)),
      read: (opened, mapping, job) => orFail('read', () => real.read(opened, mapping, job)),
      compare: (figures, job) => orFail('compare', () => real.compare(figures, job)),
      takeOver: (preview, options, job) =>
        orFail('takeOver', async () => {
          await held;
          held = null;
          return real.takeOver(preview, options, job);
        }),
      takeBack: (job) => orFail('takeBack', () => real.takeBack(job)),
      renameMapping: (name, newName) => orFail('renameMapping', () => real.renameMapping(name, newName)),
      deleteMapping: (name) => orFail('deleteMapping', () => real.deleteMapping(name)),
      readSurroundings: (request) => orFail('readSurroundings', () => real.readSurroundings(request)),
      openEntrySheet: (request) => orFail('openEntrySheet', () => real.openEntrySheet(request)),
      readEntrySheet: () => orFail('readEntrySheet', () => real.readEntrySheet()),
    },
    dataCheck: {
      ...dataCheck,
      check: () => {
        const problem = checkProblem;
        checkProblem = null;
        return problem === null ? dataCheck.check() : Promise.resolve(failure(problem));
      },
    },
  };
}
