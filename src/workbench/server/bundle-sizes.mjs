// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './folders.mjs';
import { entryFiles } from './host-files.mjs';

/** kB gzip. The functions load with every workbook that uses them; the pane's first view is what a user waits for. */
export const ceilings = { functions: 40, pane: 170 };

/** @returns {{ functions: number, pane: number }} kB gzip; `pane`: what the page needs to show its first view */
export function bundleSizes() {
  const functions = entryFiles('functions');
  return {
    functions: kilobytes(functions),
    // The functions run in the same page, but no view waits for them: they have a ceiling of their own.
    pane: kilobytes([...entryFiles('commands'), ...entryFiles('taskpane')]),
  };
}

/** @param {readonly string[]} files */
function kilobytes(files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1000;
}
