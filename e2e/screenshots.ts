import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumFlags, ensureChromium } from './browser';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from './fixtures';

// `npm run screenshots`: the pictures in docs/screenshots, taken from the running app.

const port = 3218;
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
  const shoot = async (name: string, fullPage = false) => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage });
  };
  await page.goto('/');
  await shoot('home');
  await page.goto('/packs/iom');
  await shoot('pack', true);
  const items = await quizOf(2026, 10);
  await page.goto(quizUrl(2026, 10));
  await shoot('start');
  await page.goto(quizUrl(2026, 10, 'practice'));
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const isNew = !seen.has(item.kind);
    seen.add(item.kind);
    if (isNew) await shoot(`item-${item.kind}`);
    await answerByKeyboard(page, item, item.kind === 'choice' || index % 3 === 0 ? 'wrong' : 'right');
    await page.locator('mark').waitFor();
    if (isNew) await shoot(`feedback-${item.kind}`);
    await continueByKeyboard(page);
  }
  await page.locator('h1').waitFor();
  for (let tries = 0; tries < 12 && !/attempts/.test(page.url()); tries += 1) {
    const stem = (await page.locator('legend').textContent()) ?? '';
    const item = items.find((candidate) => stem.includes(candidate.stem));
    if (!item) break;
    await answerByKeyboard(page, item, 'right');
    await continueByKeyboard(page);
    await page.waitForLoadState();
    await Promise.race([
      page.waitForURL(/attempts/, { timeout: 1500 }).catch(() => undefined),
      page.locator('legend').filter({ hasNotText: item.stem }).waitFor(),
    ]);
  }
  await page.waitForURL(/attempts/);
  await shoot('result', true);
  await page.goto('/history');
  await shoot('history');
  await page.goto('/');
  await shoot('home-again');
  await page.goto('/packs/iom/passage');
  await shoot('passage');
  await page.goto('/sign-up');
  await shoot('sign-up');
  await page.goto('/nowhere');
  await shoot('not-found');
  await context.close();
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
    await tour(browser, 'desktop', 'light');
    await tour(browser, 'phone', 'dark');
    await browser.close();
  } finally {
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
