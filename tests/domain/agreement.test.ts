import {
  checkAgreement,
  targetDirection,
  wordedByProduct,
  type Agreement,
  type AgreementFinding,
  type Clause,
  type Target,
} from '../../src/domain/agreement';

const rise: Target = {
  no: 2,
  title: 'Verbesserung der Integration in Erwerbstätigkeit',
  indicator: 'K2',
  sex: 'total',
  form: 'change',
  value: 0.031,
  direction: 'higher',
  steps: [],
  criteria: [],
  wording: null,
};
const women: Target = { ...rise, sex: 'female', value: 0.04 };
const men: Target = { ...rise, sex: 'male', value: 0.02 };
const fall: Target = {
  ...rise,
  no: 3,
  title: 'Langzeitleistungsbezug',
  indicator: 'K3',
  value: -0.025,
  direction: 'lower',
};
const monitoring: Target = {
  ...rise,
  no: 1,
  title: 'Verringerung der Hilfebedürftigkeit',
  indicator: 'K1',
  form: 'monitoring',
  value: null,
  direction: null,
};
const steps: Target = {
  ...rise,
  no: 4,
  title: 'Frühe Beratung',
  indicator: null,
  form: 'steps',
  value: null,
  direction: null,
  steps: ['Sprechstunde in jeder Gemeinde'],
};

const agreement: Agreement = {
  jobcenter: 'Landkreis Musterland',
  land: 'Niedersachsen',
  ministries: ['Ministerium für Soziales'],
  agreementYear: 2026,
  baseYear: 2025,
  layout: '2026',
  budget: { administrativeCosts: 6_000_000, integrationBudget: 5_040_000, statedTotal: 11_000_000 },
  targets: [monitoring, rise, women, men, fall, steps],
  dialogues: { minPerYear: 2 },
  ...wordedByProduct,
};

function codes(changes: Partial<Agreement>): string[] {
  return checkAgreement({ ...agreement, ...changes }).map(({ code, severity }) => `${severity} ${code}`);
}

function findings(...targets: readonly Target[]): AgreementFinding[] {
  return checkAgreement({ ...agreement, targets });
}

it('finds nothing in an agreement that is in order', () => {
  expect(checkAgreement(agreement)).toEqual([]);
});

describe('parties', () => {
  it.each([
    ['jobcenter', { jobcenter: ' ' }, 'error jobcenterMissing'],
    ['Land', { land: ' ' }, 'error landMissing'],
    ['ministry', { ministries: [] }, 'error ministryMissing'],
    ['name of a ministry', { ministries: ['Ministerium für Soziales', ' '] }, 'error ministryMissing'],
  ])('asks for the %s', (_, changes, expected) => {
    expect(codes(changes)).toEqual([expected]);
  });
});

describe('years', () => {
  it.each([2010, 2100, 2026.5, NaN])('refuses an agreement for %p', (agreementYear) => {
    expect(checkAgreement({ ...agreement, agreementYear, baseYear: agreementYear - 1 })).toEqual([
      { severity: 'error', targetNo: null, code: 'yearOutOfRange', year: agreementYear },
    ]);
  });

  it.each([2011, 2099])('accepts an agreement for %p', (agreementYear) => {
    expect(codes({ agreementYear, baseYear: agreementYear - 1 })).toEqual([]);
  });

  it('warns of an older base year and refuses one that has not ended', () => {
    expect(checkAgreement({ ...agreement, baseYear: 2023 })).toEqual([
      { severity: 'warning', targetNo: null, code: 'baseYearNotPrevious', agreementYear: 2026, baseYear: 2023 },
    ]);
    expect(codes({ baseYear: 2026 })).toEqual(['error baseYearNotPrevious']);
    expect(codes({ baseYear: 2024.5 })).toEqual(['error baseYearNotPrevious']);
  });
});

describe('budget', () => {
  const { budget } = agreement;

  it.each(['administrativeCosts', 'integrationBudget', 'statedTotal'] as const)('asks for %s', (line) => {
    expect(checkAgreement({ ...agreement, budget: { ...budget, [line]: null } })).toEqual([
      { severity: 'warning', targetNo: null, code: 'budgetLineMissing', line },
    ]);
    for (const amount of [-1, NaN, Infinity]) {
      expect(checkAgreement({ ...agreement, budget: { ...budget, [line]: amount } })).toEqual([
        { severity: 'error', targetNo: null, code: 'budgetLineInvalid', line, amount },
      ]);
    }
  });

  it('allows a total rounded to 0,1 million', () => {
    expect(codes({ budget: { ...budget, statedTotal: 11_090_000 } })).toEqual([]);
    expect(codes({ budget: { ...budget, statedTotal: 10_990_000 } })).toEqual([]);
    expect(codes({ budget: { administrativeCosts: 0, integrationBudget: 0, statedTotal: 0 } })).toEqual([]);
  });

  it.each([11_090_001, 10_989_999])('warns of a total of %p', (statedTotal) => {
    expect(checkAgreement({ ...agreement, budget: { ...budget, statedTotal } })).toEqual([
      { severity: 'warning', targetNo: null, code: 'budgetTotalDiffers', sum: 11_040_000, statedTotal },
    ]);
  });
});

it.each([0, 1, NaN])('warns of %p dialogues a year', (minPerYear) => {
  expect(checkAgreement({ ...agreement, dialogues: { minPerYear } })).toEqual([
    { severity: 'warning', targetNo: null, code: 'dialoguesTooFew', minPerYear },
  ]);
});

it('reports in reading order', () => {
  expect(codes({ jobcenter: '', baseYear: 2020, targets: [], dialogues: { minPerYear: 0 } })).toEqual([
    'error jobcenterMissing',
    'warning baseYearNotPrevious',
    'warning dialoguesTooFew',
    'error noTargets',
  ]);
});

describe('single targets', () => {
  const error = { severity: 'error', targetNo: 2 } as const;

  it.each([0, -1, 1.5, NaN])('refuses the number %p', (no) => {
    expect(findings({ ...rise, no })).toEqual([{ severity: 'error', targetNo: no, code: 'targetNumberInvalid', no }]);
  });

  it('asks for title, indicator and direction', () => {
    expect(findings({ ...rise, title: ' ' })).toEqual([{ ...error, code: 'titleMissing' }]);
    expect(findings({ ...rise, indicator: null })).toEqual([{ ...error, code: 'indicatorMissing', form: 'change' }]);
    expect(findings({ ...rise, direction: null })).toEqual([{ ...error, code: 'directionMissing', sex: 'total' }]);
    expect(findings({ ...monitoring, indicator: null })).toEqual([
      { severity: 'error', targetNo: 1, code: 'indicatorMissing', form: 'monitoring' },
    ]);
  });

  it.each(['change', 'quota', 'count'] as const)('asks for the value of a %s target', (form) => {
    expect(findings({ ...rise, form, value: null })).toEqual([
      { ...error, code: 'targetValueMissing', form, sex: 'total' },
    ]);
  });

  it.each(['monitoring', 'steps'] as const)('allows no value on a %s target', (form) => {
    expect(findings({ ...rise, form, value: 0.01, steps: ['Schritt'] })).toEqual([
      { ...error, code: 'targetValueNotAllowed', form, value: 0.01 },
    ]);
  });

  it('bounds the change', () => {
    for (const value of [0.5, -0.5, 0]) expect(findings({ ...rise, value })).toEqual([]);
    for (const value of [0.501, -0.501, 5.3, NaN, Infinity]) {
      expect(findings({ ...rise, value })).toEqual([{ ...error, code: 'changeImplausible', sex: 'total', value }]);
    }
  });

  it('bounds the quota', () => {
    for (const value of [0.001, 0.3, 1]) expect(findings({ ...rise, form: 'quota', value })).toEqual([]);
    for (const value of [-0.01, 0, 1.01, NaN]) {
      expect(findings({ ...rise, form: 'quota', value })).toEqual([
        { ...error, code: 'quotaOutOfRange', sex: 'total', value },
      ]);
    }
  });

  it('counts in whole numbers', () => {
    for (const value of [1, 600]) expect(findings({ ...rise, form: 'count', value })).toEqual([]);
    for (const value of [600.5, 0, -1, NaN, Infinity]) {
      expect(findings({ ...rise, form: 'count', value })).toEqual([
        { ...error, code: 'countNotWhole', sex: 'total', value },
      ]);
    }
  });

  it('refuses a form that the indicator cannot be judged in', () => {
    const of = (indicator: Target['indicator'], form: 'quota' | 'count', value: number): unknown =>
      findings({ ...fall, no: 2, indicator, form, value, direction: targetDirection({ form, indicator }) });
    const unsuitable = (indicator: Target['indicator'], form: 'quota' | 'count'): unknown => [
      { ...error, code: 'formUnsuitable', indicator, form },
    ];
    expect(of('K3', 'quota', 0.3)).toEqual(unsuitable('K3', 'quota'));
    expect(of('K3E2', 'count', 300)).toEqual(unsuitable('K3E2', 'count'));
    expect(of('K2E3', 'count', 300)).toEqual(unsuitable('K2E3', 'count'));
    expect(of('K3', 'count', 300)).toEqual([]);
    expect(of('K3E1', 'count', 300)).toEqual([]);
    expect(of('K3E2', 'quota', 0.3)).toEqual([]);
  });

  it('asks for at least one step', () => {
    for (const list of [[], [' ']]) {
      expect(findings({ ...steps, steps: list })).toEqual([{ severity: 'error', targetNo: 4, code: 'stepsMissing' }]);
    }
    expect(findings({ ...steps, steps: [' ', 'Schritt'] })).toEqual([]);
  });

  describe('in a document', () => {
    const clause = (targetNo: number | null, kind: Clause['kind'], passages: Clause['passages'] = []): Clause => ({
      part: 'targets',
      kind,
      targetNo,
      marker: '',
      text: 'Beide Seiten achten auf Gleichstellung.',
      origin: 'document',
      slots: [],
      passages,
    });
    const withClauses = (...clauses: readonly Clause[]): readonly string[] =>
      codes({ targets: [{ ...steps, steps: [] }], clauses });
    const passage = (role: 'step' | 'criterion') => [{ start: 0, end: 4, no: 4, role }];

    it('may be a mere declaration: a paragraph in words without steps', () => {
      expect(withClauses(clause(4, 'target'), clause(4, 'paragraph'))).toEqual([]);
      expect(withClauses(clause(4, 'paragraph', passage('criterion')))).toEqual([]);
      expect(codes({ targets: [{ ...steps, steps: [], title: '' }], clauses: [clause(4, 'paragraph')] })).toEqual([
        'error titleMissing',
      ]);
    });

    it('needs steps if there is no paragraph, or where the document listed steps', () => {
      const missing = ['error stepsMissing'];
      expect(withClauses()).toEqual(missing);
      expect(withClauses(clause(4, 'target'), clause(3, 'paragraph'), clause(null, 'paragraph'))).toEqual(missing);
      expect(withClauses(clause(4, 'paragraph'), clause(4, 'item', passage('step')))).toEqual(missing);
      expect(
        withClauses(clause(4, 'paragraph'), clause(4, 'item', [...passage('criterion'), ...passage('step')])),
      ).toEqual(missing);
      expect(withClauses(clause(4, 'paragraph'), clause(3, 'item', passage('step')))).toEqual([]);
    });
  });

  it('holds the direction against the indicator', () => {
    expect(findings({ ...rise, direction: 'lower' })).toEqual([
      { ...error, code: 'directionContradictsIndicator', indicator: 'K2', direction: 'lower', expected: 'higher' },
    ]);
    expect(findings({ ...fall, direction: 'higher' })).toEqual([
      {
        severity: 'error',
        targetNo: 3,
        code: 'directionContradictsIndicator',
        indicator: 'K3',
        direction: 'higher',
        expected: 'lower',
      },
    ]);
    expect(findings({ ...rise, indicator: 'K2E1', direction: 'lower' })).toEqual([]);
    expect(findings({ ...monitoring, direction: 'higher' })).toEqual([]);
  });
});

describe('targets of one number', () => {
  const warning = { severity: 'warning', targetNo: 2 } as const;

  it('are of different sexes', () => {
    expect(findings(rise, rise, rise)).toEqual([
      { severity: 'error', targetNo: 2, code: 'duplicateTarget', sex: 'total' },
      { severity: 'error', targetNo: 2, code: 'duplicateTarget', sex: 'total' },
    ]);
    expect(findings(rise, { ...rise, no: 5 })).toEqual([]);
  });

  it('have a total', () => {
    expect(findings(women, men)).toEqual([{ ...warning, code: 'totalTargetMissing' }]);
    expect(findings(men)).toEqual([{ ...warning, code: 'totalTargetMissing' }]);
    expect(findings(rise, men)).toEqual([]);
  });

  it('put the total between women and men', () => {
    for (const value of [0.02, 0.031, 0.04]) expect(findings({ ...rise, value }, women, men)).toEqual([]);
    for (const value of [0.019, 0.041]) {
      expect(findings({ ...rise, value }, women, men)).toEqual([
        { ...warning, code: 'totalOutsideBand', total: value, female: 0.04, male: 0.02 },
      ]);
    }
    expect(findings({ ...rise, value: 0.05 }, { ...women, value: 0.02 }, { ...men, value: 0.04 })).toEqual([
      { ...warning, code: 'totalOutsideBand', total: 0.05, female: 0.02, male: 0.04 },
    ]);
  });

  it('add up if they are counts', () => {
    const counts = (total: number): Target[] => [
      { ...rise, form: 'count', value: total },
      { ...women, form: 'count', value: 250 },
      { ...men, form: 'count', value: 350 },
    ];
    expect(findings(...counts(600))).toEqual([]);
    expect(findings(...counts(610))).toEqual([
      { ...warning, code: 'countPartsDiffer', total: 610, female: 250, male: 350 },
    ]);
  });

  it('are not compared where a value is missing or the forms differ', () => {
    expect(findings({ ...rise, value: 0.05 }, { ...women, value: null }, men).map(({ code }) => code)).toEqual([
      'targetValueMissing',
    ]);
    expect(findings({ ...rise, value: null }, women, men).map(({ code }) => code)).toEqual(['targetValueMissing']);
    expect(findings({ ...rise, value: 0.05 }, { ...women, form: 'quota' }, men)).toEqual([]);
    expect(findings({ ...rise, value: 0.05 }, women, { ...men, form: 'quota' })).toEqual([]);
    expect(findings(rise, { ...women, form: 'monitoring', value: null })).toEqual([]);
  });
});

describe('targetDirection', () => {
  it('comes from the indicator, for targets that a figure decides', () => {
    expect(targetDirection(rise)).toBe('higher');
    expect(targetDirection(fall)).toBe('lower');
    expect(targetDirection({ form: 'quota', indicator: 'K2' })).toBe('higher');
    expect(targetDirection({ form: 'count', indicator: 'K2' })).toBe('higher');
    expect(targetDirection({ form: 'change', indicator: 'K2E2' })).toBeNull();
    expect(targetDirection(monitoring)).toBeNull();
    expect(targetDirection(steps)).toBeNull();
    expect(targetDirection({ form: 'change', indicator: null })).toBeNull();
  });
});
