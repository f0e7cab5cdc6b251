import type { House } from './house';
import { type Crowd, listRude } from './learners';
import { askHealth, patienceMs, type Server, secondsUntil } from './server';

type Disturbance = {
  house: House;
  server: Pick<Server, 'baseURL'>;
  crowd: Crowd;
  /** Brings the fault about and ends it. */
  harm: () => Promise<void>;
  /** Some connections may break: then a learner's browser sends the answer again. */
  mayBreak?: boolean;
};

const calm = 60;
/** The database is waited for up to ten; the rest is for a machine that does much else. */
const longestSeconds = 20;

/**
 * Learners answer before, during and after `harm`. Whoever was refused must have been told when to come again, and afterwards the
 * server must say that it is ready. Seconds from the end of the harm to the next acknowledged answer.
 */
export async function disturb({ house, server, crowd, harm, mayBreak = false }: Disturbance): Promise<number> {
  const { journal, blame } = house;
  let isOver = false;
  const working = crowd.work(() => isOver);
  const more = async (what: string, count: number) => {
    const until = journal.count() + count;
    return await secondsUntil(what, () => journal.count() >= until);
  };
  try {
    await more('answers before the fault', calm);
    await harm();
    const seconds = await more('an answer after the fault', 1);
    await more('answers after the fault', calm);
    await secondsUntil('the health address', async () => (await askHealth(server)).status === 'ready');
    return seconds;
  } finally {
    isOver = true;
    await working;
    for (const flaw of listRude(crowd.refused)) blame(flaw);
    const late = crowd.refused.find(({ ms }) => ms > longestSeconds * 1000);
    if (late) blame(`a refusal took ${(late.ms / 1000).toFixed(1)} s`);
    if (!mayBreak && crowd.refused.some(({ status }) => status === 0)) blame('a connection broke');
  }
}

/** Pages must be shown all the while, or say in a page of their own that they can't be. */
export async function lookAround({ blame }: Pick<House, 'blame'>, { baseURL }: Pick<Server, 'baseURL'>): Promise<void> {
  const start = performance.now();
  const answer = await fetch(`${baseURL}/packs/iom`, { signal: AbortSignal.timeout(patienceMs) }).catch((error: Error) => error);
  if (answer instanceof Error) return blame(`a page was not shown: ${answer.message}`);
  // Next gives its error page 500; what of the database is the matter is on it.
  const isClear = /database-[a-z-]+/.test(await answer.text());
  if (answer.status !== 200 && !isClear) blame(`a page got ${answer.status} and did not say that it is the database`);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > longestSeconds) blame(`a page took ${seconds.toFixed(1)} s`);
}

/** What was said to those who were refused, and the longest that one had to wait for it. */
export function sumUpRefusals({ refused }: Crowd): string {
  if (refused.length === 0) return 'nobody was refused';
  const kinds = [...new Set(refused.map(({ status, type }) => `${status || 'cut'} ${type}`))].join(', ');
  const longest = Math.max(...refused.map(({ ms }) => ms)) / 1000;
  return `${refused.length} times refused (${kinds}), told within ${longest.toFixed(1)} s`;
}
