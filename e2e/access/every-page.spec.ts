import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pages } from '../../app/policy';
import { freshAccount } from '../fixtures';
import { becomeLearner, meetSecondFactor } from '../looks/learner';
import { learnerPlaces, newcomerPlaces } from '../looks/places';
import { inspectPage } from './inspect-page';

const database = `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'passage.db')}`;

async function inspectAll(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await inspectPage(page, path)));
  expect(found).toEqual([]);
}

test.beforeEach(() => test.setTimeout(240_000));

test('what a newcomer may open is accessible in both themes, at every width, in forced colours and at twice the text', async ({
  page,
}) => {
  await inspectAll(page, Object.values(newcomerPlaces));
});

for (const half of [0, 1])
  test(`what a learner with a past may open is so too, and what an administrator may (${half + 1} of 2)`, async ({ page }) => {
    const account = freshAccount();
    const past = await becomeLearner(page, database, account, new Date());
    await inspectAll(
      page,
      Object.values(learnerPlaces(past)).filter((_, index) => index % 2 === half),
    );
    if (half === 0) return;
    await meetSecondFactor(page, database, account);
    await inspectAll(page, ['/sign-in/second']);
  });

test('pale text, a figure without a colour and a line that is too long are found', async ({ page }) => {
  const flawed =
    '<body style="background: Canvas"><p style="color: %23ddd">pale</p><svg width="9" height="9"><rect width="9" height="9" style="fill: Canvas"/></svg>';
  const found = (await inspectPage(page, `data:text/html,${flawed}<p style="inline-size: 700px">wide</p>`)).join();
  for (const flaw of ['color-contrast', 'unseen: <rect', '320 px: scrolls sideways', '200 % text: scrolls sideways'])
    expect(found).toContain(flaw);
});

test('no page of the table of who may open what is left out', () => {
  const past = { user: 'u', result: 'a', test: 'a', open: 'a', board: '/packs/iom/board?', fact: 'f' };
  const paths = [...Object.values(newcomerPlaces), ...Object.values(learnerPlaces(past)), '/sign-in/second'];
  const reached = (pattern: string) => new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
  const isSeen = (pattern: string) => paths.some((path) => reached(pattern).test(path.split('?')[0] ?? ''));
  const left = Object.keys(pages).filter((pattern) => !isSeen(pattern));
  // The page that follows a deletion leads home without one.
  expect(left).toEqual(['/account/delete/done']);
});
