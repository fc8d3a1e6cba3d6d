import { newerLayout } from '../domain/agreement-reading/fixtures';
import { NewAgreement, typed } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

/** Text of a sheet, row by row. */
async function sheetText(workbench: WorkbenchPage, sheet: string): Promise<string> {
  const rows = await workbench.read(sheet, 'A1:H140');
  return rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n');
}

test('a document becomes a reviewed draft and a sheet in its own words', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  const { pane, page } = workbench;
  await workbench.ribbonButton('Neue Vereinbarung').click();
  const chosen = page.waitForEvent('filechooser');
  await pane.getByRole('button', { name: /^Dokument wählen/u }).click();
  await (
    await chosen
  ).setFiles({ name: 'Vereinbarung 2027.txt', mimeType: 'text/plain', buffer: Buffer.from(newerLayout) });
  await expect(pane.getByRole('heading', { name: 'Dokument prüfen' })).toBeFocused();

  // Nothing goes on before everything has been looked at.
  await expect(wizard.button('Weiter')).toHaveAttribute('aria-disabled', 'true');
  const women = pane.getByRole('listitem').filter({ has: pane.getByRole('heading', { name: 'Ziel 2, Frauen' }) });
  await expect(women).toContainText('+5,2');
  await expect(women.getByRole('blockquote')).toContainText('der Frauen um 5,2 %');
  await women.getByRole('button', { name: /^Im Dokument zeigen/u }).click();
  await expect(pane.locator('mark')).toBeInViewport();
  await expect(pane.locator('mark')).toContainText('der Frauen um 5,2 %');
  await wizard.button('Zurück zur Prüfung').click();
  await women.getByRole('button', { name: /^Korrigieren/u }).click();
  await wizard.field('Vereinbarte Veränderung in Prozent').fill('5,4');
  await wizard.button('Übernehmen').click();
  await expect(women).toContainText('korrigiert');
  await pane.getByRole('button', { name: /ohne Rückfrage bestätigen$/u }).click();
  const questions = pane.getByRole('button', { name: /^(?:Trotzdem richtig|Ist geklärt)/u });
  while ((await questions.count()) > 0) await questions.first().click();
  await pane.getByRole('radio', { name: /wie sie im Dokument steht$/u }).check();
  await wizard.button('Weiter').click();

  await expect(wizard.step('Partner und Jahr')).toBeVisible();
  await expect(wizard.field('Jobcenter')).toHaveValue('Landkreis Neuland');
  await wizard.next('Haushalt');
  await wizard.next('Ziele');
  await wizard.next('Prüfung');
  await wizard.next('Vorschau');
  await wizard.build();
  const agreement = await sheetText(workbench, 'Vereinbarung 2027');
  expect(agreement).toContain('Gleiche Chancen sind der Maßstab.');
  expect(agreement).toContain('der Frauen um 5,4 % und die der Männer um 3,3 %');
  expect(await sheetText(workbench, 'Ziele')).toContain('0.054');
});

test('next year takes a few clicks: from the built year to the next one', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  const { pane } = workbench;
  await wizard.start();
  await wizard.fillAll({ sampleMonth: false });
  await wizard.build();
  await wizard.button('Fertig').click();
  // Two of the three steps are done, as the controller has noted in the table.
  const steps = await workbench.read('Schritte', 'A1:K20');
  const header = steps.findIndex((row) => row.includes('Status'));
  const column = String.fromCharCode(65 + (steps[header] ?? []).indexOf('Status'));
  await workbench.write('Schritte', `${column}${String(header + 2)}:${column}${String(header + 3)}`, [
    ['erledigt'],
    ['erledigt'],
  ]);

  let clicks = 0;
  const click = async (name: string): Promise<void> => {
    await wizard.button(name).click();
    clicks += 1;
  };
  await click('Neue Vereinbarung anlegen');
  await pane.getByRole('radio', { name: 'Vorjahreswerte vorschlagen' }).check();
  clicks += 1;
  await click('Vereinbarung 2027 vorbereiten');
  for (const step of ['Haushalt', 'Ziele', 'Prüfung', 'Vorschau']) {
    await click('Weiter');
    await expect(wizard.step(step)).toBeFocused();
  }
  await click('Anlegen');
  await expect(pane.getByRole('heading', { name: 'Die Vereinbarung ist angelegt.' })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(8);

  const agreement = await sheetText(workbench, 'Vereinbarung 2027');
  expect(agreement).toContain(typed.jobcenter);
  expect(agreement).toContain(typed.stepTargets[0].steps[2]);
  expect(agreement).not.toContain(typed.stepTargets[0].steps[0]);
  const targets = await workbench.read('Ziele', 'A1:J30');
  const years = targets.map(([year]) => year).filter((year) => typeof year === 'number');
  expect(years.filter((year) => year === 2026)).toHaveLength(7);
  expect(years.filter((year) => year === 2027)).toHaveLength(7);
});

test('what was typed is there again after the workbook was saved, closed and opened', async ({ workbench }) => {
  const wizard = new NewAgreement(workbench);
  const { pane, page } = workbench;
  await wizard.start();
  await wizard.fillParties();
  await wizard.next('Haushalt');
  await wizard.field('Verwaltungskosten').fill(typed.administrativeCosts);
  await expect(pane.getByText('Entwurf ist in der Arbeitsmappe')).toBeVisible();
  const bytes = await workbench.save();

  await page.reload();
  await page.waitForFunction(() => 'workbench' in window);
  await page.evaluate(() => window.workbench.ready);
  await workbench.open(bytes, 'Mappe.xlsx');
  await workbench.ribbonButton('Neue Vereinbarung').click();
  await expect(pane.getByText(/Landkreis Musterland\. Zuletzt bei: Haushalt/u)).toBeVisible();
  await wizard.button('Weiter bearbeiten').click();
  await expect(wizard.field('Verwaltungskosten')).toHaveValue(typed.administrativeCosts);
  await wizard.button('Zurück').click();
  await expect(wizard.field('Jobcenter')).toHaveValue(typed.jobcenter);

  // While a cell is being edited nothing is written; afterwards it is, by itself.
  await workbench.beginTyping('Tabelle1', 'A1', 'offen');
  await wizard.field('Ministerium').fill('Ministerium für Teilhabe');
  await expect(pane.getByText('Der Entwurf wird gespeichert, sobald keine Zelle mehr bearbeitet wird.')).toBeVisible();
  await workbench.focusGrid();
  await page.keyboard.press('Escape');
  await expect(pane.getByText('Entwurf ist in der Arbeitsmappe')).toBeVisible({ timeout: 15_000 });
});
