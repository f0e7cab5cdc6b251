import { expect, type Page, test } from '@playwright/test';
import { type Item, itemKinds } from '../../quizzes/kinds/item';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl, wrongOption } from '../fixtures';

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

/** Seeds whose wrong answers the feedback can name: what they are true of, or where they stand. */
const seed = 5;

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

async function expectSource(page: Page, { source }: Item): Promise<void> {
  await expect(page.locator('mark')).toHaveCount(1);
  await expect(page.locator('mark')).toHaveText(
    source.quote.slice(source.answerStart - source.start, source.answerEnd - source.start),
  );
  await expect(page.locator('blockquote')).toHaveText(source.quote);
}

/** After a wrong answer, each kind says in its own way what was right. */
async function expectRightAnswerShown(page: Page, item: Item): Promise<void> {
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? '';
  const rows = page.locator('fieldset');
  switch (item.kind) {
    case 'ordering':
      for (const [index, id] of [...item.key].reverse().entries())
        if (item.key[index] !== id)
          await expect(rows.getByRole('listitem').filter({ hasText: textOf(id) })).toContainText(
            `belongs at ${item.key.indexOf(id) + 1}`,
          );
      return;
    case 'matching':
      for (const id of item.key) await expect(rows.getByText(textOf(id)).last()).toBeVisible();
      await expect(rows.getByText('✗ not right')).toHaveCount(item.prompts.length);
      return;
    case 'multiple-response':
      await expect(rows.locator('label').filter({ hasText: '✓ right, not chosen' })).toHaveCount(item.key.length);
      return;
    case 'typed':
    case 'cloze':
    case 'numeric':
      await expect(page.getByText(/^The right answer: /)).toContainText(item.answers[0] ?? '');
      return;
    default:
      await expect(rows.locator('label').filter({ hasText: /✓ (right answer|this was changed)/ })).toContainText(
        textOf(item.key[0] ?? ''),
      );
      if (item.feedback.correction) await expect(rows.locator('ins')).toHaveText(item.feedback.correction.source);
  }
}

/** Where options are another's, feedback says whose: what the chosen one is true of, or where it belongs. */
async function expectRemarks(page: Page, item: Item): Promise<void> {
  if (item.kind === 'matching') {
    await expect(page.getByText(/^“.*” belongs to “.*”\.$/)).toHaveCount(item.prompts.length);
  } else if (!['true-false', 'typed', 'cloze', 'numeric', 'ordering'].includes(item.kind)) {
    const said = item.feedback.options[wrongOption(item).id];
    expect(said).toBeDefined();
    await expect(page.getByText(said ?? '', { exact: true })).toBeVisible();
  }
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport });

    for (const kind of itemKinds) {
      test(`${kind}: right and wrong by keyboard alone, with verdict, source and what was right, and all of it on the result`, async ({
        page,
      }) => {
        const items = await quizOf(seed, 2, [kind]);
        const last = items.at(-1);
        if (!last) throw new Error(`no ${kind} item`);
        await page.goto(quizUrl(seed, 2, 'practice', [kind]));
        await expectNoSidewaysScroll(page);
        if (items.length > 1 && items[0]) {
          await answerByKeyboard(page, items[0], 'right');
          await expect(page.getByText('Correct', { exact: true })).toBeVisible();
          await expectSource(page, items[0]);
          await continueByKeyboard(page);
        }

        await answerByKeyboard(page, last, 'wrong');
        await expect(page.getByText('Not correct', { exact: true })).toBeVisible();
        await expectSource(page, last);
        await expectRightAnswerShown(page, last);
        await expectRemarks(page, last);
        await expectNoSidewaysScroll(page);
        await continueByKeyboard(page);

        // What was missed comes once more.
        await expect(page.getByText('Once more, what you missed')).toBeVisible();
        await answerByKeyboard(page, last, 'right');
        await expect(page.getByText('Correct', { exact: true })).toBeVisible();
        await expectSource(page, last);
        await continueByKeyboard(page);

        await expect(page).toHaveURL(/\/attempts\//);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(`${items.length - 1} of ${items.length}`);
        const entries = page.getByRole('list').last().locator('> li');
        await expect(entries).toHaveCount(items.length);
        for (const [index, item] of items.entries()) {
          const entry = entries.nth(index);
          for (const piece of item.stem.split('_____'))
            await expect(entry.getByRole('heading', { level: 3 })).toContainText(piece.trim());
          await expect(entry).toContainText(index === items.length - 1 ? 'Not correct:' : 'Correct:');
          await expect(entry.locator('mark')).toHaveCount(1);
        }
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test('pressing an option’s number again takes it back where several can be chosen', async ({ page }) => {
  const [item] = await quizOf(seed, 1, ['multiple-response']);
  if (!item) throw new Error('no multiple-response item');
  await page.goto(quizUrl(seed, 1, 'practice', ['multiple-response']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.locator('input:checked')).toHaveCount(2);
  await page.keyboard.press('1');
  await expect(page.locator('input:checked')).toHaveValue('b');
});

test('matching waits until each prompt has its choice', async ({ page }) => {
  await page.goto(quizUrl(seed, 1, 'practice', ['matching']));
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await page.getByRole('combobox').first().selectOption({ index: 1 });
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByText('Choose an answer first')).toBeVisible();
});
