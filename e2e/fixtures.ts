import { expect, type Page } from '@playwright/test';
import { blueprintOf } from '../quizzes/generation/blueprint';
import { generateQuiz } from '../quizzes/generation/generate-quiz';
import type { Item, ItemKind } from '../quizzes/kinds/item';
import { loadPack } from '../services/packs/load-pack';

/** The quiz that a link makes, made a second time outside the server: so a flow knows which answers are right. */
export async function quizOf(seed: number, items: number, kinds: ItemKind[] = []): Promise<readonly Item[]> {
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  const quiz = generateQuiz(pack.value, blueprintOf(items, { kinds }), seed);
  if (!quiz.ok) throw new Error(JSON.stringify(quiz.error));
  return quiz.value.items;
}

export const quizUrl = (seed: number, items: number, mode?: 'practice' | 'assessed', kinds: ItemKind[] = []): string =>
  `/packs/iom/quiz?seed=${seed}&items=${items}${kinds.length > 0 ? `&kinds=${kinds.join(',')}` : ''}${mode ? `&mode=${mode}` : ''}`;

/** Answers the item on screen with keys only, right or wrong. */
export async function answerByKeyboard(page: Page, item: Item, wish: 'right' | 'wrong'): Promise<void> {
  await expect(page.locator('legend')).toContainText(item.stem);
  // The number keys need the page's script.
  await expect(page.locator('form[novalidate]')).toBeAttached();
  const isRight = wish === 'right';
  switch (item.kind) {
    case 'choice': {
      const index = item.options.findIndex((option) => item.key.includes(option.id) === isRight);
      await page.keyboard.press(String(index + 1));
      break;
    }
    case 'true-false': {
      const isTrue = (item.key[0] === 'true') === isRight;
      await page.keyboard.press(isTrue ? '1' : '2');
      if (isRight && !isTrue) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(item.answers[0] ?? '');
      }
      break;
    }
    case 'typed':
    case 'numeric':
      await page.getByRole('textbox').focus();
      await page.keyboard.type(
        isRight ? (item.answers[0] ?? '') : item.kind === 'numeric' || 'precision' in item.rubric ? '1789' : 'zebra crossing',
      );
      break;
    case 'ordering':
      await order(page, isRight ? item.key : [...item.key].reverse());
      await page.locator('legend').focus();
      break;
  }
  await page.keyboard.press('Enter');
}

async function order(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, id] of wanted.entries()) {
    for (;;) {
      const now = await page
        .locator('input[name=order]')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      if (now.indexOf(id) <= place) break;
      await page.locator(`[data-move="${id}-up"]`).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('input[name=order]').nth(now.indexOf(id) - 1)).toHaveValue(id);
    }
  }
}

/** After the feedback of a practice item: Enter goes on. */
export async function continueByKeyboard(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /^Continue/ })).toBeFocused();
  await page.keyboard.press('Enter');
}

export async function takePractice(page: Page, seed: number, count: number): Promise<readonly Item[]> {
  const items = await quizOf(seed, count);
  await page.goto(quizUrl(seed, count, 'practice'));
  for (const item of items) {
    await answerByKeyboard(page, item, 'right');
    await continueByKeyboard(page);
  }
  await expect(page).toHaveURL(/\/attempts\//);
  return items;
}

let accounts = 0;
export const freshAccount = () => {
  accounts += 1;
  return { email: `learner-${process.pid}-${accounts}@example.org`, password: 'four unrelated words here' };
};

export async function signUp(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
}

export async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
}
