// @ts-check
/** Finds a browser for tests and screenshots without downloading one. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root, workbenchDir } from './folders.mjs';

const run = promisify(execFile);

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} TestBrowser */

/** Browsers of common Linux distributions; others are named by CHROMIUM_PATH. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Containers run as root, where Chromium refuses its sandbox, and have a small /dev/shm. The pages under test are our own
 * and localhost's certificate is made on this machine.
 */
const commonArgs = ['--no-sandbox', '--disable-dev-shm-usage', '--ignore-certificate-errors'];

/** @returns {Promise<TestBrowser>} */
export async function findBrowser() {
  const env = environment({});
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
    return { executablePath: named, args: commonArgs, env };
  }
  // BROWSER_FROM_PACKAGE=1 shows what a machine without a browser does.
  for (const executablePath of process.env['BROWSER_FROM_PACKAGE'] === '1' ? [] : installed) {
    if (await starts(executablePath, env)) return { executablePath, args: commonArgs, env };
  }
  const packed = await browserFromPackage();
  if (packed) return packed;
  throw new Error(
    [
      'No browser for the tests was found.',
      'Install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to one.',
      'The browser that npm installs runs on 64-bit Linux for Intel and AMD only.',
    ].join('\n'),
  );
}

/** @param {Record<string, string>} more */
function environment(more) {
  /** @type {Record<string, string>} */
  const own = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) own[name] = value;
  return { ...own, ...more };
}

/**
 * @param {string} executablePath
 * @param {Record<string, string>} env
 */
async function starts(executablePath, env) {
  if (!existsSync(executablePath)) return false;
  try {
    const { stdout } = await run(executablePath, ['--version'], { env, timeout: 30_000 });
    return /Chrom/.test(stdout);
  } catch {
    return false;
  }
}

/**
 * The browser of the package @sparticuz/chromium, unpacked once into .workbench. The package unpacks into the folder for
 * temporary files, and its libraries for machines without a desktop only where it sees the environment named below.
 * @returns {Promise<TestBrowser | null>}
 */
async function browserFromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(workbenchDir, 'browser');
  if (!existsSync(folder)) {
    const draft = `${folder}.${String(process.pid)}`;
    mkdirSync(draft, { recursive: true });
    const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    await run(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: root,
      env: environment({ TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }),
      timeout: 180_000,
    });
    writeFileSync(join(draft, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    moveUnlessThere(draft, folder);
  }
  const executablePath = join(folder, 'chromium');
  const env = environment({ FONTCONFIG_FILE: join(folder, 'fonts.conf') });
  const args = [...commonArgs, '--no-zygote', '--disable-gpu'];
  if (await starts(executablePath, env)) return { executablePath, args, env };
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return (await starts(executablePath, withLibraries)) ? { executablePath, args, env: withLibraries } : null;
}

/**
 * A second process may have unpacked it meanwhile; both are the same.
 * @param {string} draft
 * @param {string} folder
 */
function moveUnlessThere(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} folder fonts of the package; those of the machine come first */
function fontSettings(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { executablePath } = await findBrowser();
  console.log(executablePath);
}
