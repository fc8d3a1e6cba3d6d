// @ts-check
/** Folders of src/domain, each with the tests that are there for it: they alone may find its mutants. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {{ readonly name: string, readonly mutate: readonly string[], readonly testFiles: readonly string[] }} Folder
 * @typedef {Partial<Omit<Folder, 'name'>>} Exception
 */

/**
 * What differs from the rule: tests/domain/<folder>/ or tests/domain/<folder>.test.ts tests all of src/domain/<folder>.
 * @type {Readonly<Record<string, Exception>>}
 */
const exceptions = {
  '.': { mutate: ['*.ts'], testFiles: ['domain/*.test.ts'] },
  agreement: {
    mutate: ['agreement/*.ts', 'agreement/wording/*.ts'],
    testFiles: [
      'domain/agreement.test.ts',
      'domain/agreement-wording/*.test.ts',
      'domain/agreement-reading/draft.test.ts',
    ],
  },
  'agreement/reading': { testFiles: ['domain/agreement-reading/*.test.ts'] },
  // The header of a table of targets is looked for here, and tested where it is used.
  'figure-table': { testFiles: ['domain/figure-table/*.test.ts', 'domain/target-table/read-targets.test.ts'] },
  figures: { testFiles: ['domain/figures.test.ts', 'golden/domain-*.test.ts'] },
  indicators: { testFiles: ['domain/indicators.test.ts', 'domain/progress/ordinance.test.ts'] },
  progress: { testFiles: ['domain/progress/*.test.ts', 'golden/domain-*.test.ts'] },
  verdict: { testFiles: ['domain/verdict.test.ts', 'domain/percent-rounding.test.ts', 'golden/domain-*.test.ts'] },
};

/** @param {string} name */
function usualTests(name) {
  return existsSync(`${root}tests/domain/${name}`) ? `domain/${name}/*.test.ts` : `domain/${name}.test.ts`;
}

/** @returns {readonly Folder[]} */
export function domainFolders() {
  const entries = readdirSync(`${root}src/domain`, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return ['.', ...folders, 'agreement/reading'].sort().map((name) => {
    const { mutate = [`${name}/**/*.ts`], testFiles = [usualTests(name)] } = exceptions[name] ?? {};
    return {
      name,
      mutate: [...mutate.map((pattern) => `src/domain/${pattern}`), '!src/domain/**/index.ts'],
      testFiles: testFiles.map((pattern) => `tests/${pattern}`),
    };
  });
}
