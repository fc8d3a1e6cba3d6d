import { readFileSync } from 'node:fs';
import { expect, test } from './workbench';

test('the button Beispielmappe opens the sample', async ({ workbench }) => {
  await workbench.tab('Datei').click();
  await workbench.ribbonButton('Beispielmappe').click();
  await expect(workbench.status).toHaveText('Die Beispielmappe ist geöffnet.');
  await expect(workbench.page).toHaveTitle('Beispielmappe.xlsx – Werkbank');
  expect(await workbench.sheetNames()).toEqual(['Eigene Auswertung', 'Kennzahlen', 'Schritte', 'Haushalt']);
  expect(await workbench.activeSheet()).toBe('Eigene Auswertung');
});

test('a saved workbook arrives as a download that opens again', async ({ workbench }) => {
  await workbench.write('Tabelle1', 'A1:B1', [['Ist', '=ZV.VERAENDERUNG(1053,1000)']]);
  await workbench.tab('Datei').click();
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.ribbonButton('Speichern unter …').click(),
  ]);
  expect(download.suggestedFilename()).toBe('Mappe1.xlsx');
  await expect(workbench.status).toHaveText('„Mappe1.xlsx“ ist im Ordner für Downloads gespeichert.');
  const bytes = [...readFileSync(await download.path())];
  await workbench.ribbonButton('Neu', true).click();
  await expect(workbench.status).toHaveText('Eine leere Arbeitsmappe ist geöffnet.');
  expect(await workbench.read('Tabelle1', 'A1')).toEqual([['']]);
  await workbench.open(bytes, 'Wieder.xlsx');
  expect(await workbench.read('Tabelle1', 'A1:B1')).toEqual([['Ist', 0.053]]);
  expect(await workbench.readFormulas('Tabelle1', 'B1')).toEqual([['=ZV.VERAENDERUNG(1053,1000)']]);
});

test('the pane is made wider and narrower by keyboard and by dragging', async ({ workbench }) => {
  const { page } = workbench;
  const separator = page.getByRole('separator', { name: 'Breite des Aufgabenbereichs' });
  const frameWidth = async (): Promise<number> =>
    (await workbench.paneFrame()).evaluate(() => document.documentElement.clientWidth);
  await expect(separator).toHaveAttribute('aria-valuenow', '350');
  const before = await frameWidth();
  await separator.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(separator).toHaveAttribute('aria-valuenow', '370');
  await expect.poll(frameWidth).toBe(before + 20);
  await page.keyboard.press('ArrowRight');
  await expect(separator).toHaveAttribute('aria-valuetext', '360 Pixel');

  const box = await separator.boundingBox();
  if (!box) throw new Error('The separator is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  // To the right the pointer crosses the frame, which must not swallow it.
  await page.mouse.move(x + 60, y, { steps: 6 });
  await expect.poll(async () => Math.abs((await frameWidth()) - (before - 50))).toBeLessThanOrEqual(5);
  // Beyond the smallest width it stays there.
  await page.mouse.move(x + 300, y, { steps: 4 });
  await expect(separator).toHaveAttribute('aria-valuenow', '270');
  await page.mouse.up();
  await page.mouse.move(x - 100, y, { steps: 2 });
  await expect(separator).toHaveAttribute('aria-valuenow', '270');
});
