import { expect, type Page, test } from '@playwright/test';
import { openDatabase } from '../../db/client';
import { listViolations } from '../../db/queries/invariants';
import { checkMemories } from '../../services/memories/check-memories';
import { answerByKeyboard, continueByKeyboard, freshAccount, quizOf, quizUrl } from '../fixtures';
import { findSqld, type Sqld, startSqld } from '../peers/sqld';
import { choosePlainCards, front, gradeByKeyboard, isSaved, openReview, reviewUrl } from '../review/cards';
import { type Server, startServer } from '../review/server';

// Two processes of the program on one libSQL server, and a learner whose requests go now to the one, now to the other.

test.skip(!findSqld(), 'there is no libSQL server for this platform');
test.describe.configure({ mode: 'serial' });

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 15;
let sqld: Sqld;
let one: Server;
let other: Server;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  sqld = await startSqld();
  // Both find an empty database at the same moment.
  [one, other] = (await Promise.all([port, port + 1].map((at) => startServer(at, `http://${sqld.host}`)))) as [Server, Server];
});

test.afterAll(async () => {
  const db = await openDatabase(`http://${sqld.host}`);
  expect(await listViolations(db, new Date())).toEqual([]);
  expect(await checkMemories(db)).toMatchObject({ violations: [] });
  db.$client.close();
  await Promise.all([one?.stop(), other?.stop()]);
  await sqld?.stop();
});

const counted = async (table: string): Promise<number> => {
  const db = await openDatabase(`http://${sqld.host}`);
  const { rows } = await db.$client.execute(`select count(*) as n from ${table}`);
  db.$client.close();
  return Number(rows[0]?.n);
};

const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('a quiz goes on at the other process with every answer, item by item, and ends once', async ({ page }) => {
  const items = await quizOf(31, 4, ['choice']);
  const answersBefore = await counted('responses');
  for (const [index, item] of items.entries()) {
    const { baseURL } = index % 2 === 0 ? one : other;
    await page.goto(`${baseURL}${quizUrl(31, 4, 'practice', ['choice'])}`);
    await expect(page.getByText(`${index + 1} / 4`)).toBeVisible();
    await answerByKeyboard(page, item, 'right');
    await continueByKeyboard(page);
    if (index < items.length - 1) await saved(page);
  }
  await expect(page).toHaveURL(/\/attempts\//);
  const path = new URL(page.url()).pathname;
  for (const { baseURL } of [one, other]) {
    await page.goto(`${baseURL}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^4.*of 4/);
  }
  expect((await counted('responses')) - answersBefore).toBe(4);
});

test('a review goes on at the other process where it was, and no card is counted twice', async ({ page }) => {
  const [item] = await quizOf(45, 1, ['choice']);
  if (!item) throw new Error('no choice item');
  await page.goto(`${one.baseURL}${quizUrl(45, 1, 'practice', ['choice'])}`);
  await answerByKeyboard(page, item, 'right');
  await continueByKeyboard(page);
  await expect(page).toHaveURL(/\/attempts\//);
  await choosePlainCards(page, { baseURL: other.baseURL, newPerDay: 4 });

  const before = await counted("reviews where source = 'card'");
  const asked: string[] = [];
  // The quiz's own fact comes once more, in ten minutes.
  const pause = page.getByRole('timer');
  for (let turn = 0; turn < 10; turn += 1) {
    await openReview(page, `${(turn % 2 === 0 ? one : other).baseURL}${reviewUrl()}`);
    await expect(front(page).or(pause).first()).toBeVisible();
    if (await pause.isVisible()) break;
    asked.push(await gradeByKeyboard(page, '4'));
    await isSaved(page);
  }
  await expect(pause).toBeVisible();
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(new Set(asked).size).toBe(asked.length);
  expect((await counted("reviews where source = 'card'")) - before).toBe(asked.length);
});

test('who signs up at one process is known at the other, and who signs out there is signed out here', async ({ page }) => {
  await page.goto(one.baseURL);
  const account = freshAccount();
  await page.goto(`${one.baseURL}/sign-up`);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.locator('a[href="/account"]')).toBeVisible();
  await page.goto(`${other.baseURL}/account`);
  await expect(page.getByText(account.email).first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.locator('a[href="/account"]')).toHaveCount(0);
  await page.goto(one.baseURL);
  await expect(page.locator('a[href="/account"]')).toHaveCount(0);
});

test('one process dies while a learner answers, and the other one goes on with all that was acknowledged', async ({ page }) => {
  const items = await quizOf(52, 3, ['choice']);
  await page.goto(`${one.baseURL}${quizUrl(52, 3, 'practice', ['choice'])}`);
  const [first, second] = items;
  if (!first || !second) throw new Error('the quiz is shorter than asked');
  await answerByKeyboard(page, first, 'right');
  await continueByKeyboard(page);
  await saved(page);
  await one.stop();
  await page.goto(`${other.baseURL}${quizUrl(52, 3, 'practice', ['choice'])}`);
  await expect(page.getByText('2 / 3')).toBeVisible();
  await answerByKeyboard(page, second, 'right');
  await continueByKeyboard(page);
  await saved(page);
});
