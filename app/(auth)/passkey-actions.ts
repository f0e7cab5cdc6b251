'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addPasskey, offerPasskey } from '@/services/accounts/add-passkey';
import { checkPasskey } from '@/services/accounts/check-passkey';
import { removePasskey, renamePasskey } from '@/services/accounts/passkeys';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { enter } from './enter';
import { field } from './form-field';
import { makePasskeyRequest, noteOf, readPasskeyAnswer } from './passkey-request';
import { getRecentViewer } from './recent-sign-in';
import { relyingParty } from './relying-party';
import { findCurrentSessionId, findCurrentViewer } from './viewer';
import { waysIn } from './ways-in';

export type PasskeyFormState = { code?: string };

export async function beginPasskeySignIn() {
  return await makePasskeyRequest('passkey-sign-in');
}

export async function passkeySignInAction(_previous: PasskeyFormState, form: FormData): Promise<PasskeyFormState> {
  const answer = await readPasskeyAnswer('passkey-sign-in', form);
  if (!answer) return { code: 'expired' };
  const result = await checkPasskey(await database(), answer, now());
  if (!result.ok) return { code: result.error.type };
  // The device has checked who holds it, so nothing is left to ask.
  return await enter(result.value.userId, field(form, 'next'), 'second-factor');
}

export async function beginPasskey() {
  if ((await findCurrentViewer())?.status !== 'registered') return { code: 'sign-up-first' };
  const viewer = await getRecentViewer();
  const user = { id: viewer.id, email: viewer.email ?? '', name: viewer.name };
  const options = await offerPasskey(await database(), user, await relyingParty());
  return { kind: 'create' as const, options, note: await noteOf('passkey-add', options.challenge, viewer.id) };
}

export async function addPasskeyAction(_previous: PasskeyFormState, form: FormData): Promise<PasskeyFormState> {
  const viewer = await getRecentViewer();
  const answer = await readPasskeyAnswer('passkey-add', form, viewer.id);
  if (!answer) return { code: 'expired' };
  const result = await addPasskey(
    await database(),
    viewer.id,
    { ...answer, name: field(form, 'name'), sessionId: await findCurrentSessionId() },
    now(),
  );
  if (!result.ok) return { code: result.error.type };
  revalidatePath('/account');
  return { code: 'added' };
}

export async function renamePasskeyAction(form: FormData): Promise<void> {
  const viewer = await getRecentViewer();
  await renamePasskey(await database(), viewer.id, field(form, 'passkey'), field(form, 'name'));
  revalidatePath('/account');
}

export async function removePasskeyAction(form: FormData): Promise<void> {
  const viewer = await getRecentViewer();
  const removed = await removePasskey(await database(), viewer.id, field(form, 'passkey'), waysIn().hasMail);
  if (!removed.ok) redirect(`/account?problem=${removed.error.type}`);
  revalidatePath('/account');
}
