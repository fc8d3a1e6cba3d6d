import {
  indicatorCodes,
  indicatorDirection,
  indicatorFacts,
  parseDirection,
  parseIndicatorCode,
} from '../../src/domain/indicators';
import { failure, success } from '../../src/domain/result';
import { parseSex } from '../../src/domain/sex';

describe('indicators', () => {
  /** Table of domain reference 2. */
  it.each([
    ['K1', 'lower', 'change', 'euro', '§ 4 Abs. 1'],
    ['K1E1', 'lower', 'change', 'euro', '§ 4 Abs. 2'],
    ['K1E2', 'lower', 'change', 'persons', '§ 4 Abs. 2'],
    ['K1E3', 'lower', 'rate', 'rate', '§ 4 Abs. 2'],
    ['K1E4', 'higher', 'rate', 'rate', '§ 4 Abs. 2'],
    ['K2', 'higher', 'rate', 'rate', '§ 5 Abs. 1'],
    ['K2E1', 'neutral', 'rate', 'rate', '§ 5 Abs. 2'],
    ['K2E2', 'neutral', 'rate', 'rate', '§ 5 Abs. 2'],
    ['K2E3', 'higher', 'rate', 'rate', '§ 5 Abs. 2'],
    ['K2E4', 'higher', 'rate', 'rate', 'Detailbeschreibung der Kennzahlen der BA, 2016'],
    ['K3', 'lower', 'change', 'persons', '§ 6 Abs. 1'],
    ['K3E1', 'higher', 'rate', 'rate', '§ 6 Abs. 2'],
    ['K3E2', 'higher', 'rate', 'rate', '§ 6 Abs. 2'],
    ['K3E3', 'lower', 'rate', 'rate', '§ 6 Abs. 2'],
    ['K3E4', 'higher', 'rate', 'rate', '§ 6 Abs. 2'],
  ] as const)('%s: %s is better, a %s, level in %s, %s', (code, direction, unit, levelUnit, source) => {
    expect(indicatorFacts(code)).toMatchObject({ direction, unit, levelUnit, source });
    expect(indicatorDirection(code)).toBe(direction === 'neutral' ? null : direction);
  });

  it('has a German name of its own for each', () => {
    const names = indicatorCodes.map((code) => indicatorFacts(code).name);
    expect(new Set(names).size).toBe(15);
    expect(indicatorFacts('K2').name).toBe('Integrationsquote');
    for (const name of names) expect(name.length).toBeGreaterThan(10);
  });

  it.each(['K2', 'k2', ' K2 ', 'k 2', '\u00a0K2'])('reads %p as K2', (text) => {
    expect(parseIndicatorCode(text)).toBe('K2');
  });

  it('reads every code in any case', () => {
    for (const code of indicatorCodes) expect(parseIndicatorCode(code.toLowerCase())).toBe(code);
    expect(parseIndicatorCode('k3  e1')).toBe('K3E1');
  });

  it.each(['', 'K4', 'K', 'K1E5', 'Integrationsquote', 'K2K2'])('knows no indicator %p', (text) => {
    expect(parseIndicatorCode(text)).toBeNull();
  });
});

describe('parseDirection', () => {
  it.each([
    ['hoch', 'higher'],
    [' HOCH ', 'higher'],
    ['niedrig', 'lower'],
    ['Niedrig', 'lower'],
    ['K2', 'higher'],
    ['k1', 'lower'],
    ['K3', 'lower'],
  ])('reads %p as %s', (text, direction) => {
    expect(parseDirection(text)).toEqual(success(direction));
  });

  it('refuses indicators of which neither way is better', () => {
    expect(parseDirection('K2E1')).toEqual(failure({ code: 'directionNeutral', indicator: 'K2E1' }));
    expect(parseDirection('k2e2')).toEqual(failure({ code: 'directionNeutral', indicator: 'K2E2' }));
  });

  it.each(['', 'rauf', 'higher'])('refuses %p', (text) => {
    expect(parseDirection(text)).toEqual(failure({ code: 'directionUnknown', text }));
  });
});

describe('parseSex', () => {
  it.each([
    ['gesamt', 'total'],
    [' Insgesamt', 'total'],
    ['Frauen', 'female'],
    ['FRAUEN ', 'female'],
    ['F', 'female'],
    ['w', 'female'],
    ['weiblich', 'female'],
    ['Männer', 'male'],
    ['MÄNNER', 'male'],
    ['Maenner', 'male'],
    ['M', 'male'],
    ['männlich', 'male'],
    ['maennlich', 'male'],
    ['Ma\u0308nner', 'male'],
  ])('reads %p as %s', (text, sex) => {
    expect(parseSex(text)).toBe(sex);
  });

  it.each(['', ' ', 'divers', 'mw', 'Mann'])('knows no sex %p', (text) => {
    expect(parseSex(text)).toBeNull();
  });
});
