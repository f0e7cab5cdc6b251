import { expect, test } from '@playwright/test';
import { type Answer, ask, portOf } from './ask';
import { builtRoutes } from './routes';
import { withServer } from './server';
import { enter, formOf, send, visit, visitor } from './sign-in-form';

const evil = 'elsewhere.example';
const mentions = ({ headers, body }: Answer): boolean => JSON.stringify(headers).includes(evil) || body.includes(evil);

test('at a public address another Host is misdirected, cookies are bound to the host by name, and HSTS is said', async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  await withServer(portOf(baseURL) + 7, { AUTH_URL: 'https://passage.example.org' }, async (port) => {
    for (const { path } of builtRoutes()) {
      const wrong = await ask(port, { path, headers: { host: evil } });
      if (path !== '/icon.svg') expect({ path, status: wrong.status }).toEqual({ path, status: 421 });
      expect(mentions(wrong)).toBe(false);
      const right = await ask(port, {
        path,
        headers: { host: 'passage.example.org', 'x-forwarded-host': evil, 'x-forwarded-proto': 'gopher' },
      });
      expect(right.status, path).toBeLessThan(500);
      expect(right.status, path).not.toBe(421);
      expect(mentions(right), path).toBe(false);
      expect(right.headers['strict-transport-security']).toBe('max-age=31536000');
    }
    expect((await ask(port, { path: '/', headers: { host: 'localhost' } })).status).toBe(200);
    expect((await ask(port, { path: '/sign-in', method: 'POST', headers: { host: 'localhost' } })).status).toBe(421);

    const who = visitor({ host: 'passage.example.org' });
    const account = { email: 'owner@example.org', password: 'four unrelated words here' };
    const answer = await enter(port, who, '/sign-up', await formOf(port, who, '/sign-up'), account);
    expect(answer.status).toBe(303);
    const lines = answer.headers['set-cookie'] ?? [];
    expect(lines.map((line) => line.split('=')[0])).toEqual(
      expect.arrayContaining(['__Host-passage.session', '__Host-passage.device']),
    );
    for (const line of lines) {
      expect(line).toMatch(/^__Host-passage\.[a-z-]+=/);
      for (const wanted of [/; Path=\/(;|$)/i, /; Secure/i, /; HttpOnly/i, /; SameSite=lax/i]) expect(line).toMatch(wanted);
      expect(line).not.toMatch(/domain=/i);
    }
    expect((await visit(port, who, '/account')).status).toBe(200);
  });
});

test('no way in leads elsewhere, whatever `next` or callbackUrl says', async ({ baseURL }) => {
  const port = portOf(baseURL);
  const places = [
    `https://${evil}`,
    `//${evil}`,
    `/\\${evil}`,
    `\\\\${evil}`,
    `/.//${evil}`,
    `/\t/${evil}`,
    `javascript:alert(1)//${evil}`,
    `https:${evil}`,
    `/%0d%0aLocation:https://${evil}`,
  ];
  const isHere = (location: string | undefined): boolean =>
    location === undefined || new URL(location, baseURL).origin === baseURL;
  for (const [at, place] of places.entries()) {
    const who = visitor();
    const form = (await formOf(port, who, `/sign-up?next=${encodeURIComponent(place)}`)).filter(([name]) => name !== 'next');
    const account = { email: `redirect-${process.pid}-${at}@example.org`, password: 'four unrelated words here' };
    const entered = await enter(port, who, '/sign-up', [...form, ['next', place]], account);
    expect(entered.status, place).toBe(303);
    expect(isHere(entered.headers.location), `${place} led to ${entered.headers.location}`).toBe(true);
    for (const path of ['/sign-in', '/sign-up', '/welcome']) {
      const answer = await visit(port, who, `${path}?next=${encodeURIComponent(place)}`);
      expect(isHere(answer.headers.location), `${path}: ${answer.headers.location}`).toBe(true);
      expect(answer.body).not.toMatch(new RegExp(`(href|action|url)="?[^">]*${evil}`));
    }
    for (const way of ['signin', 'signout', 'callback/ticket', 'error', 'session', 'signin/oidc']) {
      const answer = await visit(port, who, `/api/auth/${way}?callbackUrl=${encodeURIComponent(place)}`);
      expect(answer.status, way).toBeLessThan(500);
      expect(isHere(answer.headers.location), `${way}: ${answer.headers.location}`).toBe(true);
    }
    const csrf = JSON.parse((await visit(port, who, '/api/auth/csrf')).body) as { csrfToken: string };
    const out = await send(port, who, '/api/auth/signout', [
      ['csrfToken', csrf.csrfToken],
      ['callbackUrl', place],
    ]);
    expect(isHere(out.headers.location), `signout: ${out.headers.location}`).toBe(true);
  }
});
