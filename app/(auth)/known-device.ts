import { cookies } from 'next/headers';
import { findPasswordProof } from '@/services/accounts/find-password-proof';
import { database } from '@/services/database';
import { seal, unseal } from './auth-secret';
import { cookieName, cookieOptions } from './cookies';

export type KnownDevice = { userId: string; deviceId: string; proof: string };

const salt = 'passage.device';
const maxAge = 365 * 24 * 60 * 60;

/**
 * Whose device this says it is, signed by this server after that account's last sign-in here, with what the password was then. It
 * opens nothing: tries from it are only counted apart from everyone else's.
 */
export async function knownDeviceOf(): Promise<KnownDevice | undefined> {
  const content = await unseal(salt, (await cookies()).get(await cookieName('device'))?.value);
  const { sub, deviceId, proof } = content ?? {};
  if (typeof sub !== 'string' || typeof deviceId !== 'string' || typeof proof !== 'string') return undefined;
  return { userId: sub, deviceId, proof };
}

/**
 * To be called in an action or a route, after a sign-in: this browser's wrong guesses at the account count for itself from now on, as long
 * as the password is the one that let it in (`proof`), or, where none did, the present one.
 */
export async function rememberDevice(userId: string, proofGiven?: string | undefined): Promise<void> {
  const [known, proof] = await Promise.all([knownDeviceOf(), proofGiven ?? findPasswordProof(await database(), userId)]);
  const deviceId = known?.userId === userId ? known.deviceId : crypto.randomUUID();
  const note = await seal(salt, { sub: userId, deviceId, proof }, maxAge);
  (await cookies()).set(await cookieName('device'), note, { ...(await cookieOptions()), maxAge });
}
