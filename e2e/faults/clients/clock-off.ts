import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../../fixtures';
import { choosePlainCards, finish, openReview, reviewToTheEnd, reviewUrl } from '../../review/cards';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { blameUnsaved, expect, inBrowser, isSaved, isWaiting, lettersIn, secondsSince } from './browsing';
import { errorsIn, rowsOf } from './rows';

const day = 86_400_000;
const year = 365.25 * day;
const offsets: Readonly<Record<string, number>> = {
  'a day ahead': day,
  'a day behind': -day,
  'ten years ahead': 10 * year,
  'ten years behind': -10 * year,
};
const kinds = ['choice' as const];
const facts = ['headquarters-city', 'member-state-count'];

/** A script for a page: its clock is off by what the session's storage says, or by so much. */
const moveClock = (otherwise: number): string => `{
  const Real = Date;
  const offset = () => Number(sessionStorage.getItem('clock-off') ?? ${otherwise});
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + offset());
      else super(...given);
    }
    static now() { return Real.now() + offset(); }
  };
}`;

export const clockOff: Fault = {
  name: 'client-clock-off',
  injected: `in Chromium, a clock ${Object.keys(offsets).join(', ')}, for a quiz and cards; and one that jumps while an answer waits, and back`,
  right:
    'the server’s time counts: the same due days as with a right clock, sessions end and resume as always, the claim is stored as a claim',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'clock-off', async (house) => {
      const server = await house.start();
      let slowest = 0;
      await inBrowser(house, server.baseURL, async ({ open, sent }) => {
        for (const [round, [name, offset]] of Object.entries({ right: 0, ...offsets }).entries()) {
          const seed = tools.seed + round * 10;
          const quiz = await quizOf(seed, 3, kinds);
          const { context, page } = await open();
          const broken: string[] = [];
          page.on('pageerror', (error) => broken.push(error.message));
          await page.addInitScript(moveClock(offset));
          await page.goto(quizUrl(seed, 3, 'practice', kinds));
          const [first, second, third] = quiz;
          if (!first || !second || !third) throw new Error('the quiz is shorter than asked');
          // A guest’s first answer waits, and the clock jumps meanwhile: by a day where it is right, else to the right time.
          await context.route('**/api/answers', (route) => route.abort());
          await answerByKeyboard(page, first, 'right');
          await isWaiting(page);
          await page.evaluate((to) => sessionStorage.setItem('clock-off', String(to)), offset === 0 ? day : 0);
          await page.reload();
          await page.evaluate(() => sessionStorage.removeItem('clock-off'));
          await page.reload();
          if ((await lettersIn(page)) !== 1) house.blame(`${name}: a letter is gone when the clock jumps`);
          await context.unroute('**/api/answers');
          const start = performance.now();
          await expect.poll(() => lettersIn(page)).toBe(0);
          await expect(page.getByText('2 / 3')).toBeVisible();
          slowest = Math.max(slowest, secondsSince(start));
          for (const item of [second, third]) {
            await answerByKeyboard(page, item, 'right');
            await continueByKeyboard(page);
          }
          await expect(page).toHaveURL(/\/attempts\//);
          await choosePlainCards(page);
          await openReview(page, reviewUrl(facts));
          await reviewToTheEnd(page, '4');
          await isSaved(page);
          await page.reload();
          await expect(page.locator('main[data-ready=true]').or(finish(page)).first()).toBeVisible();
          if (broken.length > 0) house.blame(`${name}: ${broken[0]}`);
          await context.close();
        }
        await blameUnsaved(house, sent);
      });
      const due = await rowsOf(
        house.url,
        `select m.fact_id, group_concat(distinct round((m.due_at - m.last_reviewed_at) / 86400000.0)) as days, count(*) as count
          from memories m where m.fact_id in (?, ?) and (select count(*) from reviews v where v.user_id = m.user_id and v.fact_id = m.fact_id) = 1
          group by m.fact_id`,
        facts,
      );
      for (const { fact_id, days } of due)
        if (String(days).split(',').length !== 1) house.blame(`${fact_id} is due after ${days} days, as the clock is off`);
      const off = await rowsOf(
        house.url,
        'select id from responses where abs(answered_at - ?) > 1200000 union all select id from reviews where abs(reviewed_at - ?) > 1200000',
        [Date.now(), Date.now()],
      );
      if (off.length > 0) house.blame(`${off.length} answers have the client’s time for the server’s`);
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { recoverySeconds: slowest, note: 'the cookies keep the machine’s clock' };
    }),
};
