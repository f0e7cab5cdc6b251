import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { itemKinds } from '../../quizzes/kinds/item';
import { answerByKeyboard, freshAccount, quizOf, quizUrl, signUp } from '../fixtures';

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`);
};

/** Both themes and both widths; that they are independent of one another, the other two pairings would only say again. */
const looks = [
  { colorScheme: 'light', name: 'desktop', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', name: 'phone', viewport: { width: 360, height: 740 } },
] as const;

for (const { colorScheme, name, viewport } of looks) {
  test.describe(`${colorScheme}, ${name}`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing on an open test, its hand-in and the account page', async ({ page }) => {
      const [item] = await quizOf(63, 1, ['choice']);
      if (!item) throw new Error('no choice item');
      await page.goto(quizUrl(63, 1, 'assessed', ['choice']));
      expect(await violations(page)).toEqual([]);
      await answerByKeyboard(page, item, 'right');
      await expect(page.getByRole('button', { name: 'Hand in' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await signUp(page, freshAccount());
      await page.goto('/account');
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.goto('/account/password');
      expect(await violations(page)).toEqual([]);
    });

    for (const kind of itemKinds) {
      test(`axe finds nothing on a ${kind} item, before and after the answer`, async ({ page }) => {
        const [item] = await quizOf(62, 1, [kind]);
        if (!item) throw new Error(`no ${kind} item`);
        await page.goto(quizUrl(62, 1, 'practice', [kind]));
        expect(await violations(page)).toEqual([]);
        await answerByKeyboard(page, item, 'wrong');
        await expect(page.locator('mark')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
