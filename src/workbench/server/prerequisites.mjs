// @ts-check
/** Runs on plain Node before anything is installed: imports nothing but Node itself. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @returns {string | null} what is wrong with this Node, or null */
export function nodeTooOld(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = String(engines.node).replace('>=', '');
  const [have, need] = [version, wanted].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (have?.[part] ?? 0) - (need?.[part] ?? 0);
    if (difference > 0) return null;
    if (difference < 0) {
      return `This project needs Node ${wanted} or newer, this is Node ${version}. Please install a current Node from https://nodejs.org and run the command again.`;
    }
  }
  return null;
}

/**
 * npm leaves its own list of what it installed; held against the lockfile it also notices a changed version. Times of files
 * would not do: a checkout makes every file new.
 */
export function packagesMissing(folder = root) {
  const installed = lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (installed === null) return true;
  const wanted = lockedPackages(join(folder, 'package-lock.json')) ?? {};
  return Object.entries(wanted).some(
    // Builds for other platforms are optional and stay away.
    ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function runInherited(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm is a script that Windows starts only through its shell.
      shell: process.platform === 'win32',
    });
    child.once('error', () => {
      done(127);
    });
    child.once('exit', (code) => {
      done(code ?? 1);
    });
  });
}

/** @returns {Promise<string | null>} what stands in the way, or null when everything needed is there */
export async function prepare() {
  const old = nodeTooOld();
  if (old !== null) return old;
  if (!packagesMissing()) return null;
  console.log('Installing the packages (npm ci) …');
  const code = await runInherited('npm', ['ci', '--no-audit', '--no-fund']);
  if (code === 0) return null;
  return code === 127
    ? 'npm was not found. It comes with Node: please install Node from https://nodejs.org and run the command again.'
    : `npm ci ended with code ${String(code)}; its messages are above. It needs a connection to the npm registry.`;
}
