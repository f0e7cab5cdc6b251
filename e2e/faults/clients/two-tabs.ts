import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../../fixtures';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { expect, inBrowser, isSaved, isWaiting, lettersIn, secondsSince } from './browsing';
import { errorsIn, rowsOf } from './rows';

const kinds = ['choice' as const];

export const twoTabs: Fault = {
  name: 'two-tabs',
  injected:
    'two tabs of one browser: of a guest whom the server does not know yet, both answer without a network, which then comes back for both; then both answer the same quiz, online and offline',
  right:
    'no tab overwrites what the other keeps; all answers are of one learner, who finds them; the earlier answer to an item stands',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'two-tabs', async (house) => {
      const server = await house.start();
      let slowest = 0;
      const rounds = 4;
      await inBrowser(house, server.baseURL, async ({ open, sent }) => {
        for (let round = 0; round < rounds; round += 1) {
          const seed = tools.seed + round * 10;
          const { context, page: left } = await open();
          const right = await context.newPage();
          // Two quizzes, begun by a guest who is not stored yet: each page has a ticket of its own.
          const quizzes = await Promise.all([quizOf(seed, 3, kinds), quizOf(seed + 1, 3, kinds)]);
          const tabs = [left, right].map((page, at) => ({
            page,
            items: quizzes[at] ?? [],
            url: quizUrl(seed + at, 3, 'practice', kinds),
          }));
          for (const { page, url } of tabs) await page.goto(url);
          for (const { page } of tabs) await expect(page.locator('form[novalidate]')).toBeAttached();
          await context.setOffline(true);
          for (const { page, items } of tabs) {
            await page.bringToFront();
            for (const item of items.slice(0, 2)) {
              await answerByKeyboard(page, item, 'right');
              if (item === items[0]) await continueByKeyboard(page);
            }
          }
          for (const { page } of tabs) await isWaiting(page);
          if ((await lettersIn(left)) !== 4) house.blame(`two tabs keep ${await lettersIn(left)} letters instead of 4`);
          await context.setOffline(false);
          const start = performance.now();
          for (const { page } of tabs) await isSaved(page);
          slowest = Math.max(slowest, secondsSince(start));
          const owners = await rowsOf(house.url, 'select distinct user_id from attempts where seed in (?, ?)', [seed, seed + 1]);
          if (owners.length !== 1) house.blame(`what two tabs of one browser sent is of ${owners.length} learners`);
          await left.goto('/history');
          const shown = await left.getByText('open, 2 / 3 answered').count();
          if (shown !== 2) house.blame(`the learner finds ${shown} of the 2 quizzes of their tabs`);

          // The same quiz in both.
          const same = await quizOf(seed + 2, 3, kinds);
          const url = quizUrl(seed + 2, 3, 'practice', kinds);
          const [first, second] = same;
          if (!first || !second) throw new Error('the quiz is shorter than asked');
          await left.goto(url);
          await left.bringToFront();
          await answerByKeyboard(left, first, 'right');
          await isSaved(left);
          const attempt = left.url();
          await right.goto(attempt);
          await expect(right.getByText('2 / 3')).toBeVisible();
          await continueByKeyboard(left);
          if (round % 2 === 1) await context.setOffline(true);
          await answerByKeyboard(left, second, 'right');
          await right.bringToFront();
          await answerByKeyboard(right, second, 'wrong');
          if (round % 2 === 1) await context.setOffline(false);
          for (const page of [left, right]) await isSaved(page);
          const rows = await rowsOf(
            house.url,
            'select r.position from responses r join attempts a on a.id = r.attempt_id where a.seed = ? and r.round = 0',
            [seed + 2],
          );
          if (rows.length !== 2) house.blame(`a quiz in two tabs has ${rows.length} answers to 2 items`);
          if ((await lettersIn(right)) !== 0) house.blame('letters are left');
          await context.close();
        }
        if (sent.size !== rounds * 7) house.blame(`${sent.size} answers were sent instead of ${rounds * 7}`);
        const stored = new Set((await rowsOf(house.url, 'select id from responses')).map(({ id }) => String(id)));
        const missing = [...sent].filter((id) => !stored.has(id)).length;
        if (missing !== rounds) house.blame(`${missing} answers are not stored, and ${rounds} had a rival that stands`);
      });
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { recoverySeconds: slowest };
    }),
};
