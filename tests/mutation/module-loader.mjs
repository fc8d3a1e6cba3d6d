// @ts-check
/** Loads TypeScript modules as CommonJS: compiled once, run afresh for every `load`. Packages are loaded once and kept. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

const ownRequire = createRequire(import.meta.url);
const { transformSync } = /** @type {import('@swc/core')} */ (ownRequire('@swc/core'));

/**
 * @typedef {(exports: object, require: (name: string) => unknown, module: { exports: object }, folder: string) => void} ModuleBody
 * @param {Readonly<Record<string, string>>} replaced files to load in the place of packages, by the package's name
 */
export function createModuleLoader(replaced) {
  /** @type {Map<string, ModuleBody>} */
  const bodies = new Map();
  /** @type {Map<string, string>} */
  const files = new Map();

  /** @param {string} file */
  function bodyOf(file) {
    let body = bodies.get(file);
    if (body) return body;
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    body = /** @type {ModuleBody} */ (
      compileFunction(code, ['exports', 'require', 'module', '__dirname'], { filename: file })
    );
    bodies.set(file, body);
    return body;
  }

  /** @param {string} path without its ending, as TypeScript imports name it */
  function fileOf(path) {
    let file = files.get(path);
    if (file) return file;
    file = [path, `${path}.ts`, join(path, 'index.ts')].find((name) => existsSync(name) && statSync(name).isFile());
    if (!file) throw new Error(`There is no module ${path}.`);
    files.set(path, file);
    return file;
  }

  /** @param {readonly string[]} entries run in this order, sharing their modules */
  return function load(entries) {
    /** @type {Map<string, { exports: object }>} */
    const loaded = new Map();

    /** @param {string} file @returns {object} */
    function run(file) {
      const known = loaded.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      loaded.set(file, module);
      bodyOf(file)(
        module.exports,
        (name) => {
          if (name.startsWith('.')) {
            const found = fileOf(join(dirname(file), name));
            return found.endsWith('.ts') ? run(found) : createRequire(file)(found);
          }
          return createRequire(file)(replaced[name] ?? name);
        },
        module,
        dirname(file),
      );
      return module.exports;
    }

    for (const entry of entries) run(entry);
  };
}
