import { MemoryGrid } from '../../fakes/memory-grid';
import {
  loadOfficeOnProcessor,
  type OfficeOnProcessor,
  type OfficeOnProcessorOptions,
} from '../../setup/office-js-on-processor';

export interface OpenWorkbook extends OfficeOnProcessor {
  readonly grid: MemoryGrid;
  /** Excel.run of the real client. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Runs a batch that has to fail; answers what the client threw. */
  readonly refusal: (batch: (context: Excel.RequestContext) => unknown) => Promise<Refusal>;
  readonly sheetId: (name: string) => string;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly location: string;
  readonly statement: string;
}

/** A workbook with the given sheets (default: Tabelle1) behind the real client. */
export function openWorkbook(
  sheets: readonly string[] = [],
  options: Omit<OfficeOnProcessorOptions, 'grid'> = {},
): OpenWorkbook {
  const grid = new MemoryGrid(...sheets);
  const office = loadOfficeOnProcessor({ grid, ...options });
  const run: OpenWorkbook['run'] = (batch) => office.Excel.run(batch);
  return {
    ...office,
    grid,
    run,
    sheetId: (name) => grid.idOf(name),
    refusal: async (batch) => {
      let thrown: unknown = null;
      try {
        await run(async (context) => {
          batch(context);
          await context.sync();
        });
      } catch (reason) {
        thrown = reason;
      }
      if (thrown === null) throw new Error('The batch was expected to be refused, but it went through.');
      if (!(thrown instanceof office.OfficeExtension.Error)) throw thrown as Error;
      const { code, message, debugInfo } = thrown;
      return {
        code,
        message,
        location: debugInfo.errorLocation ?? '',
        statement: debugInfo.statement ?? '',
      };
    },
  };
}
