import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { seal, unseal } from './auth-secret';
import { cookieName, cookieOptions } from './cookies';
import { safePath } from './safe-path';

const salt = 'passage.second-factor';
const maxAge = 10 * 60;
const name = () => cookieName('second-factor');

/** Keeps in mind for ten minutes who gave the right password or link, and asks for the rest. */
export async function askSecondFactor(userId: string, next: string, proof?: string | undefined): Promise<never> {
  const note = await seal(salt, { sub: userId, next: safePath(next), ...(proof === undefined ? {} : { proof }) }, maxAge);
  (await cookies()).set(await name(), note, { ...(await cookieOptions()), maxAge });
  redirect('/sign-in/second');
}

/** Who is half-way in and where they want to go; `undefined` when nobody is, or not any more. */
export async function findHalfWay(): Promise<{ userId: string; next: string; proof: string | undefined } | undefined> {
  const content = await unseal(salt, (await cookies()).get(await name())?.value);
  if (typeof content?.sub !== 'string' || typeof content.next !== 'string') return undefined;
  const proof = typeof content.proof === 'string' ? content.proof : undefined;
  return { userId: content.sub, next: safePath(content.next), proof };
}

export async function forgetHalfWay(): Promise<void> {
  (await cookies()).set(await name(), '', { ...(await cookieOptions()), maxAge: 0 });
}
