import { expect, type Page, test } from '@playwright/test';
import type { Item } from '../../quizzes/kinds/item';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';

const seed = 611;
const count = 3;
const board = `/packs/iom/board?seed=${seed}&items=${count}&kinds=choice`;

/** Answers a test that is on screen, so many of it right, and hands it in. */
async function handInTest(page: Page, items: readonly Item[], right: number): Promise<void> {
  for (const [index, item] of items.entries()) {
    await answerByKeyboard(page, item, index < right ? 'right' : 'wrong');
    await expect(
      page.getByText(index < items.length - 1 ? `${index + 2} / ${items.length}` : `All ${items.length} items are answered`),
    ).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/attempts\//);
}

const show = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name to show').fill(name);
  await page.getByRole('button', { name: 'Show my result' }).click();
  await expect(page.getByText(`Your score is shown as “${name}”.`)).toBeVisible();
};

test('two learners compare the same test by score, each under a name of their choice that only they can take off', async ({
  browser,
}) => {
  const items = await quizOf(seed, count, ['choice']);
  const [first, second] = await Promise.all([browser.newContext(), browser.newContext()]);
  const [one, other] = await Promise.all([first.newPage(), second.newPage()]);

  await one.goto(quizUrl(seed, count, 'assessed', ['choice']));
  await handInTest(one, items, 1);
  await one.goto(board);
  await expect(one.getByText('Nobody shows a result here yet.')).toBeVisible();
  await show(one, 'First of two');
  await expect(one.getByRole('row', { name: '1 First of two (you) 1 of 3' })).toBeVisible();

  await other.goto(board);
  await expect(other.getByRole('row', { name: '1 First of two 1 of 3' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Show my result' })).toHaveCount(0);
  await other.getByRole('link', { name: 'Take it as a test' }).click();
  await expect(other).toHaveURL(/mode=assessed/);
  await handInTest(other, items, 3);
  await other.goto(board);
  await show(other, 'Second of two');
  const rows = (page: Page) => page.getByRole('table').getByRole('row');
  await expect(rows(other)).toHaveText([/Rank/, /1\s*Second of two \(you\)\s*3 of 3/, /2\s*First of two\s*1 of 3/]);
  await expect(other.getByRole('button', { name: 'Take my result off' })).toHaveCount(1);
  await other.getByRole('button', { name: 'Take my result off' }).click();
  await expect(other.getByRole('button', { name: 'Show my result' })).toBeVisible();

  await one.reload();
  await expect(rows(one)).toHaveCount(2);
  await expect(one.getByRole('row', { name: '1 First of two (you) 1 of 3' })).toBeVisible();
  await Promise.all([first.close(), second.close()]);
});

test('whoever deletes a first attempt shows no later one, and a name that can’t be seen is refused with a sentence', async ({
  page,
}) => {
  const own = `/packs/iom/board?seed=${seed + 2}&items=2&kinds=choice`;
  const items = await quizOf(seed + 2, 2, ['choice']);
  const takeTest = async (right: number) => {
    await page.goto(quizUrl(seed + 2, 2, 'assessed', ['choice']));
    await handInTest(page, items, right);
  };
  await takeTest(0);
  await page.goto(own);
  await page.getByLabel('Name to show').fill('\u3164\u200B\u202E\u3164');
  await page.getByRole('button', { name: 'Show my result' }).click();
  await expect(page.getByText('Give a name of 1 to 40 characters that can be seen.')).toBeVisible();
  await show(page, 'At first');

  await page.goto('/history');
  await page.getByRole('link', { name: /^Today, / }).click();
  await page.getByRole('link', { name: 'Delete this attempt' }).click();
  await page.getByRole('button', { name: 'Delete the attempt' }).click();
  await expect(page.getByText('The attempt is deleted.')).toBeVisible();
  await takeTest(2);
  await page.goto(own);
  await expect(page.getByText('Only a first attempt counts here, and you deleted an earlier one at this quiz.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show my result' })).toHaveCount(0);
  await expect(page.getByText('At first')).toHaveCount(0);
});

test('without the page’s script a result is shown and taken off as well', async ({ browser, page }) => {
  const own = `/packs/iom/board?seed=${seed + 1}&items=2&kinds=choice`;
  const items = await quizOf(seed + 1, 2, ['choice']);
  await page.goto(quizUrl(seed + 1, 2, 'assessed', ['choice']));
  await handInTest(page, items, 1);
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const still = await plain.newPage();
  await still.goto(own);
  await expect(still.getByRole('link', { name: 'Link to this page' })).toBeVisible();
  await show(still, 'Without script');
  await still.getByRole('button', { name: 'Take my result off' }).click();
  await expect(still.getByText('Nobody shows a result here yet.')).toBeVisible();
  await plain.close();
});

test('what is no quiz has no board', async ({ page }) => {
  for (const address of ['/packs/iom/board', '/packs/iom/board?seed=x&items=3', '/packs/nothing/board?seed=7&items=3'])
    expect((await page.goto(address))?.status()).toBe(404);
});
