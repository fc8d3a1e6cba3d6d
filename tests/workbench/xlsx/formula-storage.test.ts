import fc from 'fast-check';
import { fromStored, toStored } from '../../../src/workbench/xlsx/formula-storage';

const examples: readonly (readonly [string, string])[] = [
  ['=ZV.ZIELERREICHUNG(A1,B1,0.05)', '_xldudf_ZV_ZIELERREICHUNG(A1,B1,0.05)'],
  ['=LET(x,A1,x+1)', '_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)'],
  ['=LAMBDA(wert,wert*2)(3)', '_xlfn.LAMBDA(_xlpm.wert,_xlpm.wert*2)(3)'],
  ['=FILTER(A1:A3,B1:B3>0)', '_xlfn._xlws.FILTER(A1:A3,B1:B3>0)'],
  ['=IF(A1="LET(x,1,x)","ZV.X(",SUM(\'ZV.Y(\'!A1))', 'IF(A1="LET(x,1,x)","ZV.X(",SUM(\'ZV.Y(\'!A1))'],
  ['=tbl[[#This Row],[LET(]]', 'tbl[[#This Row],[LET(]]'],
  ['=STDEV.S(A1:A9)', '_xlfn.STDEV.S(A1:A9)'],
  ['=SUMIFS(t[Wert],t[Monat],"<"&A$1)', 'SUMIFS(t[Wert],t[Monat],"<"&A$1)'],
];

test.each(examples)('%s is stored as Excel stores it and read back', (formula, stored) => {
  expect(toStored(formula, ['ZV'])).toBe(stored);
  expect(fromStored(stored)).toBe(formula);
});

test('the own row of a table is stored in words', () => {
  expect(toStored('=tbl[@Wert]+tbl[@[Wert 2]]', ['ZV'])).toBe('tbl[[#This Row],[Wert]]+tbl[[#This Row],[Wert 2]]');
});

test('any nesting of calls and texts survives', () => {
  const { call } = fc.letrec<{ call: string; arg: string }>((tie) => ({
    arg: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('A1', '$B$2', '1.5', 'TRUE', "'Ziele ''26'!C3", '"ein ""Text"" mit LET("', 'tblZiele[Nr]'),
      tie('call'),
    ),
    call: fc
      .tuple(
        fc.constantFrom('SUM', 'IF', 'XLOOKUP', 'SORT', 'ZV.JFW', 'ZV.VERAENDERUNG', 'IFERROR', 'TEXTJOIN'),
        fc.array(tie('arg'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, args]) => `${name}(${args.join(',')})`),
  }));
  fc.assert(
    fc.property(call, (body) => {
      expect(fromStored(toStored(`=${body}`, ['ZV']))).toBe(`=${body}`);
    }),
  );
});
