import type { BrowserContext, Page } from '@playwright/test';
import type { Item } from '../../../quizzes/kinds/item';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../../fixtures';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { blameUnsaved, expect, inBrowser, isSaved, isWaiting, lettersIn, secondsSince } from './browsing';
import { errorsIn } from './rows';

const items = 4;

/** Each brings the connection down before the second answer, and what it returns brings it up again. */
const drops: Readonly<Record<string, (context: BrowserContext) => Promise<() => Promise<void>>>> = {
  offline: async (context) => {
    await context.setOffline(true);
    return () => context.setOffline(false);
  },
  // Pages come, answers do not get through.
  'half a network': async (context) => {
    await context.route('**/api/answers', (route) => route.abort('connectionreset'));
    return () => context.unroute('**/api/answers');
  },
  // The server stores it, and the browser never hears of it.
  'a lost reply': async (context) => {
    await context.route('**/api/answers', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    return () => context.unroute('**/api/answers');
  },
  // A hotel's page that answers everything with "200, please sign in".
  'a stranger’s page': async (context) => {
    await context.route('**/api/answers', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hi</h1>' }),
    );
    return () => context.unroute('**/api/answers');
  },
};

const goesOn = async (page: Page, item: Item): Promise<void> => {
  await answerByKeyboard(page, item, 'right');
  await continueByKeyboard(page);
};

export const networkDrop: Fault = {
  name: 'network-drop-and-reload',
  injected: `in Chromium, ${Object.keys(drops).join(', ')} in the middle of a practice quiz, with two answers given meanwhile; then waiting, a reload, or a closed tab`,
  right:
    'feedback comes without the server, what is not saved is said, and it is saved by itself, once, as soon as there is a connection',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'network-drop', async (house) => {
      const server = await house.start();
      let slowest = 0;
      await inBrowser(house, server.baseURL, async ({ open, sent }) => {
        let seed = tools.seed;
        for (const [name, drop] of Object.entries(drops)) {
          for (const then of ['wait', 'reload', 'close'] as const) {
            seed += 7;
            const quiz = await quizOf(seed, items, ['choice', 'typed']);
            const [first, second, third, fourth] = quiz;
            if (!first || !second || !third || !fourth) throw new Error('the quiz is shorter than asked');
            const url = quizUrl(seed, items, 'practice', ['choice', 'typed']);
            const { context, page } = await open();
            await page.goto(url);
            await goesOn(page, first);
            await isSaved(page);
            const up = await drop(context);
            await goesOn(page, second);
            await isWaiting(page);
            await answerByKeyboard(page, third, 'right');
            if ((await lettersIn(page)) !== 2) house.blame(`${name}: ${await lettersIn(page)} letters are kept instead of 2`);
            if (then === 'close') await page.close();
            await up();
            const start = performance.now();
            const after = then === 'close' ? await context.newPage() : page;
            if (then === 'reload') await page.reload();
            if (then === 'close') await after.goto(url);
            if (then === 'wait') await isSaved(page);
            else await expect(after.getByText('4 / 4')).toBeVisible();
            slowest = Math.max(slowest, secondsSince(start));
            if (then === 'wait') await continueByKeyboard(page);
            await goesOn(after, fourth);
            await expect(after).toHaveURL(/\/attempts\//);
            await expect(after.getByRole('heading', { level: 1 })).toContainText(/4 of 4/);
            if ((await lettersIn(after)) !== 0) house.blame(`${name}, ${then}: letters are left`);
            await context.close();
          }
        }
        await blameUnsaved(house, sent);
      });
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { recoverySeconds: slowest };
    }),
};
