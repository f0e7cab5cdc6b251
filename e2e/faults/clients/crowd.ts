import { setTimeout as pause } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { v7 as uuidv7 } from 'uuid';
import type { House } from '../house';
import { openQuiz, type Person, personAt, quizPath, type Sheet, sendAnswer } from './person';

export type Learner = { person: Person; sheet: Sheet; position: number };

/** What waiting for an answer came to, in ms. */
export type Waits = {
  note: (ms: number, isTaken: boolean) => void;
  count: () => number;
  failed: () => number;
  at: (part: number) => number;
};

export function gatherWaits(): Waits {
  const all: number[] = [];
  let failed = 0;
  return {
    note: (ms, isTaken) => {
      all.push(ms);
      if (!isTaken) failed += 1;
    },
    count: () => all.length,
    failed: () => failed,
    at: (part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? 0,
  };
}

/** Loads a quiz of its own as a page does, and notes how long that took. */
export async function arrive(port: number, seed: number, items: number, pages: Waits): Promise<Learner | undefined> {
  const person = personAt(port);
  const asked = performance.now();
  try {
    const sheet = await openQuiz(person, quizPath(seed, items));
    pages.note(performance.now() - asked, true);
    return { person, sheet, position: 0 };
  } catch {
    pages.note(performance.now() - asked, false);
    return undefined;
  }
}

const mostTries = 6;

/**
 * Sends the learner's next answer, as a browser's outbox does: what is not acknowledged is sent again, under the same id. Noted is the
 * wait for the first reply, from when the answer was to be sent, and whether it was an acknowledgement.
 */
export async function answerNext(
  { journal }: House,
  learner: Learner,
  answers: Waits,
  dueAt = performance.now(),
): Promise<boolean> {
  const responseId = uuidv7();
  const position = learner.position++;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const told = await sendAnswer(learner.person, learner.sheet, { position, responseId }).catch(() => undefined);
    const isTaken = told?.status === 200;
    if (attempt === 0) answers.note(performance.now() - dueAt, isTaken);
    if (isTaken) {
      journal.note('response', responseId);
      return true;
    }
    await pause(Math.min(10_000, 500 * 2 ** attempt));
  }
  return false;
}

/** Milliseconds between two bounds, as the seed decides. */
export function thinkTimes(seed: number, least: number, most: number): () => number {
  const chance = xoroshiro128plus(seed);
  return () => uniformInt(chance, least, most);
}
