import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configurations from '../../webpack.config.js';
import { functionCatalogue } from '../../src/functions';
import { version } from '../../package.json';
import { CellError, customFunctionsGlobal, type RegisteredFunction } from './custom-functions-global';

let folder: string;
let bundle: string;

/** The product's own build of the functions, written elsewhere. */
async function build(out: string): Promise<void> {
  const configuration = configurations({ out }).find(({ name }) => name === 'functions');
  if (configuration === undefined) throw new Error('webpack.config.js has no part called functions');
  await new Promise<void>((resolve, reject) => {
    // The build's own cache and its notes for later steps stay untouched.
    const { plugins = [], ...rest } = configuration;
    const kept = plugins.filter((plugin) => plugin instanceof webpack.DefinePlugin);
    webpack({ ...rest, plugins: kept, cache: false }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only') ?? 'no result'));
      else resolve();
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'));
  await build(folder);
  bundle = readFileSync(join(folder, 'functions.js'), 'utf8');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the bundle in a context that holds nothing but the language and CustomFunctions. */
function load(): { registered: Map<string, RegisteredFunction>; asked: string[] } {
  const registered = new Map<string, RegisteredFunction>();
  const asked: string[] = [];
  const context = vm.createContext({ CustomFunctions: customFunctionsGlobal(registered) });
  for (const name of [
    'window',
    'document',
    'self',
    'Office',
    'Excel',
    'OfficeRuntime',
    'process',
    'require',
    'module',
    'exports',
    'fetch',
    'setTimeout',
  ]) {
    Object.defineProperty(context, name, {
      configurable: true,
      get: () => {
        asked.push(name);
        return undefined;
      },
    });
  }
  vm.runInContext(bundle, context, { filename: 'functions.js' });
  return { registered, asked };
}

it('associates every function of the catalogue with only a global CustomFunctions', () => {
  expect([...load().registered.keys()]).toEqual(functionCatalogue.map(({ id }) => id));
});

it('calculates and refuses', () => {
  const { registered } = load();
  expect(registered.get('ZIELERREICHUNG')?.(1053, 1000, 0.053, null, null)).toBe('erreicht');
  expect(registered.get('VERSION')?.()).toBe(version);
  expect(() => registered.get('VERAENDERUNG')?.(1, 0)).toThrow(CellError);
});

it('asks for no window, document or Office, neither when loaded nor when called', () => {
  const { registered, asked } = load();
  for (const cellFunction of registered.values()) {
    try {
      cellFunction(1, 'x', {}, [], 2);
    } catch (error) {
      expect(error).toBeInstanceOf(CellError);
    }
  }
  expect(asked).toEqual([]);
});

it('names no global of a host in its code', () => {
  expect(bundle).not.toMatch(
    /\b(window|document|Office|Excel\.run|OfficeRuntime|XMLHttpRequest|fetch|eval|localStorage)\b(?!“)/u,
  );
});

it('would notice code that reaches for the DOM', () => {
  const clean = bundle;
  bundle = `${clean};void (typeof document);`;
  expect(load().asked).toEqual(['document']);
  bundle = clean;
});

it('stays below 40 kB gzip', () => {
  expect(gzipSync(bundle).length).toBeLessThan(40_000);
});
