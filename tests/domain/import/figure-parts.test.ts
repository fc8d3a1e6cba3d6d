import { figurePart, naturalMeasure } from '../../../src/domain/import/figure-parts';

type Part = NonNullable<ReturnType<typeof figurePart>>;

describe('numerators and denominators are the quantities of the formula', () => {
  it.each<[...Parameters<typeof figurePart>, Part['figure'], Part['measure'], months: number]>([
    ['K1', 'numerator', 'twelveMonths', 'LLU', 'month', 0],
    ['K1E4', 'numerator', 'twelveMonths', 'ELB_ABGANG', 'twelveMonths', 0],
    ['K1E4', 'denominator', 'month', 'ELB', 'month', 0],
    ['K2', 'numerator', 'twelveMonths', 'INT', 'twelveMonths', 0],
    ['K2', 'denominator', 'progress', 'ELB', 'progress', 0],
    ['K2E3', 'numerator', 'twelveMonths', 'BS_KONT', 'twelveMonths', 0],
    ['K3', 'denominator', 'progress', 'LZB', 'progress', -12],
    ['K3E2', 'numerator', 'month', 'LZB_AMP', 'month', 0],
    ['K3E2', 'denominator', 'progress', 'LZB', 'progress', 0],
  ])('%s, %s, %s: %s, %s, %i months away', (of, part, at, figure, measure, monthOffset) => {
    expect(figurePart(of, part, at)).toEqual({ figure, measure, monthOffset });
  });

  it('are none where no source states their months, and for counts', () => {
    expect(figurePart('K2E3', 'denominator', 'twelveMonths')).toBeNull();
    expect(figurePart('ELB', 'numerator', 'month')).toBeNull();
  });
});

describe('the art that a figure is usually told in', () => {
  it.each(['K1', 'K3', 'K3E2', 'ELB'] as const)('is the month for %s', (figure) => {
    expect(naturalMeasure(figure)).toBe('month');
  });
  it.each(['K2', 'K3E3', 'K2E3'] as const)('is twelve months for %s', (figure) => {
    expect(naturalMeasure(figure)).toBe('twelveMonths');
  });
});
