import { applyMapping, columnRoles, withAnswer, withColumnRole, withProposals } from '../../../src/domain/import';
import { monthOf } from '../../fakes/import-files';
import { look, rowText, table } from './look';

describe('what the file does not say', () => {
  const bare = table(['Kennzahl', 'Wert'], ['K2', 3], ['LLU', 1000], ['ELB', '1.234']);

  it('is asked, with proposals where they are no guess', () => {
    const { reading, applied } = look(bare, { fileName: 'Werte_2026-06.csv' });
    expect(reading.questions.map(({ code, proposal, cells }) => [code, proposal, cells])).toEqual([
      ['jobcenter', 'Musterland', 3],
      ['month', monthOf('2026-06'), 3],
      ['measure', 'byFigure', 3],
      ['waitingPeriod', 3, 3],
      ['dataLoad', { kind: 'lag', months: 3 }, 3],
      ['unit', null, 1],
      ['amountUnit', 'euro', 1],
      ['notation', null, 1],
    ]);
    expect(applied.rows.map(({ value }) => value)).toEqual([1000]);
    expect(applied.questions.map(({ code }) => code)).toEqual(['unit', 'notation']);
  });

  it('is asked once and settled by the answers', () => {
    const { sheets, mapping, applied, known } = look(bare, { fileName: 'Werte_2026-06.csv' });
    const [unit] = applied.questions;
    expect(unit).toMatchObject({
      code: 'unit',
      column: 'wert',
      text: '3',
      place: { row: 2, column: 2 },
      id: 'unit|0|wert',
    });
    let answered = withAnswer(mapping, { code: 'unit', table: 0, column: 'wert', value: 'percent' });
    answered = withAnswer(answered, { code: 'amountUnit', table: 0, column: 'wert', value: 'thousandEuro' });
    answered = withAnswer(answered, { code: 'notation', table: 0, column: 'wert', value: 'german' });
    const done = applyMapping(sheets, answered, known);
    expect(done.questions).toEqual([]);
    expect(done.rows.map(({ value }) => value)).toEqual([0.03, 1_000_000, 1234]);
    const unknown = withAnswer(withAnswer(answered, { code: 'dataLoad', table: 0, value: { kind: 'unknown' } }), {
      code: 'waitingPeriod',
      table: 0,
      value: 'unknown',
    });
    expect(
      applyMapping(sheets, unknown, known).rows.map(({ dataLoad, waitingPeriod }) => [dataLoad, waitingPeriod]),
    ).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const fixed = withAnswer(answered, {
      code: 'dataLoad',
      table: 0,
      value: { kind: 'fixed', month: monthOf('2026-05') },
    });
    expect(applyMapping(sheets, fixed, known).refused.map(({ code }) => code)).toEqual([
      'dataLoadBeforeMonth',
      'dataLoadBeforeMonth',
      'dataLoadBeforeMonth',
    ]);
  });

  it('is proposed for numbers by what the whole file shows', () => {
    const values = [
      ['Kennzahl', 'Mai 2026', 'Wert Juni 2026'],
      ['ELB', '1.234', '5.651.694'],
      ['INT', '1.235', '12'],
    ];
    const { reading, applied } = look(table(...values));
    expect(reading.questions.find(({ code }) => code === 'notation')).toMatchObject({
      proposal: 'german',
      column: '#',
    });
    expect(applied.rows.map(({ value }) => value)).toEqual([1234, 5651694, 1235, 12]);
  });

  it('is a figure or a name of one', () => {
    const nameless = look(table(['Geschlecht', 'Juni 2026'], ['Frauen', 5]));
    expect(nameless.asked).toContain('figure');
    expect(nameless.rows).toEqual([]);
    const named = withAnswer(nameless.mapping, { code: 'figure', table: 0, value: 'ELB' });
    const rows = applyMapping(
      nameless.sheets,
      withProposals(named, applyMapping(nameless.sheets, named, nameless.known).questions),
      nameless.known,
    ).rows;
    expect(rows.map(rowText)).toEqual(['Musterland ELB month female 2026-06 2026-09 3 5']);
    const strange = look(table(['Kennzahl', 'Juni 2026'], ['ELB', 5], ['Kundenzahl', 6], ['Rest', 7]));
    let told = withAnswer(strange.mapping, { code: 'figureName', table: 0, label: 'kundenzahl', value: 'LZB' });
    told = withAnswer(told, { code: 'figureName', table: 0, label: 'rest', value: 'ignore' });
    const after = applyMapping(strange.sheets, told, strange.known);
    expect([after.rows.map(({ figure }) => figure), after.refused, after.questions]).toEqual([['ELB', 'LZB'], [], []]);
  });

  it('is what a column holds that nobody understands', () => {
    const { reading, sheets, mapping, known, rows } = look(
      table(['Kennzahl', 'Altersgruppe', 'Juni 2026'], ['ELB', 'unter 25', 5], ['ELB', 'ab 25', 6]),
    );
    expect(reading.questions.find(({ code }) => code === 'columnRole')).toMatchObject({
      column: 'altersgruppe',
      proposal: 'ignore',
      cells: 2,
    });
    expect(reading.tables[0]?.columns[1]).toMatchObject({
      confidence: 'unsure',
      reason: 'notUnderstood',
      mapping: { role: null },
    });
    expect(rows).toHaveLength(2);
    const as = withColumnRole(mapping, 0, 'altersgruppe', 'sex');
    expect(applyMapping(sheets, as, known).refused).toMatchObject([
      { code: 'sexUnknown', text: 'unter 25' },
      { code: 'sexUnknown', text: 'ab 25' },
    ]);
    expect(columnRoles).toContain('ignore');
    const labels = look(table(['Bezeichnung', 'Juni 2026'], ['Kundenzahl', 5], ['Fallzahl', 6]));
    expect(labels.reading.questions.find(({ code }) => code === 'columnRole')).toMatchObject({ proposal: 'figure' });
  });
});
