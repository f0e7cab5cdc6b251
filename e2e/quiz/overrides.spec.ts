import { expect, type Page, test } from '@playwright/test';
import { blueprintOf } from '../../quizzes/generation/blueprint';
import { generateQuiz } from '../../quizzes/generation/generate-quiz';
import { loadPack } from '../../services/packs/load-pack';
import {
  answerByKeyboard,
  continueByKeyboard,
  freshAccount,
  quizOf,
  quizUrl,
  quizWithSlip,
  signIn,
  signUp,
  typeAnswer,
  wrongOption,
} from '../fixtures';

/** Answers the first item of a typed quiz with words that nothing takes for right. */
async function answerWrongly(page: Page, seed: number, mode: 'practice' | 'assessed' = 'practice'): Promise<void> {
  await page.goto(quizUrl(seed, 2, mode, ['typed']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('textbox').fill('zebra crossing');
  await page.keyboard.press('Enter');
  // The address names the attempt once the answer is stored.
  await expect(page).toHaveURL(/attempt=/);
}

const claim = (page: Page, body: Record<string, unknown>) =>
  page.request.post('/api/overrides', {
    data: { overrideId: crypto.randomUUID(), position: 0, round: 0, claim: 'right', ...body },
  });

test('“I was right” counts the answer as right, says so, survives a reload and can be undone', async ({ page }) => {
  await answerWrongly(page, 31);
  await expect(page.getByText('Not correct', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.getByText('It counts as right now.')).toBeVisible();
  await page.goto('/history');
  await page.getByRole('link', { name: /UTC/ }).first().click();
  await page.getByRole('link', { name: 'Resume' }).click();
  await expect(page.getByText('2 / 2')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await page.getByRole('link', { name: /^Continue/ }).click();
  // Only the skipped item comes again.
  await expect(page.getByText('Once more, what you missed')).toBeVisible();
});

test('the claim reaches the score, from the result page too, and its undoing takes it back', async ({ page }) => {
  await page.goto(quizUrl(32, 1, 'practice', ['typed']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('textbox').fill('zebra crossing');
  await page.keyboard.press('Enter');
  // The address names the attempt once the answer is stored.
  await expect(page).toHaveURL(/attempt=/);
  await page.goto('/history');
  await page.getByRole('link', { name: /UTC/ }).first().click();
  const score = page.getByRole('heading', { level: 1 });
  await expect(score).toContainText('0 of 1');
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(score).toContainText('1 of 1');
  await page.reload();
  await expect(score).toContainText('1 of 1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(score).toContainText('0 of 1');
});

test('a close answer shows its difference; claimed, undone and claimed again it counts, after a reload and on the result page', async ({
  page,
}) => {
  const { seed, items, slip } = await quizWithSlip(2);
  const [first, second] = items;
  if (!first || !second) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(seed, 2, 'practice', ['typed']));
  await typeAnswer(page, first, slip);
  await expect(page.getByText('Close', { exact: true })).toBeVisible();
  await expect(page.getByRole('definition')).toHaveText([slip, first.answers[0] ?? '']);
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.getByText('Counted as right, by you')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Close', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.getByText('It counts as right now.')).toBeVisible();
  await page.reload();
  await answerByKeyboard(page, second, 'right');
  await continueByKeyboard(page);
  await expect(page).toHaveURL(/\/attempts\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 2');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('ten claims at once count once; a stranger’s, a test’s and an unreadable one are refused with a sentence', async ({
  page,
  browser,
}) => {
  await answerWrongly(page, 33);
  const attemptId = new URL(page.url()).searchParams.get('attempt');
  const overrideId = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => claim(page, { attemptId, overrideId })));
  expect(answers.map((answer) => answer.status())).toEqual(Array(10).fill(200));
  expect(await answers[0]?.json()).toEqual({ verdict: 'correct', earned: 1 });
  expect((await claim(page, { attemptId, claim: 'perhaps' })).status()).toBe(400);
  expect((await claim(page, { attemptId, position: 1 })).status()).toBe(404);

  const nobody = await browser.newContext();
  expect((await claim(await nobody.newPage(), { attemptId })).status()).toBe(401);
  const stranger = await nobody.newPage();
  await answerWrongly(stranger, 34, 'assessed');
  const refused = await claim(stranger, { attemptId });
  expect([refused.status(), typeof (await refused.json()).message]).toEqual([404, 'string']);
  const testId = new URL(stranger.url()).searchParams.get('attempt');
  expect((await claim(stranger, { attemptId: testId })).status()).toBe(409);
  await nobody.close();
});

test('a claim made as a guest comes along into an account', async ({ page, browser }) => {
  const account = freshAccount();
  const other = await browser.newContext();
  await signUp(await other.newPage(), account);
  await other.close();
  await answerWrongly(page, 35);
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.getByText('It counts as right now.')).toBeVisible();
  const attemptId = new URL(page.url()).searchParams.get('attempt');
  await signIn(page, account);
  const again = await claim(page, { attemptId });
  expect(await again.json()).toEqual({ verdict: 'correct', earned: 1 });
});

test('a wrong choice that is another fact’s value offers to tell the two apart, and the pack page remembers the pair', async ({
  page,
}) => {
  const seed = 3;
  const [item] = await quizOf(seed, 1, ['choice']);
  const wrong = item && wrongOption(item);
  if (!wrong?.origin.factId) throw new Error('this seed draws no option that is another fact’s value');
  await page.goto(quizUrl(seed, 1, 'practice', ['choice']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.keyboard.press(String((item?.options.indexOf(wrong as never) ?? 0) + 1));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/attempt=/);
  const drillOpened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Tell these two apart' }).click();
  const drillPage = await drillOpened;
  await expect(drillPage.getByText(/^1 \/ [2-8]$/)).toBeVisible();
  await drillPage.close();
  await page.goto('/packs/iom');
  await expect(page.getByRole('heading', { name: 'Pairs you mixed up' })).toBeVisible();
  await page.getByRole('link', { name: 'Tell these two apart' }).click();
  await expect(page).toHaveURL(/seed=\d+.*mode=practice/);
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(pack.error.message);
  const query = new URL(page.url()).searchParams;
  const factIds = (query.get('facts') ?? '').split(',');
  expect(new Set(factIds)).toEqual(new Set([item?.factId, wrong?.origin.factId]));
  const drill = generateQuiz(
    pack.value,
    blueprintOf(Number(query.get('items')), {
      kinds: (query.get('kinds') ?? '').split(',') as never,
      factIds,
      confusions: [factIds, factIds.toReversed()] as never,
    }),
    Number(query.get('seed')),
  );
  expect(drill.ok && new Set(drill.value.items.map(({ factId }) => factId)).size).toBe(2);
});

test('a pair that is no pair of this pack is not found', async ({ page }) => {
  for (const pair of ['headquarters-city', 'headquarters-city~headquarters-city', 'headquarters-city~nowhere', 'a~b~c'])
    expect((await page.goto(`/packs/iom/quiz?drill=${pair}`))?.status()).toBe(404);
});
