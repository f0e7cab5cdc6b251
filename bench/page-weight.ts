import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { chromiumFlags, ensureChromium } from '../e2e/browser';

// `npm run bench`: the JavaScript that a page asks for, gzipped, as a ratio to an empty Next page of the same versions.
// The first figure of a page is what its HTML names; "in all" is what a browser has loaded when the page is at rest.

const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url));
const emptyPage = fileURLToPath(new URL('./empty-page', import.meta.url));
const quiet = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };

const gzippedSize = (script: Buffer): number => gzipSync(script).length;

async function scriptBytes(url: string): Promise<number> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: there is no page to weigh.`);
  const html = await answer.text();
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/noModule/i.test(tag))
      .map((match) => match[1] ?? ''),
  );
  let bytes = 0;
  for (const source of sources) bytes += gzippedSize(Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer()));
  return bytes;
}

/** With what the page's own script fetches later. */
async function loadedBytes(url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') sizes.set(response.url(), response.body().then(gzippedSize));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
  }
}

async function serve<T>(
  command: string[],
  environment: Record<string, string>,
  ready: RegExp,
  measure: () => Promise<T>,
): Promise<T> {
  const [program = '', ...rest] = command;
  const server = spawn(program, rest, {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...quiet, ...environment },
  });
  try {
    await new Promise<void>((resolve) => server.stdout.on('data', (chunk) => ready.test(String(chunk)) && resolve()));
    return await measure();
  } finally {
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
  }
}

async function main(): Promise<void> {
  execFileSync(process.execPath, [next, 'build', emptyPage], { stdio: 'ignore', env: quiet });
  const floor = await serve([process.execPath, next, 'start', emptyPage, '-p', '3221'], {}, /Ready/, () =>
    scriptBytes('http://localhost:3221/'),
  );
  const data = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const environment = {
    PORT: '3222',
    DATABASE_URL: `file:${join(data, 'b.db')}`,
    AUTH_SECRET: 'a-secret-for-the-bench-only-0123456789',
  };
  const pages = {
    home: '/',
    start: '/packs/iom/quiz?seed=7',
    quiz: '/packs/iom/quiz?seed=7&mode=practice',
    test: '/packs/iom/quiz?seed=7&mode=assessed',
    passage: '/packs/iom/passage',
  };
  await serve(['npm', 'start'], environment, /Passage is ready/, async () => {
    console.log(`empty Next page: ${floor} bytes of JavaScript, gzipped`);
    const report = (name: string, bytes: number) =>
      console.log(`${name}: ${bytes} bytes, ${(bytes / floor).toFixed(3)} × the empty page`);
    for (const [name, path] of Object.entries(pages)) report(name, await scriptBytes(`http://localhost:3222${path}`));
    report('quiz, in all', await loadedBytes(`http://localhost:3222${pages.quiz}`));
  });
  rmSync(data, { recursive: true, force: true });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
