import type { NextAuthConfig } from 'next-auth';
import { findUserByAccount } from '@/services/accounts/find-user-by-account';
import { findUserByEmail } from '@/services/accounts/find-user-by-email';
import { mayAskForMail } from '@/services/accounts/may-ask-for-mail';
import { needsSecondFactor } from '@/services/accounts/second-factor';
import { emailSchema } from '@/services/accounts/sign-up';
import { database } from '@/services/database';
import { nextOf } from './email-link';
import { findLinking } from './linking';
import { clientNetwork } from './network';
import { askSecondFactor } from './second-factor';
import type { Visit } from './visit';

type Question = Parameters<NonNullable<NonNullable<NextAuthConfig['callbacks']>['signIn']>>[0];

/** Where whoever is to give a second factor goes on. `askSecondFactor` leaves by Next's redirect, which next-auth would take for a fault. */
async function secondFactorPath(userId: string, next: string): Promise<string> {
  try {
    return await askSecondFactor(userId, next);
  } catch (error) {
    if (error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT')) return '/sign-in/second';
    throw error;
  }
}

async function mayEnterByLink(visit: Visit, email: string, callbackUrl: string | null): Promise<boolean | string> {
  visit.linkEmail = email;
  const db = await database();
  const user = await findUserByEmail(db, email);
  // Of an account whose address nobody had proved, the second factor is as doubtful as everything else that opens it.
  if (!user?.isEmailVerified || !(await needsSecondFactor(db, user.id))) return true;
  return await secondFactorPath(user.id, nextOf(callbackUrl));
}

/** Whether next-auth may go on with whoever stands at the door; a path: where they are sent instead. */
export async function maySignIn(visit: Visit, question: Question, callbackUrl: string | null): Promise<boolean | string> {
  const { account, user, profile } = question;
  if (!account) return false;
  if (account.type === 'credentials') return true;
  if (account.type === 'email') {
    const email = emailSchema.safeParse(account.providerAccountId);
    if (!email.success) return '/sign-in?problem=bad-email';
    if (!question.email?.verificationRequest) return await mayEnterByLink(visit, email.data, callbackUrl);
    const may = await mayAskForMail(await database(), { email: email.data, network: await clientNetwork() });
    return may || '/sign-in?problem=too-many-tries';
  }
  if (account.type !== 'oauth' && account.type !== 'oidc') return false;

  const [linking, known] = await Promise.all([findLinking(), findUserByAccount(await database(), account)]);
  if (linking === 'signed-out') return '/sign-in?next=/account&problem=signed-out';
  const email = emailSchema.safeParse(profile?.email ?? user.email);
  visit.way = {
    provider: account.provider,
    providerAccountId: account.providerAccountId,
    type: account.type,
    label: (email.data ?? profile?.name ?? user.name)?.slice(0, 254) ?? null,
  };
  if (profile?.email_verified === true && email.success) visit.verifiedEmail = email.data;
  return email.success || known || linking ? true : '/sign-in?problem=no-address';
}
