import { expect, type Page, test } from '@playwright/test';
import { freshAccount, signUp, takePractice } from '../fixtures';
import { builtRoutes } from './routes';

type Seen = { elsewhere: string[]; refused: string[] };

async function watch(page: Page, baseURL: string): Promise<Seen> {
  const seen: Seen = { elsewhere: [], refused: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== baseURL && !['data:', 'blob:'].includes(url.protocol)) seen.elsewhere.push(request.url());
  });
  await page.exposeFunction('seeRefusal', (text: string) => seen.refused.push(text));
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { seeRefusal: (text: string) => void }).seeRefusal;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
      tell(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
    );
  });
  return seen;
}

const visit = async (page: Page, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const response = await page.goto(path, { waitUntil: 'load' });
    expect(response?.status(), path).toBeLessThan(500);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 })));
  }
};

const pagesWith = (samples: Readonly<Record<string, string>>): string[] => [
  ...builtRoutes(samples)
    .filter(({ isPage }) => isPage)
    .map(({ path }) => path),
  '/none',
  '/packs/iom/quiz?seed=5&items=4&mode=assessed',
];

test.describe.configure({ timeout: 180_000 });

test('no page asks another host for anything, and none does what its own policy refuses: to a visitor', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await visit(page, pagesWith({}));
  expect(seen).toEqual({ elsewhere: [], refused: [] });
});

test('nor to a learner with an account, a quiz behind them and reviews before them', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  await signUp(page, freshAccount());
  await takePractice(page, 41, 3);
  const attemptId = page.url().split('/').at(-1) ?? '';
  await visit(page, pagesWith({ '[attemptId]': attemptId }));
  expect(seen).toEqual({ elsewhere: [], refused: [] });
});
