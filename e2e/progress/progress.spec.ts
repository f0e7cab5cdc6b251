import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@libsql/client';
import { expect, type Page, test } from '@playwright/test';
import { localDay } from '../../memory/local-day';
import { defaultSettings } from '../../memory/settings';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl, takePractice } from '../fixtures';
import { startServer } from '../review/server';

const dayMs = 86_400_000;
const flowsDatabase = `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'passage.db')}`;

/** Read from the file and not by the app. */
async function rowsOf(url: string, sql: string, args: string[] = []) {
  const client = createClient({ url });
  const { rows } = await client.execute({ sql, args });
  client.close();
  return rows;
}

const attemptIdOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';

/** Each item wrong, and right when it is asked again. */
async function missAll(page: Page, seed: number, count: number, baseURL = ''): Promise<void> {
  const items = await quizOf(seed, count, ['choice']);
  await page.goto(`${baseURL}${quizUrl(seed, count, 'practice', ['choice'])}`);
  for (const [index, item] of [...items, ...items].entries()) {
    await answerByKeyboard(page, item, index < items.length ? 'wrong' : 'right');
    await continueByKeyboard(page);
  }
  await expect(page).toHaveURL(/\/attempts\//);
}

test('a newcomer is told what there will be, with one button', async ({ page }) => {
  await page.goto('/progress');
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
  await expect(page.getByText('Once you have answered something')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
  await page.getByRole('link', { name: 'Take a first quiz' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('after two quizzes the figures are those of the database, and no rate is given of so few answers', async ({ page }) => {
  await takePractice(page, 91, 5);
  await missAll(page, 92, 3);
  const userId = '(select user_id from attempts where id = ?)';
  const id = attemptIdOf(page);
  const attempts = await rowsOf(flowsDatabase, `select * from attempts where user_id = ${userId} order by started_at desc`, [id]);
  const [reviews] = await rowsOf(flowsDatabase, `select count(*) as n from reviews where user_id = ${userId}`, [id]);
  const [met] = await rowsOf(flowsDatabase, `select count(*) as n from memories where user_id = ${userId} and state <> 'new'`, [
    id,
  ]);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByRole('heading', { name: '2 quizzes are finished: too few answers to say' })).toBeVisible();
  await expect(page.getByRole('heading', { name: `${reviews?.n} answers on one day of the last year` })).toBeVisible();
  await expect(page.getByText(`${met?.n} being learned`, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing was asked from memory after a day or more yet' })).toBeVisible();
  await expect(page.getByRole('main').getByText(/%/).filter({ hasText: 'on average' })).toHaveCount(0);

  await page.getByText('The scores as a table').click();
  const rows = page.getByRole('table').filter({ hasText: 'Expected' }).getByRole('row');
  await expect(rows).toHaveCount(1 + attempts.length);
  for (const [index, { earned, item_count }] of attempts.entries()) {
    const share = `${Math.round((Number(earned) / Number(item_count)) * 100)}%`;
    await expect(rows.nth(index + 1)).toContainText(`${earned} of ${item_count}, ${share}`);
  }
  await rows.nth(1).getByRole('link').click();
  await expect(page).toHaveURL(`/attempts/${id}`);

  await page.goto('/progress');
  const pair = page.getByRole('region', { name: /that you mix up$/ });
  await expect(pair.getByRole('listitem')).not.toHaveCount(0);
  await pair.getByRole('link', { name: 'Tell these two apart' }).first().click();
  await expect(page).toHaveURL(/\/quiz\?/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 740 } })) {
    test.describe(`${colorScheme}, ${name}`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing on the page with figures and tables open, and it scrolls nowhere sideways', async ({ page }) => {
        await missAll(page, 93, 3);
        for (const path of ['/progress', '/progress?pack=iom']) {
          await page.goto(path);
          const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          expect(await isWide()).toBe(false);
          for (const summary of await page.locator('summary').all()) await summary.click();
          await expect(page.getByText('at most two are kept')).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
          expect(await isWide()).toBe(false);
        }
      });
    });
  }
}

test('a day later as many facts are due as the database says, and one button leads to them', async ({ page }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'passage-progress-'));
  const url = `file:${join(folder, 'passage.db')}`;
  const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 30;
  let server = await startServer(port, url);
  try {
    await missAll(page, 94, 4, server.baseURL);
    await server.stop();
    server = await startServer(port, url, { PASSAGE_CLOCK_OFFSET_MS: String(dayMs) });
    const dayOf = (at: number) => localDay(at, defaultSettings.timeZone, defaultSettings.rolloverHour);
    const later = Date.now() + dayMs;
    const scheduled = await rowsOf(url, "select state, due_at from memories where state <> 'new'");
    const due = scheduled.filter(({ state, due_at }) =>
      state === 'reviewed' ? dayOf(Number(due_at)) <= dayOf(later) : Number(due_at) <= later,
    ).length;
    expect(due).toBeGreaterThan(1);
    const answer = await page.goto(`${server.baseURL}/progress`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { name: `${due} facts are due now` })).toBeVisible();
    await page.getByRole('link', { name: `Review the ${due} that are due` }).click();
    await expect(page).toHaveURL(/\/packs\/iom\/review/);
    await expect(page.locator('main[data-ready=true]')).toBeVisible();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('without a script the page says the same', async ({ browser, page }) => {
  await missAll(page, 95, 2);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const still = await context.newPage();
  await still.goto('/progress');
  await expect(still.getByRole('heading', { name: 'One quiz is finished: too few answers to say' })).toBeVisible();
  await expect(still.getByRole('img', { name: 'One quiz is finished' })).toBeVisible();
  await context.close();
});
