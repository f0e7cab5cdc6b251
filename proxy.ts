import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './app/content-security-policy';
import { refusalOf } from './app/refusal';
import { readEnvironment } from './services/environment';

/**
 * What a page's answer carries, and what Next would answer with a 500. No lock: who may do what is decided in each handler, action
 * and query. The headers that are the same on every answer are set by services/command-line/front-door.mjs.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const environment = readEnvironment();
  const refusal = await refusalOf(request, environment);
  if (refusal) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
    return new NextResponse(`${refusal.message}\n`, { status: refusal.status, headers });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, environment, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] };
