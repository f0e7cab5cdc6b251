import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '@/db/client';
import { rateLimits } from '@/db/schema/users';

/** Tries within a quarter of an hour, per account, device or network; counted in the database, so several processes share them. */
const limits = {
  'sign-in-account': 10,
  'sign-in-device': 10,
  /** All known devices of an account together. */
  'sign-in-known': 30,
  'sign-in-network': 100,
  'sign-up-network': 30,
  'second-factor': 10,
  'mail-address': 5,
  'mail-network': 30,
  report: 30,
  import: 30,
  ai: 30,
} as const;
export type ThrottledAct = keyof typeof limits;
const windowSeconds = 15 * 60;
/** For so long a refusal is remembered without asking the database, where another process may have forgotten the tries. */
const rememberedSeconds = 15;

const limitersOf = new WeakMap<Database, Map<ThrottledAct, RateLimiterDrizzle>>();

/** One for each database and act: who was refused is refused from memory for a while after that, so a storm costs next to no writes. */
function limiter(db: Database, act: ThrottledAct): RateLimiterDrizzle {
  const limiters = limitersOf.get(db) ?? new Map<ThrottledAct, RateLimiterDrizzle>();
  limitersOf.set(db, limiters);
  const known = limiters.get(act);
  if (known) return known;
  const made = new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix: act,
    points: limits[act],
    duration: windowSeconds,
    inMemoryBlockOnConsumed: limits[act] + 1,
    inMemoryBlockDuration: rememberedSeconds,
    clearExpiredByTimeout: true,
  });
  limiters.set(act, made);
  return made;
}

/** Counts one try. False when there were too many; the count is atomic, so parallel guesses do not slip through. */
export async function mayTry(db: Database, act: ThrottledAct, key: string): Promise<boolean> {
  try {
    await limiter(db, act).consume(key);
    return true;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return false;
    throw rejection;
  }
}

/** Whether there were too many tries already; counts none. */
export async function isStopped(db: Database, act: ThrottledAct, key: string): Promise<boolean> {
  const tries = await limiter(db, act).get(key);
  return tries !== null && tries.consumedPoints > limits[act];
}

/** Gives one try back: it was no failure. */
export async function giveBackTry(db: Database, act: ThrottledAct, key: string): Promise<void> {
  await limiter(db, act).reward(key, 1);
}

/** Gives the tries back after a success, so that only failures add up. */
export async function forgetTries(db: Database, act: ThrottledAct, key: string): Promise<void> {
  await limiter(db, act).delete(key);
}
