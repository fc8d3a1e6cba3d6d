import type { Measure } from '../../../src/domain/figure-table';
import { readFigureValue, type UnitDeclarations } from '../../../src/domain/import/read-figure-value';
import type { FormatMeaning } from '../../../src/domain/import';
import type { FigureCode } from '../../../src/domain/quantities';

const silent: UnitDeclarations = {
  row: null,
  header: null,
  title: null,
  rateUnit: null,
  amountUnit: null,
  notation: 'german',
};

function read(
  cell: string | number | boolean,
  figure: FigureCode,
  {
    measure = 'month',
    format = 'none',
    ...units
  }: Partial<UnitDeclarations> & { measure?: Measure; format?: FormatMeaning } = {},
): unknown {
  const result = readFigureValue(cell, format, figure, measure, { ...silent, ...units });
  if (result.kind === 'value') return result.value;
  return result.kind === 'refused' ? result.reason.code : `${result.what}?`;
}

describe('a rate', () => {
  it('is what its sign, format or declaration says, and never what its size suggests', () => {
    expect(read('3,0 %', 'K2')).toBe(0.03);
    expect(read(0.03, 'K2', { format: 'percent' })).toBe(0.03);
    expect(read(0.03, 'K2', { format: 'percent', header: 'percent' })).toBe(0.03);
    expect(read(3, 'K2', { header: 'percent' })).toBe(0.03);
    expect(read(0.03, 'K2', { header: 'percent' })).toBe(0.0003);
    expect(read(3, 'K2', { rateUnit: 'fraction' })).toBe(3);
    expect(read('0,03', 'K2', { title: 'fraction' })).toBe(0.03);
    for (const cell of [3, 0.03, 27.8, '3,0', '0,03', 100]) expect(read(cell, 'K2')).toBe('unit?');
  });

  it('follows the nearest declaration', () => {
    expect(read(3, 'K2', { row: 'percent', rateUnit: 'fraction' })).toBe(0.03);
    expect(read(3, 'K2', { rateUnit: 'percent', header: 'fraction' })).toBe(0.03);
    expect(read(3, 'K2', { header: 'percent', title: 'fraction' })).toBe(0.03);
    expect(read(3, 'K2', { header: 'count', title: 'percent' })).toBe(0.03);
  });

  it('may be negative only as a change', () => {
    expect(read('-2,6 %', 'K3')).toBe(-0.026);
    expect(read('−2,6 %', 'K1')).toBe(-0.026);
    expect(read('-2,6 %', 'K2')).toBe('negative');
    expect(read('0,0 %', 'K2')).toBe(0);
  });

  it('is no amount', () => {
    expect(read('3 Euro', 'K2')).toBe('unitDoesNotFit');
    expect(read('3 Tsd.', 'K2')).toBe('unitDoesNotFit');
  });
});

describe('an amount', () => {
  it('is scaled once, by the cell or by the declaration', () => {
    expect(read('2,5 Mio. Euro', 'LLU')).toBe(2_500_000);
    expect(read('2,5 Mio.', 'LLU', { header: 'millionEuro' })).toBe(2_500_000);
    expect(read(2.5, 'LLU', { header: 'millionEuro' })).toBe(2_500_000);
    expect(read(350.5, 'LLU', { amountUnit: 'thousandEuro' })).toBe(350_500);
    expect(read(350, 'LLU', { title: 'euro' })).toBe(350);
    expect(read('1.234,50 €', 'LLU')).toBe(1234.5);
    expect(read(1234, 'LLU', { format: 'amount' })).toBe(1234);
    expect(read(1234, 'LLU', { format: 'amount', header: 'thousandEuro' })).toBe(1_234_000);
    expect(read(1234, 'LLU')).toBe('amountUnit?');
    expect(read('1.234', 'LLU')).toBe('amountUnit?');
  });

  it('contradicts itself with two units', () => {
    expect(read('1.234 €', 'LLU', { header: 'thousandEuro' })).toBe('unitDoesNotFit');
    expect(read('1.234 €', 'LLU', { header: 'euro' })).toBe(1234);
    expect(read('3 %', 'LLU')).toBe('unitDoesNotFit');
    expect(read(0.03, 'LLU', { format: 'percent' })).toBe('unitDoesNotFit');
  });

  it('is never 0 or negative', () => {
    expect(read(0, 'LLU', { header: 'euro' })).toBe('zeroImplausible');
    expect(read(-5, 'LLU', { header: 'euro' })).toBe('negative');
  });
});

describe('a count', () => {
  it('is what stands there', () => {
    expect(read(3880, 'ELB')).toBe(3880);
    expect(read('3.880', 'ELB')).toBe(3880);
    expect(read('3 Tsd.', 'ELB')).toBe(3000);
    expect(read(2370.5, 'LZB', { measure: 'progress' })).toBe(2370.5);
    expect(read(0, 'INT')).toBe(0);
    expect(Object.is(read('-0', 'INT'), 0)).toBe(true);
  });

  it('is no percentage, no amount, not negative, and a stock is not 0', () => {
    expect(read('3 %', 'ELB')).toBe('unitDoesNotFit');
    expect(read(3, 'ELB', { header: 'percent' })).toBe('unitDoesNotFit');
    expect(read(3, 'ELB', { row: 'euro' })).toBe('unitDoesNotFit');
    expect(read('3 Euro', 'INT')).toBe('unitDoesNotFit');
    expect(read(-1, 'INT')).toBe('negative');
    expect(read(0, 'ELB')).toBe('zeroImplausible');
    expect(read('0', 'LZB')).toBe('zeroImplausible');
  });
});

describe('a Jahresfortschrittswert of K1 or K3', () => {
  it('is a level', () => {
    expect(read(2370, 'K3', { measure: 'progress' })).toBe(2370);
    expect(read(2370, 'K1', { measure: 'progress' })).toBe('amountUnit?');
    expect(read('-1,7 %', 'K3', { measure: 'progress' })).toBe('changeInsteadOfLevel');
    expect(read(-1.7, 'K1', { measure: 'progress', header: 'percent' })).toBe('changeInsteadOfLevel');
    expect(read(0, 'K3', { measure: 'progress' })).toBe('zeroImplausible');
    expect(read(3, 'K2', { measure: 'progress', header: 'percent' })).toBe(0.03);
  });
});

describe('what is no figure', () => {
  it.each(['*', 'x', '-', '–', '.', '…', '/'])('%p is missing with its marker', (marker) => {
    expect(read(` ${marker} `, 'ELB')).toEqual({ reason: 'marker', marker });
  });

  test.each<[string | boolean, string]>([
    ['k. A.', 'notANumber'],
    ['#DIV/0!', 'errorCell'],
    ['#NV', 'errorCell'],
    ['=1+1', 'notANumber'],
    [true, 'notANumber'],
    ['3 Dollar', 'unitUnknown'],
    ['1.234', 'notation?'],
  ])('%p is refused', (cell, code) => {
    expect(read(cell, 'ELB', { notation: 'undeclared' })).toBe(code);
  });

  it('is a date', () => {
    expect(read(46174, 'ELB', { format: 'date' })).toBe('notANumber');
  });
});
