import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { insertError, pruneErrors } from '@/db/queries/error-log';
import { describeError } from './describe-error';
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
    const { kind, message, digest } = describeError(error);
    const row = { id: uuidv7(), at: now, kind, route: scrub(route).slice(0, 200), digest: digest ?? null, message };
    const db = await openDatabase();
    await writeBatch(db, [insertError(db, row), pruneErrors(keptErrors)]);
    return true;
  } catch {
    return false;
  }
}
