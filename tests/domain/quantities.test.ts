import {
  indicatorCodes,
  indicatorFormula,
  type IndicatorCode,
  type IndicatorFormula,
} from '../../src/domain/indicators';
import {
  figureCodes,
  isQuantity,
  parseFigureCode,
  quantityCodes,
  quantityFacts,
  type FigureCode,
  type QuantityCode,
  type QuantityFacts,
} from '../../src/domain/quantities';

/** Kind, direction of goodness and whether a 0 is impossible; domain reference 2 and 3.2. */
const facts: Readonly<Record<QuantityCode, readonly [QuantityFacts['kind'], QuantityFacts['direction'], boolean]>> = {
  LLU: ['amount', 'lower', true],
  LUH: ['amount', 'lower', true],
  ELB: ['stock', 'lower', true],
  ELB_ZUGANG: ['events', 'lower', false],
  ELB_ABGANG: ['events', 'higher', false],
  INT: ['events', 'higher', false],
  BS_GERING: ['events', null, false],
  BS_2AM: ['events', null, false],
  BS_KONT: ['events', 'higher', false],
  ELB_ALLEIN: ['stock', 'lower', false],
  INT_ALLEIN: ['events', 'higher', false],
  LZB: ['stock', 'lower', true],
  INT_LZB: ['events', 'higher', false],
  LZB_AMP: ['stock', 'higher', false],
  LZB_ZUGANG: ['events', 'lower', false],
  LZB_ABGANG: ['events', 'higher', false],
  INT_BD: ['events', 'higher', false],
  LZB_4J: ['stock', 'lower', false],
};

describe('quantityFacts', () => {
  it.each(Object.entries(facts) as [QuantityCode, (typeof facts)[QuantityCode]][])(
    '%s: %j',
    (code, [kind, direction, neverZero]) => {
      expect(quantityFacts(code)).toMatchObject({ kind, direction, neverZero });
      expect(isQuantity(code)).toBe(true);
    },
  );

  it('knows every quantity under a name of its own', () => {
    expect([...quantityCodes].sort()).toEqual(Object.keys(facts).sort());
    const names = quantityCodes.map((code) => quantityFacts(code).name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^\p{Lu}[\p{L}\s()]+$/u.test(name))).toBe(true);
  });
});

describe('parseFigureCode', () => {
  it('knows the indicators and the base quantities, and each only once', () => {
    expect(figureCodes).toEqual([...indicatorCodes, ...quantityCodes]);
    expect(new Set(figureCodes).size).toBe(33);
  });

  it.each(figureCodes)('reads %s in any case, with blanks, points, hyphens or without underscores', (code) => {
    const spellings = [
      code,
      code.toLowerCase(),
      `  ${code}\u00a0`,
      code.split('').join(' '),
      code.replace('_', ''),
      code.replace('_', '-'),
      code.replace('_', ' – '),
      code.replace('_', '. '),
    ];
    expect(spellings.map(parseFigureCode)).toEqual(spellings.map(() => code));
  });

  it.each<[string, FigureCode]>([
    ['int_svb', 'INT'],
    ['Integrationen', 'INT'],
    ['Integrationsquote', 'K2'],
    ['erwerbsfähige Leistungsberechtigte', 'ELB'],
    ['erwerbsfa\u0308hige Leistungsberechtigte', 'ELB'],
    ['Langzeitleistungsbeziehende', 'LZB'],
    ['Langzeit-Leistungsbezieher', 'LZB'],
    ['INT_SVB_BD', 'INT_BD'],
    ['k2 e4', 'K2E4'],
  ])('reads %s as %s', (text, code) => {
    expect(parseFigureCode(text)).toBe(code);
  });

  it.each(['', ' ', 'K', 'K4', 'K1E5', 'K11', 'ELBX', 'XELB', 'INT_12', 'Arbeitslose', '__proto__', 'constructor'])(
    'refuses %j',
    (text) => {
      expect(parseFigureCode(text)).toBeNull();
    },
  );

  it.each(indicatorCodes)('does not take %s for a base quantity', (code) => {
    expect(isQuantity(code)).toBe(false);
  });
});

/** Domain reference 2, table of the ordinance. */
const formulas: Readonly<Record<IndicatorCode, IndicatorFormula>> = {
  K1: { kind: 'yearChange', quantity: 'LLU' },
  K1E1: { kind: 'yearChange', quantity: 'LUH' },
  K1E2: { kind: 'yearChange', quantity: 'ELB' },
  K1E3: { kind: 'meanMonthlyRate', flow: 'ELB_ZUGANG', stock: 'ELB', stockOf: 'sameMonth' },
  K1E4: { kind: 'meanMonthlyRate', flow: 'ELB_ABGANG', stock: 'ELB', stockOf: 'previousMonth' },
  K2: { kind: 'eventsOverStock', events: 'INT', stock: 'ELB' },
  K2E1: { kind: 'eventsOverStock', events: 'BS_GERING', stock: 'ELB' },
  K2E2: { kind: 'eventsOverStock', events: 'BS_2AM', stock: 'ELB' },
  K2E3: { kind: 'deliveredOnly' },
  K2E4: { kind: 'eventsOverStock', events: 'INT_ALLEIN', stock: 'ELB_ALLEIN' },
  K3: { kind: 'yearChange', quantity: 'LZB' },
  K3E1: { kind: 'eventsOverStock', events: 'INT_LZB', stock: 'LZB' },
  K3E2: { kind: 'monthlyShare', part: 'LZB_AMP', stock: 'LZB' },
  K3E3: { kind: 'meanMonthlyRate', flow: 'LZB_ZUGANG', stock: 'LZB', stockOf: 'sameMonth' },
  K3E4: { kind: 'meanMonthlyRate', flow: 'LZB_ABGANG', stock: 'LZB', stockOf: 'previousMonth' },
};

describe('indicatorFormula', () => {
  it.each(indicatorCodes)('%s as the ordinance has it', (code) => {
    expect(indicatorFormula(code)).toEqual(formulas[code]);
  });
});
