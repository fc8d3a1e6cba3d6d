import { compareYears, progressValue, type FigureRequest } from '../../src/domain/progress';
import { change } from '../../src/domain/figures';
import { month, monthsOf, tableOf } from '../fakes/figure-rows';

function request(figure: FigureRequest['figure'], year: number, no: number, stockShift: 0 | 1 = 1): FigureRequest {
  return { figure, month: month(year, no), sex: 'total', dataLoad: null, stockShift };
}

/** Domain reference 8; the number of the case stands in the name of the test. */
describe('golden values of the data table', () => {
  const integrations = tableOf([
    { figure: 'ELB', month: '2025-12', value: 4000 },
    ...monthsOf('ELB', 2026, [3960, 3920, 3880]),
    ...monthsOf('INT', 2026, [90, 110, 120]),
  ]);

  it('19: integration rate of March with the stock of December to February, 8,1 %', () => {
    expect(progressValue(integrations, request('K2', 2026, 3))).toMatchObject({
      ok: true,
      value: { value: 320 / 3960 },
    });
  });

  it('19: with the stock of January to March, 8,2 %', () => {
    expect(progressValue(integrations, request('K2', 2026, 3, 0))).toMatchObject({
      ok: true,
      value: { value: 320 / 3920, origin: 'computed' },
    });
  });

  it('20: change of the mean stock of long-term recipients in March, −1,7 %', () => {
    const table = tableOf([...monthsOf('LZB', 2025, [2400, 2410, 2420]), ...monthsOf('LZB', 2026, [2380, 2370, 2360])]);
    const { actual, previous, incomparability } = compareYears(table, request('K3', 2026, 3));
    expect(incomparability).toBeNull();
    expect(actual).toMatchObject({ ok: true, value: { value: 2370 } });
    expect(previous).toMatchObject({ ok: true, value: { value: 2410 } });
    expect(change(2370, 2410)).toEqual({ ok: true, value: (2370 - 2410) / 2410 });
  });
});
