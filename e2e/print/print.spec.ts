import { expect, type Page, test } from '@playwright/test';
import { answerByKeyboard, quizOf, quizUrl, takePractice } from '../fixtures';

/** The pages of a PDF, each named by an object of its own. */
const pagesOf = async (page: Page) =>
  ((await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

test('a quiz is printed with every question on it, and its key on a page of its own', async ({ page }) => {
  const items = await quizOf(7, 5);
  await page.goto(quizUrl(7, 5).replace('/quiz?', '/quiz/print?'));
  for (const item of items) await expect(page.locator('article')).toContainText(item.stem.split('_____')[0]?.trim() ?? '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  const key = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Key/ }) });
  await expect(key).toHaveCSS('break-before', 'page');
  for (const item of items) {
    const words = item.answers[0] ?? item.options.find(({ id }) => id === item.key[0])?.text ?? '';
    await expect(key).toContainText(words);
  }
  expect(await pagesOf(page)).toBeGreaterThanOrEqual(2);
});

test('cards to cut out have a page of answers behind every page of questions', async ({ page }) => {
  await page.goto('/packs/iom/cards/print');
  const count = Number(/^(\d+) cards/.exec((await page.locator('main .small').first().textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(40);
  await expect(page.getByRole('listitem')).toHaveCount(2 * count);
  expect(await pagesOf(page)).toBe(2 * Math.ceil(count / 8));
});

test('a test that was handed in has a certificate with its score; practice has none, and nobody else’s is to be had', async ({
  page,
  browser,
}) => {
  const items = await quizOf(97, 2, ['choice']);
  await page.goto(quizUrl(97, 2, 'assessed', ['choice']));
  for (const [index, item] of items.entries()) await answerByKeyboard(page, item, index === 0 ? 'right' : 'wrong');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const certificate = `${page.url()}/certificate`;
  await page.goto(certificate);
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect(page.getByText('50%')).toBeVisible();
  expect(await pagesOf(page)).toBe(1);

  await takePractice(page, 98, 1);
  expect((await page.goto(`${page.url()}/certificate`))?.status()).toBe(404);
  const stranger = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await takePractice(stranger, 98, 1);
  expect((await stranger.goto(certificate))?.status()).toBe(404);
});
