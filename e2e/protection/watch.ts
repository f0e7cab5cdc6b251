import type { Page } from '@playwright/test';

export type Seen = { elsewhere: string[]; refused: string[] };

/** From here on: what a page asks another host for, and what it does that its own policy refuses. */
export async function watch(page: Page, baseURL: string): Promise<Seen> {
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
