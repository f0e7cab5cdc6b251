import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, type Page, test } from '@playwright/test';
import { answerByKeyboard, freshAccount, quizOf, quizUrl, signUp, takePractice } from '../fixtures';

/** Whoever looks after the packs that come with the program. */
async function becomeAdmin(email: string): Promise<void> {
  const client = createClient({ url: `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'passage.db')}`, timeout: 5000 });
  await client.execute({ sql: 'update users set is_admin = 1 where email = ?', args: [email] });
  client.close();
}

async function tabTo(page: Page, name: string): Promise<void> {
  const link = page.locator('[data-passage] p').getByRole('link', { name, exact: true });
  for (let presses = 0; presses < 200; presses += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

test('from a word of the passage the keyboard leads to its fact, with the answer marked where it stands', async ({ page }) => {
  await page.goto('/packs/iom/passage');
  await tabTo(page, 'Geneva');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/facts\/headquarters-city$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Geneva');
  await expect(page.locator('blockquote mark')).toHaveText('Geneva');
  await expect(page.getByText('You have not been asked for this yet.')).toBeVisible();
  const typed = page.locator('details').filter({ hasText: 'typing the answer' });
  await typed.locator('summary').click();
  await expect(typed.getByText(/^Accepted: Geneva/)).toBeVisible();
});

test('selected text lists the facts in it, and no others', async ({ page }) => {
  await page.goto('/packs/iom/passage');
  const bar = page.getByRole('region', { name: 'Facts in the selection' });
  await expect(bar).toBeHidden();
  await page.locator('[data-passage] p').getByRole('link', { name: 'approximately 11 million', exact: true }).selectText();
  await expect(bar.getByRole('listitem')).toHaveCount(1);
  await expect(bar.getByRole('link')).toHaveAttribute('href', '/packs/iom/facts/uprooted-people-count');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('what a learner knows is underlined by its level, and the fact shows each review and a note that stays', async ({
  page,
}) => {
  const [item] = await takePractice(page, 91, 2);
  if (!item) throw new Error('the quiz is shorter than asked');
  await page.goto('/packs/iom/passage');
  await expect(page.locator(`[data-facts~="${item.factId}"]`).first()).toHaveAttribute('data-level', 'learning');
  await page.goto(`/packs/iom/facts/${item.factId}`);
  await expect(page.getByText('being learned', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('img', { name: /chance of knowing it/ })).toBeVisible();
  await page.getByLabel(/What helps you to remember it/).fill('by the lake');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Let it rest' }).click();
  await expect(page.getByText('It rests: reviews do not ask for it.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/What helps you to remember it/)).toHaveValue('by the lake');
  await expect(page.getByRole('button', { name: 'Ask for it again' })).toBeVisible();
});

test('a fact that an open test asks tells nothing until the test is handed in', async ({ page }) => {
  const [item] = await quizOf(92, 1, ['choice']);
  if (!item) throw new Error('no choice item');
  await page.goto(quizUrl(92, 1, 'assessed', ['choice']));
  await answerByKeyboard(page, item, 'wrong');
  await expect(page.getByRole('button', { name: 'Hand in' })).toBeVisible();
  await page.goto(`/packs/iom/facts/${item.factId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A test of yours is still open');
  expect(await page.content()).not.toContain(item.feedback.statement);
  await page.goto(quizUrl(92, 1, 'assessed', ['choice']));
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  await page.goto(`/packs/iom/facts/${item.factId}`);
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('a visitor’s report reaches the author’s inbox without their name, is settled there, and nobody else can read it', async ({
  page,
  browser,
}) => {
  const words = `Which office is meant? ${Date.now()}`;
  await page.goto('/packs/iom/facts/headquarters-city');
  await page.getByText('Report a problem').click();
  await page.getByLabel('A question is unclear').check();
  await page.getByLabel('In your words').fill(words);
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByText('Thank you. Your report has been sent.')).toBeVisible();
  expect((await page.goto('/packs/iom/reports'))?.status()).toBe(404);

  const author = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  const account = freshAccount();
  await signUp(author, account);
  await becomeAdmin(account.email);
  await author.goto('/packs/iom');
  await author.getByRole('link', { name: 'Reported problems' }).click();
  const report = author.getByRole('listitem').filter({ hasText: words });
  await expect(report).toContainText('Unclear');
  await report.getByRole('button', { name: 'Settled' }).click();
  await expect(report.getByRole('button', { name: 'Open it again' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each paragraph lists its facts, and a problem can be reported', async ({ page }) => {
    await page.goto('/packs/iom/passage');
    const details = page.locator('details').filter({ hasText: 'facts in this paragraph' }).first();
    await details.locator('summary').click();
    await details.getByRole('link').first().click();
    await page.getByText('Report a problem').click();
    await page.getByLabel('Something else').check();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await expect(page.getByText('Thank you. Your report has been sent.')).toHaveCount(1);
  });
});
