import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { freshAccount, signUp } from '../fixtures';
import { textPlaces } from '../looks/places';
import { bringText, expectReady } from './own-text.fixture';

test.describe.configure({ timeout: 120_000 });

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`each page of one’s texts passes axe at ${width} pixels, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await signUp(page, freshAccount());
      const editor = await bringText(page, 'A text to look at');
      for (const url of Object.values(textPlaces(editor))) {
        await page.goto(url);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (url === editor) {
          await expectReady(page);
          await page.keyboard.press('e');
          await expect(page.getByLabel('Question')).toBeVisible();
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${url}: ${id} ${nodes[0]?.html}`)).toEqual([]);
        const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(isWider, url).toBe(false);
      }
    });
