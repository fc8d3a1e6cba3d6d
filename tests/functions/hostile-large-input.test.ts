import { functionCatalogue } from '../../src/functions';
import { CellError, registeredFunctions, type RegisteredFunction } from './custom-functions-global';
import { isGermanError, isValue } from './hostile-answers';

let functions: ReadonlyMap<string, RegisteredFunction>;
beforeAll(async () => {
  functions = await registeredFunctions();
});

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
