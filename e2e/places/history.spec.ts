import { expect, test } from '@playwright/test';
import { answerByKeyboard, quizOf, quizUrl, takePractice } from '../fixtures';

test('the history is filtered by kind and state, with links that can be kept, and says when nothing matches', async ({
  page,
}) => {
  await takePractice(page, 71, 2);
  const [item] = await quizOf(72, 3);
  if (!item) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(72, 3, 'assessed'));
  await answerByKeyboard(page, item, 'right');
  await expect(page.getByText('2 / 3')).toBeVisible();

  await page.goto('/history');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('link', { name: /^Today, / })).toHaveCount(2);
  await page.getByLabel('Kind').selectOption('Tests');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/mode=assessed/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByText('open, 1 / 3 answered')).toBeVisible();
  await page.getByLabel('State').selectOption('Finished');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No quiz of yours is like that.')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).first().click();
  await expect(page.getByRole('row')).toHaveCount(3);
});

for (const reviews of ['stay', 'go'] as const) {
  test(`an attempt is deleted, and what its answers say of a memory ${reviews === 'stay' ? 'stays' : 'goes too'}`, async ({
    page,
  }) => {
    const seed = reviews === 'stay' ? 73 : 74;
    const [item] = await takePractice(page, seed, 2);
    if (!item) throw new Error('the quiz is shorter than asked');
    await page.getByRole('link', { name: 'Delete this attempt' }).click();
    await expect(page.getByRole('radio', { name: 'Keep it.' })).toBeChecked();
    if (reviews === 'go') await page.getByRole('radio', { name: 'Delete it too.' }).check();
    await page.getByRole('button', { name: 'Delete the attempt' }).click();
    await expect(page.getByText('The attempt is deleted.')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(0);
    await page.goto(`/packs/iom/facts/${item.factId}`);
    await expect(page.getByRole('row')).toHaveCount(reviews === 'stay' ? 2 : 0);
    await expect(page.getByText('You have not been asked for this yet.')).toHaveCount(reviews === 'stay' ? 0 : 1);
  });
}

test('someone else’s attempt can’t be deleted', async ({ page, browser }) => {
  await takePractice(page, 75, 2);
  const address = `${page.url()}/delete`;
  const stranger = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await takePractice(stranger, 76, 2);
  expect((await stranger.goto(address))?.status()).toBe(404);
});
