import fc from 'fast-check';
import { functionCatalogue } from '../../src/functions';
import { CellError, registeredFunctions, type RegisteredFunction } from './custom-functions-global';

let functions: ReadonlyMap<string, RegisteredFunction>;
beforeAll(async () => {
  functions = await registeredFunctions();
});

const plausible = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom('hoch', 'niedrig', 'K2', 'K2E1', 'absolut', 'prozentpunkte', 0, 1),
);
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    '*',
    'x',
    '-',
    true,
    false,
    NaN,
    Infinity,
    -Infinity,
    -0,
    1e308,
    5e-324,
  ),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom(
    '1.053,5',
    '5,3 %',
    '01.02.2026',
    '#NV',
    '=1+1',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.object({ maxDepth: 2 }),
  fc.constant(new Error('#N/A')),
  fc.constant(new CellError('#N/A')),
  fc.constant(Symbol('cell')),
  fc.constant(() => 1),
  fc.constant(Object.create(null)),
);
const cell = fc.oneof({ weight: 3, arbitrary: plausible }, { weight: 2, arbitrary: strange });
const row = fc.array(cell, { maxLength: 4 });
const rectangle = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const ragged = fc.array(fc.oneof(row, cell), { maxLength: 4 });
const figures = fc.array(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 1 }), {
  minLength: 1,
  maxLength: 4,
});
const argument = fc.oneof({ weight: 6, arbitrary: cell }, { weight: 2, arbitrary: figures }, rectangle, ragged);
const call: fc.Arbitrary<unknown[]> = fc.array(argument, { maxLength: 7 });

const published = new Set(['#VALUE!', '#N/A', '#DIV/0!']);
/** Letters that only a programming error puts into a message. */
const technical = /undefined|null|NaN|Infinity|\[object|TypeError|Symbol|function/u;

it.each(functionCatalogue.map(({ id, result }) => [id, result] as const))(
  '%s answers 20.000 random calls with a value or a cell error and a German sentence',
  (id, result) => {
    const cellFunction = functions.get(id);
    let values = 0;
    let errors = 0;
    fc.assert(
      fc.property(call, (args) => {
        try {
          const value = cellFunction?.(...args);
          values += 1;
          return typeof value === result && (typeof value !== 'number' || Number.isFinite(value)) && value !== '';
        } catch (error) {
          if (!(error instanceof CellError)) throw error;
          errors += 1;
          const { code, message = '' } = error;
          // What the user typed is quoted and may hold anything; the rest is ours.
          const own = message.replace(/„[^“]*“/gu, '');
          return published.has(code) && /^[„A-ZÄÖÜ].{20,}\.$/su.test(message) && !technical.test(own);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(values + errors).toBeGreaterThanOrEqual(20_000);
    expect(values).toBeGreaterThan(0);
    if (id !== 'VERSION') expect(errors).toBeGreaterThan(10_000);
  },
  120_000,
);
