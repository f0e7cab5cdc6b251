import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { type Browser, expect, type Page } from '@playwright/test';
import { mailsTo, readMail } from '../peers/mailbox';

/** An account at the provider of the flows; without an address it tells none. */
export type Person = { account: string; email?: string; isVerified?: boolean };

let people = 0;
export const freshPerson = (isVerified = true): Required<Person> => {
  people += 1;
  const account = `person-${process.pid}-${people}`;
  return { account, email: `${account}@example.org`, isVerified };
};

export const another = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ reducedMotion: 'reduce' })).newPage();

/** On the provider's own page: says who one is there. */
export async function answerProvider(page: Page, { account, email, isVerified }: Person): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Example ID' })).toBeVisible();
  await page.getByLabel('Account', { exact: true }).fill(account);
  if (email) await page.getByLabel('Address', { exact: true }).fill(email);
  if (isVerified) await page.getByLabel('Address verified').check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function enterByProvider(page: Page, person: Person, next = '/'): Promise<void> {
  // So that the provider asks anew who one is.
  await page.context().clearCookies({ name: /^_session/ });
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await answerProvider(page, person);
}

/** Asks for a link and returns what came by mail. */
export async function askForLink(page: Page, email: string, next = '/'): Promise<string> {
  const linksTo = async () => (await mailsTo(email)).filter(({ subject }) => subject.includes('Your link to sign in')).length;
  const before = await linksTo();
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Where to send a link').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expect.poll(linksTo).toBe(before + 1);
  return (await readMail(email, 'Your link to sign in')).link;
}

export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function enterByLink(page: Page, email: string, next = '/'): Promise<void> {
  await openLink(page, await askForLink(page, email, next));
}

/** The header leads to the account of whoever is registered. */
export const isIn = (page: Page) =>
  expect(page.getByRole('navigation', { name: 'Main' }).locator('a[href="/account"]')).toBeVisible();

export async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
}

export type Owned = { userId: string; status: string; isVerified: boolean; attempts: number; answers: number; reviews: number };

/** What the database holds of the user whom an attempt belongs to now. */
export async function ownerOf(attemptUrl: string): Promise<Owned> {
  const attemptId = new URL(attemptUrl).pathname.split('/')[2] ?? '';
  return ownedBy('(select user_id from attempts where id = ?)', attemptId);
}

/** What the database holds of the account with an address. */
export const accountOf = (email: string): Promise<Owned> => ownedBy('(select id from users where email = ?)', email);

async function ownedBy(user: string, value: string): Promise<Owned> {
  const client = createClient({ url: `file:${join(process.env.PASSAGE_E2E_FOLDER ?? '', 'passage.db')}`, timeout: 5000 });
  try {
    const sql = `select u.id, u.status, u.email_verified_at as verified,
      (select count(*) from attempts a where a.user_id = u.id) as attempts,
      (select count(*) from responses r join attempts a on a.id = r.attempt_id where a.user_id = u.id) as answers,
      (select count(*) from reviews v where v.user_id = u.id) as reviews
      from users u where u.id = ${user}`;
    const row = (await client.execute({ sql, args: [value] })).rows[0];
    if (!row) throw new Error(`nobody: ${value}`);
    return {
      userId: String(row.id),
      status: String(row.status),
      isVerified: row.verified !== null,
      attempts: Number(row.attempts),
      answers: Number(row.answers),
      reviews: Number(row.reviews),
    };
  } finally {
    client.close();
  }
}
