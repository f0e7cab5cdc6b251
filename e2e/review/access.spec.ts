import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { becomeLearner, choosePlainCards, finish, gradeByKeyboard, openReview, reviewUrl } from './cards';

const facts = ['member-state-count', 'headquarters-city'];

async function expectNoFlaw(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`),
    what,
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} scrolls sideways`).toBe(true);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 740 } });

      test('axe finds nothing on a card, its answer, its panels, the end of a session and the settings', async ({ page }) => {
        await becomeLearner(page, 81, facts);
        await choosePlainCards(page);
        await expectNoFlaw(page, 'settings');
        await openReview(page, reviewUrl(facts));
        await expectNoFlaw(page, 'front');
        await page.keyboard.press('Space');
        await expectNoFlaw(page, 'answer');
        await page.keyboard.press('4');
        await page.keyboard.press('u');
        for (const key of ['i', 'e', '?']) {
          await page.keyboard.press(key);
          await expect(page.getByRole('dialog')).toBeVisible();
          await expectNoFlaw(page, `panel ${key}`);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
        }
        await gradeByKeyboard(page, '4');
        await gradeByKeyboard(page, '4');
        await expect(finish(page)).toBeVisible();
        await expectNoFlaw(page, 'end');
      });
    });
  }
}
