import { figureRows, month, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { codes, delivered, december, line, lines, note, targetRows, wholeYear, type TargetDraft } from './ask';

function verdict(drafts: readonly FigureRowDraft[], target: TargetDraft): string {
  return line(drafts, target).verdict;
}

/** Forms of domain reference 4.2; figures invented unless a golden case is named. */
describe('change', () => {
  it.each([
    ['relative rise, at least: "um 1,7 % steigt"', 'K2', 0.3, [0.3051, 0.30509, 0.3049], 0.017],
    ['relative fall, at least: "um 2,5 % reduziert wird" (golden case 17)', 'K3', 1000, [975, 974, 976], -0.025],
    ['tolerated fall: "um nicht mehr als 7 % sinkt" (golden case 15)', 'K2', 0.3, [0.279, 0.2793, 0.2787], -0.07],
    ['tolerated rise: "um maximal 14 % steigt" (golden case 16)', 'K3', 1000, [1140, 1139, 1141], 0.14],
    ['unchanged, by 0', 'K3', 1000, [1000, 999, 1001], 0],
    ['unchanged, by the word', 'K3', 1000, [1000, 999, 1001], ' Gleich '],
    ['unchanged, by another word', 'K3', 1000, [1000, 999, 1001], 'unverändert'],
    ['unchanged, by a text of 0', 'K3', 1000, [1000, 999, 1001], '0 %'],
    ['rise of a rate that must not fall', 'K2', 0.3, [0.3, 0.301, 0.299], 'gleich bleibt'],
  ] as const)('%s', (_, figure, previous, [exact, better, worse], value) => {
    const target = { figure, value };
    expect(verdict(delivered(figure, previous, exact), target)).toBe('reached');
    expect(verdict(delivered(figure, previous, better), target)).toBe('reached');
    expect(verdict(delivered(figure, previous, worse), target)).toBe('notReached');
  });

  it('golden case 18: +5,3 %, 1.000 → 1.053 is reached, and its figures show no error of the machine', () => {
    expect(line(delivered('INT', 1000, 1053), { figure: 'INT' })).toMatchObject({
      actual: 1053,
      previous: 1000,
      change: 0.053,
      agreedChange: 0.053,
      required: 1053,
      deviation: 0,
      attainment: 1,
      verdict: 'reached',
      stage: 'interim',
    });
  });

  it('golden case 7: mean LZB 2.368 after 2.419 with a tolerated rise of 2,5 % is reached', () => {
    const reached = line(delivered('K3', 2419, 2368), { figure: 'K3', value: 0.025 });
    expect(reached).toMatchObject({ verdict: 'reached', stage: 'interim' });
    expect(reached.change).toBeCloseTo(-0.02108, 5);
    expect(reached.required).toBeCloseTo(2479.475, 9);
    expect(reached.deviation).toBeCloseTo(-0.04608, 5);
    expect(reached.attainment).toBeCloseTo(2479.475 / 2368, 9);
  });

  it.each([
    ['über', 'K2', 0.3, [0.301, 0.3, 0.299]],
    ['mehr als', 'K2', 0.3, [0.301, 0.3, 0.299]],
    ['unter', 'K3', 1000, [999, 1000, 1001]],
    [' Weniger  als', 'K3', 1000, [999, 1000, 1001]],
  ] as const)('direction only: "%s" asks for more than equality', (direction, figure, previous, actuals) => {
    const target = { figure, value: 0, direction };
    expect(actuals.map((actual) => verdict(delivered(figure, previous, actual), target))).toEqual([
      'reached',
      'notReached',
      'notReached',
    ]);
  });

  it('takes the direction of the row, and tells where it is not that of the indicator', () => {
    const unusual = line(delivered('K2', 0.3, 0.29), { value: 0, direction: 'niedrig' });
    expect(unusual.verdict).toBe('reached');
    expect(unusual.attainment).toBeCloseTo(0.3 / 0.29, 9);
    expect(note(unusual, 'directionUnusual')).toEqual({ code: 'directionUnusual', expected: 'higher' });
    const strict = line(delivered('K3', 1000, 1001), { figure: 'K3', value: 0, direction: 'über' });
    expect(strict.verdict).toBe('reached');
    expect(note(strict, 'directionUnusual')).toEqual({ code: 'directionUnusual', expected: 'lower' });
    for (const direction of ['hoch', 'mindestens', 'über', 'ueber', '']) {
      expect(note(line(delivered('K2', 0.3, 0.29), { direction }), 'directionUnusual')).toBeUndefined();
    }
    for (const direction of ['niedrig', 'höchstens', 'unter', '']) {
      const usual = line(delivered('K3', 1000, 1001), { figure: 'K3', direction });
      expect(note(usual, 'directionUnusual')).toBeUndefined();
    }
  });

  it('takes either direction of an indicator that has none', () => {
    const neutral = line(delivered('K2E1', 0.1, 0.09), { figure: 'K2E1', value: 0, direction: 'niedrig' });
    expect(neutral.verdict).toBe('reached');
    expect(note(neutral, 'directionUnusual')).toBeUndefined();
  });

  it('judges women and men each by their own figures', () => {
    const figures = figureRows([
      ...delivered('K2', 0.2, 0.2124, 'Frauen'),
      ...delivered('K2', 0.3, 0.313, 'Männer'),
      ...delivered('K2', 0.25, 0.26),
    ]);
    const targets = targetRows([
      { sex: 'männlich', value: 0.046 },
      { sex: 'F', value: 0.062 },
      { sex: '', value: 0.053 },
    ]);
    const found = lines(figures, targets);
    expect(found.map(({ target, actual, verdict: of }) => [target.sex, actual, of])).toEqual([
      ['total', 0.26, 'notReached'],
      ['female', 0.2124, 'reached'],
      ['male', 0.313, 'notReached'],
    ]);
  });
});

describe('levels', () => {
  it.each([
    ['golden case 8', 0.283, 0.284, 'notReached', -0.001],
    ['golden case 9', 0.311, 0.311, 'reached', 0],
    ['golden case 9, the other year', 0.321, 0.321, 'reached', 0],
    ['golden case 2', 118 / 3880, 0.033, 'notReached', 118 / 3880 - 0.033],
  ])('quota, %s: %p against %p is %s', (_, actual, quota, expected, deviation) => {
    const judged = line(delivered('K2', 0.28, actual), { form: 'Quote', value: quota });
    expect(judged).toMatchObject({
      verdict: expected,
      stage: 'interim',
      required: quota,
      agreedChange: 'notApplicable',
    });
    expect(judged.deviation).toBeCloseTo(deviation, 12);
    expect(judged.attainment).toBeCloseTo(actual / quota, 12);
    expect(judged.change).toBeCloseTo(actual / 0.28 - 1, 12);
  });

  it('golden case 2 from months: 118 integrations on a mean stock of 3.880 against 3,3 %', () => {
    const figures = [
      { figure: 'ELB', month: '2025-12', value: 3885 },
      ...monthsOf('ELB', 2026, [3875]),
      ...monthsOf('INT', 2026, [58, 60]),
    ];
    const judged = line(figures, { form: 'Quote', value: 0.033 }, { month: month(2026, 2) });
    expect(judged).toMatchObject({ actual: 118 / 3880, previous: 'missing', change: 'missing', verdict: 'notReached' });
    // A quota is judged without the previous year, and nothing is said of it.
    expect(codes(judged)).toEqual(['stillGrowing', 'needed', 'basis']);
  });

  it('a count on a rate counts what is behind it: "mindestens 600 Integrationen, davon 250 Frauen"', () => {
    const figures = figureRows([
      ...wholeYear('INT', 2026, 50),
      ...wholeYear('INT', 2026, 20, 'Frauen'),
      ...delivered('K2', 0.2, 0.3),
    ]);
    const targets = targetRows([
      { form: 'Anzahl', value: 600 },
      { form: 'Anzahl', value: 250, sex: 'Frauen' },
    ]);
    const [all, women] = lines(figures, targets, { month: december });
    expect(all).toMatchObject({ actual: 600, required: 600, deviation: 0, attainment: 1, verdict: 'reached' });
    expect(women).toMatchObject({ actual: 240, deviation: -10, attainment: 0.96, verdict: 'notReached' });
  });

  it.each([
    [149.96, 'reached'],
    [150, 'notReached'],
    [150.04, 'notReached'],
  ])('upper count: "unter 150" with a mean of %p is %s, unrounded', (actual, expected) => {
    expect(verdict(delivered('K3', 100, actual), { figure: 'K3', form: 'Zahl', value: 150, direction: 'unter' })).toBe(
      expected,
    );
  });

  it('a count on a stock is at most by itself, on events at least, on either figure code', () => {
    expect(verdict(delivered('K3', 1, 151), { figure: 'K3', form: 'Bestand', value: 150 })).toBe('notReached');
    expect(verdict(delivered('LZB', 1, 149), { figure: 'LZB', form: 'Anzahl', value: 150 })).toBe('reached');
    expect(verdict(delivered('INT', 1, 149), { figure: 'INT', form: 'Anzahl', value: 150 })).toBe('notReached');
    expect(verdict(delivered('LLU', 1, 149), { figure: 'K1', form: 'Anzahl', value: 150 })).toBe('reached');
  });

  it('fall with resulting stock: "um 1,0 % (auf 2.970)" is two rows of one number', () => {
    const [change, stock, ...others] = lines(
      figureRows(delivered('K3', 3001, 2971)),
      targetRows([
        { no: 3, figure: 'K3', form: 'Veränderung', value: -0.01 },
        { no: 3, figure: 'K3', form: 'Anzahl', value: 2970 },
      ]),
    );
    expect(change).toMatchObject({ verdict: 'reached', agreedChange: -0.01 });
    expect(stock).toMatchObject({ verdict: 'notReached', agreedChange: 'notApplicable', required: 2970, deviation: 1 });
    expect(others).toEqual([]);
  });

  it('shows no degree of attainment where there is none', () => {
    const none = { figure: 'LZB_4J', form: 'Anzahl', value: 10 };
    expect(line(delivered('LZB_4J', 3, 0), none)).toMatchObject({ verdict: 'reached', attainment: 'missing' });
  });
});

describe('targets without verdict', () => {
  it('monitoring shows the figures and never judges, whatever value the row holds', () => {
    for (const value of ['', 0.01, 'etwa 3 Mio.']) {
      const observed = line(delivered('K1', 2_000_000, 1_900_000), { figure: 'K1', form: 'Monitoring', value });
      expect(observed).toMatchObject({
        actual: 1_900_000,
        previous: 2_000_000,
        change: -0.05,
        agreedChange: 'notApplicable',
        required: 'notApplicable',
        deviation: 'notApplicable',
        attainment: 'notApplicable',
        verdict: 'monitoringOnly',
      });
      expect(codes(observed)).toEqual(['monitoringOnly', 'basis']);
    }
  });

  it('monitoring says which figure is missing', () => {
    const both = line([], { figure: 'K1', form: 'Beobachtung', value: '' });
    expect(both).toMatchObject({
      actual: 'missing',
      previous: 'missing',
      change: 'missing',
      verdict: 'monitoringOnly',
    });
    expect(codes(both)).toEqual(['monitoringOnly', 'actualMissing']);
    const before = line(delivered('K1', '*', 2_000_000), { figure: 'K1', form: 'Beobachtung', value: '' });
    expect(before).toMatchObject({ actual: 2_000_000, previous: 'missing', change: 'missing' });
    expect(codes(before)).toEqual(['monitoringOnly', 'previousMissing', 'basis']);
  });

  it.each([
    ['steps', { form: 'Schritte', figure: '' }],
    ['a declaration, whose form is blank', { form: '', figure: '' }],
    ['a declaration by its word', { form: 'Erklärung', figure: '' }],
    ['a text', { form: 'Text', figure: '' }],
    ['a vague level, judged by hand', { form: 'Schritte', figure: 'K3', value: 3000 }],
  ])('%s is judged by hand and has no figures', (_, draft) => {
    const open = line(delivered('K3', 3000, 3001), { no: 5, value: '', ...draft });
    expect(open).toMatchObject({ verdict: 'byHand', actual: 'notApplicable', required: 'notApplicable' });
    expect(codes(open)).toEqual(['judgedByHand']);
  });
});
