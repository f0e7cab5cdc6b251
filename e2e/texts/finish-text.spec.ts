import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { freshAccount, signUp } from '../fixtures';
import { bringText, expectReady, expectSaved, publishText, question, shareAs } from './own-text.fixture';

test.describe.configure({ timeout: 120_000 });

const counts = (page: Page) => page.getByText(/\d+ to decide · \d+ accepted · \d+ rejected/);

test('what is true of the whole text is changed in one form; a topic that facts stand under stays', async ({ page }) => {
  await signUp(page, freshAccount());
  const editor = await bringText(page, 'Seeds');
  await page.getByRole('link', { name: 'About the text' }).click();
  await page.getByLabel('Title').fill('The Seed Library');
  await page.getByLabel('What it covers').fill('How a valley keeps its seed.');
  await page.getByLabel('As of').fill('in 2024');
  await page.getByLabel('Topic 2, new').fill('Floods');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write the date as')).toBeVisible();
  await expect(page.getByLabel('Topic 2, new')).toHaveValue('Floods');
  await page.getByLabel('As of').fill('2024-06');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('The Seed Library');
  await expect(page.getByLabel('As of')).toHaveValue('2024-06');
  await expect(page.getByLabel('Topic 2', { exact: true })).toHaveValue('Floods');
  await expect(page.getByLabel('Topic 1', { exact: true })).toHaveAttribute('required', '');

  await page.goto(editor);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Seed Library');
  await expectReady(page);
  await page.keyboard.press('e');
  await page.getByText('More: also right').click();
  await expect(page.getByRole('combobox', { name: 'Topic' }).getByRole('option', { name: 'Floods' })).toBeAttached();
});

test('two proposals about one thing become one by a key, and two again by one undo', async ({ page }) => {
  await signUp(page, freshAccount());
  await bringText(page, 'Founding', 'The hall was opened in 1951 by Ada Brandt. The hall was opened in the 1950s.');
  const before = (await counts(page).textContent()) ?? '';
  await page.getByRole('list').getByRole('button', { name: /1950s/ }).click();
  await page.keyboard.press('x');
  await expect(page.getByText('marked').first()).toBeVisible();
  await page.getByRole('list').getByRole('button', { name: /1951/ }).click();
  await expect(page.getByRole('button', { name: /^Merge with (the )?marked/ })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByText('It is one with the other now.')).toBeVisible();
  await expect(page.getByText('It is made of more than one proposal.')).toBeVisible();
  await expect(counts(page)).not.toHaveText(before);
  await expect(page.getByText('1 rejected')).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press('u');
  await expect(counts(page)).toHaveText(before);
  await expectSaved(page);
  await page.reload();
  await expect(counts(page)).toHaveText(before);
});

test('a public text is copied into one’s own; in the archive it says so and begins nothing', async ({ page, browser }) => {
  await signUp(page, freshAccount());
  const editor = await publishText(page, 'Seeds to copy');
  await shareAs(page, 'Everyone here');
  const pack = editor.replace('/texts/', '/packs/');
  await page.goto(pack);
  await expect(page.getByRole('button', { name: 'Copy this text' })).toHaveCount(0);
  await expect(page.getByRole('paragraph').filter({ hasText: /^Seeds to copy$/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Prepare this text' }).click();
  await expect(page).toHaveURL(editor);

  const friend = await (await browser.newContext()).newPage();
  await friend.goto(pack);
  await expect(friend.getByRole('button', { name: 'Copy this text' })).toHaveCount(0);
  await signUp(friend, freshAccount());
  await friend.goto(pack);
  await friend.getByRole('button', { name: 'Copy this text' }).click();
  await expect(friend).toHaveURL(/\/texts\/[\w-]{36}$/);
  expect(friend.url()).not.toBe(editor);
  await expect(friend.getByText('4 accepted')).toBeVisible();

  await page.goto(`${editor}/share`);
  await page.getByRole('button', { name: 'Put it in the archive' }).click();
  await expect(page.getByText('It is in the archive.', { exact: true })).toBeVisible();
  await friend.goto(pack);
  await expect(friend.getByText('This text is in the archive.')).toBeVisible();
  for (const name of [/^Practise \d+ items/, 'Learn with cards']) await expect(friend.getByRole('link', { name })).toHaveCount(0);
  await expect(friend.getByRole('button', { name: 'Take it as a test' })).toHaveCount(0);
});

test('a learner’s typed answer is taken for right by one click, the learner is told, and the next version says what is new', async ({
  page,
  browser,
}) => {
  await signUp(page, freshAccount());
  const editor = await publishText(page, 'Seeds in question');
  await shareAs(page, 'Everyone here');
  const pack = editor.replace('/texts/', '/packs/');

  const learner = await (await browser.newContext()).newPage();
  await signUp(learner, freshAccount());
  await learner.goto(`${pack}/quiz?seed=7&items=1&kinds=typed&mode=practice`);
  await expect(learner.locator('form[novalidate]')).toBeAttached();
  await learner.getByRole('textbox').fill('a bag of beans');
  await learner.keyboard.press('Enter');
  await expect(learner.getByText(/a bag of beans/).first()).toBeVisible();
  await learner.goto(`${pack}/passage`);
  const places = await learner
    .locator('a[href*="/facts/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.goto(`${pack}/reports`);
  await expect(page.getByText('Nobody has reported a problem')).toBeVisible();
  // Whichever fact was asked: the one for which something was typed says what.
  for (const place of [...new Set(places)]) {
    await learner.goto(place ?? '');
    await learner.getByText('Report a problem').click();
    await learner.getByLabel('The fact or an answer is wrong').check();
    await learner.getByRole('button', { name: 'Send the report' }).click();
    await expect(learner.getByText('Thank you.')).toBeVisible();
  }

  await page.reload();
  const report = page.getByRole('listitem').filter({ hasText: 'They had typed: a bag of beans' });
  await expect(report).toHaveCount(1);
  const asked = (await report.getByRole('link').first().getAttribute('href'))?.split('/').at(-1) ?? '';
  await report.getByRole('button', { name: 'Take “a bag of beans” for right too' }).click();
  await expect(page.getByText('It is right too, in your draft.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /settled on .* by / })).toHaveCount(1);

  await learner.goto(`${pack}/facts/${asked}`);
  await expect(learner.getByText('What you typed is taken for right from the next version on.')).toBeVisible();

  const other = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Reject the fact' }) })
    .first();
  await other.getByRole('link', { name: 'Correct the fact' }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeVisible();
  await page.goto(`${pack}/reports`);
  await other.getByRole('button', { name: 'Reject the fact' }).click();
  await page.getByRole('status').getByRole('link', { name: 'Publish' }).click();
  await page.getByLabel('What is new').fill('Mended what you reported.');
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByRole('status')).toContainText('3 facts are published.');
  await learner.goto(pack);
  await learner.getByRole('link', { name: 'What has changed' }).click();
  await expect(learner.getByText('Mended what you reported.')).toBeVisible();
  await expect(learner.getByText('One fact is withdrawn')).toBeVisible();
  await expect(learner.getByText('The first version.')).toBeVisible();
});

test('a changed text is searched for what is new, and what was rejected does not come back', async ({ page }) => {
  await signUp(page, freshAccount());
  const editor = await bringText(page, 'Seeds that grow');
  await page.keyboard.press('r');
  await expect(page.getByText('1 rejected')).toBeVisible();
  await expectSaved(page);
  const before = Number(/^\d+/.exec((await counts(page).textContent()) ?? '')?.[0]);
  await page.goto(`${editor}/text`);
  const area = page.getByLabel('The text');
  await area.fill(`${await area.inputValue()}\n\nA second dairy was bought in 2019.`);
  await page.getByRole('button', { name: 'Save the changed text' }).click();
  await expect(page.getByText('The text is changed.')).toBeVisible();
  await expect(page.getByRole('button', { name: /2019/ })).toBeVisible();
  await expect(page.getByText('1 rejected')).toBeVisible();
  expect(Number(/^\d+/.exec((await counts(page).textContent()) ?? '')?.[0])).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Look for more facts' }).click();
  await expect(page.getByText('Nothing new was found.')).toBeVisible();
});

test('a published text goes out as a file and comes in as a draft; what is no such file gets a sentence', async ({ page }) => {
  await signUp(page, freshAccount());
  const editor = await publishText(page, 'Seeds in a file');
  await page.goto(`${editor}/share`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download it' }).click();
  const file = await (await download).path();
  const source = JSON.parse(readFileSync(file, 'utf8'));
  expect(source).toMatchObject({ title: 'Seeds in a file', facts: expect.arrayContaining([expect.anything()]) });

  const bring = async (text: string) => {
    await page.goto('/texts');
    await page
      .getByLabel('The file')
      .setInputFiles({ name: 'text.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Make a draft of it' }).click();
  };
  await bring('not a file of this kind');
  await expect(page.getByText('This is not a JSON file, or a broken one.')).toBeVisible();
  await bring('['.repeat(100_000));
  await expect(page.getByText('This file does not hold a text with its facts.')).toBeVisible();
  await bring(JSON.stringify({ ...source, topics: 'none' }));
  await expect(page.getByText('look at “topics”')).toBeVisible();
  await bring(' '.repeat(9_000_000));
  await expect(page.getByText('This file is too big')).toBeVisible();

  const [first, ...others] = source.facts;
  const astray = { ...first, source: { ...first.source, quote: 'It never said so.' } };
  await bring(JSON.stringify({ ...source, title: 'Seeds from a file', facts: [astray, ...others] }));
  await expect(page.getByText('One fact quotes what the text does not have')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seeds from a file');
  await expect(page.getByText('3 accepted')).toBeVisible();
});

test('twenty proposals are decided by keyboard alone: no key is lost, and each sentence comes into view', async ({ page }) => {
  await signUp(page, freshAccount());
  await page.setViewportSize({ width: 1280, height: 640 });
  await bringText(page, 'Seeds by keyboard');
  const passage = page.getByRole('region', { name: 'The text' });
  const started = Date.now();
  let decided = 0;
  for (; decided < 20; decided += 1) {
    const shown = await page.getByText(/^\d+ of \d+ ·/).textContent();
    const isWorded = (await question(page).textContent()) !== 'No question yet';
    await page.keyboard.press(isWorded && decided % 4 !== 3 ? 'a' : 'r');
    await expect(page.getByText(/^\d+ of \d+ ·/)).not.toHaveText(shown ?? '');
    const [mark, frame] = [await passage.locator('mark').first().boundingBox(), await passage.boundingBox()];
    expect(mark && frame && mark.y >= frame.y && mark.y + mark.height <= frame.y + frame.height, shown ?? '').toBe(true);
  }
  test.info().annotations.push({ type: 'milliseconds per fact', description: String((Date.now() - started) / decided) });
  await page.keyboard.press('?');
  for (const key of ['A', 'R', 'E', 'J ↓', 'K ↑', 'U', 'M', 'X', 'N'])
    await expect(page.getByRole('region', { name: 'Keys' }).getByText(key, { exact: true })).toBeVisible();
  // A form that is left, a form that is kept and a button that was pressed give the keys back.
  for (const leave of ['Escape', 'Control+Enter']) {
    await page.keyboard.press('e');
    await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
    if (leave !== 'Escape') await page.getByRole('textbox', { name: 'Question' }).fill('What is asked here?');
    await page.keyboard.press(leave);
    await expect(page.getByRole('textbox', { name: 'Question' })).toHaveCount(0);
    const place = await page.getByText(/^\d+ of \d+ ·/).textContent();
    await page.keyboard.press('k');
    await expect(page.getByText(/^\d+ of \d+ ·/)).not.toHaveText(place ?? '');
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  const place = await page.getByText(/^\d+ of \d+ ·/).textContent();
  await page.keyboard.press('j');
  await expect(page.getByText(/^\d+ of \d+ ·/)).not.toHaveText(place ?? '');
  await expectSaved(page);
});
