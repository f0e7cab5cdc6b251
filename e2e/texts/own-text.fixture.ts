import { expect, type Page } from '@playwright/test';

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
