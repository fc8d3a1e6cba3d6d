import { checkFigures } from '../../../src/domain/data-check';
import { figureHeaders, figureRow } from '../../fakes/figure-rows';
import { at, check, checkRows, course, found, rows, span } from './check';

const fine = course('ELB', '2026-01', [4000, 3990, 3985]);

describe('rows that are not read', () => {
  it('finds nothing in a clean series', () => {
    expect(check(fine)).toEqual([]);
  });

  it('tells of an unknown Kennzahl, rows of the same text together', () => {
    const unknown = { figure: 'Arbeitslose', month: '2026-01', value: 1 };
    expect(check([unknown, ...fine, unknown, { ...unknown, figure: 'SGB III' }])).toEqual([
      found(null, null, { severity: 'hint', code: 'figureUnknown', text: 'Arbeitslose', rows: rows(2, 6) }),
      found(null, null, { severity: 'hint', code: 'figureUnknown', text: 'SGB III', rows: rows(7) }),
    ]);
  });

  it.each([
    [{ measure: 'Quartal' }, 'measureUnknown', 'Quartal'],
    [{ sex: 'divers' }, 'sexUnknown', 'divers'],
    [{ month: 'Jahresmitte' }, 'monthUnreadable', 'Jahresmitte'],
    [{ month: '', load: '2026-01' }, 'monthUnreadable', ''],
  ])('tells of %j', (wrong, code, text) => {
    expect(check([...fine, { figure: 'ELB', month: '2026-04', value: 3980, ...wrong }])).toEqual([
      found(null, null, { severity: 'error', code, text, rows: rows(5) }),
    ]);
  });

  it('repeats the first five rows in their order and counts all', () => {
    const unknown = Array.from({ length: 7 }, () => ({ figure: 'X', month: '2026-01', value: 1 }));
    expect(check([...fine, ...unknown])).toMatchObject([{ rows: { count: 7, first: [5, 6, 7, 8, 9] } }]);
  });

  it('leaves rows of other years aside, but not those whose month cannot be read', () => {
    const unknown = (text: string) => ({ figure: 'X', month: text, load: '2026-01', value: 1 });
    const table = [...fine, unknown('2025-12'), unknown('2026-01'), unknown('irgendwann')];
    expect(check(table, { year: 2026 })).toMatchObject([{ code: 'figureUnknown', rows: rows(6, 7) }]);
    expect(check(table, { year: 2025 })).toMatchObject([
      { code: 'noFigures', year: 2025 },
      { code: 'figureUnknown', rows: rows(5, 7) },
    ]);
  });
});

describe('Jobcenter', () => {
  const ofTwo = [...fine, ...fine.map((draft) => ({ ...draft, jobcenter: 'Stadt Neuland' }))];

  it('tells of rows without a name only where several are named', () => {
    const nameless = { figure: 'ELB', month: '2026-04', value: 3980, jobcenter: ' ' };
    expect(check([...fine, nameless])).toEqual([]);
    expect(check([...ofTwo, nameless])).toEqual([
      found(null, null, { jobcenter: null, severity: 'error', code: 'jobcenterMissing', rows: rows(8) }),
    ]);
    expect(check([...ofTwo, nameless], { year: 2025, jobcenter: 'stadt neuland' })).toMatchObject([
      { code: 'noFigures', jobcenter: 'Stadt Neuland' },
    ]);
  });

  it('checks the one that is named, or every one in the order of the alphabet', () => {
    const marked = (name: string) => ({ figure: 'LZB', month: '2026-01', value: '*', jobcenter: name });
    const table = ['Zeven', 'Öhringen', 'Aalen'].map(marked);
    expect(check(table).map(({ jobcenter }) => jobcenter)).toEqual(['Aalen', 'Öhringen', 'Zeven']);
    expect(check(table, { jobcenter: ' ZEVEN ' })).toMatchObject([{ jobcenter: 'Zeven', rows: rows(2) }]);
  });

  it('keeps the order of severity across Jobcenter and puts rows without a name last', () => {
    const table = [
      { figure: 'ELB', month: '2026-01', value: '*', jobcenter: 'Aalen' },
      { figure: 'ELB', month: '2026-01', value: -1, jobcenter: 'Zeven' },
      { figure: 'ELB', month: '2026-01', value: 1, jobcenter: '' },
    ];
    expect(check(table).map(({ severity, jobcenter }) => [severity, jobcenter])).toEqual([
      ['error', 'Zeven'],
      ['error', null],
      ['warning', 'Aalen'],
    ]);
  });

  it('works without the column', () => {
    expect(
      checkRows([
        ['Kennzahl', 'Berichtsmonat', 'Ladestand', 'Wert'],
        ['ELB', '2026-01', '2026-01', 'x'],
      ]),
    ).toMatchObject([{ code: 'valueMarked', jobcenter: null, rows: rows(2) }]);
  });

  it('refuses a name that is not there and a table without headers', () => {
    const request = { year: null, jobcenter: null, stockShift: 1 } as const;
    expect(checkFigures([figureHeaders, ...ofTwo.map(figureRow)], { ...request, jobcenter: 'Dorf' })).toEqual({
      ok: false,
      error: { code: 'jobcenterUnknown', jobcenter: 'Dorf', names: ['Landkreis Musterland', 'Stadt Neuland'] },
    });
    expect(checkFigures([['a'], ['b']], request)).toMatchObject({ ok: false, error: { code: 'headersMissing' } });
  });
});

describe('nothing to check', () => {
  it('says so for a table without a figure', () => {
    expect(checkRows([figureHeaders])).toEqual([
      found(null, null, { jobcenter: null, severity: 'warning', code: 'noFigures', year: null }),
    ]);
  });

  it('says so for a year without a figure', () => {
    expect(check(fine, { year: 2027 })).toEqual([
      found(null, null, { severity: 'warning', code: 'noFigures', year: 2027 }),
    ]);
    expect(check(fine, { year: 2026 })).toEqual([]);
  });
});

describe('Ladestand and Wartezeit of a row', () => {
  it('tells of a missing Ladestand per Kennzahl, the sexes together', () => {
    const without = [
      ...course('INT', '2026-01', [100, 110], { sex: 'Männer', load: '' }),
      ...course('INT', '2025-12', [90], { sex: 'Frauen', load: '' }),
    ];
    expect(check([...fine, ...without]).filter(({ code }) => code === 'dataLoadMissing')).toEqual([
      found('INT', '2025-12', {
        sexes: ['female', 'male'],
        severity: 'warning',
        code: 'dataLoadMissing',
        months: span('2025-12 2026-02'),
        rows: rows(5, 6, 7),
      }),
    ]);
  });

  it('says once that no row at all names one', () => {
    const without = [
      ...course('ELB', '2026-01', [1000, 1010], { load: '' }),
      ...course('LZB', '2025-12', [500, 501, 502], { load: '' }),
    ];
    expect(check(without)).toEqual([
      found(null, '2025-12', {
        severity: 'warning',
        code: 'dataLoadMissing',
        months: span('2025-12 2026-02'),
        rows: rows(2, 3, 4, 5, 6),
      }),
    ]);
    const one = check(course('ELB', '2026-01', [1000], { load: '' }));
    expect(one).toMatchObject([{ code: 'dataLoadMissing', figure: 'ELB' }]);
    const beside = [...without, ...course('LZB', '2026-03', [503], { load: '2026-01' })];
    expect(check(beside).filter(({ code }) => code === 'dataLoadMissing')).toHaveLength(2);
  });

  it('takes a Wartezeit for the Ladestand without a finding', () => {
    expect(check(course('ELB', '2026-01', [1000, 1001], { load: '', waiting: 3 }))).toEqual([]);
  });

  it('tells of a Ladestand before the month and of one that cannot be read', () => {
    const table = [
      ...fine,
      ...course('ELB', '2026-04', [3980], { load: '2026-03' }),
      ...course('ELB', '2026-05', [3970], { load: 'T-0' }),
    ];
    expect(check(table)).toEqual([
      found('ELB', '2026-04', {
        severity: 'error',
        code: 'dataLoadBeforeMonth',
        months: span('2026-04'),
        rows: rows(5),
      }),
      found('ELB', '2026-05', {
        severity: 'error',
        code: 'dataLoadUnreadable',
        text: 'T-0',
        months: span('2026-05'),
        rows: rows(6),
      }),
    ]);
    expect(check(table, { year: 2025 })).toMatchObject([{ code: 'noFigures' }]);
  });

  it('tells of a Wartezeit that the Ladestand contradicts', () => {
    const waiting = (month: string, load: string, months: number) => ({
      figure: 'ELB',
      month,
      load,
      waiting: months,
      value: 4000,
    });
    const table = [
      waiting('2026-01', '2026-04', 3),
      waiting('2026-02', '2026-04', 3),
      waiting('2026-03', '2026-05', 3),
      waiting('2026-04', '2026-04', 0),
      waiting('2026-05', '2026-05', 3),
    ];
    expect(check(table)).toEqual([
      found('ELB', '2026-02', {
        severity: 'warning',
        code: 'waitingPeriodTooLong',
        waitingPeriod: 3,
        loadLag: 2,
        months: span('2026-02 2026-03'),
        rows: rows(3, 4),
      }),
      found('ELB', '2026-05', {
        severity: 'warning',
        code: 'waitingPeriodTooLong',
        waitingPeriod: 3,
        loadLag: 0,
        months: span('2026-05'),
        rows: rows(6),
      }),
    ]);
  });

  it('sorts contradicting Wartezeiten of one month, whatever the order of the rows', () => {
    const of = (waiting: number) => ({ figure: 'ELB', month: '2026-01', load: '2026-02', waiting, value: 4000 });
    for (const table of [
      [of(2), of(3)],
      [of(3), of(2)],
    ]) {
      expect(check(table)).toMatchObject([{ waitingPeriod: 2 }, { waitingPeriod: 3 }, { code: 'duplicateRows' }]);
    }
  });

  it('gives a remark to its own row only', () => {
    const table = [...course('ELB', '2026-01', [4000], { load: 'x' }), ...course('LZB', '2026-01', [2000])];
    expect(check(table)).toMatchObject([{ figure: 'ELB', month: at('2026-01'), code: 'dataLoadUnreadable' }]);
  });
});
