import { createRandom, type Random } from '@/quizzes/generation/random';
import { priorRecall } from './evidence';
import { localDay } from './local-day';
import { isDue, type Memory } from './memory';
import { advance } from './replay';
import { retrievability } from './retrievability';
import type { MemorySettings } from './settings';

export type Workload = {
  /** Answers on each day, with those of the (re)learning steps. */
  reviews: number[];
  reviewsPerDay: number;
  /** The share recalled of what was asked after a day or more; `undefined` if nothing was. */
  retention: number | undefined;
  /** The mean chance of recall, over the days, of a fact that was met. */
  averageRecall: number | undefined;
  /** How many facts are expected to be known at the end. */
  known: number;
};

/** Noon of the first simulated day; any day does, since the zone is UTC. */
const firstNoon = Date.UTC(2026, 0, 1, 12);
const dayMs = 86_400_000;

/** Learning steps are gone through within the day; this many answers at the most. */
const answersPerDay = 20;

type Day = { answers: number; asked: number; recalled: number; memory: Memory };

/** One fact on one day: asked until it is off its steps. What was shown a minute ago is known. */
function askFact(fact: { id: string; memory: Memory }, noon: number, settings: MemorySettings, random: Random): Day {
  let { memory } = fact;
  let at = noon;
  const day: Day = { answers: 0, asked: 0, recalled: 0, memory };
  while (day.answers < answersPerDay) {
    const isRecalled = random.real() < (retrievability(memory, at, settings) ?? priorRecall);
    if (memory.type !== 'new' && day.answers === 0) {
      day.asked = 1;
      day.recalled = isRecalled ? 1 : 0;
    }
    day.answers += 1;
    const grade = isRecalled ? 3 : 1;
    memory = advance(memory, { id: fact.id, factId: fact.id, source: 'card', kind: 'card', grade, at }, settings);
    if (memory.type === 'new' || localDay(memory.due, 'UTC', 0) !== localDay(noon, 'UTC', 0)) break;
    at = memory.due;
  }
  return { ...day, memory };
}

/**
 * What a desired retention costs and gives: a learner whose memory follows FSRS-6 with the settings' weights meets `newPerDay` new
 * facts a day until there are `facts`, and answers all that is due, Good if recalled and else Again, for `days` days. The same
 * `seed` gives the same figures.
 */
export function simulateWorkload(plan: {
  desiredRetention: number;
  facts: number;
  newPerDay: number;
  days: number;
  seed: number;
  settings: MemorySettings;
}): Workload {
  const settings = { ...plan.settings, desiredRetention: plan.desiredRetention, timeZone: 'UTC', rolloverHour: 0 };
  const random = createRandom(plan.seed);
  const met: { id: string; memory: Memory }[] = [];
  const reviews: number[] = [];
  let [asked, recalled, recallSum, recallCount, known] = [0, 0, 0, 0, 0];
  for (let ahead = 0; ahead < plan.days; ahead++) {
    const noon = firstNoon + ahead * dayMs;
    const fresh = Math.min(plan.newPerDay, plan.facts - met.length);
    for (let index = 0; index < fresh; index++) met.push({ id: `fact-${met.length}`, memory: { type: 'new' } });
    let answers = 0;
    known = 0;
    for (const fact of met) {
      if (fact.memory.type === 'new' || isDue(fact.memory, noon, settings)) {
        const day = askFact(fact, noon, settings, random);
        fact.memory = day.memory;
        answers += day.answers;
        asked += day.asked;
        recalled += day.recalled;
      }
      known += retrievability(fact.memory, noon + dayMs, settings) ?? 0;
    }
    recallSum += known;
    recallCount += met.length;
    reviews.push(answers);
  }
  return {
    reviews,
    reviewsPerDay: plan.days === 0 ? 0 : reviews.reduce((sum, count) => sum + count, 0) / plan.days,
    retention: asked === 0 ? undefined : recalled / asked,
    averageRecall: recallCount === 0 ? undefined : recallSum / recallCount,
    known,
  };
}
