import {
  applyMapping,
  applyMappingSliced,
  recogniseLayout,
  recogniseLayoutSliced,
  sheetOfRange,
  withProposals,
  type ImportMapping,
  type RangeContent,
  type TableMapping,
} from '../../../src/domain/import';
import { formatReportingMonth } from '../../../src/domain/months';
import { importContext, monthOf } from '../../fakes/import-files';
import { look, rowText, table } from './look';

/** What a label column over some cells gives: the rows, or why a cell is refused, one for each cell. */
function cellsOf(header: string, cells: readonly (string | number | boolean)[], rest: Record<string, unknown> = {}) {
  const usual = {
    Kennzahl: 'ELB',
    Geschlecht: 'gesamt',
    Monat: '2026-06',
    Jobcenter: 'Musterland',
    WZ: 3,
    Stand: '09.2026',
    Art: 'Monat',
    ...rest,
  };
  const headers = [...new Set([header, ...Object.keys(usual)]), 'Anzahl'];
  const { rows, applied } = look(
    table(
      headers,
      ...cells.map((cell, index) =>
        headers.map((each) =>
          each === header ? cell : each === 'Anzahl' ? 100 + index : (usual as Record<string, unknown>)[each],
        ),
      ),
    ),
  );
  return cells.map((_, index) => {
    const taken = rows.find((row) => row.endsWith(` ${100 + index}`));
    const refused = applied.refused.find(({ row }) => row === index + 2);
    return taken?.replace(/ \d+$/u, '') ?? refused?.code ?? 'left out';
  });
}

describe('a label of a row', () => {
  it('is a sex in words among others', () => {
    expect(cellsOf('Geschlecht', ['w', 'Männer', 'davon Frauen', 'insgesamt', 'divers'])).toEqual([
      'Musterland ELB month female 2026-06 2026-09 3',
      'Musterland ELB month male 2026-06 2026-09 3',
      'Musterland ELB month female 2026-06 2026-09 3',
      'Musterland ELB month total 2026-06 2026-09 3',
      'sexUnknown',
    ]);
  });

  it('is a Wartezeit of at most twelve months', () => {
    expect(cellsOf('WZ', [0, 12, '2', '3 Monate Wartezeit', 'WZ 1', 13, 2.5, '123', 'x2', 'bald'])).toEqual([
      ...[0, 12, 2, 3, 1].map((months) => `Musterland ELB month total 2026-06 2026-09 ${months}`),
      ...Array<string>(5).fill('waitingPeriodUnreadable'),
    ]);
  });

  it('is a month, and nothing else that stands for a span of time', () => {
    expect(cellsOf('Monat', ['Juni 2026', 202605, '1. Quartal 2026', 2026, 'Summe', 'bald'])).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB month total 2026-05 2026-09 3',
      'quarterInsteadOfMonth',
      'subtotalRow',
      'subtotalRow',
      'monthUnreadable',
    ]);
  });

  it('is a month of the year in another column or of the title', () => {
    expect(cellsOf('Monat', [6, 'Mai'], { Jahr: 2026 })).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB month total 2026-05 2026-09 3',
    ]);
    expect(cellsOf('Jahr', ['2026', 'Jahr', 'dieses'], { Monat: 6 })).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3',
      'monthUnreadable',
      'monthUnreadable',
    ]);
    const titled = look(table(['Jahr 2026'], [], ['Kennzahl', 'Monat', 'Anzahl'], ['ELB', 'Juni', 1], ['ELB', 5, 2]));
    expect(titled.rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 1',
      'Musterland ELB month total 2026-05 2026-08 3 2',
    ]);
    const nowhere = look(table(['Kennzahl', 'Monat', 'Anzahl'], ['ELB', 'Juni', 1], ['ELB', 5, 2]));
    expect([nowhere.rows, nowhere.asked[1]]).toEqual([[], 'month']);
  });

  it('is a unit, also one that only counts', () => {
    expect(cellsOf('Einheit', ['Personen', 'Anzahl', 'FÄLLE', 'in %', 'Stück'])).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB month total 2026-06 2026-09 3',
      'unitDoesNotFit',
      'unitUnknown',
    ]);
  });

  it('is an art or a Ladestand', () => {
    expect(cellsOf('Art', ['Monat', 'JFW', '12-Monatswert', 'Woche'])).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB progress total 2026-06 2026-09 3',
      'Musterland ELB twelveMonths total 2026-06 2026-09 3',
      'measureUnknown',
    ]);
    expect(cellsOf('Stand', ['10.2026', 'Oktober', 'bald', '05.2026'])).toEqual([
      'Musterland ELB month total 2026-06 2026-10 3',
      'dataLoadUnreadable',
      'dataLoadUnreadable',
      'dataLoadBeforeMonth',
    ]);
  });

  it('is a Jobcenter, not a sum or a wider area', () => {
    expect(
      cellsOf('Jobcenter', ['Neuland', 'Landkreis Anders', 'Summe', 'Niedersachsen', 'Deutschland insgesamt']),
    ).toEqual([
      'Neuland ELB month total 2026-06 2026-09 3',
      'Landkreis Anders ELB month total 2026-06 2026-09 3',
      'subtotalRow',
      'subtotalRow',
      'subtotalRow',
    ]);
  });

  it('is a figure, with sex and art if it names them', () => {
    const columns: RangeContent['values'] = [
      ['Kennzahl', 'Juni 2026'],
      ['Integrationen Frauen', 1],
      ['ELB_12', 2],
      ['davon Männer', 3],
      ['Insgesamt', 4],
      ['Summe Nord', 5],
      ['Kundenzahl', 6],
    ];
    const { rows, applied } = look(table(...columns));
    expect(rows.map((row) => row.replace('Musterland ', '').replace(' 2026-06 2026-09 3', ''))).toEqual([
      'INT month female 1',
      'ELB twelveMonths total 2',
      'ELB month male 3',
      'ELB month total 4',
    ]);
    expect(applied.refused.map(({ row, code }) => [row, code])).toEqual([[6, 'subtotalRow']]);
    expect(applied.questions.map((each) => [each.code, 'label' in each && each.label])).toEqual([
      ['figureName', 'kundenzahl'],
    ]);
  });

  it('that is blank or no text says nothing', () => {
    expect(cellsOf('Geschlecht', [' ', true, 'Frauen'], { Geschlecht: '' })).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB month total 2026-06 2026-09 3',
      'Musterland ELB month female 2026-06 2026-09 3',
    ]);
  });

  it('holds for all rows of its merged cell, and for no others', () => {
    const merged = look({
      ...table(
        ['Kennzahl', 'Geschlecht', 'Juni 2026'],
        ['ELB', 'Frauen', 1],
        ['INT', '', 2],
        ['LZB', '', 3],
        ['INT_BD', '', 4],
      ),
      merged: [
        { row: 1, column: 1, lastRow: 3, lastColumn: 1 },
        { row: 1, column: 2, lastRow: 3, lastColumn: 2 },
        { row: 4, column: 0, lastRow: 4, lastColumn: 1 },
      ],
    });
    expect(merged.rows.map((row) => row.split(' ').slice(1, 4).join(' '))).toEqual([
      'ELB month female',
      'INT month female',
      'LZB month female',
      'INT_BD month total',
    ]);
  });
});

describe('names of Jobcenter', () => {
  const names = table(
    ['Jobcenter', 'Kennzahl', 'Juni 2026'],
    ['Jobcenter Musterland', 'ELB', 1],
    ['neuland', 'ELB', 2],
    ['Stadt Anders', 'ELB', 3],
  );

  it('are those of the workbook, however the file spells them', () => {
    const { rows, mapping } = look(names);
    expect(rows.map((row) => row.split(' ELB')[0])).toEqual(['Musterland', 'neuland', 'Stadt Anders']);
    expect(mapping.tables[0]?.jobcenterNames).toEqual({ 'jobcenter musterland': 'Musterland' });
    const across = look(table(['Kennzahl', 'Jobcenter Musterland', 'Juni 2026'], ['ELB', 1, 2]));
    expect(across.mapping.tables[0]?.jobcenterNames).toEqual({});
    const titled = look(table(['Jobcenter: LK Neuland'], ['Kennzahl', 'Juni 2026'], ['ELB', 1], ['INT', 2]), {
      jobcenters: ['Landkreis Neuland'],
    });
    expect(titled.rows[0]).toBe('Landkreis Neuland ELB month total 2026-06 2026-09 3 1');
  });

  it('can be told, or left out', () => {
    const { sheets, mapping, known } = look(names);
    const told = (jobcenterNames: TableMapping['jobcenterNames']): readonly string[] => {
      const tables = mapping.tables.map((each) => ({ ...each, jobcenterNames }));
      return applyMapping(sheets, { ...mapping, tables }, known).rows.map(rowText);
    };
    expect(told({ 'stadt anders': null, neuland: 'Neuland' }).map((row) => row.split(' ELB')[0])).toEqual([
      'Jobcenter Musterland',
      'Neuland',
    ]);
  });
});

describe('the month that the name of a file says', () => {
  it.each<[string, string | null]>([
    ['Kennzahlen_2026-06.xlsx', '2026-06'],
    ['JFW Juni 2026.xlsx', '2026-06'],
    ['t03251-0-202606.xlsx', '2026-06'],
    ['Werte - Juni 2026 - neu.csv', '2026-06'],
    ['2026-06-30_Werte.csv', '2026-06'],
    ['Kennzahlen__06.2026.CSV', '2026-06'],
    ['Mai 2026 bis Juni 2026.xlsx', '2026-06'],
    ['Mai 2026 und Juni 2026.xlsx', null],
    ['werte.csv', null],
  ])('%p: %p', (fileName, month) => {
    const { reading } = look(table(['Kennzahl', 'Wert'], ['ELB', 5], ['INT', 6]), { fileName });
    const asked = reading.questions.find(({ code }) => code === 'month');
    expect(asked?.proposal).toBe(month === null ? null : monthOf(month));
  });
});

describe('a long file', () => {
  const count = 1201;
  const long = sheetOfRange(
    table(
      ['Jobcenter', 'Kennzahl', 'Berichtsmonat', 'Zahl', 'Anzahl'],
      ...Array.from({ length: count }, (_, index) => [
        'Musterland',
        'ELB',
        `${String((index % 12) + 1).padStart(2, '0')}.2026`,
        index === 1200 ? 'a' : 'ja',
        index + 1,
      ]),
    ),
  );

  function steps<Value>(work: Generator<number, Value>): { readonly done: readonly number[]; readonly value: Value } {
    const done: number[] = [];
    for (;;) {
      const step = work.next();
      if (step.done === true) return { done, value: step.value };
      done.push(step.value);
    }
  }

  it('is read in slices that tell how far they are, to its last row', () => {
    const recognised = steps(recogniseLayoutSliced([long], importContext));
    const { mapping, questions } = recognised.value;
    const applied = steps(applyMappingSliced([long], withProposals(mapping, questions), importContext));
    for (const { done } of [recognised, applied]) {
      expect(done.length).toBeGreaterThan(3);
      expect(done.length).toBeLessThan(40);
      expect(done.every((part) => part >= 0 && part <= 1)).toBe(true);
    }
    expect(applied.value.rows).toHaveLength(count);
    expect(applied.value.months.map(formatReportingMonth)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    );
    expect(recognised.value.tables[0]).toMatchObject({ firstRow: 2, lastRow: count + 1 });
  });

  it('is sampled from its first rows to its last', () => {
    const { tables } = recogniseLayout([long], importContext);
    expect(tables[0]?.columns[3]).toMatchObject({ reason: 'notUnderstood', samples: ['ja', 'ja', 'ja'] });
  });
});

it('a mapping is applied to the tables that it knows only', () => {
  const { mapping, known } = look(table(['Kennzahl', 'Juni 2026'], ['ELB', 5]));
  const other = sheetOfRange({ ...table(['Jobcenter', 'ELB Juni 2026'], ['Neuland', 7]), name: 'anders' });
  const same = sheetOfRange({ ...table(['Kennzahl', 'Mai 2026'], ['INT', 6]), name: 'gleich' });
  const unknown: ImportMapping = { version: 1, tables: [] };
  expect(applyMapping([other, same], mapping, known).rows.map(rowText)).toEqual([
    'Musterland INT month total 2026-05 2026-08 3 6',
  ]);
  expect(applyMapping([same], unknown, known)).toMatchObject({ rows: [], questions: [], months: [] });
});

describe('what is asked about a column that nobody understands', () => {
  const proposals = (...values: RangeContent['values']) =>
    look(table(...values))
      .reading.questions.filter(({ code }) => code === 'columnRole')
      .map((each) => ['column' in each && each.column, 'proposal' in each && each.proposal, each.cells, each.place]);
  const at = (row: number, column: number) => ({ sheet: 'Blatt', row, column });

  it('is whether it names the figures, if it is the only one and nothing else does', () => {
    expect(proposals(['Sache', 'Juni 2026'], ['Kundenzahl', 5], ['Fallzahl', 6])).toEqual([
      ['sache', 'figure', 2, at(2, 1)],
    ]);
  });

  it('is whether it can be left out in all other cases', () => {
    expect(proposals(['Juni 2026', 'Sache', 'Gruppe'], [5, 'so', 'a'], [6, 'anders', 'b'])).toEqual([
      ['sache', 'ignore', 2, at(2, 2)],
      ['gruppe', 'ignore', 2, at(2, 3)],
    ]);
    expect(
      proposals(['ELB'], ['Jobcenter', 'Sache', 'Juni 2026'], ['Neuland', 'so', 5], ['Musterland', 'anders', 6]),
    ).toEqual([['sache', 'ignore', 2, at(3, 2)]]);
    expect(proposals(['Sache', 'ELB Juni 2026'], ['so', 5], ['anders', 6])).toEqual([['sache', 'ignore', 2, at(2, 1)]]);
    expect(proposals(['Sache', 'Juni 2026'], [1.5, 5], [2.5, 6])).toEqual([['sache', 'ignore', 2, at(2, 1)]]);
    expect(proposals(['Kennzahl', 'Sache', 'Juni 2026'], ['ELB', 'so', 5], ['INT', 'anders', 6])).toEqual([
      ['sache', 'ignore', 2, at(2, 2)],
    ]);
  });
});

it('labels of a row without figures hold for the rows under it', () => {
  const { rows } = look(
    table(
      ['Jobcenter', 'Jahr', 'Monat', 'Kennzahl', 'Anzahl'],
      ['Musterland', 2026, '', '', ''],
      ['', '', 5, 'ELB', 1],
      ['', '', 6, 'ELB', 2],
      ['Neuland', 2025, '', '', ''],
      ['', '', 5, 'ELB', 3],
    ),
  );
  expect(rows).toEqual([
    'Musterland ELB month total 2026-05 2026-08 3 1',
    'Musterland ELB month total 2026-06 2026-09 3 2',
    'Neuland ELB month total 2025-05 2025-08 3 3',
  ]);
});

it('a month before the years of the SGB II is refused', () => {
  const { rows, applied } = look(
    table(
      ['Kennzahl', 'Berichtsmonat', 'Zähler', 'Nenner'],
      ['K3', '06.2005', 1000, 1010],
      ['K3', '06.2006', 1001, 1000],
    ),
  );
  expect(rows.map((row) => row.split(' ').slice(1, 5).join(' '))).toEqual([
    'LZB month total 2005-06',
    'LZB month total 2006-06',
    'LZB month total 2005-06',
  ]);
  expect(applied.refused).toEqual([{ sheet: 'Blatt', row: 2, column: 4, code: 'monthUnreadable', text: '' }]);
});

describe('remarks and saved decisions', () => {
  const june = table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', '1.234', '5,5']);

  it('hold the name of the file against the last month', () => {
    const codes = (fileName: string) => look(june, { fileName }).reading.remarks.map(({ code }) => code);
    expect([codes('2026-06.csv'), codes('2026-05.csv')]).toEqual([[], ['fileNameDiffers']]);
    const swapped = table(['Kennzahl', 'Juni 2026', 'Mai 2026'], ['ELB', 1, 2]);
    expect(look(swapped, { fileName: '2026-06.csv' }).reading.remarks).toEqual([]);
  });

  it('name sheets without a table, but no empty ones', () => {
    const sheets = [june, { name: 'Notiz', values: [['', 'Text', '']] }, { name: 'leer', values: [['', '']] }];
    expect(look(sheets).reading.remarks).toEqual([{ code: 'sheetWithoutTable', sheet: 'Notiz' }]);
  });

  it('keep the notation that was decided, and take it from the file where it was not', () => {
    const first = look(june);
    const notation = (saved: ImportMapping) =>
      look(june, { saved: [saved] }).reading.mapping.tables[0]?.columns.find(({ role }) => role === 'value')?.notation;
    const decided = (as: 'english' | 'undeclared'): ImportMapping => ({
      ...first.mapping,
      tables: first.mapping.tables.map((each) => ({
        ...each,
        columns: each.columns.map((column) => ({ ...column, notation: as })),
      })),
    });
    expect([notation(decided('english')), notation(decided('undeclared'))]).toEqual(['english', 'german']);
    const reading = look(june, { saved: [decided('english')] }).reading;
    expect(reading.tables[0]?.columns.map(({ confidence, reason }) => [confidence, reason])).toEqual([
      ['certain', 'saved'],
      ['certain', 'saved'],
    ]);
  });
});
