import { createClient } from '@libsql/client';
import { expect, type Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { type freshAccount, signUp } from '../fixtures';
import { giveAPast, type Past } from './past';

export type Account = ReturnType<typeof freshAccount>;

async function change(url: string, sql: string, args: string[]): Promise<void> {
  const client = createClient({ url, timeout: 10_000 });
  await client.execute({ sql, args });
  client.close();
}

/** Signs someone up on the page; gives them a name, a past up to `until`, and the packs to look after. */
export async function becomeLearner(page: Page, url: string, account: Account, until: Date): Promise<Past> {
  await signUp(page, account);
  await change(url, "update users set is_admin = 1, name = 'Ada' where email = ?", [account.email]);
  return giveAPast(url, account.email, until);
}

/** Signs out, and in again as far as the question for a second factor. */
export async function meetSecondFactor(page: Page, url: string, { email, password }: Account): Promise<void> {
  const passkey = `insert into passkeys (credential_id, user_id, provider_account_id, public_key, counter, device_type, is_backed_up,
    name, created_at) select ?, id, ?, 'AA', 0, 'singleDevice', 0, 'Laptop', created_at from users where email = ?`;
  await change(url, passkey, [uuidv7(), uuidv7(), email]);
  await change(url, 'update users set needs_second_factor = 1 where email = ?', [email]);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in\/second/);
}
