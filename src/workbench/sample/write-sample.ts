import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { progressSheet, yearEndSheet } from './progress-sheet';
import { importFileNames, monthsFile } from './months-file';
import { sampleBeforeTheYear, sampleWorkbook } from './sample-workbook';

/** `npm run sample`: writes the sample workbooks and the files to be taken in to where the server looks for them. */
async function writeSample(): Promise<void> {
  const folder = resolve(__dirname, '../../../.workbench/sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'Beispielmappe.xlsx'), await sampleWorkbook());
  writeFileSync(resolve(folder, 'Beispielmappe_Jahresbeginn.xlsx'), await sampleBeforeTheYear());
  writeFileSync(resolve(folder, importFileNames.progress), await progressSheet());
  writeFileSync(resolve(folder, importFileNames.yearEnd), await yearEndSheet());
  writeFileSync(resolve(folder, importFileNames.months), monthsFile());
}

void writeSample();
