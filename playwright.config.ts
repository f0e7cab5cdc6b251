import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './e2e/browser';
import { peers } from './e2e/peers/peers';

process.env.PASSAGE_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'passage-e2e-'));
const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/flows',
  // One picture for every machine.
  snapshotPathTemplate: '{testDir}/{testFileDir}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/flows.json' }]],
  use: {
    baseURL: peers.site,
    contextOptions: { reducedMotion: 'reduce' },
    // Every step with its page to look into; the film of it would cost a twentieth of each flow.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
  },
  webServer: [
    // A real OpenID provider and a real mail server.
    {
      command: 'npx tsx e2e/peers/run.ts',
      url: `${peers.inbox}/mails?to=nobody`,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    // The README's own command, on a database of its own.
    {
      command: 'npm start',
      url: `${peers.site}/packs`,
      timeout: 240_000,
      env: {
        ...peers.environment,
        PORT: String(peers.port),
        // Each flow that signs up comes from an address of its own, so that the flows do not share one network's tries.
        TRUSTED_PROXIES: '1',
        DATABASE_URL: `file:${join(process.env.PASSAGE_E2E_FOLDER, 'passage.db')}`,
        AUTH_SECRET: 'a-secret-for-the-flows-only-0123456789',
      },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
  ],
});
