import { join } from 'node:path';
import { NewAgreement } from './new-agreement';
import { expect, test } from './workbench';
import { workbenchAddress, type WorkbenchPage } from './workbench-page';

const FOLDER = join(__dirname, '..', '..', 'docs', 'bilder');

async function take({ page }: WorkbenchPage, name: string): Promise<void> {
  // Away from the ribbon, whose buttons explain themselves under the pointer.
  await page.mouse.move(400, 500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** The report of a Zieldialog beside what was agreed, and the report alone. */
async function takeDialogue(workbench: WorkbenchPage): Promise<void> {
  const { page, pane } = workbench;
  await workbench.ribbonButton('Zieldialog').click();
  await pane.getByRole('button', { name: 'Zieldialog vorbereiten' }).click();
  await pane.getByLabel('Ladestand').selectOption('ohne Wartezeit (Vorgabe)');
  await pane.getByRole('button', { name: 'Weiter' }).click();
  await expect(pane.getByRole('heading', { name: 'Ergebnisse', level: 3 })).toBeVisible();
  await pane.getByRole('button', { name: 'Weiter' }).click();
  await pane.getByRole('button', { name: 'Anlegen' }).click();
  await expect(pane.getByRole('heading', { name: /ist angelegt/u })).toBeVisible({ timeout: 20_000 });
  await pane.getByRole('button', { name: 'Zurück zu den Dialogen' }).click();
  await pane.getByRole('button', { name: /^Ergebnis festhalten/u }).click();
  const target = pane.getByRole('region', { name: /^Ziel 3:/u });
  await target.getByLabel('Verabredung').fill('Ursachen bis Januar untersuchen');
  await target.scrollIntoViewIfNeeded();
  await workbench.select((await workbench.sheetNames()).find((name) => name.startsWith('Zieldialog ')) ?? '', 'A1');
  await expect(page.getByRole('region', { name: 'Tabellenblatt' })).toBeVisible();
  await take(workbench, 'zieldialog');
}

/** What a delivery would change; nothing is written. */
async function takeFiguresIn(workbench: WorkbenchPage): Promise<void> {
  const { page, pane } = workbench;
  const name = 'Monatswerte_2026-11.csv';
  const delivered = await page.request.get(`${workbenchAddress()}/sample/${name}`);
  await workbench.ribbonButton('Daten').click();
  await pane.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: await delivered.body() });
  await pane.getByRole('button', { name: 'Weiter' }).click();
  await expect(pane.getByText('Was sich ändert')).toBeVisible();
  await workbench.select('Kennzahlen', 'A1');
  await take(workbench, 'daten-einlesen');
  await pane.getByRole('button', { name: 'Abbrechen' }).click();
}

test.use({ first: 'sample', viewport: { width: 1440, height: 900 } });

test('pictures of the handbook', async ({ workbench }) => {
  const { page, pane } = workbench;
  await expect(workbench.status).toHaveText('Bereit. Die Beispielmappe ist geöffnet.');
  await takeFiguresIn(workbench);
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillParties();
  await wizard.next('Haushalt');
  await wizard.fillBudget();
  await wizard.next('Ziele');
  await wizard.fillTargets();
  await wizard.button('Fertig').click();
  const rate = wizard.target('Verbesserung der Integration in Erwerbstätigkeit');
  await rate.getByRole('button', { name: /bearbeiten/u }).click();
  await take(workbench, 'assistent-ziele');

  await wizard.next('Prüfung');
  await wizard.next('Vorschau');
  await wizard.build();
  await workbench.calculate();
  await wizard.button('Zur Übersicht').click();
  await expect(pane.getByText('Oktober 2026').first()).toBeVisible();
  await wizard.button('Aktualisieren').click();
  await expect(pane.getByText('nicht erreicht').first()).toBeVisible();
  await workbench.select('Vereinbarung 2026', 'A1');
  await take(workbench, 'werkbank');

  await takeDialogue(workbench);

  // The sheet alone, with room for its columns.
  await page.setViewportSize({ width: 1760, height: 900 });
  await page.getByRole('button', { name: 'Aufgabenbereich schließen' }).click();
  await workbench.select('Monitoring 2026', 'A1');
  await take(workbench, 'monitoring');
});
