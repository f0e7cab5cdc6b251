import { expect, test } from '@playwright/test';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';

test('a test is taken with the keyboard alone, tells nothing before it is handed in, and then everything', async ({ page }) => {
  const items = await quizOf(42, 8);
  const traffic: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css|woff2)(\?|$)/.test(response.url())) return;
    traffic.push(response.text().catch(() => ''));
  });

  await page.goto(quizUrl(42, 8, 'assessed'));
  for (const [index, item] of items.entries()) {
    await answerByKeyboard(page, item, index % 2 === 0 ? 'right' : 'wrong');
    await expect(page.getByText(index < 7 ? `${index + 2} / 8` : 'All 8 items are answered')).toBeVisible();
    if (index === 3) await page.reload();
  }
  const before = (await Promise.all(traffic)).join('\n');
  expect(before.length).toBeGreaterThan(10_000);
  for (const item of items) {
    if (item.feedback.statement !== item.stem) expect(before).not.toContain(item.feedback.statement);
    expect(before).not.toContain(item.source.quote);
    expect(before).not.toContain(item.template);
  }
  // As a field of JSON, or of JSON inside a script.
  for (const field of ['key', 'answers', 'rubric', 'feedback', 'verdict', 'earned', 'origin', 'factId', 'source']) {
    const found = before.match(new RegExp(`\\\\?"${field}\\\\?":`));
    expect(found && before.slice(found.index, (found.index ?? 0) + 80), field).toBeNull();
  }

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/attempts\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/of 8/);
  for (const item of items) await expect(page.getByText(item.source.quote.slice(0, 20)).first()).toBeVisible();
});

test('an open test shows no score in the history, and no result page', async ({ page }) => {
  const [first] = await quizOf(43, 4);
  if (!first) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(43, 4, 'assessed'));
  await answerByKeyboard(page, first, 'right');
  await expect(page.getByText('2 / 4')).toBeVisible();
  await page.goto('/history');
  await expect(page.getByText('open, 1 / 4 answered')).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: '1 of 4 answered' })).toBeVisible();
  await page.getByRole('link', { name: 'Resume' }).click();
  await expect(page.getByText('2 / 4')).toBeVisible();
});

test('in a test an answer that can’t be read is not recorded: the learner is told and stays', async ({ page }) => {
  await page.goto(quizUrl(44, 2, 'assessed', ['numeric']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('textbox').fill('plenty');
  await page.keyboard.press('Enter');
  await expect(page.locator('.problem')).toBeVisible();
  await expect(page.getByText('1 / 2')).toBeVisible();
});

test('an open test can’t be turned into practice by its address', async ({ page }) => {
  const [first] = await quizOf(45, 3);
  if (!first) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(45, 3, 'assessed'));
  await answerByKeyboard(page, first, 'right');
  await expect(page.getByText('2 / 3')).toBeVisible();
  const attempt = new URL(page.url()).searchParams.get('attempt');
  const response = await page.goto(`${quizUrl(45, 3, 'practice')}&attempt=${attempt}`);
  expect(response?.status()).toBe(404);
});
