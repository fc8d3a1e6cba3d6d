import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importFileNames, monthsFile, progressSheet } from './import-files';
import { sampleWorkbook } from './sample-workbook';

/** `npm run sample`: writes the sample workbook and the files to be taken into it to where the server looks for them. */
async function writeSample(): Promise<void> {
  const folder = resolve(__dirname, '../../../.workbench/sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'Beispielmappe.xlsx'), await sampleWorkbook());
  writeFileSync(resolve(folder, importFileNames.progress), await progressSheet());
  writeFileSync(resolve(folder, importFileNames.months), monthsFile());
}

void writeSample();
