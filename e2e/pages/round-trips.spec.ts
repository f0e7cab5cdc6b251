import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { takePractice } from '../fixtures';
import { type Server, startServer } from '../review/server';

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 24;
const counter = `http://localhost:${port + 1}`;
const mostRoundTrips = 2;

let server: Server;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'passage-pages-'));
  server = await startServer(port, `file:${join(folder, 'passage.db')}`, {
    NODE_OPTIONS: `--import=${pathToFileURL('e2e/pages/count-round-trips.mjs')}`,
    ROUND_TRIP_PORT: String(port + 1),
  });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('no page asks the database more than twice', async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL: server.baseURL, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await takePractice(page, 71, 3);
  const attempt = new URL(page.url()).pathname;
  // An open page may ask for something of its own at any time.
  await page.close();
  const paths = [
    '/',
    '/packs',
    '/packs/iom',
    '/packs/iom/passage',
    '/packs/iom/items',
    '/packs/iom/facts/headquarters-city',
    '/packs/iom/quiz?seed=72&items=5',
    '/packs/iom/quiz?seed=72&items=5&mode=practice',
    '/packs/iom/quiz?seed=72&items=5&mode=assessed',
    '/packs/iom/quiz/print?seed=72&items=5',
    '/packs/iom/cards/print',
    '/packs/iom/versions',
    '/packs/iom/board?seed=72&items=5',
    '/packs/iom/review',
    '/progress',
    '/history',
    attempt,
    `${attempt}/delete`,
    '/settings',
    '/account',
    '/sign-in',
  ];
  const counts: Record<string, number> = {};
  for (const path of paths) {
    // What is kept for the life of a process, such as a pack's facts, is there after the first time.
    expect((await context.request.get(path)).ok(), path).toBe(true);
    await fetch(counter);
    await context.request.get(path);
    counts[path] = Number(await (await fetch(counter)).text());
  }
  expect(Object.values(counts).some((count) => count > 0)).toBe(true);
  expect(Object.entries(counts).filter(([, count]) => count > mostRoundTrips)).toEqual([]);
});
