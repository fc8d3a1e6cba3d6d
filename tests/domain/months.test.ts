import fc from 'fast-check';
import {
  addMonths,
  formatReportingMonth,
  loadLag,
  monthOfSerial,
  monthOfYear,
  monthsOfYearSoFar,
  parseReportingMonth,
  previousYear,
  reportingMonth,
  serialOfMonth,
  yearOf,
  type ReportingMonth,
} from '../../src/domain/months';
import { failure, success } from '../../src/domain/result';

function month(year: number, ofYear: number): ReportingMonth {
  const result = reportingMonth(year, ofYear);
  if (!result.ok) throw new Error(`no month: ${year}-${ofYear}`);
  return result.value;
}

const anyMonth = fc.tuple(fc.integer({ min: 2005, max: 2099 }), fc.integer({ min: 1, max: 12 }));

describe('reportingMonth', () => {
  it('keeps year and month', () => {
    fc.assert(
      fc.property(anyMonth, ([year, ofYear]) => {
        expect([yearOf(month(year, ofYear)), monthOfYear(month(year, ofYear))]).toEqual([year, ofYear]);
      }),
    );
  });

  it.each([
    [2026, 0],
    [2026, 13],
    [2026, 1.5],
    [2026.5, 1],
    [NaN, 1],
  ])('refuses %p-%p', (year, ofYear) => {
    expect(reportingMonth(year, ofYear)).toEqual(failure({ code: 'monthUnreadable', text: `${year}-${ofYear}` }));
  });

  it.each([1905, 2004, 2100, 2454])('refuses the year %p', (year) => {
    expect(reportingMonth(year, 6)).toEqual(failure({ code: 'monthOutOfRange', year }));
  });

  it('accepts the first and the last year', () => {
    expect(reportingMonth(2005, 1).ok && reportingMonth(2099, 12).ok).toBe(true);
  });
});

describe('month arithmetic', () => {
  it('crosses the year in both directions', () => {
    expect(addMonths(month(2026, 1), -1)).toEqual(success(month(2025, 12)));
    expect(addMonths(month(2025, 12), 1)).toEqual(success(month(2026, 1)));
    expect(addMonths(month(2026, 6), 0)).toEqual(success(month(2026, 6)));
    expect(previousYear(month(2026, 6))).toEqual(success(month(2025, 6)));
  });

  it('does not leave the years of the SGB II', () => {
    expect(previousYear(month(2005, 3))).toEqual(failure({ code: 'monthOutOfRange', year: 2004 }));
    expect(addMonths(month(2099, 12), 1)).toEqual(failure({ code: 'monthOutOfRange', year: 2100 }));
    expect(addMonths(month(2026, 1), 0.5).ok).toBe(false);
  });

  it('counts the months of the year so far', () => {
    expect(monthsOfYearSoFar(month(2026, 3))).toEqual([month(2026, 1), month(2026, 2), month(2026, 3)]);
    expect(monthsOfYearSoFar(month(2026, 1))).toEqual([month(2026, 1)]);
    expect(monthsOfYearSoFar(month(2026, 12))).toHaveLength(12);
  });

  it('measures the load lag', () => {
    expect(loadLag(month(2026, 6), month(2026, 9))).toEqual(success(3));
    expect(loadLag(month(2025, 12), month(2025, 12))).toEqual(success(0));
    expect(loadLag(month(2026, 6), month(2026, 5))).toEqual(failure({ code: 'loadBeforeMonth' }));
  });

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -24, max: 24 }), ([year, ofYear], count) => {
        const there = addMonths(month(year, ofYear), count);
        if (there.ok) expect(addMonths(there.value, -count)).toEqual(success(month(year, ofYear)));
      }),
    );
  });
});

describe('date serials', () => {
  /** As Excel shows them: 01.01.2026 is 46023. */
  it.each([
    [46023, 2026, 1],
    [46174, 2026, 6],
    [46188, 2026, 6],
    [46203.99, 2026, 6],
    [46204, 2026, 7],
    [38353, 2005, 1],
    [45351, 2024, 2],
  ])('%p lies in %p-%p', (serial, year, ofYear) => {
    expect(monthOfSerial(serial)).toEqual(success(month(year, ofYear)));
  });

  it.each([0, -1, NaN, Infinity, 2_958_466])('refuses the serial %p', (serial) => {
    expect(monthOfSerial(serial)).toEqual(failure({ code: 'monthUnreadable', text: String(serial) }));
  });

  it('does not take a year or a month number for a date', () => {
    expect(monthOfSerial(2026)).toEqual(failure({ code: 'monthOutOfRange', year: 1905 }));
    expect(monthOfSerial(202606)).toEqual(failure({ code: 'monthOutOfRange', year: 2454 }));
    expect(monthOfSerial(1)).toEqual(failure({ code: 'monthOutOfRange', year: 1899 }));
    expect(monthOfSerial(2_958_465)).toEqual(failure({ code: 'monthOutOfRange', year: 9999 }));
  });

  it('is the first of the month on the way back', () => {
    expect(serialOfMonth(month(2026, 6))).toBe(46174);
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 0, max: 27 }), ([year, ofYear], day) => {
        const serial = serialOfMonth(month(year, ofYear));
        expect(monthOfSerial(serial + day)).toEqual(success(month(year, ofYear)));
        expect(monthOfSerial(serial - 1)).not.toEqual(success(month(year, ofYear)));
      }),
    );
  });
});

describe('parseReportingMonth', () => {
  it.each([
    '2026-06',
    '2026-6',
    '06.2026',
    '6.2026',
    '6/2026',
    '06/2026',
    'Juni 2026',
    'juni 2026',
    ' JUNI 2026 ',
    'Jun 2026',
    'Jun. 2026',
    'Jun. 26',
    'Jun 26',
    'Juni\u00a02026',
  ])('reads %p as June 2026', (text) => {
    expect(parseReportingMonth(text)).toEqual(success(month(2026, 6)));
  });

  it.each([
    ['Januar', 1],
    ['Jan.', 1],
    ['Jänner', 1],
    ['Feb', 2],
    ['Februar', 2],
    ['Feber', 2],
    ['März', 3],
    ['Ma\u0308rz', 3],
    ['Maerz', 3],
    ['Mrz', 3],
    ['Mär', 3],
    ['Apr', 4],
    ['April', 4],
    ['Mai', 5],
    ['Jun', 6],
    ['Juli', 7],
    ['Jul', 7],
    ['Aug', 8],
    ['August', 8],
    ['Sep', 9],
    ['Sept.', 9],
    ['September', 9],
    ['Okt', 10],
    ['Oktober', 10],
    ['Nov', 11],
    ['November', 11],
    ['Dez', 12],
    ['Dezember', 12],
  ])('knows the month %p', (name, ofYear) => {
    expect(parseReportingMonth(`${name} 2026`)).toEqual(success(month(2026, ofYear)));
  });

  it('reads Excel dates', () => {
    expect(parseReportingMonth(46188)).toEqual(success(month(2026, 6)));
  });

  it.each([
    '',
    '06.26',
    '6/26',
    '2026',
    '26-06',
    '2026-6-1',
    '20266',
    'Juno 2026',
    'Juni',
    '26. Juni',
    'Juni 202',
    'x2026-06',
    '2026-06x',
    'a06.2026',
    '06.2026b',
    '1 Juni 2026',
    'Juni 2026 a',
  ])('refuses %p', (text) => {
    expect(parseReportingMonth(text)).toEqual(failure({ code: 'monthUnreadable', text }));
  });

  it('refuses months and years that there are not', () => {
    expect(parseReportingMonth('13.2026')).toEqual(failure({ code: 'monthUnreadable', text: '2026-13' }));
    expect(parseReportingMonth('2026-00')).toEqual(failure({ code: 'monthUnreadable', text: '2026-0' }));
    expect(parseReportingMonth('06.1999')).toEqual(failure({ code: 'monthOutOfRange', year: 1999 }));
    expect(parseReportingMonth('Juni 04')).toEqual(failure({ code: 'monthOutOfRange', year: 2004 }));
  });

  it('reads back what formatReportingMonth writes', () => {
    expect(formatReportingMonth(month(2026, 6))).toBe('2026-06');
    fc.assert(
      fc.property(anyMonth, ([year, ofYear]) => {
        expect(parseReportingMonth(formatReportingMonth(month(year, ofYear)))).toEqual(success(month(year, ofYear)));
      }),
    );
  });
});
