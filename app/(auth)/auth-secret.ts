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
export async function unseal(purpose: string, note: string | undefined): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!note || note.length > 4000) return undefined;
  const key = `${purpose} ${note}`;
  const content = opened.get(key) ?? (await open(purpose, note));
  // By the clock that sealed it.
  if (!content || Number(content.exp) * 1000 <= Date.now()) return undefined;
  // The one opened last is the last to go.
  opened.delete(key);
  opened.set(key, content);
  const [oldest] = opened.keys();
  if (opened.size > mostOpened && oldest !== undefined) opened.delete(oldest);
  return content;
}

const mostOpened = 2000;
/** Notes come again with each request of a browser, and opening one takes longer than the rest of a small answer. */
const opened = new Map<string, Readonly<Record<string, unknown>>>();

async function open(purpose: string, note: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return (await decode({ token: note, secret: authSecret(), salt: purpose })) ?? undefined;
  } catch {
    return undefined;
  }
}
