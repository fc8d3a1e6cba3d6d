// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './folders.mjs';
import { entryFiles } from './host-files.mjs';

/** kB gzip. The functions load with every workbook that uses them; the pane's first view is what a user waits for. */
export const ceilings = { functions: 40, pane: 170 };

/** @returns {{ functions: number, pane: number }} kB gzip; `pane`: every script of the page except office.js */
export function bundleSizes() {
  const functions = entryFiles('functions');
  return {
    functions: kilobytes(functions),
    pane: kilobytes([...functions, ...entryFiles('commands'), ...entryFiles('taskpane')]),
  };
}

/** @param {readonly string[]} files */
function kilobytes(files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1000;
}
