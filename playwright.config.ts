import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './e2e/browser';

process.env.PASSAGE_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'passage-e2e-'));
const executablePath = findChromium();
const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/flows',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/flows.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
  },
  // The README's own command, on a database of its own.
  webServer: {
    command: 'npm start',
    url: `http://localhost:${port}/packs`,
    timeout: 240_000,
    env: {
      PORT: String(port),
      DATABASE_URL: `file:${join(process.env.PASSAGE_E2E_FOLDER, 'passage.db')}`,
      AUTH_SECRET: 'a-secret-for-the-flows-only-0123456789',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
