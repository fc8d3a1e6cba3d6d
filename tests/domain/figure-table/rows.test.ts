import { isBlankCell, jobcenterNames, readFigureTable } from '../../../src/domain/figure-table';
import { at, figureHeaders, figureRow, figureRows, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { cells, draft, read } from './read';

describe('Art and Geschlecht', () => {
  it.each([
    ['', 'month'],
    ['Monat', 'month'],
    [' monatswert ', 'month'],
    ['M', 'month'],
    ['JFW', 'progress'],
    ['jfw', 'progress'],
    ['Jahresfortschrittswert', 'progress'],
    ['Jahresfortschritt', 'progress'],
    ['12M', 'twelveMonths'],
    ['12 Monate', 'twelveMonths'],
    ['12-Monats-Wert', 'twelveMonths'],
    ['12-Monatswert', 'twelveMonths'],
    ['zwo\u0308lf Monate', 'twelveMonths'],
    ['Zwölfmonatswert', 'twelveMonths'],
  ])('Art %j is %s', (measure, expected) => {
    expect(read(figureRows([draft({ measure })])).entries).toMatchObject([{ measure: expected }]);
  });

  it.each([
    ['', 'total'],
    ['gesamt', 'total'],
    ['Insgesamt', 'total'],
    ['FRAUEN', 'female'],
    ['w', 'female'],
    ['Männer', 'male'],
    [' maenner ', 'male'],
  ])('Geschlecht %j is %s', (sex, expected) => {
    expect(read(figureRows([draft({ sex })])).entries).toMatchObject([{ sex: expected }]);
  });
});

describe('rows that cannot be told', () => {
  it.each<[Partial<FigureRowDraft>, string, string]>([
    [{ figure: 'Arbeitslose' }, 'figureUnknown', 'Arbeitslose'],
    [{ figure: ' ' }, 'figureUnknown', ' '],
    [{ measure: 'Quartal' }, 'measureUnknown', 'Quartal'],
    [{ sex: 'divers' }, 'sexUnknown', 'divers'],
  ])('%j is read over and told, with its month', (wrong, code, text) => {
    const { entries, faults } = read(figureRows([draft(wrong), draft({ value: 119 })]));
    expect(faults).toEqual([{ code, row: 2, text, month: at('2026-03') }]);
    expect(entries).toMatchObject([{ row: 3, value: 119 }]);
  });

  it.each(['Kennzahl', 'Art', 'Geschlecht'] as const)('a cell of %s that is no text is told as it shows', (column) => {
    for (const [cell, text] of [
      [12, '12'],
      [true, 'true'],
      [{ error: '#NV' }, ''],
      [Symbol('x'), ''],
    ] as const) {
      expect(read([figureHeaders, cells(column, cell)]).faults).toMatchObject([{ row: 2, text }]);
    }
  });

  it('are told by the first thing that is wrong', () => {
    const wrong = { figure: 'X', measure: 'X', sex: 'X', month: 'X', load: 'X' };
    const order = (rest: Partial<FigureRowDraft>) => read(figureRows([draft({ ...wrong, ...rest })])).faults[0]?.code;
    expect(order({})).toBe('figureUnknown');
    expect(order({ figure: 'INT' })).toBe('measureUnknown');
    expect(order({ figure: 'INT', measure: '' })).toBe('sexUnknown');
    expect(order({ figure: 'INT', measure: '', sex: '' })).toBe('monthUnreadable');
  });

  it('are not told where Kennzahl and Berichtsmonat are blank', () => {
    const blank = [
      [],
      ['', '', '', '', '', '', '', '', ''],
      [null, null, null, null, null, null, null, null, null],
      Array.from({ length: 9 }, () => 0),
      figureRow(draft({ figure: ' ', month: '' })),
    ];
    const { entries, faults, remarks } = read([figureHeaders, ...blank, figureRow(draft())]);
    expect(entries).toMatchObject([{ row: 7 }]);
    expect([faults, remarks]).toEqual([[], []]);
  });

  it('may be shorter than the headers or no rows at all', () => {
    const holes = [figureHeaders, undefined, ['Dorf', 'INT', '', '', '2026-03']] as unknown as unknown[][];
    const { entries } = read(holes);
    expect(entries).toMatchObject([{ row: 3, dataLoad: null, value: { reason: 'blank' } }]);
  });

  it('nobody has to listen', () => {
    const table = tableOf([draft({ figure: 'X' }), draft({ load: '' }), draft({ load: '2026-02' }), draft()]);
    expect(table.entries({ figure: 'INT', measure: 'month', sex: 'total', month: at('2026-03') })).toHaveLength(2);
  });

  it('tells a remark before the row itself', () => {
    const heard: string[] = [];
    readFigureTable(figureRows([draft({ load: 'bald' }), draft()]), null, {
      onEntry: (_, { row }) => heard.push(`row ${row}`),
      onRemark: ({ code, row }) => heard.push(`${code} ${row}`),
    });
    expect(heard).toEqual(['dataLoadUnreadable 2', 'row 2', 'row 3']);
  });
});

describe('cells', () => {
  it.each([
    ['', true],
    [' \t\u00a0', true],
    [null, true],
    [undefined, true],
    [0, false],
    ['0', false],
    [false, false],
    [{}, false],
  ])('%j is blank: %p', (cell, blank) => {
    expect(isBlankCell(cell)).toBe(blank);
  });

  it('names stand in any rows where no content is asked for', () => {
    const rows = [['Kopf'], [' Dorf '], ['dorf'], [''], [0], [7], []];
    expect([...jobcenterNames(rows, 1, 0)]).toEqual([
      ['dorf', 'Dorf'],
      ['7', '7'],
    ]);
  });
});
