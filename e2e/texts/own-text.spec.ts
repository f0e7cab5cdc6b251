import { expect, type Page, test } from '@playwright/test';
import { continueByKeyboard, freshAccount, signIn, signUp } from '../fixtures';
import {
  acceptByKeyboard,
  bringText,
  copiedLink,
  expectReady,
  expectSaved,
  publishText,
  question,
  shareAs,
} from './own-text.fixture';

test.describe.configure({ timeout: 120_000 });

/** Selects words in the passage as a reader does who drags over them. */
const select = (page: Page, words: string) =>
  page.getByRole('region', { name: 'The text' }).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

const go = (page: Page, name: RegExp) => page.getByRole('list').getByRole('button', { name }).click();

test('an unseen text becomes a quiz and cards; a figure that changes is confirmed and published again', async ({ page }) => {
  await signUp(page, freshAccount());
  const editor = await bringText(page, 'The Tarn Valley Seed Library');

  await page.keyboard.press('e');
  await page.getByLabel('Question').fill('When did the seed library begin?');
  await page.getByRole('button', { name: 'Keep and accept' }).click();
  await expect(question(page)).toHaveText('When did the seed library begin?');
  await page.keyboard.press('j');
  await acceptByKeyboard(page, 8);

  const before = (await question(page).textContent()) ?? '';
  await page.keyboard.press('r');
  await expect(page.getByText('1 rejected')).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toHaveText(before);
  await expect(page.getByText('0 rejected')).toBeVisible();

  await select(page, 'Grey Widow');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Statement')).toHaveValue(/Its oldest bean, the \{object\}, was collected in 1921\./);
  await page.getByLabel('Question').fill('What is the oldest bean called');
  await page.getByRole('button', { name: 'Keep and accept' }).click();
  await expect(page.getByText('does not end with a question mark')).toBeVisible();
  await page.getByLabel('Question').fill('What is the oldest bean called?');
  await page.getByRole('button', { name: 'Keep and accept' }).click();
  await expect(page.getByText('It is asked in')).toBeVisible();
  await expectSaved(page);

  const counts = (await page.getByText(/\d+ to decide · \d+ accepted/).textContent()) ?? '';
  await page.reload();
  await expect(page.getByText(counts)).toBeVisible();
  await expectReady(page);
  await go(page, /What is the oldest bean called\?/);
  await expect(question(page)).toHaveText('What is the oldest bean called?');

  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByRole('status')).toContainText('10 facts are published. Only you and its editors see it.');
  await page.getByRole('link', { name: 'Learn from it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Tarn Valley Seed Library');
  const pack = page.url();

  await page.goto(`${pack}/quiz?seed=7&items=3&kinds=choice&mode=practice`);
  while (!/\/attempts\//.test(page.url())) {
    await expect(page.locator('form[novalidate]')).toBeAttached();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await continueByKeyboard(page);
    await expect(page.locator('[data-check]').or(page.getByRole('heading', { name: 'Your answers' }))).toBeVisible();
  }
  await page.goto(`${pack}/cards/print`);
  await expect(page.getByText('What is the oldest bean called?').first()).toBeVisible();

  await page.goto(`${editor}/text`);
  const area = page.getByLabel('The text');
  await area.fill((await area.inputValue()).replace('printed in 1979', 'printed in 1981'));
  await page.getByRole('button', { name: 'Save the changed text' }).click();
  await expect(page.getByText('One has another value.')).toBeVisible();
  await page.goto(`${editor}/publish`);
  await expect(page.getByRole('button', { name: 'Publish it' })).toHaveCount(0);
  await page.getByRole('link', { name: 'In which year was the first catalogue printed?' }).click();
  await expect(page.getByText('say yes once more').first()).toBeVisible();
  await expectReady(page);
  await page.keyboard.press('a');
  await expect(page.getByText('say yes once more')).toHaveCount(0);
  await expectSaved(page);
  await page.goto(`${editor}/publish`);
  await page.getByLabel('What is new').fill('The catalogue is from 1981.');
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByRole('status')).toContainText('10 facts are published.');
  await page.goto(`${pack}/cards/print`);
  await expect(page.getByText('1981').first()).toBeVisible();
});

test('a link opens a text for another browser, which is closed without it; an editor joins, decides and leaves', async ({
  page,
  context,
  browser,
}) => {
  await signUp(page, freshAccount());
  const editor = await publishText(page, 'Seeds for others');
  await shareAs(page, 'Whoever has the link');
  const link = await copiedLink(context, page);

  const stranger = await (await browser.newContext()).newPage();
  const pack = editor.replace('/texts/', '/packs/');
  expect((await stranger.goto(pack))?.status()).toBe(404);
  expect((await stranger.goto(link))?.status()).toBe(200);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Seeds for others');

  await page.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(page.getByText('Here is the link')).toBeVisible();
  const invitation = await copiedLink(context, page);
  const friend = await (await browser.newContext()).newPage();
  await signUp(friend, freshAccount());
  expect((await friend.goto(editor))?.status()).toBe(404);
  await friend.goto(invitation);
  await friend.getByRole('button', { name: 'Become an editor' }).click();
  await expect(friend.getByText('4 accepted')).toBeVisible();
  await expectReady(friend);
  await acceptByKeyboard(friend, 1);
  await expectSaved(friend);
  await page.goto(editor);
  await expect(page.getByText('5 accepted')).toBeVisible();

  await friend.goto(`${editor}/share`);
  await friend.getByRole('button', { name: 'Leave this text' }).click();
  await expect(friend.getByText('You have left the text.')).toBeVisible();
  expect((await friend.goto(editor))?.status()).toBe(404);
});

test('a test begun by a link goes on on another device, and is handed in after the text was taken back', async ({
  page,
  context,
  browser,
}) => {
  await signUp(page, freshAccount());
  const editor = await publishText(page, 'Seeds for a while');
  await shareAs(page, 'Whoever has the link');
  const link = await copiedLink(context, page);

  const learner = freshAccount();
  const laptop = await (await browser.newContext()).newPage();
  await signUp(laptop, learner);
  await laptop.goto(link);
  await expect(laptop.getByRole('heading', { level: 1 })).toHaveText('Seeds for a while');
  const phone = await (await browser.newContext()).newPage();
  await signIn(phone, learner);
  await phone.goto('/packs');
  await expect(phone.getByRole('link', { name: 'Seeds for a while' })).toBeVisible();
  const pack = editor.replace('/texts/', '/packs/');
  const quiz = `${pack}/quiz?seed=7&items=2&mode=assessed`;
  const skip = async (device: Page) => {
    await expect(device.locator('form[novalidate]')).toBeAttached();
    await device.getByRole('button', { name: 'I don’t know' }).click();
  };
  await phone.goto(quiz);
  await expect(phone.getByText('1 / 2')).toBeVisible();
  await skip(phone);
  await expect(phone.getByText('2 / 2')).toBeVisible();

  await page.getByLabel('Only you').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  for (const device of [laptop, phone]) expect((await device.goto(pack))?.status()).toBe(404);
  expect((await laptop.goto(quiz.replace('seed=7', 'seed=8')))?.status()).toBe(404);
  expect((await laptop.goto(quiz))?.status()).toBe(200);
  await expect(laptop.getByText('2 / 2')).toBeVisible();
  await skip(laptop);
  await expect(laptop.getByText('All 2 items are answered')).toBeVisible();
  await phone.goto(quiz);
  await phone.getByRole('button', { name: 'Hand in' }).click();
  await expect(phone.getByRole('heading', { name: 'Your answers' })).toBeVisible();
});

test('open invitations are withdrawn, and then open nothing; a text with the name of something built in is not there', async ({
  page,
  context,
}) => {
  for (const id of ['constructor', 'toString', '__proto__']) expect((await page.goto(`/packs/${id}`))?.status()).toBe(404);
  await signUp(page, freshAccount());
  const editor = await bringText(page, 'Seeds to edit');
  await page.goto(`${editor}/share`);
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(page.getByText('Here is the link')).toBeVisible();
  const invitation = await copiedLink(context, page);
  await page.getByRole('button', { name: 'Withdraw all open invitations' }).click();
  await expect(page.getByText('No invitation is open any more.')).toBeVisible();
  await page.goto(invitation);
  await expect(page.getByRole('button', { name: 'Become an editor' })).toHaveCount(0);
});
