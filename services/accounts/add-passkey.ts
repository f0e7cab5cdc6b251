import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { type Database, writeBatch } from '@/db/client';
import { insertPasskey, listPasskeys } from '@/db/queries/passkeys';
import { err, ok, type Result } from '@/quizzes/result';
import { descriptorOf, type PasskeyAnswer, passkeyTimeoutMs, type RelyingParty } from './check-passkey';

const mostPasskeys = 20;

export const passkeyNameSchema = z.string().trim().min(1).max(80);

const registrationSchema = z.object({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: z.string().max(10_000),
    attestationObject: z.string().max(20_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});

/**
 * What the browser needs to make a passkey, with a fresh challenge. The passkey will be discoverable, so that it signs in without an
 * address, and the device will have checked who holds it: two factors in one.
 */
export async function offerPasskey(
  db: Database,
  user: { id: string; email: string; name: string | undefined },
  site: RelyingParty,
) {
  const known = await listPasskeys(db, user.id);
  return generateRegistrationOptions({
    rpID: site.id,
    rpName: site.name,
    userID: user.id,
    userName: user.email,
    userDisplayName: user.name ?? user.email,
    timeout: passkeyTimeoutMs,
    attestationType: 'none',
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Stores a passkey that answers `challenge`. Another's or a known one, a twenty-first or an unreadable answer changes nothing,
 * and neither does a session (`sessionId`) that has ended meanwhile.
 */
export async function addPasskey(
  db: Database,
  userId: string,
  { answer, challenge, site, name, sessionId }: PasskeyAnswer & { name: string; sessionId?: string | undefined },
  now: Date,
): Promise<Result<{ credentialId: string }, { type: 'not-verified' | 'not-stored' | 'bad-name' }>> {
  const response = registrationSchema.safeParse(answer);
  const label = passkeyNameSchema.safeParse(name);
  if (!label.success) return err({ type: 'bad-name' });
  if (!response.success) return err({ type: 'not-verified' });
  const verified = await verifyRegistrationResponse({
    response: response.data as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified || !verified.registrationInfo) return err({ type: 'not-verified' });

  const { credentialID, credentialPublicKey, counter, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
  const credentialId = Buffer.from(credentialID).toString('base64url');
  const row = {
    credentialId,
    userId,
    providerAccountId: credentialId,
    publicKey: Buffer.from(credentialPublicKey).toString('base64url'),
    counter,
    deviceType: credentialDeviceType,
    isBackedUp: credentialBackedUp,
    transports: response.data.response.transports?.join(',') ?? null,
    name: label.data,
    createdAt: now,
    lastUsedAt: null,
  };
  const [stored] = await writeBatch(db, [insertPasskey(row, mostPasskeys, sessionId)]);
  return stored?.rowsAffected ? ok({ credentialId }) : err({ type: 'not-stored' });
}
