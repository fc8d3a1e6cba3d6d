import fc from 'fast-check';
import {
  applyMapping,
  mappingFits,
  recogniseLayout,
  sheetOfRange,
  withProposals,
  type SheetCells,
} from '../../../src/domain/import';
import {
  factsOf,
  factTexts,
  importContext,
  longTable,
  monthsAcross,
  sexesAcross,
  sheetsByMonth,
  someFacts,
} from '../../fakes/import-files';

const facts = someFacts();

function taken(sheets: readonly SheetCells[]) {
  const reading = recogniseLayout(sheets, importContext);
  return applyMapping(sheets, withProposals(reading.mapping, reading.questions), importContext);
}

describe('the same figures in different layouts', () => {
  const layouts: readonly (readonly [string, readonly SheetCells[]])[] = [
    ['a long table', [sheetOfRange(longTable(facts))]],
    ['months across under years', [sheetOfRange(monthsAcross(facts))]],
    ['sexes across under figures', [sheetOfRange(sexesAcross(facts))]],
    ['a sheet a month', sheetsByMonth(facts)],
  ];
  test.each(layouts)('are read from %s', (_name, sheets) => {
    const { rows, refused, questions } = taken(sheets);
    expect(refused).toEqual([]);
    expect(questions).toEqual([]);
    expect(factsOf(rows)).toEqual(factTexts(facts));
  });

  it('do not depend on the order of rows and columns', () => {
    const { values } = longTable(facts);
    const [header = [], ...body] = values;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...header.keys()], { minLength: header.length }),
        fc.shuffledSubarray([...body.keys()], { minLength: body.length }),
        (columns, rows) => {
          const shuffled = [header, ...rows.map((row) => body[row] ?? [])].map((row) =>
            columns.map((each) => row[each]),
          );
          expect(factsOf(taken([sheetOfRange({ name: 'x', values: shuffled })]).rows)).toEqual(factTexts(facts));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('do not depend on footnotes, and neither does a saved mapping', () => {
    const plain = sexesAcross(facts);
    const saved = recogniseLayout([sheetOfRange(plain)], importContext).mapping;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', ' 1)', ' 2) 4)', '¹', ' *'), { minLength: 12, maxLength: 12 }),
        (marks) => {
          const values = plain.values.map((row, index) =>
            index > 1 ? row : row.map((cell, column) => (cell === '' ? '' : `${String(cell)}${marks[column] ?? ''}`)),
          );
          const sheet = sheetOfRange({ ...plain, values });
          expect(mappingFits(saved, recogniseLayout([sheet], importContext).mapping)).toBe(true);
          expect(factsOf(taken([sheet]).rows)).toEqual(factTexts(facts));
        },
      ),
      { numRuns: 20 },
    );
  });
});
