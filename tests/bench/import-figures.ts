/**
 * The whole way of a file into the data table, as the section Daten goes it: read, recognise and apply the mapping, compare,
 * write and read back; on the real office.js, answered by the processor on the grid of the workbench without its page.
 * Budgets: 3 s for 20,000 rows, and no block of the thread above 200 ms. Both are judged by processor time.
 */
import { createImportServices, type ImportJob } from '../../src/application/imports/import-services';
import { createWriteQueue } from '../../src/application/write-queue';
import type { Result } from '../../src/domain/result';
import { createExcelWorkbook } from '../../src/excel';
import { createSpreadsheetReader } from '../../src/files/spreadsheets';
import { createHeadlessGrid } from '../../src/workbench/grid';
import type { Processor } from '../../src/workbench/processor';
import { loadOfficeOnProcessor } from '../setup/office-js-on-processor';
import { startBlockWatch } from './import-figures/block-watch';
import { figureFile } from './import-figures/figure-file';
import { startWatch, type Elapsed } from './large-table/stopwatch';

const sizes = [1_000, 20_000] as const;
const budgetRows = 20_000;
const budgetMs = 3_000;
const blockBudgetMs = 200;

const job: ImportJob = { progress: () => undefined, signal: new AbortController().signal };

function value<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`The import was refused: ${result.error.code}`);
  return result.value;
}

const ms = (time: number): string => `${time.toFixed(0)} ms`.padStart(8);

/** In the page each request comes as a message of its own, and the page has its turn before it. */
function asMessages(processor: Processor): void {
  const process = processor.process.bind(processor);
  processor.process = async (body) => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    return process(body);
  };
}

interface Stage {
  readonly name: string;
  readonly elapsed: Elapsed;
  readonly longestBlock: Elapsed;
}

async function importRows(rows: number): Promise<readonly Stage[]> {
  const grid = createHeadlessGrid();
  const office = loadOfficeOnProcessor({ grid });
  asMessages(office.processor);
  const restore = office.installGlobals();
  const stages: Stage[] = [];
  const stage = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const blocks = startBlockWatch();
    const watch = startWatch();
    const answer = await work();
    await grid.settle();
    stages.push({ name, elapsed: watch(), longestBlock: await blocks() });
    return answer;
  };
  try {
    const services = createImportServices({
      workbook: createExcelWorkbook(),
      spreadsheets: createSpreadsheetReader({ openWorker: null }),
      enqueue: createWriteQueue(),
      now: () => 46_354.5,
    });
    const take = async (count: number, year: number, run: typeof stage): Promise<void> => {
      const bytes = figureFile(count, year);
      const opened = value(
        await run('read', () => services.open({ kind: 'file', name: 'Monatswerte.csv', bytes }, job)),
      );
      const { mapping } = opened.reading;
      const applied = value(await run('recognise', () => services.read(opened, mapping, job)));
      if (applied.rows.length !== count) throw new Error(`${applied.rows.length} of ${count} rows were recognised.`);
      const source = { label: opened.label, hash: opened.hash, rows: applied.rows, refused: [] };
      const preview = value(await run('compare', () => services.compare(source, job)));
      const options = { answers: new Map(), mapping, keepAs: 'Monatswerte' };
      value(await run('write', () => services.takeOver(preview, options, job)));
    };
    // The table stands and holds figures of a former year, as it does in every month but the first.
    await take(500, 2024, (_, work) => work());
    await take(rows, 2026, stage);
    return stages;
  } finally {
    restore();
    grid.dispose();
  }
}

async function main(): Promise<void> {
  // Code that is compiled while it runs for the first time is no matter of the rows.
  await importRows(500);
  for (const rows of sizes) {
    const stages = await importRows(rows);
    const sum = (of: (elapsed: Elapsed) => number): number =>
      stages.reduce((total, { elapsed }) => total + of(elapsed), 0);
    const processorMs = sum((elapsed) => elapsed.processorMs);
    const longest = Math.max(...stages.map(({ longestBlock }) => longestBlock.processorMs));
    const within = rows < budgetRows || (processorMs <= budgetMs && longest <= blockBudgetMs);
    process.stdout.write(`import of ${rows.toLocaleString('en')} rows\n`);
    for (const { name, elapsed, longestBlock } of stages) {
      process.stdout.write(
        `  ${name.padEnd(10)}${ms(elapsed.clockMs)} (processor ${ms(elapsed.processorMs)}); longest block ${ms(longestBlock.clockMs)} (processor ${ms(longestBlock.processorMs)})\n`,
      );
    }
    const verdict =
      rows < budgetRows ? '' : `   budget ${budgetMs} ms, block ${blockBudgetMs} ms: ${within ? 'ok' : 'over'}`;
    process.stdout.write(
      `  ${'together'.padEnd(10)}${ms(sum(({ clockMs }) => clockMs))} (processor ${ms(processorMs)})${verdict}\n`,
    );
    if (!within) process.exitCode = 1;
  }
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
