import { progressValue, type ProgressValue } from '../../../src/domain/progress';
import { asked, at, course, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

/** The value of INT in January 2026, the month that its Jahresfortschrittswert consists of. */
function january(drafts: readonly FigureRowDraft[], dataLoad: string | null = null) {
  const table = tableOf(drafts);
  return progressValue(table, asked('INT', '2026-01', { dataLoad: dataLoad === null ? null : at(dataLoad) }));
}

function row(value: unknown, load: string, sex = 'gesamt'): FigureRowDraft {
  return { figure: 'INT', month: '2026-01', load, value, sex };
}

function known(value: number, dataLoad: string | null, newerLoad: string | null = null) {
  return {
    ok: true,
    value: {
      value,
      dataLoad: dataLoad === null ? null : at(dataLoad),
      newerLoad: newerLoad === null ? null : at(newerLoad),
    } satisfies Partial<ProgressValue>,
  };
}

const key = (sex: 'total' | 'female' | 'male' = 'total') => ({
  figure: 'INT',
  measure: 'month',
  sex,
  month: at('2026-01'),
});

describe('a figure that was corrected', () => {
  const revised = [row(12, '2026-04'), row(10, '2026-01'), row(13, '2026-08'), row(11, '2026-02')];

  it.each([
    [null, 10, '2026-01', '2026-08'],
    ['2026-01', 10, '2026-01', '2026-08'],
    ['2026-02', 11, '2026-02', '2026-08'],
    ['2026-03', 11, '2026-02', '2026-08'],
    ['2026-04', 12, '2026-04', '2026-08'],
    ['2026-07', 12, '2026-04', '2026-08'],
    ['2026-08', 13, '2026-08', null],
    ['2099-12', 13, '2026-08', null],
  ])('asked for %p is %p, the newest up to it', (dataLoad, value, load, newer) => {
    expect(january(revised, dataLoad)).toMatchObject(known(value, load, newer));
    expect(january([...revised].reverse(), dataLoad)).toMatchObject(known(value, load, newer));
  });

  it('was not known before its first load', () => {
    expect(january(revised, '2025-12')).toEqual({
      ok: false,
      error: {
        code: 'dataLoadNotFound',
        key: key(),
        dataLoad: at('2025-12'),
        available: ['2026-01', '2026-02', '2026-04', '2026-08'].map(at),
      },
    });
  });

  it('to a marker is missing from then on', () => {
    const drafts = [row(10, '2026-01'), row('*', '2026-02')];
    expect(january(drafts)).toMatchObject(known(10, '2026-01', '2026-02'));
    expect(january(drafts, '2026-02')).toEqual({
      ok: false,
      error: { code: 'figureWithoutValue', key: key(), row: 3, missing: { reason: 'marker', marker: '*' } },
    });
  });

  it('counts without a Ladestand only where no load fits', () => {
    const drafts = [row(9, ''), row(10, '2026-02')];
    expect(january(drafts)).toMatchObject(known(10, '2026-02'));
    expect(january([...drafts].reverse())).toMatchObject(known(10, '2026-02'));
    expect(january(drafts, '2026-01')).toMatchObject(known(9, null));
    expect(january([row(9, '')])).toMatchObject(known(9, null));
    expect(january([row(9, '')], '2025-01')).toMatchObject(known(9, null));
  });
});

describe('two rows of one Ladestand', () => {
  it.each<[unknown, unknown]>([
    [10, 11],
    [10, '*'],
    [10, ''],
    ['*', ''],
    [0, ''],
  ])('that say %j and %j are ambiguous', (one, other) => {
    expect(january([row(5, '2026-03'), row(one, '2026-01'), row(other, '2026-01')])).toEqual({
      ok: false,
      error: { code: 'figureAmbiguous', key: key(), rows: [3, 4] },
    });
  });

  it('do no harm while another load is asked for', () => {
    const drafts = [row(10, '2026-01'), row(11, '2026-02'), row(12, '2026-02'), row(13, '2026-03')];
    expect(january(drafts)).toMatchObject(known(10, '2026-01', '2026-03'));
    expect(january(drafts, '2026-02')).toMatchObject({ error: { code: 'figureAmbiguous', rows: [3, 4] } });
    expect(january(drafts, '2026-03')).toMatchObject(known(13, '2026-03'));
  });

  it('that say the same are one', () => {
    expect(january([row(10, '2026-01'), row(10, '2026-01')])).toMatchObject(known(10, '2026-01'));
    expect(january([row('*', '2026-01'), row('x', '2026-01')])).toMatchObject({
      error: { code: 'figureWithoutValue', row: 2, missing: { marker: '*' } },
    });
  });

  it('are ambiguous without a Ladestand, too', () => {
    expect(january([row(10, ''), row(11, '')])).toMatchObject({ error: { code: 'figureAmbiguous', rows: [2, 3] } });
    expect(january([row(10, ''), row(10, '')])).toMatchObject(known(10, null));
    expect(january([row(10, ''), row(11, ''), row(12, '2026-01')])).toMatchObject(known(12, '2026-01'));
  });
});

describe('a total without a row', () => {
  const women = (value: unknown, load: string) => row(value, load, 'Frauen');
  const men = (value: unknown, load: string) => row(value, load, 'Männer');

  it('is women and men of one Ladestand', () => {
    expect(january([men(6, '2026-01'), women(4, '2026-01')])).toMatchObject({
      value: { ...known(10, '2026-01').value, numerator: [{ key: key(), value: 10, row: 3 }] },
    });
  });

  it('is not made of one sex, nor of different loads', () => {
    const notFound = { ok: false, error: { code: 'figureNotFound', key: key() } };
    expect(january([women(4, '2026-01')])).toEqual(notFound);
    expect(january([men(6, '2026-01')])).toEqual(notFound);
    expect(january([women(4, '2026-01'), men(6, '2026-02')])).toEqual(notFound);
    expect(january([women(4, '2026-01'), men(6, '2026-02')], '2026-06')).toEqual(notFound);
    expect(january([women(4, ''), men(6, '2026-02')])).toEqual(notFound);
  });

  it('takes the first or newest load that both have', () => {
    const drafts = [
      women(1, '2026-01'),
      men(2, '2026-02'),
      women(10, '2026-03'),
      men(20, '2026-03'),
      women(100, '2026-05'),
      men(200, '2026-05'),
      women(1000, '2026-06'),
      men(2000, '2026-07'),
    ];
    expect(january(drafts)).toMatchObject(known(30, '2026-03', '2026-05'));
    expect(january(drafts, '2026-04')).toMatchObject(known(30, '2026-03', '2026-05'));
    expect(january(drafts, '2026-12')).toMatchObject(known(300, '2026-05'));
    expect(january(drafts, '2026-02')).toEqual({
      ok: false,
      error: {
        code: 'dataLoadNotFound',
        key: key(),
        dataLoad: at('2026-02'),
        available: [at('2026-03'), at('2026-05')],
      },
    });
    // Here one of the two was not known at all.
    expect(january(drafts, '2026-01')).toMatchObject({
      error: {
        code: 'dataLoadNotFound',
        key: key('male'),
        available: ['2026-02', '2026-03', '2026-05', '2026-07'].map(at),
      },
    });
    expect(january([...drafts.slice(1), women(7, '2026-12')], '2026-02')).toMatchObject({
      error: { code: 'dataLoadNotFound', key: key('female') },
    });
  });

  it('says which sex is marked or ambiguous', () => {
    expect(january([women(4, '2026-01'), men('*', '2026-01')])).toMatchObject({
      error: { code: 'figureWithoutValue', key: key('male'), row: 3 },
    });
    expect(january([women('x', '2026-01'), men('*', '2026-01')])).toMatchObject({
      error: { code: 'figureWithoutValue', key: key('female'), row: 2 },
    });
    expect(january([women(4, '2026-01'), men(5, '2026-01'), men(6, '2026-01')])).toMatchObject({
      error: { code: 'figureAmbiguous', key: key('male'), rows: [3, 4] },
    });
  });

  it('may be of unknown load as a whole, which dated rows of both go before', () => {
    expect(january([women(4, ''), men(6, '')])).toMatchObject(known(10, null));
    expect(january([women(4, ''), men(6, ''), women(5, '2026-02'), men(7, '2026-02')])).toMatchObject(
      known(12, '2026-02'),
    );
    const apart = [women(4, ''), men(6, ''), women(5, '2026-02'), men(7, '2026-03')];
    expect(january(apart)).toMatchObject(known(10, null));
  });

  it('of rates is never made of the sexes', () => {
    const rates = ['Frauen', 'Männer'].map((sex) => ({
      figure: 'K2',
      measure: 'JFW',
      sex,
      month: '2026-01',
      value: 0.1,
    }));
    expect(progressValue(tableOf(rates), asked('K2', '2026-01'))).toMatchObject({
      error: { code: 'figureNotFound', key: { figure: 'INT' } },
    });
  });

  it('is one sex as little as the other is the total', () => {
    const table = tableOf([row(10, '2026-01'), men(6, '2026-01')]);
    expect(progressValue(table, asked('INT', '2026-01', { sex: 'female' }))).toEqual({
      ok: false,
      error: { code: 'figureNotFound', key: key('female') },
    });
  });
});

describe('a total with a row of its own', () => {
  const parts = (load: string) => [row(4, load, 'Frauen'), row(7, load, 'Männer')];

  it('is that row, even where women and men say more or more recently', () => {
    expect(january([...parts('2026-01'), row(10, '2026-01')])).toMatchObject(known(10, '2026-01'));
    expect(january([...parts('2026-04'), row(10, '2026-01')])).toMatchObject(known(10, '2026-01'));
    expect(january([...parts('2026-04'), row(10, '2026-01')], '2026-04')).toMatchObject(known(10, '2026-01'));
    expect(january([...parts('2026-01'), row(10, '')])).toMatchObject(known(10, null));
  });

  it('stays missing where that row is marked or ambiguous', () => {
    expect(january([...parts('2026-01'), row('*', '2026-01')])).toMatchObject({
      error: { code: 'figureWithoutValue', key: key(), row: 4 },
    });
    expect(january([...parts('2026-01'), row(1, '2026-01'), row(2, '2026-01')])).toMatchObject({
      error: { code: 'figureAmbiguous', key: key(), rows: [4, 5] },
    });
  });

  it('was the sum of women and men before', () => {
    const drafts = [...parts('2026-01'), row(12, '2026-04')];
    expect(january(drafts, '2026-02')).toMatchObject(known(11, '2026-01', '2026-04'));
    expect(january(drafts)).toMatchObject(known(11, '2026-01', '2026-04'));
    expect(january(drafts, '2026-04')).toMatchObject(known(12, '2026-04'));
  });

  it('was not known before, where women and men were not either', () => {
    for (const drafts of [
      [...parts('2026-03'), row(12, '2026-04')],
      [row(4, '2026-01', 'Frauen'), row(12, '2026-04')],
      [row(4, '2026-01', 'Frauen'), row('*', '2026-01', 'Männer'), row(12, '2026-04')],
    ]) {
      expect(january(drafts, '2026-02')).toMatchObject({
        error: { code: 'dataLoadNotFound', key: key(), dataLoad: at('2026-02'), available: [at('2026-04')] },
      });
    }
  });
});

describe('without a stated Ladestand', () => {
  function march(drafts: readonly FigureRowDraft[]) {
    return progressValue(tableOf(drafts), asked('INT', '2026-03'));
  }

  it('every month is taken as it was known when the last one was', () => {
    const first = course('INT', '2026-01', [10, 20, 30]);
    expect(march(first)).toMatchObject(known(60, '2026-03'));
    // January was corrected by the load of March, and again later.
    const drafts = [...first, row(11, '2026-03'), row(15, '2026-04')];
    expect(march(drafts)).toMatchObject(known(61, '2026-03'));
  });

  it('the load is that of the month that came last, whichever it is', () => {
    const drafts = [
      ...course('INT', '2026-02', [20, 30]),
      row(10, '2026-05'),
      { figure: 'INT', month: '2026-02', load: '2026-04', value: 21 },
    ];
    expect(march(drafts)).toMatchObject(known(61, '2026-05'));
  });

  it('a month without Ladestand does not hold the others up', () => {
    expect(march([...course('INT', '2026-02', [20, 30]), row(10, '')])).toMatchObject(known(60, '2026-03'));
  });

  it('a total without Ladestand needs nobody to stand in for it, so women and men do not hold the others up', () => {
    const sexes = ['Frauen', 'Männer'].map((sex) => row(5, '2026-09', sex));
    const february = [
      { figure: 'INT', month: '2026-02', value: 20 },
      { figure: 'INT', month: '2026-02', load: '2026-08', value: 25 },
    ];
    const drafts = [row(9, ''), ...sexes, ...february, { figure: 'INT', month: '2026-03', value: 30 }];
    expect(march(drafts)).toMatchObject(known(59, '2026-03'));
    expect(march(drafts.slice(1))).toMatchObject(known(10 + 25 + 30, '2026-09'));
  });

  it('a newer load is one of the reporting month', () => {
    const drafts = [...course('INT', '2026-01', [10, 20, 30]), row(11, '2026-07')];
    expect(march(drafts)).toMatchObject({ value: { newerLoad: null } });
    const newer = { figure: 'INT', month: '2026-03', load: '2026-06', value: 31 };
    expect(march([...drafts, newer])).toMatchObject(known(60, '2026-03', '2026-06'));
    const sexes = ['Frauen', 'Männer'].map((sex) => ({ ...newer, sex, load: '2026-09' }));
    expect(march([...drafts, newer, ...sexes])).toMatchObject({ value: { newerLoad: at('2026-06') } });
    const stock = [...course('ELB', '2025-12', [900, 900, 900, 900]), ...course('ELB', '2026-03', [1], { lag: 9 })];
    expect(progressValue(tableOf([...drafts, ...stock]), asked('K2', '2026-03'))).toMatchObject({
      value: { newerLoad: null },
    });
  });
});
