import { expect, test } from './workbench';

const EVALUATION = 'Eigene Auswertung';
const TARGETS = [
  ['Jahr', 'Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert', 'Richtung'],
  [2026, 1, 'Leistungen', 'K1', 'gesamt', 'Beobachtung', null, null],
  [2026, 2, 'Integration', 'K2', 'gesamt', 'Veränderung', 0.053, 'hoch'],
  [2026, 2, 'Integration', 'K2', 'Frauen', 'Veränderung', 0.01, 'hoch'],
  [2026, 3, 'Langzeitbezug', 'K3', 'gesamt', 'Veränderung', -0.02, 'niedrig'],
  [2026, 4, 'Beratung', null, null, 'Schritte', null, null],
];

test.describe('functions on the table of the sample workbook', () => {
  test.use({ first: 'sample' });

  test('one figure, by the German formula that the handbook shows', async ({ workbench }) => {
    await workbench.typeInto(EVALUATION, 'B20', '=ZV.JFW(tblKennzahlen[#Alle];"K2";"2026-10")');
    await expect
      .poll(async () => Number((await workbench.read(EVALUATION, 'B20'))[0]?.[0]), { message: 'B20' })
      .toBeCloseTo(0.235771, 6);
    await workbench.typeInto(EVALUATION, 'B21', '=ZV.KENNZAHL(tblKennzahlen[#Alle];"K3";"11.2026")');
    await workbench.expectCells(EVALUATION, 'B21', [['#N/A']]);
  });

  test('all targets spill with their verdicts, and a figure that is not there is #NV', async ({ workbench }) => {
    await workbench.write(EVALUATION, 'K20:R25', TARGETS);
    await workbench.typeInto(EVALUATION, 'B30', '=ZV.ZIELTABELLE(tblKennzahlen[#Alle];K20:R25;"2026-10")');
    // What is typed is in the cell a little after Enter.
    await workbench.expectCells(EVALUATION, 'B30', [['Nr']]);
    await workbench.calculate();
    const cells = await workbench.read(EVALUATION, 'B30:N35');
    expect(cells.map((row) => [row[0], row[3], row[11]])).toEqual([
      ['Nr', 'Geschlecht', 'Ergebnis'],
      [1, 'gesamt', 'Beobachtung'],
      [2, 'gesamt', 'nicht erreicht'],
      [2, 'Frauen', 'erreicht'],
      [3, 'gesamt', 'erreicht'],
      [4, '', 'offen'],
    ]);
    expect(cells[2]?.[12]).toMatch(/^Bis zum Jahresende fehlen noch \d+ Integrationen/);
    await workbench.typeInto(EVALUATION, 'B30', '=ZV.ZIELTABELLE(tblKennzahlen[#Alle];K20:R25;"2026-11")');
    await expect.poll(async () => (await workbench.read(EVALUATION, 'F31'))[0]?.[0]).toBe('#N/A');
    await workbench.calculate();
    const later = await workbench.read(EVALUATION, 'B30:N35');
    expect(later.map((row) => [row[4], row[11]])).toEqual([
      ['Ist', 'Ergebnis'],
      ['#N/A', 'Beobachtung'],
      ['#N/A', 'Daten fehlen'],
      ['#N/A', 'Daten fehlen'],
      ['#N/A', 'Daten fehlen'],
      ['', 'offen'],
    ]);
  });

  test('course, forecast and data check fill their cells', async ({ workbench }) => {
    await workbench.write(EVALUATION, 'K20:R25', TARGETS);
    await workbench.typeInto(EVALUATION, 'B40', '=ZV.ZIELVERLAUF(tblKennzahlen[#Alle];K20:R25;2;2026)');
    await workbench.typeInto(EVALUATION, 'B60', '=ZV.PROGNOSE(tblKennzahlen[#Alle];"INT";"2026-10")');
    await workbench.typeInto(EVALUATION, 'B62', '=ZV.DATENPRUEFUNG(tblKennzahlen[#Alle];2026)');
    await workbench.expectCells(EVALUATION, 'B62', [['Schwere']]);
    await workbench.calculate();
    const course = await workbench.read(EVALUATION, 'B40:G52');
    expect(course.map((row) => row[0]).slice(0, 3)).toEqual(['Monat', 'Jan 2026', 'Feb 2026']);
    expect(course[11]?.[1]).toBe('#N/A');
    expect(typeof course[12]?.[2]).toBe('number');
    // 1,449 integrations by October after 85.787 %, 86.086 % and 86.277 % of the last three years' integrations: the geometric
    // mean of these shares, and as range the usual prediction interval of their logarithms (n = 3, t(0.90) = 1.8856).
    const [[expected, lower, upper] = []] = await workbench.read(EVALUATION, 'B60:D60');
    expect(expected).toBeCloseTo(1683.912, 3);
    expect(lower).toBeCloseTo(1673.42, 1);
    expect(upper).toBeCloseTo(1694.47, 1);
    const [, first] = await workbench.read(EVALUATION, 'B62:G63');
    expect(first).toEqual(['ok', '', '', '', 'Es ist nichts aufgefallen.', 'Es ist nichts zu tun.']);
  });
});
