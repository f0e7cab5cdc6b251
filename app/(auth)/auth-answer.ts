import type { NextRequest } from 'next/server';
import { readEnvironment } from '@/services/environment';
import { cookieName } from './cookies';
import { nextOf } from './email-link';
import { endLinking, findLinking } from './linking';

const origin = (request: NextRequest): string => {
  const { AUTH_URL } = readEnvironment();
  return AUTH_URL ? new URL(AUTH_URL).origin : request.nextUrl.origin;
};

/** For a request that would use a mailed link up by being opened: on to the page with the button. */
export function mailedLinkPage(request: NextRequest): Response | undefined {
  if (!request.nextUrl.pathname.endsWith('/callback/email')) return undefined;
  const given = request.nextUrl.searchParams;
  const page = new URL('/sign-in/link', origin(request));
  for (const name of ['token', 'email']) page.searchParams.set(name, given.get(name) ?? '');
  const next = nextOf(given.get('callbackUrl'));
  if (next !== '/') page.searchParams.set('next', next);
  return Response.redirect(page);
}

/** next-auth's errors lead to a page of ours, with a code that it has a sentence for and with the way that the visitor was on. */
export async function cleanAnswer(request: NextRequest, response: Response): Promise<Response> {
  const location = response.headers.get('Location');
  if (!location || !URL.canParse(location, origin(request))) return response;
  const target = new URL(location, origin(request));
  if (target.origin !== origin(request) || target.pathname !== '/sign-in') return response;
  const isLinking = (await findLinking()) !== undefined && request.nextUrl.pathname.includes('/callback/');
  if (isLinking) await endLinking();
  const isSentBack = target.searchParams.has('problem');
  const page = new URL(isLinking && !isSentBack ? '/account' : '/sign-in', target.origin);
  const given = target.searchParams.get('error') ?? target.searchParams.get('problem');
  const code = isLinking && given === 'OAuthAccountNotLinked' ? 'someone-elses' : given;
  if (code) page.searchParams.set('problem', code);
  const next = target.searchParams.get('next') ?? nextOf(request.cookies.get(await cookieName('callback-url'))?.value);
  if (next !== '/' && page.pathname === '/sign-in') page.searchParams.set('next', next);
  const headers = new Headers(response.headers);
  headers.set('Location', page.href);
  return new Response(null, { status: 303, headers });
}
