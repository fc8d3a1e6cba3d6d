import type {
  SpreadsheetFault,
  SpreadsheetPort,
  SpreadsheetReading,
  SpreadsheetReadOptions,
  SpreadsheetSource,
} from '../../application/imports/spreadsheet-port';
import { failure, type Result } from '../../domain/result';
import type * as onPage from './on-page';
import { createCollector, type ReadMessage, type WorkerMessage } from './worker-protocol';

type Outcome = Result<SpreadsheetReading, SpreadsheetFault>;

const cancelled: Outcome = failure({ code: 'cancelled' });

/** Reads in a worker; null where the worker does not work (a policy forbids it, its script did not come). */
function readInWorker(
  worker: Worker,
  source: SpreadsheetSource,
  { onProgress, signal }: SpreadsheetReadOptions,
): Promise<Outcome | null> {
  const collector = createCollector();
  return new Promise<Outcome | null>((resolve) => {
    const end = (outcome: Outcome | null): void => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const onAbort = (): void => end(cancelled);
    signal?.addEventListener('abort', onAbort);
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.onmessageerror = () => end(null);
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') onProgress?.(data.done);
      else if (data.kind === 'rows') collector.take(data);
      else end(collector.whole(data.result));
    };
    const message: ReadMessage = { source };
    worker.postMessage(message);
  });
}

async function readOnPage(source: SpreadsheetSource, { onProgress, signal }: SpreadsheetReadOptions): Promise<Outcome> {
  let code: typeof onPage;
  try {
    code = await import('./on-page');
  } catch {
    // Nothing but a download can fail here.
    return failure({ code: 'notLoaded' });
  }
  return code.readSpreadsheet(
    source,
    code.workOnPage((done) => onProgress?.(done), signal ?? null),
  );
}

/**
 * Reads spreadsheets beside the page. Where a worker is not to be had the same code reads on the page, with a turn for the
 * page every few milliseconds. Nothing of it weighs on the pane before a file is read.
 */
export function createSpreadsheetReader({
  openWorker,
}: {
  /** Starts `serveWorker` in a thread of its own; null keeps reading in this one. May throw. */
  readonly openWorker: (() => Worker) | null;
}): SpreadsheetPort {
  const tryOpen = (): Worker | null => {
    try {
      return openWorker?.() ?? null;
    } catch {
      return null;
    }
  };
  return {
    async read(source, options = {}) {
      if (options.signal?.aborted === true) return cancelled;
      const worker = tryOpen();
      const outcome = worker === null ? null : await readInWorker(worker, source, options);
      return outcome ?? readOnPage(source, options);
    },
  };
}
