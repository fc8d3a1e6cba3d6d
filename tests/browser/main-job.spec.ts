import { NewAgreement, typed } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

const MONITORING = 'Monitoring 2026';
const ALL_SHEETS = [
  'Glossar',
  'Haushalt',
  'Kennzahlen',
  MONITORING,
  'Schritte',
  'Tabelle1',
  'Vereinbarung 2026',
  'Ziele',
];

type Row = readonly (string | number | boolean)[];

/** The block of rows on the Monitoring sheet under the header that begins with 'Nr' and names 'Ergebnis'. */
async function targetRows(
  workbench: WorkbenchPage,
): Promise<{ readonly headers: readonly string[]; readonly rows: readonly Row[]; readonly firstRow: number }> {
  const cells = await workbench.read(MONITORING, 'A1:N40');
  const header = cells.findIndex((row) => row.includes('Ergebnis'));
  if (header < 0) throw new Error('The Monitoring sheet has no table of targets');
  const rows: Row[] = [];
  for (const row of cells.slice(header + 1)) {
    if (row.every((cell) => cell === '')) break;
    rows.push(row);
  }
  return { headers: (cells[header] ?? []).map(String), rows, firstRow: header + 2 };
}

function column(headers: readonly string[], name: string): number {
  const index = headers.indexOf(name);
  if (index < 0) throw new Error(`No column ${name}`);
  return index;
}

/** Verdicts by number, indicator and sex, as the sheet shows them. */
async function verdicts(workbench: WorkbenchPage): Promise<Record<string, string>> {
  const { headers, rows } = await targetRows(workbench);
  const [no, indicator, sex, verdict] = ['Nr', 'Kennzahl', 'Geschlecht', 'Ergebnis'].map((name) =>
    column(headers, name),
  );
  const shown: Record<string, string> = {};
  for (const row of rows) {
    if (verdict === undefined || no === undefined || indicator === undefined || sex === undefined) continue;
    const key = [row[no], row[indicator], row[sex]].filter((part) => part !== '').join(' ');
    shown[key] = String(row[verdict]);
  }
  return shown;
}

interface Figure {
  readonly kind: string;
  readonly sex: string;
  readonly year: number;
  readonly month: number;
  readonly value: number;
}

function yearAndMonth(serial: number): { year: number; month: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The table of figures as it stands on the sheet; an independent reading, by header. */
async function figures(workbench: WorkbenchPage): Promise<readonly Figure[]> {
  const cells = await workbench.read('Kennzahlen', 'A1:I400');
  const header = cells.findIndex((row) => row.includes('Berichtsmonat') && row.includes('Wert'));
  const headers = (cells[header] ?? []).map(String);
  const [kind, sex, month, value] = ['Kennzahl', 'Geschlecht', 'Berichtsmonat', 'Wert'].map((name) =>
    column(headers, name),
  );
  const found: Figure[] = [];
  for (const row of cells.slice(header + 1)) {
    if (kind === undefined || sex === undefined || month === undefined || value === undefined) break;
    const figure = row[value];
    if (typeof figure !== 'number') continue;
    found.push({ kind: String(row[kind]), sex: String(row[sex]), value: figure, ...yearAndMonth(Number(row[month])) });
  }
  return found;
}

/** Rate of the year to March: integrations of January to March by the mean stock of December to February. */
function rateToMarch(all: readonly Figure[], year: number, sex: string): number {
  const sum = (kind: string, months: readonly (readonly [number, number])[]): number => {
    const values = months.map(([y, m]) =>
      all.filter((f) => f.kind === kind && f.sex === sex && f.year === y && f.month === m),
    );
    for (const value of values) expect(value).toHaveLength(1);
    return values.flat().reduce((total, { value }) => total + value, 0);
  };
  const integrations = sum('INT', [
    [year, 1],
    [year, 2],
    [year, 3],
  ]);
  return (
    integrations /
    (sum('ELB', [
      [year - 1, 12],
      [year, 1],
      [year, 2],
    ]) /
      3)
  );
}

test('from the first click to the verdicts: a new agreement with a month of examples', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillAll({ sampleMonth: true });
  await wizard.build();

  expect([...(await workbench.sheetNames())].sort((a, b) => a.localeCompare(b, 'de'))).toEqual(ALL_SHEETS);
  await workbench.calculate();

  const all = await figures(workbench);
  const expected = (sex: string, agreed: number): string => {
    const change = rateToMarch(all, 2026, sex) / rateToMarch(all, 2025, sex) - 1;
    return Math.round(change * 1000) >= Math.round(agreed * 1000) ? 'erreicht' : 'nicht erreicht';
  };
  const stock = (year: number): number =>
    all
      .filter((f) => f.kind === 'LZB' && f.sex === 'gesamt' && f.year === year)
      .reduce((sum, { value }) => sum + value, 0) / 3;
  const stockChange = stock(2026) / stock(2025) - 1;
  const shown = await verdicts(workbench);
  expect(shown).toMatchObject({
    '1 K1 gesamt': 'Beobachtung',
    '2 K2 gesamt': expected('gesamt', 0.053),
    '2 K2 Frauen': expected('Frauen', 0.062),
    '2 K2 Männer': expected('Männer', 0.046),
    '3 K3 gesamt': Math.round(stockChange * 1000) <= -25 ? 'erreicht' : 'nicht erreicht',
  });
  expect(Object.values(shown)).toContain('offen');

  // The overview tells the same.
  await wizard.button('Zur Übersicht').click();
  await expect(workbench.pane.getByRole('heading', { name: 'Übersicht' })).toBeVisible();
  await expect(workbench.pane.getByText('März 2026').first()).toBeVisible();
  await expect(workbench.pane.getByText(shown['2 K2 gesamt'] ?? '').first()).toBeVisible();
});

test('a figure that is taken away leaves no verdict behind', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillAll({ sampleMonth: true });
  await wizard.build();
  await workbench.calculate();
  const cells = await workbench.read('Kennzahlen', 'A1:I400');
  const header = cells.findIndex((row) => row.includes('Berichtsmonat') && row.includes('Wert'));
  const headers = (cells[header] ?? []).map(String);
  const row = cells.findIndex(
    (line, index) =>
      index > header &&
      line[column(headers, 'Kennzahl')] === 'INT' &&
      line[column(headers, 'Geschlecht')] === 'Frauen' &&
      yearAndMonth(Number(line[column(headers, 'Berichtsmonat')])).year === 2026,
  );
  expect(row).toBeGreaterThan(header);
  const letter = String.fromCharCode(65 + column(headers, 'Wert'));
  await workbench.typeInto('Kennzahlen', `${letter}${String(row + 1)}`, '*');
  await workbench.calculate();
  await expect.poll(async () => (await verdicts(workbench))['2 K2 Frauen']).toBe('Daten fehlen');
  const { headers: shownHeaders, rows } = await targetRows(workbench);
  const women = rows.find((line) => line[column(shownHeaders, 'Geschlecht')] === 'Frauen') ?? [];
  expect(String(women[column(shownHeaders, 'Hinweis')])).toContain('INT');
  for (const name of ['Ist (JFW)', 'Veränderung', 'Abweichung (%-Punkte)', 'Ziel-\nerreichungs-\ngrad']) {
    expect(typeof women[column(shownHeaders, name)]).not.toBe('number');
  }
  expect((await verdicts(workbench))['2 K2 Männer']).not.toBe('Daten fehlen');
});

test('a request that fails leaves the workbook as it was, and the pane says so', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillAll({ sampleMonth: true });
  const before = await workbench.sheetNames();
  await workbench.failAt(2);
  await wizard.button('Anlegen').click();
  await expect(workbench.pane.getByRole('alert')).toContainText('Es wurde nichts angelegt.');
  expect(await workbench.sheetNames()).toEqual(before);
  // And it works at the next attempt, with everything that was typed.
  await wizard.button('Erneut prüfen').click();
  await wizard.build();
  expect(await workbench.sheetNames()).toContain(MONITORING);
});

test('text that looks like a formula stays text on every sheet', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillParties('=1+1');
  await wizard.next('Haushalt');
  await wizard.fillBudget();
  await wizard.next('Ziele');
  await wizard.fillTargets();
  await wizard.next('Prüfung');
  await wizard.next('Vorschau');
  await wizard.build();
  const targets = await workbench.read('Ziele', 'A1:J20');
  const header = targets.findIndex((row) => row.includes('Jobcenter'));
  expect(targets[header + 1]?.[1]).toBe('=1+1');
  const agreement = (await workbench.read('Vereinbarung 2026', 'A1:F80')).flat();
  expect(agreement.some((cell) => String(cell).includes('=1+1'))).toBe(true);
  expect(agreement).not.toContain(2);
});

test('going back keeps what was typed, and so does a visit to another section', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillParties();
  await wizard.next('Haushalt');
  await wizard.fillBudget();
  await wizard.button('Zurück').click();
  await expect(wizard.field('Jobcenter')).toHaveValue(typed.jobcenter);
  await wizard.section('Hilfe').click();
  await expect(workbench.pane.getByRole('heading', { name: 'Hilfe' }).first()).toBeVisible();
  await wizard.section('Vereinbarung').click();
  await expect(wizard.field('Jobcenter')).toHaveValue(typed.jobcenter);
  await wizard.next('Haushalt');
  await expect(wizard.field('Verwaltungskosten')).toHaveValue(typed.administrativeCosts);
});

test('building a year again asks, shows what differs and changes nothing else', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillAll({ sampleMonth: false });
  await wizard.build();
  await wizard.button('Fertig').click();
  const before = await workbench.read('Ziele', 'A1:J20');
  await wizard.button('Neue Vereinbarung anlegen').click();
  await wizard.button('Leer beginnen').click();
  await wizard.fillParties();
  await wizard.next('Haushalt');
  await wizard.fillBudget();
  await wizard.next('Ziele');
  await wizard.fillTargets();
  await wizard.field('Bezeichnung').fill('Erprobung eines offenen Beratungstags');
  await wizard.next('Prüfung');
  await wizard.next('Vorschau');
  const differences = workbench.pane.getByRole('region', { name: 'Was sich gegenüber der Arbeitsmappe ändert' });
  await expect(differences).toContainText('Erprobung eines offenen Beratungstags');
  await expect(wizard.button('Anlegen')).toHaveAttribute('aria-disabled', 'true');
  expect(await workbench.read('Ziele', 'A1:J20')).toEqual(before);
  await wizard.field('Die vorhandene Vereinbarung so ändern').check();
  for (const box of await workbench.pane.getByRole('checkbox', { name: /umbenennen in/u }).all()) await box.check();
  await wizard.build();
  const after = await workbench.read('Ziele', 'A1:J20');
  const same = after.filter((row, index) => JSON.stringify(row) === JSON.stringify(before[index]));
  expect(same).toHaveLength(before.length - 1);
  expect(after.flat()).toContain('Erprobung eines offenen Beratungstags');
  expect(await workbench.sheetNames()).toContain('Vereinbarung 2026 (alt)');
});

test('the function browser writes a formula into the selected cell, and only into an empty one', async ({
  workbench,
}) => {
  await workbench.select('Tabelle1', 'B2');
  await workbench.ribbonButton('Formeln').click();
  await workbench.pane
    .getByRole('button', { name: /ZIELERREICHUNG$|ZIELERREICHUNG /u })
    .first()
    .click();
  await workbench.pane.getByRole('button', { name: 'In Zelle einfügen' }).click();
  await workbench.expectCells('Tabelle1', 'B2', [['erreicht']]);
  await workbench.pane.getByRole('button', { name: 'In Zelle einfügen' }).click();
  await expect(workbench.pane.getByText(/B2/u).last()).toBeVisible();
  await workbench.expectCells('Tabelle1', 'B2', [['erreicht']]);
});

for (const scheme of ['light', 'dark', 'forced'] as const) {
  test(`every view of the pane is accessible at 320 pixels in ${scheme} colours`, async ({ workbench }) => {
    await workbench.useColours(scheme);
    await workbench.setPaneWidth('320');
    await workbench.tab('Start').click();
    const wizard = new NewAgreement(workbench);
    const audited = async (view: string): Promise<void> => {
      expect(await workbench.auditPane(), view).toEqual([]);
      const frame = await workbench.paneFrame();
      const overflow = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${view} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await audited('first run');
    for (const section of ['Formeln', 'Hilfe']) {
      await wizard.section(section).click();
      await expect(workbench.pane.getByRole('heading', { name: section }).first()).toBeVisible();
      await audited(section);
    }
    await wizard.start();
    await audited('parties');
    await wizard.fillParties();
    await wizard.next('Haushalt');
    await audited('budget');
    await wizard.fillBudget();
    await wizard.next('Ziele');
    await wizard.fillTargets();
    await audited('targets');
    await wizard.next('Prüfung');
    await audited('check');
    await wizard.field('Beispielmonat mit erfundenen Zahlen').check();
    await wizard.next('Vorschau');
    await audited('preview');
    await wizard.build();
    await audited('built');
    await wizard.button('Zur Übersicht').click();
    await expect(workbench.pane.getByText('Berichtsmonat').first()).toBeVisible();
    await audited('overview');
  });
}
