import { budgetRows } from '../../src/workbench/sample/followed-year';
import { monthsFile } from '../../src/workbench/sample/months-file';
import { Data, sampleFile } from './data-section';
import { Dialogues } from './dialogue-section';
import { NewAgreement, typed, type TargetValues } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

const MONITORING = 'Monitoring 2026';
const year = 2026;
/** Low enough that a year with little growth reaches some of it, and one half by rounding. */
const agreed: TargetValues = { rate: { total: '1,5', female: '1,5', male: '1,5' }, stock: '−2,3' };

function serial(month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

/** Month and Ladestand as they are chosen on the sheet; what its table of targets then says. */
async function monitoring(workbench: WorkbenchPage, month?: number): Promise<readonly (readonly string[])[]> {
  if (month !== undefined) await workbench.write(MONITORING, 'C5:C6', [[serial(month)], [serial(month)]]);
  await workbench.calculate();
  const texts = await workbench.readTexts(MONITORING, 'A1:L40');
  const header = texts.findIndex((row) => row.includes('Ergebnis'));
  return texts.slice(header + 1, header + 8).map((row) => [0, 3, 4, 5, 6, 11].map((column) => row[column] ?? ''));
}

/** What the accounts say: rows of the table of the budget. */
async function spend(workbench: WorkbenchPage, first: number, last: number): Promise<void> {
  const rows = budgetRows
    .filter(({ month }) => month !== undefined && month >= serial(first) && month <= serial(last))
    .map(({ title, month, spent }) => [year, typed.jobcenter, title, '', month ?? '', spent ?? '']);
  expect(rows).toHaveLength(2 * (last - first + 1));
  const frame = await workbench.paneFrame();
  await frame.evaluate(
    (added) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem('tblHaushalt').rows.add(undefined, added);
        await context.sync();
      }),
    rows,
  );
}

/** Titles of the charts of a sheet, whose figures all stand on the sheet itself. */
async function chartsOf(workbench: WorkbenchPage, sheet: string): Promise<readonly string[]> {
  const charts = await workbench.page.evaluate((name) => window.workbench.charts(name), sheet);
  const cells = charts.flatMap(({ series }) => series.flatMap(({ values, categories }) => [values, categories]));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((address) => !address.startsWith(`'${sheet}'!`))).toEqual([]);
  return charts.map(({ title }) => title).sort();
}

/** Copies of the sheets for people without the add-in: what they show, with charts of their own, and no formula. */
async function passOn(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const withCharts = ['Monitoring 2026', 'Zieldialog 2026-1', 'Zieldialog 2026-2', 'Zieldialog 2026-3'];
  const sources = [...withCharts, 'Vereinbarung 2026', 'Ziele', 'Schritte', 'Haushalt', 'Glossar'];
  const area = 'A1:Z200';
  await workbench.calculate();
  await workbench.ribbonButton('Formeln').click();
  await pane.getByRole('button', { name: 'Blätter auswählen' }).click();
  await pane.getByRole('button', { name: 'Weiter zur Vorschau' }).click();
  await pane.getByRole('button', { name: 'Weitergabefassung anlegen' }).click();
  await expect(pane.getByRole('button', { name: 'Weitere Blätter kopieren' })).toBeVisible({ timeout: 20_000 });
  for (const source of sources) {
    const copy = `${source} (Weitergabe)`;
    const [shown, original] = [await workbench.readTexts(copy, area), await workbench.readTexts(source, area)];
    expect(shown).toEqual(original);
    expect(shown.flat().filter((text) => /^#(?:NAME|BUSY)|_xldudf/u.test(text))).toEqual([]);
    const formulas = (await workbench.readFormulas(copy, area)).flat();
    expect(formulas.filter((cell) => String(cell).startsWith('='))).toEqual([]);
    const charts = (name: string) => workbench.page.evaluate((sheet) => window.workbench.charts(sheet), name);
    const [copied, drawn] = [await charts(copy), await charts(source)];
    expect(copied.map(({ title }) => title)).toEqual(drawn.map(({ title }) => title));
    const cells = copied.flatMap(({ series }) => series.flatMap(({ values, categories }) => [values, categories]));
    expect(cells.filter((address) => !address.startsWith(`'${copy}'!`))).toEqual([]);
    if (withCharts.includes(source)) expect(cells.length).toBeGreaterThan(0);
  }
}

test('the year of an agreement, from January to the evaluation in spring', async ({ workbench }) => {
  test.setTimeout(180_000);
  const { pane } = workbench;
  await workbench.open([...(await sampleFile(workbench, 'Beispielmappe_Jahresbeginn.xlsx'))], 'Zielsteuerung.xlsx');
  const wizard = new NewAgreement(workbench);
  const data = new Data(workbench);
  const dialogues = new Dialogues(workbench);

  // January: the agreement is signed; there is nothing to judge yet.
  await wizard.start();
  await wizard.fillAll({ sampleMonth: false, targets: agreed });
  await wizard.build();
  expect((await monitoring(workbench)).map((row) => [row[0], row[1], row[5]])).toEqual([
    ['1', 'gesamt', 'Beobachtung'],
    ['2', 'gesamt', 'Daten fehlen'],
    ['2', 'Frauen', 'Daten fehlen'],
    ['2', 'Männer', 'Daten fehlen'],
    ['3', 'gesamt', 'Daten fehlen'],
    ['4', 'gesamt', 'offen'],
    ['5', 'gesamt', 'offen'],
  ]);

  // February: the first month comes in. 98 integrations of 6,147 in stock are 1.594 %, after 1.589 %.
  await data.takeIn('Monatswerte_2026-01.csv', monthsFile(year, [1]));
  expect(await monitoring(workbench)).toEqual([
    ['1', 'gesamt', '3.524.410 €', '3.549.143 €', '-0,7%', 'Beobachtung'],
    ['2', 'gesamt', '1,6%', '1,6%', '+0,3%', 'nicht erreicht'],
    ['2', 'Frauen', '1,4%', '1,4%', '+1,3%', 'nicht erreicht'],
    ['2', 'Männer', '1,8%', '1,8%', '-0,5%', 'nicht erreicht'],
    ['3', 'gesamt', '3.974,0', '4.072,0', '-2,4%', 'erreicht'],
    ['4', 'gesamt', '', '', '', 'offen'],
    ['5', 'gesamt', '', '', '', 'offen'],
  ]);

  // June: the figures to May, the first steps, what was spent; none of the dialogues has been held, the first one is due.
  await data.takeIn('Monatswerte_2026-05.csv', monthsFile(year, [2, 3, 4, 5]));
  await spend(workbench, 1, 5);
  await dialogues.onDay('2026-06-24');
  await expect(pane.getByText('0 von mindestens 2 Zieldialogen im Jahr 2026 geführt.', { exact: false })).toBeVisible();
  await expect(pane.getByText('Der 1. steht an', { exact: false })).toBeVisible();
  await dialogues.changeStep('Konzept abstimmen', { status: 'erledigt', Nachweis: 'Konzept vom 26.03.2026' });
  await dialogues.changeStep('Beratungstag an zwei Standorten durchführen', {
    status: 'in Arbeit',
    Verantwortlich: 'Standortleitungen',
    Fällig: '30.10.2026',
  });
  // 700 integrations of 6,187.4, after 11.375 %; 3,978.6 of 4,076.2 long-term recipients.
  const may = await monitoring(workbench, 5);
  expect(may.slice(1, 5)).toEqual([
    ['2', 'gesamt', '11,3%', '11,4%', '-0,5%', 'nicht erreicht'],
    ['2', 'Frauen', '10,0%', '10,0%', '-0,4%', 'nicht erreicht'],
    ['2', 'Männer', '12,7%', '12,8%', '-0,6%', 'nicht erreicht'],
    ['3', 'gesamt', '3.978,6', '4.076,2', '-2,4%', 'erreicht'],
  ]);
  const sheet = await workbench.readTexts(MONITORING, 'A1:L150');
  // Shares of the year reached by May in 2023 to 2025: their geometric mean, and the prediction interval of three logarithms.
  const forecast = sheet.findIndex((row) => row.includes('Prognose') && row.includes('bis'));
  expect(sheet.slice(forecast + 1, forecast + 5).map((row) => row.slice(3, 8))).toEqual([
    ['gesamt', '27,4%', '27,1%', '26,6%', '27,6%'],
    ['Frauen', '24,2%', '23,9%', '23,5%', '24,4%'],
    ['Männer', '30,8%', '30,4%', '29,9%', '31,0%'],
    ['gesamt', '3.958,3', '3.956,0', '3.953,1', '3.959,0'],
  ]);
  const inWords = sheet.flat();
  // 2,060,880 of 7,025,036 Euro are 29.3 % where five months are 41.7 %.
  expect(inWords).toContain('Eingliederung: Weniger ausgegeben als gleichmäßig: in der Beurteilung berücksichtigen.');
  expect(inWords).toContain('Verwaltungskosten: im Rahmen');
  await dialogues.prepare({ month: 'Mai 2026' }, 'Zieldialog 2026-1');
  const first = await dialogues.log();
  expect(first.map((row) => [row['Ziel-Nr'], row['Geschlecht'], row['rechnerisches Ergebnis']])).toEqual(
    may.map((row) => [row[0], row[1], row[5]]),
  );
  expect(await chartsOf(workbench, 'Zieldialog 2026-1')).toEqual([
    'Ziel 1: Leistungen zum Lebensunterhalt',
    'Ziel 2: Integrationsquote',
    'Ziel 2: Integrationsquote der Frauen',
    'Ziel 2: Integrationsquote der Männer',
    'Ziel 3: Bestand an Langzeitleistungsbeziehenden',
  ]);
  expect((await chartsOf(workbench, MONITORING)).length).toBe(5);
  const formulas = await workbench.readFormulas('Zieldialog 2026-1', 'A1:H150');
  expect(formulas.flat().filter((cell) => String(cell).startsWith('='))).toEqual([]);
  await dialogues.arrange('Zieldialog 2026-1', 3, 'Ursachen bis Oktober untersuchen');

  // November: the second one starts from what was arranged; a step is overdue.
  await data.takeIn('Monatswerte_2026-10.csv', monthsFile(year, [6, 7, 8, 9, 10]));
  await spend(workbench, 6, 10);
  // 1,449 of 6,145.8 after 23.265 %; the stock falls by 2.3455 %, which is rounded to 2.3 and thereby reached.
  expect((await monitoring(workbench, 10)).slice(1, 5)).toEqual([
    ['2', 'gesamt', '23,6%', '23,3%', '+1,3%', 'nicht erreicht'],
    ['2', 'Frauen', '20,8%', '20,5%', '+1,3%', 'nicht erreicht'],
    ['2', 'Männer', '26,5%', '26,1%', '+1,4%', 'nicht erreicht'],
    ['3', 'gesamt', '3.963,6', '4.058,8', '-2,3%', 'erreicht'],
  ]);
  await dialogues.onDay('2026-11-18');
  await dialogues.prepare({ occasion: 'bei Zielabweichung', month: 'Oktober 2026' }, 'Zieldialog 2026-2');
  const report = (await workbench.readTexts('Zieldialog 2026-2', 'A1:H150')).flat();
  expect(report).toContain('Ursachen bis Oktober untersuchen');
  expect(report).toContain('in Arbeit, überfällig');
  await expect(pane.getByText('2 von mindestens 2 Zieldialogen', { exact: false })).toBeVisible();

  // January: December is there, from months. In spring the ministry sends the Jahresendwerte, which are final.
  await data.takeIn('Monatswerte_2026-12.csv', monthsFile(year, [11, 12]));
  await data.takeIn('Jahresendwerte_2026.xlsx');
  // 27.44 % after 27.02 % are +1.6 %, 24.10 after 23.81 +1.2 %, 30.88 after 30.35 +1.7 %, 3,956.4 after 4,051.5 −2.3 %.
  expect(await monitoring(workbench, 12)).toEqual([
    ['1', 'gesamt', '42.688.709 €', '42.732.188 €', '-0,1%', 'Beobachtung'],
    ['2', 'gesamt', '27,4%', '27,0%', '+1,6%', 'erreicht'],
    ['2', 'Frauen', '24,1%', '23,8%', '+1,2%', 'nicht erreicht'],
    ['2', 'Männer', '30,9%', '30,4%', '+1,7%', 'erreicht'],
    ['3', 'gesamt', '3.956,4', '4.051,5', '-2,3%', 'erreicht'],
    ['4', 'gesamt', '', '', '', 'offen'],
    ['5', 'gesamt', '', '', '', 'offen'],
  ]);
  const before = await dialogues.log();
  await dialogues.onDay('2027-03-16');
  await dialogues.prepare({}, 'Zieldialog 2026-3');
  // The final result rests on the values of December, and nothing of the log has changed.
  const log = await dialogues.log();
  expect(log.slice(0, before.length)).toEqual(before);
  const final = log.filter((row) => row['Dialog'] === '3');
  expect(final.map((row) => [row['Ziel-Nr'], row['Geschlecht'], row['Anlass'], row['rechnerisches Ergebnis']])).toEqual(
    [
      ['1', 'gesamt', 'Jahresabschluss', 'Beobachtung'],
      ['2', 'gesamt', 'Jahresabschluss', 'erreicht'],
      ['2', 'Frauen', 'Jahresabschluss', 'nicht erreicht'],
      ['2', 'Männer', 'Jahresabschluss', 'erreicht'],
      ['3', 'gesamt', 'Jahresabschluss', 'erreicht'],
      ['4', 'gesamt', 'Jahresabschluss', 'offen'],
      ['5', 'gesamt', 'Jahresabschluss', 'offen'],
    ],
  );
  const [summary] = (await workbench.readTexts('Zieldialog 2026-3', 'A1:H12'))
    .flat()
    .filter((cell) => cell.startsWith('Endergebnis'));
  expect(summary).toContain('Jahresendwerte 2026');
  await expect(pane.getByText('Der Jahresabschluss ist geführt.', { exact: false })).toBeVisible();
  // Delivered and computed values agree; told are the benefits that the sheet marks with x for women and men, in both years.
  await wizard.section('Übersicht').click();
  await expect(pane.getByText('Fehler: 0, Warnungen: 2, Hinweise: 0')).toBeVisible();

  await passOn(workbench);
});
