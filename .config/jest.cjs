const path = require('node:path');

/** Jest runs every test that needs no browser: domain, functions, application, excel on the processor, pane in jsdom, build. */
const transform = {
  '^.+\\.(mjs|[tj]sx?)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};
/** Absolute: a relative one would be resolved once more against the root for each project. */
const rootDir = path.resolve(__dirname, '..');
const shared = {
  rootDir,
  // What the build puts in the place of the constant (webpack.config.js).
  globals: { __ADDIN_VERSION__: require('../package.json').version },
  transform,
  // Packages that exist as ES modules only: pdf.js, and what Univer's CommonJS build still requires.
  transformIgnorePatterns: [
    '/node_modules/(?!(pdfjs-dist|lodash-es|rbush|quickselect|kdbush|nanoid|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|unicode-regex|regexp-util)/)',
  ],
  moduleNameMapper: { '^fast-check$': '<rootDir>/tests/setup/fast-check.cjs' },
  setupFilesAfterEnv: ['<rootDir>/tests/setup/fail-on-console.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/.stryker-tmp/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.workbench/', '<rootDir>/.stryker-tmp/'],
};
/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  projects: [
    { ...shared, displayName: 'node', testEnvironment: 'node', testMatch: ['<rootDir>/tests/**/*.test.ts'] },
    { ...shared, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'] },
  ],
};
