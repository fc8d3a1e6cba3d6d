import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import vm from 'node:vm';
import { bundleSizes, ceilings } from '../../src/workbench/server/bundle-sizes.mjs';
import {
  contentSecurityPolicy,
  defaultHost,
  hostFiles,
  officeJsFromMicrosoft,
} from '../../src/workbench/server/host-files.mjs';
import { addresses, parseXml, projectRoot } from './manifest-reader';

const dist = join(projectRoot, 'dist');
const buildScript = join(projectRoot, 'src', 'workbench', 'server', 'build.mjs');

function build(...args: string[]): string {
  return execFileSync(process.execPath, [buildScript, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

beforeAll(() => {
  // The whole gate has built already.
  if (process.env['ADDIN_BUILT'] !== '1') build('--addin-only');
}, 300_000);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function page(options: { host?: string; officeJs?: string } = {}): string {
  return hostFiles(options).get('taskpane.html') ?? '';
}

describe('addresses', () => {
  it.each([defaultHost, 'https://intranet.example/zv'])(
    'of the manifest for %s lie below it and are in the build',
    (host) => {
      const manifest = parseXml(hostFiles({ host }).get('manifest.xml') ?? '');
      const all = addresses(manifest);
      expect(all.length).toBeGreaterThan(40);
      expect(all.filter((address) => !address.startsWith(`${host}/`))).toEqual([]);
      const missing = all
        .map((address) => address.slice(host.length + 1))
        .filter((path) => !existsSync(join(dist, path)));
      expect(missing).toEqual([]);
    },
  );

  it('of every file that the pages name are in the build', () => {
    const pages = filesBelow(dist).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBe(3);
    for (const file of pages) {
      const text = readFileSync(join(dist, file), 'utf8');
      const named = [...text.matchAll(/(?:src|href)="([^"#:]+)(?:#[^"]*)?"/g)].map(([, path]) => path ?? '');
      expect(named.length).toBeGreaterThan(1);
      expect(named.filter((path) => !existsSync(join(dist, file, '..', path)))).toEqual([]);
    }
  });

  it('are written into the build', () => {
    for (const [path, content] of hostFiles({})) expect(readFileSync(join(dist, path), 'utf8')).toBe(content);
  });

  it('refuses a host that Office would refuse', () => {
    for (const host of ['http://intranet.example', 'intranet.example', 'https://intranet.example/?a=1', 'ftp://x/']) {
      expect(() => hostFiles({ host })).toThrow('--host');
    }
    expect(() => build('--host', 'http://intranet.example')).toThrow('Office loads add-ins over https only');
  });

  it('are the only thing that another host changes', () => {
    const here = hostFiles({});
    const there = hostFiles({ host: 'https://intranet.example/zv/' });
    expect([...there.keys()]).toEqual([...here.keys()]);
    for (const [path, content] of here) {
      const expected = content
        .replaceAll(defaultHost, 'https://intranet.example/zv')
        .replaceAll('localhost:3000', 'intranet.example');
      expect(there.get(path)).toBe(expected);
    }
  });
});

describe('office.js', () => {
  it('comes from Microsoft unless told otherwise, and the policy allows that host', () => {
    expect(page()).toContain(`<script src="${officeJsFromMicrosoft}"></script>`);
    expect(page()).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });

  it('comes from the own host with self, and the policy names nobody else', () => {
    const own = page({ officeJs: 'self' });
    expect(own).toContain('<script src="office-js/office.js"></script>');
    expect(own).toContain(contentSecurityPolicy(null));
    expect(own).not.toContain('https://');
    expect(hostFiles({ officeJs: 'self' }).get('hilfe/index.html')).not.toContain('appsforoffice');
  });

  it('lies in the build with self, with what it loads itself and its licence, and goes away again', () => {
    const out = mkdtempSync(join(tmpdir(), 'addin-'));
    try {
      cpSync(dist, out, { recursive: true });
      build('--addresses-only', '--office-js', 'self', '--out', out);
      for (const file of [
        'office.js',
        'excel-win32-16.01.js',
        'excel-web-16.00.js',
        'de-de/office_strings.js',
        'LICENSE.md',
      ]) {
        expect(existsSync(join(out, 'office-js', file))).toBe(true);
      }
      build('--addresses-only', '--out', out);
      expect(existsSync(join(out, 'office-js'))).toBe(false);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  it('may come from another https host under its own name only', () => {
    expect(page({ officeJs: 'https://cdn.example/1/office.js' })).toContain("script-src 'self' https://cdn.example;");
    expect(() => page({ officeJs: 'http://cdn.example/office.js' })).toThrow('--office-js');
    expect(() => page({ officeJs: 'https://cdn.example/o.js' })).toThrow('office.js');
  });

  it('stands between saving and restoring the history functions that it clears', () => {
    const scripts = [...page().matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(scripts.slice(0, 3)).toEqual(['history-before.js', officeJsFromMicrosoft, 'history-after.js']);
    const pushState = (): void => undefined;
    const window: { history: Record<string, unknown> } = { history: { pushState, replaceState: pushState } };
    const context = vm.createContext({ window });
    vm.runInContext(readFileSync(join(dist, 'history-before.js'), 'utf8'), context);
    Object.assign(window.history, { pushState: null, replaceState: null });
    vm.runInContext(readFileSync(join(dist, 'history-after.js'), 'utf8'), context);
    expect(window.history).toEqual({ pushState, replaceState: pushState });
  });
});

describe('page of the pane', () => {
  it('is German and has a policy without inline scripts and evaluated code', () => {
    expect(page()).toContain('<html lang="de">');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page().replace(/\s+/g, ' '))?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'self'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
    ]);
    expect(page()).not.toMatch(/<script(?![^>]*src=)/);
    expect(page()).not.toMatch(/\son\w+=/);
  });

  it('loads functions, commands and pane, in this order', () => {
    const scripts = [...page().matchAll(/<script defer src="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(scripts[0]).toBe('functions.js');
    expect(scripts[1]).toMatch(/^commands\.[0-9a-f]{10}\.js$/);
    expect(scripts.at(-1)).toMatch(/^taskpane\.[0-9a-f]{10}\.js$/);
  });
});

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly helpUrl: string }[];
}

describe('functions', () => {
  const metadata = (): Metadata => JSON.parse(readFileSync(join(dist, 'functions.json'), 'utf8')) as Metadata;

  it('are all associated by the script, and nothing else is', () => {
    const associated: string[] = [];
    const CustomFunctions = {
      associate: (id: string) => associated.push(id),
      Error: class extends Error {},
      ErrorCode: {},
    };
    vm.runInNewContext(readFileSync(join(dist, 'functions.js'), 'utf8'), { CustomFunctions });
    const ids = metadata().functions.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect([...associated].sort()).toEqual([...ids].sort());
  });

  it('have a help address that leads to their own section', () => {
    const help = readFileSync(join(dist, 'hilfe', 'funktionen.html'), 'utf8');
    for (const { id, helpUrl } of metadata().functions) {
      expect(helpUrl.startsWith(`${defaultHost}/hilfe/funktionen.html#`)).toBe(true);
      expect(help).toContain(`<section id="${helpUrl.split('#')[1] ?? ''}">`);
      expect(help).toContain(`<h2>ZV.${id}</h2>`);
      expect(help).toContain(`Beispiel: <code>=ZV.${id}(`);
    }
  });
});

describe('content', () => {
  const parts = ['functions', 'pane'] as const;
  const modules = (part: (typeof parts)[number]): string[] =>
    (
      JSON.parse(readFileSync(join(projectRoot, '.workbench', 'made', `${part}.json`), 'utf8')) as {
        modules: string[];
      }
    ).modules;

  it('holds no module of the workbench and none of another test tool', () => {
    expect(modules('pane').length).toBeGreaterThan(50);
    expect(modules('functions').length).toBeGreaterThan(5);
    for (const part of parts) {
      expect(
        modules(part).filter((module) => /src\/workbench|^tests\/|univerjs|office-js|playwright/.test(module)),
      ).toEqual([]);
    }
  });

  it('keeps React, zod and the pane out of the functions', () => {
    expect(
      modules('functions').filter((module) =>
        /node_modules\/(react|zod|@fluentui)|src\/(taskpane|excel|schemas)/.test(module),
      ),
    ).toEqual([]);
  });

  it('stays below the ceilings', () => {
    const sizes = bundleSizes();
    expect(sizes.functions).toBeGreaterThan(1);
    expect(sizes.functions).toBeLessThanOrEqual(ceilings.functions);
    expect(sizes.pane).toBeGreaterThan(sizes.functions);
    expect(sizes.pane).toBeLessThanOrEqual(ceilings.pane);
  });

  /** Named in texts of libraries or as names of XML, never asked for: the policy of the page lets nobody through. */
  const harmless = [
    /^https?:\/\/www\.w3\.org\//,
    /^https?:\/\/schemas\.(microsoft|openxmlformats)\.(com|org)\//,
    // Names of XML in the writer of Word files and the reader of PDF files.
    /^http:\/\/purl\.(org\/dc|oclc\.org\/ooxml)\//,
    /^http:\/\/(www\.xfa\.org\/schema|ns\.adobe\.com)\//,
    // A message of the writer of Word files.
    /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-more-than-9-list-levels\//,
    // Licence of the reader of PDF files, and what it parses to see whether the browser can read addresses.
    /^https:\/\/github\.com\/zloirock\/core-js(\/|$)/,
    /^https?:\/\/(a|x|a@b|тест|a#б|a\/c%20d\?a=1&c=3|foo\.bar|example\.com|\$\{\w\})$/,
    // React's production messages name this page.
    /^https:\/\/react\.dev\/errors\//,
    /^https:\/\/appsforoffice\.microsoft\.com(\/|$)/,
    /^https:\/\/localhost:3000(\/|$)/,
  ];

  it('names no foreign address', () => {
    const files = filesBelow(dist).filter((file) => /\.(js|html|json|xml|css)$/.test(file));
    expect(files.length).toBeGreaterThan(8);
    const foreign = files.flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/https?:\/\/[^\s"'`<>);\\]+/g)]
        .map(([address]) => address)
        .filter((address) => !harmless.some((pattern) => pattern.test(address)))
        .map((address) => `${file}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });
});
