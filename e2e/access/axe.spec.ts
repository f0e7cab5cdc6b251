import { expect, test } from '@playwright/test';
import { itemKinds } from '../../quizzes/kinds/item';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';
import { becomeLearner, choosePlainCards, finish, gradeByKeyboard, openReview, reviewUrl } from '../review/cards';
import { inspectLooks } from './inspect-page';

// What no address leads to: states that follow on an answer or a key. Every page is in every-page.spec.ts.

test('an open test and its hand-in are accessible in every look', async ({ page }) => {
  const [item] = await quizOf(63, 1, ['choice']);
  if (!item) throw new Error('no choice item');
  await page.goto(quizUrl(63, 1, 'assessed', ['choice']));
  expect(await inspectLooks(page)).toEqual([]);
  await answerByKeyboard(page, item, 'right');
  await expect(page.getByRole('button', { name: 'Hand in' })).toBeVisible();
  expect(await inspectLooks(page)).toEqual([]);
});

for (const kind of itemKinds) {
  test(`so is a ${kind} item, before and after the answer`, async ({ page }) => {
    const [item] = await quizOf(62, 1, [kind]);
    if (!item) throw new Error(`no ${kind} item`);
    await page.goto(quizUrl(62, 1, 'practice', [kind]));
    expect(await inspectLooks(page)).toEqual([]);
    await answerByKeyboard(page, item, 'wrong');
    await expect(page.locator('mark')).toBeVisible();
    expect(await inspectLooks(page)).toEqual([]);
  });
}

test('so are a card, its answer, its panels and the end of a session', async ({ page }) => {
  test.setTimeout(120_000);
  const facts = ['member-state-count', 'headquarters-city'];
  await becomeLearner(page, 81, facts);
  await choosePlainCards(page);
  await openReview(page, reviewUrl(facts));
  expect(await inspectLooks(page)).toEqual([]);
  await page.keyboard.press('Space');
  await expect(page.locator('article mark')).toBeVisible();
  expect(await inspectLooks(page)).toEqual([]);
  await page.keyboard.press('4');
  await page.keyboard.press('u');
  for (const key of ['i', 'e', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await inspectLooks(page), `panel ${key}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await gradeByKeyboard(page, '4');
  await gradeByKeyboard(page, '4');
  await expect(finish(page)).toBeVisible();
  expect(await inspectLooks(page)).toEqual([]);
});
