import {
  exampleFormula,
  exampleResultText,
  exampleTable,
  functionCatalogue,
  functionMetadata,
  isOptional,
} from '../../src/functions';
import { functionTexts } from '../../src/text/function-texts';
import { version } from '../../package.json';
import { registeredFunctions, type RegisteredFunction } from './custom-functions-global';

let functions: ReadonlyMap<string, RegisteredFunction>;
beforeAll(async () => {
  functions = await registeredFunctions();
});

it('holds the functions in the order of the function browser', () => {
  expect(functionCatalogue.map(({ id }) => id)).toEqual([
    'VERAENDERUNG',
    'ZIELWERT',
    'ZIELERREICHUNG',
    'ZIELERREICHUNGSGRAD',
    'ZIELABWEICHUNG',
    'INTEGRATIONSQUOTE',
    'RESTBEDARF',
    'JFW',
    'KENNZAHL',
    'ZIELTABELLE',
    'ZIELVERLAUF',
    'PROGNOSE',
    'DATENPRUEFUNG',
    'KENNZAHLINFO',
    'VERSION',
  ]);
});

it('is registered completely, and nothing else is', () => {
  expect([...functions.keys()]).toEqual(functionCatalogue.map(({ id }) => id));
});

describe.each(functionCatalogue.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  const { parameters, example, text } = definition;

  it('has an id that Excel accepts as a name', () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/u);
    // Names like ABC1 or R1C1 are cell references.
    expect(id).not.toMatch(/^([A-Z]{1,3}\d+|[RZ]\d*[CS]\d*)$/u);
  });

  it('has a described parameter for each text, optional ones last', () => {
    expect(parameters.map(({ name }) => name).sort()).toEqual(Object.keys(functionTexts[id].parameters).sort());
    for (const { name } of parameters) expect(name).toMatch(/^[a-z_]{2,30}$/u);
    const optional = parameters.map(({ rule }) => isOptional(rule));
    expect(optional).toEqual([...optional].sort((one, other) => Number(one) - Number(other)));
  });

  it('is described in German sentences that fit into Excel', () => {
    const sentences = [text.description, text.result, text.example, ...Object.values(text.parameters)];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^.{10,220}[.!:]$/u);
    }
  });

  it('has an example that its function confirms', () => {
    const cellFunction = functions.get(id);
    const args = example.args.map((argument): unknown => {
      if (typeof argument !== 'object') return argument;
      return 'table' in argument ? exampleTable(argument) : argument.map((value) => [value]);
    });
    const value = cellFunction?.(...args);
    switch (example.result.kind) {
      case 'number':
        expect(value).toBeCloseTo(example.result.value, 10);
        break;
      case 'text':
        expect(value).toBe(example.result.value);
        break;
      case 'version':
        expect(value).toBe(version);
        break;
      case 'spill': {
        const { rows, columns, at } = example.result;
        const spill = value as readonly (readonly unknown[])[];
        expect([spill.length, ...new Set(spill.map((row) => row.length))]).toEqual([rows, columns]);
        const cell = spill[at.row]?.[at.column];
        if (typeof at.value === 'number') expect(cell).toBeCloseTo(at.value, 10);
        else expect(cell).toBe(at.value);
        expect(text.example).toContain(example.result.display);
      }
    }
    expect(example.args.length).toBeLessThanOrEqual(parameters.length);
  });
});

it('shows the figures of the examples as they stand beside them', () => {
  const shown = functionCatalogue.flatMap(({ id, example, text }) =>
    example.result.kind === 'number' ? [[id, text.example.includes(example.result.display)]] : [],
  );
  expect(shown).toHaveLength(8);
  expect(shown.filter(([, included]) => included !== true)).toEqual([]);
});

it('says what an example gives, of a spill also how large it is', () => {
  const shown = new Map(functionCatalogue.map((each) => [each.id, exampleResultText(each, '1.2.3')]));
  expect(shown.get('ZIELWERT')).toBe('27,8 %');
  expect(shown.get('KENNZAHLINFO')).toBe('Integrationsquote');
  expect(shown.get('ZIELTABELLE')).toBe('nicht erreicht (in einer Tabelle mit 3 Zeilen und 13 Spalten)');
  expect(shown.get('PROGNOSE')).toBe('1.280 (erste von 3 Zellen nebeneinander)');
  expect([...shown].filter(([, text]) => text === '1.2.3').map(([id]) => id)).toEqual(['VERSION']);
});

it('writes the examples as formulas, German for reading and English for writing', () => {
  const formulas = functionCatalogue.map((definition) => [
    exampleFormula(definition, 'de'),
    exampleFormula(definition, 'en'),
  ]);
  expect(formulas).toEqual([
    ['=ZV.VERAENDERUNG(1053;1000)', '=ZV.VERAENDERUNG(1053,1000)'],
    ['=ZV.ZIELWERT(0,264;0,053)', '=ZV.ZIELWERT(0.264,0.053)'],
    ['=ZV.ZIELERREICHUNG(975;1000;-0,025;"niedrig")', '=ZV.ZIELERREICHUNG(975,1000,-0.025,"niedrig")'],
    ['=ZV.ZIELERREICHUNGSGRAD(0,2776;0,264;0,053;"K2")', '=ZV.ZIELERREICHUNGSGRAD(0.2776,0.264,0.053,"K2")'],
    ['=ZV.ZIELABWEICHUNG(976;1000;-0,025;"absolut")', '=ZV.ZIELABWEICHUNG(976,1000,-0.025,"absolut")'],
    ['=ZV.INTEGRATIONSQUOTE({90;110;120};{4000;3960;3920})', '=ZV.INTEGRATIONSQUOTE({90;110;120},{4000;3960;3920})'],
    ['=ZV.RESTBEDARF(0,278;3900;700)', '=ZV.RESTBEDARF(0.278,3900,700)'],
    ['=ZV.JFW(tblKennzahlen[#Alle];"K2";"2026-03")', '=ZV.JFW(tblKennzahlen[#All],"K2","2026-03")'],
    ['=ZV.KENNZAHL(tblKennzahlen[#Alle];"K3";"2026-03")', '=ZV.KENNZAHL(tblKennzahlen[#All],"K3","2026-03")'],
    [
      '=ZV.ZIELTABELLE(tblKennzahlen[#Alle];tblZiele[#Alle];"2026-03")',
      '=ZV.ZIELTABELLE(tblKennzahlen[#All],tblZiele[#All],"2026-03")',
    ],
    [
      '=ZV.ZIELVERLAUF(tblKennzahlen[#Alle];tblZiele[#Alle];3;2026)',
      '=ZV.ZIELVERLAUF(tblKennzahlen[#All],tblZiele[#All],3,2026)',
    ],
    ['=ZV.PROGNOSE(tblKennzahlen[#Alle];"INT";"2026-03")', '=ZV.PROGNOSE(tblKennzahlen[#All],"INT","2026-03")'],
    ['=ZV.DATENPRUEFUNG(tblKennzahlen[#Alle];2025)', '=ZV.DATENPRUEFUNG(tblKennzahlen[#All],2025)'],
    ['=ZV.KENNZAHLINFO("K2")', '=ZV.KENNZAHLINFO("K2")'],
    ['=ZV.VERSION()', '=ZV.VERSION()'],
  ]);
});

describe('functions.json', () => {
  const metadata = functionMetadata('https://localhost:3000');

  it('publishes one entry per function, named as its id', () => {
    expect(metadata.functions.map(({ id, name }) => [id, name])).toEqual(functionCatalogue.map(({ id }) => [id, id]));
  });

  it('never asks for data types or error inputs', () => {
    expect(JSON.stringify(metadata)).not.toMatch(
      /allowCustomDataForDataTypeAny|allowErrorForDataTypeAny|volatile|stream/u,
    );
  });

  it('describes every parameter', () => {
    const descriptions = metadata.functions.flatMap(({ parameters }) =>
      parameters.map(({ description }) => description),
    );
    expect(descriptions.length).toBeGreaterThanOrEqual(20);
    for (const description of descriptions) expect(description).not.toBe('');
  });

  it.each(['https://host/addin', 'https://host/addin/', 'https://host/addin//'])(
    'leads from %p to the help of each function',
    (base) => {
      for (const { id, helpUrl } of functionMetadata(base).functions) {
        expect(helpUrl).toBe(`https://host/addin/hilfe/funktionen.html#${id}`);
      }
    },
  );
});
