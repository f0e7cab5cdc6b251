'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { checkCredentials } from '@/services/accounts/check-credentials';
import { checkPasskey } from '@/services/accounts/check-passkey';
import { makeRecoveryCodes, spendRecoveryCode } from '@/services/accounts/recovery-codes';
import { needsSecondFactor, turnOffSecondFactor } from '@/services/accounts/second-factor';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { enter } from './enter';
import { field } from './form-field';
import { knownDeviceOf } from './known-device';
import { clientNetwork } from './network';
import type { PasskeyFormState } from './passkey-actions';
import { makePasskeyRequest, readPasskeyAnswer } from './passkey-request';
import { getRecentViewer } from './recent-sign-in';
import { askSecondFactor, findHalfWay, forgetHalfWay } from './second-factor';
import { startSessionOf } from './start-session';
import { endCurrentSession, findCurrentSessionId, findCurrentViewer } from './viewer';

export type RecoveryCodesState = { code?: string; codes?: string[] };

export async function beginSecondFactor() {
  const halfWay = await findHalfWay();
  return halfWay ? await makePasskeyRequest('passkey-second', halfWay.userId) : { code: 'begin-again' };
}

export async function secondFactorPasskeyAction(_previous: PasskeyFormState, form: FormData): Promise<PasskeyFormState> {
  const halfWay = await findHalfWay();
  if (!halfWay) return { code: 'begin-again' };
  const answer = await readPasskeyAnswer('passkey-second', form, halfWay.userId);
  if (!answer) return { code: 'expired' };
  const result = await checkPasskey(await database(), { ...answer, userId: halfWay.userId }, now());
  if (!result.ok) return { code: 'not-yours' };
  await forgetHalfWay();
  return await enter(halfWay.userId, halfWay.next, 'second-factor', halfWay.proof);
}

export async function recoveryCodeAction(_previous: PasskeyFormState, form: FormData): Promise<PasskeyFormState> {
  const halfWay = await findHalfWay();
  if (!halfWay) return { code: 'begin-again' };
  const result = await spendRecoveryCode(await database(), halfWay.userId, field(form, 'recovery-code'), now());
  if (!result.ok) return { code: result.error.type };
  await forgetHalfWay();
  return await enter(halfWay.userId, halfWay.next, 'second-factor', halfWay.proof);
}

export async function turnOnSecondFactorAction(_previous: RecoveryCodesState, _form: FormData): Promise<RecoveryCodesState> {
  const viewer = await getRecentViewer();
  const result = await makeRecoveryCodes(await database(), viewer.id, await findCurrentSessionId());
  if (!result.ok) return { code: result.error.type };
  revalidatePath('/account');
  return { codes: result.value.codes };
}

export async function turnOffSecondFactorAction(): Promise<void> {
  const viewer = await getRecentViewer();
  await turnOffSecondFactor(await database(), viewer.id);
  revalidatePath('/account');
}

/** The session is replaced, so that it has begun just now. */
async function signInAfresh(userId: string, proof?: string | undefined): Promise<never> {
  await endCurrentSession();
  await startSessionOf(userId, { proof });
  redirect('/account#passkeys');
}

export async function beginConfirmation() {
  const viewer = await findCurrentViewer();
  return viewer?.status === 'registered' ? await makePasskeyRequest('passkey-confirm', viewer.id) : { code: 'sign-up-first' };
}

export async function confirmByPasskeyAction(_previous: PasskeyFormState, form: FormData): Promise<PasskeyFormState> {
  const viewer = await findCurrentViewer();
  if (viewer?.status !== 'registered') redirect('/sign-in?next=/account');
  const answer = await readPasskeyAnswer('passkey-confirm', form, viewer.id);
  if (!answer) return { code: 'expired' };
  const result = await checkPasskey(await database(), { ...answer, userId: viewer.id }, now());
  return result.ok ? await signInAfresh(viewer.id) : { code: 'not-yours' };
}

export async function confirmByPasswordAction(_previous: PasskeyFormState, form: FormData): Promise<PasskeyFormState> {
  const viewer = await findCurrentViewer();
  if (viewer?.status !== 'registered' || !viewer.email) redirect('/sign-in?next=/account');
  const [network, device] = await Promise.all([clientNetwork(), knownDeviceOf()]);
  const credentials = { email: viewer.email, password: field(form, 'password'), network, device };
  const result = await checkCredentials(await database(), credentials);
  if (!result.ok) return { code: result.error.type === 'no-match' ? 'wrong-password' : result.error.type };
  // The password alone must not be enough to turn off what asks for more.
  if (await needsSecondFactor(await database(), viewer.id))
    return await askSecondFactor(viewer.id, '/account', result.value.proof);
  return await signInAfresh(viewer.id, result.value.proof);
}
