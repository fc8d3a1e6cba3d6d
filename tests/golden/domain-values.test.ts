/**
 * Figures with a source outside the code. Numbers are the cases of the project's domain reference; "derived" cases are
 * calculated by hand from the wording of agreements, the others are published figures.
 */
import { checkAgreement, wordedByProduct } from '../../src/domain/agreement';
import {
  change,
  deviationInPoints,
  integrationRate,
  neededIntegrations,
  requiredLevel,
} from '../../src/domain/figures';
import type { Result } from '../../src/domain/result';
import {
  compareOnAllBases,
  judgeChange,
  judgeQuota,
  roundedPercent,
  type JudgedFigure,
} from '../../src/domain/verdict';

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

function verdictOf(result: Result<JudgedFigure, unknown>): string {
  return valueOf(result).verdict;
}

describe('published figures', () => {
  it('case 1: K2 in February 2018, 118 integrations on a mean stock of 3.880, is 3,0 % (Landkreis Friesland, report 2018-02)', () => {
    const rate = valueOf(integrationRate([118], [3880]));
    expect(roundedPercent(rate, 1)).toBe(3);
    expect(rate).toBeCloseTo(0.03041, 5);
  });

  it('case 2: 3,0 % against a Soll of 3,3 % is not reached (Landkreis Friesland, report 2018-02)', () => {
    expect(verdictOf(judgeQuota(118 / 3880, 0.033, 'higher', 1))).toBe('notReached');
  });

  it('case 3: K2 of 2018, 1.180 integrations on 3.842, is 30,7 % (Landkreis Friesland, report 2018)', () => {
    const rate = valueOf(integrationRate([1180], [3842]));
    expect(roundedPercent(rate, 1)).toBe(30.7);
    expect(rate).toBeCloseTo(0.30713, 5);
  });

  it('case 4: K2 Germany 2015, 1.102.000 / 4.330.000, is 25,5 %, never 25,4 (BIAJ)', () => {
    const rate = valueOf(integrationRate([1_102_000], [4_330_000]));
    expect(roundedPercent(rate, 1)).toBe(25.5);
    expect(roundedPercent(rate, 4)).toBe(25.4503);
  });

  it('case 5: K1 of 2018, 14.360.952 Euro after 15.348.659 Euro, is −6,4 % (Landkreis Friesland, report 2018)', () => {
    expect(roundedPercent(valueOf(change(14_360_952, 15_348_659)), 1)).toBe(-6.4);
    expect(14_360_952 - 15_348_659).toBe(-987_707);
  });

  it('case 6: 2,495 million Euro after a fall of 2,6 % come from 2,562 million (Landkreis Friesland, report 2018-02; derived)', () => {
    expect(roundedPercent(valueOf(change(2_495_000, 2_562_000)), 1)).toBe(-2.6);
    expect(valueOf(requiredLevel(2_562_000, -0.026)) / 1000).toBeCloseTo(2495, 0);
  });

  it('case 7: mean LZB 2.368 after 2.419, c = +2,5 %, lower is better: reached (Landkreis Friesland, report 2018-02; derived)', () => {
    expect(roundedPercent(valueOf(change(2368, 2419)), 1)).toBe(-2.1);
    expect(verdictOf(judgeChange(2368, 2419, 0.025, 'lower', 1))).toBe('reached');
  });

  it('case 8: K2 28,3 % against 28,4 % is not reached, however near (Landkreis Friesland, report 2021)', () => {
    expect(verdictOf(judgeQuota(0.283, 0.284, 'higher', 1))).toBe('notReached');
  });

  it.each([0.311, 0.321])(
    'case 9: K2 %p against the same is reached (Landkreis Friesland, reports 2013, 2016)',
    (rate) => {
      expect(verdictOf(judgeQuota(rate, rate, 'higher', 1))).toBe('reached');
    },
  );
});

describe('figures derived from agreements', () => {
  it('case 10: 26,4 % and +5,3 % give 27,8 % (27,7992), not 31,7 %', () => {
    const required = valueOf(requiredLevel(0.264, 0.053));
    expect(required).toBeCloseTo(0.277992, 12);
    expect(roundedPercent(required, 1)).toBe(27.8);
  });

  it('case 11: Ist 27,76 % on a base of 26,4 %, c = +5,3 %, depends on the basis of comparison', () => {
    expect(roundedPercent(valueOf(change(0.2776, 0.264)), 1)).toBe(5.2);
    expect(valueOf(compareOnAllBases(0.2776, 0.264, 0.053, 'higher', 'rate', 1))).toEqual({
      byChange: 'notReached',
      byLevel: 'reached',
      unrounded: 'notReached',
      roundingDependent: true,
    });
  });

  it.each([
    ['case 12: Ammerland 2020', 5_651_694, 4_821_210, 10_500_000, 10_472_904],
    ['case 13: Heidekreis 2026', 8_575_980, 7_025_036, 15_600_000, 15_601_016],
  ])('%s: the budget lines fit the stated total', (_, administrativeCosts, integrationBudget, statedTotal, sum) => {
    expect(administrativeCosts + integrationBudget).toBe(sum);
    const findings = checkAgreement({
      jobcenter: 'Landkreis Musterland',
      land: 'Niedersachsen',
      ministries: ['Ministerium für Soziales'],
      agreementYear: 2026,
      baseYear: 2025,
      layout: '2026',
      budget: { administrativeCosts, integrationBudget, statedTotal },
      targets: [],
      dialogues: { minPerYear: 2 },
      ...wordedByProduct,
    });
    expect(findings.map(({ code }) => code)).toEqual(['noTargets']);
  });

  it('case 14: the total change of +5,3 % lies 0,4375 of the way from men (+4,6 %) to women (+6,2 %)', () => {
    expect(valueOf(deviationInPoints(105.3, 100, 0.046)) / (0.062 - 0.046)).toBeCloseTo(0.4375, 9);
  });

  it.each([
    [93.1, 'reached'],
    [93, 'reached'],
    [92.9, 'notReached'],
  ])('case 15: K2, a fall by no more than 7 %%: 100 → %p is %s', (actual, verdict) => {
    expect(verdictOf(judgeChange(actual, 100, -0.07, 'higher', 1))).toBe(verdict);
  });

  it.each([
    [113.9, 'reached'],
    [114, 'reached'],
    [114.1, 'notReached'],
  ])('case 16: K3, a rise by at most 14 %%: 100 → %p is %s', (actual, verdict) => {
    expect(verdictOf(judgeChange(actual, 100, 0.14, 'lower', 1))).toBe(verdict);
  });

  it.each([
    [975, 'reached'],
    [976, 'notReached'],
  ])('case 17: K3, c = −2,5 %%: 1.000 → %p is %s', (actual, verdict) => {
    expect(verdictOf(judgeChange(actual, 1000, -0.025, 'lower', 1))).toBe(verdict);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'case 18: c = +5,3 %%, 1.000 → 1.053 is reached at %p decimals',
    (decimals) => {
      expect(judgeChange(1053, 1000, 0.053, 'higher', decimals)).toEqual({
        ok: true,
        value: { verdict: 'reached', roundingDecided: false },
      });
    },
  );

  it('case 19: K2 of January to March, stock one month earlier 8,1 %, of the same months 8,2 %', () => {
    expect(roundedPercent(valueOf(integrationRate([90, 110, 120], [4000, 3960, 3920])), 1)).toBe(8.1);
    expect(roundedPercent(valueOf(integrationRate([90, 110, 120], [3960, 3920, 3880])), 1)).toBe(8.2);
  });

  it('case 20: mean LZB 2.370 after 2.410 is −1,7 %', () => {
    expect(roundedPercent(valueOf(change((2380 + 2370 + 2360) / 3, (2400 + 2410 + 2420) / 3)), 1)).toBe(-1.7);
  });

  it('case 21: Zielquote 27,8 %, stock 3.900, 700 integrations so far: 385 are needed', () => {
    expect(valueOf(neededIntegrations(0.278, 3900, 700))).toBe(385);
  });
});
