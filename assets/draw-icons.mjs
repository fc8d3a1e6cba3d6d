// @ts-check
/** `node assets/draw-icons.mjs`: draws every PNG that the manifest names from the drawings beside this file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/workbench/server/test-browser.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** Below this size bars and ring of the large drawing run into each other. */
const smallUpTo = 24;
const drawings = [
  { name: 'icon', large: 'icon.svg', small: 'icon-small.svg' },
  ...['vereinbarung', 'daten', 'zieldialog', 'formeln', 'hilfe'].map((name) => ({
    name,
    large: `${name}.svg`,
    small: `${name}.svg`,
  })),
];

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const { name, large, small } of drawings) {
    for (const size of sizes) {
      const drawing = readFileSync(join(folder, size <= smallUpTo ? small : large), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${String(size)}px}</style>${drawing}`);
      await page.screenshot({ path: join(folder, `${name}-${String(size)}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
