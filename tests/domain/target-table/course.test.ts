import { targetCourse, type CourseMonth, type CourseRequest } from '../../../src/domain/target-table';
import { figureRows, later, month, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { targetRows, wholeYear, type TargetDraft } from './ask';

function ask(figures: readonly FigureRowDraft[], targets: readonly TargetDraft[], asked: Partial<CourseRequest> = {}) {
  const request = { no: 3, year: 2026, sex: 'total', jobcenter: null, stockShift: 1, lag: null, ...asked } as const;
  return targetCourse(figureRows(figures), targetRows(targets), request);
}

function course(
  figures: readonly FigureRowDraft[],
  targets: readonly TargetDraft[],
  asked: Partial<CourseRequest> = {},
): readonly CourseMonth[] {
  const result = ask(figures, targets, asked);
  if (!result.ok) throw new Error(`The course was refused: ${result.error.code}`);
  return result.value;
}

const fewer = { no: 3, figure: 'K3', value: -0.025 } as const;
/** Means of the year so far: 1000, 1010, 1020, … */
const lastYear = monthsOf('LZB', 2025, [1000, 1020, 1040, 1060, 1080, 1100, 1120, 1140, 1160, 1180, 1200, 1220]);

it('gives the twelve months, each with the value of the year so far', () => {
  const months = course([...lastYear, ...monthsOf('LZB', 2026, [975, 975, 975])], [fewer]);
  expect(months.map((each) => each.month)).toEqual(Array.from({ length: 12 }, (_, index) => month(2026, index + 1)));
  expect(months.slice(0, 3)).toEqual([
    { month: month(2026, 1), actual: 975, required: 975, previous: 1000, change: -0.025, verdict: 'reached' },
    { month: month(2026, 2), actual: 975, required: 984.75, previous: 1010, change: -35 / 1010, verdict: 'reached' },
    { month: month(2026, 3), actual: 975, required: 994.5, previous: 1020, change: -45 / 1020, verdict: 'reached' },
  ]);
});

it('months to come have a Soll and no word', () => {
  const months = course([...lastYear, ...monthsOf('LZB', 2026, [975, 1000])], [fewer]);
  expect(months.map(({ verdict }) => verdict)).toEqual(['reached', 'notReached', ...Array<null>(10).fill(null)]);
  expect(months.slice(2).every(({ actual, change }) => actual === 'missing' && change === 'missing')).toBe(true);
  expect(months.map(({ previous }) => previous)).toEqual(lastYear.map((_, index) => 1000 + 10 * index));
  expect(months.at(-1)?.required).toBeCloseTo(1110 * 0.975, 9);
});

it('a gap inside the year says that figures are missing', () => {
  const delivered = (no: string, value: unknown): FigureRowDraft[] =>
    ['2025', '2026'].map((year) => ({ figure: 'K3', measure: 'JFW', month: `${year}-${no}`, value }));
  const months = course([...delivered('01', 1000), ...delivered('03', 1000), ...delivered('04', '*')], [fewer]);
  expect(months.map(({ verdict }) => verdict)).toEqual([
    'notReached',
    'dataMissing',
    'notReached',
    ...Array<null>(9).fill(null),
  ]);
  expect(months[1]).toMatchObject({ actual: 'missing', previous: 'missing', required: 'missing' });
});

it('a year without any Ist has no word at all, a full year twelve', () => {
  expect(course(lastYear, [fewer]).every(({ verdict }) => verdict === null)).toBe(true);
  const full = course([...lastYear, ...wholeYear('LZB', 2026, 900)], [fewer]);
  expect(full.map(({ verdict }) => verdict)).toEqual(Array(12).fill('reached'));
});

it('compares no month at another lag', () => {
  const late = lastYear.map((draft) => ({ ...draft, load: '2026-01' }));
  const [january] = course([...late, ...monthsOf('LZB', 2026, [975])], [fewer]);
  expect(january).toMatchObject({
    actual: 975,
    previous: 1000,
    change: 'missing',
    required: 'missing',
    verdict: 'notComparable',
  });
});

describe('at a lag that is asked for', () => {
  const matured = (rows: readonly FigureRowDraft[], add: number): FigureRowDraft[] =>
    rows.map((row) => ({ ...row, load: later(row.month, 3), value: Number(row.value) + add }));
  const thisYear = monthsOf('LZB', 2026, [975, 975, 975]);
  const both = [...lastYear, ...matured(lastYear, 10), ...thisYear, ...matured(thisYear.slice(0, 2), 5)];

  it('both years are taken at it', () => {
    const months = course(both, [fewer], { lag: 3 });
    expect(months.slice(0, 2)).toMatchObject([
      { actual: 980, previous: 1010, required: 1010 * 0.975 },
      { actual: 980, previous: 1020, required: 1020 * 0.975 },
    ]);
  });

  it('a month that is known only later is taken at its first Ladestand', () => {
    const inOneGo = [
      ...lastYear.map((row) => ({ ...row, load: '2025-12' })),
      ...thisYear.map((row) => ({ ...row, load: '2026-12' })),
    ];
    const months = course(inOneGo, [fewer], { lag: 3 });
    expect(months).toEqual(course(inOneGo, [fewer]));
    expect(months[0]).toMatchObject({ actual: 975, previous: 1000 });
  });

  it('a month to come has the year before at it', () => {
    const [april] = course(both, [fewer], { lag: 3 }).slice(3);
    expect(april).toMatchObject({ actual: 'missing', previous: 1040, required: 1040 * 0.975, verdict: null });
  });
});

it('a level has the same Soll all year, monitoring none', () => {
  const figures = [...lastYear, ...monthsOf('LZB', 2026, [975])];
  const level = course(figures, [{ ...fewer, form: 'Anzahl', value: 970 }]);
  expect(level.map(({ required }) => required)).toEqual(Array(12).fill(970));
  expect(level.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['notReached', null]);
  const observed = course(figures, [{ ...fewer, form: 'Beobachtung' }]);
  expect(observed.map(({ required }) => required)).toEqual(Array(12).fill('notApplicable'));
  expect(observed.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['monitoringOnly', null]);
});

it('takes the stock of the months that are set', () => {
  const figures = [
    { figure: 'ELB', month: '2025-12', value: 4000 },
    ...monthsOf('ELB', 2026, [3900]),
    ...monthsOf('INT', 2026, [78]),
  ];
  const rate = { no: 2, form: 'Quote', value: 0.3 };
  expect(course(figures, [rate], { no: 2 })[0]?.actual).toBe(78 / 4000);
  expect(course(figures, [rate], { no: 2, stockShift: 0 })[0]?.actual).toBe(78 / 3900);
});

describe('of several rows of one number', () => {
  const figures = [...lastYear, ...monthsOf('LZB', 2026, [975]), ...monthsOf('LZB', 2026, [400], 'Frauen')];
  const count = { ...fewer, form: 'Anzahl', value: 970 };
  const january = (targets: readonly TargetDraft[], asked = {}): CourseMonth | undefined =>
    course(figures, targets, asked)[0];

  it('the change target is meant, wherever it stands', () => {
    expect(january([count, fewer])).toMatchObject({ required: 975 });
    expect(january([fewer, count])).toMatchObject({ required: 975 });
  });

  it('else what has figures', () => {
    const steps = { ...fewer, figure: '', form: 'Schritte' };
    const observed = { ...fewer, form: 'Beobachtung' };
    expect(january([steps, observed, count])).toMatchObject({ required: 970 });
    expect(january([steps, observed])).toMatchObject({ verdict: 'monitoringOnly' });
  });

  it('a sound one before one with a fault of its form', () => {
    expect(january([{ ...fewer, figure: 'K9' }, fewer])).toMatchObject({ required: 975 });
    // A change target that cannot be read is not silently replaced by another form.
    expect(ask(figures, [count, { ...fewer, value: '' }])).toMatchObject({ error: { code: 'targetUnusable' } });
  });

  it('the sex asked for', () => {
    const both = [fewer, { ...fewer, sex: 'Frauen', form: 'Anzahl', value: 390 }];
    expect(january(both, { sex: 'female' })).toMatchObject({ actual: 400, required: 390 });
    expect(january(both)).toMatchObject({ actual: 975 });
  });
});

describe('there is no course', () => {
  it('of a target that is not there', () => {
    const targets = [fewer, { ...fewer, sex: 'Frauen' }, { no: 2 }, { no: '' }, { year: 2025, no: 7 }];
    expect(ask(lastYear, targets, { no: 9 })).toEqual({
      ok: false,
      error: { code: 'targetNotFound', no: 9, year: 2026, sex: 'total', numbers: [2, 3] },
    });
    expect(ask(lastYear, targets, { sex: 'male' })).toMatchObject({ error: { code: 'targetNotFound', sex: 'male' } });
  });

  it('of steps', () => {
    for (const steps of [
      { no: 3, figure: '', form: 'Schritte' },
      { no: 3, figure: 'K3', form: 'Schritte' },
    ]) {
      expect(ask(lastYear, [steps])).toEqual({ ok: false, error: { code: 'targetWithoutFigures', no: 3 } });
    }
  });

  it('of a row that cannot be judged', () => {
    expect(ask(lastYear, [{ no: 1 }, { ...fewer, value: 5.3 }])).toEqual({
      ok: false,
      error: {
        code: 'targetUnusable',
        no: 3,
        row: 3,
        fault: { code: 'targetChangeImplausible', value: 5.3 },
      },
    });
  });

  it('of tables that cannot be read', () => {
    expect(ask(lastYear, [fewer], { year: 2027 })).toMatchObject({ error: { code: 'targetsNotFound', years: [2026] } });
    expect(ask(lastYear, [fewer], { jobcenter: 'Neuland' })).toMatchObject({ error: { code: 'jobcenterUnknown' } });
    const withoutYear = targetRows([fewer]).map((row) => row.slice(1));
    const request = { no: 3, year: 2004, sex: 'total', jobcenter: null, stockShift: 1, lag: null } as const;
    expect(targetCourse(figureRows(lastYear), withoutYear, request)).toEqual({
      ok: false,
      error: { code: 'yearOutOfRange', year: 2004 },
    });
    expect(targetCourse([['Wert']], withoutYear, request)).toMatchObject({ error: { code: 'headersMissing' } });
  });

  it('in a table of targets of several Jobcenter, but of the only one of the figures', () => {
    const two = [{ ...fewer, jobcenter: 'Neuland' }, fewer];
    expect(course(lastYear, two)[0]?.required).toBe(975);
    expect(course(lastYear, two, { jobcenter: 'Landkreis Musterland' })[0]?.required).toBe(975);
  });
});

it('the year 2005 has no year before', () => {
  const [january] = course(monthsOf('LZB', 2005, [975]), [{ ...fewer, year: 2005 }], { year: 2005 });
  expect(january).toMatchObject({ actual: 975, previous: 'missing', required: 'missing', verdict: 'dataMissing' });
});
