import type { FunctionDefinition } from '../../src/functions';
import { CellError, registeredFunctions, type RegisteredFunction } from './custom-functions-global';
import { HostileCalls } from './hostile-calls';

const runs = 100_000;
const published = new Set(['#VALUE!', '#N/A', '#DIV/0!']);
/** Letters that only a programming error puts into a message. */
const technical = /undefined|null|NaN|Infinity|\[object|TypeError|Symbol|function/u;

export function isGermanError(error: CellError): boolean {
  const { code, message = '' } = error;
  // What the user typed is quoted and may hold anything; the rest is ours.
  const own = message.replace(/„[^“]*“/gu, '');
  return published.has(code) && /^[„A-ZÄÖÜ].{20,}\.$/su.test(message) && !technical.test(own);
}

export function isValue(value: unknown, kind: 'number' | 'string' | 'spill'): boolean {
  if (kind !== 'spill') return typeof value === kind && (kind === 'string' ? value !== '' : Number.isFinite(value));
  if (!Array.isArray(value)) return false;
  const rows = value as readonly (readonly unknown[])[];
  const [first] = rows;
  return (
    first !== undefined && rows.every((row) => row.length === first.length && row.every((cell) => isSpilledCell(cell)))
  );
}

function isSpilledCell(cell: unknown): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell);
  if (cell instanceof CellError) return cell.code === '#N/A' && isGermanError(cell);
  return typeof cell === 'string' && !technical.test(cell.replace(/„[^“]*“/gu, ''));
}

/** The same test for every function of a file; the functions are spread over files so that they run side by side. */
export function testHostileCalls(definitions: readonly FunctionDefinition[]): void {
  let functions: ReadonlyMap<string, RegisteredFunction>;
  beforeAll(async () => {
    functions = await registeredFunctions();
  });

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s answers 100.000 random calls with a value or a cell error and a German sentence',
    (id, { parameters, result }) => {
      const cellFunction = functions.get(id);
      if (cellFunction === undefined) throw new Error(`${id} is not registered.`);
      const hostile = new HostileCalls(20_261_124);
      const wrong: unknown[] = [];
      let values = 0;
      for (let run = 0; run < runs && wrong.length < 3; run += 1) {
        const args = hostile.call(parameters);
        try {
          const value = cellFunction(...args);
          values += 1;
          if (!isValue(value, result)) wrong.push({ args, value });
        } catch (error) {
          if (!(error instanceof CellError) || !isGermanError(error)) wrong.push({ args, error });
        }
      }
      expect(wrong).toEqual([]);
      // Both ways must have been walked, or the calls would prove little.
      expect(values).toBeGreaterThan(300);
      if (parameters.length > 0) expect(runs - values).toBeGreaterThan(10_000);
    },
    120_000,
  );
}
