import { mappingFits, savedMapping, withAnswer } from '../../../src/domain/import';
import { monthOf } from '../../fakes/import-files';
import { look, table } from './look';

describe('a saved mapping', () => {
  const of = (month: string, mark = '') =>
    table(
      [`Integrationsquote${mark}, Jobcenter Musterland`],
      ['Geschlecht', `${month} 2026`, 'Sonstiges'],
      ['Frauen', 20.1, 5],
      ['Männer', 30.2, 6],
    );

  it('is recognised next month, and nothing is asked again', () => {
    const first = look(of('Mai'));
    const answered = withAnswer(first.mapping, { code: 'unit', table: 0, column: '#', value: 'percent' });
    const saved = savedMapping(JSON.parse(JSON.stringify(answered)) as typeof answered);
    const next = look(of('Juni', ' 1)'), { saved: [{ version: 1, tables: [] }, saved] });
    expect(mappingFits(saved, next.reading.mapping)).toBe(true);
    expect(next.asked).toEqual([]);
    expect(next.reading.remarks).toEqual([{ code: 'savedMappingUsed', index: 1 }]);
    expect(next.reading.tables[0]?.columns.every(({ reason }) => reason === 'saved')).toBe(true);
    expect(next.rows).toEqual([
      'Musterland K2 twelveMonths female 2026-06 2026-09 3 0.201',
      'Musterland K2 twelveMonths male 2026-06 2026-09 3 0.302',
    ]);
  });

  it('forgets what holds for one file only', () => {
    const { mapping } = look(of('Mai'));
    const dated = withAnswer(withAnswer(mapping, { code: 'month', table: 0, value: monthOf('2026-05') }), {
      code: 'dataLoad',
      table: 0,
      value: { kind: 'fixed', month: monthOf('2026-08') },
    });
    expect(savedMapping(dated).tables[0]).toMatchObject({ month: null, dataLoad: null, waitingPeriod: 3 });
    expect(savedMapping(mapping).tables[0]?.dataLoad).toEqual({ kind: 'lag', months: 3 });
  });

  it('does not fit another table, or none', () => {
    const { mapping } = look(of('Mai'));
    expect(mappingFits(mapping, look(table(['Kennzahl', 'Wert'], ['ELB', 5])).mapping)).toBe(false);
    expect(mappingFits(mapping, look(table(['nur Text'])).mapping)).toBe(false);
  });
});
