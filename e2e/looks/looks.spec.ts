import { expect, test } from '@playwright/test';
import { answerByKeyboard, quizOf, quizUrl } from '../fixtures';
import { looks, toleranceOf } from './looks';

// Pictures of the main pages, compared with those beside this file. Renew them after a wanted change:
// npx playwright test e2e/looks --update-snapshots

/** Pages that look the same to every newcomer on every day. */
const places = {
  home: '/',
  library: '/packs',
  pack: '/packs/iom',
  start: '/packs/iom/quiz?seed=7&items=10',
  item: quizUrl(62, 1, 'practice', ['choice']),
  passage: '/packs/iom/passage',
  fact: '/packs/iom/facts/headquarters-city',
  progress: '/progress',
  history: '/history',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  design: '/design',
  'printed-quiz': '/packs/iom/quiz/print?seed=7&items=10',
} as const;

for (const [look, options] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use(options);

    test('the main pages look as they did', async ({ page }) => {
      test.setTimeout(120_000);
      for (const [name, path] of Object.entries(places)) {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        await expect.soft(page, name).toHaveScreenshot(`${name}-${look}.png`, toleranceOf(name));
      }
    });

    test('an answered item looks as it did', async ({ page }) => {
      const [item] = await quizOf(62, 1, ['choice']);
      if (!item) throw new Error('no choice item');
      await page.goto(quizUrl(62, 1, 'practice', ['choice']));
      await answerByKeyboard(page, item, 'wrong');
      await expect(page.locator('mark')).toBeVisible();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await expect(page).toHaveScreenshot(`feedback-${look}.png`, toleranceOf('feedback'));
    });
  });
}
