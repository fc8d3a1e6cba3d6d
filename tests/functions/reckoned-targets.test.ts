import { targetRows, type TargetDraft } from '../domain/target-table/ask';
import { course, figureRows, monthsOf, type FigureRowDraft } from '../fakes/figure-rows';
import { CellError, evaluateCell, registeredFunctions, type RegisteredFunction } from './custom-functions-global';

let functions: ReadonlyMap<string, RegisteredFunction>;
beforeAll(async () => {
  functions = await registeredFunctions();
});

function zv(id: string, ...args: readonly unknown[]): unknown {
  const cellFunction = functions.get(id);
  if (cellFunction === undefined) throw new Error(`${id} is not registered`);
  return evaluateCell(cellFunction, args);
}

interface Row {
  readonly actual: unknown;
  readonly previous: unknown;
  readonly required: unknown;
  readonly verdict: unknown;
  readonly note: string;
}

function zieltabelle(figures: readonly FigureRowDraft[], targets: readonly TargetDraft[], ...more: readonly unknown[]) {
  const [month = '2026-06', ...rest] = more;
  const value = zv('ZIELTABELLE', figureRows(figures), targetRows(targets), month, ...rest);
  if (!Array.isArray(value)) throw new Error(`No table: ${JSON.stringify(value)}`);
  const shown = (cell: unknown): unknown => (cell instanceof CellError ? cell.code : cell);
  return (value as readonly (readonly unknown[])[]).slice(1).map((cells): Row => ({
    actual: shown(cells[4]),
    previous: shown(cells[5]),
    required: shown(cells[8]),
    verdict: cells[11],
    note: String(cells[12]).replaceAll('\u00a0', ' '),
  }));
}

/** Jahresfortschrittswert of June in both years; `lags` are those of 2025 and 2026. */
function june(figure: string, before: unknown, now: unknown, lags = [0, 0], sex = 'gesamt'): FigureRowDraft[] {
  return [2025, 2026].flatMap((year, index) =>
    course(figure, `${year}-06`, [index === 0 ? before : now], { measure: 'JFW', sex, lag: lags[index] ?? 0 }),
  );
}

const rise = { figure: 'K2', value: 0.053 };
const fall = { figure: 'K3', value: -0.025 };
const toleratedFall = { figure: 'K2', value: -0.07 };
const toleratedRise = { figure: 'K3', value: 0.14 };
const quota = { figure: 'K2', form: 'Quote', value: 0.3 };

/** Verdicts reckoned by hand; the change or level that decides stands behind each. */
describe('one target, one verdict', () => {
  it.each<[string, TargetDraft, FigureRowDraft[], string]>([
    ['+5,3 %', rise, june('K2', 0.2, 0.2106), 'erreicht'],
    ['+5,25 % is printed as 5,3 %', rise, june('K2', 0.2, 0.2105), 'erreicht'],
    ['+5,24 %', rise, june('K2', 0.2, 0.21048), 'nicht erreicht'],
    ['+5,249999 %', rise, june('K2', 0.2, 0.210499998), 'nicht erreicht'],
    ['+5,2 % with equal printed levels', rise, june('K2', 0.264, 0.2776), 'nicht erreicht'],
    ['no change', rise, june('K2', 0.2, 0.2), 'nicht erreicht'],
    ['from 0,1 % to 0', rise, june('K2', 0.001, 0), 'nicht erreicht'],
    ['no change from 0', rise, june('K2', 0, 0.2), 'Daten fehlen'],
    ['without the year before', rise, june('K2', '', 0.2), 'Daten fehlen'],
    ['without this year', rise, june('K2', 0.2, '*'), 'Daten fehlen'],
    ['a marked year before', rise, june('K2', 'x', 0.2), 'Daten fehlen'],
    ['a negative year before', rise, june('K2', -0.2, 0.21), 'Daten fehlen'],
    ['−6,9 % where −7 % is tolerated', toleratedFall, june('K2', 0.2, 0.1862), 'erreicht'],
    ['−7,0 %', toleratedFall, june('K2', 0.2, 0.186), 'erreicht'],
    ['−7,1 %', toleratedFall, june('K2', 0.2, 0.1858), 'nicht erreicht'],
    ['−7,05 % is printed as −7,1 %', toleratedFall, june('K2', 0.2, 0.1859), 'nicht erreicht'],
    ['−7,04 %', toleratedFall, june('K2', 0.2, 0.18592), 'erreicht'],
    ['1.000 → 975 persons', fall, june('K3', 1000, 975), 'erreicht'],
    ['1.000 → 976 persons', fall, june('K3', 1000, 976), 'nicht erreicht'],
    ['−2,45 % is printed as −2,5 %', fall, june('K3', 2000, 1951), 'erreicht'],
    ['a stock of 0', fall, june('K3', 1000, 0), 'Daten fehlen'],
    ['+13,9 % where +14 % is tolerated', toleratedRise, june('K3', 1000, 1139), 'erreicht'],
    ['+14,0 %', toleratedRise, june('K3', 1000, 1140), 'erreicht'],
    ['+14,04 %', toleratedRise, june('K3', 10000, 11404), 'erreicht'],
    ['+14,05 %', toleratedRise, june('K3', 10000, 11405), 'nicht erreicht'],
    ['unchanged and the same', { ...fall, value: 'gleich' }, june('K3', 1000, 1000), 'erreicht'],
    ['unchanged and less', { ...fall, value: 0 }, june('K3', 1000, 990), 'erreicht'],
    ['unchanged and more', { ...fall, value: 0 }, june('K3', 1000, 1001), 'nicht erreicht'],
    ['to rise at all', { ...rise, value: 0, direction: 'über' }, june('K2', 0.2, 0.2001), 'erreicht'],
    ['to rise at all, +0,04 %', { ...rise, value: 0, direction: 'über' }, june('K2', 0.2, 0.20008), 'nicht erreicht'],
    ['to rise at all, the same', { ...rise, value: 0, direction: 'über' }, june('K2', 0.2, 0.2), 'nicht erreicht'],
    ['to fall at all', { ...fall, value: 0, direction: 'unter' }, june('K3', 1000, 999), 'erreicht'],
    ['30,0 %', quota, june('K2', '', 0.3), 'erreicht'],
    ['29,95 % is printed as 30,0 %', quota, june('K2', '', 0.2995), 'erreicht'],
    ['29,94 %', quota, june('K2', '', 0.2994), 'nicht erreicht'],
    ['600 of 600', { figure: 'K2', form: 'Anzahl', value: 600 }, june('INT', '', 600), 'erreicht'],
    ['599 of 600', { figure: 'K2', form: 'Anzahl', value: 600 }, june('INT', '', 599), 'nicht erreicht'],
    [
      'under 150: 149',
      { figure: 'K3', form: 'Anzahl', value: 150, direction: 'unter' },
      june('K3', '', 149),
      'erreicht',
    ],
    [
      'under 150: 150',
      { figure: 'K3', form: 'Anzahl', value: 150, direction: 'unter' },
      june('K3', '', 150),
      'nicht erreicht',
    ],
    [
      'at most 2.970: 2.970,04',
      { figure: 'K3', form: 'Bestand', value: 2970 },
      june('K3', '', 2970.04),
      'nicht erreicht',
    ],
    ['observed', { figure: 'K1', form: 'Beobachtung', value: '' }, june('K1', 1e6, 2e6), 'Beobachtung'],
    ['steps', { figure: '', form: 'Schritte', value: '' }, june('K1', 1e6, 2e6), 'offen'],
    ['5,3 typed for 5,3 %', { ...rise, value: 5.3 }, june('K2', 0.2, 0.3), 'Daten fehlen'],
    [
      'women only',
      { ...rise, sex: 'Frauen' },
      [...june('K2', 0.2, 0.1), ...june('K2', 0.2, 0.2106, [0, 0], 'Frauen')],
      'erreicht',
    ],
    ['a rate of single parents', { figure: 'K2E4', value: 0.02 }, june('K2E4', 0.1, 0.102), 'erreicht'],
    ['K2E1 says no direction', { figure: 'K2E1', value: 0.02 }, june('K2E1', 0.1, 0.102), 'Daten fehlen'],
    ['lags 0 and 3', rise, june('K2', 0.2, 0.3, [3, 0]), 'nicht vergleichbar'],
    ['lags 3 and 0', rise, june('K2', 0.2, 0.3, [0, 3]), 'nicht vergleichbar'],
    ['lag 3 in both years', rise, june('K2', 0.2, 0.3, [3, 3]), 'erreicht'],
    [
      'delivered and computed',
      fall,
      [
        ...june('K3', '', 900).slice(1),
        ...monthsOf(
          'LZB',
          2025,
          [1, 2, 3, 4, 5, 6].map(() => 1000),
        ),
      ],
      'nicht vergleichbar',
    ],
  ])('%s', (_, target, figures, verdict) => {
    expect(zieltabelle(figures, [target]).map((row) => row.verdict)).toEqual([verdict]);
  });
});

const months = (figure: string, year: number, value: number, lag: number, sex = 'gesamt'): FigureRowDraft[] =>
  course(
    figure,
    `${year}-01`,
    [1, 2, 3, 4, 5, 6].map(() => value),
    { lag, sex },
  );

describe('several Ladestände', () => {
  it('takes both years without Wartezeit, and at the Ladestand that is asked for', () => {
    const figures = [
      ...months('LZB', 2025, 1000, 0),
      ...months('LZB', 2025, 1010, 3),
      ...months('LZB', 2026, 975, 0),
      ...months('LZB', 2026, 990, 3),
    ];
    expect(zieltabelle(figures, [fall])).toMatchObject([
      // January to March are known at lag 3 by June.
      { actual: (3 * 990 + 3 * 975) / 6, previous: (3 * 1010 + 3 * 1000) / 6, verdict: 'nicht erreicht' },
    ]);
    expect(zieltabelle(figures, [fall], '2026-06', null, '2026-09')).toMatchObject([
      { actual: 990, previous: 1010, verdict: 'nicht erreicht' },
    ]);
    expect(zieltabelle(figures, [fall], '2026-06', null, '2026-06')).toMatchObject([{ actual: 982.5, previous: 1005 }]);
  });

  it('takes the year before across the turn of the year at the same lag', () => {
    const figures = [2025, 2026].flatMap((year, index) => [
      { figure: 'ELB', month: `${year - 1}-12`, load: `${year}-01`, value: 4000 - 100 * index },
      { figure: 'INT', month: `${year}-01`, load: `${year}-02`, value: 100 },
    ]);
    expect(zieltabelle(figures, [{ ...rise, value: 0.025 }], '2026-01')).toMatchObject([
      { actual: 100 / 3900, previous: 100 / 4000, verdict: 'erreicht' },
    ]);
  });
});

describe('several Jobcenter', () => {
  const figures = ['12345', '12346'].flatMap((jobcenter, index) =>
    june('K3', 1000, 970 + 20 * index).map((row): FigureRowDraft => ({ ...row, jobcenter })),
  );

  it('judges each by its own figures and targets', () => {
    const targets = [
      { ...fall, jobcenter: '12345', value: -0.02 },
      { ...fall, jobcenter: '12346', value: -0.02 },
    ];
    expect(zieltabelle(figures, targets, '2026-06', '12345').map(({ verdict }) => verdict)).toEqual(['erreicht']);
    expect(zieltabelle(figures, targets, '2026-06', '12346').map(({ verdict }) => verdict)).toEqual(['nicht erreicht']);
  });

  it('knows a Träger-Nummer that Excel took for a number', () => {
    const targets = [
      { ...fall, jobcenter: 12345, value: -0.02 },
      { ...fall, jobcenter: 12346, value: -0.005, no: 3 },
    ];
    expect(zieltabelle(figures, targets, '2026-06', '12345').map(({ verdict }) => verdict)).toEqual(['erreicht']);
    expect(zieltabelle(figures, targets, '2026-06', '12346').map(({ verdict }) => verdict)).toEqual(['erreicht']);
  });

  it('takes the number of a cell as the name', () => {
    const targets = [{ ...fall, jobcenter: 12345, value: -0.02 }];
    expect(zieltabelle(figures, targets, '2026-06', 12345).map(({ verdict }) => verdict)).toEqual(['erreicht']);
  });
});

describe('what is said beside the verdict', () => {
  it('is the Ladestand at which both years can be compared', () => {
    const figures = [...june('K2', 0.2, 0.3, [3, 0]), ...june('K2', '', 0.21, [9, 3]).slice(1)];
    const [row] = zieltabelle(figures, [rise]);
    expect(row).toMatchObject({ verdict: 'nicht vergleichbar', actual: 0.3 });
    expect(row?.note).toContain('Mit Ladestand September 2026 sind beide Jahre vergleichbar; bitte wählen Sie ihn.');
    expect(zieltabelle(figures, [rise], '2026-06', null, '2026-09')).toMatchObject([
      { actual: 0.21, verdict: 'nicht erreicht' },
    ]);
  });

  it('also where it is neither the first nor the newest, or months are added up', () => {
    const delivered = [
      ...june('K2', 0.2, 0.3, [3, 0]),
      ...june('K2', '', 0.22, [0, 3]).slice(1),
      ...june('K2', '', 0.23, [0, 12]).slice(1),
    ];
    expect(zieltabelle(delivered, [rise])[0]?.note).toContain('Mit Ladestand September 2026 sind');
    const added = [...months('LZB', 2025, 1000, 3), ...months('LZB', 2026, 975, 0), ...months('LZB', 2026, 990, 3)];
    expect(zieltabelle(added, [fall])[0]?.note).toContain('Mit Ladestand September 2026 sind');
  });

  it('is nothing of the kind where no Ladestand fits, or both years are compared', () => {
    expect(zieltabelle(june('K2', 0.2, 0.3, [3, 0]), [rise])[0]?.note).not.toContain('vergleichbar');
    expect(zieltabelle(june('K2', 0.2, 0.3), [rise])[0]?.note).not.toContain('vergleichbar');
  });

  it.each([
    // Soll 2.349,75 is printed as 2.349,8; 2.370,4 − 2.349,8 = 20,6, although they lie 20,69 apart.
    ['K3', 'Veränderung', -0.025, 2410, 2370.44, '20,6 Personen über dem Soll'],
    // Soll 289,575 is printed as 290.
    ['INT', 'Veränderung', 0.053, 275, 278, '12 Fälle unter dem Soll'],
    ['INT', 'Veränderung', 0.053, 275, 290, 'weniger als 1 Fall über dem Soll'],
    ['K3', 'Veränderung', -0.025, 1000, 975.04, 'weniger als 0,1 Personen über dem Soll'],
    ['K3', 'Veränderung', -0.025, 1000, 975, 'Ist und Soll sind gleich'],
    ['K1', 'Veränderung', -0.025, 1000, 976.2, '1 Euro über dem Soll'],
  ])('is the distance of the figures as they are printed (%s %s)', (figure, form, value, before, now, words) => {
    expect(zieltabelle(june(figure, before, now), [{ figure, form, value }])[0]?.note).toContain(words);
  });
});
