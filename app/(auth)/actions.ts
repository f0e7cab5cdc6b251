'use server';

import { redirect } from 'next/navigation';
import { checkCredentials } from '@/services/accounts/check-credentials';
import { mayAskForMail } from '@/services/accounts/may-ask-for-mail';
import { signUp } from '@/services/accounts/sign-up';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { signOut } from './auth';
import { enter } from './enter';
import { field } from './form-field';
import { knownDeviceOf } from './known-device';
import { clientNetwork } from './network';
import { safePath } from './safe-path';
import { sendVerification } from './verify-email/send-verification';
import { endCurrentSession, findCurrentViewer } from './viewer';

/** `email` comes back so that the form keeps it; passwords never do. */
export type AccountFormState = { code?: string; email?: string; name?: string };

export async function signUpAction(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const viewer = await findCurrentViewer();
  if (viewer?.status === 'registered') redirect('/');
  const input = { email: field(form, 'email'), password: field(form, 'password'), name: field(form, 'name') };
  const result = await signUp(await database(), { ...input, guestId: viewer?.id, network: await clientNetwork() }, now());
  if (!result.ok) {
    const code = result.error.type === 'bad-password' ? `password-${result.error.problem}` : result.error.type;
    return { code, email: input.email, name: input.name };
  }
  if (await mayAskForMail(await database(), { email: input.email, network: await clientNetwork() }))
    await sendVerification(result.value.userId);
  return await enter(result.value.userId, safePath(field(form, 'next')), 'password', result.value.proof);
}

export async function signInAction(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const email = field(form, 'email');
  const [network, device] = await Promise.all([clientNetwork(), knownDeviceOf()]);
  const result = await checkCredentials(await database(), { email, password: field(form, 'password'), network, device });
  if (!result.ok) return { code: result.error.type, email };
  return await enter(result.value.userId, safePath(field(form, 'next')), 'password', result.value.proof);
}

export async function signOutAction(): Promise<void> {
  // First, and allowed to fail aloud: next-auth would swallow it and leave the session open on the server.
  await endCurrentSession();
  await signOut({ redirect: false });
  redirect('/');
}
