import { decode, encode } from 'next-auth/jwt';
import { readEnvironment } from '@/services/environment';

export function authSecret(): string {
  const { AUTH_SECRET } = readEnvironment();
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set; `npm start` makes one in data/auth-secret.');
  return AUTH_SECRET;
}

/** A note of the server to itself, encrypted for one purpose; it runs out. */
export const seal = (purpose: string, content: Record<string, unknown>, maxAgeSeconds: number): Promise<string> =>
  encode({ token: content, secret: authSecret(), salt: purpose, maxAge: maxAgeSeconds });

/** What a note says, unless it ran out or isn't one of this purpose. */
export async function unseal(purpose: string, note: string | undefined): Promise<Record<string, unknown> | undefined> {
  if (!note || note.length > 4000) return undefined;
  try {
    return (await decode({ token: note, secret: authSecret(), salt: purpose })) ?? undefined;
  } catch {
    return undefined;
  }
}
