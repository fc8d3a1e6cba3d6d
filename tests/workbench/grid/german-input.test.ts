import { englishFormula, germanFormula, typedNumber } from '../../../src/workbench/grid/german-input';

test.each([
  ['=ZV.ZIELERREICHUNG(110;100;0,05)', '=ZV.ZIELERREICHUNG(110,100,0.05)'],
  ['=zv.zielerreichung(A1;B1;5,3%;"hoch")', '=zv.zielerreichung(A1,B1,5.3%,"hoch")'],
  ['=WENN(A1>1,5;"a;b,c";SUMME(B1:B3))', '=IF(A1>1.5,"a;b,c",SUM(B1:B3))'],
  ['=SUM(1,2)', '=SUM(1,2)'],
  ['=1,5*2', '=1.5*2'],
  ["='Ziele; 1,5'!A1", "='Ziele; 1,5'!A1"],
  ['=SUMMEWENNS(tbl[Wert; 1];tbl[Art];"x")', '=SUMIFS(tbl[Wert; 1],tbl[Art],"x")'],
  ['=WENN(WAHR;1;FALSCH)', '=IF(TRUE,1,FALSE)'],
  ['=INDEX({1,2;3.5,4};1;2)', '=INDEX({1,2;3.5,4},1,2)'],
  ['=ZEILEN(tbl[#alle])', '=ROWS(tbl[#All])'],
  ['=SUMME(tbl[[#Diese Zeile];[Wert]])', '=SUM(tbl[[#This Row],[Wert]])'],
  ['=SUMME(tbl[Alle])', '=SUM(tbl[Alle])'],
  ['=LÄNGE("[#Alle]")', '=LEN("[#Alle]")'],
])('%s is stored as %s', (typed, stored) => {
  expect(englishFormula(typed)).toBe(stored);
});

test.each([
  ['=IF(A1>1.5,"a;b,c.1",SUM(B1:B3))', '=WENN(A1>1,5;"a;b,c.1";SUMME(B1:B3))'],
  ['=ZV.ZIELERREICHUNG(110,100,0.05)', '=ZV.ZIELERREICHUNG(110;100;0,05)'],
  ['=1.5*2', '=1,5*2'],
  ['=IF(TRUE,1,FALSE)', '=WENN(WAHR;1;FALSCH)'],
  ["=SUM('Ziele, 1.5'!A1,tbl[Wert, 1.5])", "=SUMME('Ziele, 1.5'!A1;tbl[Wert, 1.5])"],
  ['=INDEX({1,2;3.5,4},1,2)', '=INDEX({1,2;3.5,4};1;2)'],
  ['=ZV.JFW(tblKennzahlen[#All],"K2","2026-06")', '=ZV.JFW(tblKennzahlen[#Alle];"K2";"2026-06")'],
  ['=ROUND(ABS(1.5),0)', '=RUNDEN(ABS(1,5);0)'],
  // With a decimal comma this would be read as two arguments.
  ['=INT(1.5)', '=GANZZAHL(1.5)'],
])('%s is shown as %s and read back', (stored, shown) => {
  expect(germanFormula(stored)).toBe(shown);
  expect(englishFormula(shown)).toBe(stored);
});

test.each([
  ['1,5', 1.5, null],
  ['1,5E-7', 1.5e-7, '0.00E+00'],
  ['-1.234,5', -1234.5, '#,##0.00'],
  ['12.000', 12000, '#,##0'],
  ['5,3 %', 0.053, '0.00%'],
  ['15.06.2026', 46188, 'dd.mm.yyyy'],
  ['1.1.26', 46023, 'dd.mm.yyyy'],
])('%s is read as %d', (typed, value, numberFormat) => {
  expect(typedNumber(typed)).toEqual({ value, numberFormat });
});

test.each(['31.02.2026', '1.23', 'K2', '', '1,2,3', '-', '§ 2'])('%s stays what it is', (typed) => {
  expect(typedNumber(typed)).toBeNull();
});
