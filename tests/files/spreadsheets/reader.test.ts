import { createSpreadsheetReader } from '../../../src/files/spreadsheets';
import { serveWorker, type WorkerScope } from '../../../src/files/spreadsheets/serve-worker';
import type { ReadMessage } from '../../../src/files/spreadsheets/worker-protocol';
import { sheetData, workbook } from '../../fakes/workbook-packages';

/** A worker in this thread: what crosses to and from it is copied, as in a real one. */
class NearWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  private readonly scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) => {
      if (!this.terminated) this.onmessage?.(new MessageEvent('message', { data: structuredClone(message) }));
    },
  };
  constructor() {
    serveWorker(this.scope);
  }
  postMessage(message: unknown): void {
    const copy = structuredClone(message) as ReadMessage;
    queueMicrotask(() => this.scope.onmessage?.(new MessageEvent('message', { data: copy })));
  }
  terminate(): void {
    this.terminated = true;
  }
}

const rows = Array.from({ length: 9_000 }, (_, index) => `<c><v>${index}</v></c><c t="str"><v>Zeile ${index}</v></c>`);
const bytes = workbook({ sheets: [sheetData(...rows), sheetData('<c><v>1</v></c>')] });
const source = { kind: 'file', name: 'werte.xlsx', bytes } as const;

describe('reading beside the page', () => {
  it('gives the same as reading on the page, tells how far it is, and ends the worker', async () => {
    const workers: NearWorker[] = [];
    const openWorker = (): Worker => {
      const worker = new NearWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    };
    const told: number[] = [];
    const beside = await createSpreadsheetReader({ openWorker }).read(source, {
      onProgress: (done) => told.push(done),
    });
    const onPage = await createSpreadsheetReader({ openWorker: null }).read(source);
    expect(beside).toEqual(onPage);
    expect(beside.ok && beside.value.sheets.map((sheet) => sheet.rows.length)).toEqual([9_000, 1]);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('reads on the page where no worker can be started, or where it fails', async () => {
    const throwing = (): Worker => {
      throw new Error('forbidden by a policy');
    };
    const failing = (): Worker => {
      const worker = {
        terminate: () => undefined,
        postMessage: () => undefined,
        onerror: null as ((event: unknown) => void) | null,
      };
      queueMicrotask(() => worker.onerror?.({ preventDefault: () => undefined }));
      return worker as unknown as Worker;
    };
    for (const openWorker of [throwing, failing]) {
      const result = await createSpreadsheetReader({ openWorker }).read(source);
      expect(result.ok).toBe(true);
    }
  });

  it('can be called off before, in a worker and on the page', async () => {
    const before = new AbortController();
    before.abort();
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    expect(await createSpreadsheetReader({ openWorker: null }).read(source, { signal: before.signal })).toEqual(
      cancelled,
    );
    const during = new AbortController();
    const silent = { terminate: jest.fn(), postMessage: () => during.abort() };
    const openWorker = (): Worker => silent as unknown as Worker;
    expect(await createSpreadsheetReader({ openWorker }).read(source, { signal: during.signal })).toEqual(cancelled);
    expect(silent.terminate).toHaveBeenCalledTimes(1);
    const onPage = new AbortController();
    const reading = createSpreadsheetReader({ openWorker: null }).read(source, {
      signal: onPage.signal,
      onProgress: () => onPage.abort(),
    });
    expect(await reading).toEqual(cancelled);
  });
});
