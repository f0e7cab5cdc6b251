import { expect as plainExpect } from '@playwright/test';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl, signIn, signUp } from '../../fixtures';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { blameUnsaved, expect, getIn, inBrowser, isSaved, isWaiting, lettersIn, secondsSince } from './browsing';
import { freshAccount } from './person';
import { errorsIn, rowsOf } from './rows';

const kinds = ['choice' as const];
const items = 3;

export const anotherUser: Fault = {
  name: 'another-user-same-browser',
  injected:
    'A’s answers wait in the browser’s outbox when A signs out, by the button or by losing the cookies; B signs up there, answers, reloads and leaves; A comes back',
  right: 'nothing of A is sent as B or shown to B, B’s answers are B’s, and A’s are sent when A is back',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'another-user', async (house) => {
      const server = await house.start({ environment: { TRUSTED_PROXIES: '1' } });
      let slowest = 0;
      await inBrowser(house, server.baseURL, async ({ open, sent }) => {
        for (const [round, way] of (['the button', 'lost cookies'] as const).entries()) {
          const [a, b] = [freshAccount(`a-${round}`), freshAccount(`b-${round}`)];
          const seed = tools.seed + round * 10;
          const [quizOfA, quizOfB] = await Promise.all([quizOf(seed, items, kinds), quizOf(seed + 1, items, kinds)]);
          const { context, page } = await open();
          await getIn(page, signUp(page, a));
          await page.goto(quizUrl(seed, items, 'practice', kinds));
          await answerByKeyboard(page, quizOfA[0] ?? fail(), 'right');
          await isSaved(page);
          const urlOfA = page.url();
          await continueByKeyboard(page);
          await context.route('**/api/answers', (route) => route.abort());
          const before = new Set(sent);
          await answerByKeyboard(page, quizOfA[1] ?? fail(), 'right');
          await continueByKeyboard(page);
          await isWaiting(page);
          await answerByKeyboard(page, quizOfA[2] ?? fail(), 'right');
          plainExpect(await lettersIn(page)).toBe(2);
          if (way === 'the button') {
            await page.goto('/account');
            await page.getByRole('button', { name: 'Sign out here' }).click();
            await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
          } else await context.clearCookies();

          await getIn(page, signUp(page, b));
          await context.unroute('**/api/answers');
          await page.goto(quizUrl(seed + 1, items, 'practice', kinds));
          for (const item of quizOfB.slice(0, 2)) {
            await answerByKeyboard(page, item, 'right');
            await isSaved(page);
            await continueByKeyboard(page);
          }
          await page.reload();
          await expect(page.getByText(`3 / ${items}`)).toBeVisible();
          if ((await page.goto(urlOfA))?.status() !== 404) house.blame('B is shown A’s quiz');
          if ((await lettersIn(page)) !== 2) house.blame(`${await lettersIn(page)} of 2 letters of A are kept while B is there`);
          const ownersOf = () =>
            rowsOf(
              house.url,
              `select u.email, count(*) as count from responses r join attempts a on a.id = r.attempt_id join users u on u.id = a.user_id
                where u.email in (?, ?) group by u.email order by u.email`,
              [a.email, b.email],
            );
          if (
            JSON.stringify(await ownersOf()) !==
            JSON.stringify([
              { email: a.email, count: 1 },
              { email: b.email, count: 2 },
            ])
          )
            house.blame(`while B was there the answers were ${JSON.stringify(await ownersOf())}`);
          if (before.size === sent.size) house.blame('nothing of A was tried');

          await page.goto('/account');
          await page.getByRole('button', { name: 'Sign out here' }).click();
          await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
          await getIn(page, signIn(page, a));
          const start = performance.now();
          await page.goto(urlOfA);
          await expect.poll(() => lettersIn(page)).toBe(0);
          slowest = Math.max(slowest, secondsSince(start));
          if (
            JSON.stringify(await ownersOf()) !==
            JSON.stringify([
              { email: a.email, count: 3 },
              { email: b.email, count: 2 },
            ])
          )
            house.blame(`when A was back the answers were ${JSON.stringify(await ownersOf())}`);
          await context.close();
        }
        await blameUnsaved(house, sent);
      });
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { recoverySeconds: slowest };
    }),
};

function fail(): never {
  throw new Error('the quiz is shorter than asked');
}
