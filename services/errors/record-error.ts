import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Database, writeBatch } from '@/db/client';
import { insertError, pruneErrors } from '@/db/queries/error-log';
import { scrub } from './scrub';

/** Rows of the log that stay. */
export const keptErrors = 1000;
/** Errors that are written down within a minute and process; of a storm the first ones say what it is. */
export const errorsPerMinute = 20;

let minute = 0;
let written = 0;

/** Whether one more may be written down at `now`. */
function mayWrite(now: Date): boolean {
  const current = Math.floor(now.getTime() / 60_000);
  if (current !== minute) [minute, written] = [current, 0];
  written += 1;
  return written <= errorsPerMinute;
}

const errorSchema = z
  .object({
    name: z.string(),
    code: z.union([z.string(), z.number()]),
    message: z.string(),
    digest: z.string(),
    cause: z.unknown(),
  })
  .partial();

/**
 * Writes down an error for who runs the site: its class or code, the route's pattern, the digest that the error page shows, and its
 * message without anything personal (`scrub`). At most 20 a minute and the newest 1,000 are kept. Returns whether it was written down;
 * never throws, since an error in here must not hide the one that it is about.
 */
export async function recordError(
  openDatabase: () => Promise<Database>,
  error: unknown,
  route: string,
  now: Date,
): Promise<boolean> {
  try {
    if (!mayWrite(now)) return false;
    const { name, code, message, digest, cause } = errorSchema.catch({}).parse(error instanceof Error ? { ...plain(error) } : {});
    const because = errorSchema.catch({}).parse(cause instanceof Error ? plain(cause) : {});
    const row = {
      id: uuidv7(),
      at: now,
      kind: scrub(String(code ?? because.code ?? name ?? typeof error)).slice(0, 80),
      route: scrub(route).slice(0, 200),
      digest: digest === undefined ? null : digest.slice(0, 80),
      message: [message ?? String(error), because.message]
        .map((text) => scrub(text ?? ''))
        .filter(Boolean)
        .join(' · '),
    };
    const db = await openDatabase();
    await writeBatch(db, [insertError(db, row), pruneErrors(keptErrors)]);
    return true;
  } catch {
    return false;
  }
}

/** An error's fields by name: most are its class's or are not enumerable. */
const plain = (error: Error & { code?: unknown; digest?: unknown }) => {
  const { name, code, message, digest, cause } = error;
  return Object.fromEntries(Object.entries({ name, code, message, digest, cause }).filter(([, value]) => value !== undefined));
};
