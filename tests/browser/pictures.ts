import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findLibreOffice, printInLibreOffice } from '../independent/libre-office';
import { Data } from './data-section';
import { Dialogues } from './dialogue-section';
import { NewAgreement, type TargetValues } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

const FOLDER = join(__dirname, '..', '..', 'docs', 'bilder');
/** The day of the sample. */
const TODAY = '2026-11-20';
/** By October some of it is reached and some is not. */
const agreed: TargetValues = { rate: { total: '1,2', female: '1,5', male: '0,9' }, stock: '−2,5' };

async function take({ page }: WorkbenchPage, name: string): Promise<void> {
  // Away from the ribbon, whose buttons explain themselves under the pointer.
  await page.mouse.move(400, 500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** The pane alone, from the top of what it shows. */
async function takePane({ page }: WorkbenchPage, name: string): Promise<void> {
  await page.mouse.move(400, 500);
  await page
    .getByRole('complementary', { name: 'Aufgabenbereich' })
    .screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** The report of a Zieldialog beside what was agreed. */
async function takeDialogue(workbench: WorkbenchPage): Promise<void> {
  const { page, pane } = workbench;
  const dialogues = new Dialogues(workbench);
  await dialogues.onDay(TODAY);
  await dialogues.prepare({ month: 'Oktober 2026' }, 'Zieldialog 2026-1');
  await pane.getByRole('button', { name: /^Ergebnis festhalten/u }).click();
  const target = pane.getByRole('region', { name: /^Ziel 3:/u });
  await target.getByLabel('Verabredung').fill('Ursachen bis Januar untersuchen');
  await target.scrollIntoViewIfNeeded();
  await workbench.select('Zieldialog 2026-1', 'A1');
  await expect(page.getByRole('region', { name: 'Tabellenblatt' })).toBeVisible();
  await take(workbench, 'zieldialog');
  await target.getByRole('button', { name: /^Speichern/u }).click();
  await expect(pane.getByText(/^Gespeichert/u)).toBeVisible();
  await pane.getByRole('button', { name: 'Zurück zu den Dialogen' }).click();
  await pane.getByRole('tab', { name: /^Schritte/u }).click();
  await expect(pane.getByText('Beratungstag an zwei Standorten durchführen')).toBeVisible();
  await takePane(workbench, 'schritte');
}

/** What a delivery would change; nothing is written. */
async function takeFiguresIn(workbench: WorkbenchPage): Promise<void> {
  const data = new Data(workbench);
  await workbench.ribbonButton('Daten').click();
  await data.choose('Monatswerte_2026-11.csv');
  await data.button('Weiter').click();
  await expect(workbench.pane.getByText('Was sich ändert')).toBeVisible();
  await workbench.select('Kennzahlen', 'A1');
  await take(workbench, 'daten-einlesen');
  await data.button('Abbrechen').click();
}

/** Verdicts, the next dialogue, what is overdue; then the course of a target. */
async function takeOverview(workbench: WorkbenchPage): Promise<void> {
  const { page, pane } = workbench;
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 1420 });
  await takePane(workbench, 'uebersicht');
  await page.setViewportSize(size ?? { width: 1440, height: 900 });
  const target = pane.getByRole('region', { name: /^Ziel 3:/u });
  await target.getByRole('button', { name: 'Verlauf zeigen: Ziel 3' }).click();
  await expect(target.locator('svg path').first()).toBeVisible();
  await target.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await takePane(workbench, 'uebersicht-verlauf');
}

/** Pages as they are printed, with the charts that the page of the workbench does not draw. */
async function takePrinted(workbench: WorkbenchPage): Promise<void> {
  const program = findLibreOffice();
  if (program === null) throw new Error('The printed pages are taken with LibreOffice, which is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'zielsteuerung-bilder-'));
  const file = join(folder, 'mappe.pdf');
  try {
    writeFileSync(file, await printInLibreOffice(program, Uint8Array.from(await workbench.save())));
    const run = promisify(execFile);
    const { stdout } = await run('pdftotext', [file, '-'], { maxBuffer: 64_000_000 });
    const pages = stdout.split('\f');
    for (const [name, words] of [
      ['monitoring-verlauf', ['Monitoring 2026 ·', 'Verlauf im Jahr']],
      ['monitoring-haushalt', ['Monitoring 2026 ·', 'Eingliederung: ']],
      ['zieldialog-bericht', ['Zieldialog 2026-1 ·', 'Verlauf im Jahr']],
    ] as const) {
      const page = String(1 + pages.findIndex((each) => words.every((word) => each.includes(word))));
      await run('pdftoppm', ['-png', '-singlefile', '-r', '90', '-f', page, '-l', page, file, join(FOLDER, name)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  await wizard.fillTargets(agreed);
  await wizard.button('Fertig').click();
  const rate = wizard.target('Verbesserung der Integration in Erwerbstätigkeit');
  await rate.getByRole('button', { name: /bearbeiten/u }).click();
  await take(workbench, 'assistent-ziele');

  await wizard.next('Prüfung');
  await wizard.next('Vorschau');
  await wizard.build();
  await workbench.calculate();
  await new Dialogues(workbench).onDay(TODAY);
  await wizard.section('Übersicht').click();
  await expect(pane.getByText('Oktober 2026').first()).toBeVisible();
  await wizard.button('Aktualisieren').click();
  await expect(pane.getByText('nicht erreicht').first()).toBeVisible();
  await expect(pane.getByText(/fällig seit/u)).toBeVisible();
  await workbench.select('Vereinbarung 2026', 'A1');
  await take(workbench, 'werkbank');
  await takeOverview(workbench);

  await takeDialogue(workbench);

  // The sheet alone, with room for its columns.
  await page.setViewportSize({ width: 1760, height: 900 });
  await page.getByRole('button', { name: 'Aufgabenbereich schließen' }).click();
  await workbench.select('Monitoring 2026', 'A1');
  await take(workbench, 'monitoring');
  await takePrinted(workbench);
});
