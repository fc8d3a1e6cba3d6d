import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionCatalogue } from '../../src/functions';
import { monthlyFigures } from '../../src/workbench/sample/monthly-figures';
import { evaluateCell, registeredFunctions } from './custom-functions-global';

const handbook = readFileSync(join(__dirname, '../../docs/handbuch.md'), 'utf8');
/** Rows such as: | `=ZV.ZIELWERT(1000;-0,025)` | `975` | */
const examples = [...handbook.matchAll(/^\| `=ZV\.([A-Z]+)\((.*)\)`\s*\| `(.+)`\s*\|$/gmu)].map(
  ([, id, args, shown]) => ({
    id: id ?? '',
    args: args ?? '',
    shown: shown ?? '',
  }),
);

const germanNumber = (text: string): number => Number(text.replace(',', '.'));

/** The table of the sample workbook, to which the handbook's results belong. */
const sampleTable = [
  ['Kennzahl', 'Geschlecht', 'Berichtsmonat', 'Ladestand', 'Wert'],
  ...monthlyFigures().map(({ figure, sex, month, load, value }) => [figure, sex, month, load, value]),
];

function argument(text: string): unknown {
  if (text === 'tblKennzahlen[#Alle]') return sampleTable;
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text.startsWith('{'))
    return text
      .slice(1, -1)
      .split(';')
      .map((item) => [germanNumber(item)]);
  return germanNumber(text);
}

/** Splits at semicolons outside braces; the handbook's texts contain none. */
const argumentsOf = (text: string): readonly unknown[] => (text.match(/\{[^}]*\}|[^;]+/gu) ?? []).map(argument);

describe('the handbook', () => {
  it('shows an example of every published function', () => {
    const shown = new Set([...handbook.matchAll(/`=ZV\.([A-Z]+)\(/gu)].map(([, id]) => id));
    expect([...shown].sort()).toEqual(functionCatalogue.map(({ id }) => id).sort());
  });

  it('gives the result that the function gives', async () => {
    const registered = await registeredFunctions();
    // A spill has no single result, and the version is no part of the handbook.
    const single = functionCatalogue.filter(({ id, result }) => result !== 'spill' && id !== 'VERSION');
    expect([...new Set(examples.map(({ id }) => id))].sort()).toEqual(single.map(({ id }) => id).sort());
    for (const { id, args, shown } of examples) {
      const cellFunction = registered.get(id);
      expect(cellFunction).toBeDefined();
      const value = cellFunction === undefined ? null : evaluateCell(cellFunction, argumentsOf(args));
      if (typeof value === 'number') expect(value).toBeCloseTo(germanNumber(shown), 6);
      else expect(value).toBe(shown);
    }
  });
});
