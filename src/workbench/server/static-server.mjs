// @ts-check
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=windows-1252',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Excel on the web and the workbench read these from another origin. */
const readByOthers = new Set(['.json', '.xml']);

/**
 * @typedef {object} Site
 * @property {readonly { prefix: string, folder: string }[]} folders the first whose prefix fits answers
 * @property {() => ReadonlyMap<string, string>} made files that exist only in memory, before any folder
 * @property {string} index file behind `/`
 * @property {() => string | null} policy content security policy for pages, beside their own
 */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Site} site
 */
function answer(request, response, site) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = requestedPath(request.url ?? '/', site.index);
  if (path === null) {
    response.writeHead(400).end();
    return;
  }
  const ending = extname(path);
  const policy = ending === '.html' ? site.policy() : null;
  const headers = {
    'content-type': types[ending] ?? 'application/octet-stream',
    // Icons must stay cacheable: with no-cache the ribbon shows none. Names with a hash never change their content.
    'cache-control': /\.[0-9a-f]{10}\.\w+$/.test(path)
      ? 'max-age=31536000, immutable'
      : ending === '.png'
        ? 'max-age=3600'
        : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(readByOthers.has(ending) ? { 'access-control-allow-origin': '*' } : {}),
    ...(policy === null ? {} : { 'content-security-policy': policy }),
  };
  const content = site.made().get(path);
  if (content !== undefined) {
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : content);
    return;
  }
  const file = fileOf(path, site);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`Not found: /${path}\n`);
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': file.size });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file.name), response, () => undefined);
}

/**
 * @param {string} url
 * @param {string} index
 */
function requestedPath(url, index) {
  try {
    const path = decodeURIComponent(new URL(url, 'https://localhost').pathname).slice(1);
    if (path.includes('\0')) return null;
    return path === '' ? index : path;
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @param {Site} site
 */
function fileOf(path, { folders }) {
  const place = folders.find(({ prefix }) => path.startsWith(prefix));
  if (!place) return null;
  const base = resolve(place.folder);
  const name = resolve(base, path.slice(place.prefix.length));
  if (!name.startsWith(base + sep)) return null;
  const stat = statSync(name, { throwIfNoEntry: false });
  return stat?.isFile() ? { name, size: stat.size } : null;
}

/**
 * @param {Site} site
 * @param {{ key: string, cert: string }} certificate
 * @param {number} port 0: any free one
 * @returns {Promise<{ port: number, close(): Promise<void> }>}
 */
export async function serveSite(site, { key, cert }, port) {
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response, site);
  });
  await new Promise((done, fail) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${String(port)} is in use. Close the other program or choose another one: npm start -- --port 4000`,
            )
          : error,
      );
    });
    server.listen(port, 'localhost', () => {
      done(undefined);
    });
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
