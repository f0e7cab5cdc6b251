import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choosePlainCards, openReview, reviewUrl } from '../review/cards';
import { type Server, startServer } from '../review/server';
import { becomeLearner } from './learner';
import { looks, toleranceOf } from './looks';
import type { Past } from './past';
import { learnerPlaces } from './places';

// A server whose clock stands on one day, so that what a learner sees of a day is the same on every day.

const today = new Date(Date.UTC(2027, 5, 16, 12));
const shown = ['home-again', 'pack-again', 'passage', 'fact', 'progress', 'history', 'result', 'board', 'certificate'] as const;

test.describe.configure({ mode: 'default', timeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'passage-looks-'));
let server: Server;
let page: Page;
let past: Past;

test.beforeAll(async ({ browser }) => {
  const url = `file:${join(folder, 'looks.db')}`;
  server = await startServer(Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 31, url, {
    PASSAGE_CLOCK_OFFSET_MS: String(today.getTime() - Date.now()),
  });
  page = await (await browser.newContext({ baseURL: server.baseURL, reducedMotion: 'reduce' })).newPage();
  past = await becomeLearner(page, url, { email: 'ada@example.org', password: 'four unrelated words here' }, today);
  await choosePlainCards(page);
  await page.clock.setFixedTime(today);
});

test.afterAll(async () => {
  await page?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const [look, { viewport, colorScheme }] of Object.entries(looks)) {
  test(`the pages of a learner look as they did: ${look}`, async () => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const places = learnerPlaces(past);
    const compare = async (name: string, mask = [page.getByText('Last used', { exact: false })]) => {
      await page.evaluate(() => document.fonts.ready);
      await expect.soft(page, name).toHaveScreenshot(`learner-${name}-${look}.png`, { ...toleranceOf(name), mask });
    };
    for (const name of shown) {
      await page.goto(places[name] ?? '');
      await compare(name);
    }
    await page.goto('/progress');
    await page.getByRole('heading', { name: /answers on/ }).evaluate((heading) => heading.scrollIntoView());
    await compare('progress-days');
    await page.goto('/settings');
    await compare('settings');
    await page.goto('/account');
    await compare('account');
    await openReview(page, reviewUrl(['headquarters-city']));
    await compare('card');
    await page.keyboard.press('Space');
    await expect(page.locator('article mark')).toBeVisible();
    await compare('card-answer');
  });
}
