// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';
import { dist, made, officeJsDist, root, workbenchPage } from './folders.mjs';
import { hostFiles } from './host-files.mjs';

const parts = /** @type {const} */ (['functions', 'pane', 'catalogue', 'page']);
/** All but the stand-in for Excel. */
export const addinParts = /** @type {const} */ (['functions', 'pane', 'catalogue']);

/**
 * Runs webpack and copies what needs no building. Nothing of an earlier build is left in the folder.
 * @param {readonly (typeof parts)[number][]} wanted
 */
export async function buildScripts(wanted = parts) {
  /** @type {() => import('webpack').Configuration[]} */
  const configurations = createRequire(import.meta.url)(join(root, 'webpack.config.js'));
  const selected = configurations().filter(({ name }) => wanted.some((part) => part === name));
  const sample = wanted.includes('page') ? makeSample() : null;
  await Promise.all([sample, runWebpack(selected)]);
  copyStatic();
  if (wanted.includes('page')) copyWorkbenchPage();
}

/** The workbook that the page offers; a process of its own, because it fills a whole spreadsheet. */
async function makeSample() {
  const script = join('src', 'workbench', 'sample', 'write-sample.ts');
  await promisify(execFile)(process.execPath, ['-r', '@swc-node/register', script], { cwd: root });
}

/** @param {import('webpack').Configuration[]} configurations */
async function runWebpack(configurations) {
  await new Promise((resolve, reject) => {
    const compiler = webpack(configurations);
    if (!compiler) throw new Error('webpack did not accept webpack.config.js.');
    compiler.run((error, stats) => {
      // The cache is written on close; without it the next build starts from nothing.
      compiler.close((closing) => {
        const failure = error ?? closing;
        if (failure) reject(failure);
        else if (!stats || stats.hasErrors() || stats.hasWarnings()) {
          reject(
            new Error(stats ? stats.toString({ preset: 'errors-warnings', colors: false }) : 'webpack gave no result.'),
          );
        } else resolve(undefined);
      });
    });
  });
}

function copyStatic() {
  dropOldChunks();
  const pages = join(root, 'assets', 'pages');
  for (const file of ['history-before.js', 'history-after.js', 'taskpane.css'])
    cpSync(join(pages, file), join(dist, file));
  mkdirSync(join(dist, 'hilfe'), { recursive: true });
  cpSync(join(pages, 'hilfe.css'), join(dist, 'hilfe', 'hilfe.css'));
  mkdirSync(join(dist, 'assets'), { recursive: true });
  for (const file of readdirSync(join(root, 'assets'))) {
    if (file.endsWith('.png')) cpSync(join(root, 'assets', file), join(dist, 'assets', file));
  }
}

/** Chunks of an earlier build have other hashes and would pile up. */
function dropOldChunks() {
  const current = new Set(
    ['functions', 'pane'].flatMap((part) => {
      /** @type {{ files: string[] }} */
      const { files } = JSON.parse(readFileSync(join(made, `${part}.json`), 'utf8'));
      return files;
    }),
  );
  for (const file of readdirSync(dist)) {
    if (/\.js(\.LICENSE\.txt)?$/.test(file) && !current.has(file)) rmSync(join(dist, file));
  }
}

/** The page's own html and pictures; scripts and styles come from webpack. */
function copyWorkbenchPage() {
  const source = join(root, 'src', 'workbench', 'page');
  for (const file of readdirSync(source)) {
    if (/\.(html|svg|png|ico)$/.test(file)) cpSync(join(source, file), join(workbenchPage, file));
  }
}

/**
 * @param {{ host: string, officeJs: string, out?: string }} options `out`: where the built files lie
 */
export function writeHostFiles({ host, officeJs, out = dist }) {
  for (const [path, content] of hostFiles({ host, officeJs })) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  rmSync(join(out, 'office-js'), { recursive: true, force: true });
  if (officeJs === 'self') copyOfficeJs(join(out, 'office-js'));
}

/**
 * For closed networks: the files that Excel's clients ask for, unmodified and with their licence (docs/grenzen.md).
 * @param {string} target
 */
function copyOfficeJs(target) {
  if (!existsSync(officeJsDist)) throw new Error('node_modules/@microsoft/office-js is missing. Please run npm ci.');
  const wanted = [
    'office.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'custom-functions-runtime.js',
    'de-de',
    'en-us',
    'telemetry',
  ];
  for (const name of wanted) {
    cpSync(join(officeJsDist, name), join(target, name), { recursive: true });
  }
  cpSync(join(officeJsDist, '..', 'LICENSE.md'), join(target, 'LICENSE.md'));
}
