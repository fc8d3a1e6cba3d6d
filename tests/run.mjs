// @ts-check
/**
 * `npm test`: everything that must hold before a change goes in. Installs what is missing, goes on after a failed step
 * where the next one still says something, and ends with the line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../src/workbench/server/prerequisites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (/** @type {string} */ name) => join(root, 'node_modules', ...name.split('/'));
const reports = join(root, '.workbench');
const jestReport = join(reports, 'jest-report.json');
const browserReport = join(reports, 'playwright-report.json');
const browserConfig = join(root, '.config', 'playwright.ts');

/** @type {string[]} */
const failedSteps = [];

/**
 * @param {string} name
 * @param {readonly string[]} args of node
 * @param {{ env?: Record<string, string>, always?: boolean }} [options] `always`: its output is worth reading on success too
 * @returns {Promise<boolean>}
 */
function step(name, args, { env = {}, always = false } = {}) {
  const start = Date.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, CI: 'true', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (/** @type {Buffer} */ part) => output.push(part));
    child.stderr.on('data', (/** @type {Buffer} */ part) => output.push(part));
    child.once('close', (code) => {
      const passed = code === 0;
      if (!passed) failedSteps.push(name);
      console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${String(Math.round((Date.now() - start) / 1000))} s)`);
      const text = Buffer.concat(output).toString('utf8').trim();
      if (text !== '' && (always || !passed)) console.log(text.replace(/^/gm, '     '));
      done(passed);
    });
  });
}

/**
 * @param {string} name
 * @param {string} reason
 */
function fail(name, reason) {
  failedSteps.push(name);
  console.log(`FAIL ${name}: ${reason}`);
}

const tsc = bin('typescript/bin/tsc');

/** The checks of the source need no build and share the machine with it. */
async function checkSource() {
  await step('types', [tsc, '-p', 'tsconfig.json']);
  for (const layer of ['domain', 'functions', 'workbench/processor']) {
    await step(`types of src/${layer} alone`, [tsc, '-p', `src/${layer}`]);
  }
  await step('lint', [
    bin('eslint/bin/eslint.js'),
    ...['-c', '.config/eslint.mjs', '--max-warnings', '0'],
    ...['src', 'tests', '.config', 'assets', 'webpack.config.js'],
  ]);
  await step('format', [
    bin('prettier/bin/prettier.cjs'),
    ...['--check', 'src', 'tests', '.config', 'assets', 'webpack.config.js', 'docs', 'README.md'],
  ]);
}

async function buildAndTest() {
  const built = await step('build', ['src/workbench/server/build.mjs']);
  if (built) await checkSizes();
  await step(
    'unit tests',
    [
      bin('jest/bin/jest.js'),
      '-c',
      '.config/jest.cjs',
      '--ci',
      '--maxWorkers',
      '2',
      '--json',
      '--outputFile',
      jestReport,
    ],
    { env: built ? { ADDIN_BUILT: '1' } : {} },
  );
  return built;
}

async function checkSizes() {
  const { bundleSizes, ceilings } = await import('../src/workbench/server/bundle-sizes.mjs');
  const sizes = bundleSizes();
  for (const part of /** @type {const} */ (['functions', 'pane'])) {
    const text = `bundle ${part}: ${sizes[part].toFixed(1)} kB gzip of ${String(ceilings[part])} kB`;
    if (sizes[part] <= ceilings[part]) console.log(`ok   ${text}`);
    else fail(text, 'too large. npm run build and .workbench/made/pane.json show what is inside.');
  }
}

async function testInBrowser() {
  if (!existsSync(browserConfig)) {
    fail('browser tests', '.config/playwright.ts is missing.');
    return;
  }
  await step('browser tests', [bin('@playwright/test/cli.js'), 'test', '-c', browserConfig]);
}

/** @returns {{ passed: number, failed: number }} */
function unitResults() {
  if (!existsSync(jestReport)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(jestReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

/** @returns {{ passed: number, failed: number }} */
function browserResults() {
  if (!existsSync(browserReport)) return { passed: 0, failed: 0 };
  const { stats, errors } = JSON.parse(readFileSync(browserReport, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

const obstacle = await prepare();
if (obstacle !== null) {
  fail('installation', obstacle);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

mkdirSync(reports, { recursive: true });
// A report of an earlier run must not be counted.
for (const report of [jestReport, browserReport]) rmSync(report, { force: true });

const [built] = await Promise.all([buildAndTest(), checkSource()]);
if (built) await testInBrowser();
else fail('browser tests', 'there is no build to test.');

const results = { 'unit tests': unitResults(), 'browser tests': browserResults() };
for (const [name, { passed, failed }] of Object.entries(results)) {
  if (passed + failed === 0 && !failedSteps.includes(name)) fail(name, 'no test was found.');
}
const all = Object.values(results);
const passed = all.reduce((sum, result) => sum + result.passed, 0);
// A step whose failure is not already counted by its tests counts as one.
const steps = failedSteps.filter(
  (name) => !(name in results) || results[/** @type {keyof typeof results} */ (name)].failed === 0,
);
const failed = all.reduce((sum, result) => sum + result.failed, 0) + steps.length;
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
