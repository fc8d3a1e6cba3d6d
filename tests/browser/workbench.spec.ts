import type { Frame } from '@playwright/test';
import { expect, test } from './workbench';

const SHEET = 'Tabelle1';

test('the unmodified pane is ready beside an empty workbook', async ({ workbench }) => {
  expect(await workbench.sheetNames()).toEqual([SHEET]);
  await expect(workbench.page.getByRole('heading', { name: 'Werkbank' })).toBeVisible();
  await expect(workbench.status).toHaveText('Bereit');
  const frame = await workbench.paneFrame();
  const host = await frame.evaluate(async () => {
    const { host: name, platform } = await Office.onReady();
    return { name, platform, language: Office.context.displayLanguage };
  });
  expect(host).toEqual({ name: 'Excel', platform: 'OfficeOnline', language: 'de-DE' });
  // office.js comes from the machine itself; the watch fails the test on any other host.
  expect(await frame.evaluate(() => document.scripts[0]?.src ?? '')).toContain('https://localhost');
});

test('a formula typed as in a German Excel gives its verdict', async ({ workbench }) => {
  await workbench.typeInto(SHEET, 'B2', '=ZV.ZIELERREICHUNG(1053;1000;0,053)');
  await workbench.expectCells(SHEET, 'B2', [['erreicht']]);
  expect(await workbench.readFormulas(SHEET, 'B2')).toEqual([['=ZV.ZIELERREICHUNG(1053,1000,0.053)']]);
  await workbench.typeInto(SHEET, 'B3', '=ZV.ZIELERREICHUNG(1052;1000;0,053)');
  await workbench.expectCells(SHEET, 'B3', [['nicht erreicht']]);
});

test('a wrong argument gives #WERT! and a sentence about it', async ({ workbench }) => {
  await workbench.typeInto(SHEET, 'A1', '=ZV.ZIELERREICHUNG(1053;1000;0,053;"quer")');
  await workbench.expectCells(SHEET, 'A1', [['#VALUE!']]);
  expect(await workbench.readTexts(SHEET, 'A1')).toEqual([['#WERT!']]);
  await workbench.select(SHEET, 'A1');
  const note = workbench.page.getByRole('status', { name: 'Meldung zur Zelle' });
  await expect(note).toContainText('A1: #WERT!');
  await expect(note).toContainText('richtung');
  await workbench.select(SHEET, 'A2');
  await expect(note).not.toContainText('#WERT!');
});

test('ten thousand cells go to the add-in in few messages', async ({ workbench }) => {
  const count = 10_000;
  const formulas = Array.from({ length: count }, (_, row) => [`=ZV.VERAENDERUNG(${String(1000 + row)},1000)`]);
  await workbench.write(SHEET, `A1:A${String(count)}`, formulas);
  expect(await workbench.read(SHEET, `A${String(count)}`)).toEqual([[9.999]]);
  await workbench.resetStats();
  await workbench.calculate();
  const stats = await workbench.stats();
  expect(stats.functionCalls).toBe(count);
  expect(stats.pendingCells).toBe(0);
  // Excel's limit of 5 MB makes more than one possible; one per cell would be the fault.
  expect(stats.functionMessages).toBeLessThanOrEqual(5);
});

test('a file keeps values, formulas and formats through saving and opening', async ({ workbench }) => {
  await workbench.write(SHEET, 'A1:C1', [['Ist', 0.0525, '=ZV.VERAENDERUNG(1053,1000)']]);
  const frame = await workbench.paneFrame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Tabelle1').getRange('B1');
      cell.numberFormat = [['0.0%']];
      cell.format.font.bold = true;
      await context.sync();
    }),
  );
  await workbench.calculate();
  const bytes = await workbench.save();
  await workbench.write(SHEET, 'A1:C1', [['', '', '']]);
  await workbench.open(bytes, 'Zurück.xlsx');
  await expect(workbench.page).toHaveTitle('Zurück.xlsx – Werkbank');
  await workbench.expectCells(SHEET, 'A1:C1', [['Ist', 0.0525, 0.053]]);
  expect(await workbench.readFormulas(SHEET, 'C1')).toEqual([['=ZV.VERAENDERUNG(1053,1000)']]);
  expect(await workbench.readTexts(SHEET, 'B1')).toEqual([['5,3%']]);
  const bold = await (
    await workbench.paneFrame()
  ).evaluate(() =>
    Excel.run(async (context) => {
      const { font } = context.workbook.worksheets.getItem('Tabelle1').getRange('B1').format;
      font.load('bold');
      await context.sync();
      return font.bold;
    }),
  );
  expect(bold).toBe(true);
});

test('a file that is no workbook leaves the open one alone', async ({ workbench }) => {
  await workbench.write(SHEET, 'A1', [['bleibt']]);
  await expect(workbench.open([1, 2, 3], 'kaputt.xlsx')).rejects.toThrow(/keine Excel-Arbeitsmappe/u);
  expect(await workbench.read(SHEET, 'A1')).toEqual([['bleibt']]);
});

test('a ribbon button opens its section of the pane', async ({ workbench }) => {
  await workbench.ribbonButton('Formeln').click();
  await expect(workbench.status).toHaveText('„Formeln“ ist ausgeführt.');
  await expect(workbench.pane.getByRole('heading', { level: 1, name: 'Formeln' })).toBeVisible();
  await workbench.page.getByRole('button', { name: 'Aufgabenbereich schließen' }).click();
  await expect(workbench.page.getByRole('complementary', { name: 'Aufgabenbereich' })).toBeHidden();
  await workbench.ribbonButton('Hilfe').click();
  await expect(workbench.pane.getByRole('heading', { name: 'Hilfe' }).first()).toBeVisible();
});

test('an older Excel refuses members that came after it', async ({ workbench }) => {
  const supports = async (): Promise<boolean> =>
    (await workbench.paneFrame()).evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.16'));
  expect(await supports()).toBe(true);
  await workbench.profile('ltsc2021');
  expect(await supports()).toBe(false);
  // Of ExcelApi 1.16; the message names the set, so that it is the profile that refuses and not a gap of the workbench.
  const refusal = await (
    await workbench.paneFrame()
  ).evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Tabelle1').getRange('A1').load('valuesAsJson');
        await context.sync();
      });
      return null;
    } catch (error) {
      return error instanceof OfficeExtension.Error ? { code: error.code, message: error.message } : String(error);
    }
  });
  expect(refusal).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('1.16') });
});

test('an injected failure reaches the add-in as an error with its code', async ({ workbench }) => {
  // The help section asks nothing of the workbook, so that the next request is the test's own.
  await workbench.ribbonButton('Hilfe').click();
  await expect(workbench.pane.getByRole('heading', { name: 'Hilfe' }).first()).toBeVisible();
  const frame = await workbench.paneFrame();
  expect(await codeOfWrite(frame)).toBeNull();
  await workbench.failAt(1);
  expect(await codeOfWrite(frame)).toBe('GeneralException');
  // Once only.
  expect(await codeOfWrite(frame)).toBeNull();
});

test('undo by keyboard takes back what was typed', async ({ workbench }) => {
  await workbench.typeInto(SHEET, 'A1', 'vorher');
  await workbench.expectCells(SHEET, 'A1', [['vorher']]);
  await workbench.typeInto(SHEET, 'A1', 'nachher');
  await workbench.expectCells(SHEET, 'A1', [['nachher']]);
  await workbench.page.keyboard.press('Control+z');
  await workbench.expectCells(SHEET, 'A1', [['vorher']]);
});

test('while a cell is being edited the add-in is refused', async ({ workbench }) => {
  await workbench.beginTyping(SHEET, 'C3', 'angefan');
  const frame = await workbench.paneFrame();
  expect(await codeOfWrite(frame)).toBe('InvalidOperationInCellEditMode');
  await workbench.page.keyboard.press('Enter');
  expect(await codeOfWrite(frame)).toBeNull();
});

test('a protected sheet refuses writes of the add-in', async ({ workbench }) => {
  await workbench.tab('Werkbank').click();
  await workbench.ribbonButton('Blatt schützen').click();
  const frame = await workbench.paneFrame();
  expect(await codeOfWrite(frame)).toBe('AccessDenied');
  await workbench.ribbonButton('Blatt schützen').click();
  expect(await codeOfWrite(frame)).toBeNull();
});

test('the keyboard alone reaches ribbon, sheet and pane', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.tab('Start').focus();
  await page.keyboard.press('ArrowRight');
  await expect(workbench.tab('Werkbank')).toBeFocused();
  await workbench.focusGrid();
  await page.keyboard.press('F6');
  await expect(page.locator('iframe[title="pane"]')).toBeFocused();
});

for (const scheme of ['light', 'dark', 'forced'] as const) {
  test(`the page has no accessibility findings in ${scheme} colours`, async ({ workbench }) => {
    await workbench.useColours(scheme);
    for (const name of ['Datei', 'Start', 'Werkbank']) {
      await workbench.tab(name).click();
      expect(await workbench.auditPage(), name).toEqual([]);
    }
  });
}

test('the page fits into 800 pixels', async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 800, height: 600 });
  const overflow = await workbench.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

/** Code of the error with which a write of the add-in fails; null when it succeeds. */
function codeOfWrite(frame: Frame): Promise<string | null> {
  return frame.evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Tabelle1').getRange('H9').values = [[1]];
        await context.sync();
      });
      return null;
    } catch (error) {
      return error instanceof OfficeExtension.Error ? error.code : String(error);
    }
  });
}
