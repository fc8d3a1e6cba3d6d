import '../files/documents/pdf-in-this-thread';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createServices } from '../../src/application/create-services';
import { budgetSheet, figuresSheet, fillDataSheet, stepsSheet } from '../../src/workbench/sample/data-sheets';
import { lastMonth } from '../../src/workbench/sample/monthly-figures';
import { saveWorkbook } from '../../src/workbench/xlsx';
import { openExcelOnProcessor, type ExcelOnProcessor } from '../contracts/excel-on-processor';
import { month } from '../fakes/figure-rows';
import { followedAgreement } from '../fakes/followed-agreement';
import { findLibreOffice, printInLibreOffice } from '../independent/libre-office';

const program = findLibreOffice();
const report = 'Zieldialog 2026-1';

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

/** The lists of the sample workbook with the agreement and the report on October. */
async function heldDialogue(): Promise<void> {
  const { grid, workbook } = excel;
  const { jobcenter } = followedAgreement;
  const lists = {
    Kennzahlen: figuresSheet(jobcenter, lastMonth),
    Schritte: stepsSheet(jobcenter),
    Haushalt: budgetSheet(jobcenter),
  };
  for (const [name, list] of Object.entries(lists)) fillDataSheet(grid, grid.addSheet(name).id, list);
  const services = createServices({ workbook });
  const built = await services.previewAgreement({ agreement: followedAgreement, sampleMonth: false });
  if (!built.ok) throw new Error(built.error.code);
  expect(await services.buildAgreement(built.value, () => undefined)).toMatchObject({ ok: true });
  const preview = await services.dialogues.preview({
    year: 2026,
    jobcenter,
    day: { year: 2026, month: 11, day: 20 },
    occasion: 'regular',
    month: month(2026, 10),
    dataLoad: null,
  });
  if (!preview.ok) throw new Error(preview.error.code);
  expect(await services.dialogues.prepare(preview.value, () => undefined)).toMatchObject({ ok: true });
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ');
}

/** Words of each page of a sheet, which says its name at the foot; everything is printed once. */
async function printed(): Promise<(sheet: string) => readonly string[]> {
  if (program === null) throw new Error('The test runs only where soffice is installed.');
  const { grid, office } = excel;
  // Thousands of rows that would only be printed for nothing.
  const data = grid.sheets().find(({ name }) => name === 'Kennzahlen');
  grid.updateSheet(data?.id ?? '', { visibility: 'Hidden' });
  const pdf = await printInLibreOffice(program, await saveWorkbook(grid, office.sideStore));
  const loading = getDocument({ data: pdf, verbosity: 0, useSystemFonts: true, disableFontFace: true });
  const document = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => wordsOf(await document.getPage(index + 1))),
  );
  await loading.destroy();
  return (sheet) => pages.filter((words) => words.includes(`${sheet} · ${followedAgreement.jobcenter}`));
}

const inLibreOffice = program === null ? test.skip : test;
inLibreOffice(
  `prints the report of a Zieldialog on two pages and an annex, and the courses of the targets on one page${program === null ? ' (skipped: soffice is not installed)' : ''}`,
  async () => {
    await heldDialogue();
    const pagesOf = await printed();
    const pages = pagesOf(report);
    const annex = pages.findIndex((words) => words.includes('Anlage'));
    expect(annex).toBe(2);
    const [first = '', second = ''] = pages;
    expect(first).toContain('Zieldialog 2026-1 · Stand Oktober 2026');
    for (const heading of ['Zusammenfassung', 'Ergebnisse', 'Verlauf im Jahr']) {
      expect(`${first} ${second}`).toContain(heading);
    }
    // The charts of the two judged targets stand on the second page, with their words.
    for (const title of ['Ziel 2: Integrationsquote', 'Ziel 3: Bestand an Langzeitleistungsbeziehenden'])
      expect(second).toContain(title);
    const rest = pages.slice(annex).join(' ');
    for (const heading of [
      'Schritte und Kriterien',
      'Haushalt',
      'Lesebeispiel',
      'Begriffe',
      'Zahlen zu den Diagrammen',
    ]) {
      expect(rest).toContain(heading);
    }
    expect(pages.length).toBeLessThanOrEqual(7);
    // The four charts of the targets belong together.
    const courses = pagesOf('Monitoring 2026').find((words) => words.includes('Verlauf im Jahr'));
    for (const title of ['Integrationsquote der Männer', 'Mittlerer Bestand an']) expect(courses).toContain(title);
    expect(pages.join(' ')).not.toMatch(/#NAME|#NV|#N\/A|Err:/u);
  },
  240_000,
);
