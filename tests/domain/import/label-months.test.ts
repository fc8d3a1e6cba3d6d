import { labelWords } from '../../../src/domain/import/label-text';
import { readMonthCell } from '../../../src/domain/import/months-in-text';
import { readLabel } from '../../../src/domain/import/read-label';
import { monthOf } from '../../fakes/import-files';
import { said, says, type LabelCase } from './label-cases';

describe('a label', () => {
  describe('is a month in any spelling, the last one of a span', () => {
    it.each<LabelCase>([
      [
        'Januar bis März 2026 | Januar - März 2026 | Jan 2026 bis Mrz 2026 | Maerz 2026 | Mär 26',
        { months: '2026-03' },
      ],
      ['Mai 2026, Juni 2026', { months: '2026-05 2026-06' }],
      [
        'Juni 2026, Juni 2026 | 2026/6 | 2026-Juni | 2026-6 | 2026-06-15 12:30 | 2026-06-15T12:30:15.250Z',
        { months: '2026-06' },
      ],
      ['15.06.2026 12:30 | 15.06.2026 12:30:15 | 2026 Jun.', { months: '2026-06' }],
      ['Jänner 2026 | Jan. 2026', { months: '2026-01' }],
      ['Feb 2026 | Februar 2026', { months: '2026-02' }],
      ['Apr 2026 | April 2026', { months: '2026-04' }],
      ['Jul 2026 | Juli 2026', { months: '2026-07' }],
      ['Aug 2026 | August 2026', { months: '2026-08' }],
      ['Sept. 2026 | Sep 2026 | September 2026', { months: '2026-09' }],
      ['Okt 2026 | Oktober 2026', { months: '2026-10' }],
      ['Nov 2026 | November 2026', { months: '2026-11' }],
      ['2026 Dez. | 12/2026 | Dezember 2026', { months: '2026-12' }],
      ["31. Mai '26", { months: '2026-05' }],
      ['Mai Juni | Juni', { monthNumber: 6 }],
      ['2026 2025', { year: 2025 }],
      ['5 Mai 2026', { months: '2026-05', rest: '5' }],
      ['202600', { rest: '202600' }],
      ['2004-06', { rest: '2004 06' }],
    ])('%s', says);
  });

  describe('is a quarter, which is no month', () => {
    it.each<LabelCase>([
      ['Q 4 | 2. Vierteljahr | III. Quartal | IV. Quartal | Quartal | Vierteljahr | 1 Quartal', { quarter: true }],
      ['3.Quartal 2025 | Q3 2025', { quarter: true, year: 2025 }],
    ])('%s', says);
  });

  test.each([
    ['2026-06'],
    ['2026-06-01'],
    ['2026-06-01T00:00:00'],
    ['01.06.2026'],
    ['06.2026'],
    ['6/2026'],
    ['202606'],
    ['Juni 2026'],
    ['Jun 26'],
    ['Jun-26'],
    ['Jun. 2026'],
    ['2026 Juni'],
    ['15. Juni 2026'],
    ["Juni '26"],
  ])('%p is June 2026', (text) => {
    expect(said(text)).toEqual({ months: '2026-06' });
  });

  test.each<[string | number, boolean, unknown]>([
    [6, false, { kind: 'monthNumber', monthNumber: 6 }],
    [' 06 ', false, { kind: 'monthNumber', monthNumber: 6 }],
    ['12', false, { kind: 'monthNumber', monthNumber: 12 }],
    ['Juni', false, { kind: 'monthNumber', monthNumber: 6 }],
    [202606, false, { kind: 'month', month: monthOf('2026-06') }],
    ['Mai Juni 2026', false, { kind: 'month', month: monthOf('2026-06') }],
    [46174, true, { kind: 'month', month: monthOf('2026-06') }],
    ['1. Quartal', false, { kind: 'quarter' }],
    ['13', false, { kind: 'unreadable' }],
    [0, false, { kind: 'unreadable' }],
    [2026, false, { kind: 'unreadable' }],
    [6.5, false, { kind: 'unreadable' }],
    [1, true, { kind: 'unreadable' }],
    ['Juni 2026 Juli 2026', false, { kind: 'unreadable' }],
    ['bald', false, { kind: 'unreadable' }],
  ])('%p in a column of months (a date: %p) is %p', (cell, isDate, expected) => {
    expect(readMonthCell(cell, isDate, labelWords)).toEqual(expected);
  });

  test.each(['06.26', '06/01/2026', '2026-13', '13.2026', '202613'])('%p names no month', (text) => {
    expect(readLabel(text).months).toEqual([]);
  });
});
