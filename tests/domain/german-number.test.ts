import fc from 'fast-check';
import { parseGermanCount, parseGermanEuro, parseGermanPercent } from '../../src/domain/german-number';

describe('parseGermanPercent', () => {
  const readable: readonly (readonly [string, number])[] = [
    ['5,3', 0.053],
    ['5,3 %', 0.053],
    ['5,3%', 0.053],
    ['+5,3', 0.053],
    ['+ 2,0 %', 0.02],
    ['5.3', 0.053],
    ['12.34', 0.1234],
    ['1,234', 0.01234],
    ['-2,5', -0.025],
    ['- 2,5 %', -0.025],
    ['\u22122,5', -0.025],
    ['\u20132,5\u00a0%', -0.025],
    ['./. 2,5', -0.025],
    ['./.2,5 %', -0.025],
    ['7', 0.07],
    ['0', 0],
    ['0,0', 0],
    ['-0', 0],
    ['5,3 Prozent', 0.053],
    ['5,3 v. H.', 0.053],
    ['5,3 vH', 0.053],
    ['12.345,6', 123.456],
    ['1.234.567,8', 12345.678],
    ['1.234.567 %', 12345.67],
    ['0.5', 0.005],
    ['\u202f4,6\u202f%', 0.046],
    ['1.234,5', 12.345],
    [' 100 ', 1],
  ];
  test.each(readable)('reads %p as the fraction %p', (text, fraction) => {
    expect(parseGermanPercent(text)).toEqual({ ok: true, value: fraction });
  });

  test('a negative zero is plain zero, so that it is never shown with a minus', () => {
    const result = parseGermanPercent('−0,0 %');
    expect(result.ok && Object.is(result.value, 0)).toBe(true);
  });

  test('refuses a point that could group thousands, with both readings', () => {
    expect(parseGermanPercent('1.234')).toEqual({
      ok: false,
      error: { code: 'ambiguousPoint', text: '1.234', asThousands: '1234', asDecimal: '1,234' },
    });
    expect(parseGermanPercent('-1.234 %')).toMatchObject({ ok: false, error: { code: 'ambiguousPoint' } });
  });

  test.each(['', '   ', '\u00a0'])('says that %p is empty', (text) => {
    expect(parseGermanPercent(text)).toEqual({ ok: false, error: { code: 'empty' } });
  });

  test.each([
    'abc',
    '%',
    '5,3,1',
    '1,234.5',
    '5..3',
    '--5',
    '5,',
    ',5',
    '=5',
    '= 5 %',
    '1.23.456',
    '1234.567,8',
    '1.234,5.6',
    '1234.567.890',
    '1.234.5678',
    'ab1.234.567',
    '9'.repeat(31),
  ])('refuses %p as no number, as it was typed', (text) => {
    expect(parseGermanPercent(` ${text} `)).toEqual({ ok: false, error: { code: 'notANumber', text } });
  });

  test('takes what follows the digits for a unit, as it was typed', () => {
    expect(parseGermanPercent('1e3')).toEqual({ ok: false, error: { code: 'wrongUnit', text: '1e3', unit: 'e3' } });
    expect(parseGermanPercent(' 5 ‰ ')).toEqual({ ok: false, error: { code: 'wrongUnit', text: '5 ‰', unit: '‰' } });
  });

  test('30 digits are still a number', () => {
    expect(parseGermanPercent('9'.repeat(30))).toEqual({ ok: true, value: 1e28 });
  });

  test('names a unit that is no percent', () => {
    expect(parseGermanPercent('5 Euro')).toEqual({
      ok: false,
      error: { code: 'wrongUnit', text: '5 Euro', unit: 'euro' },
    });
  });

  test('gives the double nearest to the decimal fraction for every tenth of a percent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (tenths) => {
        const sign = tenths < 0 ? '\u2212' : '';
        const whole = Math.floor(Math.abs(tenths) / 10);
        const result = parseGermanPercent(`${sign}${whole},${Math.abs(tenths) % 10} %`);
        expect(result).toEqual({ ok: true, value: tenths === 0 ? 0 : Number(`${tenths}e-3`) });
      }),
    );
  });

  test('any text gives a finite number or a failure, never NaN', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+./,0-9 %]{0,12}$/)), (text) => {
        for (const parse of [parseGermanPercent, parseGermanEuro, parseGermanCount]) {
          const result = parse(text);
          expect(result.ok ? Number.isFinite(result.value) : typeof result.error.code === 'string').toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseGermanEuro', () => {
  const readable: readonly (readonly [string, number])[] = [
    ['8.575.980', 8575980],
    ['8.575.980 Euro', 8575980],
    ['8575980', 8575980],
    ['8 575 980 €', 8575980],
    ['1.234', 1234],
    ['1.234,50 €', 1234.5],
    ['1234.5', 1234.5],
    ['12.345,5', 12345.5],
    ['2,5 Mio.', 2500000],
    ['3 tausend', 3000],
    ['1 Milliarde', 1000000000],
    ['15,6 Mio. Euro', 15600000],
    ['15,6 Millionen Euro', 15600000],
    ['1 Million', 1000000],
    ['350 Tsd. €', 350000],
    ['1,2 Mrd. EUR', 1200000000],
    ['2 Milliarden Euro', 2000000000],
    ['-200', -200],
  ];
  test.each(readable)('reads %p as %p Euro', (text, euro) => {
    expect(parseGermanEuro(text)).toEqual({ ok: true, value: euro });
  });

  test.each(['1234.567', '0.123'])('refuses %p: no German grouping, and no cents either', (text) => {
    expect(parseGermanEuro(text)).toMatchObject({ ok: false, error: { code: 'ambiguousPoint' } });
  });

  test.each([
    ['5 %', '%'],
    ['12 Dollar', 'dollar'],
    ['3 Mio. Personen', 'mio.personen'],
    ['3 Euro Mio.', 'euromio.'],
    ['3 M.io', 'm.io'],
  ])('names the wrong unit of %p', (text, unit) => {
    expect(parseGermanEuro(` ${text} `)).toEqual({ ok: false, error: { code: 'wrongUnit', text, unit } });
  });

  test('reads back every whole amount written with thousands points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (euro) => {
        expect(parseGermanEuro(euro.toString().replace(/\B(?=(\d{3})+$)/g, '.'))).toEqual({ ok: true, value: euro });
      }),
    );
  });
});

describe('parseGermanCount', () => {
  test.each([
    ['600', 600],
    ['2.970', 2970],
    ['0', 0],
  ])('reads %p as %p', (text, count) => {
    expect(parseGermanCount(text)).toEqual({ ok: true, value: count });
  });

  test.each(['1,5', '-3', 'viele', '1.5', '9007199254740993'])('refuses %p as no count', (text) => {
    expect(parseGermanCount(` ${text} `)).toEqual({ ok: false, error: { code: 'notANumber', text } });
  });

  test('names a unit, for persons have none', () => {
    expect(parseGermanCount(' 12 % ')).toEqual({ ok: false, error: { code: 'wrongUnit', text: '12 %', unit: '%' } });
  });
});
