import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl, signIn, signUp, typeAnswer } from '../../fixtures';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { blameUnsaved, expect, getIn, inBrowser, isSaved, lettersIn, secondsSince } from './browsing';
import { freshAccount } from './person';
import { errorsIn, rowsOf } from './rows';

const items = 3;

export const sessionEnds: Fault = {
  name: 'session-ends-mid-quiz',
  injected:
    'signed out everywhere from another device while a test is written, and while a practice quiz goes on; then a reload, and a sign-in',
  right:
    'nothing is taken under an ended session, what was typed stays on the page and in the browser, and is saved after the sign-in',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'session-ends', async (house) => {
      const server = await house.start({ environment: { TRUSTED_PROXIES: '1' } });
      let slowest = 0;
      await inBrowser(house, server.baseURL, async ({ open, sent }) => {
        for (const [round, mode] of (['assessed', 'practice'] as const).entries()) {
          const account = freshAccount(`ends-${round}`);
          const kinds = ['typed' as const];
          const seed = tools.seed + round;
          const [first, second] = await quizOf(seed, items, kinds);
          if (!first || !second) throw new Error('the quiz is shorter than asked');
          const { context, page } = await open();
          await getIn(page, signUp(page, account));
          await page.goto(quizUrl(seed, items, mode, kinds));
          await answerByKeyboard(page, first, 'right');
          await isSaved(page);
          if (mode === 'practice') await continueByKeyboard(page);
          else await expect(page.getByText(`2 / ${items}`)).toBeVisible();
          const quiz = page.url();

          const { context: elsewhere, page: phone } = await open();
          await getIn(phone, signIn(phone, account));
          await phone.goto('/account');
          await phone.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
          await expect(phone.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
          await elsewhere.close();

          const typed = `what was typed ${round}`;
          if (mode === 'assessed') await typeAnswer(page, second, typed);
          else await answerByKeyboard(page, second, 'right');
          await expect(page.getByText('Signed out: sign in again to save')).toBeVisible();
          if (mode === 'assessed' && (await page.getByRole('textbox').inputValue()) !== typed)
            house.blame('what was typed is gone from the page');
          if ((await lettersIn(page)) !== 1) house.blame(`${await lettersIn(page)} letters are kept instead of one`);
          await page.reload();
          if ((await lettersIn(page)) !== 1) house.blame('the letter is gone after a reload');
          const count = () => rowsOf(house.url, 'select count(*) as count from responses');
          if ((await count())[0]?.count !== round * 2 + 1) house.blame('something was taken under an ended session');

          await getIn(page, signIn(page, account));
          const start = performance.now();
          await page.goto(quiz);
          await expect(page.getByText(`3 / ${items}`)).toBeVisible();
          slowest = Math.max(slowest, secondsSince(start));
          if ((await lettersIn(page)) !== 0) house.blame('letters are left');
          if (mode === 'assessed') {
            const kept = await rowsOf(house.url, "select id from responses where json_extract(response, '$.text') = ?", [typed]);
            if (kept.length !== 1) house.blame('what was typed is not what is stored');
          }
          await context.close();
        }
        await blameUnsaved(house, sent);
      });
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { recoverySeconds: slowest };
    }),
};
