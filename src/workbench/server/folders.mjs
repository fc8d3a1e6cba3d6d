// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const dist = join(root, 'dist');
/** Everything made on this machine that is no part of the add-in. */
export const workbenchDir = join(root, '.workbench');
export const workbenchPage = join(workbenchDir, 'page');
/** What webpack leaves for the steps after it: entry files and the function catalogue. */
export const made = join(workbenchDir, 'made');
export const officeJsDist = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
