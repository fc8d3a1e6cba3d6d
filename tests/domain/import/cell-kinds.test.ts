import { sheetOfRange } from '../../../src/domain/import';
import { cellKind } from '../../../src/domain/import/cell-kinds';

const kind = (cell: string | number | boolean | null, format = 'General') =>
  cellKind(sheetOfRange({ name: 'Blatt', values: [[cell]], numberFormats: [[format]] }), 0, 0);

describe('a cell', () => {
  it.each<[string, readonly (string | number | boolean | null)[]]>([
    ['blank', ['', ' ', '\u00a0', null]],
    ['marker', ['*', 'x', '-', ' – ', '.']],
    ['number', [0, 5, -3.5, 2004, 2100, 200_500, 200_412, 209_913, 202_613, 2026.5, 1e6]],
    ['number', ['5', ' 1.234,5 ', '-2,6 %', '2,5 Mio. Euro', '1 234', '2004', '2100', '202613', '20261', '12-']],
    ['period', [2005, 2026, 2099, 200_501, 202_606, 202_612, 209_912]],
    ['period', ['2026', ' 2099 ', '200501', '209912']],
    ['text', ['ELB', 'Juni 2026', '1. Quartal', 'K2', true, false]],
    [
      'text',
      ['06.2026', '6/2026', '12.2025', '01.06.2026', '1.6.2026', '2026-06', '2026-6', '2026-06-01', '2026-06-01 12:00'],
    ],
    ['text', ['3 Dollar', '1.2.3', `${'1'.repeat(20)} ${'x'.repeat(20)}`]],
  ])('is %s: %p', (expected, cells) => {
    for (const cell of cells) expect([cell, kind(cell)]).toEqual([cell, expected]);
  });

  it('is a date by its format', () => {
    expect([kind(46174, 'dd.mm.yyyy'), kind(46174, 'mmm yy'), kind(46174, '0'), kind('46174', 'dd.mm.yyyy')]).toEqual([
      'date',
      'date',
      'number',
      'number',
    ]);
  });

  it('that is not there is blank', () => {
    const sheet = sheetOfRange({ name: 'Blatt', values: [['x']] });
    expect([cellKind(sheet, 0, 5), cellKind(sheet, 9, 0)]).toEqual(['blank', 'blank']);
  });
});
