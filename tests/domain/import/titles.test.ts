import type { RangeContent } from '../../../src/domain/import';
import { look, table } from './look';

const body: RangeContent['values'] = [
  ['Kennzahl', 'Wert'],
  ['ELB', 5],
  ['INT', 6],
];

/** What the first figure under titles, beside the name of a sheet and over notes is taken for, and what is asked. */
function under(
  titles: RangeContent['values'],
  {
    name = 'Blatt',
    notes = [],
    values = body,
  }: Partial<{ name: string; notes: RangeContent['values']; values: RangeContent['values'] }> = {},
): readonly [string | undefined, string] {
  const { rows, asked } = look({ ...table(...titles, [], ...values, ...notes), name });
  return [rows[0], asked.join(' ')];
}
const ofJobcenters: RangeContent['values'] = [
  ['Jobcenter', 'Wert'],
  ['Musterland', 5],
  ['Neuland', 6],
];

describe('titles', () => {
  it.each<[string, string | undefined, string]>([
    [
      'Berichtsmonat: Juni 2026',
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'jobcenter measure waitingPeriod dataLoad',
    ],
    ['Juni 2026, Männer', 'Musterland ELB month male 2026-06 2026-09 3 5', 'jobcenter measure waitingPeriod dataLoad'],
    ['Neuland • Juni 2026', 'Neuland ELB month total 2026-06 2026-09 3 5', 'measure waitingPeriod dataLoad'],
    [
      'Jahresfortschrittswerte Juni 2026',
      'Musterland ELB progress total 2026-06 2026-06 0 5',
      'jobcenter waitingPeriod dataLoad',
    ],
    [
      'Juni 2026 – Daten nach Wartezeit von 2 Monaten',
      'Musterland ELB month total 2026-06 2026-08 2 5',
      'jobcenter measure dataLoad',
    ],
    [
      'Juni 2026 | Datenstand: Oktober 2026',
      'Musterland ELB month total 2026-06 2026-10 3 5',
      'jobcenter measure waitingPeriod',
    ],
    ['2026', undefined, 'jobcenter month measure waitingPeriod dataLoad'],
    ['Mai 2026 und Juni 2026', undefined, 'jobcenter month measure waitingPeriod dataLoad'],
  ])('%p', (title, row, asked) => {
    expect(under([[title]])).toEqual([row, asked]);
  });

  it('name the figure of all values, unless it is something computed from it', () => {
    const asked = 'measure waitingPeriod dataLoad';
    expect(under([['ELB, Juni 2026']], { values: ofJobcenters })).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
      asked,
    ]);
    expect(under([['Integrationen | Juni 2026 | Frauen']], { values: ofJobcenters })).toEqual([
      'Musterland INT month female 2026-06 2026-09 3 5',
      asked,
    ]);
    expect(under([['Differenz ELB zum Vorjahr'], ['Juni 2026']], { values: ofJobcenters })[1]).toContain('figure');
    expect(under([['K2'], ['Angaben in %'], ['Juni 2026']], { values: ofJobcenters })).toEqual([
      'Musterland K2 twelveMonths total 2026-06 2026-09 3 0.05',
      asked,
    ]);
    expect(under([['LLU in Tsd. Euro, Juni 2026']], { values: ofJobcenters })).toEqual([
      'Musterland LLU month total 2026-06 2026-09 3 5000',
      asked,
    ]);
  });

  it('that contradict each other say nothing', () => {
    expect(under([['Mai 2026'], ['Juni 2026']])[1]).toContain('month');
    expect(under([['ELB'], ['Integrationen'], ['Juni 2026']], { values: ofJobcenters })[1]).toContain('figure');
    expect(under([['Frauen, Juni 2026'], ['Männer']])[0]).toBe('Musterland ELB month total 2026-06 2026-09 3 5');
    expect(under([['Juni 2026'], ['Juni 2026']])[0]).toBe('Musterland ELB month total 2026-06 2026-09 3 5');
  });

  it('that are explanations say nothing', () => {
    const long = `Die Zahlen für Juni 2026${' sind vorläufig und'.repeat(20)}, Juni 2026`;
    expect(under([[long]])[1]).toContain('month');
  });

  it('may be a caption with its answer in the next cell', () => {
    expect(
      under(
        [
          ['Berichtsmonat:', '06.2026'],
          ['Kennzahl', 'INT'],
        ],
        { values: ofJobcenters },
      )[0],
    ).toBe('Musterland INT month total 2026-06 2026-09 3 5');
    expect(
      under([
        ['Datenstand', 'September 2026'],
        ['Juni 2026', 'Blatt 3'],
      ])[1],
    ).toBe('jobcenter measure waitingPeriod');
    expect(under([['Datenstand', 'September 2026', 'vorläufig'], ['Juni 2026']])[1]).toContain('dataLoad');
    const dated = look({
      ...table(['Berichtsmonat', 46174], [], ...body),
      numberFormats: [['', 'mmm yy'], [], ['', ''], ['', '0'], ['', '0']],
    });
    expect(dated.rows[0]).toBe('Musterland ELB month total 2026-06 2026-09 3 5');
  });
});

describe('the name of a sheet', () => {
  const titles = [['Zahlen']];
  it('says what titles leave open', () => {
    expect(under(titles, { name: 'Juni 2026' })[0]).toBe('Musterland ELB month total 2026-06 2026-09 3 5');
    expect(under(titles, { name: 'JFW 2026-06' })[0]).toBe('Musterland ELB progress total 2026-06 2026-06 0 5');
    expect(under([['Juni 2026']], { name: 'Neuland' })).toEqual([
      'Neuland ELB month total 2026-06 2026-09 3 5',
      'measure waitingPeriod dataLoad',
    ]);
    expect(under([['Juni 2026']], { name: 'Frauen' })[0]).toBe('Musterland ELB month female 2026-06 2026-09 3 5');
    expect(under([['Juni 2026']], { name: 'INT', values: ofJobcenters })[0]).toBe(
      'Musterland INT month total 2026-06 2026-09 3 5',
    );
    expect(under([['Jahr 2025']], { name: 'Juni' })[0]).toBe('Musterland ELB month total 2025-06 2025-09 3 5');
  });

  it('says nothing against titles, or with two months, or with a month of no year', () => {
    expect(under([['Mai 2026, Frauen, Neuland, JFW']], { name: 'Juni 2026 Männer' })[0]).toBe(
      'Neuland ELB progress female 2026-05 2026-05 0 5',
    );
    expect(under(titles, { name: 'Mai 2026 Juni 2026' })[1]).toContain('month');
    expect(under(titles, { name: 'Juni' })[1]).toContain('month');
    expect(under(titles, { name: '2026' })[1]).toContain('month');
  });
});

describe('notes below', () => {
  const june = [['Juni 2026']];
  it('say Ladestand and Wartezeit', () => {
    expect(
      under(june, { notes: [[], ['1) vorläufig'], ['Datenstand: Oktober 2026'], ['Wartezeit: 4 Monate']] }),
    ).toEqual(['Musterland ELB month total 2026-06 2026-10 4 5', 'jobcenter measure']);
  });

  it('do not count against titles, in a running sentence, or far below', () => {
    expect(
      under([['Juni 2026'], ['Datenstand: August 2026'], ['Wartezeit: 2 Monate']], {
        notes: [['Datenstand: Oktober 2026'], ['Wartezeit: 4 Monate']],
      })[0],
    ).toBe('Musterland ELB month total 2026-06 2026-08 2 5');
    expect(under(june, { notes: [['Die Daten ohne Wartezeit sind vorläufig']] })[1]).toContain('waitingPeriod');
    const blank = (count: number): RangeContent['values'] => Array.from({ length: count }, () => ['']);
    expect(under(june, { notes: [...blank(11), ['Datenstand: Oktober 2026']] })[1]).not.toContain('dataLoad');
    expect(under(june, { notes: [...blank(12), ['Datenstand: Oktober 2026']] })[1]).toContain('dataLoad');
  });
});
