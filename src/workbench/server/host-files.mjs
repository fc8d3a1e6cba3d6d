// @ts-check
/**
 * The few files that know where the add-in is hosted: pane page, manifest, function metadata and help. The JavaScript is
 * built once; only these are written anew for another address or another source of office.js.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { made, root } from './folders.mjs';
import { functionsPage, supportPage } from './help-pages.mjs';

export const defaultHost = 'https://localhost:3000';
/** Microsoft supports office.js only from here (docs/grenzen.md). */
export const officeJsFromMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Where office.js lies below the add-in's own address with `--office-js self`. */
export const ownOfficeJs = 'office-js/office.js';

/**
 * @param {string} text
 * @returns {string} the address without a slash at its end
 */
export function checkHost(text) {
  const url = parseHttps(text, '--host');
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`--host ${text}: only scheme, name, port and path are allowed, as in https://intranet.example/zv.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/**
 * @param {string} text
 * @param {string} option
 */
function parseHttps(text, option) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:') {
    throw new Error(
      `${option} ${text}: Office loads add-ins over https only. Give an address like https://intranet.example/zv.`,
    );
  }
  return url;
}

/**
 * @param {string} officeJs address of office.js, or `self`
 * @returns {{ src: string, origin: string | null }} origin: to be allowed by the policy beside the add-in's own
 */
export function officeJsSource(officeJs) {
  if (officeJs === 'self') return { src: ownOfficeJs, origin: null };
  const url = parseHttps(officeJs, '--office-js');
  if (!/\/office(\.debug)?\.js$/.test(url.pathname)) {
    throw new Error(
      `--office-js ${officeJs}: the file must be called office.js, because it looks for its other files by that name.`,
    );
  }
  return { src: url.href, origin: url.origin };
}

/**
 * Measured with the real office.js: no other source is asked for. Inline styles are needed by the style sheets that the
 * pane's components insert at run time.
 * @param {string | null} officeJsOrigin
 */
export function contentSecurityPolicy(officeJsOrigin) {
  return [
    "default-src 'self'",
    ["script-src 'self'", officeJsOrigin].filter(Boolean).join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
}

/** @typedef {{ id: string, name: string, description: string, helpUrl?: string, parameters: { name: string, description: string, optional?: boolean, repeating?: boolean, dimensionality?: string }[] }} FunctionEntry */
/** @typedef {{ functions: FunctionEntry[] }} FunctionMetadata */

/** @typedef {{ formula: string, result: string }} FunctionExample */

/**
 * The product's own catalogue, as webpack left it for Node.
 * @param {string} version
 */
function readCatalogue(version) {
  const file = join(made, 'catalogue.cjs');
  const load = createRequire(import.meta.url);
  // Built anew while a long-running server may still hold the former one.
  delete load.cache[file];
  /**
   * @typedef {{ id: string }} Definition
   * @type {{
   *   functionMetadata(baseUrl: string): FunctionMetadata,
   *   functionCatalogue: readonly Definition[],
   *   exampleFormula(definition: Definition, language: 'de'): string,
   *   exampleResultText(definition: Definition, version: string): string,
   * }}
   */
  const { functionMetadata, functionCatalogue, exampleFormula, exampleResultText } = load(file);
  return {
    functionMetadata,
    examples: new Map(
      functionCatalogue.map((definition) => [
        definition.id,
        { formula: exampleFormula(definition, 'de'), result: exampleResultText(definition, version) },
      ]),
    ),
  };
}

/**
 * @param {string} name
 * @returns {string[]}
 */
export function entryFiles(name) {
  for (const part of ['functions', 'pane']) {
    /** @type {{ entries: Record<string, string[]> }} */
    const { entries } = JSON.parse(readFileSync(join(made, `${part}.json`), 'utf8'));
    const files = entries[name];
    if (files) return files;
  }
  throw new Error(`The build has no entry called ${name}.`);
}

/** @param {{ src: string, origin: string | null }} office */
function taskpanePage(office) {
  const scripts = ['functions', 'commands', 'taskpane'].flatMap(entryFiles);
  return readFileSync(join(root, 'assets', 'pages', 'taskpane.html'), 'utf8')
    .replace('{{policy}}', contentSecurityPolicy(office.origin))
    .replace('{{officeJs}}', office.src)
    .replace('{{scripts}}', scripts.map((file) => `<script defer src="${file}"></script>`).join('\n    '));
}

/**
 * @param {{ host?: string, officeJs?: string }} options
 * @returns {Map<string, string>} path below the host → content
 */
export function hostFiles({ host = defaultHost, officeJs = officeJsFromMicrosoft }) {
  const address = checkHost(host);
  const office = officeJsSource(officeJs);
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { functionMetadata, examples } = readCatalogue(version);
  const metadata = functionMetadata(address);
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8').replaceAll(defaultHost, address);
  return new Map([
    ['taskpane.html', taskpanePage(office)],
    ['manifest.xml', manifest],
    ['functions.json', `${JSON.stringify(metadata, null, 2)}\n`],
    ['hilfe/index.html', supportPage({ host: address, officeJsOrigin: office.origin, version })],
    ['hilfe/funktionen.html', functionsPage({ metadata, examples, version })],
  ]);
}
