import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumFlags, ensureChromium } from '../e2e/browser';

// `npm run bench -- lighthouse`: Lighthouse as it comes (a slow phone on a slow network, simulated), as a learner who has taken a quiz
// sees the pages. The median of the runs is what counts; each page's two scores and the slowest of its paints are printed.

const runs = 3;
const wanted = { performance: 0.95, accessibility: 1 };
const port = 3223;
const site = `http://localhost:${port}`;

/** A port that nothing listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A guest who has answered one item of a quiz of one: their cookie and the address of their result. */
async function learn(browser: Browser): Promise<{ cookie: string; result: string }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${site}/packs/iom/quiz?seed=7&items=1&mode=practice`);
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(`${site}/history`);
  const result = await page.locator('a[href^="/attempts/"]').first().getAttribute('href');
  if (!result) throw new Error('The history lists no attempt.');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await context.close();
  return { cookie, result };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(): Promise<boolean> {
  const debugging = await freePort();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${debugging}`],
  });
  try {
    const { cookie, result } = await learn(browser);
    const pages = {
      'home, newcomer': ['/', undefined],
      home: ['/', cookie],
      quiz: ['/packs/iom/quiz?seed=8&mode=practice', cookie],
      result: [result, cookie],
      review: ['/packs/iom/review', cookie],
      progress: ['/progress', cookie],
    } as const;
    let isReached = true;
    for (const [name, [path, asLearner]] of Object.entries(pages)) {
      const scores = { performance: [] as number[], accessibility: [] as number[] };
      const paints: number[] = [];
      for (let run = 0; run < runs; run++) {
        const report = await lighthouse(`${site}${path}`, {
          port: debugging,
          output: 'json',
          logLevel: 'error',
          onlyCategories: Object.keys(scores),
          ...(asLearner ? { extraHeaders: { Cookie: asLearner } } : {}),
        });
        if (!report || report.lhr.runtimeError) throw new Error(`${name}: ${report?.lhr.runtimeError?.message ?? 'no report'}`);
        const { categories, audits } = report.lhr;
        for (const key of ['performance', 'accessibility'] as const) scores[key].push(categories[key]?.score ?? 0);
        paints.push(audits['largest-contentful-paint']?.numericValue ?? 0);
      }
      const performance = median(scores.performance);
      const accessibility = median(scores.accessibility);
      isReached &&= performance >= wanted.performance && accessibility >= wanted.accessibility;
      console.log(
        `${name}: performance ${performance.toFixed(2)} (${scores.performance.join(', ')}), accessibility ${accessibility.toFixed(2)}, ` +
          `largest paint ${Math.round(Math.max(...paints))} ms`,
      );
    }
    console.log(
      `wanted: performance ${wanted.performance}, accessibility ${wanted.accessibility}: ${isReached ? 'reached' : 'NOT reached'}`,
    );
    return isReached;
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const server = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `file:${join(data, 'b.db')}`,
      AUTH_SECRET: 'a-secret-for-the-bench-only-0123456789',
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve());
      server.on('exit', () => reject(new Error('The server did not start.')));
    });
    if (!(await measure())) process.exitCode = 1;
  } finally {
    server.removeAllListeners('exit');
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
