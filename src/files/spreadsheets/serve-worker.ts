import type { SpreadsheetSource } from '../../application/imports/spreadsheet-port';
import { readSpreadsheet } from './read-spreadsheet';
import { messagesOf, type ReadMessage, type WorkerMessage } from './worker-protocol';

/** The inside of a worker: its own end of the channel. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadMessage>) => void) | null;
  postMessage(message: WorkerMessage): void;
}

const progressSteps = 100;

/** Answers the one request that a worker gets. Calling it off means ending the worker. */
export function serveWorker(scope: WorkerScope): void {
  scope.onmessage = ({ data }) => void read(scope, data.source);
}

async function read(scope: WorkerScope, source: SpreadsheetSource): Promise<void> {
  let told = 0;
  const result = await readSpreadsheet(source, {
    turn: () => true,
    progress(done) {
      if (done - told < 1 / progressSteps) return;
      told = done;
      scope.postMessage({ kind: 'progress', done });
    },
  });
  for (const message of messagesOf(result)) scope.postMessage(message);
}
