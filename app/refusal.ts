import type { NextRequest } from 'next/server';
import type { Environment } from '@/services/environment';
import { isActionBody, takesOf } from './action-body';
import { isSameOrigin } from './api/request';

export type Refusal = { status: 400 | 403 | 404 | 411 | 413 | 421; message: string };

const largestBody = 1024 * 1024;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What a proxy of ours says last in one of its headers. */
const forwardedIn = (request: NextRequest, environment: Environment, name: string): string | undefined =>
  environment.TRUSTED_PROXIES > 0 ? request.headers.get(name)?.split(',').at(-1)?.trim() : undefined;

/** Where the visitor thinks they are: what a proxy of ours says they asked for, else the Host header. */
const hostOf = (request: NextRequest, environment: Environment): string =>
  (forwardedIn(request, environment, 'x-forwarded-host') ?? request.headers.get('host') ?? '').toLowerCase();

/** next-auth and Next put the address together from these headers, whichever is there, and end with a 500 where that makes none. */
function isAddressReadable(request: NextRequest): boolean {
  const said = (name: string) =>
    request.headers
      .get(name)
      ?.split(',')
      .map((one) => one.trim());
  const hosts = [...(said('x-forwarded-host') ?? []), request.headers.get('host') ?? ''];
  const protocols = said('x-forwarded-proto') ?? [];
  return hosts.every((host) => URL.canParse(`http://${host}`)) && protocols.every((protocol) => /^https?$/i.test(protocol));
}

function isOurHost(request: NextRequest, environment: Environment): boolean {
  if (!environment.AUTH_URL) return true;
  const host = hostOf(request, environment);
  // A health check on the machine itself; no link and no mail is ever made from the Host header.
  const isHealthCheck = loopback.test(host) && (request.method === 'GET' || request.method === 'HEAD');
  return isHealthCheck || host === new URL(environment.AUTH_URL).host;
}

function isSpelledCorrectly(request: NextRequest): boolean {
  try {
    return !decodeURIComponent(request.nextUrl.pathname).includes('\0');
  } catch {
    return false;
  }
}

/** next-auth takes a place to go to that it can't read, in the address or in its cookie, for a mistake of ours and says 500. */
function isPlaceReadable(request: NextRequest): boolean {
  if (!request.nextUrl.pathname.startsWith('/api/auth/')) return true;
  const cookies = request.cookies.getAll().filter(({ name }) => name.endsWith('passage.callback-url'));
  const places = [...request.nextUrl.searchParams.getAll('callbackUrl'), ...cookies.map(({ value }) => value)];
  return places.every((place) => place === '' || /^https?:$/.test(protocolOf(place)));
}

const protocolOf = (place: string): string => {
  const base = place.startsWith('/') ? 'http://here.invalid' : undefined;
  return URL.canParse(place, base) ? new URL(place, base).protocol : '';
};

/** What can't be answered, before Next makes an error of its own of it; `undefined`: go on. */
export async function refusalOf(request: NextRequest, environment: Environment): Promise<Refusal | undefined> {
  if (!isAddressReadable(request)) return { status: 400, message: 'That address is not spelled correctly.' };
  if (!isOurHost(request, environment)) return { status: 421, message: 'This is not the address of this site.' };
  if (!isSpelledCorrectly(request)) return { status: 400, message: 'That address is not spelled correctly.' };
  if (!isPlaceReadable(request)) return { status: 400, message: 'That address is not spelled correctly.' };
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return undefined;

  if (!isSameOrigin(request)) return { status: 403, message: 'This came from another site, so nothing was done.' };
  if (request.nextUrl.pathname.startsWith('/api/')) return undefined;
  const length = request.headers.get('content-length');
  if (length === null && request.headers.has('transfer-encoding'))
    return { status: 411, message: 'Say how long it is: Content-Length is missing.' };
  if (Number(length) > largestBody) return { status: 413, message: 'That is too much at once; nothing was stored.' };
  const actionId = request.headers.get('next-action');
  if (actionId !== null && !takesOf(actionId)) return { status: 404, message: 'There is no such action. Reload the page.' };
  if (!(await isActionBody(request))) return { status: 400, message: 'That could not be read; nothing was stored.' };
  return undefined;
}
