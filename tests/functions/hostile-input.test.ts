import { functionCatalogue } from '../../src/functions';
import { CellError, registeredFunctions, type RegisteredFunction } from './custom-functions-global';
import { HostileCalls } from './hostile-calls';

let functions: ReadonlyMap<string, RegisteredFunction>;
beforeAll(async () => {
  functions = await registeredFunctions();
});

const runs = 100_000;
const published = new Set(['#VALUE!', '#N/A', '#DIV/0!']);
/** Letters that only a programming error puts into a message. */
const technical = /undefined|null|NaN|Infinity|\[object|TypeError|Symbol|function/u;

function isGermanError(error: CellError): boolean {
  const { code, message = '' } = error;
  // What the user typed is quoted and may hold anything; the rest is ours.
  const own = message.replace(/„[^“]*“/gu, '');
  return published.has(code) && /^[„A-ZÄÖÜ].{20,}\.$/su.test(message) && !technical.test(own);
}

function isValue(value: unknown, kind: 'number' | 'string' | 'spill'): boolean {
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

it.each(functionCatalogue.map((definition) => [definition.id, definition] as const))(
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

describe('large input', () => {
  const tableFunctions = functionCatalogue.filter(({ category }) => category === 'dataTable');
  const others: Readonly<Record<string, unknown>> = {
    kennzahl: 'K2',
    berichtsmonat: '2026-06',
    nr: 2,
    jahr: 2026,
  };
  const headers = [
    'Jobcenter',
    'Kennzahl',
    'Art',
    'Geschlecht',
    'Berichtsmonat',
    'Ladestand',
    'Wartezeit',
    'Wert',
    'Quelle',
  ];
  const targets = [
    ['Jahr', 'Nr', 'Ziel', 'Kennzahl', 'Form', 'Zielwert'],
    [2026, 2, 'Integration', 'K2', 'Veränderung', 0.053],
  ];

  function outcome(id: string, daten: unknown, ziele: unknown): unknown {
    const definition = tableFunctions.find((candidate) => candidate.id === id);
    const args = definition?.parameters.map(({ name }) =>
      name === 'daten' ? daten : name === 'ziele' ? ziele : (others[name] ?? null),
    );
    try {
      return functions.get(id)?.(...(args ?? []));
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  }

  /** One row object for every row: what is large is the count, not the memory of the test. */
  function repeated(row: readonly unknown[], count: number): readonly (readonly unknown[])[] {
    return [headers, ...Array.from({ length: count }, () => row)];
  }

  it.each(tableFunctions.map(({ id }) => id))('%s answers whole columns, with blanks or zeros below', (id) => {
    // Of what a blank cell may be, 0 takes another way through the functions.
    for (const blank of [null, 0]) {
      const answer = outcome(
        id,
        repeated(
          headers.map(() => blank),
          1_048_575,
        ),
        targets,
      );
      expect(answer instanceof CellError ? isGermanError(answer) : isValue(answer, 'spill')).toBe(true);
    }
  });

  it.each(tableFunctions.map(({ id }) => id))('%s answers 200.000 rows of one and the same figure', (id) => {
    const row = ['Landkreis Musterland', 'INT', 'Monat', 'gesamt', '2026-06', '2026-06', '', 90, ''];
    const answer = outcome(id, repeated(row, 200_000), targets);
    expect(answer instanceof CellError ? isGermanError(answer) : isValue(answer, 'spill')).toBe(true);
  });

  it('refuses a data table given as targets instead of working through it', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => [2026, index + 1, 'Ziel', 'K2', 'Veränderung', 0.053]);
    const answer = outcome('ZIELTABELLE', repeated(['', 'INT', '', '', '2026-06', '', '', 1, ''], 1), [
      targets[0],
      ...many,
    ]);
    expect(answer).toMatchObject({ code: '#VALUE!' });
  });
});
