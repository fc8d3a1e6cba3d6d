import type { Locator } from '@playwright/test';
import { Data } from './data-section';
import { Keyboard } from './keyboard';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

test.use({ first: 'sample' });

/** By the ribbon's button, which leads into the pane from wherever the focus is. */
async function openByRibbon(workbench: WorkbenchPage, keyboard: Keyboard): Promise<void> {
  await expect(async () => {
    await keyboard.press('F6');
    await keyboard.tabTo(workbench.ribbonButton('Daten'));
  }).toPass({ timeout: 30_000 });
  await keyboard.press('Enter');
  await expect(workbench.pane.getByRole('heading', { name: 'Daten', exact: true })).toBeVisible();
  await keyboard.intoPane();
}

test('the keyboard alone types a month, answers its findings and takes it back, in a narrow pane', async ({
  workbench,
}) => {
  test.setTimeout(90_000);
  const data = new Data(workbench);
  const keyboard = new Keyboard(workbench);
  const { pane } = workbench;
  const frame = workbench.page.locator('iframe[title="pane"]');
  const group = (code: string): Locator => pane.getByRole('region', { name: new RegExp(`^${code} `, 'u') });
  const field = (code: string, name: string): Locator => group(code).getByLabel(name, { exact: true });
  const said = (text: RegExp): Locator => pane.getByRole('status').filter({ hasText: text });
  const fillAll = async (code: string, values: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(values)) await keyboard.fill(field(code, name), text);
  };

  await workbench.setPaneWidth('320');
  await workbench.tab('Start').click();
  await workbench.ribbonButton('Daten').click();
  await expect(data.step('Quelle wählen')).toBeVisible();
  const before = await data.rows();
  await keyboard.intoPane();

  // October stands in the table with its months: what is typed is held against them.
  await keyboard.activate(data.button('Erfassen'));
  await expect(data.button('Erfassen')).toBeFocused();
  await keyboard.fill(pane.getByLabel(/^Berichtsmonat/u), '10/2026');
  await keyboard.fill(pane.getByLabel(/^Ladestand/u), '09/2026');
  await keyboard.press('Tab');
  await expect(pane.getByRole('alert')).toHaveText('Der Ladestand darf nicht vor dem Berichtsmonat liegen.');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Control+a');
  await keyboard.type('10/2026');
  await expect(pane.getByText(/Rechts steht das Vorjahr: Oktober 2025, Ladestand Oktober 2025/u)).toBeVisible();
  await keyboard.fill(field('K2', 'Gesamt 2026'), '30');
  await expect(said(/Aus den Monatswerten der Tabelle ergeben sich \d/u)).toBeVisible();

  await keyboard.press('Shift+Tab', 7);
  await expect(pane.getByLabel(/^Ladestand/u)).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('11/2026');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Control+a');
  await keyboard.type('11/2026');
  await expect(said(/Monatswerten der Tabelle/u)).toHaveCount(0);
  await keyboard.fill(field('K1', 'Gesamt 2025'), 'viel');
  await fillAll('K2', { 'Frauen 2026': '20,1', 'Männer 2026': '26,4' });
  await expect(pane.getByRole('alert')).toContainText('Bitte einen Betrag eintragen');
  await expect(group('K2').getByRole('status')).toContainText('liegt nicht zwischen');
  await fillAll('K3', {
    'Gesamt 2026': '2.000',
    'Gesamt 2025': '4.054,8',
    'Frauen 2026': '1.000',
    'Männer 2026': '1.200',
  });
  await expect(group('K3').getByRole('status')).toContainText('ergeben zusammen 2.200, bei Gesamt steht 2.000');
  await expect(group('K3').getByRole('status')).toContainText('fällt aus dem Rahmen');
  expect(await workbench.auditPane()).toEqual([]);

  // What cannot be read holds it up, what only looks wrong does not.
  await keyboard.activate(data.button('Weiter'));
  await expect(field('K1', 'Gesamt 2025')).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await keyboard.activate(data.button('Weiter'));
  await expect(data.step('Änderungen ansehen')).toBeFocused();
  await expect(data.fact(/^Neu$/u)).toHaveText('7');
  await keyboard.activate(data.button('Übernehmen'));
  await expect(data.step('Übernommen')).toBeFocused();
  expect(await workbench.auditPane()).toEqual([]);

  await keyboard.activate(data.button('Daten prüfen'));
  await expect(pane.getByRole('heading', { name: 'Datenprüfung' })).toBeFocused();
  await expect(said(/^2 offene Befunde$/u)).toBeVisible();
  const open = pane.getByRole('list', { name: 'Offene Befunde' });
  const sums = open.getByRole('group', { name: /K3, November 2026$/u });
  const rates = open.getByRole('group', { name: /K2, November 2026$/u });
  await keyboard.activate(sums.getByRole('button', { name: /^Zur Zelle/u }));
  await expect.poll(() => workbench.activeSheet()).toBe('Kennzahlen');
  await expect(frame).toBeFocused();
  await expect(sums.getByRole('button', { name: /^Zur Zelle/u })).toBeFocused();
  await keyboard.activate(sums.getByRole('button', { name: /^Geprüft, stimmt/u }));
  await expect(pane.getByLabel('Bemerkung')).toBeFocused();
  await keyboard.press('Escape');
  await expect(sums.getByRole('button', { name: /^Geprüft, stimmt/u })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('mit dem Ministerium geklärt');
  await keyboard.press('Enter');
  await expect(rates).toBeFocused();
  await expect(said(/^1 offener Befund$/u)).toBeVisible();
  expect(await workbench.auditPane()).toEqual([]);
  await keyboard.activate(rates.getByRole('button', { name: /^Geprüft, stimmt/u }));
  await keyboard.press('Enter');
  await expect(pane.getByRole('heading', { name: 'Datenprüfung' })).toBeFocused();
  await expect(said(/^Keine offenen Befunde$/u)).toBeVisible();

  // The answers are in the file.
  await workbench.open(await workbench.save(), 'wieder.xlsx');
  await openByRibbon(workbench, keyboard);
  await keyboard.activate(data.button('Prüfen'));
  await expect(said(/^Keine offenen Befunde$/u)).toBeVisible();
  await keyboard.activate(data.button('2 beantwortete Befunde'));
  await expect(pane.getByText(/mit dem Ministerium geklärt/u)).toBeVisible();
  const answered = pane.getByRole('list', { name: 'Geprüft, stimmt' }).getByRole('listitem').first();
  await keyboard.activate(answered.getByRole('button', { name: /^Antwort zurücknehmen/u }));
  await expect(sums).toBeFocused();

  await keyboard.press('Shift+Tab', 5);
  await expect(data.button('Einlesen')).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.activate(data.button(/zurücknehmen$/iu));
  await expect(data.button('Behalten')).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect(said(/^Import 1 ist zurückgenommen/u)).toBeVisible();
  await expect(data.step('Quelle wählen')).toBeFocused();
  expect(await data.rows()).toEqual(before);
});

test('the sheet Erfassung is opened, filled and read', async ({ workbench }) => {
  const data = new Data(workbench);
  const keyboard = new Keyboard(workbench);
  const { pane } = workbench;
  await workbench.setPaneWidth('320');
  await workbench.tab('Start').click();
  await workbench.ribbonButton('Daten').click();
  await expect(data.step('Quelle wählen')).toBeVisible();
  await keyboard.intoPane();
  await keyboard.activate(data.button('Erfassen'));

  await keyboard.activate(data.button('Blatt einlesen'));
  await expect(pane.getByRole('alert')).toContainText('Im Blatt „Erfassung“ stehen noch keine Werte.');
  await expect(data.button('Blatt einlesen')).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect(pane.getByRole('status').filter({ hasText: 'Das Blatt „Erfassung“ ist angelegt.' })).toBeVisible();
  await expect(data.button('Blatt Erfassung öffnen')).toBeFocused();
  await expect(pane.getByRole('alert')).toHaveCount(0);

  const texts = await workbench.readTexts('Erfassung', 'A1:K40');
  const header = texts.findIndex((row) => row.includes('K2 Frauen'));
  const row = texts.findIndex((cells) => cells[0] === '11.2026') + 1;
  expect(row).toBeGreaterThan(header);
  const column = 'ABCDEFGHIJK'[texts[header]?.indexOf('K2 Frauen') ?? 0] ?? '';
  await workbench.beginTyping('Erfassung', `${column}${row}`, '20,1%');
  await keyboard.press('Tab');
  await keyboard.type('viel');
  await keyboard.press('Enter');
  await workbench.expectCells('Erfassung', `${column}${row}:${column}${row}`, [[0.201]]);

  await data.button('Blatt einlesen').click();
  await expect(data.step('Änderungen ansehen')).toBeFocused();
  await expect(data.fact(/^Neu$/u)).toHaveText('1');
  await expect(data.fact(/^Nicht lesbar$/u)).toHaveText('1');
  expect(await workbench.auditPane()).toEqual([]);
  await keyboard.activate(data.button('Übernehmen'));
  await expect(data.step('Übernommen')).toBeFocused();
  expect((await data.rows()).at(-1)?.slice(1, 4)).toEqual(['K2', 'JFW', 'Frauen']);
});
