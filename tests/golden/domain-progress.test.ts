/**
 * Golden values of the domain reference (section 8) on tables, as people enter them; the number of the case and its source
 * stand in the name of the test. Published are sums and means: how they spread over the months is invented.
 */
import { change } from '../../src/domain/figures';
import { compareYears, indicatorValue, progressValue } from '../../src/domain/progress';
import type { Result } from '../../src/domain/result';
import { targetTable, type TargetLine } from '../../src/domain/target-table';
import { roundedPercent } from '../../src/domain/verdict';
import { asked, at, course, figureRows, monthsOf, tableOf, type FigureRowDraft } from '../fakes/figure-rows';

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

const targetHeaders = ['Jahr', 'Jobcenter', 'Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert', 'Richtung'];

/** The line of ZIELTABELLE for one target on these figures. */
function judge(
  drafts: readonly FigureRowDraft[],
  month: string,
  { figure, form, value }: { readonly figure: string; readonly form: string; readonly value: number },
): TargetLine {
  const target = [Number(month.slice(0, 4)), '', 2, 'Ziel', figure, 'gesamt', form, value, ''];
  const request = { month: at(month), dataLoad: null, stockShift: 1, jobcenter: null } as const;
  const [line, ...others] = valueOf(targetTable(figureRows(drafts), [targetHeaders, target], request));
  if (line === undefined || others.length > 0) throw new Error('expected one line');
  return line;
}

/** A Jahresfortschrittswert as delivered in two years. */
function delivered(figure: string, month: string, previous: number, actual: number): FigureRowDraft[] {
  const lastYear = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return [
    { figure, measure: 'JFW', month: lastYear, value: previous },
    { figure, measure: 'JFW', month, value: actual },
  ];
}

describe('published figures on tables', () => {
  const february2018 = [...monthsOf('INT', 2018, [57, 61]), ...course('ELB', '2017-12', [3890, 3870])];

  it('case 1: K2 of February 2018, 118 integrations over a mean stock of 3.880, is 3,0 % (Friesland 2018-02)', () => {
    const { value, dataLoad } = valueOf(progressValue(tableOf(february2018), asked('K2', '2018-02')));
    expect(value).toBe(118 / 3880);
    expect(roundedPercent(value, 1)).toBe(3);
    expect(dataLoad).toBe(at('2018-02'));
  });

  it('case 2: case 1 against a Soll of 3,3 % is not reached, interim (Friesland 2018-02)', () => {
    expect(judge(february2018, '2018-02', { figure: 'K2', form: 'Quote', value: 0.033 })).toMatchObject({
      verdict: 'notReached',
      stage: 'interim',
      actual: 118 / 3880,
      required: 0.033,
    });
  });

  const year2018 = [
    ...monthsOf('INT', 2018, [57, 61, 110, 120, 100, 95, 90, 105, 130, 112, 104, 96]),
    ...course('ELB', '2017-12', [3890, 3870, 3866, 3858, 3850, 3842, 3834, 3826, 3818, 3812, 3818, 3820]),
  ];

  it('case 3: K2 of the year 2018, 1.180 integrations over 3.842, is 30,7 %, as JFW and as twelve months (Friesland 2018)', () => {
    const table = tableOf(year2018);
    const { value } = valueOf(progressValue(table, asked('K2', '2018-12')));
    expect(value).toBe(1180 / 3842);
    expect(roundedPercent(value, 1)).toBe(30.7);
    expect(valueOf(indicatorValue(table, asked('K2', '2018-12'))).value).toBe(value);
  });

  it('case 4: K2 of Germany 2015, 1.102.000 / 4.330.000, is 25,5 %, never 25,4 (BIAJ)', () => {
    const monthly = Array.from({ length: 12 }, (_, index) => (index < 6 ? 91_000 : 92_666) + (index === 11 ? 4 : 0));
    const stock = Array.from({ length: 12 }, (_, index) => 4_330_000 + (index % 2 === 0 ? 15_000 : -15_000));
    const table = tableOf([...monthsOf('INT', 2015, monthly), ...course('ELB', '2014-12', stock)]);
    const { value } = valueOf(indicatorValue(table, asked('K2', '2015-12')));
    expect(value).toBe(1_102_000 / 4_330_000);
    expect(roundedPercent(value, 1)).toBe(25.5);
  });

  it('case 5: K1 of the year 2018, 14.360.952 Euro after 15.348.659 Euro, is −6,4 % (Friesland 2018)', () => {
    const year = (no: number, sum: number) => {
      const month = Math.floor(sum / 12);
      return monthsOf('LLU', no, [...Array<number>(11).fill(month), sum - 11 * month]);
    };
    const drafts = [...year(2017, 15_348_659), ...year(2018, 14_360_952)];
    const line = judge(drafts, '2018-12', { figure: 'K1', form: 'Beobachtung', value: 0 });
    expect(line).toMatchObject({ actual: 14_360_952, previous: 15_348_659, verdict: 'monitoringOnly', stage: 'final' });
    expect(roundedPercent(line.change as number, 1)).toBe(-6.4);
    expect(line.change).toBe(valueOf(change(14_360_952, 15_348_659)));
  });

  it('case 6: K1 of February 2018, 2,495 Mio. Euro after 2,562 Mio., is −2,6 % (Friesland 2018-02; derived)', () => {
    const drafts = delivered('K1', '2018-02', 2_562_000, 2_495_000);
    const line = judge(drafts, '2018-02', { figure: 'K1', form: 'Monitoring', value: 0 });
    expect(roundedPercent(line.change as number, 1)).toBe(-2.6);
    expect(line.verdict).toBe('monitoringOnly');
  });

  it('case 7: mean LZB of 2.368 after 2.419, c = +2,5 %, lower is better: reached, interim (Friesland 2018-02; derived)', () => {
    const months = [...monthsOf('LZB', 2017, [2424, 2414]), ...monthsOf('LZB', 2018, [2373, 2363])];
    for (const drafts of [months, delivered('K3', '2018-02', 2419, 2368), delivered('LZB', '2018-02', 2419, 2368)]) {
      const line = judge(drafts, '2018-02', { figure: 'K3', form: 'Veränderung', value: 0.025 });
      expect(line).toMatchObject({ actual: 2368, previous: 2419, verdict: 'reached', stage: 'interim' });
      expect(roundedPercent(line.change as number, 1)).toBe(-2.1);
    }
  });

  it('case 8: K2 28,3 % against 28,4 % is not reached (Friesland 2021)', () => {
    const drafts = delivered('K2', '2021-12', 0.29, 0.283);
    expect(judge(drafts, '2021-12', { figure: 'K2', form: 'Quote', value: 0.284 })).toMatchObject({
      verdict: 'notReached',
      stage: 'final',
    });
  });

  it.each([
    ['2013-12', 0.311],
    ['2016-12', 0.321],
  ])('case 9: K2 of %s, %p against the same, is reached (Friesland 2013, 2016)', (month, rate) => {
    const line = judge(delivered('K2', month, 0.3, rate), month, { figure: 'K2', form: 'Quote', value: rate });
    expect(line).toMatchObject({ verdict: 'reached', deviation: 0 });
  });
});

describe('windows of K2 (BIAJ)', () => {
  const events = (first: string, count: number) => course('INT', first, Array<number>(count).fill(100));
  const stock = (first: string, count: number) => course('ELB', first, Array<number>(count).fill(4000));

  // A month too many or too few in the window would not be found.
  it('twelve months of March 2015: INT April 2014 – March 2015 over ELB March 2014 – February 2015', () => {
    const table = tableOf([...events('2014-04', 12), ...stock('2014-03', 12)]);
    expect(valueOf(indicatorValue(table, asked('K2', '2015-03'))).value).toBe(0.3);
  });

  it('JFW of March 2015: INT January – March 2015 over ELB December 2014 – February 2015', () => {
    const table = tableOf([...events('2015-01', 3), ...stock('2014-12', 3)]);
    expect(valueOf(progressValue(table, asked('K2', '2015-03'))).value).toBe(0.075);
  });

  it('year-end 2016: ELB December 2015 – November 2016', () => {
    const table = tableOf([...events('2016-01', 12), ...stock('2015-12', 12)]);
    expect(valueOf(progressValue(table, asked('K2', '2016-12'))).value).toBe(0.3);
  });
});

describe('figures derived from agreements, on tables', () => {
  it('case 10: a base of 26,4 % and +5,3 % give a Zielquote of 27,8 %, not 31,7 %', () => {
    const line = judge(delivered('K2', '2026-12', 0.264, 0.3), '2026-12', {
      figure: 'K2',
      form: 'Veränderung',
      value: 0.053,
    });
    expect(line.required).toBeCloseTo(0.277992, 12);
    expect(roundedPercent(line.required as number, 1)).toBe(27.8);
  });

  it('case 11: base 26,4 %, Ist 27,76 %, c = +5,3 % is not reached by its change, though reached by its level', () => {
    const line = judge(delivered('K2', '2026-12', 0.264, 0.2776), '2026-12', {
      figure: 'K2',
      form: 'Veränderung',
      value: 0.053,
    });
    expect(line.verdict).toBe('notReached');
    expect(line.notes).toContainEqual({ code: 'levelDisagrees', byLevel: 'reached' });
  });

  it.each([
    [0.931, 'reached'],
    [0.93, 'reached'],
    [0.929, 'notReached'],
  ])('case 15: K2, a tolerated fall of 7 %%: 30 %% × %p is %s', (factor, verdict) => {
    const drafts = delivered('K2', '2026-06', 0.3, 0.3 * factor);
    const line = judge(drafts, '2026-06', { figure: 'K2', form: 'Veränderung', value: -0.07 });
    expect(line.verdict).toBe(verdict);
  });

  it.each([
    [1139, 'reached'],
    [1140, 'reached'],
    [1141, 'notReached'],
  ])('case 16: K3, a tolerated rise of 14 %%: 1.000 → %p is %s', (actual, verdict) => {
    const drafts = delivered('K3', '2026-06', 1000, actual);
    const line = judge(drafts, '2026-06', { figure: 'K3', form: 'Veränderung', value: 0.14 });
    expect(line.verdict).toBe(verdict);
  });

  it.each([
    [975, 'reached'],
    [976, 'notReached'],
  ])('case 17: K3, c = −2,5 %%: 1.000 → %p is %s', (actual, verdict) => {
    const year = (no: number, mean: number) => monthsOf('LZB', no, [mean + 10, mean, mean - 10]);
    for (const drafts of [[...year(2025, 1000), ...year(2026, actual)], delivered('LZB', '2026-03', 1000, actual)]) {
      const line = judge(drafts, '2026-03', { figure: 'K3', form: 'Veränderung', value: -0.025 });
      expect(line).toMatchObject({ actual, previous: 1000, verdict });
    }
  });

  it('case 18: c = +5,3 %, higher is better, 1.000 → 1.053 is reached', () => {
    const line = judge(delivered('INT', '2026-12', 1000, 1053), '2026-12', {
      figure: 'INT',
      form: 'Veränderung',
      value: 0.053,
    });
    expect(line).toMatchObject({ verdict: 'reached', change: 0.053, deviation: 0 });
  });

  const integrations = tableOf([
    { figure: 'ELB', month: '2025-12', value: 4000 },
    ...monthsOf('ELB', 2026, [3960, 3920, 3880]),
    ...monthsOf('INT', 2026, [90, 110, 120]),
  ]);

  it('case 19: integration rate of March with the stock of December to February, 8,1 %', () => {
    const { value } = valueOf(progressValue(integrations, asked('K2', '2026-03')));
    expect(value).toBe(320 / 3960);
    expect(roundedPercent(value, 1)).toBe(8.1);
  });

  it('case 19: with the stock of January to March, 8,2 %', () => {
    const { value } = valueOf(progressValue(integrations, asked('K2', '2026-03', { stockShift: 0 })));
    expect(value).toBe(320 / 3920);
    expect(roundedPercent(value, 1)).toBe(8.2);
  });

  it('case 20: change of the mean stock of long-term recipients in March, −1,7 %', () => {
    const table = tableOf([...monthsOf('LZB', 2025, [2400, 2410, 2420]), ...monthsOf('LZB', 2026, [2380, 2370, 2360])]);
    const { actual, previous, incomparability } = compareYears(table, asked('K3', '2026-03'));
    expect(incomparability).toBeNull();
    expect([valueOf(actual).value, valueOf(previous).value]).toEqual([2370, 2410]);
    expect(roundedPercent(valueOf(change(2370, 2410)), 1)).toBe(-1.7);
  });

  // The months to come are expected to have the last stock.
  it('case 21: Zielquote 27,8 %, mean stock 3.900, 700 integrations so far: 385 are needed', () => {
    const drafts = [
      ...monthsOf('INT', 2026, [100, 100, 120, 120, 130, 130]),
      ...course('ELB', '2025-12', [3920, 3880, 3910, 3890, 3900, 3900]),
    ];
    const line = judge(drafts, '2026-06', { figure: 'K2', form: 'Quote', value: 0.278 });
    expect(line.notes).toContainEqual({ code: 'needed', figure: 'K2', needed: 385, expectedStock: 3900 });
  });
});
