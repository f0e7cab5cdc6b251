'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { AuthError } from 'next-auth';
import { z } from 'zod';
import { emailSchema } from '@/services/accounts/sign-up';
import { unlinkAccount } from '@/services/accounts/unlink-account';
import { database } from '@/services/database';
import { signIn } from './auth';
import { field } from './form-field';
import { beginLinking, endLinking } from './linking';
import { getRecentViewer } from './recent-sign-in';
import { safePath } from './safe-path';
import { configuredProviders, providerIds, waysIn } from './ways-in';
import { welcomePath } from './welcome-path';

const providerSchema = z.enum(providerIds);
const accountSchema = z.object({ provider: z.string().max(40), providerAccountId: z.string().max(1000) });

const problemPath = (problem: string, next: string): string =>
  `/sign-in?${new URLSearchParams({ problem, ...(next === '/' ? {} : { next }) })}`;

/** Off to where next-auth says, or to the sentence about what is in the way. */
async function goBy(way: string, options: { redirectTo: string; email?: string }, next: string): Promise<string> {
  try {
    return String(await signIn(way, { ...options, redirect: false }));
  } catch (error) {
    if (error instanceof AuthError) return problemPath(error.type, next);
    throw error;
  }
}

const configured = (form: FormData) => {
  const id = providerSchema.safeParse(field(form, 'provider')).data;
  return configuredProviders().find((provider) => provider.id === id)?.id;
};

export async function providerSignInAction(form: FormData): Promise<void> {
  const [provider, next] = [configured(form), safePath(field(form, 'next'))];
  if (!provider) redirect(problemPath('other', next));
  await endLinking();
  redirect(await goBy(provider, { redirectTo: welcomePath(next) }, next));
}

/** Says the same, and takes the same time, whether there is an account or not. */
export async function mailLinkAction(form: FormData): Promise<void> {
  const [email, next] = [emailSchema.safeParse(field(form, 'email').trim()), safePath(field(form, 'next'))];
  if (!waysIn().hasMail) redirect(problemPath('other', next));
  if (!email.success) redirect(problemPath('bad-email', next));
  const answer = await goBy('email', { email: email.data, redirectTo: welcomePath(next) }, next);
  const problem = URL.canParse(answer, 'http://localhost') && new URL(answer, 'http://localhost').searchParams;
  const code = problem ? (problem.get('problem') ?? problem.get('error')) : undefined;
  redirect(code ? problemPath(code, next) : '/sign-in/link');
}

export async function linkWayAction(form: FormData): Promise<void> {
  const viewer = await getRecentViewer();
  const provider = configured(form);
  if (!provider) redirect('/account?problem=other');
  await beginLinking(viewer.id);
  redirect(await goBy(provider, { redirectTo: '/account' }, '/account'));
}

export async function unlinkWayAction(form: FormData): Promise<void> {
  const viewer = await getRecentViewer();
  const account = accountSchema.safeParse(Object.fromEntries(form));
  if (!account.success) redirect('/account?problem=other');
  const removed = await unlinkAccount(await database(), viewer.id, account.data, waysIn().hasMail);
  if (!removed.ok) redirect(`/account?problem=${removed.error.type}`);
  revalidatePath('/account');
}
