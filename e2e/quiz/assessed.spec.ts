import { expect, test } from '@playwright/test';
import type { ItemKind } from '../../quizzes/kinds/item';
import { toPublic } from '../../quizzes/kinds/to-public';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';

/** Two quizzes that have every kind of item between them. */
const tests: readonly { seed: number; items: number; kinds: readonly ItemKind[] }[] = [
  { seed: 1, items: 6, kinds: ['multiple-response', 'ordering', 'update'] },
  { seed: 1, items: 4, kinds: ['matching', 'update'] },
  { seed: 1, items: 14, kinds: ['choice', 'true-false', 'typed', 'cloze', 'numeric', 'evidence', 'spot-error'] },
];

/** Fields of an item that tell its answer, or what tells it. */
const secretFields = [
  ...['key', 'answers', 'rubric', 'accepted', 'members', 'others', 'scope', 'tolerance', 'feedback', 'statement', 'verdict'],
  ...['earned', 'origin', 'factId', 'topic', 'source', 'quote', 'anchor', 'answerStart', 'answerEnd'],
];

for (const { seed, items: count, kinds } of tests) {
  test(`a test of ${kinds.join(', ')} is taken by keyboard alone, tells nothing before it is handed in, and then everything`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const items = await quizOf(seed, count, [...kinds]);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(kinds));
    const total = items.length;
    const traffic: Promise<string>[] = [];
    page.on('response', (response) => {
      if (/\.(js|css|woff2)(\?|$)/.test(response.url())) return;
      traffic.push(response.text().catch(() => ''));
    });

    await page.goto(quizUrl(seed, count, 'assessed', [...kinds]));
    for (const [index, item] of items.entries()) {
      await answerByKeyboard(page, item, index % 2 === 0 ? 'right' : 'wrong');
      await expect(
        page.getByText(index < total - 1 ? `${index + 2} / ${total}` : `All ${total} items are answered`),
      ).toBeVisible();
      if (index === 3) await page.reload();
    }
    const before = (await Promise.all(traffic)).join('\n');
    expect(before.length).toBeGreaterThan(10_000);
    // A statement or a sentence may be what another item asks about, and then it is there to be read.
    const asked = JSON.stringify(items.map(toPublic));
    const told = items
      .flatMap(({ feedback, source, template }) => [
        feedback.statement,
        ...Object.values(feedback.options),
        source.quote,
        template,
      ])
      .filter((text) => !asked.includes(JSON.stringify(text).slice(1, -1)));
    expect(told.length).toBeGreaterThan(total);
    for (const text of told) expect(before).not.toContain(text);
    // As a field of JSON, or of JSON inside a script. "correction" is the name of a message too, but that is no object.
    for (const pattern of [...secretFields.map((field) => `\\\\?"${field}\\\\?":`), '\\\\?"correction\\\\?":\\s*\\{']) {
      const found = before.match(new RegExp(pattern));
      expect(found && before.slice(found.index, (found.index ?? 0) + 80), pattern).toBeNull();
    }

    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/attempts\//);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`of ${total}`);
    for (const item of items) await expect(page.getByText(item.source.quote.slice(0, 20)).first()).toBeVisible();
    await expect(page.locator('mark')).toHaveCount(total);
  });
}

test('an open test shows no score in the history, and no result page', async ({ page }) => {
  const [first] = await quizOf(43, 4);
  if (!first) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(43, 4, 'assessed'));
  await answerByKeyboard(page, first, 'right');
  await expect(page.getByText('2 / 4')).toBeVisible();
  await page.goto('/history');
  await expect(page.getByText('open, 1 / 4 answered')).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: '1 of 4 answered' })).toBeVisible();
  await page.getByRole('link', { name: 'Resume' }).click();
  await expect(page.getByText('2 / 4')).toBeVisible();
});

test('in a test an answer that can’t be read is not recorded: the learner is told and stays', async ({ page }) => {
  await page.goto(quizUrl(44, 2, 'assessed', ['numeric']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('textbox').fill('plenty');
  await page.keyboard.press('Enter');
  await expect(page.locator('.problem')).toBeVisible();
  await expect(page.getByText('1 / 2')).toBeVisible();
});

test('an open test can’t be turned into practice by its address', async ({ page }) => {
  const [first] = await quizOf(45, 3);
  if (!first) throw new Error('the quiz is shorter than asked');
  await page.goto(quizUrl(45, 3, 'assessed'));
  await answerByKeyboard(page, first, 'right');
  await expect(page.getByText('2 / 3')).toBeVisible();
  const attempt = new URL(page.url()).searchParams.get('attempt');
  const response = await page.goto(`${quizUrl(45, 3, 'practice')}&attempt=${attempt}`);
  expect(response?.status()).toBe(404);
});
