import { functionCatalogue } from '../../src/functions';
import { figureRows, later, monthsOf, type FigureRowDraft } from '../fakes/figure-rows';
import { targetRows } from '../domain/target-table/ask';
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

/** A spilled table as a user sees it: #NV for an error in a cell, no no-break blanks. */
function spill(id: string, ...args: readonly unknown[]): readonly (readonly unknown[])[] {
  const value = zv(id, ...args);
  if (!Array.isArray(value)) throw new Error(`${id} gave no table: ${JSON.stringify(value)}`);
  return (value as readonly (readonly unknown[])[]).map((row) =>
    row.map((cell) => {
      if (cell instanceof CellError) return cell.code;
      return typeof cell === 'string' ? cell.replaceAll('\u00a0', ' ') : cell;
    }),
  );
}

function refusal(error: string, ...words: readonly string[]): unknown {
  return {
    error,
    message: expect.stringMatching(new RegExp(words.map((word) => `(?=.*${word})`).join(''), 'u')) as unknown,
  };
}

/** Golden values 19 and 20 with a year before them. */
const data: readonly FigureRowDraft[] = [
  { figure: 'ELB', month: '2024-12', value: 4100 },
  ...monthsOf('ELB', 2025, [4080, 4040, 4000]),
  { figure: 'ELB', month: '2025-12', value: 4000 },
  ...monthsOf('ELB', 2026, [3960, 3920, 3880]),
  ...monthsOf('INT', 2025, [88, 100, 112]),
  ...monthsOf('INT', 2026, [90, 110, 120]),
  ...monthsOf('LZB', 2025, [2400, 2410, 2420]),
  ...monthsOf('LZB', 2026, [2380, 2370, 2360]),
  ...monthsOf('LLU', 2026, [1000, 1000, '*']),
];
const figures = figureRows(data);
const targets = targetRows([
  { no: 3, title: 'Langzeitbezug', figure: 'K3', value: -0.025 },
  { no: 2, title: 'Integration' },
  { no: 1, title: 'Leistungen', figure: 'K1', form: 'Beobachtung', value: '' },
  { no: 5, title: 'Beratung', figure: '', form: 'Schritte', value: '' },
  { no: 4, title: 'Zugang', figure: 'K9' },
]);

describe('ZIELTABELLE', () => {
  it('spills headers and one row per target, #NV where a figure is missing', () => {
    const table = spill('ZIELTABELLE', figures, targets, '2026-03');
    expect(table[0]).toEqual([
      'Nr',
      'Ziel',
      'Kennzahl',
      'Geschlecht',
      'Ist',
      'Vorjahr',
      'Veränderung',
      'Zielveränderung',
      'Soll',
      'Abweichung',
      'Zielerreichungsgrad',
      'Ergebnis',
      'Hinweis',
    ]);
    expect(table.slice(1)).toEqual([
      [
        1,
        'Leistungen',
        'K1',
        'gesamt',
        '#N/A',
        '#N/A',
        '#N/A',
        '',
        '',
        '',
        '',
        'Beobachtung',
        'Das Ziel wird nur beobachtet; einen Zielwert gibt es nicht. Ist: Der Wert LLU für März 2026 fehlt: In Zeile 24 steht das Zeichen „*“. Fehlende Werte zählen nicht als 0. Bitte prüfen Sie die Zelle.',
      ],
      [
        2,
        'Integration',
        'K2',
        'gesamt',
        320 / 3960,
        300 / ((4100 + 4080 + 4040) / 3),
        expect.closeTo(320 / 3960 / (900 / 12_220) - 1, 12),
        0.053,
        expect.closeTo((900 / 12_220) * 1.053, 12),
        expect.closeTo(320 / 3960 / (900 / 12_220) - 1.053, 12),
        expect.closeTo(320 / 3960 / ((900 / 12_220) * 1.053), 12),
        'erreicht',
        'Stand Januar bis März 2026, Ladestand März 2026, aus Monatswerten, Bestand Dezember bis Februar.',
      ],
      [
        3,
        'Langzeitbezug',
        'K3',
        'gesamt',
        2370,
        2410,
        -40 / 2410,
        -0.025,
        expect.closeTo(2349.75, 9),
        expect.closeTo(-40 / 2410 + 0.025, 12),
        expect.closeTo(2349.75 / 2370, 12),
        'nicht erreicht',
        'Das Ist liegt 20,2 Personen über dem Soll. Stand Januar bis März 2026, Ladestand März 2026, aus Monatswerten.',
      ],
      [
        4,
        'Zugang',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'Daten fehlen',
        'Die Kennzahl „K9“ ist nicht bekannt. Bitte tragen Sie zum Beispiel K2 ein.',
      ],
      [
        5,
        'Beratung',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'offen',
        'Das Ziel wird nicht berechnet; maßgeblich ist, was an Schritten und Kriterien vereinbart ist.',
      ],
    ]);
  });

  it('says beside #NV where to look', () => {
    const value = zv('ZIELTABELLE', figures, targets, '2026-03') as readonly (readonly unknown[])[];
    expect(value[1]?.[4]).toEqual(
      new CellError('#N/A', 'Dieser Wert liegt nicht vor. Was fehlt, steht im Hinweis oder zeigt ZV.DATENPRUEFUNG.'),
    );
  });

  it('shows no number for a target without one, and the sex in words', () => {
    const rows = targetRows([{ no: '' }, { sex: 'w' }, { sex: 'M' }]);
    expect(spill('ZIELTABELLE', figures, rows, '2026-03').map((row) => [row[0], row[3]])).toEqual([
      ['Nr', 'Geschlecht'],
      ['', 'gesamt'],
      [2, 'Frauen'],
      [2, 'Männer'],
    ]);
  });

  it('takes the stock of the same months, a Ladestand and a Jobcenter as arguments', () => {
    const only = targetRows([{}]);
    const actual = (...more: readonly unknown[]): unknown =>
      spill('ZIELTABELLE', figures, only, '2026-03', ...more)[1]?.[4];
    expect(actual(null, null, 'Monat')).toBe(320 / 3920);
    expect(actual(null, null, 'vormonat')).toBe(320 / 3960);
    expect(actual(' landkreis MUSTERLAND ')).toBe(320 / 3960);
    expect(actual('', '2026-02')).toBe('#N/A');
    expect(actual(null, '2026-04')).toBe(320 / 3960);
  });

  it('is refused whole where the tables cannot be read', () => {
    expect(zv('ZIELTABELLE', [['Wert']], targets, '2026-03')).toEqual(refusal('#VALUE!', '„daten“', '„Kennzahl“'));
    expect(zv('ZIELTABELLE', figures, [['Nr']], '2026-03')).toEqual(refusal('#VALUE!', '„ziele“', '„Zielwert“'));
    expect(zv('ZIELTABELLE', figures, targets, '2027-03')).toEqual(refusal('#N/A', 'Jahres 2027', 'Vorhanden: 2026'));
    expect(zv('ZIELTABELLE', figures, targets, '')).toEqual(refusal('#VALUE!', '„berichtsmonat“ ist leer'));
    expect(zv('ZIELTABELLE', figures, targets, '2026-03', 'Neuland')).toEqual(refusal('#VALUE!', '„Neuland“'));
    expect(zv('ZIELTABELLE', 7, targets, '2026-03')).toEqual(refusal('#VALUE!', '„daten“', 'Tabelle'));
    expect(zv('ZIELTABELLE', figures, [7], '2026-03')).toEqual(refusal('#VALUE!', '„ziele“', 'Tabelle'));
    expect(zv('ZIELTABELLE', figures, targets, '2026-03', null, null, 'Quartal')).toEqual(
      refusal('#VALUE!', '„bestandsmonat“', '"vormonat" oder "monat"'),
    );
  });
});

describe('ZIELVERLAUF', () => {
  it('spills twelve months', () => {
    const table = spill('ZIELVERLAUF', figures, targets, 3, 2026);
    expect(table).toHaveLength(13);
    expect(table.slice(0, 5)).toEqual([
      ['Monat', 'Ist', 'Soll', 'Vorjahr', 'Veränderung', 'Ergebnis'],
      ['Jan 2026', 2380, 2340, 2400, expect.closeTo(-20 / 2400, 12), 'nicht erreicht'],
      ['Feb 2026', 2375, expect.closeTo(2344.875, 9), 2405, expect.closeTo(-30 / 2405, 12), 'nicht erreicht'],
      ['Mär 2026', 2370, expect.closeTo(2349.75, 9), 2410, expect.closeTo(-40 / 2410, 12), 'nicht erreicht'],
      ['Apr 2026', '#N/A', '#N/A', '#N/A', '#N/A', ''],
    ]);
  });

  it('takes every month at the lag that is asked for', () => {
    const later = figureRows([...data, { figure: 'LZB', month: '2026-01', load: '2026-03', value: 2300 }]);
    const atLag = (lag: unknown) => spill('ZIELVERLAUF', later, targets, 3, 2026, null, null, null, lag)[1];
    expect(atLag(null)?.[1]).toBe(2380);
    expect(atLag(0)?.[1]).toBe(2380);
    expect(atLag(2)?.slice(1)).toEqual([2300, '#N/A', 2400, '#N/A', 'nicht vergleichbar']);
    expect(zv('ZIELVERLAUF', later, targets, 3, 2026, null, null, null, -1)).toEqual(
      refusal('#VALUE!', '„abstand“', '0 bis 99'),
    );
  });

  it('says which month is missing', () => {
    const gap = figureRows(data.filter(({ figure, month }) => figure !== 'LZB' || month !== '2026-02'));
    // A progress value needs all months before it.
    expect(spill('ZIELVERLAUF', gap, targets, 3, 2026).map((row) => row[5])).toEqual([
      'Ergebnis',
      'nicht erreicht',
      ...Array<string>(11).fill(''),
    ]);
    const delivered = { figure: 'K3', measure: 'JFW', month: '2026-04', value: 2400 };
    expect(spill('ZIELVERLAUF', figureRows([...data, delivered]), targets, 3, 2026).map((row) => row[5])).toEqual([
      'Ergebnis',
      'nicht erreicht',
      'nicht erreicht',
      'nicht erreicht',
      'Daten fehlen',
      ...Array<string>(8).fill(''),
    ]);
  });

  it('is refused where there is no course', () => {
    expect(zv('ZIELVERLAUF', figures, targets, 9, 2026)).toEqual(
      refusal('#N/A', 'Ziel 9', 'Vorhanden: 1, 2, 3, 4 und 5'),
    );
    expect(zv('ZIELVERLAUF', figures, targets, 3, 2026, 'Frauen')).toEqual(refusal('#N/A', 'für Frauen'));
    expect(zv('ZIELVERLAUF', figures, targets, 5, 2026)).toEqual(refusal('#N/A', 'keine Kennzahl'));
    expect(zv('ZIELVERLAUF', figures, targets, 4, 2026)).toEqual(refusal('#VALUE!', 'Ziel 4 .Zeile 6.', '„K9“'));
    expect(zv('ZIELVERLAUF', figures, targets, 3, 1999)).toEqual(refusal('#VALUE!', '„jahr“', '2005 bis 2099'));
    expect(zv('ZIELVERLAUF', figures, targets, '', 2026)).toEqual(refusal('#N/A', '„nr“'));
    expect(zv('ZIELVERLAUF', figures, targets, 1.5, 2026)).toEqual(refusal('#VALUE!', '„nr“', 'ganze Zahlen'));
  });
});

describe('JFW and KENNZAHL', () => {
  it('give one figure', () => {
    expect(zv('JFW', figures, 'K2', '2026-03')).toBe(320 / 3960);
    expect(zv('JFW', figures, 'K2', '2026-03', null, null, null, 'monat')).toBe(320 / 3920);
    expect(zv('KENNZAHL', figures, 'K3', '2026-03')).toBeCloseTo(2360 / 2420 - 1, 12);
  });

  it('name the month that is missing', () => {
    expect(zv('JFW', figures, 'K1', '2026-03')).toEqual(refusal('#N/A', 'LLU für März 2026', 'Zeile 24'));
    expect(zv('JFW', figures, 'K2', '2026-04')).toEqual(refusal('#N/A', 'INT für April 2026'));
    expect(zv('KENNZAHL', figures, 'K2', '2026-03')).toEqual(refusal('#N/A', 'INT für April 2025'));
    expect(zv('JFW', figures, 'K9', '2026-03')).toEqual(refusal('#VALUE!', '„kennzahl“', '„K9“'));
    expect(zv('JFW', figures, '', '2026-03')).toEqual(refusal('#VALUE!', '„kennzahl“ ist leer'));
    expect(zv('JFW', figures, 'K2', '2026-03', 'divers')).toEqual(refusal('#VALUE!', '„geschlecht“', '„divers“'));
  });
});

describe('PROGNOSE', () => {
  it('follows the Ladestand that is asked for, in past years at the same lag', () => {
    const year = (of: number, each: number, count: number) => monthsOf('INT', of, Array<number>(count).fill(each));
    const matured = (of: number, each: number, count: number) =>
      year(of, each, count).map((row) => ({ ...row, load: later(row.month, 3), value: each }));
    // 12 of 24 by June; three months later each month had gained one.
    const rows = figureRows([
      ...year(2025, 2, 12),
      ...matured(2025, 3, 12),
      ...year(2026, 4, 6),
      ...matured(2026, 6, 6),
    ]);
    const expected = (load: unknown) => spill('PROGNOSE', rows, 'INT', '2026-06', null, null, null, null, load)[0]?.[0];
    expect(expected('2026-06')).toBeCloseTo(
      // At June, January to March are known as they were three months later.
      (3 * 6 + 3 * 4) / ((3 * 3 + 3 * 2) / (9 * 3 + 3 * 2)),
      9,
    );
    expect(expected('2026-09')).toBeCloseTo((6 * 6) / 0.5, 9);
    expect(zv('PROGNOSE', rows, 'INT', '2026-06', null, null, null, null, '2026-05')).toEqual(
      refusal('#N/A', 'Juni 2026'),
    );
  });
});

describe('DATENPRUEFUNG', () => {
  it('says that nothing was found, in a row of its own', () => {
    const table = spill('DATENPRUEFUNG', figureRows(monthsOf('LZB', 2026, [2400, 2410, 2405])));
    expect(table).toEqual([
      ['Schwere', 'Jobcenter', 'Kennzahl', 'Monat', 'Befund', 'Rat'],
      ['ok', '', '', '', 'Es ist nichts aufgefallen.', 'Es ist nichts zu tun.'],
    ]);
  });

  it('names a marker with its month', () => {
    const table = spill('DATENPRUEFUNG', figures);
    expect(table.slice(1).map((row) => row.slice(1, 4))).toContainEqual(['Landkreis Musterland', 'LLU', 'Mär 2026']);
  });
});

it('every function on tables answers every kind of blank argument with a German refusal', () => {
  for (const { id, parameters } of functionCatalogue.filter(({ category }) => category === 'dataTable')) {
    for (const blank of [null, undefined, '', 0, ' ']) {
      expect(zv(id, ...parameters.map(() => blank))).toEqual(refusal('#VALUE!', '„daten“', 'Bitte'));
    }
  }
});
