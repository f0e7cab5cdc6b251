import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase, statement, writeBatch } from '../../db/client';
import { serve } from '../access/matrix/server';
import { freshAccount, signUp, takePractice } from '../fixtures';

// Own server, own database: who registers first here is its administrator, and breaking it breaks nobody else's flow.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'passage-admin-'));
let server: { baseURL: string; stop: () => Promise<unknown> } | undefined;
let db: Database;
let admin: Page;
let user: Page;
const accounts = { admin: freshAccount(), user: freshAccount() };

const newPage = async (browser: Browser) =>
  (await browser.newContext({ reducedMotion: 'reduce', baseURL: server?.baseURL ?? '' })).newPage();

test.beforeAll(async ({ browser }) => {
  const url = `file:${join(folder, 'admin.db')}`;
  server = await serve(Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 21, url);
  db = await openDatabase(url);
  [admin, user] = [await newPage(browser), await newPage(browser)];
  await signUp(admin, accounts.admin);
  await takePractice(user, 71, 2);
  await signUp(user, accounts.user);
});

test.afterAll(async () => {
  db?.$client.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rooms = ['/admin', '/admin/packs', '/admin/health', '/admin/errors'];

test('who registered first administers; to another user, a guest and a stranger there is nothing', async ({ browser }) => {
  const guest = await newPage(browser);
  await takePractice(guest, 72, 2);
  const stranger = await newPage(browser);
  for (const room of rooms) {
    for (const page of [user, guest, stranger]) expect((await page.goto(room))?.status()).toBe(404);
    expect((await admin.goto(room))?.status()).toBe(200);
    await expect(admin.getByRole('navigation', { name: 'Administration' }).getByRole('link')).toHaveCount(4);
  }
  await admin.goto('/admin');
  await expect(admin.getByText('2 registered')).toBeVisible();
  await admin.getByRole('link', { name: '1 guest' }).click();
  await expect(admin.getByRole('link', { name: /^Guest …/ })).toBeVisible();
});

test('packs and health are there to be read, and every invariant holds', async () => {
  await admin.goto('/admin/packs');
  await expect(admin.getByRole('row', { name: /Comes with Passage/ })).toBeVisible();
  await admin.goto('/admin/health');
  await expect(admin.getByText('Whole, says the database’s quick check')).toBeVisible();
  await admin.getByRole('link', { name: 'Check now' }).click();
  await expect(admin.getByText(/^(\d+) of \1 hold\.$/)).toBeVisible();
});

test('an error shows the reader a number, under which the administrator finds it, and clears it', async () => {
  await writeBatch(db, [statement(sql`alter table memories rename to memories_gone`)]);
  await user.goto('/packs/iom/review');
  const shown = await user.getByText(/^Number for whoever runs this site: /).textContent();
  await writeBatch(db, [statement(sql`alter table memories_gone rename to memories`)]);
  const digest = shown?.split(': ')[1] ?? '';
  expect(digest).toMatch(/^\d+/);
  await expect
    .poll(async () => {
      await admin.goto('/admin/errors');
      return admin.getByText(`number ${digest}`).count();
    })
    .toBeGreaterThan(0);
  await expect(admin.getByText('/packs/[packId]/review').first()).toBeVisible();
  await expect(admin.getByText(accounts.user.email)).toHaveCount(0);
  await admin.getByRole('button', { name: 'Clear the log' }).click();
  await expect(admin.getByText('Nothing has gone wrong since the log was last cleared.')).toBeVisible();
});

test('administration is granted and withdrawn, and never leaves nobody', async () => {
  await admin.goto('/admin');
  await admin.getByRole('row', { name: accounts.user.email }).getByRole('link').click();
  await admin.getByRole('button', { name: 'Make administrator' }).click();
  await expect(admin.getByText('This is an administrator now.')).toBeVisible();
  expect((await user.goto('/admin'))?.status()).toBe(200);
  await admin.getByRole('button', { name: 'Withdraw administration' }).click();
  await expect(admin.getByText('This is no administrator any more.')).toBeVisible();
  expect((await user.goto('/admin'))?.status()).toBe(404);
  await admin.goto('/admin');
  await admin.getByRole('row', { name: accounts.admin.email }).getByRole('link').click();
  await admin.getByRole('button', { name: 'Withdraw administration' }).click();
  await expect(admin.getByText('This is the only administrator. Make someone else one first.')).toBeVisible();
});

test('a user is deleted once their address was typed, with every row, and is signed out by it', async () => {
  await admin.goto('/admin');
  await admin.getByRole('row', { name: accounts.user.email }).getByRole('link').click();
  const field = admin.getByLabel(`To confirm, type: ${accounts.user.email}`);
  await field.fill('somebody else');
  await admin.getByRole('button', { name: 'Delete this user' }).click();
  await expect(admin.getByText('What you typed is not what stands there. Nothing was deleted.')).toBeVisible();
  await field.fill(accounts.user.email);
  await admin.getByRole('button', { name: 'Delete this user' }).click();
  await expect(admin.getByText('1 registered')).toBeVisible();
  const left = await db.all(sql`select id from users where email = ${accounts.user.email}`);
  expect(left).toEqual([]);
  await user.goto('/account');
  await expect(user).toHaveURL(/\/sign-in/);
});
