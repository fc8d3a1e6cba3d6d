import type { WorkbenchValue } from '../../src/workbench/page/workbench-interface';
import { NewAgreement } from './new-agreement';
import { expect, test } from './workbench';

const EVALUATION = 'Eigene Auswertung';
const MONITORING = 'Monitoring 2026';

type Cells = readonly (readonly WorkbenchValue[])[];

/** Sum of the sample's figures of these months at the data load of October; month 0 is December before. */
function sum(cells: Cells, kind: string, sex: string, year: number, first: number, last: number): number {
  let total = 0;
  for (let month = first; month <= last; month += 1) {
    const found = cells.filter(
      (row) => row[1] === kind && row[3] === sex && row[4] === serial(year, month) && row[5] === serial(year, 10),
    );
    expect(found, `${kind} ${sex} ${String(month)}/${String(year)}`).toHaveLength(1);
    total += Number(found[0]?.[7]);
  }
  return total;
}

function serial(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

test.describe('as npm start opens it', () => {
  test.use({ first: 'sample' });

  test('the page shows the sample workbook with its tables', async ({ workbench }) => {
    await expect(workbench.page).toHaveTitle('Beispielmappe.xlsx – Werkbank');
    await expect(workbench.status).toHaveText('Bereit. Die Beispielmappe ist geöffnet.');
    expect(await workbench.sheetNames()).toEqual([EVALUATION, 'Kennzahlen', 'Schritte', 'Haushalt']);
    expect(await workbench.activeSheet()).toBe(EVALUATION);
    const frame = await workbench.paneFrame();
    const tables = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const { tables: all } = context.workbook;
        all.load('items/name');
        await context.sync();
        return all.items.map(({ name }) => name);
      }),
    );
    expect(tables).toEqual(['tblKennzahlen', 'tblSchritte', 'tblHaushalt']);
    const cells = await workbench.read(EVALUATION, 'A6:F10');
    expect(cells.map((row) => row[1])).toEqual(['K2', 'K2', 'K2', 'K3', 'K1']);
    for (const row of cells) for (const figure of row.slice(3)) expect(typeof figure).toBe('number');
  });

  test('a formula beside the own evaluation gives its verdict', async ({ workbench }) => {
    for (const row of [6, 7, 8]) {
      const [[, , , now, before, , agreed] = []] = await workbench.read(EVALUATION, `A${String(row)}:G${String(row)}`);
      const change = Number(now) / Number(before) - 1;
      const verdict = Math.round(change * 1000) >= Math.round(Number(agreed) * 1000) ? 'erreicht' : 'nicht erreicht';
      const cell = `H${String(row)}`;
      await workbench.typeInto(EVALUATION, cell, `=ZV.ZIELERREICHUNG(D${String(row)};E${String(row)};G${String(row)})`);
      await workbench.expectCells(EVALUATION, cell, [[verdict]]);
    }
  });

  test('a new agreement takes the figures that are there and judges the newest month', async ({ workbench }) => {
    const before = await workbench.read('Kennzahlen', 'A1:I5000');
    const wizard = new NewAgreement(workbench);
    await wizard.start();
    await wizard.fillAll({ sampleMonth: false });
    await wizard.build();
    await workbench.calculate();
    expect(await workbench.sheetNames()).toContain(MONITORING);
    const texts = await workbench.readTexts(MONITORING, 'A1:N40');
    for (const label of ['Berichtsmonat', 'Ladestand']) {
      expect(texts.find((row) => row[0] === label)?.[2], label).toBe('10.2026');
    }

    const header = texts.findIndex((row) => row.includes('Ergebnis'));
    const shown = texts.slice(header + 1, header + 6).map((row) => [row[2], row[3], row[11]]);
    const rate = (year: number, sex: string): number =>
      sum(before, 'INT', sex, year, 1, 10) / (sum(before, 'ELB', sex, year, 0, 9) / 10);
    const stock = (year: number): number => sum(before, 'LZB', 'gesamt', year, 1, 10) / 10;
    const atLeast = (change: number, agreed: number): string =>
      Math.round(change * 1000) >= agreed ? 'erreicht' : 'nicht erreicht';
    const atMost = (change: number, agreed: number): string =>
      Math.round(change * 1000) <= agreed ? 'erreicht' : 'nicht erreicht';
    expect(shown).toEqual([
      ['K1', 'gesamt', 'Beobachtung'],
      ['K2', 'gesamt', atLeast(rate(2026, 'gesamt') / rate(2025, 'gesamt') - 1, 53)],
      ['K2', 'Frauen', atLeast(rate(2026, 'Frauen') / rate(2025, 'Frauen') - 1, 62)],
      ['K2', 'Männer', atLeast(rate(2026, 'Männer') / rate(2025, 'Männer') - 1, 46)],
      ['K3', 'gesamt', atMost(stock(2026) / stock(2025) - 1, -25)],
    ]);
    const cells = await workbench.read(MONITORING, `E${String(header + 3)}:F${String(header + 3)}`);
    expect(Number(cells[0]?.[0])).toBeCloseTo(rate(2026, 'gesamt'), 12);
    expect(Number(cells[0]?.[1])).toBeCloseTo(rate(2025, 'gesamt'), 12);

    // The charts of the sheet are drawn below it for whoever opens them.
    await workbench.select(MONITORING, 'A1');
    await workbench.page.getByText('Diagramme dieses Blattes (5)').click();
    const drawn = workbench.page.getByRole('group', { name: 'Diagramme dieses Blattes' });
    await expect(drawn.getByRole('img', { name: 'Diagramm: Ist, Soll, Vorjahr, Prognose' })).toHaveCount(4);
    await expect(drawn.getByRole('img', { name: 'Diagramm: Ausgaben, gleichmäßiger Verlauf' })).toHaveCount(1);
    await workbench.select(EVALUATION, 'A1');
    await expect(drawn).toBeHidden();

    // A second calculation, with everything calculated before, gives the same.
    await workbench.calculate();
    expect(await workbench.readTexts(MONITORING, 'A1:N40')).toEqual(texts);
    // The controller's own table and evaluation stay as they were.
    expect(await workbench.read('Kennzahlen', 'A1:I5000')).toEqual(before);
  });
});
