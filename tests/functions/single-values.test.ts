import { evaluateCell, registeredFunctions, type RegisteredFunction } from './custom-functions-global';
import { version } from '../../package.json';

let functions: ReadonlyMap<string, RegisteredFunction>;
beforeAll(async () => {
  functions = await registeredFunctions();
});

function zv(id: string, ...args: readonly unknown[]): unknown {
  const cellFunction = functions.get(id);
  if (cellFunction === undefined) throw new Error(`${id} is not registered`);
  return evaluateCell(cellFunction, args);
}

function refusal(error: string, ...words: readonly string[]): unknown {
  return {
    error,
    message: expect.stringMatching(new RegExp(words.map((word) => `(?=.*${word})`).join(''), 'u')) as unknown,
  };
}

describe('VERAENDERUNG', () => {
  it('calculates', () => {
    expect(zv('VERAENDERUNG', 1053, 1000)).toBe(0.053);
    expect(zv('VERAENDERUNG', 0, 1000)).toBe(-1);
  });

  it('answers a previous year of 0 with #DIV/0!', () => {
    expect(zv('VERAENDERUNG', 5, 0)).toEqual(refusal('#DIV/0!', 'Vorjahreswert', '0'));
  });

  it.each([null, undefined, '', '  '])('answers the blank %p with #NV, never with 0', (blank) => {
    expect(zv('VERAENDERUNG', blank, 1000)).toEqual(refusal('#N/A', '„aktuell“', 'fehlt', 'nicht als 0'));
    expect(zv('VERAENDERUNG', 1000, blank)).toEqual(refusal('#N/A', '„vorjahr“', 'fehlt'));
  });

  it.each(['*', 'x', '-', '.', '…', ' x '])('answers the marker %p with #NV', (marker) => {
    expect(zv('VERAENDERUNG', marker, 1000)).toEqual(refusal('#N/A', '„aktuell“', 'Zeichen'));
  });

  it.each(['1.053', '1053', '1.053,5', '5,3 %', '−2,5'])('refuses the number %p stored as text', (text) => {
    expect(zv('VERAENDERUNG', text, 1000)).toEqual(refusal('#VALUE!', '„aktuell“', 'als Text gespeichert'));
  });

  it.each([
    ['hoch', 'Text „hoch“'],
    ['12 Euro', 'Text „12 Euro“'],
    [true, 'WAHR oder FALSCH'],
    [NaN, 'Fehlerwert'],
    [Infinity, 'Fehlerwert'],
    [new Date(0), 'Fehlerwert'],
    [new Error('#N/A'), 'Fehlerwert'],
    [{}, 'Fehlerwert'],
    [-1, 'negativ'],
    [[[1, 2]], 'einzelne Zelle'],
    [[[1], [2]], 'aus 2 Zellen'],
    [[], 'keine Zellen'],
    [[[]], 'keine Zellen'],
  ])('refuses %p', (value, words) => {
    expect(zv('VERAENDERUNG', value, 1000)).toEqual(refusal('#VALUE!', '„aktuell“', words));
    expect(zv('VERAENDERUNG', 1000, value)).toEqual(refusal('#VALUE!', '„vorjahr“', words));
  });

  it('takes a matrix of one cell for the cell', () => {
    expect(zv('VERAENDERUNG', [[1053]], [[1000]])).toBe(0.053);
    expect(zv('VERAENDERUNG', [['']], 1000)).toEqual(refusal('#N/A', '„aktuell“'));
    expect(zv('VERAENDERUNG', [[[1053]]], 1000)).toEqual(refusal('#VALUE!', '„aktuell“'));
  });

  it('ignores what Excel adds behind the arguments', () => {
    expect(zv('VERAENDERUNG', 1053, 1000, { address: 'Tabelle1!A1' })).toBe(0.053);
  });

  it('names a result beyond all numbers', () => {
    expect(zv('VERAENDERUNG', 1e308, 1e-308)).toEqual(refusal('#VALUE!', 'größer'));
  });

  it('shortens what it repeats of a long text', () => {
    expect(zv('VERAENDERUNG', 'a'.repeat(31), 1)).toEqual(refusal('#VALUE!', `„${'a'.repeat(30)}…“`));
    expect(zv('VERAENDERUNG', 'a'.repeat(30), 1)).toEqual(refusal('#VALUE!', `„${'a'.repeat(30)}“`));
    expect(zv('VERAENDERUNG', 'a\n\u0000b', 1)).toEqual(refusal('#VALUE!', '„a b“'));
  });
});

describe('ZIELWERT', () => {
  it('calculates', () => {
    expect(zv('ZIELWERT', 0.264, 0.053)).toBeCloseTo(0.277992, 12);
    expect(zv('ZIELWERT', 1000, -0.025)).toBe(975);
    expect(zv('ZIELWERT', 1000, 0)).toBe(1000);
    expect(zv('ZIELWERT', 1000, -1)).toBe(0);
    expect(zv('ZIELWERT', 1000, 1)).toBe(2000);
  });

  it.each([5.3, -1.01, 1.01])('refuses the change %p and says how to write percent', (value) => {
    expect(zv('ZIELWERT', 1000, value)).toEqual(refusal('#VALUE!', '„veraenderung“', '−100 % bis 100 %', '0,053'));
  });

  it('says what 5,3 means', () => {
    expect(zv('ZIELWERT', 1000, 5.3)).toEqual(refusal('#VALUE!', 'ist 5,3, das sind 530 %'));
  });

  it('answers a missing change with #NV', () => {
    expect(zv('ZIELWERT', 1000, null)).toEqual(refusal('#N/A', '„veraenderung“'));
  });
});

describe('ZIELERREICHUNG', () => {
  it('judges with higher as the default', () => {
    expect(zv('ZIELERREICHUNG', 1053, 1000, 0.053)).toBe('erreicht');
    expect(zv('ZIELERREICHUNG', 1052, 1000, 0.053)).toBe('nicht erreicht');
    expect(zv('ZIELERREICHUNG', 1.0525, 1, 0.053)).toBe('erreicht');
    for (const blank of [null, undefined, '', ' ']) {
      expect(zv('ZIELERREICHUNG', 1053, 1000, 0.053, blank, blank)).toBe('erreicht');
    }
  });

  it.each([
    ['niedrig', 'erreicht'],
    [' Niedrig ', 'erreicht'],
    ['K3', 'erreicht'],
    ['k1', 'erreicht'],
    ['hoch', 'nicht erreicht'],
    ['HOCH', 'nicht erreicht'],
    ['K2', 'nicht erreicht'],
    [[['niedrig']], 'erreicht'],
  ])('takes the direction from %p', (direction, verdict) => {
    expect(zv('ZIELERREICHUNG', 970, 1000, -0.025, direction)).toBe(verdict);
  });

  it.each([
    ['rauf', ['„richtung“', '„rauf“', 'hoch', 'niedrig']],
    ['K9', ['„richtung“', '„K9“']],
    ['K2E1', ['K2E1', 'weder mehr noch weniger']],
    [1, ['„richtung“', 'Wort']],
    [true, ['„richtung“', 'Wort']],
  ])('refuses the direction %p', (direction, words) => {
    expect(zv('ZIELERREICHUNG', 970, 1000, -0.025, direction)).toEqual(refusal('#VALUE!', ...words));
  });

  it('rounds to the decimals asked for', () => {
    expect(zv('ZIELERREICHUNG', 1052.5, 1000, 0.053, 'hoch', 1)).toBe('erreicht');
    expect(zv('ZIELERREICHUNG', 1052.5, 1000, 0.053, 'hoch', 2)).toBe('nicht erreicht');
    expect(zv('ZIELERREICHUNG', 1046, 1000, 0.053, 'hoch', 0)).toBe('erreicht');
  });

  it.each([-1, 7, 1.5, 1e9])('refuses %p decimals', (decimals) => {
    expect(zv('ZIELERREICHUNG', 1, 1, 0, 'hoch', decimals)).toEqual(
      refusal('#VALUE!', '„nachkommastellen“', 'von 0 bis 6'),
    );
  });

  it.each([0, 6])('accepts %p decimals', (decimals) => {
    expect(zv('ZIELERREICHUNG', 1, 1, 0, 'hoch', decimals)).toBe('erreicht');
  });

  it('needs both figures', () => {
    expect(zv('ZIELERREICHUNG', null, 1000, 0.05)).toEqual(refusal('#N/A', '„istwert“'));
    expect(zv('ZIELERREICHUNG', 1000, '*', 0.05)).toEqual(refusal('#N/A', '„vorjahreswert“'));
    expect(zv('ZIELERREICHUNG', 1000, 0, 0.05)).toEqual(refusal('#DIV/0!', 'Vorjahreswert'));
    expect(zv('ZIELERREICHUNG', 1000, 1000, '5,3 %')).toEqual(refusal('#VALUE!', '„veraenderung“'));
  });
});

describe('ZIELERREICHUNGSGRAD', () => {
  it('is 1 where the target is exactly met, and more where it is better', () => {
    expect(zv('ZIELERREICHUNGSGRAD', 1053, 1000, 0.053)).toBe(1);
    expect(zv('ZIELERREICHUNGSGRAD', 975, 1000, -0.025, 'niedrig')).toBe(1);
    expect(zv('ZIELERREICHUNGSGRAD', 1100, 1000, 0)).toBe(1.1);
    expect(zv('ZIELERREICHUNGSGRAD', 1250, 1000, 0, 'K3')).toBe(0.8);
  });

  it('has no value without a basis', () => {
    expect(zv('ZIELERREICHUNGSGRAD', 5, 0, 0.1)).toEqual(refusal('#DIV/0!', 'Soll'));
    expect(zv('ZIELERREICHUNGSGRAD', 0, 1000, 0, 'niedrig')).toEqual(refusal('#DIV/0!', 'Istwert'));
  });
});

describe('ZIELABWEICHUNG', () => {
  it('is in percentage points unless asked otherwise', () => {
    expect(zv('ZIELABWEICHUNG', 1050, 1000, 0.053)).toBeCloseTo(-0.003, 12);
    expect(zv('ZIELABWEICHUNG', 1053, 1000, 0.053)).toBe(0);
    expect(zv('ZIELABWEICHUNG', 1050, 1000, 0.053, ' Prozentpunkte')).toBeCloseTo(-0.003, 12);
    expect(zv('ZIELABWEICHUNG', 976, 1000, -0.025, 'ABSOLUT')).toBe(1);
  });

  it.each([
    ['prozent', ['„art“', '„prozent“', 'prozentpunkte', 'absolut']],
    [1, ['„art“', 'Wort']],
  ])('refuses the kind %p', (kind, words) => {
    expect(zv('ZIELABWEICHUNG', 1, 1, 0, kind)).toEqual(refusal('#VALUE!', ...words));
  });
});

describe('INTEGRATIONSQUOTE', () => {
  const integrations = [[90], [110], [120]];

  it('is the sum of integrations over the mean stock', () => {
    expect(zv('INTEGRATIONSQUOTE', integrations, [[4000], [3960], [3920]])).toBeCloseTo(320 / 3960, 15);
    expect(zv('INTEGRATIONSQUOTE', integrations, [[4000, 3960, 3920]])).toBeCloseTo(320 / 3960, 15);
    expect(zv('INTEGRATIONSQUOTE', 118, 3880)).toBeCloseTo(0.0304, 4);
  });

  it('names the cell that is missing', () => {
    expect(zv('INTEGRATIONSQUOTE', [[90], [''], [120]], [[1], [1], [1]])).toEqual(
      refusal('#N/A', '„integrationen“', 'Zeile 2, Spalte 1'),
    );
    expect(zv('INTEGRATIONSQUOTE', integrations, [[4000, 3960, '*']])).toEqual(
      refusal('#N/A', '„bestand“', 'Zeile 1, Spalte 3', 'Zeichen „\\*“'),
    );
    expect(zv('INTEGRATIONSQUOTE', null, 3880)).toEqual(refusal('#N/A', '„integrationen“'));
  });

  it('refuses ranges that do not fit', () => {
    expect(zv('INTEGRATIONSQUOTE', integrations, [[4000], [3960]])).toEqual(
      refusal('#VALUE!', '„integrationen“ hat 3', '„bestand“ 2'),
    );
    expect(zv('INTEGRATIONSQUOTE', [[1], [1, 2]], [[1], [1]])).toEqual(refusal('#VALUE!', 'rechteckig'));
    expect(zv('INTEGRATIONSQUOTE', [1, 2], [[1], [1]])).toEqual(refusal('#VALUE!', 'rechteckig'));
    expect(zv('INTEGRATIONSQUOTE', [], [])).toEqual(refusal('#VALUE!', '„integrationen“', 'keine Zellen'));
    expect(zv('INTEGRATIONSQUOTE', [[]], [[]])).toEqual(refusal('#VALUE!', '„integrationen“', 'keine Zellen'));
  });

  it('refuses what is no figure, with its place', () => {
    expect(zv('INTEGRATIONSQUOTE', [['Januar'], [110], [120]], integrations)).toEqual(
      refusal('#VALUE!', 'Zeile 1, Spalte 1', '„Januar“'),
    );
    expect(zv('INTEGRATIONSQUOTE', integrations, [[1], [-1], [1]])).toEqual(
      refusal('#VALUE!', '„bestand“ .Zeile 2', 'negativ'),
    );
  });

  it('has no value on an empty stock', () => {
    expect(zv('INTEGRATIONSQUOTE', integrations, [[0], [0], [0]])).toEqual(refusal('#DIV/0!', 'Bestand'));
  });
});

describe('RESTBEDARF', () => {
  it('calculates', () => {
    expect(zv('RESTBEDARF', 0.278, 3900, 700)).toBe(385);
    expect(zv('RESTBEDARF', 0.278, 3900, 2000)).toBe(0);
    expect(zv('RESTBEDARF', 0.07, 100, 0)).toBe(7);
  });

  it('refuses what cannot be right', () => {
    expect(zv('RESTBEDARF', 27.8, 3900, 700)).toEqual(refusal('#VALUE!', '„zielquote“', '0 % bis 100 %'));
    expect(zv('RESTBEDARF', -0.1, 3900, 700)).toEqual(refusal('#VALUE!', '„zielquote“'));
    expect(zv('RESTBEDARF', 0.278, -1, 700)).toEqual(refusal('#VALUE!', '„erwarteter_bestand“', 'negativ'));
    expect(zv('RESTBEDARF', 0.278, 3900, 700.5)).toEqual(refusal('#VALUE!', '„integrationen_bisher“', 'ganze Zahl'));
    expect(zv('RESTBEDARF', 0.278, 3900, -1)).toEqual(refusal('#VALUE!', '„integrationen_bisher“', 'negativ'));
    expect(zv('RESTBEDARF', 0.278, 3900, '')).toEqual(refusal('#N/A', '„integrationen_bisher“'));
  });
});

it('VERSION is the version of the package', () => {
  expect(zv('VERSION')).toBe(version);
  expect(zv('VERSION', { address: 'Tabelle1!A1' })).toBe(version);
});
