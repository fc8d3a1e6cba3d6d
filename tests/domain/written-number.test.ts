import fc from 'fast-check';
import { parseWrittenNumber, scaledByTen, shownNotation, type Notation } from '../../src/domain/german-number';

function value(text: string, notation: Notation = 'undeclared', power = 0): unknown {
  const parsed = parseWrittenNumber(text, notation);
  return parsed.ok ? [parsed.value.times(power), parsed.value.unit] : parsed.error.code;
}

describe('a number as tables of other programs write it', () => {
  test.each<[string, number, 'percent' | 'euro' | null]>([
    ['1.234,5', 1234.5, null],
    ['1,234.5', 1234.5, null],
    ['1234.5', 1234.5, null],
    ['1234,5', 1234.5, null],
    ['5.651.694', 5651694, null],
    ['5,651,694', 5651694, null],
    ['-2,6 %', -2.6, 'percent'],
    ['\u22122,6', -2.6, null],
    ['./. 2,3', -2.3, null],
    ['12,5-', -12.5, null],
    ['2,5 Mio. Euro', 2500000, 'euro'],
    ['3 Tsd.', 3000, null],
    ['1,2 Mrd. €', 1200000000, 'euro'],
    ['€ 1.234,50', 1234.5, 'euro'],
    ['1\u00a0234,5', 1234.5, null],
    ['1\u202f234\u202f567', 1234567, null],
    ["1'234.5", 1234.5, null],
    ['1’234’567', 1234567, null],
    ["'42", 42, null],
    [" ' 42", 42, null],
    ['12 345,6', 12345.6, null],
    ['123 456 €', 123456, 'euro'],
    ['1 234 567', 1234567, null],
    ["1'234'567.25 Mio. €", 1234567250000, 'euro'],
    ['Euro 5', 5, 'euro'],
    ['€5', 5, 'euro'],
    ['5 -', -5, null],
    ['5- Euro', -5, 'euro'],
    ['- 3,0 v . H .', -3, 'percent'],
    ['9'.repeat(30), 1e30, null],
    ['+7', 7, null],
    ['3,0 v. H.', 3, 'percent'],
    ['3,0 Prozent', 3, 'percent'],
    ['0', 0, null],
    ['0,123', 0.123, null],
    ['0.123', 0.123, null],
    ['1234,567', 1234.567, null],
    ['1234.567', 1234.567, null],
  ])('reads %p without being told', (text, number, unit) => {
    expect(value(text)).toEqual([number, unit]);
  });

  test.each(['1.234', '1,234', '12.345', '-123,456 %', '1.000 Euro'])('refuses %p as long as nobody says', (text) => {
    expect(value(text)).toBe('ambiguousPoint');
  });

  test.each<[string, Notation, number]>([
    ['1.234', 'german', 1234],
    ['1.234', 'english', 1.234],
    ['1,234', 'german', 1.234],
    ['1,234', 'english', 1234],
    ['30.7', 'german', 30.7],
    ['30,7', 'english', 30.7],
  ])('reads %p in %s notation', (text, notation, number) => {
    expect(value(text, notation)).toEqual([number, null]);
  });

  it('gives both readings of what is ambiguous', () => {
    expect(parseWrittenNumber(' 1.234 ', 'undeclared')).toEqual({
      ok: false,
      error: { code: 'ambiguousPoint', text: '1.234', asThousands: '1234', asDecimal: '1,234' },
    });
  });

  test.each([
    'abc',
    '1 2',
    '12 34',
    "1'2",
    '1.23.456',
    '1,2,3',
    '--5',
    '5,',
    ',5',
    '1e5',
    '=5',
    '1.234,5,6',
    '(2,6)',
    '9'.repeat(31),
    '12.06.2026',
    '1 234 56',
    "1'234'",
    'Anzahl 5',
    'Anzahl 1 234',
    '1,5.',
    '3 .Mio Euro',
  ])('refuses %p', (text) => {
    expect(value(text)).toMatch(/notANumber|wrongUnit/);
  });

  test.each([
    ['- 5-', '-'],
    ['+5-', '-'],
    ['5 -3', '-3'],
    ['5x-', 'x-'],
    ['5 M.io', 'm.io'],
    ['1 234 Fälle  im Mai', 'fälleimmai'],
  ])('says what stands behind the number of %p', (text, unit) => {
    expect(parseWrittenNumber(text, 'german')).toEqual({ ok: false, error: { code: 'wrongUnit', text, unit } });
  });

  it('names what it is that is no unit, and blanks', () => {
    expect(parseWrittenNumber('5 Dollar', 'german')).toEqual({
      ok: false,
      error: { code: 'wrongUnit', text: '5 Dollar', unit: 'dollar' },
    });
    expect(value(' \u00a0')).toBe('empty');
    expect(value('12 Monate')).toBe('wrongUnit');
  });

  it('says whether a scale word stands with the number', () => {
    const scaled = (text: string) => {
      const parsed = parseWrittenNumber(text, 'german');
      return parsed.ok && parsed.value.scaled;
    };
    expect([scaled('3 Tsd.'), scaled('3 Mio. Euro'), scaled('3 Euro'), scaled('3 %'), scaled('3')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is exact in decimal', () => {
    expect(value('5,3', 'german', -2)).toEqual([0.053, null]);
    expect(value('2,6 Mio.', 'german', -6)).toEqual([2.6, null]);
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (tenths) => {
        const text = `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)},${Math.abs(tenths) % 10}`;
        expect(value(text, 'german', -2)).toEqual([tenths === 0 ? 0 : Number(`${tenths}e-3`), null]);
      }),
    );
  });

  it('is a finite number or a failure, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+.,'0-9 %€]{0,14}$/)),
        fc.constantFrom<Notation>('german', 'english', 'undeclared'),
        (text, notation) => {
          const parsed = parseWrittenNumber(text, notation);
          if (!parsed.ok) return;
          expect(Number.isFinite(parsed.value.times(0))).toBe(true);
          expect(text).toMatch(/\d/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows its notation', () => {
    const shown = [
      '5.651.694',
      '3,0',
      '1.234,5',
      '30.7',
      '1,234.5',
      '1234',
      '1.234',
      '1,234',
      'x',
      '1.2.3',
      '12 %',
    ].map(shownNotation);
    expect(shown).toEqual([
      'german',
      'german',
      'german',
      'english',
      'english',
      'either',
      'ambiguous',
      'ambiguous',
      null,
      null,
      'either',
    ]);
  });
});

test('numbers are scaled as decimals', () => {
  expect([
    scaledByTen(5.3, -2),
    scaledByTen(0.057, 2),
    scaledByTen(1e-7, 3),
    scaledByTen(1.5e21, -3),
    scaledByTen(7, 0),
  ]).toEqual([0.053, 5.7, 0.0001, 1.5e18, 7]);
});
