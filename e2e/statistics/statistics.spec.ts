import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { answerByKeyboard, freshAccount, quizOf, quizUrl, signUp } from '../fixtures';

/** What the flows' administrator would do by hand. */
async function appoint(email: string): Promise<void> {
  const client = createClient({ url: `file:${process.env.PASSAGE_E2E_FOLDER}/passage.db`, timeout: 5000 });
  await client.execute({ sql: 'update users set is_admin = 1 where email = ?', args: [email] });
  client.close();
}

test('whoever looks after a pack sees how its questions do, without names, and sorts them by links; others find nothing', async ({
  browser,
  page,
}) => {
  const author = { ...freshAccount(), email: `author-${process.pid}-${Date.now()}@example.org` };
  await signUp(page, author);
  await appoint(author.email);
  await page.goto('/packs/iom/statistics');
  await expect(page.getByRole('heading', { level: 1, name: 'How its questions do' })).toBeVisible();
  await expect(page.getByText('too few to say').first()).toBeVisible();

  await page.getByRole('link', { name: 'Learners' }).click();
  await expect(page.getByRole('columnheader', { name: 'Learners' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('link', { name: 'Learners' }).click();
  await expect(page.getByRole('columnheader', { name: 'Learners' })).toHaveAttribute('aria-sort', 'descending');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const learner = await browser.newContext();
  const visitor = await learner.newPage();
  expect((await visitor.goto('/packs/iom/statistics'))?.status()).toBe(404);
  const items = await quizOf(621, 1, ['choice']);
  await visitor.goto(quizUrl(621, 1, 'practice', ['choice']));
  for (const item of items) await answerByKeyboard(visitor, item, 'right');
  await expect(visitor.getByRole('link', { name: /^Continue/ })).toBeVisible();
  expect((await visitor.goto('/packs/iom/statistics'))?.status()).toBe(404);
  await learner.close();
});
