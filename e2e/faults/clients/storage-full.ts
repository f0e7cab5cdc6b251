import type { BrowserContext, Page } from '@playwright/test';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../../fixtures';
import { openReview, reviewUrl } from '../../review/cards';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { blameUnsaved, expect, inBrowser, isSaved, isWaiting, secondsSince } from './browsing';
import { errorsIn } from './rows';

const kinds = ['choice' as const];
const items = 4;

/** Each leaves the page no byte of storage. */
const ways: Readonly<Record<string, (context: BrowserContext, page: Page) => Promise<void>>> = {
  full: async (context, page) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 0 });
    await page.evaluate(() => {
      for (const store of [localStorage, sessionStorage]) {
        for (let size = 2 ** 22; size >= 1; size /= 2) {
          for (let at = 0; ; at += 1) {
            try {
              store.setItem(`filler-${size}-${at}`, 'x'.repeat(size));
            } catch {
              break;
            }
          }
        }
      }
    });
  },
  // As where a browser is told to keep nothing.
  forbidden: async (context) => {
    // As a text: what compiles this file would put names of its own into a function.
    await context.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`);
  },
  // What another program, or another version, left there.
  garbled: async (_context, page) => {
    await page.evaluate(() => localStorage.setItem('passage.outbox', '{"not": "a list"'));
  },
  'of another shape': async (_context, page) => {
    await page.evaluate(() => localStorage.setItem('passage.outbox', '{"owner": 7}'));
  },
};

export const storageFull: Fault = {
  name: 'browser-storage-full',
  injected:
    'in Chromium, local and session storage filled to the last byte, forbidden, or holding what is no outbox; answers online and offline',
  right: 'the quiz and the cards go on, what is not saved is said, and is sent as soon as there is a connection',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'storage-full', async (house) => {
      const server = await house.start();
      let slowest = 0;
      await inBrowser(house, server.baseURL, async ({ open, sent }) => {
        for (const [round, [name, spoil]] of Object.entries(ways).entries()) {
          const seed = tools.seed + round * 10;
          const quiz = await quizOf(seed, items, kinds);
          const { context, page } = await open();
          const broken: string[] = [];
          page.on('pageerror', (error) => broken.push(error.message));
          await page.goto('/packs');
          await spoil(context, page);
          await page.goto(quizUrl(seed, items, 'practice', kinds));
          const [first, ...rest] = quiz;
          if (!first) throw new Error('the quiz is shorter than asked');
          await answerByKeyboard(page, first, 'right');
          await isSaved(page);
          await continueByKeyboard(page);
          await context.setOffline(true);
          for (const item of rest.slice(0, 2)) {
            await answerByKeyboard(page, item, 'right');
            await isWaiting(page);
            await continueByKeyboard(page);
          }
          const start = performance.now();
          await context.setOffline(false);
          await isSaved(page);
          slowest = Math.max(slowest, secondsSince(start));
          await page.reload();
          await expect(page.getByText(`4 / ${items}`)).toBeVisible();
          await openReview(page, reviewUrl(['headquarters-city']));
          if (broken.length > 0) house.blame(`storage ${name}: ${broken[0]}`);
          await context.close();
        }
        await blameUnsaved(house, sent);
      });
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return {
        recoverySeconds: slowest,
        note: 'without storage a reload before the connection is back loses what waits, and the page says so',
      };
    }),
};
