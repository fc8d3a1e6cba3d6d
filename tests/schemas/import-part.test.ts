import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noStoredImports, readImportPart, writeImportPart, type StoredImports } from '../../src/schemas/import-part';
import { at } from '../fakes/figure-rows';

const frozen = (version: number): string =>
  readFileSync(join(__dirname, 'fixtures', `import-part-${version}.xml`), 'utf8');
const fixture = frozen(2);

const stored: StoredImports = {
  mappings: [
    {
      name: 'Kennzahlen & Eckwerte <Land>',
      usedAt: 3,
      mapping: {
        version: 1,
        tables: [
          {
            keys: ['kennzahl', 'monat', 'wert'],
            columns: [
              {
                key: 'wert',
                header: 'Wert 1)',
                role: 'value',
                figure: 'K2',
                sex: 'female',
                measure: 'progress',
                jobcenter: null,
                monthOffset: 0,
                rateUnit: 'percent',
                amountUnit: null,
                notation: 'german',
                fillDown: false,
              },
              {
                key: 'rang',
                header: 'Rang',
                role: null,
                figure: null,
                sex: null,
                measure: null,
                jobcenter: null,
                monthOffset: -12,
                rateUnit: null,
                amountUnit: 'millionEuro',
                notation: 'undeclared',
                fillDown: true,
              },
            ],
            jobcenter: 'Landkreis Musterland',
            figure: null,
            sex: null,
            month: at('2026-10'),
            measure: 'byFigure',
            dataLoad: { kind: 'lag', months: 3 },
            waitingPeriod: 'unknown',
            figureNames: { 'neue größe': 'ignore', quote: 'K2' },
            jobcenterNames: { 'lk musterland': 'Landkreis Musterland' },
          },
        ],
      },
    },
  ],
  replaced: [{ no: 3, cells: [{ line: 'a\tb', value: 4321, source: 'von Hand' }] }],
};

test('what is written is read again', () => {
  expect(readImportPart(writeImportPart(stored))).toEqual({ ok: true, value: stored });
  expect(readImportPart(writeImportPart(noStoredImports))).toEqual({ ok: true, value: noStoredImports });
});

test.each([1, 2])('a part of version %d as it was first written stays readable', (version) => {
  expect(readImportPart(frozen(version))).toEqual({ ok: true, value: stored });
});

test('version 1 knew imports that replaced nothing', () => {
  const part = frozen(1).replace(/"last":.*\}\]\}/u, '"last":null');
  expect(readImportPart(part)).toMatchObject({ ok: true, value: { replaced: [] } });
});

test('there is a frozen part for every version', () => {
  expect(writeImportPart(stored)).toBe(frozen(2).trim());
});

test.each<[string, string, 'newer' | 'corrupt']>([
  ['a later version', fixture.replace('version="2"', 'version="3"'), 'newer'],
  ['half a part', fixture.slice(0, 200), 'corrupt'],
  ['an unknown role', fixture.replace('"role":"value"', '"role":"worth"'), 'corrupt'],
  ['a month of no calendar', fixture.replace(`"month":${at('2026-10')}`, '"month":7'), 'corrupt'],
  ['a part of version 1 without its list', frozen(1).replace('"last":', '"latest":'), 'corrupt'],
  ['no JSON', '<importe xmlns="urn:zielsteuerung-sgb2:import:1" version="1">{</importe>', 'corrupt'],
])('%s is not read', (_, xml, error) => {
  expect(readImportPart(xml)).toEqual({ ok: false, error });
});
