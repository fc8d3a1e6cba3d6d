import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localhostCertificate } from '../../src/workbench/server/certificate.mjs';
import { nodeTooOld, packagesMissing } from '../../src/workbench/server/prerequisites.mjs';
import { serveSite } from '../../src/workbench/server/static-server.mjs';

let folder: string;
let certificate: Awaited<ReturnType<typeof localhostCertificate>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'servers-'));
  process.env['ZIELSTEUERUNG_CERTIFICATES'] = join(folder, 'certificates');
  certificate = await localhostCertificate();
}, 60_000);

afterAll(() => {
  delete process.env['ZIELSTEUERUNG_CERTIFICATES'];
  rmSync(folder, { recursive: true, force: true });
});

describe('certificate', () => {
  it('is for localhost, signed by an authority made on this machine', () => {
    const authority = new X509Certificate(readFileSync(certificate.authorityFile));
    const own = new X509Certificate(certificate.cert);
    expect(certificate.created).toBe(true);
    expect(own.verify(authority.publicKey)).toBe(true);
    expect(own.subjectAltName).toContain('DNS:localhost');
    expect(own.ca).toBe(false);
    expect(authority.ca).toBe(true);
    const days = (Date.parse(own.validTo) - Date.parse(own.validFrom)) / 86_400_000;
    expect(days).toBeLessThan(825);
  });

  it('keeps its keys from other users', () => {
    // Windows has no such bits; there the user's own folder protects the keys.
    if (process.platform === 'win32') return;
    for (const name of ['authority.key', 'localhost.key']) {
      expect(statSync(join(folder, 'certificates', name)).mode & 0o077).toBe(0);
    }
  });

  it('is kept, and made anew where the file is damaged', async () => {
    const again = await localhostCertificate();
    expect(again.cert).toBe(certificate.cert);
    expect(again.created).toBe(false);
    writeFileSync(join(folder, 'certificates', 'localhost.crt'), 'damaged');
    const renewed = await localhostCertificate();
    expect(renewed.cert).not.toBe(certificate.cert);
    expect(
      new X509Certificate(renewed.cert).verify(new X509Certificate(readFileSync(renewed.authorityFile)).publicKey),
    ).toBe(true);
  }, 60_000);
});

describe('server', () => {
  interface Answer {
    readonly status: number | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }

  let port: number;
  let server: Awaited<ReturnType<typeof serveSite>>;

  function fetchPath(path: string, method = 'GET'): Promise<Answer> {
    return new Promise((done, fail) => {
      get(
        { host: 'localhost', port, path, method, ca: readFileSync(certificate.authorityFile), agent: false },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            done({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(parts).toString('utf8'),
            });
          });
        },
      ).on('error', fail);
    });
  }

  beforeAll(async () => {
    certificate = await localhostCertificate();
    const site = join(folder, 'site');
    const library = join(folder, 'library');
    for (const path of [site, library]) mkdirSync(path, { recursive: true });
    writeFileSync(join(site, 'page.html'), '<p>Seite</p>');
    writeFileSync(join(site, 'chunk.0123456789.js'), '1');
    writeFileSync(join(site, 'icon-16.png'), 'x');
    writeFileSync(join(site, 'data.json'), '{"from":"folder"}');
    writeFileSync(join(library, 'office.js'), 'library');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    server = await serveSite(
      {
        folders: [
          { prefix: 'office-js/', folder: library },
          { prefix: '', folder: site },
        ],
        made: () => new Map([['data.json', '{"from":"memory"}']]),
        index: 'page.html',
        policy: () => "default-src 'self'",
      },
      certificate,
      0,
    );
    port = server.port;
  });

  afterAll(() => server.close());

  it('sends files with the right type, pages with the policy', async () => {
    const page = await fetchPath('/');
    expect(page).toMatchObject({ status: 200, body: '<p>Seite</p>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe("default-src 'self'");
    const script = await fetchPath('/chunk.0123456789.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-security-policy']).toBeUndefined();
    expect((await fetchPath('/office-js/office.js')).body).toBe('library');
  });

  it('lets icons be cached, or the ribbon stays without them', async () => {
    expect((await fetchPath('/icon-16.png')).headers['cache-control']).toBe('max-age=3600');
  });

  it('lets other origins read metadata, and prefers what is written for this address', async () => {
    const metadata = await fetchPath('/data.json');
    expect(metadata.body).toBe('{"from":"memory"}');
    expect(metadata.headers['access-control-allow-origin']).toBe('*');
    expect((await fetchPath('/')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/office-js/../../secret.txt',
    '/..%2fsecret.txt',
    '/office-js/..%2f..%2fsecret.txt',
    '/nothing.html',
    '/%00',
    '/%',
  ])('sends nothing for %s', async (path) => {
    const { status, body } = await fetchPath(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret\n');
    expect(body).not.toBe('secret');
  });

  it('answers reading only', async () => {
    expect((await fetchPath('/', 'POST')).status).toBe(405);
    expect(await fetchPath('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('says which port is taken and what to do', async () => {
    const site = { folders: [], made: () => new Map<string, string>(), index: '', policy: () => null };
    await expect(serveSite(site, certificate, port)).rejects.toThrow(`Port ${String(port)} is in use`);
  });
});

describe('prerequisites', () => {
  it('names the Node that is needed', () => {
    expect(nodeTooOld('18.20.1')).toContain('needs Node 20.19 or newer, this is Node 18.20.1');
    expect(nodeTooOld('20.18.9')).not.toBeNull();
    expect(nodeTooOld('20.19.0')).toBeNull();
    expect(nodeTooOld('24.0.0')).toBeNull();
    expect(nodeTooOld()).toBeNull();
  });

  it('notice packages that are missing or of another version', () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    const lock = (packages: object) => JSON.stringify({ packages });
    writeFileSync(
      join(project, 'package-lock.json'),
      lock({ '': {}, 'node_modules/a': { version: '2.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } }),
    );
    expect(packagesMissing(project)).toBe(true);
    const installed = join(project, 'node_modules', '.package-lock.json');
    writeFileSync(installed, lock({ 'node_modules/a': { version: '1.0.0' } }));
    expect(packagesMissing(project)).toBe(true);
    writeFileSync(installed, lock({ 'node_modules/a': { version: '2.0.0' } }));
    expect(packagesMissing(project)).toBe(false);
  });
});
