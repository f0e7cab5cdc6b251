'use server';

import { redirect } from 'next/navigation';
import { checkCredentials } from '@/services/accounts/check-credentials';
import { mergeGuest } from '@/services/accounts/merge-guest';
import { signUp } from '@/services/accounts/sign-up';
import { database } from '@/services/database';
import { makeTicket, signIn, signOut } from './auth';
import { clientNetwork } from './network';
import { safePath } from './safe-path';
import { endCurrentSession, findCurrentViewer } from './viewer';

/** `email` comes back so that the form keeps it; passwords never do. */
export type AccountFormState = { code?: string; email?: string; name?: string };

const field = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 2000) : '';
};

async function enter(userId: string, next: string): Promise<never> {
  await signIn('ticket', { ticket: await makeTicket(userId, 'checked', 60), redirect: false });
  redirect(safePath(next));
}

export async function signUpAction(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const viewer = await findCurrentViewer();
  if (viewer?.status === 'registered') redirect('/');
  const input = { email: field(form, 'email'), password: field(form, 'password'), name: field(form, 'name') };
  const result = await signUp(await database(), { ...input, guestId: viewer?.id, network: await clientNetwork() }, new Date());
  if (!result.ok) {
    const code = result.error.type === 'bad-password' ? `password-${result.error.problem}` : result.error.type;
    return { code, email: input.email, name: input.name };
  }
  return await enter(result.value.userId, field(form, 'next'));
}

export async function signInAction(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const viewer = await findCurrentViewer();
  const db = await database();
  const email = field(form, 'email');
  const result = await checkCredentials(db, { email, password: field(form, 'password'), network: await clientNetwork() });
  if (!result.ok) return { code: result.error.type, email };
  if (viewer?.status === 'guest') await mergeGuest(db, viewer.id, result.value.userId, new Date());
  return await enter(result.value.userId, field(form, 'next'));
}

export async function signOutAction(): Promise<void> {
  // First, and allowed to fail aloud: next-auth would swallow it and leave the session open on the server.
  await endCurrentSession();
  await signOut({ redirect: false });
  redirect('/');
}
