import type {
  SpreadsheetFault,
  SpreadsheetReading,
  SpreadsheetSource,
} from '../../application/imports/spreadsheet-port';
import { failure, type Result } from '../../domain/result';
import { decodeText } from '../decode-text';
import { openArchive } from '../package/zip-archive';
import { readCsv } from './csv/read-csv';
import { fileKind, packageFault } from './file-kind';
import { largestFile, unpackedLimit } from './limits';
import type { Work } from './work';
import { readXlsx } from './xlsx/read-xlsx';

type Outcome = Result<SpreadsheetReading, SpreadsheetFault>;

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, work: Work): Promise<Outcome> {
  const archive = openArchive(bytes, unpackedLimit);
  if (!archive.ok) return failure({ code: 'damaged', part: null });
  const fault = packageFault(archive.value.names);
  return fault === null ? readXlsx(archive.value, work) : failure(fault);
}

async function readText(bytes: Uint8Array, name: string, work: Work): Promise<Outcome> {
  const text = decodeText(bytes);
  return text.ok ? readCsv(text.value, name, 'csv', work) : failure({ code: 'unknownKind' });
}

/** Reads a file or pasted cells, whatever they are. */
export async function readSpreadsheet(source: SpreadsheetSource, work: Work): Promise<Outcome> {
  if (source.kind === 'pasted') {
    if (source.text.length > largestFile) return failure(tooLarge(source.text.length));
    return readCsv(source.text, 'Zwischenablage', 'pasted', work);
  }
  const { bytes, name } = source;
  if (bytes.length > largestFile) return failure(tooLarge(bytes.length));
  const kind = fileKind(bytes);
  if (kind === 'zip') return readWorkbook(ownBuffer(bytes), work);
  if (kind === 'text') return readText(bytes, name, work);
  return failure({ code: kind });
}

function tooLarge(size: number): SpreadsheetFault {
  return { code: 'tooLarge', megabytes: Math.ceil(size / 1_000_000), limit: largestFile / 1_000_000 };
}

/** Streams take bytes of an ordinary buffer only. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : new Uint8Array(bytes);
}
