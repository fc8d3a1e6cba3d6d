import { defineConfig } from '@playwright/test';

/** Browser tests run on the built add-in and the built workbench (tests/browser/servers.ts starts both). */
export default defineConfig({
  testDir: '../tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../.workbench/playwright',
  globalSetup: '../tests/browser/servers.ts',
  // The machine that tests has two cores. Tests are independent pages, and the budgets count messages, not seconds.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A test that passes only at the second attempt is a broken test.
  retries: 0,
  // Five times what the slowest test takes on a quiet machine.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../.workbench/playwright-report.json' }]],
  use: {
    ignoreHTTPSErrors: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1366, height: 768 },
    trace: 'off',
    // A colour caught half-way through a transition is not a colour of the pane: axe must see the final ones.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 30_000,
  },
});
