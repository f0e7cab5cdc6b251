import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';
import { peers } from '../peers/peers';

// Flows that know nothing of where the data is, on a libSQL server: PASSAGE_TEST_DATABASE is http, ws or replica.

const on = process.env.PASSAGE_TEST_DATABASE ?? 'http';
const port = peers.port + 13;
const database = {
  DATABASE_URL: `${on === 'ws' ? 'ws' : 'http'}://127.0.0.1:${port}`,
  ...(on === 'replica' ? { DATABASE_REPLICA_URL: `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'replica.db')}` } : {}),
};
const servers = [base.webServer ?? []].flat();

export default defineConfig({
  ...base,
  testDir: '..',
  outputDir: `../../test-results/flows-${on}`,
  testMatch: [
    'accounts/accounts.spec.ts',
    'quiz/assessed.spec.ts',
    'quiz/practice.spec.ts',
    'review/session.spec.ts',
    'statistics/board.spec.ts',
  ],
  // It moves time in the database's file by hand.
  grepInvert: /makes a sign-in no more recent/,
  reporter: [['list'], ['json', { outputFile: `../../test-results/flows-${on}.json` }]],
  webServer: [
    {
      command: `npx tsx e2e/machines/serve-sqld.ts ${port}`,
      cwd: '../..',
      url: `http://127.0.0.1:${port}/health`,
      timeout: 30_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    ...servers.map((server) => ({ ...server, cwd: '../..', env: { ...server.env, ...database } })),
  ],
});
