import { cookies } from 'next/headers';
import { z } from 'zod';
import { seal, unseal } from './auth-secret';
import { cookieName, cookieOptions } from './cookies';

const purpose = 'passage.pack-keys';
const maxAge = 400 * 24 * 60 * 60;
/** As many links fit into a cookie that a browser takes; the oldest is forgotten first. */
const most = 20;

const contentSchema = z.object({ keys: z.array(z.tuple([z.string().max(128), z.string().max(128)])) });

/** By pack what the link held that this browser opened. */
export type PackKeys = Readonly<Record<string, string>>;

async function readPairs(): Promise<[string, string][]> {
  const content = await unseal(purpose, (await cookies()).get(await cookieName('pack-keys'))?.value);
  const parsed = contentSchema.safeParse(content);
  return parsed.success ? parsed.data.keys : [];
}

/** The links to texts that were opened in this browser, whoever is signed in there. */
export const readPackKeys = async (): Promise<PackKeys> => Object.fromEntries(await readPairs());

/** Remembers a link that was opened, for the next visits. */
export async function notePackKey(packId: string, key: string): Promise<void> {
  const others = (await readPairs()).filter(([id]) => id !== packId);
  const note = await seal(purpose, { keys: [...others, [packId, key]].slice(-most) }, maxAge);
  (await cookies()).set(await cookieName('pack-keys'), note, { ...(await cookieOptions()), maxAge });
}
