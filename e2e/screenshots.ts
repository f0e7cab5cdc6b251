import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { itemKinds } from '../quizzes/kinds/item';
import { chromiumFlags, ensureChromium } from './browser';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl, quizWithSlip, typeAnswer, waitForItem } from './fixtures';
import { becomeLearner, meetSecondFactor } from './looks/learner';
import { learnerPlaces, newcomerPlaces } from './looks/places';
import { choosePlainCards, finish, front, openReview, reviewToTheEnd, reviewUrl } from './review/cards';

// `npm run screenshots`: the pictures in docs/screenshots, taken from the running app.

const port = 3218;
/** Quizzes that show much: one item of each kind, and one of many kinds. */
const kindSeed = 3;
const mixedSeed = 2;
const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
/** What says no more than its neighbours do. */
const leftOut = [
  'no-pack',
  'no-fact',
  'no-drill',
  'reset-password',
  'verify-email',
  'welcome',
  'review',
  'items-of-an-order',
  'progress-of-a-pack',
  'account-email',
  'admin-packs',
  'admin-errors',
];
const tallest = 2000;
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

async function tour(browser: Browser, database: string, size: keyof typeof sizes, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport: sizes[size],
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  /** *whole*: on a screen as high as the page, so that what sticks to its foot does not cover it. */
  const shoot = async (name: string, whole?: 'whole') => {
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (whole) await page.setViewportSize({ ...sizes[size], height: Math.min(Math.max(height, sizes[size].height), tallest) });
    await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    await page.setViewportSize(sizes[size]);
  };
  const shootAll = async (places: Readonly<Record<string, string>>) => {
    for (const [name, path] of Object.entries(places)) {
      if (leftOut.includes(name)) continue;
      await page.goto(path);
      await shoot(name, 'whole');
    }
  };
  await shootAll(newcomerPlaces);
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
  await page.goto('/packs/iom');
  await page.getByRole('link', { name: 'Tell these two apart' }).first().click();
  await page.locator('form[novalidate]').waitFor();
  await shoot('drill');
  const [tested] = await quizOf(kindSeed, 1, ['choice']);
  if (!tested) throw new Error('no choice item');
  await page.goto(quizUrl(kindSeed, 1, 'assessed', ['choice']));
  await answerByKeyboard(page, tested, 'right');
  await page.getByRole('button', { name: 'Hand in' }).waitFor();
  await shoot('hand-in');
  await takeReview(page, shoot);
  await context.clearCookies();
  const account = { email: `ada-${size}@example.org`, password: 'four unrelated words here' };
  await shootAll(learnerPlaces(await becomeLearner(page, database, account, new Date())));
  await meetSecondFactor(page, database, account);
  await shoot('second-factor');
  await context.close();
}

/** A card from its front to the end of its session. */
async function takeReview(page: Page, shoot: (name: string, extent?: 'whole') => Promise<void>): Promise<void> {
  await choosePlainCards(page);
  await openReview(page, reviewUrl(['headquarters-city', 'member-state-count']));
  await shoot('card');
  await page.keyboard.press('Space');
  await page.locator('article mark').waitFor();
  await shoot('card-answer');
  await page.keyboard.press('i');
  await shoot('card-info');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await page.getByRole('group', { name: 'How well did you know it?' }).waitFor({ state: 'detached' });
  // What was answered a moment ago may be due again by now, or not yet.
  await front(page).or(finish(page)).first().waitFor();
  await reviewToTheEnd(page, '4');
  await shoot('review-end', 'whole');
}

async function main(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'passage-pictures-'));
  const database = `file:${join(data, 'p.db')}`;
  const server = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database,
      AUTH_SECRET: 'a-secret-for-the-pictures-0123456789',
    },
  });
  try {
    await new Promise<void>((resolve) =>
      server.stdout.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve()),
    );
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
    try {
      await tour(browser, database, 'desktop', 'light');
      await tour(browser, database, 'phone', 'dark');
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
