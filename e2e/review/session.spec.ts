import { expect, test } from '@playwright/test';
import { freshAccount, signIn, signUp } from '../fixtures';
import {
  becomeLearner,
  choosePlainCards,
  finish,
  front,
  frontsOf,
  gradeByKeyboard,
  historyOf,
  isSaved,
  openReview,
  reviewToTheEnd,
  reviewUrl,
} from './cards';

const facts = ['headquarters-city', 'member-state-count', 'founded-year'];

test('undo reaches back over the end of a session to its first card, and the server takes back what was undone', async ({
  page,
}) => {
  await becomeLearner(page, 71, facts);
  await choosePlainCards(page);
  await openReview(page, reviewUrl(facts.slice(0, 2)));
  const [first, second] = [await gradeByKeyboard(page, '4'), await gradeByKeyboard(page, '4')];
  await expect(finish(page)).toBeVisible();
  await page.keyboard.press('u');
  await expect(front(page)).toHaveText(second);
  await page.keyboard.press('Control+z');
  await expect(front(page)).toHaveText(first);
  await page.keyboard.press('u');
  await expect(front(page)).toHaveText(first);
  await expect(page.getByText('2 new · 0 learning · 0 due')).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.locator('main[data-ready=true]')).toBeVisible();
  await expect(page.getByText('2 new · 0 learning · 0 due')).toBeVisible();
  expect(await historyOf(page)).toEqual(['Easy (taken back)']);
});

test('cut off from the server and reloaded in the middle, a session goes on where it was: nothing is lost, nothing is doubled', async ({
  page,
}) => {
  await becomeLearner(page, 72, facts);
  await choosePlainCards(page);
  await openReview(page, reviewUrl(facts));
  await page.route('**/api/reviews', (route) => route.abort());
  const first = await gradeByKeyboard(page, '4');
  await expect(page.getByText('Not saved yet, trying again')).toBeVisible();
  await page.reload();
  await expect(page.locator('main[data-ready=true]')).toBeVisible();
  await expect(front(page)).not.toHaveText(first);
  await gradeByKeyboard(page, '4');
  await page.unroute('**/api/reviews');
  await isSaved(page);
  await gradeByKeyboard(page, '4');
  await expect(finish(page)).toBeVisible();
  await isSaved(page);
  await openReview(page, reviewUrl(facts));
  for (let card = 0; card < facts.length; card += 1) {
    expect(await historyOf(page)).toEqual(['Easy']);
    await gradeByKeyboard(page, '4');
  }
});

test('two devices of one account review the same facts: every answer of both is in the log', async ({ page, browser }) => {
  const account = freshAccount();
  await signUp(page, account);
  await choosePlainCards(page);
  const other = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await signIn(other, account);
  const url = reviewUrl(facts.slice(0, 2));
  await openReview(page, url);
  await openReview(other, url);
  await Promise.all([reviewToTheEnd(page, '4'), reviewToTheEnd(other, '4')]);
  await Promise.all([isSaved(page), isSaved(other)]);
  await Promise.all([openReview(page, url), openReview(other, url)]);
  await expect(page.getByText('0 new · 0 learning · 2 due')).toBeVisible();
  for (const device of [page, other]) {
    expect(await historyOf(device)).toEqual(['Easy', 'Easy']);
    await gradeByKeyboard(device, '3');
    expect(await historyOf(device)).toEqual(['Easy', 'Easy']);
  }
});

test('a higher wanted chance of knowing brings cards back sooner', async ({ page }) => {
  await becomeLearner(page, 73, facts);
  await choosePlainCards(page);
  const easyDays = async () => {
    await openReview(page, reviewUrl(facts.slice(0, 1)));
    await page.keyboard.press('Space');
    const words = (await page.locator('[data-grade="4"]').textContent()) ?? '';
    await page.keyboard.press('i');
    await page.keyboard.press('Escape');
    return Number(/(\d+) days/.exec(words)?.[1]);
  };
  const before = await easyDays();
  await page.goto('/settings');
  await page.getByRole('slider').fill('97');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const after = await easyDays();
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
});

test('a card can be flagged, noted, buried and suspended by its keys; undo brings it back, and keys rest while one types', async ({
  page,
}) => {
  await becomeLearner(page, 74, facts);
  await choosePlainCards(page);
  await openReview(page, reviewUrl(facts));
  const [one] = await frontsOf(facts);
  const first = (await front(page).textContent()) ?? one ?? '';
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: /^Flagged/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('textbox').fill('sub 12 u?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(front(page)).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your note: sub 12 u?')).toBeVisible();
  await page.keyboard.press('b');
  await expect(front(page)).not.toHaveText(first);
  await page.keyboard.press('u');
  await expect(front(page)).toHaveText(first);
  await page.keyboard.press('s');
  await expect(front(page)).not.toHaveText(first);
  await isSaved(page);
  await openReview(page, reviewUrl(facts));
  await expect(page.getByText('2 new · 0 learning · 0 due')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('an item inside a session grades itself, and a first-time visitor becomes a guest by answering it', async ({ page }) => {
  await openReview(page, reviewUrl(facts));
  await expect(page.locator('legend')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toBeVisible();
  await isSaved(page);
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.goto('/settings');
  await expect(page.getByRole('slider')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('settings say who they are for, and a review says what it needs', async ({ page }) => {
    await page.goto('/settings');
    await expect(page.getByText('You have answered nothing yet')).toBeVisible();
    await page.goto(reviewUrl(facts));
    await expect(page.getByText('Cards need JavaScript')).toBeVisible();
  });
});
