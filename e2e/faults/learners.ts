import facts from '../../quizzes/packs/iom/facts.json';
import { type Answered, type Learner, makeLearner } from '../durability/learner';
import type { Journal } from './journal';

export type Crowd = {
  /** All of them answer, each as soon as their last answer was acknowledged, until `isOver`; without it, until the server is gone. */
  work: (isOver?: () => boolean) => Promise<void>;
  /** Each learner's next step once; in the order of the learners. */
  once: () => Promise<Answered[]>;
  /** What was not acknowledged, in order. Status 0: the connection broke. */
  refused: readonly (Answered & { ms: number })[];
  /** Milliseconds of the longest wait for an acknowledgement. */
  slowestMs: () => number;
};

const isTaken = ({ status, type }: Answered): boolean => status === 200 && (type === 'recorded' || type === 'already');
/** Every so many steps one is a card. */
const cardEvery = 8;

/** A learner's first page may come late: then it is asked for again. */
async function meetLearner(baseURL: string, seed: number, tries = 5): Promise<Learner> {
  try {
    return await makeLearner(baseURL, seed);
  } catch (error) {
    if (tries === 1) throw error;
    return await meetLearner(baseURL, seed, tries - 1);
  }
}

type Step = { place: number; id: string; isCard: boolean };

/**
 * `size` learners over plain HTTP, who take quiz after quiz and now and then grade a card, and send what was not acknowledged again,
 * under the same id, as a browser's outbox does. What is acknowledged is noted in the journal.
 */
export async function gatherLearners(baseURL: string, journal: Journal, size: number, seed: number): Promise<Crowd> {
  const learners = await Promise.all(Array.from({ length: size }, (_, at) => meetLearner(baseURL, seed + at * 1000)));
  const refused: (Answered & { ms: number })[] = [];
  let slowestMs = 0;
  const steps = learners.map((): Step => ({ place: 0, id: crypto.randomUUID(), isCard: false }));

  async function take(learner: Learner, at: number): Promise<Answered> {
    const step = steps[at] as Step;
    const start = performance.now();
    const fact = facts[(step.place * 7 + at) % facts.length]?.id ?? '';
    const answered = await (step.isCard ? learner.review(fact, step.id) : learner.answer(step.place, step.id));
    const ms = performance.now() - start;
    // A few quizzes are shorter than was asked for: on to the next one.
    if (answered.type === 'no-such-item') {
      steps[at] = { place: (Math.floor(step.place / 20) + 1) * 20, id: crypto.randomUUID(), isCard: false };
      return await take(learner, at);
    }
    if (!isTaken(answered)) {
      refused.push({ ...answered, ms });
      return answered;
    }
    slowestMs = Math.max(slowestMs, ms);
    journal.note(step.isCard ? 'review' : 'response', step.id);
    const isCard = !step.isCard && (step.place + 1) % cardEvery === 0;
    steps[at] = { place: step.place + (isCard ? 0 : 1), id: crypto.randomUUID(), isCard };
    return answered;
  }

  return {
    refused,
    slowestMs: () => slowestMs,
    once: () => Promise.all(learners.map(take)),
    work: async (isOver) => {
      await Promise.all(
        learners.map(async (learner, at) => {
          while (!isOver?.()) {
            const { status } = await take(learner, at);
            if (status === 0 && !isOver) return;
            if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }),
      );
    },
  };
}

/** What of the refusals a learner could not have waited out: neither 503 with a time to come again, nor a broken connection. */
export function listRude(refused: Crowd['refused']): string[] {
  const rude = refused.filter(({ status, retryAfter }) => status !== 0 && !(status === 503 && Number(retryAfter) > 0));
  return [...new Set(rude.map(({ status, type }) => `an answer got ${status} ${type}`))];
}
