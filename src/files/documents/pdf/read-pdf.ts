import { getDocument, PDFWorker, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentFault, DocumentText } from '../../../application/documents/document-port';
import { failure, success, type Result } from '../../../domain/result';
import { arrangeLines, type PageLine, type PlacedWord } from './page-words';
import { pagesText } from './pages-text';

export const pageLimit = 300;
/** Letters on a page below which it is a picture with a stamp or a page number on it. */
const fewestLetters = 25;
const onlyErrors = 0;

export interface PdfReading {
  /** A worker that runs pdf.js; null runs it in this thread, which only tests do. */
  readonly worker: Worker | null;
  /** Milliseconds after which a file that does not end is given up. */
  readonly timeLimit: number;
}

/**
 * Text of a PDF. Nothing is drawn, no font, picture or script of the file is used, and nothing is fetched: neither code is
 * made of the file's contents (the page's policy forbids it as well) nor are character maps loaded from elsewhere.
 */
export async function readPdf(
  bytes: Uint8Array,
  { worker, timeLimit }: PdfReading,
): Promise<Result<DocumentText, DocumentFault>> {
  const engine = PDFWorker.create(
    worker === null ? { verbosity: onlyErrors } : { port: worker, verbosity: onlyErrors },
  );
  const guard = watch(worker, timeLimit);
  const loading = getDocument({
    // A copy of its own kind of array: pdf.js takes the bytes away from its caller.
    data: new Uint8Array(bytes),
    worker: engine,
    verbosity: onlyErrors,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  try {
    return await Promise.race([guard.fault, loading.promise.then(readPages)]);
  } catch (error) {
    return failure(faultOf(error));
  } finally {
    guard.stop();
    // A worker that hangs would not answer the farewell.
    const farewell = loading.destroy().catch(() => undefined);
    if (worker === null) await farewell;
    engine.destroy();
    worker?.terminate();
  }
}

interface Guard {
  readonly fault: Promise<Result<DocumentText, DocumentFault>>;
  readonly stop: () => void;
}

/** Ends the wait for a worker that could not be loaded or that does not come to an end. */
function watch(worker: Worker | null, timeLimit: number): Guard {
  let stop = (): void => undefined;
  const fault = new Promise<Result<DocumentText, DocumentFault>>((resolve) => {
    const timer = setTimeout(() => resolve(failure({ code: 'tooSlow' })), timeLimit);
    const onError = (): void => resolve(failure({ code: 'notLoaded' }));
    worker?.addEventListener('error', onError);
    stop = () => {
      clearTimeout(timer);
      worker?.removeEventListener('error', onError);
    };
  });
  return { fault, stop };
}

function faultOf(error: unknown): DocumentFault {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? { code: 'encrypted', kind: 'pdf' } : { code: 'damaged', kind: 'pdf' };
}

async function readPages(document: PDFDocumentProxy): Promise<Result<DocumentText, DocumentFault>> {
  const pageCount = document.numPages;
  if (pageCount > pageLimit) return failure({ code: 'tooManyPages', pageCount, limit: pageLimit });
  const pages: (readonly PageLine[])[] = [];
  for (let number = 1; number <= pageCount; number += 1) pages.push(await readPage(await document.getPage(number)));
  const text = pagesText(pages);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < fewestLetters * pageCount
    ? failure({ code: 'scanWithoutText', pageCount })
    : success({ kind: 'pdf', text, pageCount });
}

async function readPage(page: PDFPageProxy): Promise<readonly PageLine[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  page.cleanup();
  const upright: PlacedWord[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, , , x, y] = times(transform, item.transform);
    // Text across the page is a watermark or a stamp.
    if (a <= 0 || Math.abs(b) > 0.1 * a) continue;
    upright.push({ text: item.str, x, y, width: item.width, height: item.height });
  }
  return arrangeLines(upright);
}

type Matrix = readonly [number, number, number, number, number, number];

/** Product of two matrices as PDF writes them: six numbers, the right one applied first. */
function times(left: readonly unknown[], right: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = asMatrix(left);
  const [g, h, i, j, k, l] = asMatrix(right);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function asMatrix([a, b, c, d, e, f]: readonly unknown[]): Matrix {
  return [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
}
