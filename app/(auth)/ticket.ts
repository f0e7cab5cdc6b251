import { seal, unseal } from './auth-secret';

const salt = 'passage.ticket';

/** A short-lived signed note that says "this user may enter", made by the server once it has checked that they may. */
export const makeTicket = (userId: string, purpose: 'guest' | 'checked', maxAgeSeconds: number): Promise<string> =>
  seal(salt, { sub: userId, purpose }, maxAgeSeconds);

export async function readTicket(ticket: string, purpose: 'guest' | 'checked'): Promise<string | undefined> {
  const content = await unseal(salt, ticket);
  return content?.purpose === purpose && typeof content.sub === 'string' ? content.sub : undefined;
}
