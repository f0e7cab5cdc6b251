import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { readEnvironment } from '@/services/environment';
import { cookieName, cookieOptions } from './cookies';

export type KnownDevice = { userId: string; deviceId: string };

const salt = 'passage.device';
const maxAge = 365 * 24 * 60 * 60;

function secret(): string {
  const { AUTH_SECRET } = readEnvironment();
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set; `npm start` makes one in data/auth-secret.');
  return AUTH_SECRET;
}

/**
 * Whose device this says it is, signed by this server after that account's last sign-in here. It opens nothing: tries from it are
 * only counted apart from everyone else's.
 */
export async function knownDeviceOf(): Promise<KnownDevice | undefined> {
  const token = (await cookies()).get(await cookieName('device'))?.value;
  if (!token || token.length > 1000) return undefined;
  try {
    const content = await decode({ token, secret: secret(), salt });
    if (typeof content?.sub !== 'string' || typeof content.deviceId !== 'string') return undefined;
    return { userId: content.sub, deviceId: content.deviceId };
  } catch {
    return undefined;
  }
}

/** To be called in an action or a route, after a sign-in: this browser's wrong guesses at the account count for itself from now on. */
export async function rememberDevice(userId: string): Promise<void> {
  const known = await knownDeviceOf();
  const deviceId = known?.userId === userId ? known.deviceId : crypto.randomUUID();
  const token = await encode({ token: { sub: userId, deviceId }, secret: secret(), salt, maxAge });
  (await cookies()).set(await cookieName('device'), token, { ...(await cookieOptions()), maxAge });
}
