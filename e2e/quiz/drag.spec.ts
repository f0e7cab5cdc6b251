import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Item, ItemKind } from '../../quizzes/kinds/item';
import { quizOf, quizUrl, shownOrder, waitForItem } from '../fixtures';

const seed = 5;

async function openItem(page: Page, kind: ItemKind): Promise<Item> {
  const [item] = await quizOf(seed, 1, [kind]);
  if (!item) throw new Error(`no ${kind} item`);
  await page.goto(quizUrl(seed, 1, 'practice', [kind]));
  await waitForItem(page, item);
  return item;
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('it is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

type Pointer = (from: { x: number; y: number }, to: { x: number; y: number }) => Promise<void>;

const withMouse =
  (page: Page): Pointer =>
  async (from, to) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  };

/** Touches as the browser gets them from a screen, so that scrolling and `touch-action` have their say. */
const withTouch = async (page: Page): Promise<Pointer> => {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return async (from, to) => {
    await touch('touchStart', [from]);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
    await touch('touchEnd', []);
  };
};

/** Drags each row by its handle to the place where it belongs. */
async function dragIntoOrder(page: Page, item: Item, drag: Pointer): Promise<void> {
  const rows = page.locator('fieldset li');
  for (const [place, id] of item.key.entries()) {
    const now = (await shownOrder(page)).indexOf(id);
    if (now === place) continue;
    const handle = rows.nth(now).locator('span').first();
    // Neither under the bar above nor under the buttons below.
    await page.locator('fieldset ol').evaluate((list) => list.scrollIntoView({ block: 'center' }));
    const to = await rows.nth(place).boundingBox();
    const from = await middleOf(handle);
    await drag(from, { x: from.x, y: (to?.y ?? 0) + 6 });
    await expect(page.locator('input[name=order]').nth(place)).toHaveValue(id);
  }
}

async function checkIsRight(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByText('Correct', { exact: true })).toBeVisible();
}

test('rows are put in order by dragging them with the mouse', async ({ page }) => {
  const item = await openItem(page, 'ordering');
  await dragIntoOrder(page, item, withMouse(page));
  await checkIsRight(page);
});

test('an option dragged onto a prompt is its choice; let go elsewhere it changes nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  const item = await openItem(page, 'matching');
  const drag = withMouse(page);
  const chip = (id: string) => page.locator('fieldset li').nth(item.options.findIndex((option) => option.id === id));
  await drag(await middleOf(chip('a')), await middleOf(page.locator('legend')));
  for (const list of await page.getByRole('combobox').all()) await expect(list).toHaveValue('');
  for (const [index, id] of item.key.entries()) {
    await drag(await middleOf(chip(id)), await middleOf(page.locator('[data-prompt]').nth(index)));
    await expect(page.getByRole('combobox').nth(index)).toHaveValue(id);
  }
  await checkIsRight(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('rows are put in order by a finger on their handle, and the page does not scroll away', async ({ page }) => {
    const item = await openItem(page, 'ordering');
    await dragIntoOrder(page, item, await withTouch(page));
    await checkIsRight(page);
  });

  test('a finger drags an option onto a prompt by its handle', async ({ page }) => {
    const item = await openItem(page, 'matching');
    const drag = await withTouch(page);
    const id = item.key.at(-1) ?? '';
    const chip = page.locator('fieldset li').nth(item.options.findIndex((option) => option.id === id));
    const prompt = page.locator('[data-prompt]').last();
    await chip
      .locator('span')
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await drag(await middleOf(chip.locator('span').first()), await middleOf(prompt.locator('select')));
    await expect(page.getByRole('combobox').last()).toHaveValue(id);
  });
});
