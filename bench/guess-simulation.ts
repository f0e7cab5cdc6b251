import { fsrsOf } from '../memory/fsrs';
import type { Memory } from '../memory/memory';
import { advance } from '../memory/replay';
import type { Review } from '../memory/review';
import { defaultSettings, type MemorySettings } from '../memory/settings';
import { createRandom, type Random } from '../quizzes/generation/random';

// `npx tsx bench/guess-simulation.ts`: how far recall at the due date is from what was desired, when right answers may be luck.

const learners = 120;
const factsEach = 40;
const days = 365;
const targetError = 0.006;
const dayMs = 86_400_000;

const assumptions = `Assumptions
- ${learners} learners with ${factsEach} facts each, ${days} days; every fact is asked on its due day, and never twice a day: no learning steps.
- A learner's true memory follows FSRS-6: the published weights, each times a random factor from 0.74 to 1.35, known to the scheduler
  (as after fitting), so that what is measured is the rule for evidence alone. How difficult the fact is follows from its true history.
- A fact is known at first with a chance of its learner's own, from 0.3 to 0.7. Who doesn't know guesses among the options; then the
  answer is shown, and the true memory goes on as after Again. Who knows is right; the true memory goes on as after Good.
- Desired retention ${defaultSettings.desiredRetention}. "At due": the true chance of recall when the memory's stability says that recall has fallen to this, after
  each review; the error is its mean − desired, and the target is about this. "On the day": the share recalled at the reviews
  themselves, after intervals of two days and more, so with what whole days add: rounding, and FSRS's rule that Good is a day more
  than Hard, which is there at a guess chance of 0 too (stability is then exact).
- Half a guess: two options. A guess chance of 0: the answer is typed.`;

type Rule = { name: string; review(right: boolean, guess: number): Partial<Review> };
const rules: readonly Rule[] = [
  {
    name: 'weighed against luck (ours)',
    review: (right, guess) => ({
      verdict: right ? 'correct' : 'wrong',
      kind: guess === 0 ? 'typed' : 'choice',
      ...(guess > 0 && { options: 1 / guess }),
    }),
  },
  { name: 'right → Good', review: (right) => ({ grade: right ? 3 : 1 }) },
  { name: 'right → Hard', review: (right) => ({ grade: right ? 2 : 1 }) },
];

type Tally = { atDue: number; asked: number; recalled: number; reviews: number };

function simulateFact(rule: Rule, guess: number, known: number, settings: MemorySettings, random: Random, tally: Tally): void {
  const fsrs = fsrsOf(settings);
  let truth: { stability: number; difficulty: number } | undefined;
  let memory: Memory = { type: 'new' };
  for (let at = 0, interval = 0; at < days; at += interval) {
    const knew = random.real() < (truth === undefined ? known : fsrs.recall(interval, truth.stability));
    const right = random.real() < guess || knew;
    tally.reviews += 1;
    if (interval > 1) {
      tally.asked += 1;
      if (knew) tally.recalled += 1;
    }
    truth = fsrs.next(truth, interval, knew ? 3 : 1);
    const review: Review = {
      id: String(at),
      factId: 'fact',
      source: 'quiz',
      kind: 'card',
      at: at * dayMs,
      ...rule.review(right, guess),
    };
    memory = advance(memory, review, settings);
    if (memory.type === 'new') throw new Error('A reviewed fact is not new.');
    tally.atDue += fsrs.recall(memory.stability * fsrs.intervalModifier, truth.stability);
    interval = Math.round(memory.due / dayMs) - at;
  }
}

function simulate(rule: Rule, guess: number): Tally {
  const tally: Tally = { atDue: 0, asked: 0, recalled: 0, reviews: 0 };
  for (let learner = 0; learner < learners; learner++) {
    // The same learners and facts for each rule.
    const random = createRandom(learner);
    const weights = defaultSettings.weights.map((weight) => weight * Math.exp(0.6 * random.real() - 0.3));
    const plain = { learningStepsMin: [], relearningStepsMin: [], rolloverHour: 0, isFuzzed: false };
    const settings: MemorySettings = { ...defaultSettings, ...plain, weights };
    const known = 0.3 + 0.4 * random.real();
    for (let fact = 0; fact < factsEach; fact++) simulateFact(rule, guess, known, settings, random.fork(String(fact)), tally);
  }
  return tally;
}

console.log(assumptions);
console.log();
console.log('guess  rule                         at due  error    on the day  reviews per fact');
let isMet = true;
for (const guess of [0, 0.25, 0.5])
  for (const rule of rules) {
    const { atDue, asked, recalled, reviews } = simulate(rule, guess);
    const error = atDue / reviews - defaultSettings.desiredRetention;
    if (rule === rules[0] && Math.abs(error) > targetError) isMet = false;
    const signed = `${error < 0 ? '−' : '+'}${Math.abs(error).toFixed(4)}`;
    const perFact = (reviews / (learners * factsEach)).toFixed(1);
    const atDueText = (atDue / reviews).toFixed(4);
    const onTheDay = (recalled / asked).toFixed(4).padEnd(10);
    console.log(`${String(guess).padEnd(5)}  ${rule.name.padEnd(28)} ${atDueText}  ${signed}  ${onTheDay}  ${perFact}`);
  }
console.log();
console.log(`Ours is within ${targetError} of the desired retention at due at every guess chance: ${isMet ? 'yes' : 'no'}.`);
if (!isMet) process.exitCode = 1;
