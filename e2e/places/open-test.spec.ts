import { expect, type Page, test } from '@playwright/test';
import { trueOfSentence } from '../../quizzes/facts/sentence';
import type { Item } from '../../quizzes/kinds/item';
import { loadPack } from '../../services/packs/load-pack';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';

async function iomFacts() {
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value.facts;
}

/** A test of choices with one answer given: open, and not to be told of. */
async function openTest(page: Page, seed: number, count: number): Promise<readonly Item[]> {
  const items = await quizOf(seed, count, ['choice']);
  const [first] = items;
  if (!first) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(seed, count, 'assessed', ['choice']));
  await answerByKeyboard(page, first, 'wrong');
  await expect(page.getByText(count === 1 ? 'The one item is answered' : `2 / ${count}`)).toBeVisible();
  return items;
}

async function handIn(page: Page, items: readonly Item[], seed: number): Promise<void> {
  await page.goto(quizUrl(seed, items.length, 'assessed', ['choice']));
  for (const item of items.slice(1)) await answerByKeyboard(page, item, 'right');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
}

test('while a test is open, no page made of its pack tells what it asks; once it is handed in, all of them do', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const items = await openTest(page, 931, 3);
  const facts = await iomFacts();
  const [asked] = items;
  if (!asked) throw new Error('the quiz is shorter than asked');
  const statements = items.map(({ feedback }) => feedback.statement);
  const tellers = facts.filter(({ id }) => items.some(({ factId }) => factId === id)).map(trueOfSentence);
  const tells = async (address: string) => {
    const text = (await (await page.request.get(address)).text())
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    return [...statements, ...tellers].filter((sentence) => text.includes(sentence));
  };

  expect(await tells('/packs/iom/items')).toEqual([]);
  await page.goto('/packs/iom/items');
  await expect(page.getByRole('rowheader', { name: 'Told by a test of yours that is still open' })).not.toHaveCount(0);
  expect(await tells(`/packs/iom/items/${asked.factId}`)).toEqual([]);
  await page.goto(`/packs/iom/items/${asked.factId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A test of yours is still open');
  await expect(page).toHaveTitle(/^Fact/);
  // Whose wrong options are values of what is asked.
  const group = facts.find(({ id }) => id === asked.factId)?.group;
  const akin = facts.filter((fact) => fact.group === group && items.every(({ factId }) => factId !== fact.id)).slice(0, 4);
  expect(akin).not.toEqual([]);
  for (const { id } of akin) {
    expect(await tells(`/packs/iom/items/${id}`)).toEqual([]);
    expect(await tells(`/packs/iom/facts/${id}`)).toEqual([]);
  }

  await page.goto('/packs/iom/cards/print');
  await expect(page.getByText(/cards are left out until you have handed in the test/)).toBeVisible();
  const quotes = facts.filter(({ id }) => items.some(({ factId }) => factId === id)).map(({ source }) => source.quote);
  for (const quote of quotes) {
    const others = facts.filter(({ source }) => source.quote === quote);
    expect(await page.getByRole('listitem').filter({ hasText: quote }).count()).toBeLessThan(others.length);
  }

  await handIn(page, items, 931);
  expect(await tells(`/packs/iom/items/${asked.factId}`)).toContain(asked.feedback.statement);
  expect(await tells('/packs/iom/items')).not.toEqual([]);
  await page.goto('/packs/iom/cards/print');
  await expect(page.getByText(/left out until/)).toHaveCount(0);
});

test('the printed sheet of a quiz that is open as a test says when its key comes; of another it leaves out what the test asks', async ({
  page,
}) => {
  const items = await openTest(page, 932, 2);
  const sheet = quizUrl(932, 2, undefined, ['choice']).replace('/quiz?', '/quiz/print?');
  const later = page.getByText('The key to this sheet comes once you have handed in the test of yours that asks the same.');
  await page.goto(sheet);
  await expect(later).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Key/ })).toHaveCount(0);
  await expect(page.locator('article mark')).toHaveCount(0);
  for (const item of items) await expect(page.getByText(item.stem)).toBeVisible();

  await page.goto('/packs/iom/quiz/print?seed=5&items=50');
  const key = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Key/ }) });
  await expect(key.getByText('Comes once your test is handed in.').first()).toBeVisible();
  await expect(key.locator('mark').first()).toBeVisible();
  await expect(page.getByText(/left out of the key until/)).toBeVisible();

  await handIn(page, items, 932);
  await page.goto(sheet);
  await expect(later).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Key/ })).toBeVisible();
});

test('a pair that was mixed up is not shown while a test asks one of the two', async ({ page }) => {
  const address = (seed: number, mode: string) =>
    `/packs/iom/quiz?seed=${seed}&items=1&kinds=numeric&facts=second-name-year&mode=${mode}`;
  const field = page.getByRole('textbox');
  await page.goto(address(933, 'practice'));
  await field.fill('1980');
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('/packs/iom');
  await expect(page.getByRole('heading', { name: 'Pairs you mixed up' })).toBeVisible();

  await page.goto(address(934, 'assessed'));
  await field.fill('1952');
  await page.getByRole('button', { name: /^Answer/ }).click();
  await expect(page.getByRole('button', { name: 'Hand in' })).toBeVisible();
  await page.goto('/packs/iom');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Pairs you mixed up' })).toHaveCount(0);
  await page.goto(address(934, 'assessed'));
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  await page.goto('/packs/iom');
  await expect(page.getByRole('heading', { name: 'Pairs you mixed up' })).toBeVisible();
});

test('a test with every answer is said to be ready to hand in, at home and in the history', async ({ page }) => {
  await openTest(page, 935, 1);
  await page.goto('/history');
  await expect(page.getByRole('cell', { name: 'ready to hand in' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(/0 items/)).toHaveCount(0);
  await page.getByRole('link', { name: /^Hand in the test/ }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
});
