// @ts-check
/**
 * `npm run test:mutation [-- folder … --option value …]`: changes src/domain in thousands of small ways and counts the
 * changes that its tests notice, folder by folder, each in a process of its own. Options go to Stryker. Fails below 85 % of
 * all mutants. What nobody noticed stands in reports/mutation/<folder>.html.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { domainFolders } from './folders.mjs';

const threshold = 85;
const root = fileURLToPath(new URL('../..', import.meta.url));
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const report = (/** @type {string} */ name) => join(root, 'reports/mutation', name);

/** @typedef {{ folder: string, mutants: number, noticed: number, untested: number, seconds: number }} Row */

/** @param {import('./folders.mjs').Folder} folder @returns {Row | null} null if Stryker did not get to the end */
function measure({ name, mutate, testFiles }) {
  const start = Date.now();
  rmSync(report('mutation.json'), { force: true });
  const run = [
    'run',
    '.config/stryker.mjs',
    '--mutate',
    mutate.join(','),
    '--testFiles',
    testFiles.join(','),
    ...options,
  ];
  spawnSync(process.execPath, [stryker, ...run], { cwd: root, stdio: 'inherit' });
  /** @type {import('@stryker-mutator/api/core').schema.MutationTestResult} */
  let result;
  try {
    result = JSON.parse(readFileSync(report('mutation.json'), 'utf8'));
  } catch {
    return null;
  }
  for (const ending of ['json', 'html'])
    renameSync(report(`mutation.${ending}`), report(`${name === '.' ? 'domain' : name.replace('/', '-')}.${ending}`));
  const states = Object.values(result.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {string[]} */ ...wanted) => states.filter((status) => wanted.includes(status)).length;
  return {
    folder: name,
    mutants: count('Killed', 'Timeout', 'Survived', 'NoCoverage'),
    noticed: count('Killed', 'Timeout'),
    untested: count('NoCoverage'),
    seconds: Math.round((Date.now() - start) / 1000),
  };
}

/** @param {Row} row */
const score = ({ mutants, noticed }) => (mutants === 0 ? 100 : (100 * noticed) / mutants);

/** @param {Row} row */
function print(row) {
  const { folder, mutants, untested, seconds } = row;
  const facts = [`${score(row).toFixed(1)} %`, `${mutants} mutants`, `${untested} untested`, `${seconds} s`];
  console.log(folder.padEnd(18) + facts.map((fact) => fact.padStart(15)).join(''));
}

const args = process.argv.slice(2);
const names = args.findIndex((arg) => arg.startsWith('-'));
const options = names === -1 ? [] : args.slice(names);

const folders = domainFolders();
const asked = args.slice(0, args.length - options.length).map((name) => name.replace(/^src\/domain\/|\/$/g, ''));
const unknown = asked.filter((name) => folders.every((folder) => folder.name !== name));
if (unknown.length > 0) {
  console.error(`src/domain has no ${unknown.join(', ')}, but ${folders.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

/** @type {Row} */
const all = { folder: 'all', mutants: 0, noticed: 0, untested: 0, seconds: 0 };
for (const folder of folders.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const row = measure(folder);
  if (row === null) {
    console.error(`${folder.name}: no result.`);
    process.exitCode = 1;
    continue;
  }
  print(row);
  all.mutants += row.mutants;
  all.noticed += row.noticed;
  all.untested += row.untested;
  all.seconds += row.seconds;
}
print(all);
if (score(all) < threshold) {
  console.error(`Fewer than ${threshold} % of the mutants were noticed.`);
  process.exitCode = 1;
}
