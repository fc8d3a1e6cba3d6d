import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sampleWorkbook } from './sample-workbook';

/** `npm run sample`: writes the sample workbook to where the server looks for it. */
async function writeSample(): Promise<void> {
  const folder = resolve(__dirname, '../../../.workbench/sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'Beispielmappe.xlsx'), await sampleWorkbook());
}

void writeSample();
