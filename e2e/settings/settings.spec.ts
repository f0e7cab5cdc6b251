import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { answerByKeyboard, freshAccount, quizOf, quizUrl, signIn, signUp, takePractice, waitForItem } from '../fixtures';
import { becomeLearner, choosePlainCards, front, openReview, reviewUrl } from '../review/cards';

const [reviewed, unmet] = ['headquarters-city', 'founded-year'] as const;

const database = () => createClient({ url: `file:${process.env.PASSAGE_E2E_FOLDER}/passage.db` });

test('settings are stored, hold at once on every page, and come along to another browser', async ({ page, browser }) => {
  const account = freshAccount();
  await signUp(page, account);
  await page.goto('/settings');
  await page.getByLabel('Name', { exact: true }).fill('Reader of Passages');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'As little as possible' }).check();
  await page.getByLabel('Show keys on buttons').uncheck();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  // Without a reload: the page that was saved from already looks as chosen.
  const root = page.locator('html');
  await expect(root).toHaveCSS('color-scheme', 'dark');
  await expect(root).toHaveAttribute('data-motion', 'reduced');
  await expect(page.getByRole('link', { name: 'Reader of Passages' })).toBeVisible();

  const elsewhere = await (await browser.newContext({ colorScheme: 'light' })).newPage();
  await signIn(elsewhere, account);
  await elsewhere.goto('/packs/iom');
  await expect(elsewhere.locator('html')).toHaveCSS('color-scheme', 'dark');
  await elsewhere.goto('/');
  await expect(elsewhere.locator('#start kbd')).toBeHidden();
});

test('settings can be saved before the script arrives', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(quizUrl(91, 1, 'practice', ['choice']));
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByLabel('New facts').fill('7');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.goto('/settings');
  await expect(page.getByLabel('New facts')).toHaveValue('7');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await context.close();
});

test('the site speaks the language that was chosen, and else the browser’s', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages');
  await page.goto(quizUrl(92, 1, 'practice', ['choice']));
  // The text is English whatever the buttons are.
  await expect(page.locator('legend').first().locator('xpath=ancestor-or-self::*[@lang][1]')).toHaveAttribute('lang', 'en');
  const saved = page.waitForResponse('**/api/answers');
  await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  await expect(page.locator('mark')).toBeVisible();
  expect((await saved).ok()).toBe(true);
  await page.goto('/settings');
  await page.getByLabel('Langue').selectOption('English');
  await page.getByRole('button', { name: 'Enregistrer' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

test('who asked to be asked says how sure they are, by keyboard, and it is stored with the answer', async ({ page }) => {
  await takePractice(page, 93, 1);
  await page.goto('/settings');
  await page.getByLabel('Ask how sure I am').check();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const [item] = await quizOf(94, 1, ['choice']);
  if (!item) throw new Error('no choice item');
  await page.goto(quizUrl(94, 1, 'practice', ['choice']));
  await waitForItem(page, item);
  await page.keyboard.press('Shift+Digit3');
  await expect(page.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
  await answerByKeyboard(page, item, 'right');
  await expect(page.locator('mark')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const attempt = new URL(page.url()).searchParams.get('attempt');
  const db = database();
  const { rows } = await db.execute({
    sql: 'select v.certainty from reviews v join responses r on r.id = v.id where r.attempt_id = ?',
    args: [attempt],
  });
  db.close();
  expect(rows.map((row) => row.certainty)).toEqual([0.75]);
});

test('in a review too: the certainty said of an item is stored and reaches the progress page, and plain cards are not asked', async ({
  page,
}) => {
  await becomeLearner(page, 97, [reviewed, unmet]);
  await page.goto('/settings');
  await page.getByLabel('Ask how sure I am').check();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await openReview(page, reviewUrl([reviewed]));
  const boxes = page.locator('fieldset input:not([name=certainty])');
  await expect(page.locator('legend')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('1');
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByRole('radio', { name: 'Half and half' })).toBeChecked();
  await expect(boxes.first()).toBeChecked();
  // Digits beyond the options choose nothing, a certainty least of all.
  await page.keyboard.press('9');
  await page.keyboard.press('6');
  await expect(page.getByRole('radio', { name: 'Half and half' })).toBeChecked();
  const saved = page.waitForResponse('**/api/reviews');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'How sure are you?' })).toHaveCount(0);
  const { id } = JSON.parse((await saved).request().postData() ?? '{}').review;
  const db = database();
  const { rows } = await db.execute({ sql: 'select certainty, kind from reviews where id = ?', args: [id] });
  db.close();
  expect(rows.map(({ certainty }) => certainty)).toEqual([0.5]);
  await page.goto('/progress');
  await expect(page.getByRole('heading', { name: 'You said once how sure you are: too few to compare' })).toBeVisible();

  await choosePlainCards(page);
  await openReview(page, reviewUrl([unmet]));
  await expect(front(page)).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
});

test('days in a row are shown last on the progress page, and nowhere once they are switched off', async ({ page }) => {
  await takePractice(page, 98, 1);
  await page.goto('/progress');
  const streak = page.getByText('Days in a row', { exact: true });
  await streak.click();
  await expect(page.getByText('One day so far.')).toBeVisible();
  expect(await streak.evaluate((summary) => summary.parentElement === summary.closest('main')?.lastElementChild)).toBe(true);
  await page.goto('/settings');
  await expect(page.getByLabel('Show my days in a row')).toBeChecked();
  await page.getByLabel('Show my days in a row').uncheck();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  for (const path of ['/progress', '/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/days? in a row/i)).toHaveCount(0);
  }
});

test('moving on by itself can be switched off in a quiz, and stays off in the next one', async ({ page }) => {
  await takePractice(page, 95, 1);
  const items = await quizOf(96, 2, ['choice']);
  await page.goto(quizUrl(96, 2, 'practice', ['choice']));
  if (!items[0]) throw new Error('no choice item');
  await answerByKeyboard(page, items[0], 'right');
  const saved = page.waitForResponse('/api/settings');
  await page.getByLabel('Move on by itself after a right answer').uncheck();
  expect((await saved).ok()).toBe(true);
  await page.goto('/settings');
  await expect(page.getByLabel('Move on by itself after a right answer')).not.toBeChecked();
});
