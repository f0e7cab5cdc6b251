import { seal, unseal } from './auth-secret';

const salt = 'passage.ticket';

/**
 * A short-lived signed note that says "this user may enter", made by the server once it has checked that they may. `proof` says by which
 * password, so that it opens nothing once that is another.
 */
export const makeTicket = (
  userId: string,
  purpose: 'guest' | 'checked',
  maxAgeSeconds: number,
  proof?: string | undefined,
): Promise<string> => seal(salt, { sub: userId, purpose, ...(proof === undefined ? {} : { proof }) }, maxAgeSeconds);

export async function readCheckedTicket(ticket: string): Promise<{ userId: string; proof: string | undefined } | undefined> {
  const content = await unseal(salt, ticket);
  if (content?.purpose !== 'checked' || typeof content.sub !== 'string') return undefined;
  return { userId: content.sub, proof: typeof content.proof === 'string' ? content.proof : undefined };
}

/** The guest that a page's ticket names. */
export async function readTicket(ticket: string, purpose: 'guest'): Promise<string | undefined> {
  const content = await unseal(salt, ticket);
  return content?.purpose === purpose && typeof content.sub === 'string' ? content.sub : undefined;
}
