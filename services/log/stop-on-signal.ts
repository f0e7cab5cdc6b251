import { closeDatabase } from '../database';
import type { FrontDoor } from './front-door';
import { log } from './log';

/** For those who are inside, and then for the writes that wait. */
const longestMs = { inside: 10_000, writing: 6000 };

/**
 * On SIGTERM or SIGINT: takes no more requests, answers those inside, stores what waits, closes the database and ends. What was not
 * stored by then was not acknowledged.
 */
export function stopOnSignal(door: FrontDoor): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await door.close(longestMs.inside);
    const bell = setTimeout(() => process.exit(1), longestMs.writing);
    await closeDatabase().catch((error) => log().error({ message: String(error.name) }));
    clearTimeout(bell);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
