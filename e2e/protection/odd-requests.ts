import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { multipart, type Question } from './ask';
import { type BuiltAction, builtActions, builtRoutes } from './routes';

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

export type OddRequests = {
  /** The next malformed request; of whose cookies some may be. */
  next: (cookies?: readonly string[]) => Question;
};

/** Malformed requests to every route and every server action of the build, one after the other as the seed decides. */
export function oddRequests(seed: number): OddRequests {
  const chance = xoroshiro128plus(seed);
  const upTo = (most: number): number => uniformInt(chance, 0, most);
  const oneOf = <T>(choices: readonly T[]): T => choices[upTo(choices.length - 1)] as T;
  const bytes = (most: number): string => Array.from({ length: upTo(most) }, () => String.fromCharCode(32 + upTo(94))).join('');
  const actions: readonly BuiltAction[] = builtActions();
  const paths = [...builtRoutes().map(({ path }) => path), ...actions.map(({ page }) => page)];

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
        `$ACTION_ID_${oneOf(actions).id}`,
      ];
      return multipart(Array.from({ length: 1 + upTo(4) }, () => [oneOf(rows), upTo(1) ? oneOf(jsonOdds) : bytes(40)] as const));
    }
    if (kind === 1) return { headers: { 'content-type': oneOf(contentTypes) }, body: oneOf(jsonOdds) };
    if (kind === 2) return { headers: { 'content-type': oneOf(contentTypes) }, body: 'x'.repeat(oneOf([1, 70_000, 1_100_000])) };
    return { headers: { 'content-type': oneOf(contentTypes) }, body: bytes(200) };
  }

  function oddHeaders(action: string, cookies: readonly string[]): Record<string, string> {
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
    const headers = oneOf(odds);
    const isSomeone = cookies.length > 0 && !('cookie' in headers) && upTo(1) === 0;
    return isSomeone ? { ...headers, cookie: oneOf(cookies) } : headers;
  }

  return {
    next: (cookies = []) => {
      const action = oneOf(actions);
      if (upTo(3) === 0) {
        const method = oneOf(['GET', 'POST', 'HEAD']);
        return { path: oneOf(pathOdds), method, headers: oddHeaders(action.id, cookies) };
      }
      const method = oneOf(['GET', 'POST', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
      const body = method === 'GET' ? undefined : oddBody();
      const path = upTo(1) ? action.page : oneOf(paths);
      return {
        path,
        method,
        headers: { ...body?.headers, ...oddHeaders(action.id, cookies) },
        ...(body ? { body: body.body } : {}),
      };
    },
  };
}
