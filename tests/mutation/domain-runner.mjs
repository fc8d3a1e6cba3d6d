// @ts-check
/**
 * Runs the tests of the domain for Stryker, inside its worker, on the engine that Jest itself uses (jest-circus). To start
 * Jest for every mutant costs a second and more; the domain needs no environment of its own, so a mutant costs milliseconds.
 *
 * Each run of a test file loads its modules afresh with the mutant active from the start: nothing is remembered from the
 * mutant before, and tables and constants are tested like everything else. What a module does while it loads counts as
 * covered by every test of the files that load it.
 */
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import { createModuleLoader } from './module-loader.mjs';

/**
 * @typedef {import('@jest/types').Circus.DescribeBlock} DescribeBlock
 * @typedef {import('@jest/types').Circus.TestEntry} TestEntry
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').DryRunOptions} DryRunOptions
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions
 */

/** How instrumented code and this runner talk; Stryker's instrumenter fixes the name. */
const instrumented = /** @type {import('@stryker-mutator/api/core').InstrumenterContext} */ ({});
const { describe, it, test, beforeAll, afterAll, beforeEach, afterEach } = circus;
Object.assign(globalThis, { __stryker__: instrumented });
Object.assign(globalThis, {
  expect,
  describe,
  it,
  test,
  beforeAll,
  afterAll,
  beforeEach,
  afterEach,
});

const between = ' › ';

/** @param {TestEntry} entry */
function nameOf(entry) {
  const names = [entry.name];
  for (let block = entry.parent; block.parent; block = block.parent) names.unshift(block.name);
  return names.join(between);
}

/** @param {DescribeBlock} block @returns {TestEntry[]} */
function testsOf(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));
}

/**
 * Leaves only wanted tests, so that the engine does not walk through hundreds of skipped ones.
 * @param {DescribeBlock} block
 * @param {(entry: TestEntry) => boolean} wanted
 */
function prune(block, wanted) {
  for (const child of block.children) if (child.type === 'describeBlock') prune(child, wanted);
  block.children = block.children.filter((child) =>
    child.type === 'test' ? wanted(child) : child.children.length > 0,
  );
}

/** The file whose tests are running, and whether the rest of them is skipped once one has failed. */
const running = { file: '', bail: false, failed: false };

circus.addEventHandler((event) => {
  if (event.name === 'test_start') {
    if (running.bail && running.failed) event.test.mode = 'skip';
    else instrumented.currentTestId = running.file + between + nameOf(event.test);
  } else if (event.name === 'test_done') {
    delete instrumented.currentTestId;
    running.failed ||= event.test.errors.length > 0;
  }
});

/** @implements {TestRunner} */
class DomainTestRunner {
  static inject = /** @type {[]} */ ([]);
  root = process.cwd();
  load = createModuleLoader({
    'fast-check': join(this.root, 'tests/setup/fast-check.cjs'),
  });
  /** Milliseconds of each file's last run: quick files go first, for most mutants they are enough. */
  times = /** @type {Map<string, number>} */ (new Map());

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** @param {DryRunOptions} options @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun({ testFiles = [] }) {
    /** @type {import('@stryker-mutator/api/core').MutantCoverage} */
    const mutantCoverage = { static: {}, perTest: {} };
    Object.assign(instrumented, {
      activeMutant: undefined,
      hitLimit: undefined,
      mutantCoverage,
    });
    /** @type {TestResult[]} */
    const tests = [];
    for (const path of testFiles) {
      const file = relative(this.root, path);
      instrumented.currentTestId = file;
      const results = await this.runFile(file, undefined, false);
      const { [file]: whileLoading = {}, ...perTest } = mutantCoverage.perTest;
      for (const { id } of results) perTest[id] = { ...whileLoading, ...perTest[id] };
      mutantCoverage.perTest = perTest;
      tests.push(...results);
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** @param {MutantRunOptions} options @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>} */
  async mutantRun({ activeMutant, testFilter = [], hitLimit, disableBail }) {
    const change = {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: 0,
      mutantCoverage: undefined,
    };
    Object.assign(instrumented, change);
    const wanted = new Set(testFilter);
    const files = [...new Set(testFilter.map((id) => id.slice(0, id.indexOf(between))))];
    files.sort((one, other) => (this.times.get(one) ?? 0) - (this.times.get(other) ?? 0));
    /** @type {TestResult[]} */
    const tests = [];
    for (const file of files) {
      try {
        tests.push(...(await this.runFile(file, wanted, !disableBail)));
      } catch (error) {
        // The file does not even load: no test has said anything, so the mutant counts neither way.
        return { status: MutantRunStatus.Error, errorMessage: String(error) };
      }
      const endless = determineHitLimitReached(instrumented.hitCount, hitLimit);
      if (endless) return toMutantRunResult(endless);
      if (running.failed && !disableBail) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
  }

  /**
   * @param {string} file
   * @param {ReadonlySet<string> | undefined} wanted ids of the tests to run; undefined: all
   * @param {boolean} bail
   * @returns {Promise<TestResult[]>}
   */
  async runFile(file, wanted, bail) {
    const start = performance.now();
    Object.assign(running, { file, bail, failed: false });
    circus.resetState();
    this.load([join(this.root, 'tests/setup/fail-on-console.ts'), join(this.root, file)]);
    delete instrumented.currentTestId;
    const { rootDescribeBlock } = circus.getState();
    if (wanted) prune(rootDescribeBlock, (entry) => wanted.has(file + between + nameOf(entry)));
    await circus.run();
    this.times.set(file, performance.now() - start);
    return testsOf(rootDescribeBlock)
      .filter(({ mode }) => mode !== 'skip' && mode !== 'todo')
      .map((entry) => {
        const id = file + between + nameOf(entry);
        const facts = {
          id,
          name: id,
          fileName: join(this.root, file),
          timeSpentMs: entry.duration ?? 0,
        };
        const [error] = entry.errors.flat();
        return error === undefined
          ? { ...facts, status: TestStatus.Success }
          : {
              ...facts,
              status: TestStatus.Failed,
              failureMessage: String(error),
            };
      });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'domain', DomainTestRunner)];
