import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { newerLayout } from '../domain/agreement-reading/fixtures';
import { agreementPdf, wordFile } from '../fakes/documents';
import { NewAgreement } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

const paragraphs = newerLayout.replace(/[*#]/g, '').split('\n');

async function choose(workbench: WorkbenchPage, name: string, bytes: Uint8Array): Promise<void> {
  await workbench.ribbonButton('Neue Vereinbarung').click();
  await workbench.pane
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

// Every test fails for a foreign request and for anything that the page's policy forbids (see workbench.ts).
test('a PDF is read by its own worker, under the policy of the page', async ({ workbench }) => {
  const workers: string[] = [];
  workbench.page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await choose(workbench, 'vereinbarung', agreementPdf(newerLayout));
  await expect(workbench.pane.getByText('Landkreis Neuland', { exact: true }).first()).toBeVisible();
  await expect(workbench.pane.getByText('„Verwaltungskosten 7.005.000 Euro“')).toBeVisible();
  expect(workers.filter((path) => /pdf-worker\.[0-9a-f]+\.js$/.test(path))).toHaveLength(1);
});

test('a Word file is read, a picture is refused in plain German', async ({ workbench }) => {
  await choose(workbench, 'bild.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
  await expect(workbench.pane.getByText('Sie ist ein Bild. Aus Bildern liest das Add-in keinen Text.')).toBeVisible();
  await choose(workbench, 'vereinbarung.docx', wordFile(paragraphs));
  await expect(workbench.pane.getByText('„Verwaltungskosten 7.005.000 Euro“')).toBeVisible();
});

test('the agreement of the workbook is saved as a Word file', async ({ workbench }) => {
  test.setTimeout(120_000);
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillAll({ sampleMonth: false });
  await wizard.build();
  const download = workbench.page.waitForEvent('download');
  await wizard.button('Als Word-Dokument speichern').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Zielvereinbarung 2026 Landkreis Musterland.docx');
  await expect(workbench.pane.getByText('Das Word-Dokument ist fertig.')).toBeVisible();
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Konzept abstimmen');
  // Whether a host keeps the file, no page is told: the clipboard is the other way.
  await wizard.button('Formatierten Text kopieren').click();
  await expect(workbench.pane.getByText('Die Vereinbarung liegt in der Zwischenablage.')).toBeVisible();
  await workbench.page.setContent('<div contenteditable="true" role="textbox" style="height: 200px"></div>');
  await workbench.page.getByRole('textbox').click();
  await workbench.page.keyboard.press('Control+V');
  await expect(workbench.page.getByRole('heading', { name: '§ 1 Zusammenwirken der Vertragspartner' })).toBeVisible();
});
