import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { itemKinds } from '../quizzes/kinds/item';
import { chromiumFlags, ensureChromium } from './browser';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl, quizWithSlip, typeAnswer, waitForItem } from './fixtures';
import { choosePlainCards, finish, gradeByKeyboard, openReview, reviewUrl } from './review/cards';

// `npm run screenshots`: the pictures in docs/screenshots, taken from the running app.

const port = 3218;
/** Quizzes that show much: one item of each kind, and one of many kinds. */
const kindSeed = 3;
const mixedSeed = 2;
const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

async function tour(browser: Browser, size: keyof typeof sizes, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport: sizes[size],
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  /** *whole*: on a screen as high as the page, so that what sticks to its foot does not cover it. */
  const shoot = async (name: string, whole?: 'whole') => {
    await page.evaluate(() => document.fonts.ready);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (whole) await page.setViewportSize({ ...sizes[size], height: Math.max(height, sizes[size].height) });
    await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    await page.setViewportSize(sizes[size]);
  };
  await page.goto('/');
  await shoot('home');
  await page.goto('/packs/iom');
  await shoot('pack', 'whole');
  await page.goto(quizUrl(mixedSeed, 12));
  await shoot('start');
  for (const kind of itemKinds) {
    const [item] = await quizOf(kindSeed, 1, [kind]);
    if (!item) throw new Error(`no ${kind} item`);
    await page.goto(quizUrl(kindSeed, 1, 'practice', [kind]));
    await waitForItem(page, item);
    await shoot(`item-${kind}`);
    await answerByKeyboard(page, item, 'wrong');
    await page.locator('mark').waitFor();
    await shoot(`feedback-${kind}`, 'whole');
  }
  const {
    seed: closeSeed,
    items: [typed],
    slip,
  } = await quizWithSlip(1);
  if (!typed) throw new Error('no typed item');
  await page.goto(quizUrl(closeSeed, 1, 'practice', ['typed']));
  await typeAnswer(page, typed, slip);
  await page.locator('mark').waitFor();
  await shoot('feedback-close', 'whole');

  const items = await quizOf(mixedSeed, 12);
  await page.goto(quizUrl(mixedSeed, 12, 'practice'));
  const missed = items.filter((_, index) => index % 3 === 0);
  for (const item of items) {
    await answerByKeyboard(page, item, missed.includes(item) ? 'wrong' : 'right');
    await continueByKeyboard(page);
  }
  for (const item of missed) {
    await answerByKeyboard(page, item, 'right');
    await continueByKeyboard(page);
  }
  await page.waitForURL(/attempts/);
  await shoot('result', 'whole');
  await page.goto('/packs/iom');
  await shoot('pack-again', 'whole');
  await page.getByRole('link', { name: 'Tell these two apart' }).first().click();
  await page.locator('form[novalidate]').waitFor();
  await shoot('drill');
  await page.goto('/packs/iom/items');
  await shoot('items-report', 'whole');
  await page.goto('/packs/iom/items/headquarters-city');
  await shoot('items-of-a-fact', 'whole');
  const [tested] = await quizOf(kindSeed, 1, ['choice']);
  if (!tested) throw new Error('no choice item');
  await page.goto(quizUrl(kindSeed, 1, 'assessed', ['choice']));
  await answerByKeyboard(page, tested, 'right');
  await page.getByRole('button', { name: 'Hand in' }).waitFor();
  await shoot('hand-in');
  await page.goto('/history');
  await shoot('history');
  await page.goto('/');
  await shoot('home-again');
  await takeReview(page, shoot);
  await page.goto('/packs/iom/passage');
  await shoot('passage');
  await page.goto('/sign-up');
  await shoot('sign-up');
  await page.goto('/nowhere');
  await shoot('not-found');
  await context.close();
}

/** A card from its front to the end of its session, and the settings. */
async function takeReview(page: Page, shoot: (name: string, extent?: 'whole') => Promise<void>): Promise<void> {
  await choosePlainCards(page);
  await shoot('settings', 'whole');
  await openReview(page, reviewUrl(['headquarters-city', 'member-state-count']));
  await shoot('card');
  await page.keyboard.press('Space');
  await page.locator('article mark').waitFor();
  await shoot('card-answer');
  await page.keyboard.press('i');
  await shoot('card-info');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await gradeByKeyboard(page, '4');
  await finish(page).waitFor();
  await shoot('review-end', 'whole');
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'passage-pictures-'));
  const server = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `file:${join(data, 'p.db')}`,
      AUTH_SECRET: 'a-secret-for-the-pictures-0123456789',
    },
  });
  try {
    await new Promise<void>((resolve) =>
      server.stdout.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve()),
    );
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
    try {
      await tour(browser, 'desktop', 'light');
      await tour(browser, 'phone', 'dark');
    } finally {
      await browser.close();
    }
  } finally {
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
