import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '@/proxy';

const ask = (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  proxy(
    new NextRequest(`http://localhost:3000${path}`, {
      ...init,
      headers: { host: 'localhost:3000', ...(init.headers as Record<string, string>) },
    }),
  );

test('no cache on the way keeps a page or a refusal', async () => {
  const page = await ask('/history');
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const refused = await ask('/', { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([403, 'no-store']);
});

test('each page’s script has a nonce of its own, which the policy names', async () => {
  const policies = await Promise.all(['/', '/'].map(async (path) => (await ask(path)).headers.get('content-security-policy')));
  const nonces = policies.map((policy) => /script-src [^;]*'nonce-([^']+)'/.exec(policy ?? '')?.[1]);
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
});
