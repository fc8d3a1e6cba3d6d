import { figureRows } from '../../fakes/figure-rows';
import { ask, delivered, lines, note, targetHeaders, targetRow, targetRows, type TargetDraft } from './ask';

const figures = figureRows([
  ...delivered('K2', 0.3, 0.31),
  ...delivered('K3', 1000, 975),
  ...delivered('INT', 100, 106),
]);

/** Faults of the rows, in the order of the lines; null for a sound one. */
function faults(drafts: readonly TargetDraft[]): readonly unknown[] {
  return lines(figures, targetRows(drafts)).map(({ target }) => target.fault);
}

describe('what a row lacks', () => {
  it.each([
    ['a number', { no: '' }, { code: 'targetNumberInvalid' }],
    ['a number that is one', { no: '2' }, { code: 'targetNumberInvalid' }],
    ['a whole number', { no: 1.5 }, { code: 'targetNumberInvalid' }],
    ['a number on an older Excel', { no: 0 }, { code: 'targetNumberInvalid' }],
    ['a number from 1 on', { no: -1 }, { code: 'targetNumberInvalid' }],
    ['a year', { year: '' }, { code: 'targetYearInvalid', text: '' }],
    ['a year on an older Excel', { year: 0 }, { code: 'targetYearInvalid', text: '' }],
    ['a readable year', { year: '2026/27' }, { code: 'targetYearInvalid', text: '2026/27' }],
    ['a year of four digits', { year: 26 }, { code: 'targetYearInvalid', text: '26' }],
    ['a year of no more digits', { year: 20_226 }, { code: 'targetYearInvalid', text: '20226' }],
    ['a whole year', { year: 2026.5 }, { code: 'targetYearInvalid', text: '2026.5' }],
    ['an indicator', { figure: '' }, { code: 'targetIndicatorMissing' }],
    ['an indicator to observe', { figure: null, form: 'Beobachtung' }, { code: 'targetIndicatorMissing' }],
    ['a known indicator', { figure: 'K9' }, { code: 'targetIndicatorUnknown', text: 'K9' }],
    [
      'a known indicator beside steps',
      { figure: 'K9', form: 'Schritte' },
      { code: 'targetIndicatorUnknown', text: 'K9' },
    ],
    ['a known sex', { sex: 'divers' }, { code: 'targetSexUnknown', text: 'divers' }],
    ['a form', { form: '' }, { code: 'targetFormMissing' }],
    ['a known form', { form: 'Wunsch' }, { code: 'targetFormUnknown', text: 'Wunsch' }],
    ['a form that is a word', { form: 7 }, { code: 'targetFormUnknown', text: '7' }],
    ['a target value', { value: '' }, { code: 'targetValueMissing' }],
    ['a target value that is a number', { value: '5,3 %' }, { code: 'targetValueNotNumeric', text: '5,3 %' }],
    ['a target value that is finite', { value: Infinity }, { code: 'targetValueNotNumeric', text: '' }],
    ['a target value that is no truth', { value: true }, { code: 'targetValueNotNumeric', text: '' }],
    ['a change in percent', { value: 5.3 }, { code: 'targetChangeImplausible', value: 5.3 }],
    ['a fall in percent', { value: -0.501 }, { code: 'targetChangeImplausible', value: -0.501 }],
    ['a quota in percent', { form: 'Quote', value: 30 }, { code: 'targetQuotaImplausible', value: 30 }],
    ['a quota above 0', { form: 'Quote', value: 0 }, { code: 'targetQuotaImplausible', value: 0 }],
    ['a quota that is not negative', { form: 'Quote', value: -0.1 }, { code: 'targetQuotaImplausible', value: -0.1 }],
    ['a quota by a number', { form: 'Quote', value: 'gleich' }, { code: 'targetValueNotNumeric', text: 'gleich' }],
    ['a count that is not negative', { form: 'Anzahl', value: -1 }, { code: 'targetCountNegative', value: -1 }],
    ['a count that is no quota', { form: 'Anzahl', value: 0.3 }, { code: 'targetCountImplausible', value: 0.3 }],
    ['a count above 0', { form: 'Anzahl', value: 0 }, { code: 'targetCountImplausible', value: 0 }],
    ['a count by a number', { form: 'Anzahl', value: 'gleich' }, { code: 'targetValueNotNumeric', text: 'gleich' }],
    [
      'a rate for its quota',
      { figure: 'K3', form: 'Quote', value: 0.3 },
      { code: 'targetFormUnsuitable', figure: 'K3', form: 'quota' },
    ],
    [
      'a rate for its quota, not events',
      { figure: 'INT', form: 'Quote', value: 0.3 },
      { code: 'targetFormUnsuitable', figure: 'INT', form: 'quota' },
    ],
    [
      'something to count',
      { figure: 'K1E3', form: 'Anzahl', value: 600 },
      { code: 'targetFormUnsuitable', figure: 'K1E3', form: 'count' },
    ],
    ['a known direction', { direction: 'schräg' }, { code: 'targetDirectionUnknown', text: 'schräg' }],
    ['a direction', { figure: 'K2E1' }, { code: 'targetDirectionMissing', figure: 'K2E1' }],
    ['a direction of events', { figure: 'BS_GERING' }, { code: 'targetDirectionMissing', figure: 'BS_GERING' }],
  ])('%s', (_, draft, fault) => {
    const [only, ...others] = lines(figures, targetRows([draft]));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      verdict: 'dataMissing',
      actual: 'notApplicable',
      previous: 'notApplicable',
      change: 'notApplicable',
      agreedChange: 'notApplicable',
      required: 'notApplicable',
      deviation: 'notApplicable',
      attainment: 'notApplicable',
      notes: [{ code: 'targetFault', fault }],
    });
  });

  it('is named for one thing at a time, the number before the form', () => {
    expect(faults([{ no: '', form: 'Wunsch', sex: 'x', figure: 'K9', value: '' }])).toEqual([
      { code: 'targetNumberInvalid' },
    ]);
    expect(faults([{ form: 'Wunsch', sex: 'x', figure: 'K9', value: '' }])).toMatchObject([
      { code: 'targetFormUnknown' },
    ]);
    expect(faults([{ sex: 'x', figure: 'K9', value: '' }])).toMatchObject([{ code: 'targetSexUnknown' }]);
    expect(faults([{ figure: 'K9', value: '' }])).toMatchObject([{ code: 'targetIndicatorUnknown' }]);
    expect(faults([{ value: '', direction: 'x' }])).toMatchObject([{ code: 'targetValueMissing' }]);
    expect(faults([{ value: 5.3, direction: 'x' }])).toMatchObject([{ code: 'targetChangeImplausible' }]);
  });

  it.each([
    { value: 0.5 },
    { value: -0.5 },
    { form: 'Quote', value: 1 },
    { form: 'Quote', value: 0.001 },
    { form: 'Anzahl', value: 1 },
    { form: 'Beobachtung', value: 5.3, direction: 'schräg' },
    { figure: 'K1E3', form: 'Quote', value: 0.1 },
    { figure: 'K3E2', form: 'Quote', value: 0.1 },
    { no: 17 },
    { year: '2026' },
    { figure: ' k 2 ', form: ' VERÄNDERUNG', direction: ' Hoch ' },
    { figure: 'Integrationsquote', form: 'Veraenderung' },
    // A workbook from a Mac may hold ä as a and a combining mark.
    { form: 'Vera\u0308nderung' },
  ])('is nothing in %p', (draft) => {
    expect(faults([draft])).toEqual([null]);
  });

  it('does not throw at anything a cell may hold', () => {
    const strange: readonly unknown[] = [Symbol('x'), {}, () => 1, 10n, new Date(0), [1], NaN];
    for (const cell of strange) {
      const row = targetHeaders.map((header) => (header === 'Nr' ? 2 : cell));
      expect(lines(figures, [targetHeaders, row])[0]?.target.fault).not.toBeNull();
    }
  });
});

describe('older Excel, whose blank cells are 0', () => {
  it('reads a 0 as blank wherever a word belongs', () => {
    expect(faults([{ jobcenter: 0, title: 0, sex: 0, direction: 0 }])).toEqual([null]);
    expect(faults([{ form: 0 }])).toEqual([{ code: 'targetFormMissing' }]);
    const [steps] = lines(figures, targetRows([{ figure: 0, form: 0, value: 0 }]));
    expect(steps).toMatchObject({ verdict: 'byHand', target: { title: 'Integration' } });
    expect(lines(figures, targetRows([{ title: 0 }]))[0]?.target.title).toBe('');
  });

  it.each(['jobcenter', 'title', 'figure', 'sex', 'form', 'direction'] as const)(
    'does not take a 0 in Zielwert for an agreed 0 where %s gives blanks away',
    (column) => {
      const zero = { no: 1, value: 0 };
      const other = { no: 3, figure: 'K3', value: -0.025, [column]: 0 };
      expect(faults([zero, other])[0]).toEqual({ code: 'targetValueZeroOrBlank' });
      expect(faults([{ ...zero, value: 'gleich' }, other])[0]).toBeNull();
      expect(faults([zero, { ...other, [column]: 'K3' }])[0]).toBeNull();
    },
  );

  it('skips rows that are blank, whatever blank is there', () => {
    for (const blank of ['', null, undefined, 0, '  ']) {
      const empty = targetHeaders.map(() => blank);
      expect(lines(figures, [...targetRows([{ value: 0.01 }]), empty])).toHaveLength(1);
    }
    // A row with a title is not blank.
    expect(lines(figures, targetRows([{}, { no: '', figure: '' }]))).toHaveLength(2);
  });
});

describe('the same target twice', () => {
  it('is one if both rows say the same', () => {
    expect(
      lines(figures, targetRows([{}, { title: 'noch einmal', direction: 'mindestens' }, { sex: '' }])),
    ).toHaveLength(1);
    expect(lines(figures, targetRows([{ form: 'Beobachtung' }, { form: 'Monitoring', value: 3 }]))).toHaveLength(1);
  });

  it.each([{ value: 0.062 }, { direction: 'niedrig' }, { direction: 'über' }])(
    'is unusable if a later row differs by %p',
    (difference) => {
      const twice = lines(figures, targetRows([{}, {}, difference]));
      const fault = { code: 'targetTwice', rows: [2, 4] };
      expect(twice.map(({ target, verdict }) => [target.fault, verdict])).toEqual(
        Array(3).fill([fault, 'dataMissing']),
      );
      expect(twice.map(({ target }) => target.row)).toEqual([2, 3, 4]);
    },
  );

  it.each([{ no: 3 }, { sex: 'Frauen' }, { figure: 'INT' }, { form: 'Quote', value: 0.3 }])(
    'is another target with %p',
    (other) => {
      expect(faults([{}, other])).toEqual([null, null]);
    },
  );

  it('lists of steps under one number are all shown', () => {
    const steps = { figure: '', form: 'Schritte', value: '' };
    expect(faults([steps, steps, { ...steps, value: 3 }])).toEqual([null, null, null]);
  });

  it('a row with a fault of its own takes no sound row with it', () => {
    expect(faults([{ sex: 'divers' }, {}])).toEqual([{ code: 'targetSexUnknown', text: 'divers' }, null]);
    expect(faults([{}, { form: 'Qoute', value: 0.3 }])).toEqual([null, { code: 'targetFormUnknown', text: 'Qoute' }]);
    expect(faults([{}, { value: '' }])).toEqual([null, { code: 'targetValueMissing' }]);
  });
});

describe('the rows of the table', () => {
  it('are sorted by number and sex, else as they stand', () => {
    const rows = targetRows([
      { no: 10 },
      { no: 2, sex: 'Männer' },
      { no: 2, sex: 'Frauen' },
      { no: 2, form: 'Anzahl', value: 600 },
      { no: 2 },
      { no: '' },
    ]);
    expect(lines(figures, rows).map(({ target }) => [target.no, target.sex, target.row])).toEqual([
      [0, 'total', 7],
      [2, 'total', 5],
      [2, 'total', 6],
      [2, 'female', 4],
      [2, 'male', 3],
      [10, 'total', 2],
    ]);
  });

  it('are found under a title, in any order of columns, by other words for the headers', () => {
    const headers = ['vereinbarter Wert', 'Wirkungsrichtung', 'Kennziffer', 'Anmerkung', 'Ziel-Nr', 'Zielform'];
    const rows = [['Ziele 2026'], [], headers, [0.053, 'hoch', 'K2', 'vorläufig', 2, 'Veränderung']];
    const [only] = lines(figures, rows);
    expect(only?.target).toEqual({
      row: 4,
      no: 2,
      title: '',
      figure: 'K2',
      sex: 'total',
      form: 'change',
      value: 0.053,
      bound: 'atLeast',
      directionUnusual: false,
      fault: null,
    });
    expect(only?.verdict).toBe('notReached');
  });

  it.each<[string, readonly string[]]>([
    ['Jahr', ['Zieljahr', 'Vereinbarungsjahr']],
    ['Nr', ['Nummer', 'Ziel-Nr.', 'Zielnummer', 'lfd. Nr.']],
    ['Ziel', ['Bezeichnung', 'Zielbezeichnung', 'Titel']],
    ['Kennzahl', ['Indikator', 'Zielindikator', 'Kennziffer']],
    ['Form', ['Zielform', 'Art']],
    ['Zielwert', ['Soll', 'Zielveränderung', 'vereinbarter Wert', 'Wert']],
    ['Richtung', ['Wirkungsrichtung', 'Zielrichtung']],
  ])('may call %s %j', (column, spellings) => {
    const row = targetRow({ title: 'Langzeitbezug', figure: 'K3', value: -0.02, direction: 'hoch' });
    const told = (headers: readonly string[]) =>
      lines(figures, [headers, row, targetRow({ year: 2025 })]).map(({ target }) => target);
    const usual = told(targetHeaders);
    expect(usual).toMatchObject([{ no: 2, title: 'Langzeitbezug', figure: 'K3', value: -0.02, fault: null }]);
    for (const spelling of spellings) {
      const headers = targetHeaders.map((header) => (header === column ? spelling : header));
      expect([spelling, told(headers)]).toEqual([spelling, usual]);
    }
  });

  it('keep title and row number', () => {
    const [, second] = lines(
      figures,
      targetRows([
        { no: 1, title: ' Eins ' },
        { no: 2, title: 7 },
      ]),
    );
    expect(second?.target).toMatchObject({ row: 3, title: '' });
    expect(lines(figures, targetRows([{ title: ' Eins ' }]))[0]?.target).toMatchObject({ row: 2, title: 'Eins' });
  });

  it('tell which header is missing', () => {
    expect(
      ask(figures, [
        ['Nr', 'Kennzahl'],
        [2, 'K2'],
      ]),
    ).toEqual({
      ok: false,
      error: { code: 'targetHeadersMissing', missing: ['Zielwert'] },
    });
    expect(ask([['Kennzahl']], targetRows([{}]))).toMatchObject({ ok: false, error: { code: 'headersMissing' } });
  });

  it('of another year are skipped, and named where the year asked for has none', () => {
    const rows = targetRows([{ year: 2025, value: 0.01 }, {}, { year: 2027 }]);
    expect(lines(figures, rows).map(({ target }) => target.value)).toEqual([0.053]);
    expect(ask(figures, targetRows([{ year: 2027 }, { year: 2024 }, { year: 2027 }]))).toEqual({
      ok: false,
      error: { code: 'targetsNotFound', year: 2026, jobcenter: 'Landkreis Musterland', years: [2024, 2027] },
    });
    expect(ask(figures, targetRows([]))).toMatchObject({ error: { code: 'targetsNotFound', years: [] } });
  });

  it('belong to every year where there is no column Jahr', () => {
    const withoutYear = targetRows([{}]).map((row) => row.slice(1));
    expect(lines(figures, withoutYear)).toHaveLength(1);
  });

  it('are a thousand at most', () => {
    const many = (count: number) => targetRows(Array.from({ length: count }, (_, index) => ({ no: index + 1 })));
    expect(lines(figures, many(1000))).toHaveLength(1000);
    expect(ask(figures, many(1001))).toEqual({ ok: false, error: { code: 'tooManyTargets', limit: 1000 } });
    // Those of another year do not count.
    const others = Array.from({ length: 1001 }, (_, index) => ({ no: index + 1, year: 2025 }));
    expect(lines(figures, targetRows([...others, {}]))).toHaveLength(1);
  });
});

describe('whose targets', () => {
  const of = (jobcenter: string, previous: number, actual: number) =>
    delivered('K2', previous, actual).map((draft) => ({ ...draft, jobcenter }));
  const two = figureRows([...of('Musterland', 0.3, 0.33), ...of('Beispielstadt', 0.3, 0.29)]);
  const targetsOfTwo = targetRows([
    { jobcenter: 'Musterland', value: 0.01 },
    { jobcenter: 'Beispielstadt', value: 0.02 },
  ]);

  it('the Jobcenter that is asked for, in any spelling', () => {
    for (const [jobcenter, value, actual] of [
      [' musterLAND', 0.01, 0.33],
      ['Beispielstadt', 0.02, 0.29],
    ] as const) {
      const [only, ...others] = lines(two, targetsOfTwo, { jobcenter });
      expect([only?.target.value, only?.actual, others]).toEqual([value, actual, []]);
    }
  });

  it('the only one that the targets name', () => {
    expect(lines(two, targetRows([{ jobcenter: 'Beispielstadt' }]))[0]?.actual).toBe(0.29);
    // A row without name belongs to it, too.
    expect(lines(two, targetRows([{ jobcenter: 'Beispielstadt' }, { no: 3, jobcenter: '' }]))).toHaveLength(2);
  });

  it('the only one that the figures name', () => {
    const one = figureRows(of('Musterland', 0.3, 0.33));
    expect(lines(one, targetsOfTwo).map(({ target }) => target.value)).toEqual([0.01]);
    expect(lines(one, targetRows([{ jobcenter: '' }]))).toHaveLength(1);
    const nameless = targetRows([{}]).map((row) => row.filter((_, index) => index !== 1));
    expect(lines(one, nameless)).toHaveLength(1);
  });

  it('figures without names belong to the only one that the targets name', () => {
    const nameless = two.slice(0, 3).map((row) => row.slice(1));
    expect(lines(nameless, targetRows([{ jobcenter: 'Musterland' }]))[0]?.actual).toBe(0.33);
    // A name that was typed has to be there.
    expect(ask(nameless, targetRows([{ jobcenter: 'Musterland' }]), { jobcenter: 'Musterland' })).toMatchObject({
      error: { code: 'jobcenterUnknown', names: [] },
    });
    expect(ask(nameless, targetsOfTwo)).toEqual({
      ok: false,
      error: { code: 'targetJobcenterAmbiguous', names: ['Musterland', 'Beispielstadt'] },
    });
  });

  it('nobody, where it cannot be told', () => {
    expect(ask(two, targetsOfTwo)).toMatchObject({ error: { code: 'jobcenterAmbiguous' } });
    expect(ask(two, targetRows([{ jobcenter: 'Neuland' }]))).toMatchObject({
      error: { code: 'jobcenterUnknown', jobcenter: 'Neuland', names: ['Musterland', 'Beispielstadt'] },
    });
    expect(ask(two, targetRows([{ jobcenter: 'Musterland' }]), { jobcenter: 'Beispielstadt' })).toMatchObject({
      error: { code: 'targetsNotFound', jobcenter: 'Beispielstadt', years: [] },
    });
    const many = targetRows(['A', 'B', 'C', 'D', 'E', 'F'].map((jobcenter) => ({ jobcenter })));
    const nameless = two.slice(0, 3).map((row) => row.slice(1));
    expect(ask(nameless, many)).toMatchObject({ error: { names: ['A', 'B', 'C', 'D', 'E'] } });
  });
});

it('a target that is not judged has no value and no direction, whatever the row says', () => {
  for (const form of ['Beobachtung', 'Schritte']) {
    const [only] = lines(figures, targetRows([{ form, direction: 'niedrig' }]));
    expect(only?.target).toMatchObject({ value: null, bound: null, directionUnusual: false });
  }
});

it('the line carries its target', () => {
  const [only] = lines(figures, targetRows([{ direction: 'unter' }]));
  expect(only?.target).toMatchObject({ bound: 'below', directionUnusual: true });
  expect(only === undefined ? undefined : note(only, 'directionUnusual')).toBeDefined();
  expect(targetRow({})).toHaveLength(targetHeaders.length);
});
