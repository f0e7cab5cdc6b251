import { headers } from 'next/headers';
import type { NextAuthConfig } from 'next-auth';
import { readEnvironment } from '@/services/environment';

/** Whether the visitor's browser speaks TLS: said by AUTH_URL, else by a proxy that TRUSTED_PROXIES vouches for. */
export async function isSecure(): Promise<boolean> {
  const { AUTH_URL, TRUSTED_PROXIES } = readEnvironment();
  if (AUTH_URL) return AUTH_URL.startsWith('https:');
  return TRUSTED_PROXIES > 0 && (await headers()).get('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https';
}

/** `__Host-` binds a cookie to this very host and to TLS; browsers take such names over TLS only. */
export const cookieName = async (base: string): Promise<string> => `${(await isSecure()) ? '__Host-' : ''}passage.${base}`;

/** For every cookie of the site; add `maxAge` in seconds where it outlives the visit. */
export const cookieOptions = async () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: await isSecure() }) as const;

/** The cookies of next-auth under the site's names. */
export async function authCookies(): Promise<NonNullable<NextAuthConfig['cookies']>> {
  const options = await cookieOptions();
  const whileAway = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: await cookieName('session'), options },
    callbackUrl: { name: await cookieName('callback-url'), options },
    csrfToken: { name: await cookieName('csrf'), options },
    pkceCodeVerifier: { name: await cookieName('pkce'), options: whileAway },
    state: { name: await cookieName('state'), options: whileAway },
    nonce: { name: await cookieName('nonce'), options: whileAway },
    webauthnChallenge: { name: await cookieName('challenge'), options: whileAway },
  };
}
