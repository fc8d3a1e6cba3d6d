import fc from 'fast-check';
import { failure, success } from '../../src/domain/result';
import { compareOnAllBases, judgeChange, judgeCount, judgeQuota, judgeTarget } from '../../src/domain/verdict';

const reached = success({ verdict: 'reached', roundingDecided: false });
const notReached = success({ verdict: 'notReached', roundingDecided: false });
const persons = fc.integer({ min: 1, max: 1_000_000 });
const agreed = fc.integer({ min: -500, max: 500 }).map((perMille) => perMille / 1000);
const directions = fc.constantFrom('higher' as const, 'lower' as const);

describe('judgeChange', () => {
  it('counts equality as reached, in both directions', () => {
    expect(judgeChange(1053, 1000, 0.053, 'higher', 1)).toEqual(reached);
    expect(judgeChange(975, 1000, -0.025, 'lower', 1)).toEqual(reached);
  });

  it('is not reached on the other side', () => {
    expect(judgeChange(1052, 1000, 0.053, 'higher', 1)).toEqual(notReached);
    expect(judgeChange(976, 1000, -0.025, 'lower', 1)).toEqual(notReached);
  });

  it('says so where rounding decided', () => {
    expect(judgeChange(1052.5, 1000, 0.053, 'higher', 1)).toEqual(
      success({ verdict: 'reached', roundingDecided: true }),
    );
    expect(judgeChange(1052.5, 1000, 0.053, 'higher', 2)).toEqual(notReached);
    expect(judgeChange(1050, 1000, 0.0525, 'lower', 0)).toEqual(reached);
    expect(judgeChange(1054, 1000, 0.053, 'lower', 0)).toEqual(success({ verdict: 'reached', roundingDecided: true }));
  });

  it('refuses what cannot be judged', () => {
    expect(judgeChange(1, 0, 0.1, 'higher', 1)).toEqual(failure({ code: 'previousIsZero' }));
    expect(judgeChange(1, 1, -1.5, 'higher', 1)).toEqual(failure({ code: 'agreedChangeInvalid', value: -1.5 }));
    for (const value of [-1, 0.5, 10, NaN]) {
      expect(judgeChange(1, 1, 0, 'higher', value)).toEqual(failure({ code: 'decimalsInvalid', value }));
    }
    expect(judgeChange(1, 1, 0, 'higher', 0)).toEqual(reached);
    expect(judgeChange(1, 1, 0, 'higher', 9)).toEqual(reached);
  });

  it('does not depend on the unit of the figures', () => {
    fc.assert(
      fc.property(persons, persons, agreed, directions, fc.integer({ min: 1, max: 1000 }), (a, p, c, d, factor) => {
        expect(judgeChange(a * factor, p * factor, c, d, 1)).toEqual(judgeChange(a, p, c, d, 1));
      }),
    );
  });

  it('is monotone in the actual value', () => {
    fc.assert(
      fc.property(persons, fc.nat(1000), persons, agreed, (actual, more, previous, c) => {
        const verdict = (value: number, direction: 'higher' | 'lower'): boolean => {
          const judged = judgeChange(value, previous, c, direction, 1);
          return judged.ok && judged.value.verdict === 'reached';
        };
        if (verdict(actual, 'higher')) expect(verdict(actual + more, 'higher')).toBe(true);
        if (verdict(actual + more, 'lower')) expect(verdict(actual, 'lower')).toBe(true);
        expect(verdict(actual, 'higher') || verdict(actual, 'lower')).toBe(true);
      }),
    );
  });
});

describe('levels', () => {
  it('compares quotas at one decimal of a percent', () => {
    expect(judgeQuota(0.311, 0.311, 'higher', 1)).toEqual(reached);
    expect(judgeQuota(0.283, 0.284, 'higher', 1)).toEqual(notReached);
    expect(judgeQuota(0.28351, 0.284, 'higher', 1)).toEqual(success({ verdict: 'reached', roundingDecided: true }));
    expect(judgeQuota(0.283, 0.284, 'lower', 1)).toEqual(reached);
  });

  it('compares counts as they are', () => {
    expect(judgeCount(600, 600, 'higher')).toEqual(reached);
    expect(judgeCount(599, 600, 'higher')).toEqual(notReached);
    expect(judgeCount(599, 600, 'lower')).toEqual(reached);
    expect(judgeCount(600.2, 600, 'lower')).toEqual(notReached);
  });

  it('refuses what is no figure', () => {
    expect(judgeQuota(-0.1, 0.3, 'higher', 1)).toEqual(
      failure({ code: 'figureInvalid', figure: 'actual', value: -0.1 }),
    );
    expect(judgeQuota(0.3, NaN, 'higher', 1)).toEqual(
      failure({ code: 'figureInvalid', figure: 'required', value: NaN }),
    );
    expect(judgeQuota(0.3, 0.3, 'higher', 1.5)).toEqual(failure({ code: 'decimalsInvalid', value: 1.5 }));
    expect(judgeCount(-1, 1, 'higher')).toEqual(failure({ code: 'figureInvalid', figure: 'actual', value: -1 }));
    expect(judgeCount(1, Infinity, 'higher')).toEqual(
      failure({ code: 'figureInvalid', figure: 'required', value: Infinity }),
    );
  });
});

describe('compareOnAllBases', () => {
  it('marks where change and level disagree', () => {
    expect(compareOnAllBases(0.2776, 0.264, 0.053, 'higher', 'rate', 1)).toEqual(
      success({ byChange: 'notReached', byLevel: 'reached', unrounded: 'notReached', roundingDependent: true }),
    );
  });

  it('compares persons and Euro as whole numbers', () => {
    expect(compareOnAllBases(975.4, 1000, -0.025, 'lower', 'persons', 2)).toEqual(
      success({ byChange: 'notReached', byLevel: 'reached', unrounded: 'notReached', roundingDependent: true }),
    );
    expect(compareOnAllBases(974, 1000, -0.025, 'lower', 'euro', 1)).toEqual(
      success({ byChange: 'reached', byLevel: 'reached', unrounded: 'reached', roundingDependent: false }),
    );
  });

  it('marks where only the unrounded change disagrees', () => {
    expect(compareOnAllBases(10_525, 10_000, 0.053, 'higher', 'persons', 1)).toEqual(
      success({ byChange: 'reached', byLevel: 'notReached', unrounded: 'notReached', roundingDependent: true }),
    );
    expect(compareOnAllBases(1.0525, 1, 0.053, 'higher', 'persons', 1)).toEqual(
      success({ byChange: 'reached', byLevel: 'reached', unrounded: 'notReached', roundingDependent: true }),
    );
  });

  it('refuses what cannot be judged', () => {
    expect(compareOnAllBases(1, 0, 0, 'higher', 'rate', 1)).toEqual(failure({ code: 'previousIsZero' }));
    expect(compareOnAllBases(1, 1, -2, 'higher', 'rate', 1)).toEqual(
      failure({ code: 'agreedChangeInvalid', value: -2 }),
    );
    expect(compareOnAllBases(1, 1, 0, 'higher', 'rate', -1)).toEqual(failure({ code: 'decimalsInvalid', value: -1 }));
  });
});

describe('judgeTarget', () => {
  const figures = { actual: 1053, previous: 1000, comparable: true };
  const rise = { form: 'change', value: 0.053, direction: 'higher' } as const;

  it('judges change, quota and count by their figures', () => {
    const asInterim = (verdict: string) => success({ verdict, stage: 'interim', roundingDecided: false });
    expect(judgeTarget(rise, figures, 'interim', 1)).toEqual(asInterim('reached'));
    expect(judgeTarget({ ...rise, form: 'quota', value: 0.3 }, { ...figures, actual: 0.29 }, 'interim', 1)).toEqual(
      asInterim('notReached'),
    );
    expect(judgeTarget({ ...rise, form: 'count', value: 1000 }, figures, 'interim', 1)).toEqual(asInterim('reached'));
  });

  it('never judges monitoring, and leaves steps to people', () => {
    for (const stage of ['interim', 'final'] as const) {
      expect(judgeTarget({ form: 'monitoring', value: null, direction: null }, figures, stage, 1)).toEqual(
        success({ verdict: 'monitoringOnly', stage, roundingDecided: false }),
      );
      expect(judgeTarget({ form: 'steps', value: null, direction: null }, figures, stage, 1)).toEqual(
        success({ verdict: 'byHand', stage, roundingDecided: false }),
      );
    }
  });

  it('names missing figures before it compares anything', () => {
    const missing = success({ verdict: 'dataMissing', stage: 'final', roundingDecided: false });
    expect(judgeTarget(rise, { ...figures, actual: null }, 'final', 1)).toEqual(missing);
    expect(judgeTarget(rise, { ...figures, previous: null, comparable: false }, 'final', 1)).toEqual(missing);
    expect(judgeTarget({ ...rise, form: 'quota' }, { ...figures, actual: null }, 'final', 1)).toEqual(missing);
  });

  it('compares no years of different load lag, but levels need only one year', () => {
    expect(judgeTarget(rise, { ...figures, comparable: false }, 'final', 1)).toEqual(
      success({ verdict: 'notComparable', stage: 'final', roundingDecided: false }),
    );
    expect(
      judgeTarget({ ...rise, form: 'count', value: 1 }, { actual: 1, previous: null, comparable: false }, 'final', 1),
    ).toEqual(success({ verdict: 'reached', stage: 'final', roundingDecided: false }));
  });

  it('does not judge a target that is incomplete', () => {
    expect(judgeTarget({ ...rise, value: null }, figures, 'interim', 1)).toEqual(failure({ code: 'targetIncomplete' }));
    expect(judgeTarget({ ...rise, direction: null }, figures, 'interim', 1)).toEqual(
      failure({ code: 'targetIncomplete' }),
    );
  });

  it('passes on why a figure cannot be used', () => {
    expect(judgeTarget(rise, { ...figures, previous: 0 }, 'interim', 1)).toEqual(failure({ code: 'previousIsZero' }));
  });
});
