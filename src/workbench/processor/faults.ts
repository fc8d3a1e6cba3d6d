import type { HostErrorCode } from './protocol/host-error';

/** What goes wrong with a request on purpose. */
export interface Fault {
  /**
   * An error code of Excel, answered at action `atAction` (default: before the first, so that nothing was done), or
   * `connection`: the answer never comes back. `executed` says whether Excel had done the work before the line broke.
   */
  readonly code: HostErrorCode | 'connection';
  readonly atAction?: number | 'last';
  readonly executed?: boolean;
  readonly delayMs?: number;
}

/** Faults waiting for their request; `failAt(1, …)` means the very next one. */
export class Faults {
  private readonly waiting = new Map<number, Fault>();
  private seen = 0;

  failAt(n: number, fault: Fault): void {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`failAt counts requests from 1, not ${n}`);
    this.waiting.set(this.seen + n, fault);
  }

  clear(): void {
    this.waiting.clear();
  }

  next(): Fault | null {
    this.seen += 1;
    const fault = this.waiting.get(this.seen) ?? null;
    this.waiting.delete(this.seen);
    return fault;
  }
}

export interface ProcessorStats {
  /** Round trips of the object model that the add-in waits for. */
  readonly requests: number;
  /** Calls of services: function results, ribbon, runtime. */
  readonly serviceRequests: number;
  /** Requests in which the client gives back kept ranges after a run; it does not wait for them. */
  readonly cleanupRequests: number;
  readonly actions: number;
  /** Of requests to the workbook; service traffic (custom functions, ribbon) is left out, as it is of `requests`. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

export const noStats: ProcessorStats = {
  requests: 0,
  serviceRequests: 0,
  cleanupRequests: 0,
  actions: 0,
  bytesIn: 0,
  bytesOut: 0,
};
