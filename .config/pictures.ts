import { defineConfig } from '@playwright/test';
import tests from './playwright';

/** `npm run pictures` takes the handbook's pictures; no part of the tests. */
export default defineConfig(tests, { testMatch: '**/pictures.ts', reporter: [['list']], timeout: 180_000 });
