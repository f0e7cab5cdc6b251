import { expect, test } from '@playwright/test';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';

const choose = async (page: import('@playwright/test').Page) => {
  await page.goto('/packs/iom');
  await page.getByLabel('How many items').selectOption('5');
  await page.getByLabel('Names and acronyms').check();
  await page.getByLabel('Origins').check();
  await page.getByLabel(/^Harder/).check();
};

test('topics, kinds and difficulty are chosen on the pack page, and the link says all of it', async ({ page }) => {
  await choose(page);
  await page.getByText('Kinds of item').click();
  await page.getByLabel('typing the answer').check();
  await page.getByLabel('giving a number').check();
  await page.getByRole('button', { name: 'Practise', exact: true }).click();
  await expect(page).toHaveURL(/seed=\d+/);
  const query = new URL(page.url()).searchParams;
  expect(Object.fromEntries(query)).toMatchObject({
    items: '5',
    topics: 'names,origins',
    kinds: 'typed,numeric',
    difficulty: 'recall',
    mode: 'practice',
  });
  await expect(page.getByText('1 / 5')).toBeVisible();
});

test('without JavaScript the choice makes the same kind of link, at 320 px nothing is wider than the screen', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await choose(page);
  const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBe(0);
  await page.getByRole('button', { name: 'Take it as a test' }).click();
  await expect(page).toHaveURL(/topics=names%2Corigins.*difficulty=recall.*mode=assessed/);
  await expect(page.getByRole('group').first()).toBeVisible();
  await context.close();
});

test('a choice with fewer fair items than asked for says so, and one with none leads back', async ({ page }) => {
  await page.goto('/packs/iom/quiz?seed=1&items=50&topics=names');
  await expect(page.getByText(/that is all that can be asked fairly .* you asked for 50/)).toBeVisible();
  const response = await page.goto('/packs/iom/quiz?seed=1&kinds=update&topics=names&mode=practice');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { name: 'Nothing can be asked fairly with this choice' })).toBeVisible();
  await page.getByRole('link', { name: 'Choose again' }).click();
  await expect(page.getByRole('heading', { name: 'Or choose' })).toBeVisible();
});

test('“As I know it” is offered once something was answered, and the quiz carries what is known', async ({ page }) => {
  await page.goto('/packs/iom');
  await expect(page.getByLabel(/^As I know it/)).toHaveCount(0);
  const [item] = await quizOf(41, 2, ['choice']);
  await page.goto(quizUrl(41, 2, 'practice', ['choice']));
  if (!item) throw new Error('the quiz is empty');
  await answerByKeyboard(page, item, 'right');
  await expect(page).toHaveURL(/attempt=/);
  await page.goto('/packs/iom');
  await page.getByLabel(/^As I know it/).check();
  await page.getByRole('button', { name: 'Practise', exact: true }).click();
  await expect(page).toHaveURL(/difficulty=adaptive&recall=[-0-9]+&/);
  await page.goto('/packs/iom');
  await expect(page.getByRole('link', { name: 'Practise 10 items' })).toHaveAttribute('href', /difficulty=adaptive&recall=/);
});

test('an author sees how the questions are made: the figures, each fact’s items and their wrong answers’ origins', async ({
  page,
}) => {
  await page.goto('/packs/iom');
  await page.getByRole('link', { name: 'How its questions are made' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How its questions are made' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Measured on 40 quizzes of 20 items/)).toBeVisible();
  await page
    .getByRole('row')
    .getByRole('link', { name: /headquartered in Geneva/ })
    .click();
  await expect(page.locator('mark')).toHaveText('Geneva');
  await expect(page.getByText('Its answer is no number.')).toBeVisible();
  await page.getByRole('link', { name: 'Draw again' }).click();
  await expect(page).toHaveURL(/draw=2/);
});
