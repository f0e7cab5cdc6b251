import { seal, unseal } from './auth-secret';

const salt = 'passage.ticket';

/**
 * What a sign-in rests on: `proof` says by which password it came, so that it opens nothing once that is another; `since`, when the one
 * began that it goes on with, so that it is no more recent than that.
 */
export type Grounds = { proof?: string | undefined; since?: Date | undefined };

/** A short-lived signed note that says "this user may enter", made by the server once it has checked that they may. */
export const makeTicket = (
  userId: string,
  purpose: 'guest' | 'checked',
  maxAgeSeconds: number,
  { proof, since }: Grounds = {},
): Promise<string> => seal(salt, { sub: userId, purpose, proof, since: since?.getTime() }, maxAgeSeconds);

export async function readCheckedTicket(ticket: string): Promise<({ userId: string } & Grounds) | undefined> {
  const content = await unseal(salt, ticket);
  if (content?.purpose !== 'checked' || typeof content.sub !== 'string') return undefined;
  return { userId: content.sub, ...groundsOf(content) };
}

const groundsOf = ({ proof, since }: Record<string, unknown>): Grounds => ({
  proof: typeof proof === 'string' ? proof : undefined,
  since: typeof since === 'number' ? new Date(since) : undefined,
});

/** The guest that a page's ticket names. */
export async function readTicket(ticket: string, purpose: 'guest'): Promise<string | undefined> {
  const content = await unseal(salt, ticket);
  return content?.purpose === purpose && typeof content.sub === 'string' ? content.sub : undefined;
}
