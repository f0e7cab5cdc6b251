import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { channel, subscribe } from 'node:diagnostics_channel';

// Loaded into the server's process before Next (`--import`), so that it sees each request with its socket and each response before
// anyone writes to it: also those that no route and no proxy.ts ever sees (static files, redirects of doubled slashes, Next's own 400).

const hops = Number(process.env.TRUSTED_PROXIES || 0);
const isPublicAddressSecure = process.env.AUTH_URL?.startsWith('https:');

const headers = {
  'Content-Security-Policy': "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), ' +
    'microphone=(), midi=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), serial=(), usb=()',
};

const byProxiesOnly = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Whether a header is what Next's own script sends of the pages it shows (`flightRouterStateSchema` in Next). Anything else makes Next
 * answer 500 where a page is not there or its address is malformed; without the header it sends the whole page.
 */
function isRouterState(header) {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

const isText = (value) => typeof value === 'string';
const isTexts = (value, length = value?.length) => Array.isArray(value) && value.length === length && value.every(isText);
const isParameter = (value) =>
  Array.isArray(value) &&
  value.length === 4 &&
  isTexts(value.slice(0, 3)) &&
  /^(?:c|oc|d|[cd]i\((?:\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/.test(value[2]) &&
  (value[3] === null || isTexts(value[3]));
const marks = [undefined, null, 'refetch', 'inside-shared-layout', 'metadata-only'];
const isTree = (tree) =>
  Array.isArray(tree) &&
  tree.length >= 2 &&
  tree.length <= 6 &&
  (isText(tree[0]) || isParameter(tree[0])) &&
  typeof tree[1] === 'object' &&
  tree[1] !== null &&
  !Array.isArray(tree[1]) &&
  Object.values(tree[1]).every(isTree) &&
  (tree[2] === undefined || tree[2] === null || isTexts(tree[2], 2)) &&
  marks.includes(tree[3]) &&
  (tree[4] === undefined || tree[4] === null || typeof tree[4] === 'number') &&
  (tree[5] === undefined || isText(tree[5]));

// Told of each request that is over; services/log/log-requests.ts writes it down.
const ended = channel('passage.request.end');
const context = new AsyncLocalStorage();
/** An id from outside is kept if it can be one. */
const requestId = /^[\w.-]{8,64}$/;

const servers = new Set();
let inside = 0;
let isClosing = false;
let whenEmpty = () => {};

subscribe('http.server.request.start', ({ request, response, socket, server }) => {
  const startedAt = performance.now();
  servers.add(server);
  inside += 1;
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && requestId.test(given) ? given : randomUUID();
  request.headers['x-request-id'] = id;
  context.enterWith({ id });
  const { method, url: path } = request;
  response.once('close', () => {
    inside -= 1;
    if (inside === 0) whenEmpty();
    const isCut = !response.writableFinished;
    ended.publish({ id, method, path, status: response.statusCode, ms: performance.now() - startedAt, isCut });
  });

  if (hops === 0) for (const name of byProxiesOnly) delete request.headers[name];
  const routerState = request.headers['next-router-state-tree'];
  if (routerState !== undefined && !isRouterState(routerState)) delete request.headers['next-router-state-tree'];
  request.headers['x-passage-peer'] = socket.remoteAddress ?? '';

  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isSecure = isPublicAddressSecure || request.headers['x-forwarded-proto']?.split(',').at(-1)?.trim() === 'https';
  if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  response.setHeader('X-Request-Id', id);
  if (isClosing) response.setHeader('Connection', 'close');
});

/** Takes no more connections, and waits until everyone inside has their answer, or for `ms`. */
async function close(ms) {
  isClosing = true;
  for (const server of servers) server.close();
  if (inside === 0) return;
  await new Promise((resolve) => {
    whenEmpty = resolve;
    setTimeout(resolve, ms);
  });
}

// Next would end without the writes that wait; services/log/stop-on-signal.ts does not. `next dev` ends as it likes.
const isServing = process.env.NODE_ENV !== 'development' && !['build', 'dev'].includes(process.argv[2]);
if (isServing) process.env.NEXT_MANUAL_SIG_HANDLE = '1';

// Without this file a visitor could write the header themselves; who reads it asks first whether the door is there.
globalThis.passageFrontDoor = isServing ? { context, close } : true;
