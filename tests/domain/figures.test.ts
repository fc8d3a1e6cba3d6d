import fc from 'fast-check';
import {
  absoluteDeviation,
  attainmentDegree,
  change,
  deviationInPoints,
  integrationRate,
  isMissingMarker,
  neededIntegrations,
  requiredLevel,
} from '../../src/domain/figures';
import { failure, success, type Result } from '../../src/domain/result';

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

const persons = fc.integer({ min: 1, max: 1_000_000 });
const agreed = fc.integer({ min: -999, max: 1000 }).map((perMille) => perMille / 1000);
const notFigures = [-1, -1e-9, NaN, Infinity, -Infinity];

describe('change', () => {
  it('is the relative change to the previous year', () => {
    expect(change(1053, 1000)).toEqual(success(0.053));
    expect(change(975, 1000)).toEqual(success(-0.025));
    expect(change(0, 1000)).toEqual(success(-1));
  });

  it('has no value on a previous year of 0', () => {
    expect(change(5, 0)).toEqual(failure({ code: 'previousIsZero' }));
    expect(change(0, 0)).toEqual(failure({ code: 'previousIsZero' }));
  });

  it.each(notFigures)('refuses %p', (value) => {
    expect(change(value, 1000)).toEqual(failure({ code: 'figureInvalid', figure: 'current', value }));
    expect(change(1000, value)).toEqual(failure({ code: 'figureInvalid', figure: 'previous', value }));
  });

  it('names a result beyond the range of numbers', () => {
    expect(change(1e308, 1e-308)).toEqual(failure({ code: 'resultTooLarge' }));
  });
});

describe('requiredLevel', () => {
  it('takes the agreed change as percent of the previous value, not as points', () => {
    expect(valueOf(requiredLevel(0.264, 0.053))).toBeCloseTo(0.277992, 12);
    expect(requiredLevel(1000, -0.025)).toEqual(success(975));
    expect(requiredLevel(0, 0.05)).toEqual(success(0));
    expect(requiredLevel(1000, -1)).toEqual(success(0));
  });

  it.each(notFigures)('refuses a previous value of %p', (value) => {
    expect(requiredLevel(value, 0.1)).toEqual(failure({ code: 'figureInvalid', figure: 'previous', value }));
  });

  it.each([-1.0001, NaN, Infinity, -Infinity])('refuses an agreed change of %p', (value) => {
    expect(requiredLevel(1000, value)).toEqual(failure({ code: 'agreedChangeInvalid', value }));
  });

  it('names a result beyond the range of numbers', () => {
    expect(requiredLevel(1.7e308, 0.5)).toEqual(failure({ code: 'resultTooLarge' }));
  });

  it('undoes the change and is undone by it', () => {
    fc.assert(
      fc.property(persons, persons, (current, previous) => {
        const changed = valueOf(change(current, previous));
        expect(valueOf(requiredLevel(previous, changed)) / current).toBeCloseTo(1, 9);
      }),
    );
    fc.assert(
      fc.property(persons, agreed, (previous, c) => {
        expect(valueOf(change(valueOf(requiredLevel(previous, c)), previous))).toBeCloseTo(c, 9);
      }),
    );
  });
});

describe('deviations', () => {
  it('are change − agreed change and Ist − Soll', () => {
    expect(valueOf(deviationInPoints(1050, 1000, 0.053))).toBeCloseTo(-0.003, 12);
    expect(valueOf(absoluteDeviation(976, 1000, -0.025))).toBeCloseTo(1, 9);
  });

  it('are exactly 0 where only the binary representation differs', () => {
    expect(deviationInPoints(1053, 1000, 0.053)).toEqual(success(0));
    expect(deviationInPoints(1.0525, 1, 0.0525)).toEqual(success(0));
    expect(absoluteDeviation(1.0525, 1, 0.0525)).toEqual(success(0));
    fc.assert(
      fc.property(persons, agreed, (previous, c) => {
        const required = valueOf(requiredLevel(previous, c));
        expect(deviationInPoints(required, previous, c)).toEqual(success(0));
        expect(absoluteDeviation(required, previous, c)).toEqual(success(0));
      }),
    );
  });

  it('keep the smallest difference that the ninth decimal of a percent shows', () => {
    expect(valueOf(deviationInPoints(1 + 1e-11, 1, 0))).toBeCloseTo(1e-11, 15);
    expect(valueOf(absoluteDeviation(1000 + 1e-8, 1000, 0))).toBeGreaterThan(0);
    expect(absoluteDeviation(1000 + 1e-9, 1000, 0)).toEqual(success(0));
  });

  it('have the same sign', () => {
    fc.assert(
      fc.property(persons, persons, agreed, (actual, previous, c) => {
        expect(Math.sign(valueOf(deviationInPoints(actual, previous, c)))).toBe(
          Math.sign(valueOf(absoluteDeviation(actual, previous, c))),
        );
      }),
    );
  });

  it('refuse what is no figure, with the figure named', () => {
    expect(deviationInPoints(-1, 1000, 0)).toEqual(failure({ code: 'figureInvalid', figure: 'actual', value: -1 }));
    expect(deviationInPoints(1, -1, 0)).toEqual(failure({ code: 'figureInvalid', figure: 'previous', value: -1 }));
    expect(deviationInPoints(1, 0, 0)).toEqual(failure({ code: 'previousIsZero' }));
    expect(deviationInPoints(1, 1, -2)).toEqual(failure({ code: 'agreedChangeInvalid', value: -2 }));
    expect(absoluteDeviation(-1, 1000, 0)).toEqual(failure({ code: 'figureInvalid', figure: 'actual', value: -1 }));
    expect(absoluteDeviation(1, -1, 0)).toEqual(failure({ code: 'figureInvalid', figure: 'previous', value: -1 }));
    expect(absoluteDeviation(1, 1, -2)).toEqual(failure({ code: 'agreedChangeInvalid', value: -2 }));
  });

  it('knows the absolute deviation from nothing', () => {
    expect(absoluteDeviation(5, 0, 0.1)).toEqual(success(5));
  });
});

describe('attainmentDegree', () => {
  it('is 1 where the target is exactly met, in both directions', () => {
    expect(attainmentDegree(1053, 1000, 0.053, 'higher')).toEqual(success(1));
    expect(attainmentDegree(975, 1000, -0.025, 'lower')).toEqual(success(1));
    fc.assert(
      fc.property(persons, agreed, fc.constantFrom('higher' as const, 'lower' as const), (previous, c, direction) => {
        expect(attainmentDegree(valueOf(requiredLevel(previous, c)), previous, c, direction)).toEqual(success(1));
      }),
    );
  });

  it('is Ist / Soll where higher is better and Soll / Ist where lower is', () => {
    expect(attainmentDegree(1100, 1000, 0, 'higher')).toEqual(success(1.1));
    expect(attainmentDegree(1250, 1000, 0, 'lower')).toEqual(success(0.8));
  });

  it('has no value without a Soll, or without an Ist where lower is better', () => {
    expect(attainmentDegree(5, 0, 0.1, 'higher')).toEqual(failure({ code: 'requiredIsZero' }));
    expect(attainmentDegree(5, 1000, -1, 'lower')).toEqual(failure({ code: 'requiredIsZero' }));
    expect(attainmentDegree(0, 0, 0, 'higher')).toEqual(failure({ code: 'requiredIsZero' }));
    expect(attainmentDegree(0, 1000, 0, 'lower')).toEqual(failure({ code: 'actualIsZero' }));
    expect(attainmentDegree(0, 1000, 0, 'higher')).toEqual(success(0));
  });

  it('passes on what is no figure', () => {
    expect(attainmentDegree(-5, 1000, 0, 'higher')).toEqual(
      failure({ code: 'figureInvalid', figure: 'actual', value: -5 }),
    );
    expect(attainmentDegree(1e308, 1e-308, 0, 'higher')).toEqual(failure({ code: 'resultTooLarge' }));
  });
});

describe('integrationRate', () => {
  it('is the sum of integrations over the mean stock', () => {
    expect(valueOf(integrationRate([90, 110, 120], [4000, 3960, 3920]))).toBeCloseTo(320 / 3960, 15);
    expect(integrationRate([0], [10])).toEqual(success(0));
    expect(integrationRate([30], [10])).toEqual(success(3));
  });

  it('needs a stock for each month', () => {
    expect(integrationRate([1, 2], [10])).toEqual(failure({ code: 'monthCountsDiffer', integrations: 2, stock: 1 }));
    expect(integrationRate([], [])).toEqual(failure({ code: 'noMonths' }));
    expect(integrationRate([1, 2], [0, 0])).toEqual(failure({ code: 'stockIsZero' }));
  });

  it('refuses what is no figure', () => {
    expect(integrationRate([1, -2], [10, 10])).toEqual(
      failure({ code: 'figureInvalid', figure: 'integrations', value: -2 }),
    );
    expect(integrationRate([1, 2], [10, NaN])).toEqual(failure({ code: 'figureInvalid', figure: 'stock', value: NaN }));
    expect(integrationRate([1, 1], [1.7e308, 1.7e308])).toEqual(failure({ code: 'resultTooLarge' }));
    expect(integrationRate([1.7e308, 1.7e308], [1, 1])).toEqual(failure({ code: 'resultTooLarge' }));
  });

  it('does not depend on the order of the months', () => {
    const months = fc.array(fc.tuple(fc.nat(5000), persons), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(
        months.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const rate = (pairs: readonly (readonly [number, number])[]): Result<number, unknown> =>
            integrationRate(
              pairs.map(([integrations]) => integrations),
              pairs.map(([, stock]) => stock),
            );
          expect(rate(shuffled)).toEqual(rate(list));
        },
      ),
    );
  });

  it('puts the total between women and men', () => {
    const group = fc.tuple(fc.nat(5000), persons);
    fc.assert(
      fc.property(fc.array(fc.tuple(group, group), { minLength: 1, maxLength: 12 }), (months) => {
        const women = months.map(([female]) => female);
        const men = months.map(([, male]) => male);
        const total = months.map(([female, male]) => [female[0] + male[0], female[1] + male[1]] as const);
        const rate = (pairs: readonly (readonly [number, number])[]): number =>
          valueOf(
            integrationRate(
              pairs.map(([integrations]) => integrations),
              pairs.map(([, stock]) => stock),
            ),
          );
        const [low, high] = [Math.min(rate(women), rate(men)), Math.max(rate(women), rate(men))];
        expect(rate(total)).toBeGreaterThanOrEqual(low * (1 - 1e-12));
        expect(rate(total)).toBeLessThanOrEqual(high * (1 + 1e-12));
      }),
    );
  });
});

describe('neededIntegrations', () => {
  it('rounds up and never goes below 0', () => {
    expect(neededIntegrations(0.278, 3900, 700)).toEqual(success(385));
    expect(neededIntegrations(0.278, 3900, 1085)).toEqual(success(0));
    expect(neededIntegrations(0.278, 3900, 2000)).toEqual(success(0));
    expect(neededIntegrations(0, 3900, 0)).toEqual(success(0));
    expect(neededIntegrations(0.5, 1, 0)).toEqual(success(1));
  });

  it('does not ask for one more because of the binary representation', () => {
    // 0.07 * 100 is 7.000000000000001
    expect(neededIntegrations(0.07, 100, 0)).toEqual(success(7));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 10_000 }), (perMille, thousands) => {
        expect(neededIntegrations(perMille / 1000, thousands * 1000, 0)).toEqual(success(perMille * thousands));
      }),
    );
  });

  it('asks for one more as soon as anything is missing', () => {
    expect(neededIntegrations(0.2780001, 1_000_000, 0)).toEqual(success(278_001));
    expect(neededIntegrations(1, 7 + 1e-9, 0)).toEqual(success(8));
  });

  it('refuses what is no figure', () => {
    expect(neededIntegrations(-0.1, 1, 1)).toEqual(
      failure({ code: 'figureInvalid', figure: 'targetRate', value: -0.1 }),
    );
    expect(neededIntegrations(0.1, -1, 1)).toEqual(failure({ code: 'figureInvalid', figure: 'stock', value: -1 }));
    expect(neededIntegrations(0.1, 1, -1)).toEqual(
      failure({ code: 'figureInvalid', figure: 'integrationsSoFar', value: -1 }),
    );
    expect(neededIntegrations(1e200, 1e200, 1)).toEqual(failure({ code: 'resultTooLarge' }));
  });
});

describe('isMissingMarker', () => {
  it.each(['*', 'x', 'X', '-', '–', '—', '−', '.', '…', '...', '/', ' * '])('knows %p', (text) => {
    expect(isMissingMarker(text)).toBe(true);
  });
  it.each(['', '0', '-1', 'xx', 'n.v.'])('does not take %p for a marker', (text) => {
    expect(isMissingMarker(text)).toBe(false);
  });
});
