import { expect, test } from '@playwright/test';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../fixtures';

test('one click and no account lead from home to the first item', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Take the first quiz/ }).click();
  await expect(page.getByRole('group')).toBeVisible();
  await expect(page.getByText('1 / 10')).toBeVisible();
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(0);
});

test('a guest practises with the keyboard alone, sees the source of each answer, is asked again what was missed, and gets the score', async ({
  page,
}) => {
  const items = await quizOf(11, 8);
  await page.goto(quizUrl(11, 8));
  await expect(page.getByText('Quiz number 11')).toBeVisible();
  await page.keyboard.press('Enter');
  for (const [index, item] of items.entries()) {
    const isMissed = index === 1;
    await answerByKeyboard(page, item, isMissed ? 'wrong' : 'right');
    await expect(page.getByText(isMissed ? 'Not correct' : 'Correct', { exact: true })).toBeVisible();
    await expect(page.locator('mark')).toHaveText(
      item.source.quote.slice(item.source.answerStart - item.source.start, item.source.answerEnd - item.source.start),
    );
    await continueByKeyboard(page);
  }
  const missed = items[1];
  if (!missed) throw new Error('the quiz is shorter than asked');
  await expect(page.getByText('Once more, what you missed')).toBeVisible();
  await answerByKeyboard(page, missed, 'right');
  await continueByKeyboard(page);

  await expect(page).toHaveURL(/\/attempts\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^7.*of 8/);
  await expect(page.getByRole('link', { name: 'Practise the one you missed' })).toBeVisible();
  await page.getByRole('link', { name: 'Show only what you missed' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(missed.stem);
});

test('an empty answer is not ready, not wrong', async ({ page }) => {
  await page.goto(quizUrl(3, 3, 'practice', ['choice']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByText('Choose an answer first')).toBeVisible();
  await expect(page.getByText('1 / 3')).toBeVisible();
});

test('“I don’t know” shows the answer and counts as missed', async ({ page }) => {
  await page.goto(quizUrl(4, 2, 'practice', ['typed']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.getByText('Now you know')).toBeVisible();
  await expect(page.locator('mark')).toBeVisible();
});

test('a reload in the middle goes on where it was, from the same link and from home', async ({ page }) => {
  const items = await quizOf(21, 6);
  await page.goto(quizUrl(21, 6, 'practice'));
  for (const item of items.slice(0, 3)) {
    await answerByKeyboard(page, item, 'right');
    await continueByKeyboard(page);
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('4 / 6')).toBeVisible();
  await page.goto('/');
  await page.getByRole('link', { name: /Resume 3 \/ 6/ }).click();
  await expect(page.getByText('4 / 6')).toBeVisible();
  await page.goto(quizUrl(21, 6, 'practice'));
  await expect(page.getByText('4 / 6')).toBeVisible();
});

test('the same seed gives two strangers the same quiz', async ({ browser }) => {
  const stems: string[][] = [];
  for (const _ of [1, 2]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(quizUrl(77, 5, 'practice', ['choice']));
    stems.push([(await page.locator('legend').textContent()) ?? '', ...(await page.locator('form label').allInnerTexts())]);
    await context.close();
  }
  expect(stems[0]).toEqual(stems[1]);
});

test('an answer given while the server is out of reach is kept, sent later, and counted once', async ({ page, context }) => {
  const items = await quizOf(31, 4);
  const [first, second] = items;
  if (!first || !second) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(31, 4, 'practice'));
  await answerByKeyboard(page, first, 'right');
  await continueByKeyboard(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await answerByKeyboard(page, second, 'right');
  await expect(page.getByText('Not saved yet, trying again')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expect(page.getByText('3 / 4')).toBeVisible();
});

test('two tabs in which a guest answered without a network are of one guest when it is back', async ({ page, context }) => {
  const tabs = await Promise.all(
    [page, await context.newPage()].map(async (tab, at) => ({ tab, seed: 35 + at, items: await quizOf(35 + at, 3, ['choice']) })),
  );
  for (const { tab, seed } of tabs) await tab.goto(quizUrl(seed, 3, 'practice', ['choice']));
  for (const { tab } of tabs) await expect(tab.locator('form[novalidate]')).toBeAttached();
  await context.setOffline(true);
  for (const { tab, items } of tabs) {
    for (const item of items.slice(0, 2)) {
      await tab.bringToFront();
      await answerByKeyboard(tab, item, 'right');
      await continueByKeyboard(tab);
    }
  }
  await context.setOffline(false);
  for (const { tab } of tabs) await expect(tab.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 });
  await page.goto('/history');
  await expect(page.getByText('open, 2 / 3 answered')).toHaveCount(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a quiz can be answered, with feedback, to its result', async ({ page }) => {
    const items = await quizOf(5, 2, ['choice']);
    await page.goto(quizUrl(5, 2, 'practice', ['choice']));
    for (const item of items) {
      await page.getByText(item.options.find((option) => item.key.includes(option.id))?.text ?? '', { exact: true }).click();
      await page.getByRole('button', { name: /^Check/ }).click();
      await expect(page.getByText('Correct', { exact: true })).toBeVisible();
      await page.getByRole('link', { name: /^Continue/ }).click();
    }
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/2.*of 2/);
  });

  for (const kind of ['multiple-response', 'cloze', 'matching', 'true-false', 'evidence', 'spot-error'] as const) {
    test(`a ${kind} item can be answered, with feedback and the right answer counted`, async ({ page }) => {
      const [item] = await quizOf(5, 1, [kind]);
      if (!item) throw new Error(`no ${kind} item`);
      await page.goto(quizUrl(5, 1, 'practice', [kind]));
      if (item.kind === 'cloze') await page.getByRole('textbox').fill(item.answers[0] ?? '');
      else if (item.kind === 'matching')
        for (const [index, id] of item.key.entries()) await page.getByRole('combobox').nth(index).selectOption(id);
      else for (const id of item.key) await page.locator(`fieldset input[value="${id}"]`).check();
      if (item.kind === 'true-false' && item.key[0] === 'false') await page.getByRole('textbox').fill(item.answers[0] ?? '');
      await page.getByRole('button', { name: /^Check/ }).click();
      await expect(page.getByText('Correct', { exact: true })).toBeVisible();
      await expect(page.locator('mark')).toHaveCount(1);
      await page.getByRole('link', { name: /^Continue/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 1');
    });
  }
});
