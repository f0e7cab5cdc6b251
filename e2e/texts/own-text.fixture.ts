import { type BrowserContext, expect, type Page } from '@playwright/test';

/** A text that no rule was written for. */
export const text = `The Tarn Valley Seed Library

The Tarn Valley Seed Library was founded in 1974 by Ines Harrow, a retired botanist. It keeps about 3,200 varieties of beans, grains and herbs in a former dairy in Alder Bridge. The first catalogue was printed in 1979 and listed 410 varieties. A cold store, which cost £62,000, was opened in 1988.

In 1996 a flood destroyed almost 300 jars, and volunteers dried the remaining seed for eleven weeks. Since 2003 the library has been a member of the Northern Seed Exchange (NSE). The NSE is headquartered in Lund and brings together 27 libraries from nine countries.

Today the library lends seed to more than 1,500 gardeners a year. Each borrower returns twice as many seeds as they took. Its oldest bean, the Grey Widow, was collected in 1921. A survey in 2015 found that 88 percent of the varieties still sprouted.`;

export async function bringText(page: Page, title: string, words = text): Promise<string> {
  await page.goto('/texts/new');
  await page.getByLabel('The text').fill(words);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Where it is from').fill('A leaflet of the library');
  await page.getByLabel('As of').fill('2024-05');
  await page.getByRole('button', { name: 'Find its facts' }).click();
  await expect(page).toHaveURL(/\/texts\/[\w-]{36}$/);
  await expectReady(page);
  return page.url();
}

/** The editor's script works: it has tried how the fact on the card is asked. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'The fact to decide' })).toBeVisible();
  await expect(page.getByText('Trying how it is asked…')).toHaveCount(0);
}

/** Everything is on disk. */
export const expectSaved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();

/** What the fact on the card asks. */
export const question = (page: Page) =>
  page.getByRole('region', { name: 'The fact to decide' }).getByRole('heading', { level: 2 });

const placeOf = async (page: Page) => /^\d+/.exec((await page.getByText(/^\d+ of \d+ ·/).textContent()) ?? '')?.[0];

/** Says yes, by keyboard, to as many proposals as that, from the current one on; those without a question are passed over. */
export async function acceptByKeyboard(page: Page, count: number): Promise<void> {
  for (let accepted = 0; accepted < count; ) {
    const shown = (await question(page).textContent()) ?? '';
    const isWorded = shown !== 'No question yet';
    await page.keyboard.press(isWorded ? 'a' : 'j');
    await expect(question(page)).not.toHaveText(isWorded ? shown : '');
    if (isWorded) accepted += 1;
    else await expect(page.getByText(`${await placeOf(page)} of`)).toBeVisible();
  }
}

/** Brings a text, accepts four of its facts and publishes them; ends where it says so. Returns the editor's address. */
export async function publishText(page: Page, title: string): Promise<string> {
  const editor = await bringText(page, title);
  await acceptByKeyboard(page, 4);
  await expectSaved(page);
  await page.goto(`${editor}/publish`);
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByRole('status')).toContainText('4 facts are published.');
  return editor;
}

/** From there: shares it, and leaves it so. */
export async function shareAs(page: Page, readers: 'Whoever has the link' | 'Everyone here'): Promise<void> {
  await page.getByRole('link', { name: 'Share it' }).click();
  await page.getByLabel(readers).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
}

export async function copiedLink(context: BrowserContext, page: Page): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the link' }).last().click();
  await expect(page.getByText(/copied/i).last()).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}
