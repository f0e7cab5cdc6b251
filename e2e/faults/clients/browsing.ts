import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  expect as playwrightExpect,
} from '@playwright/test';
import { chromiumFlags, ensureChromium } from '../../browser';
import type { House } from '../house';
import { rowsOf } from './rows';

/** With patience for a machine that does other things as well. */
export const expect = playwrightExpect.configure({ timeout: 30_000 });

export type Browsing = {
  /** A browser of its own, with its own storage and cookies. */
  open: (options?: BrowserContextOptions) => Promise<{ context: BrowserContext; page: Page }>;
  /** Ids of every answer and review that a page tried to send, whatever became of it. */
  sent: ReadonlySet<string>;
};

type Body = { responseId?: string; review?: { id: string } };

/** A real Chromium for as long as `use` takes; what the server acknowledges to it is noted in the journal. */
export async function inBrowser<T>({ journal }: House, baseURL: string, use: (browsing: Browsing) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const sent = new Set<string>();
  const idOf = (body: Body | null): string | undefined => body?.responseId ?? body?.review?.id;
  const isLetter = (url: string): boolean => /\/api\/(answers|reviews)$/.test(url);
  const bodyOf = (request: { postData: () => string | null }): Body | null => {
    try {
      return JSON.parse(request.postData() ?? 'null') as Body | null;
    } catch {
      return null;
    }
  };
  try {
    return await use({
      sent,
      open: async (options = {}) => {
        const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options });
        context.setDefaultTimeout(30_000);
        context.on('request', (request) => {
          const id = isLetter(request.url()) ? idOf(bodyOf(request)) : undefined;
          if (id) sent.add(id);
        });
        context.on('response', async (response) => {
          const request = response.request();
          if (!isLetter(request.url()) || response.status() !== 200) return;
          const body = bodyOf(request);
          const id = idOf(body);
          // "already" may be said of an earlier answer to the same item; a page that is left has no answer to be read.
          const told = (await response.json().catch(() => ({}))) as { type?: string };
          if (id && told.type === 'recorded') journal.note(body?.review ? 'review' : 'response', id);
        });
        return { context, page: await context.newPage() };
      },
    });
  } finally {
    await browser.close();
  }
}

/** Notes as a flaw what was given on a page and is not stored. */
export async function blameUnsaved({ url, blame }: House, sent: ReadonlySet<string>): Promise<void> {
  const rows = await rowsOf(url, 'select id from responses union select id from reviews');
  const stored = new Set(rows.map(({ id }) => String(id)));
  const missing = [...sent].filter((id) => !stored.has(id));
  if (missing.length > 0) blame(`${missing.length} of ${sent.size} answers that were given are not stored`);
}

const countLetters = (page: Page): Promise<number> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('passage.outbox') ?? '[]') as unknown[]).length);

/** How many letters this browser still keeps; asked once more where the page was just loading itself again. */
export const lettersIn = (page: Page): Promise<number> =>
  countLetters(page).catch(async () => {
    await page.waitForLoadState();
    return await countLetters(page);
  });

export const isSaved = (page: Page): Promise<void> => expect(page.getByText('Saved', { exact: true })).toBeVisible();
export const isWaiting = (page: Page): Promise<void> => expect(page.getByText('Not saved yet, trying again')).toBeVisible();

export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Signing up or in by a fixture of the flows, which waits for seconds only: on a busy machine it may take longer. */
export async function getIn(page: Page, enter: Promise<void>): Promise<void> {
  await enter.catch(() => undefined);
  await expect(page.locator('a[href="/account"]')).toBeVisible();
}
