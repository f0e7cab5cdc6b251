import { expect, test } from '@playwright/test';
import { blueprintOf } from '../../quizzes/generation/blueprint';
import type { Item } from '../../quizzes/kinds/item';
import { firstQuiz } from '../../services/attempts/first-quiz';
import { loadPack } from '../../services/packs/load-pack';
import { answerByKeyboard, continueByKeyboard, takePractice } from '../fixtures';

/** The quiz that home begins, made a second time outside the server. */
async function homeQuiz(): Promise<{ items: readonly Item[]; right: string }> {
  const pack = await loadPack('iom');
  const quiz = pack.ok ? firstQuiz(pack.value, blueprintOf(10).items) : undefined;
  const right = quiz?.first.options.find(({ id }) => quiz.first.key.includes(id));
  if (!quiz || !right) throw new Error('home has no item');
  return { items: quiz.items, right: right.text };
}

test('a newcomer answers the item on home by keyboard, sees its source, and goes on with the second item of the same quiz', async ({
  page,
}) => {
  const { items, right } = await homeQuiz();
  const [, second] = items;
  if (!second) throw new Error('the quiz is shorter than asked');
  await page.goto('/');
  await page.getByRole('radio', { name: right }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Correct', { exact: true })).toBeVisible();
  await expect(page.locator('mark')).toBeVisible();
  await expect(page.getByText('1 / 10')).toBeVisible();
  await page.getByRole('link', { name: /^Continue/ }).click();
  await answerByKeyboard(page, second, 'right');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Resume 2 / 10' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('a learner sees what holds in words, what is due, and the last scores', async ({ page }) => {
  const items = await takePractice(page, 81, 4);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/due now$/);
  await expect(page.getByText(`${items.length} being learned`)).toBeVisible();
  await expect(page.getByText('4 of 4')).toBeVisible();
  await page.getByRole('link', { name: 'Take a new quiz' }).click();
  await expect(page).toHaveURL(/seed=\d+.*difficulty=adaptive&recall=/);
  await expect(page.getByText('1 / 10')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the item on home can be answered all the same', async ({ page }) => {
    const { right } = await homeQuiz();
    await page.goto('/');
    await page.getByText(right, { exact: true }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByText('Correct', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: /^Continue/ }).click();
    await expect(page.getByText('2 / 10')).toBeVisible();
  });
});

test('the result says of each fact how it went against the last time', async ({ page }) => {
  const items = await takePractice(page, 82, 3);
  await expect(page.getByText('Against the last time')).toHaveCount(0);
  const [first] = items;
  if (!first) throw new Error('the quiz is shorter than asked');
  await page.goto(`/packs/iom/quiz?seed=82&items=3&mode=practice`);
  for (const item of items) {
    await answerByKeyboard(page, item, item === first ? 'wrong' : 'right');
    await continueByKeyboard(page);
  }
  await answerByKeyboard(page, first, 'right');
  await continueByKeyboard(page);
  await expect(page.getByText('Against the last time that each fact was asked: 2 the same, 1 not as good.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'not as good as last time' })).toContainText(first.stem);
});
