import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { type Browser, expect, type Page, type Request, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { answerByKeyboard, freshAccount, quizOf, quizUrl, signIn, signUp, takePractice } from '../fixtures';
import { mailsTo, readMail } from '../peers/mailbox';

const another = async (browser: Browser): Promise<Page> => (await browser.newContext({ reducedMotion: 'reduce' })).newPage();

const isSignedOut = async (page: Page) => {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
};

const isSignedIn = async (page: Page) => {
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible();
};

/** Sends once more what a page sent when it was a guest's, ticket and all. Returns the status. */
async function sendAgain(page: Page, sent: Request): Promise<number> {
  const headers = { 'Content-Type': sent.headers()['content-type'] ?? '' };
  return (await page.request.post('/api/answers', { data: sent.postData() ?? '', headers })).status();
}

/** Every row of every table as text. */
async function everything(): Promise<string> {
  const client = createClient({ url: `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'passage.db')}`, timeout: 5000 });
  const tables = await client.execute("select name from sqlite_master where type = 'table'");
  const rows = await Promise.all(tables.rows.map(({ name }) => client.execute(`select * from "${name}"`)));
  client.close();
  return JSON.stringify(rows.map((result) => result.rows));
}

async function newPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('Your password is saved')).toBeVisible();
}

test('an address is confirmed by its owner’s click; opening the link changes nothing, and someone else’s click does not either', async ({
  page,
  browser,
  request,
}) => {
  const account = freshAccount();
  await signUp(page, account);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Send the mail again' }).click();
  await expect(page.getByText('A mail is on its way')).toBeVisible();
  const { link, text } = await readMail(account.email, 'Confirm');
  expect(text).toContain('If it wasn’t you');

  for (let scans = 0; scans < 3; scans += 1) expect((await request.get(link)).status()).toBe(200);
  const stranger = await another(browser);
  await signUp(stranger, freshAccount());
  await stranger.goto(link);
  await expect(stranger.getByText('This link belongs to another account.')).toBeVisible();
  await expect(stranger.getByRole('button', { name: 'Confirm' })).toHaveCount(0);

  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText(`${account.email} is confirmed.`)).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText(`${account.email} · confirmed`)).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('This link doesn’t work any more.')).toBeVisible();
});

test('a reset by mail sets a new password once, and another browser is out on its next request', async ({
  page,
  browser,
  request,
}) => {
  const account = freshAccount();
  const password = 'five entirely new words now';
  await signUp(page, account);
  const visitor = await another(browser);
  const answers: (string | undefined)[] = [];
  for (const email of [account.email, `nobody-${account.email}`]) {
    await visitor.goto('/forgot-password');
    await visitor.getByLabel('E-mail').fill(email);
    await visitor.getByRole('button', { name: 'Send the link' }).click();
    answers.push((await visitor.getByRole('status').textContent())?.replace(email, 'it'));
  }
  expect(answers[0]).toBe(answers[1]);
  const { link } = await readMail(account.email, 'A new password');
  expect(link.startsWith(new URL('/reset-password?token=', test.info().project.use.baseURL).href)).toBe(true);
  expect(await mailsTo(`nobody-${account.email}`)).toEqual([]);

  for (let scans = 0; scans < 3; scans += 1) expect((await request.get(link)).status()).toBe(200);
  await isSignedIn(page);
  await visitor.goto(link);
  await expect(visitor).toHaveURL(/\/reset-password$/);
  await newPassword(visitor, link, password);
  await isSignedOut(page);
  await visitor.goto(link);
  await expect(visitor.getByText('This link doesn’t work any more.')).toBeVisible();

  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('do not belong together')).toBeVisible();
  await signIn(page, { ...account, password });
  await isSignedIn(page);
  expect((await readMail(account.email, 'was changed')).text).toContain('If it wasn’t you');
});

test('a changed password keeps this browser in and puts the other out; so does signing out elsewhere, one device or all', async ({
  page,
  browser,
}) => {
  const account = freshAccount();
  const password = 'six quite different words again';
  await signUp(page, account);
  const other = await another(browser);
  await signIn(other, account);

  await page.goto('/account/password');
  await page.getByLabel('Current password').fill('not the current password');
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('That is not your current password.')).toBeVisible();
  await isSignedIn(other);
  const before = await page.context().cookies();
  await page.getByLabel('Current password').fill(account.password);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('Your password is saved')).toBeVisible();
  await isSignedOut(other);
  // The session of before is no key any more, whoever has a copy of its cookie.
  const thief = await another(browser);
  await thief.context().addCookies(before);
  await isSignedOut(thief);

  await signIn(other, { ...account, password });
  await page.goto('/account');
  await expect(page.getByText('Chrome on Linux · this device')).toBeVisible();
  await page.getByRole('button', { name: /^Sign out Chrome on Linux, signed in/ }).click();
  await expect(page.getByText('That device is signed out.')).toBeVisible();
  await isSignedOut(other);

  await signIn(other, { ...account, password });
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('Every other device is signed out.')).toBeVisible();
  await isSignedOut(other);

  await signIn(other, { ...account, password });
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await isSignedOut(other);
  await isSignedOut(page);
});

test('an address is changed by a link to the new one, and the old one is told', async ({ page }) => {
  const account = freshAccount();
  const email = `new-${account.email}`;
  await signUp(page, account);
  await page.goto('/account/email');
  await page.getByLabel('New address').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('If it is free, a mail is on its way')).toBeVisible();
  const { link } = await readMail(email, 'new address');
  await page.goto('/account');
  await expect(page.getByText(account.email)).toBeVisible();
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText(`has the address ${email} now`)).toBeVisible();
  expect((await readMail(account.email, 'was changed')).text).toContain(email);
  await page.goto('/account');
  await expect(page.getByText(`${email} · confirmed`)).toBeVisible();
});

test('what an account exports is all of it; deleted, it leaves 0 rows, and a tab that was left open can store nothing', async ({
  page,
}) => {
  const account = freshAccount();
  const asGuest = page.waitForRequest('**/api/answers');
  await takePractice(page, 62, 2);
  const sentAsGuest = await asGuest;
  await signUp(page, account);
  const openTab = await page.context().newPage();
  const [item] = await quizOf(61, 3);
  if (!item) throw new Error('no item');
  await openTab.goto(quizUrl(61, 3, 'practice'));
  await page.goto('/account');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const rows = (table: string) => JSON.parse(strFromU8(files[`${table}.json`] ?? new Uint8Array())) as Record<string, unknown>[];
  expect([rows('attempts').length, rows('responses').length, rows('reviews').length]).toEqual([1, 2, 2]);
  const userId = String(rows('users')[0]?.id);
  expect(await everything()).toContain(userId);

  await page.getByRole('link', { name: 'Delete everything' }).click();
  await page.getByLabel('to confirm').fill('no');
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();
  await page.getByLabel('to confirm').fill(account.email);
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  const refused = openTab.waitForResponse('**/api/answers');
  await answerByKeyboard(openTab, item, 'right');
  expect((await refused).status()).toBe(401);
  expect(await sendAgain(page, sentAsGuest)).toBe(401);
  const left = await everything();
  expect([left.includes(userId), left.includes(account.email)]).toEqual([false, false]);
  await isSignedOut(page);
});

test('a guest’s own open tab can’t bring a deleted guest back', async ({ page }) => {
  const items = await quizOf(63, 3);
  const [first] = items;
  if (!first) throw new Error('no item');
  await page.goto(quizUrl(63, 3, 'practice'));
  const body = page.waitForRequest('**/api/answers');
  await answerByKeyboard(page, first, 'right');
  const sent = await body;
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'In this browser' })).toBeVisible();
  await page.getByRole('link', { name: 'Delete everything' }).click();
  await page.getByLabel('to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  expect(await sendAgain(page, sent)).toBe(401);
});
