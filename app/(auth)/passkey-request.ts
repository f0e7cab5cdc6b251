import { askForPasskey, type PasskeyAnswer } from '@/services/accounts/check-passkey';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { seal, unseal } from './auth-secret';
import { relyingParty } from './relying-party';

export type PasskeyPurpose = 'passkey-sign-in' | 'passkey-second' | 'passkey-confirm' | 'passkey-add';

const maxAgeSeconds = 10 * 60;

/** The challenge as the browser has to hand it back, since the server keeps none. */
export const noteOf = (purpose: PasskeyPurpose, challenge: string, userId?: string): Promise<string> =>
  seal(`passage.${purpose}`, { challenge, askedAt: now().getTime(), ...(userId ? { sub: userId } : {}) }, maxAgeSeconds);

/** A question for any passkey of this site, or for one of `userId`'s. */
export async function makePasskeyRequest(purpose: Exclude<PasskeyPurpose, 'passkey-add'>, userId?: string) {
  const options = await askForPasskey(await database(), await relyingParty(), userId);
  return { kind: 'get' as const, options, note: await noteOf(purpose, options.challenge, userId) };
}

/** What the browser answered and to which question; `undefined` if that has run out or was asked of someone else or for something else. */
export async function readPasskeyAnswer(
  purpose: PasskeyPurpose,
  form: FormData,
  userId?: string,
): Promise<(PasskeyAnswer & { askedAt: Date }) | undefined> {
  const [note, response] = [form.get('note'), form.get('response')];
  if (typeof note !== 'string' || typeof response !== 'string' || response.length > 60_000) return undefined;
  const content = await unseal(`passage.${purpose}`, note);
  if (typeof content?.challenge !== 'string' || typeof content.askedAt !== 'number' || content.sub !== userId) return undefined;
  try {
    const answer: unknown = JSON.parse(response);
    return { answer, challenge: content.challenge, askedAt: new Date(content.askedAt), site: await relyingParty() };
  } catch {
    return undefined;
  }
}
