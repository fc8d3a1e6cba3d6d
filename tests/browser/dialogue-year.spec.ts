import type { WorkbenchValue } from '../../src/workbench/page/workbench-interface';
import { NewAgreement, typed } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

const DATA = 'Kennzahlen';
type Cells = readonly (readonly WorkbenchValue[])[];

function serial(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

/** Mean stock of long-term recipients at the first Ladestand by which all months are known. */
function stock(cells: Cells, year: number, last: number): number {
  const rows = cells.filter((row) => row[1] === 'LZB' && row[2] === 'Monat' && row[3] === 'gesamt');
  const ofMonth = (month: number, load: number): number | null => {
    const found = rows.find((row) => row[4] === serial(year, month) && row[5] === serial(year, load));
    return typeof found?.[7] === 'number' ? found[7] : null;
  };
  for (let load = last; load <= last + 12; load += 1) {
    const months = Array.from({ length: last }, (_, index) => ofMonth(index + 1, load));
    if (months.every((value) => value !== null)) return months.reduce((sum, value) => sum + value, 0) / last;
  }
  throw new Error(`LZB of ${String(year)} up to ${String(last)} is not there.`);
}

/** What the ministry sends in spring: the values of December of both years, in rows below the data. */
async function deliverYearEnd(workbench: WorkbenchPage): Promise<void> {
  const frame = await workbench.paneFrame();
  await frame.evaluate(
    async ([jobcenter, december, decemberBefore]) =>
      Excel.run(async (context) => {
        const row = (figure: string, sex: string, month: number, value: number): (string | number)[] => [
          jobcenter,
          figure,
          'JFW',
          sex,
          month,
          month,
          0,
          value,
          'erfunden',
        ];
        context.workbook.tables
          .getItem('tblKennzahlen')
          .rows.add(undefined, [
            row('K1', 'gesamt', december, 28_100_000),
            row('K1', 'gesamt', decemberBefore, 28_900_000),
            row('K2', 'gesamt', december, 0.3),
            row('K2', 'gesamt', decemberBefore, 0.28),
            row('K2', 'Frauen', december, 0.24),
            row('K2', 'Frauen', decemberBefore, 0.23),
            row('K2', 'Männer', december, 0.36),
            row('K2', 'Männer', decemberBefore, 0.34),
            row('K3', 'gesamt', december, 2380),
            row('K3', 'gesamt', decemberBefore, 2450),
          ]);
        await context.sync();
      }),
    [typed.jobcenter, serial(2026, 12), serial(2025, 12)] as const,
  );
}

class Dialogues {
  constructor(readonly workbench: WorkbenchPage) {}
  private get pane(): WorkbenchPage['pane'] {
    return this.workbench.pane;
  }
  /** What the pane takes for today. Playwright's own clock would stop the spreadsheet beside it, too. */
  async onDay(day: string): Promise<void> {
    const frame = await this.workbench.paneFrame();
    await frame.evaluate((fixed) => {
      const real =
        Object.getPrototypeOf(Date) === Function.prototype ? Date : (Object.getPrototypeOf(Date) as typeof Date);
      class FixedDate extends real {
        constructor(...parts: readonly unknown[]) {
          if (parts.length === 0) super(fixed);
          else super(...(parts as [number]));
        }
      }
      window.Date = FixedDate as typeof Date;
    }, `${day}T10:00:00`);
    await this.workbench.ribbonButton('Zieldialog').click();
    await this.pane.getByRole('button', { name: 'Aktualisieren' }).click();
    await expect(this.pane.getByRole('button', { name: 'Aktualisieren' })).toBeEnabled();
  }
  async prepare(facts: { readonly occasion?: string; readonly month?: string }, name: string): Promise<void> {
    await this.pane.getByRole('button', { name: 'Zieldialog vorbereiten' }).click();
    if (facts.occasion !== undefined) await this.pane.getByLabel('Anlass').selectOption(facts.occasion);
    if (facts.month !== undefined) await this.pane.getByLabel('Berichtsmonat').selectOption(facts.month);
    await this.pane.getByLabel('Ladestand').selectOption('ohne Wartezeit (Vorgabe)');
    await this.pane.getByRole('button', { name: 'Weiter' }).click();
    await expect(this.pane.getByRole('heading', { name: 'Ergebnisse', level: 3 })).toBeVisible();
    await this.pane.getByRole('button', { name: 'Weiter' }).click();
    await this.pane.getByRole('button', { name: 'Anlegen' }).click();
    await expect(this.pane.getByRole('heading', { name: `„${name}“ ist angelegt.` })).toBeVisible({ timeout: 20_000 });
    await this.pane.getByRole('button', { name: 'Zurück zu den Dialogen' }).click();
  }
  async log(): Promise<readonly Readonly<Record<string, string>>[]> {
    const texts = await this.workbench.readTexts('Dialoge', 'A1:O60');
    const header = texts.findIndex((row) => row.includes('Ziel-Nr'));
    const names = texts[header] ?? [];
    return texts
      .slice(header + 1)
      .filter((row) => row[7] !== '')
      .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
  }
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

test.describe('the year of an agreement', () => {
  test.use({ first: 'sample' });

  test('from the first dialogue to the evaluation in spring', async ({ workbench }) => {
    test.setTimeout(150_000);
    const wizard = new NewAgreement(workbench);
    await wizard.start();
    await wizard.fillAll({ sampleMonth: false });
    await wizard.build();
    const data = await workbench.read(DATA, 'A1:I5000');
    const { pane } = workbench;
    const dialogues = new Dialogues(workbench);

    // May: none held yet, the first one is due.
    await dialogues.onDay('2026-06-24');
    await expect(
      pane.getByText('0 von mindestens 2 Zieldialogen im Jahr 2026 geführt.', { exact: false }),
    ).toBeVisible();
    await expect(pane.getByText('Der 1. steht an', { exact: false })).toBeVisible();
    await dialogues.prepare({ month: 'Mai 2026' }, 'Zieldialog 2026-1');
    const first = await dialogues.log();
    const long = first.find((row) => row['Ziel-Nr'] === '3');
    const reached = Math.round((stock(data, 2026, 5) / stock(data, 2025, 5) - 1) * 1000) <= -25;
    expect(long?.['rechnerisches Ergebnis']).toBe(reached ? 'erreicht' : 'nicht erreicht');
    expect(first).toHaveLength(7);
    // Charts of every target with figures, each reading cells of the report itself.
    const charts = await workbench.page.evaluate(() => window.workbench.charts('Zieldialog 2026-1'));
    expect(charts.map(({ title }) => title).sort()).toEqual([
      'Ziel 1: K1',
      'Ziel 2: K2',
      'Ziel 2: K2 (Frauen)',
      'Ziel 2: K2 (Männer)',
      'Ziel 3: K3',
    ]);
    expect(JSON.stringify(charts)).not.toContain('Monitoring');
    const formulas = await workbench.readFormulas('Zieldialog 2026-1', 'A1:H150');
    expect(formulas.flat().filter((cell) => String(cell).startsWith('='))).toEqual([]);
    await pane.getByRole('button', { name: /^Ergebnis festhalten: Zieldialog 2026-1/u }).click();
    const target = pane.getByRole('region', { name: /^Ziel 3:/u });
    await target.getByLabel('Verabredung').fill('Ursachen bis Oktober untersuchen');
    await target.getByRole('button', { name: /^Speichern/u }).click();
    await expect(pane.getByText(/^Gespeichert\./u)).toBeVisible();
    expect(await workbench.auditPane()).toEqual([]);
    await pane.getByRole('button', { name: 'Zurück zu den Dialogen' }).click();

    // November: the second one starts from what was arranged.
    await dialogues.onDay('2026-11-18');
    await dialogues.prepare({ occasion: 'bei Zielabweichung', month: 'Oktober 2026' }, 'Zieldialog 2026-2');
    const report = (await workbench.readTexts('Zieldialog 2026-2', 'A1:H150')).flat();
    expect(report).toContain('Ursachen bis Oktober untersuchen');
    await expect(pane.getByText('2 von mindestens 2 Zieldialogen', { exact: false })).toBeVisible();

    // Spring: the final result rests on the values of December, and nothing of the log has changed.
    const before = await dialogues.log();
    await deliverYearEnd(workbench);
    await dialogues.onDay('2027-03-16');
    await dialogues.prepare({}, 'Zieldialog 2026-3');
    const log = await dialogues.log();
    expect(log.slice(0, before.length)).toEqual(before);
    const final = log.filter((row) => row['Dialog'] === '3');
    expect(
      final.map((row) => [row['Ziel-Nr'], row['Geschlecht'], row['Anlass'], row['rechnerisches Ergebnis']]),
    ).toEqual([
      ['1', 'gesamt', 'Jahresabschluss', 'Beobachtung'],
      ['2', 'gesamt', 'Jahresabschluss', 'erreicht'],
      ['2', 'Frauen', 'Jahresabschluss', 'nicht erreicht'],
      ['2', 'Männer', 'Jahresabschluss', 'erreicht'],
      ['3', 'gesamt', 'Jahresabschluss', 'erreicht'],
      ['4', 'gesamt', 'Jahresabschluss', 'offen'],
      ['5', 'gesamt', 'Jahresabschluss', 'offen'],
    ]);
    const [summary] = (await workbench.readTexts('Zieldialog 2026-3', 'A1:H12'))
      .flat()
      .filter((cell) => cell.startsWith('Endergebnis'));
    expect(summary).toContain('Jahresendwerte 2026');
    await expect(pane.getByText('Der Jahresabschluss ist geführt.', { exact: false })).toBeVisible();

    await passOn(workbench);
  });
});
