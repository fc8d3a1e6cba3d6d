// @ts-check
/**
 * Office and office.js accept https only. Every machine makes its own certificate authority once; its key never leaves the
 * user's cache folder, and only a certificate for localhost is signed with it.
 */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';

const product = 'zielsteuerung-sgb2';
/** Browsers refuse certificates that are valid for more than 825 days. */
const validity = { authority: 825, localhost: 365 };
const renewBefore = 14 * 24 * 3600 * 1000;

/** @typedef {{ key: string, cert: string }} KeyPair */

/** The user's cache folder, so that trust once given outlives a clone of the project. */
export function certificateFolder() {
  const named = process.env['ZIELSTEUERUNG_CERTIFICATES'];
  if (named) return named;
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), product);
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', product);
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), product);
}

/**
 * @returns {Promise<{ key: string, cert: string, authorityFile: string, created: boolean }>}
 *   `authorityFile`: what the user may trust; `created`: it was made just now
 */
export async function localhostCertificate() {
  const folder = certificateFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = readPair(folder, 'authority');
  const authority =
    known ??
    (await createCA({
      organization: 'Zielsteuerung SGB II (nur dieser Rechner)',
      countryCode: 'DE',
      state: '-',
      locality: '-',
      validity: validity.authority,
    }));
  if (!known) writePair(folder, 'authority', authority);
  const current = known ? readPair(folder, 'localhost') : null;
  const pair =
    current ??
    (await createCert({ domains: ['localhost', '127.0.0.1', '::1'], validity: validity.localhost, ca: authority }));
  if (!current) writePair(folder, 'localhost', pair);
  return { ...pair, authorityFile: join(folder, 'authority.crt'), created: !known };
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {KeyPair | null} null: not there or about to run out
 */
function readPair(folder, name) {
  const [keyFile, certFile] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
  if (!existsSync(keyFile) || !existsSync(certFile)) return null;
  const pair = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  try {
    return Date.parse(new X509Certificate(pair.cert).validTo) - Date.now() > renewBefore ? pair : null;
  } catch {
    return null;
  }
}

/**
 * Written beside and renamed: two servers that start together must not read half a file.
 * @param {string} folder
 * @param {string} name
 * @param {KeyPair} pair
 */
function writePair(folder, name, pair) {
  for (const [ending, content, mode] of /** @type {const} */ ([
    ['key', pair.key, 0o600],
    ['crt', pair.cert, 0o644],
  ])) {
    const target = join(folder, `${name}.${ending}`);
    const draft = `${target}.${String(process.pid)}`;
    writeFileSync(draft, content, { mode });
    renameSync(draft, target);
  }
}
