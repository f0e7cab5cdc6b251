import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { environmentSchema } from '@/services/environment';
import { refusalOf } from './refusal';

const at = (settings: Record<string, string> = {}) => environmentSchema.parse(settings);
const site = 'https://passage.example.org';
const ask = (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  new NextRequest(`http://localhost:3000${path}`, {
    ...init,
    headers: { host: 'passage.example.org', ...(init.headers as Record<string, string>) },
  });
const statusOf = async (request: NextRequest, settings: Record<string, string> = {}) =>
  (await refusalOf(request, at(settings)))?.status;

const action = (takes: string) => `${takes}${'a'.repeat(40)}`;
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('a Host that is not the public address is misdirected; only a proxy that is trusted may say another', async () => {
  expect(await statusOf(ask('/'), { AUTH_URL: site })).toBeUndefined();
  const forged = ask('/', { headers: { host: 'elsewhere.example', 'x-forwarded-host': 'passage.example.org' } });
  expect(await statusOf(forged, { AUTH_URL: site })).toBe(421);
  expect(await statusOf(forged, { AUTH_URL: site, TRUSTED_PROXIES: '1' })).toBeUndefined();
  const health = { headers: { host: '127.0.0.1:3000' } };
  expect(await statusOf(ask('/packs', health), { AUTH_URL: site })).toBeUndefined();
  expect(await statusOf(ask('/packs', { ...health, method: 'POST' }), { AUTH_URL: site })).toBe(421);
});

test('an address that can’t be put together from the headers is refused before Next makes a fault of it', async () => {
  for (const host of ['a b', '%', '[::1', 'x:99999']) expect(await statusOf(ask('/', { headers: { host } })), host).toBe(400);
  const forwarded: Record<string, string>[] = [
    { 'x-forwarded-host': 'a b' },
    { 'x-forwarded-proto': 'gopher' },
    { 'x-forwarded-proto': 'https, javascript' },
  ];
  for (const headers of forwarded) expect(await statusOf(ask('/', { headers })), JSON.stringify(headers)).toBe(400);
  const usual = { 'x-forwarded-host': 'passage.example.org:8443, [::1]:3000', 'x-forwarded-proto': 'https, http' };
  expect(await statusOf(ask('/', { headers: usual }))).toBeUndefined();
});

test('a place to go to that next-auth can’t read is refused before it, in the address and in the cookie', async () => {
  for (const place of ['x', '\\\\elsewhere.example', 'javascript:alert(1)']) {
    expect(await statusOf(ask(`/api/auth/callback/ticket?callbackUrl=${encodeURIComponent(place)}`)), place).toBe(400);
    const cookie = `passage.callback-url=${encodeURIComponent(place)}`;
    expect(await statusOf(ask('/api/auth/signin', { headers: { cookie } })), place).toBe(400);
  }
  for (const place of ['/history', `${site}/history`]) {
    expect(await statusOf(ask(`/api/auth/signin?callbackUrl=${encodeURIComponent(place)}`))).toBeUndefined();
  }
});

test('an action gets what it takes: a state and a form, a form, or nothing; everything else is refused', async () => {
  const call = (id: string, body: FormData | string) =>
    statusOf(ask('/', { method: 'POST', headers: { 'next-action': id }, body }));
  expect(await call(action('60'), formOf({ _1_email: 'a', 0: '[{"code":"$$5"},"$K1"]' }))).toBeUndefined();
  expect(await call(action('40'), formOf({ _1_email: 'a', 0: '["$K1"]' }))).toBeUndefined();
  expect(await call(action('00'), '[]')).toBeUndefined();
  for (const body of ['[]', '[null,null]', '[{},{}]', '{', '["$F1"]']) expect(await call(action('60'), body), body).toBe(400);
  for (const row of ['["$K1"]', '[{},"$K1",1]', '[[],"$K1"]', '[{"a":"$Q1"},"$K1"]', '[{},"$@1"]']) {
    expect(await call(action('60'), formOf({ 0: row })), row).toBe(400);
  }
  expect(await call(action('60'), formOf({ 0: '[{},"$K1"]', 1: '"x"' }))).toBe(400);
  for (const id of ['x', action('7f'), action('80'), 'a'.repeat(41)]) expect(await call(id, '[]'), id).toBe(404);
});

test('a form that comes before the script is taken with its own state and refused without it', async () => {
  const send = (fields: Record<string, string>) => statusOf(ask('/', { method: 'POST', body: formOf(fields) }));
  const bound = (id: string, row = '"$@1"') => `{"id":"${id}","bound":${row}}`;
  const whole = { $ACTION_REF_1: '', '$ACTION_1:0': bound(action('60')), '$ACTION_1:1': '[{}]', $ACTION_KEY: 'k', email: '' };
  expect(await send(whole)).toBeUndefined();
  expect(await send({ [`$ACTION_ID_${action('40')}`]: '' })).toBeUndefined();
  expect(await send({ email: 'x' })).toBeUndefined();
  expect(await send({ ...whole, '$ACTION_1:0': bound(action('60'), '"$@7"') })).toBe(400);
  expect(await send({ ...whole, '$ACTION_1:0': bound(action('40')) })).toBe(400);
  expect(await send({ ...whole, '$ACTION_1:1': '[null]' })).toBe(400);
  expect(await send({ $ACTION_REF_1: '' })).toBe(400);
  expect(await send({ [`$ACTION_ID_${action('60')}`]: '' })).toBe(400);
});

test('writes from another site, too long, or of no told length are refused, and a broken address in any method', async () => {
  const write = (headers: Record<string, string>) => statusOf(ask('/', { method: 'POST', headers }));
  expect(await write({ origin: 'https://elsewhere.example' })).toBe(403);
  expect(await write({ origin: 'null' })).toBe(403);
  expect(await write({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await write({ origin: site })).toBeUndefined();
  expect(await write({ 'content-length': '2000000' })).toBe(413);
  expect(await write({ 'transfer-encoding': 'chunked' })).toBe(411);
  expect(await statusOf(ask('/%00'))).toBe(400);
});
