import { expect, type Locator, type Page } from '@playwright/test';
import { blueprintOf } from '../quizzes/generation/blueprint';
import { generateQuiz } from '../quizzes/generation/generate-quiz';
import { gradeItem } from '../quizzes/kinds/grade-item';
import { clozeGap, type Item, type ItemKind, type Option } from '../quizzes/kinds/item';
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

/** The wrong option that the keyboard chooses: one that feedback has something to say about, if there is one. */
export function wrongOption(item: Item): Option {
  const wrong = item.options.filter((option) => !item.key.includes(option.id));
  const option = wrong.find(({ origin }) => origin.factId) ?? wrong.find(({ id }) => item.feedback.options[id]) ?? wrong[0];
  if (!option) throw new Error(`no wrong option: ${item.stem}`);
  return option;
}

/** Waits until the item is on screen and its keys work, which needs the page's script. */
export async function waitForItem(page: Page, item: Item): Promise<void> {
  for (const piece of item.stem.split(clozeGap)) await expect(page.locator('legend')).toContainText(piece.trim());
  await expect(page.locator('form[novalidate]')).toBeAttached();
  await expect(page.locator('[data-check]')).toBeVisible();
}

/** Answers the item on screen with keys only, right or wrong. */
export async function answerByKeyboard(page: Page, item: Item, wish: 'right' | 'wrong'): Promise<void> {
  await waitForItem(page, item);
  const isRight = wish === 'right';
  switch (item.kind) {
    case 'choice':
    case 'evidence':
    case 'spot-error':
    case 'update':
    case 'multiple-response':
      for (const id of isRight ? item.key : [wrongOption(item).id]) await page.keyboard.press(numberOf(item, id));
      break;
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
    case 'cloze':
    case 'numeric':
      await tabTo(page, page.getByRole('textbox'));
      await page.keyboard.type(isRight ? rightText(item) : wrongText(item));
      break;
    case 'ordering':
      await order(page, isRight ? item.key : [...item.key].reverse());
      await tabTo(page, page.locator('[data-check]'));
      break;
    case 'matching':
      for (const [index, id] of (isRight ? item.key : [...item.key.slice(1), ...item.key.slice(0, 1)]).entries()) {
        const list = page.getByRole('combobox').nth(index);
        await tabTo(page, list);
        await page.keyboard.press(String.fromCharCode(65 + item.options.findIndex((option) => option.id === id)));
        await expect(list).toHaveValue(id);
      }
      break;
  }
  await page.keyboard.press('Enter');
}

/** Types something and sends it. */
export async function typeAnswer(page: Page, item: Item, text: string): Promise<void> {
  await waitForItem(page, item);
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The right answer with a slip of the pen that grading calls close; `undefined` if there is none. */
function closeAnswer(item: Item): string | undefined {
  const text = rightText(item);
  const slips = Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
  return slips.find((slip) => {
    const grade = item.kind === 'typed' && gradeItem(item, { kind: 'typed', text: slip });
    return grade && grade.type === 'scored' && grade.verdict === 'close';
  });
}

/** The number that chooses an option; the parts of a passage are numbered as they are read. */
function numberOf(item: Item, optionId: string): string {
  const ids =
    item.kind === 'spot-error'
      ? [...item.parts].sort((a, b) => a.start - b.start).map((part) => part.optionId)
      : item.options.map((option) => option.id);
  return String(ids.indexOf(optionId) + 1);
}

/** The first quiz of typed items whose first answer can be close, with that answer. */
export async function quizWithSlip(count: number): Promise<{ seed: number; items: readonly Item[]; slip: string }> {
  for (let seed = 1; seed <= 50; seed += 1) {
    const items = await quizOf(seed, count, ['typed']);
    const slip = items.length === count && items[0] && closeAnswer(items[0]);
    if (slip) return { seed, items, slip };
  }
  throw new Error('no typed item has an answer that could be close');
}

const rightText = (item: Item): string =>
  (item.kind === 'typed' && item.isList ? item.answers.join(', ') : item.answers[0]) ?? '';
/** A figure where a figure is asked for: anything else would not be ready there, and so not wrong. */
const wrongText = (item: Item): string =>
  'rubric' in item && (item.rubric.type === 'year' || item.rubric.type === 'quantity') ? '1789' : 'zebra crossing';

/** Tab, or Shift and Tab, until the element has the focus: so it can be reached by keyboard at all. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const key = await target.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === element) return undefined;
      const place = activeElement?.compareDocumentPosition(element) ?? 0;
      return place & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
    });
    if (!key) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab never reaches it');
}

/** Moves rows up by their buttons until they stand in the order wanted; the focus stays on the row that moves. */
async function order(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, id] of wanted.entries()) {
    for (;;) {
      const now = await shownOrder(page);
      if (now.indexOf(id) <= place) break;
      await tabTo(page, page.locator(`[data-move="${id}-up"]`));
      await page.keyboard.press('Enter');
      await expect(page.locator('input[name=order]').nth(now.indexOf(id) - 1)).toHaveValue(id);
      await expect(page.locator(`[data-move^="${id}-"]:focus`)).toHaveCount(1);
    }
  }
}

/** The option ids of an ordering item as its rows stand. */
export const shownOrder = (page: Page): Promise<string[]> =>
  page.locator('input[name=order]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

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

/** From here on this browser comes from an address of its own: a network has 30 sign-ups in a quarter of an hour. */
const fromAnAddressOfItsOwn = (page: Page) =>
  page.context().setExtraHTTPHeaders({ 'X-Forwarded-For': `10.${process.pid % 256}.${accounts % 256}.1` });

export async function signUp(page: Page, account: { email: string; password: string }): Promise<void> {
  await fromAnAddressOfItsOwn(page);
  await page.goto('/sign-up');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.locator('a[href="/account"]')).toBeVisible();
}

export async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('a[href="/account"]')).toBeVisible();
}
