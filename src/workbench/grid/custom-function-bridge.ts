import { type IDisposable, type IUnitRange, BooleanNumber } from '@univerjs/core';
import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import type { Calculation } from './calculation';
import { columnLetters } from './conditional-formats';
import { CustomFunction } from './custom-function';
import type { FunctionCall, FunctionHost, FunctionMetadata, FunctionOutcome } from './function-host';
import type { UniverSession } from './univer-session';

export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface OpenCall {
  readonly call: FunctionCall;
  readonly key: string;
  readonly cells: Map<string, CallingCell>;
}

/** Beyond this many remembered results those that the last pass did not use are dropped. */
const rememberedResults = 50_000;

/**
 * Runs the add-in's functions inside Univer's synchronous calculation. A call that was not answered yet stands as `#BUSY!`;
 * when the pass is over all open calls leave in one batch, and their cells are calculated once more from the answers.
 * Univer's own asynchronous functions wait for each other: 5,000 of them took 22 s, ten thousand here take one batch.
 */
export class CustomFunctionBridge {
  private host: FunctionHost | null = null;
  private readonly results = new Map<string, FunctionOutcome>();
  private used = new Set<string>();
  private queued = new Map<string, OpenCall>();
  private readonly inFlight = new Map<string, OpenCall>();
  private readonly messages = new Map<string, string>();
  private registrations: IDisposable[] = [];
  private registered: string[] = [];
  private waiting: (() => void)[] = [];
  private nextId = 1;
  private disposed = false;

  constructor(
    private readonly session: UniverSession,
    private readonly calculation: Calculation,
  ) {
    calculation.onPassEnd(() => {
      this.forgetUnused();
      this.send();
      this.releaseWaiting();
    });
  }

  connect(host: FunctionHost, metadata: FunctionMetadata): void {
    const service = this.session.injector.get(IFunctionService);
    for (const registration of this.registrations) registration.dispose();
    service.unregisterExecutors(...this.registered);
    const functions = metadata.functions.map((entry) => new CustomFunction(metadata.namespace, entry, this));
    this.registered = functions.map((entry) => String(entry.name));
    service.registerExecutors(...functions);
    this.registrations = [
      service.registerDescriptions(
        ...metadata.functions.map((entry) => ({
          functionName: `${metadata.namespace}.${entry.id}`.toUpperCase(),
          functionType: FunctionType.User,
          description: entry.description,
          abstract: entry.description,
          functionParameter: entry.parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description,
            example: '',
            require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
            repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
          })),
        })),
      ),
    ];
    this.results.clear();
    this.host = host;
    host.onReady(() => {
      if (this.host !== host) return;
      // A new runtime may be another build of the add-in: what the old one answered no longer counts.
      this.results.clear();
      this.send();
    });
    this.send();
  }

  /** The answer for this call, or null: then it is queued and the cell waits. */
  ask(key: string, call: Omit<FunctionCall, 'id' | 'address'>, cell: CallingCell): FunctionOutcome | null {
    const known = this.results.get(key);
    this.used.add(key);
    if (known) return known;
    const open = this.inFlight.get(key) ?? this.queued.get(key);
    const cellKey = keyOfCell(cell);
    if (open) {
      open.cells.set(cellKey, cell);
      return null;
    }
    this.queued.set(key, {
      key,
      call: { ...call, id: this.nextId++, address: this.addressOf(cell) },
      cells: new Map([[cellKey, cell]]),
    });
    return null;
  }

  setMessage(cell: CallingCell, message: string | null): void {
    if (message === null) this.messages.delete(keyOfCell(cell));
    else this.messages.set(keyOfCell(cell), message);
  }

  errorMessage(sheetId: string, row: number, column: number): string | null {
    return this.messages.get(keyOfCell({ sheetId, row, column })) ?? null;
  }

  forgetResults(): void {
    this.results.clear();
  }

  pendingCount(): number {
    const cells = new Set<string>();
    for (const open of [...this.queued.values(), ...this.inFlight.values()]) {
      for (const key of open.cells.keys()) cells.add(key);
    }
    return cells.size;
  }

  /** Resolves when everything is calculated and no cell waits for the add-in. */
  async whenIdle(): Promise<void> {
    while (!this.disposed && (!this.calculation.isSettled() || this.pendingCount() > 0)) {
      if (!this.calculation.isSettled()) {
        await this.calculation.settle();
        continue;
      }
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
  }

  dispose(): void {
    this.disposed = true;
    this.host = null;
    for (const registration of this.registrations) registration.dispose();
    this.releaseWaiting();
  }

  private send(): void {
    const { host } = this;
    if (!host?.ready || this.queued.size === 0) return;
    const batch = [...this.queued.values()];
    this.queued = new Map();
    for (const open of batch) this.inFlight.set(open.key, open);
    host.invoke(batch.map(({ call }) => call)).then(
      (outcomes) => {
        this.receive(batch, outcomes);
      },
      () => {
        // The runtime went away while it worked; Excel shows the lost connection in the cell.
        this.receive(batch, []);
      },
    );
  }

  private receive(batch: readonly OpenCall[], outcomes: readonly FunctionOutcome[]): void {
    if (this.disposed) return;
    const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    const cells = new Map<string, CallingCell>();
    for (const open of batch) {
      this.inFlight.delete(open.key);
      const { id } = open.call;
      this.results.set(open.key, byId.get(id) ?? { id, ok: false, error: '#CONNECT!', message: '' });
      this.used.add(open.key);
      for (const [key, cell] of open.cells) cells.set(key, cell);
    }
    this.calculation.markCells(this.rangesOf([...cells.values()]));
    this.releaseWaiting();
  }

  /** Cells below each other as one range: Univer looks up its dependencies per range. */
  private rangesOf(cells: readonly CallingCell[]): readonly IUnitRange[] {
    const ordered = [...cells].sort((a, b) =>
      a.sheetId < b.sheetId ? -1 : a.sheetId > b.sheetId ? 1 : a.column - b.column || a.row - b.row,
    );
    const ranges: IUnitRange[] = [];
    for (const { sheetId, row, column } of ordered) {
      const last = ranges.at(-1);
      if (last?.sheetId === sheetId && last.range.startColumn === column && last.range.endRow === row - 1) {
        last.range.endRow = row;
        continue;
      }
      ranges.push({
        unitId: this.session.unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    }
    return ranges;
  }

  private addressOf({ sheetId, row, column }: CallingCell): string {
    const sheet = this.session.workbook().getSheetBySheetId(sheetId);
    return `${sheet?.getName() ?? ''}!${columnLetters(column)}${row + 1}`;
  }

  private forgetUnused(): void {
    if (this.results.size > rememberedResults) {
      for (const key of [...this.results.keys()]) if (!this.used.has(key)) this.results.delete(key);
    }
    this.used = new Set();
  }

  private releaseWaiting(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function keyOfCell({ sheetId, row, column }: CallingCell): string {
  return `${sheetId}:${row}:${column}`;
}
