import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { type Database, writeBatch } from '@/db/client';
import { findPasskey, listPasskeys, markPasskeyUsed, type PasskeyRow } from '@/db/queries/passkeys';
import { err, ok, type Result } from '@/quizzes/result';
import { verifyEs256 } from './verify-es256';

/** The site as passkeys know it: its host name, where its pages come from, and what the browser calls it. */
export type RelyingParty = { id: string; origin: string; name: string };

/** What a browser answered, as JSON and unread, to which challenge, on which site. */
export type PasskeyAnswer = { answer: unknown; challenge: string; site: RelyingParty };

export const passkeyTimeoutMs = 5 * 60 * 1000;

const assertionSchema = z.object({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: z.string().max(10_000),
    authenticatorData: z.string().max(10_000),
    signature: z.string().max(10_000),
    userHandle: z.string().max(1000).nullish(),
  }),
});

type Transports = NonNullable<
  NonNullable<Parameters<typeof generateAuthenticationOptions>[0]>['allowCredentials']
>[number]['transports'];

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

export const descriptorOf = ({ credentialId, transports }: PasskeyRow) => ({
  id: bytesOf(credentialId),
  type: 'public-key' as const,
  ...(transports ? { transports: transports.split(',') as NonNullable<Transports> } : {}),
});

/** What the browser needs to show a passkey, with a fresh challenge: any of this site, or one of `userId`'s. */
export async function askForPasskey(db: Database, site: RelyingParty, userId?: string) {
  const own = userId ? await listPasskeys(db, userId) : undefined;
  return generateAuthenticationOptions({
    rpID: site.id,
    timeout: passkeyTimeoutMs,
    userVerification: 'required',
    ...(own ? { allowCredentials: own.map(descriptorOf) } : {}),
  });
}

/**
 * Says whose passkey answered `challenge`, which was given out at `askedAt`, with its holder checked by the device. One answer opens once.
 * With `userId` only that user's will do. Unknown, removed, somebody else's, replayed and unreadable are all `no-match`.
 */
export async function checkPasskey(
  db: Database,
  { answer, challenge, site, askedAt, userId }: PasskeyAnswer & { askedAt: Date; userId?: string },
  now: Date,
): Promise<Result<{ userId: string }, { type: 'no-match' }>> {
  const response = assertionSchema.safeParse(answer);
  const passkey = response.success ? await findPasskey(db, response.data.id) : undefined;
  if (!response.success || !passkey || (userId && passkey.userId !== userId)) return err({ type: 'no-match' });
  const verified = await verifyAuthenticationResponse({
    response: response.data as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    authenticator: {
      credentialID: bytesOf(passkey.credentialId),
      credentialPublicKey: bytesOf(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => undefined);
  // It throws where anything but the signature is wrong.
  if (!verified) return err({ type: 'no-match' });
  const { authenticatorData, clientDataJSON, signature } = response.data.response;
  const isSigned =
    verified.verified ||
    verifyEs256(bytesOf(passkey.publicKey), bytesOf(authenticatorData), bytesOf(clientDataJSON), bytesOf(signature));
  if (!isSigned) return err({ type: 'no-match' });
  const { newCounter } = verified.authenticationInfo;
  const [used] = await writeBatch(db, [markPasskeyUsed(db, passkey.credentialId, newCounter, askedAt, now)]);
  return used?.rowsAffected ? ok({ userId: passkey.userId }) : err({ type: 'no-match' });
}
