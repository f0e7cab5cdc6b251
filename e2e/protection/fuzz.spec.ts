import { expect, test } from '@playwright/test';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { z } from 'zod';
import { ask, multipart, portOf, type Question } from './ask';
import { builtActions, builtRoutes } from './routes';

const chance = xoroshiro128plus(20_261_125);
const upTo = (most: number): number => uniformInt(chance, 0, most);
const oneOf = <T>(choices: readonly T[]): T => choices[upTo(choices.length - 1)] as T;
const bytes = (most: number): string => Array.from({ length: upTo(most) }, () => String.fromCharCode(32 + upTo(94))).join('');

const jsonOdds = [
  'null',
  '[]',
  '{}',
  '[null]',
  '["$F1"]',
  '["$K1"]',
  '["$undefined"]',
  '["$@0"]',
  '[[[[]]]]',
  '"',
  '[',
  '1e999',
  '["$B1"]',
  '["$h1"]',
  '["$Q1"]',
  '["$i1"]',
  '["$n9x"]',
  '["$D-"]',
  '["$1:a:b"]',
  '["$0"]',
];
const contentTypes = [
  'text/plain;charset=UTF-8',
  'application/json',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'a',
  '',
];
const pathOdds = [
  '/%',
  '/%E0%A4%A',
  '/packs/%',
  '/packs/%FF/quiz',
  '/packs/%00',
  '/packs/iom/quiz?seed=%',
  '/packs/iom/quiz?seed=%E0%A4%A',
  '//',
  '/\\',
  '/packs/..%2f..%2fetc',
  '/_next/static/%',
  '/_next/image?url=%',
  '/_next/data/%/x.json',
  '/api/auth/%',
  '/api/auth/callback/%00',
  '/api/attempts/%/hand-in',
  '/packs/iom?_rsc=%',
  '/packs/[packId]',
  '/.',
  '/%2e%2e/',
  '/?%',
  '/*',
  `/${'a'.repeat(8000)}`,
];

function oddBody(): { headers: Record<string, string>; body: string | Buffer } {
  const kind = upTo(5);
  if (kind === 0) {
    const rows = [
      '0',
      '1',
      '$ACTION_REF_1',
      '$ACTION_1:0',
      '$ACTION_1:1',
      '$ACTION_KEY',
      '_1_email',
      `$ACTION_ID_${oneOf(builtActions()).id}`,
    ];
    return multipart(Array.from({ length: 1 + upTo(4) }, () => [oneOf(rows), upTo(1) ? oneOf(jsonOdds) : bytes(40)] as const));
  }
  if (kind === 1) return { headers: { 'content-type': oneOf(contentTypes) }, body: oneOf(jsonOdds) };
  if (kind === 2) return { headers: { 'content-type': oneOf(contentTypes) }, body: 'x'.repeat(oneOf([1, 70_000, 1_100_000])) };
  return { headers: { 'content-type': oneOf(contentTypes) }, body: bytes(200) };
}

function oddHeaders(action: string): Record<string, string> {
  const odds: Record<string, string>[] = [
    {},
    { 'next-action': action },
    { 'next-action': action },
    { 'next-action': bytes(50).trim() || 'x' },
    { 'next-action': '0'.repeat(42) },
    { 'next-action': action, origin: 'https://elsewhere.example' },
    { 'next-action': action, origin: 'null' },
    { origin: bytes(20).trim() || 'x' },
    { rsc: '1', 'next-router-state-tree': bytes(60).trim() || '%' },
    { rsc: '1', 'next-router-prefetch': oneOf(['1', '2', 'x']), 'next-router-segment-prefetch': oneOf(['/_tree', '/x', '%']) },
    {
      cookie: `passage.session=${bytes(60).replaceAll(';', '')}; authjs.session-token=${oneOf(['%', 'a.b.c', ''])}; passage.device=%E0`,
    },
    { 'accept-language': bytes(40).trim() || '*' },
    { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'gopher' },
    { 'content-encoding': 'gzip' },
    { range: 'bytes=9-1', 'if-none-match': '"', 'if-modified-since': 'never' },
  ];
  return oneOf(odds);
}

/** Ten requests each; `PASSAGE_FUZZ_ROUNDS=60` asks for as many as the measured figures are of, and any number does. */
const rounds = z.coerce.number().int().min(1).default(20).parse(process.env.PASSAGE_FUZZ_ROUNDS);

test.describe.configure({ timeout: 180_000 + rounds * 3000 });

test('of hundreds of malformed requests none is answered with a 500, and the site goes on', async ({ baseURL }) => {
  const port = portOf(baseURL);
  const paths = [...builtRoutes().map(({ path }) => path), ...builtActions().map(({ page }) => page)];
  const actions = builtActions();
  const broken: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const questions = Array.from({ length: 10 }, (): Question => {
      const action = oneOf(actions);
      if (upTo(3) === 0) return { path: oneOf(pathOdds), method: oneOf(['GET', 'POST', 'HEAD']), headers: oddHeaders(action.id) };
      const method = oneOf(['GET', 'POST', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
      const body = method === 'GET' ? undefined : oddBody();
      const path = upTo(1) ? action.page : oneOf(paths);
      return { path, method, headers: { ...body?.headers, ...oddHeaders(action.id) }, ...(body ? { body: body.body } : {}) };
    });
    const answers = await Promise.all(
      questions.map((question) => ask(port, question).catch((error) => ({ status: 599, body: String(error) }))),
    );
    for (const [at, { status, body }] of answers.entries()) {
      if (status >= 500) broken.push(`${status} ${JSON.stringify(questions[at]).slice(0, 400)} ${body.slice(0, 120)}`);
    }
  }
  expect(broken).toEqual([]);
  expect((await ask(port, { path: '/packs' })).status).toBe(200);
});

test('every server action answers arguments of a wrong shape without a 500, as a script and as a plain form', async ({
  baseURL,
}) => {
  const port = portOf(baseURL);
  const wrong = [
    '[]',
    '[null]',
    '[null,null]',
    '[{},{}]',
    '["x","y","z"]',
    '[[],[1]]',
    '[1e999,-1]',
    `["${'x'.repeat(10_000)}"]`,
  ];
  const forms = ['["$K1"]', '[null,"$K1"]', '["$K1","$K1"]', '[{"code":1},"$K1"]'];
  const broken: string[] = [];
  for (const { id, page } of builtActions()) {
    const told = { 'next-action': id };
    const questions: Question[] = [
      ...wrong.map((body) => ({ headers: { ...told, 'content-type': 'text/plain;charset=UTF-8' }, body })),
      ...forms.flatMap((row) => {
        const empty = multipart([['0', row]]);
        const odd = multipart([
          ['_1_email', '\u0000'],
          ['_1_next', '//x'],
          ['_1_id', '../..'],
          ['0', row],
        ]);
        return [empty, odd].map(({ headers, body }) => ({ headers: { ...told, ...headers }, body }));
      }),
      ...['"$@1"', '"$@7"', 'null', '[]', '"x"'].map((bound) =>
        multipart([
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', `{"id":"${id}","bound":${bound}}`],
          ['$ACTION_1:1', '[{}]'],
          ['$ACTION_KEY', 'k'],
          ['email', 'x'],
        ]),
      ),
      multipart([[`$ACTION_ID_${id}`, '']]),
      multipart([['$ACTION_REF_1', '']]),
    ].map((question) => ({ ...question, path: page, method: 'POST' }));
    const answers = await Promise.all(questions.map((question) => ask(port, question)));
    for (const [at, { status, body }] of answers.entries()) {
      const sent: Question | undefined = questions[at];
      if (status >= 500) broken.push(`${status} ${page} ${id} ${String(sent?.body).slice(0, 200)} ${body.slice(0, 60)}`);
    }
  }
  expect(broken).toEqual([]);
});
