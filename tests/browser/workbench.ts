import { expect, test as base } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { WorkbenchPage } from './workbench-page';

export { expect };

/** What a test may not leave behind: errors in any frame, and requests to anyone but this machine. */
export class Watch {
  private readonly troubles: string[] = [];
  private readonly expected: RegExp[] = [];

  add(trouble: string): void {
    this.troubles.push(trouble);
  }
  /** For tests that provoke an error on purpose. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }
  unexpected(): readonly string[] {
    return this.troubles.filter((trouble) => !this.expected.some((pattern) => pattern.test(trouble)));
  }
}

interface Fixtures {
  readonly watch: Watch;
  /** Which workbook the page opens; `test.use({ first: 'sample' })` takes the one of `npm start`. */
  readonly first: 'blank' | 'sample';
  /** The workbench, loaded, with the add-in ready in its pane. */
  readonly workbench: WorkbenchPage;
}

export const test = base.extend<Fixtures, { browser: Browser }>({
  browser: [
    async ({ playwright }, use) => {
      const { findBrowser } = await import('../../src/workbench/server/test-browser.mjs');
      const { executablePath, args, env } = await findBrowser();
      const browser = await playwright.chromium.launch({ executablePath, args, env });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  first: ['blank', { option: true }],

  watch: [
    async ({ context }, use) => {
      const watch = new Watch();
      context.on('console', (message) => {
        if (message.type() === 'error') watch.add(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => {
        watch.add(`uncaught: ${error.error().stack ?? error.error().message}`);
      });
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') watch.add(`foreign request: ${request.url()}`);
      });
      await use(watch);
      expect(watch.unexpected(), 'errors and foreign requests during the test').toEqual([]);
    },
    { auto: true },
  ],

  workbench: async ({ page, watch, first }, use) => {
    // The watch has to listen before the first request.
    expect(watch.unexpected()).toEqual([]);
    await use(await WorkbenchPage.open(page, first));
  },
});
