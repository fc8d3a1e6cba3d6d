import fc from 'fast-check';
import { isDueSoon, isOverdue, readSteps, stepProgress, stepStatusWords, type Step } from '../../../src/domain/steps';

const today = 46_000;
const item = (changes: Partial<Step>): Step => ({
  row: 0,
  targetNo: 4,
  no: 1,
  kind: 'step',
  text: 'Fachtag',
  owner: '',
  due: null,
  status: 'open',
  evidence: '',
  changed: null,
  ...changes,
});
const done = item({ status: 'done' });
const met = item({ kind: 'criterion', status: 'met', evidence: 'Bericht vom 3. Mai' });

describe('progress of a qualitative target', () => {
  it('is reached when all steps are done and all criteria are judged as met, with a reason', () => {
    expect(stepProgress([done, done, met], today, 30)).toMatchObject({
      steps: 2,
      stepsDone: 2,
      criteria: 1,
      criteriaMet: 1,
      result: 'reached',
    });
  });

  it.each<[string, readonly Step[]]>([
    ['a step is in progress', [done, item({ status: 'inProgress' }), met]],
    ['a criterion is not judged', [done, met, item({ kind: 'criterion' })]],
    ['a criterion is judged without a reason', [done, met, { ...met, evidence: '' }]],
    ['the only step is in progress and there is no criterion', [item({ status: 'inProgress' })]],
    ['there is nothing', []],
  ])('stays open when %s', (_, items) => {
    expect(stepProgress(items, today, 30).result).toBe('open');
  });

  it('is reached without criteria when all steps are done, and without steps when all criteria are met', () => {
    expect(stepProgress([done, done], today, 30)).toMatchObject({ left: 0, result: 'reached' });
    expect(stepProgress([met], today, 30)).toMatchObject({ left: 0, result: 'reached' });
  });

  it('counts what people work on, and criteria judged without a reason apart from those not judged', () => {
    const items = [
      done,
      item({ status: 'inProgress' }),
      item({}),
      met,
      { ...met, evidence: '' },
      item({ kind: 'criterion' }),
    ];
    expect(stepProgress(items, today, 30)).toEqual({
      steps: 3,
      stepsInProgress: 1,
      stepsDone: 1,
      criteria: 3,
      criteriaMet: 1,
      criteriaNotMet: 0,
      criteriaWithoutReason: 1,
      overdue: 0,
      dueSoon: 0,
      left: 4,
      result: 'open',
    });
  });

  it('is not reached when a criterion is judged as not met', () => {
    const items = [done, met, item({ kind: 'criterion', status: 'notMet', evidence: 'kein Konzept' })];
    expect(stepProgress(items, today, 30)).toMatchObject({ criteriaMet: 1, criteriaNotMet: 1, result: 'notReached' });
    const withoutReason = [done, met, item({ kind: 'criterion', status: 'notMet' })];
    expect(stepProgress(withoutReason, today, 30)).toMatchObject({ criteriaWithoutReason: 1, result: 'open' });
  });

  it('is overdue after the due day, and due soon up to the last of the days ahead', () => {
    const due = (day: number | 'unreadable' | null): Step => item({ due: day });
    expect([today - 1, today, today + 30, today + 31].map((day) => isOverdue(due(day), today))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([today - 1, today, today + 30, today + 31].map((day) => isDueSoon(due(day), today, 30))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(
      stepProgress(
        [-9, -1, 0, 7, 31].map((days) => due(today + days)),
        today,
        30,
      ),
    ).toMatchObject({
      overdue: 2,
      dueSoon: 2,
    });
    const settled = [item({ status: 'done' }), met, item({ kind: 'criterion', status: 'notMet' })];
    const others = [
      due(null),
      due('unreadable'),
      ...[-9, 9].flatMap((days) => settled.map((each) => ({ ...each, due: today + days }))),
    ];
    expect(stepProgress(others, today, 30)).toMatchObject({ overdue: 0, dueSoon: 0 });
  });

  it('calls a target reached exactly when nothing is left of what was agreed', () => {
    const anyItem = fc.record<Pick<Step, 'kind' | 'status' | 'evidence' | 'due'>>({
      kind: fc.constantFrom('step', 'criterion'),
      status: fc.constantFrom('open', 'inProgress', 'done', 'met', 'notMet'),
      evidence: fc.constantFrom('', 'Bericht'),
      due: fc.option(fc.integer({ min: today - 60, max: today + 60 })),
    });
    fc.assert(
      fc.property(fc.array(anyItem.map(item), { maxLength: 6 }), (items) => {
        const progress = stepProgress(items, today, 30);
        const left = items.filter(({ kind, status, evidence }) =>
          kind === 'step' ? status !== 'done' : status !== 'met' || evidence === '',
        );
        expect(progress.left).toBe(left.length);
        expect(progress.result === 'reached').toBe(items.length > 0 && left.length === 0);
        expect(progress.overdue + progress.dueSoon).toBeLessThanOrEqual(items.length);
        expect(progress.criteriaMet + progress.criteriaNotMet + progress.criteriaWithoutReason).toBeLessThanOrEqual(
          progress.criteria,
        );
      }),
    );
  });
});

describe('reading tblSchritte', () => {
  const headers = [
    'Status',
    'Jahr',
    'Jobcenter',
    'Ziel-Nr',
    'Nr',
    'Art',
    'Text',
    'Verantwortlich',
    'Fällig',
    'Nachweis',
    'Stand',
  ];
  const scope = { year: 2026, jobcenter: 'Landkreis Musterland' };
  const row = (status: string, kind = 'Schritt', due: unknown = 46_010.5): readonly unknown[] => [
    status,
    2026,
    ' landkreis  musterland ',
    4,
    1,
    kind,
    ' Fachtag ',
    'Team Beratung',
    due,
    'Protokoll',
    46_000,
  ];

  it('finds the columns by their headers and keeps the place of each row', () => {
    const other = [...row('offen')];
    other[1] = 2025;
    const read = readSteps({ headers, rows: [other, row('In Arbeit')] }, scope);
    expect(read).toEqual({
      ok: true,
      value: [
        item({
          row: 1,
          status: 'inProgress',
          owner: 'Team Beratung',
          due: 46_010,
          evidence: 'Protokoll',
          changed: 46_000,
        }),
      ],
    });
  });

  it('takes only the words of the kind, and leaves anything else open', () => {
    const status = (text: string, kind: string) => {
      const read = readSteps({ headers, rows: [row(text, kind)] }, scope);
      return read.ok ? read.value[0]?.status : read.error;
    };
    expect(stepStatusWords).toEqual({
      open: 'offen',
      inProgress: 'in Arbeit',
      done: 'erledigt',
      met: 'erfüllt',
      notMet: 'nicht erfüllt',
    });
    for (const [code, text] of Object.entries(stepStatusWords)) {
      const ofCriterion = code === 'met' || code === 'notMet';
      expect(status(text, 'Schritt')).toBe(ofCriterion ? 'open' : code);
    }
    expect(status('erfüllt', 'Kriterium')).toBe('met');
    expect(status('nicht erfüllt', 'Kriterium')).toBe('notMet');
    expect(status('erledigt', 'Kriterium')).toBe('met');
    expect(status('fertig?', 'Schritt')).toBe('open');
    expect(status('', 'Kriterium')).toBe('open');
  });

  it('tells an unreadable due day from none, and a missing column by name', () => {
    const due = (cell: unknown) => {
      const read = readSteps({ headers, rows: [row('offen', 'Schritt', cell)] }, scope);
      return read.ok ? read.value[0]?.due : read.error;
    };
    expect([due(''), due(null), due('Ende Juni'), due(0), due(1)]).toEqual([null, null, 'unreadable', null, 1]);
    const [, ...withoutStatus] = headers;
    expect(readSteps({ headers: withoutStatus, rows: [] }, scope)).toEqual({
      ok: false,
      error: { code: 'stepHeadersMissing', missing: ['Status'] },
    });
  });

  const changedRow = (changes: Readonly<Record<string, unknown>>): readonly unknown[] =>
    row('offen').map((cell, index) => changes[headers[index] ?? ''] ?? cell);

  it('leaves out rows that belong to no target or to another Jobcenter', () => {
    const rows = [changedRow({ 'Ziel-Nr': '' }), row('offen', 'Notiz'), changedRow({ Jobcenter: 'Stadt Anderhausen' })];
    expect(readSteps({ headers, rows }, scope)).toEqual({ ok: true, value: [] });
  });

  it('takes a number and a day of change only for what they are, and headers however they are spelt', () => {
    const rows = [changedRow({ Nr: 'zwei', Stand: 'gestern' })];
    const spelt = headers.map((header) => ` ${header.toUpperCase()} `);
    expect(readSteps({ headers: spelt, rows }, scope)).toMatchObject({
      ok: true,
      value: [{ no: null, changed: null }],
    });
  });

  it('reads a table without the columns that may be missing', () => {
    const few = headers.filter((header) => !['Verantwortlich', 'Fällig', 'Nachweis', 'Stand'].includes(header));
    const cells = row('erledigt').slice(0, few.length);
    expect(readSteps({ headers: few, rows: [cells] }, scope)).toEqual({
      ok: true,
      value: [item({ status: 'done', owner: '', due: null, evidence: '', changed: null })],
    });
  });

  it('never takes an open step for done because a criterion was called so', () => {
    const read = readSteps({ headers, rows: [row('erfüllt', 'Schritt'), row('erledigt', 'Kriterium')] }, scope);
    expect(read).toMatchObject({ ok: true, value: [{ status: 'open' }, { status: 'met' }] });
  });
});
