// @ts-check
/**
 * Mutation run of the domain: only its own tests and the golden values may kill a mutant. tests/mutation/run.mjs goes through
 * it folder by folder and knows the threshold.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/**/*.ts', '!src/domain/**/index.ts'],
  plugins: ['./tests/mutation/domain-runner.mjs'],
  testRunner: 'domain',
  testFiles: ['tests/domain/**/*.test.ts', 'tests/golden/domain-*.test.ts'],
  coverageAnalysis: 'perTest',
  // A mutant that runs too long counts as found. A busy machine must not make it look so.
  timeoutMS: 30_000,
  logLevel: 'warn',
  tempDirName: '.stryker-tmp',
  // The sandbox needs sources and tests only; copying the rest takes longer than the run.
  ignorePatterns: [
    '*',
    '!src/domain/**',
    '!src/text/**',
    '!tests/domain/**',
    '!tests/golden/**',
    '!tests/setup/**',
    '!tests/fakes/**',
    '!package.json',
    '!tsconfig.json',
  ],
  reporters: ['html', 'json'],
};
