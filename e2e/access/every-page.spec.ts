import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pages } from '../../app/policy';
import { freshAccount, signIn, signUp } from '../fixtures';
import { becomeLearner, meetSecondFactor } from '../looks/learner';
import { learnerPlaces, newcomerPlaces, textPlaces } from '../looks/places';
import { watch } from '../protection/watch';
import { bringText } from '../texts/own-text.fixture';
import { inspectLooks, inspectPage } from './inspect-page';
import { plantRareDays } from './plant';

const database = `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'passage.db')}`;
const test61 = '/packs/iom/quiz?seed=61&items=3&mode=assessed';
const practice61 = '/packs/iom/quiz?seed=61&items=3&mode=practice';
const nothing = { elsewhere: [], refused: [] };

async function inspectAll(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await inspectPage(page, path)));
  expect(found).toEqual([]);
}

test.beforeEach(() => test.setTimeout(300_000));

test('what a newcomer may open is accessible in every look, asks no other host for anything and keeps to its own policy', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await inspectAll(page, [...Object.values(newcomerPlaces), practice61, test61, '/sign-in/link?token=nothing']);
  expect(seen).toEqual(nothing);
});

for (const half of [0, 1])
  test(`so is and does what a learner with a past may open, and an administrator (${half + 1} of 2)`, async ({
    page,
    baseURL,
  }) => {
    const account = freshAccount();
    const past = await becomeLearner(page, database, account, new Date());
    const links = await plantRareDays(database, past.user, account.email);
    await expectRareDays(page);
    const seen = await watch(page, baseURL ?? '');
    const paths = [
      ...Object.values(learnerPlaces(past)),
      `/reset-password?token=${links.reset}`,
      `/verify-email?token=${links.verify}`,
      '/packs/iom/review',
      practice61,
    ];
    await inspectAll(
      page,
      paths.filter((_, index) => index % 2 === half),
    );
    if (half === 1) {
      await inspectRarePages(page, account);
      await meetSecondFactor(page, database, account);
      await inspectAll(page, ['/sign-in/second']);
    }
    expect(seen).toEqual(nothing);
  });

/** That there is something to see on the pages that are empty on most days. */
async function expectRareDays(page: Page): Promise<void> {
  await page.goto('/packs/iom/statistics');
  await expect(page.getByText(/^From \d\d learners who agreed to share/)).toBeVisible();
  await expect(page.getByText('no fact has 30 first answers yet')).toHaveCount(0);
  await page.goto('/admin/errors');
  await expect(page.getByText('Cannot read properties of undefined').first()).toBeVisible();
}

/** Those that follow on something: a sign-in that brought work along, and a deletion. */
async function inspectRarePages(page: Page, account: ReturnType<typeof freshAccount>): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/packs/iom/quiz?seed=61&items=1&mode=practice');
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await signIn(page, account);
  await inspectAll(page, ['/welcome']);
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: 'passage.deleted', value: '1', url: origin }]);
  await inspectAll(page, ['/account/delete/done']);
}

test('so are and do the pages about a text of one’s own', async ({ page, baseURL }) => {
  await signUp(page, freshAccount());
  const { pathname } = new URL(await bringText(page, 'A text to look at'), baseURL);
  const seen = await watch(page, baseURL ?? '');
  await inspectAll(page, Object.values(textPlaces(pathname)));
  expect(seen).toEqual(nothing);
});

test('each kind of flaw is found', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><head><title>Flawed</title></head><body style="background: Canvas"><main>
    <h1>Flawed</h1><p style="color: #ddd">pale</p>
    <svg width="9" height="9" aria-hidden="true"><rect width="9" height="9" style="fill: Canvas"/></svg>
    <p style="inline-size: 700px; transition: color 1s">wide</p>
    <a href="/" style="outline: none">no ring</a> <button tabindex="-1">out of reach</button></main></body></html>`);
  const found = (await inspectLooks(page)).join('\n');
  for (const flaw of [
    'light desktop: color-contrast',
    'dark phone: color-contrast',
    'unseen: <rect',
    '360 px: scrolls sideways',
    '320 px: scrolls sideways',
    '200 % text: scrolls sideways',
    'less motion: moves: <p',
    'keyboard: no mark of focus: <a',
    'keyboard: out of reach: <button',
  ])
    expect(found).toContain(flaw);
});

test('a page that leads elsewhere is not taken for what was to be seen', async ({ page }) => {
  expect(await inspectPage(page, '/welcome')).toEqual(['/welcome · leads to /']);
});

test('no page of the table of who may open what is left out', () => {
  const past = { user: 'u', result: 'a', test: 'a', open: 'a', board: '/packs/iom/board?', fact: 'f' };
  const rare = ['/welcome', '/account/delete/done', '/sign-in/second'];
  const places = [newcomerPlaces, learnerPlaces(past), textPlaces('/texts/t')];
  const paths = [...places.flatMap((some) => Object.values(some)), ...rare];
  const reached = (pattern: string) => new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
  const isSeen = (pattern: string) => paths.some((path) => reached(pattern).test(path.split('?')[0] ?? ''));
  expect(Object.keys(pages).filter((pattern) => !isSeen(pattern))).toEqual([]);
});
