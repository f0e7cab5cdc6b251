import { headers } from 'next/headers';
import type { RelyingParty } from '@/services/accounts/check-passkey';
import { readEnvironment } from '@/services/environment';
import { isSecure } from './cookies';

/** This site as passkeys know it. A forged Host header gains nothing: the device signs the address that the browser shows. */
export async function relyingParty(): Promise<RelyingParty> {
  const { AUTH_URL } = readEnvironment();
  const host = (await headers()).get('host') ?? 'localhost';
  const { hostname, origin } = new URL(AUTH_URL ?? `${(await isSecure()) ? 'https' : 'http'}://${host}`);
  return { id: hostname, origin, name: 'Passage' };
}
