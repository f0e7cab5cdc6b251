import { expect, test } from '@playwright/test';
import { type Answer, ask, multipart, portOf, type Question } from './ask';
import { builtActions, builtFiles, builtRoutes } from './routes';

const baseline: Readonly<Record<string, string | RegExp>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\), .*geolocation=\(\)/,
  'content-security-policy': /frame-ancestors 'none'/,
};

/** What is wrong with an answer's headers; each must be there once. */
function flawsOf({ status, headers, raw }: Answer, here: string, isStatic: boolean): string[] {
  const flaws = status >= 500 ? [`status ${status}`] : [];
  for (const [name, wanted] of Object.entries(baseline)) {
    const value = String(headers[name]);
    if (!(typeof wanted === 'string' ? value === wanted : wanted.test(value))) flaws.push(`${name}: ${value}`);
    if (raw.filter((header) => header.toLowerCase() === name).length !== 1) flaws.push(`${name} is not there once`);
  }
  const policy = String(headers['content-security-policy']);
  for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'"]) {
    if (!policy.includes(part)) flaws.push(`no ${part}`);
  }
  for (const part of ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'data:']) {
    if (policy.replace(/form-action [^;]*/, '').includes(part)) flaws.push(`${part} in the policy`);
  }
  const isHtml = /text\/html/.test(headers['content-type'] ?? '');
  if (isHtml && !isStatic && status !== 400 && !/script-src 'nonce-[^']{20,}' 'strict-dynamic';/.test(policy))
    flaws.push('no nonce');
  if (!isStatic && status !== 308 && !/no-store/.test(headers['cache-control'] ?? ''))
    flaws.push(`cached: ${headers['cache-control']}`);
  if (headers['x-powered-by']) flaws.push('says what it is made of');
  if (headers.location && new URL(headers.location, here).origin !== here) flaws.push(`leads to ${headers.location}`);
  return flaws;
}

const ways: readonly Omit<Question, 'path'>[] = [
  { method: 'GET' },
  { method: 'HEAD' },
  { method: 'OPTIONS' },
  { method: 'POST' },
  { method: 'PUT' },
  { method: 'DELETE' },
  { method: 'GET', headers: { rsc: '1' } },
  { method: 'GET', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { method: 'POST', headers: { 'next-action': '0'.repeat(42) }, body: '[]' },
  { method: 'POST', headers: { 'next-action': '0'.repeat(42), origin: 'https://elsewhere.example' }, body: '[]' },
];

test.describe.configure({ timeout: 180_000 });

test('every route answers every method, prefetch and forged action with all headers, each once', async ({ baseURL }) => {
  const port = portOf(baseURL);
  const flawed: string[] = [];
  for (const { path } of builtRoutes()) {
    const answers = await Promise.all(ways.map((way) => ask(port, { ...way, path })));
    for (const [at, answer] of answers.entries()) {
      const flaws = flawsOf(answer, baseURL ?? '', path === '/icon.svg');
      if (flaws.length > 0) flawed.push(`${ways[at]?.method} ${path} ${at}: ${answer.status} ${flaws.join('; ')}`);
    }
  }
  expect(flawed).toEqual([]);
});

test('so do files, redirects, what is not there, what is malformed, errors of the API and answers of actions', async ({
  baseURL,
}) => {
  const port = portOf(baseURL);
  const files = builtFiles();
  expect(files).toHaveLength(3);
  const missing = ['/none', '/packs/none', '/api/none', '/_next/image?url=x', '/_next/data/x/y.json'];
  const malformed = ['//packs', '/packs/', '/%', '/%E0%A4%A', '/packs/%00', '/packs/iom/quiz?seed=x'];
  const actions = builtActions().map(({ id, page }) => ({
    path: page,
    method: 'POST',
    headers: { 'next-action': id, ...multipart([['0', '["$K1"]']]).headers },
    body: multipart([['0', '["$K1"]']]).body,
  }));
  const questions: (Question & { isStatic?: boolean })[] = [
    ...[...files, '/icon.svg', '/_next/static/none.js', '/_next/static/%'].map((path) => ({ path, isStatic: true })),
    ...[...missing, ...malformed].map((path) => ({ path })),
    { path: '/api/answers', method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
    { path: '/api/answers', method: 'POST', headers: { origin: 'https://elsewhere.example' } },
    ...actions,
  ];
  for (const { isStatic = false, ...question } of questions) {
    const answer = await ask(port, question);
    expect({ path: question.path, flaws: flawsOf(answer, baseURL ?? '', isStatic) }).toEqual({ path: question.path, flaws: [] });
  }
  expect((await ask(port, { path: files[0] ?? '' })).headers['cache-control']).toMatch(/immutable/);
});

test('a nonce is used once', async ({ baseURL }) => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(portOf(baseURL), { path: '/packs' })));
  const nonces = answers.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]);
  expect(new Set(nonces).size).toBe(20);
  for (const { body, headers } of answers) {
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
    const scripts = body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  }
});
