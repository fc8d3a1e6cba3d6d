// @ts-check
import { createRequire } from 'node:module';

/** @type {{ projects: { transform: object, globals: object, setupFilesAfterEnv: string[] }[] }} */
const { projects } = createRequire(import.meta.url)('./jest.cjs');
const [{ transform, globals, setupFilesAfterEnv }] = projects;

/** Mutation run of the domain: only its own tests and the golden values may kill a mutant. */
export default {
  mutate: ['src/domain/**/*.ts', '!src/domain/**/index.ts'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    config: {
      rootDir: '.',
      transform,
      globals,
      setupFilesAfterEnv,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/domain/**/*.test.ts', '<rootDir>/tests/golden/domain-*.test.ts'],
    },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  // Tables and constants are evaluated once when a module loads, so each of their mutants needs a whole run: 18 % of the
  // mutants, 78 % of the time. Tests compare the tables entry by entry instead.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  concurrency: 2,
  tempDirName: '.stryker-tmp',
  // The sandbox needs sources and tests only; copying the rest takes longer than the run.
  ignorePatterns: [
    '*',
    '!src/domain/**',
    '!tests/domain/**',
    '!tests/golden/**',
    '!tests/setup/**',
    '!tests/fakes/**',
    '!.config/**',
    '!package.json',
    '!tsconfig.json',
  ],
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
