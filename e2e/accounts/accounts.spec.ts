import { expect, test } from '@playwright/test';
import { answerByKeyboard, freshAccount, quizOf, quizUrl, signIn, signUp, takePractice } from '../fixtures';
import { letTimePass } from './let-time-pass';

test('signing up keeps what a guest has done, and every answer can be read again', async ({ page }) => {
  const account = freshAccount();
  const items = await takePractice(page, 51, 3);
  await page.getByRole('link', { name: 'Sign up to keep it anywhere' }).click();
  await signUp(page, account);
  await page.goto('/history');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByText('3 of 3')).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(items.map((item) => item.stem));
});

test('signing in elsewhere brings the guest’s work to the account, once', async ({ page, browser }) => {
  const account = freshAccount();
  await takePractice(page, 52, 2);
  await signUp(page, account);

  const elsewhere = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await takePractice(elsewhere, 53, 3);
  await signIn(elsewhere, account);
  await elsewhere.goto('/history');
  await expect(elsewhere.getByRole('row')).toHaveCount(3);
  await signIn(await (await browser.newContext()).newPage(), account);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('row')).toHaveCount(3);
  await page.goto('/history');
  await expect(page.getByRole('row')).toHaveCount(3);
});

test('answers that a guest’s browser could not send yet come along too', async ({ page, browser }) => {
  const account = freshAccount();
  await signUp(page, account);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const elsewhere = await context.newPage();
  const [first, second] = await quizOf(56, 2, ['choice']);
  if (!first || !second) throw new Error('no choice items');
  await elsewhere.goto(quizUrl(56, 2, 'practice', ['choice']));
  await answerByKeyboard(elsewhere, first, 'right');
  await expect(elsewhere.getByText('Saved', { exact: true })).toBeVisible();
  await elsewhere.keyboard.press('Enter');
  await context.route('**/api/answers', (route) => route.abort());
  await answerByKeyboard(elsewhere, second, 'right');
  await expect(elsewhere.getByText('Not saved yet')).toBeVisible();
  await signIn(elsewhere, account);
  await context.unroute('**/api/answers');
  const sent = elsewhere.waitForResponse('**/api/answers');
  await elsewhere.goto(quizUrl(57, 1, 'practice', ['choice']));
  expect((await sent).status()).toBe(200);
  // The page comes again by itself once everything is in.
  await expect(async () => {
    await elsewhere.goto('/history');
    await expect(elsewhere.getByText('2 of 2')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await context.close();
});

test('signing out ends the session on the server: the old cookie opens nothing', async ({ page, context }) => {
  const account = freshAccount();
  await signUp(page, account);
  const cookies = await context.cookies();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await context.clearCookies();
  await context.addCookies(cookies);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a wrong password and an unknown address are refused with the same words; a short password is refused at sign-up', async ({
  page,
}) => {
  const account = freshAccount();
  await signUp(page, account);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  for (const email of [account.email, 'nobody-here@example.org']) {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the right password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('This e-mail and password do not belong together.')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
  }
  await page.goto('/sign-up');
  await page.getByLabel('E-mail').fill('short@example.org');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByText('fewer than 15 characters')).toBeVisible();
});

test('someone else’s attempt is not there', async ({ page, browser }) => {
  await takePractice(page, 54, 2);
  const foreign = page.url();
  const stranger = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await takePractice(stranger, 55, 2);
  const response = await stranger.goto(foreign);
  expect(response?.status()).toBe(404);
});

test('a changed password makes a sign-in no more recent than it was', async ({ page }) => {
  const account = freshAccount();
  await signUp(page, account);
  await letTimePass(account.email);
  await page.goto('/account/password');
  await page.getByLabel('Current password').fill(account.password);
  await page.getByLabel('New password').fill('seven words that nobody has used before');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('Your password is saved')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible();
});
