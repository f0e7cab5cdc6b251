import { expect, test } from 'vitest';
import { createRandom } from '@/quizzes/generation/random';
import { spreadBacklog } from './backlog';
import { dueByExam, examOrder } from './exam';
import { forecast } from './forecast';
import type { KnownMemory, Memory } from './memory';
import { expectedScore } from './prediction';
import { advance } from './replay';
import { retrievability } from './retrievability';
import { day, plainSettings, review, start } from './review.fixture';
import { summariseSession } from './session-summary';
import { simulateWorkload } from './simulate';

const known = (given: Partial<KnownMemory>): KnownMemory => ({
  ...{ type: 'reviewed', stability: 10, difficulty: 5, due: start, lastAt: start - 10 * day, reps: 3, lapses: 0, step: 0 },
  isLeech: false,
  ...given,
});
const fresh: Memory = { type: 'new' };

test('the expected score and its spread are those of quizzes drawn by the same chances', () => {
  const items = [{ recall: 0.9, options: 4 }, { recall: 0.2, options: 2 }, { recall: 0.5 }, { recall: 0, options: 4 }];
  const { mean, sd } = expectedScore(items);
  expect(mean).toBeCloseTo(0.925 + 0.6 + 0.5 + 0.25, 12);
  const random = createRandom(1);
  let [sum, squares] = [0, 0];
  const quizzes = 20_000;
  for (let quiz = 0; quiz < quizzes; quiz++) {
    const score = items.filter(
      ({ recall, options }) => random.real() < recall || (options !== undefined && random.int(1, options) === 1),
    ).length;
    sum += score;
    squares += score * score;
  }
  expect(sum / quizzes).toBeCloseTo(mean, 1);
  expect(Math.sqrt(squares / quizzes - (sum / quizzes) ** 2)).toBeCloseTo(sd, 1);
});

test('the forecast has each day from today on, what is overdue today, and nothing new', () => {
  const dues = [start - 40 * day, start - 3_600_000, start + 3_600_000, start + 2 * day, start + 9 * day];
  expect(forecast([...dues.map((due) => known({ due })), fresh], start, plainSettings, 3)).toEqual([
    { day: '2026-01-05', count: 3 },
    { day: '2026-01-06', count: 0 },
    { day: '2026-01-07', count: 1 },
  ]);
});

test('retention is that of the first answers to what was kept for a day or more', () => {
  const before = known({});
  const summary = summariseSession([
    { review: review({ factId: 'a', grade: 1, elapsedMs: 4000 }), before },
    { review: review({ factId: 'a', grade: 3, elapsedMs: 2500 }), before: known({ type: 'relearning' }) },
    { review: review({ factId: 'b', kind: 'typed', verdict: 'close', elapsedMs: 1000 }), before },
    { review: review({ factId: 'c', grade: 4 }), before: fresh },
    { review: review({ factId: 'c', source: 'undo', undoes: 'x' }), before },
  ]);
  expect(summary).toEqual({ asked: 2, recalled: 1, retention: 0.5, seconds: 8, counts: { 1: 1, 2: 1, 3: 1, 4: 1 } });
  expect(summariseSession([]).retention).toBeUndefined();
});

test('for an exam today the least known is asked first, and nothing after the exam', () => {
  const facts = [2, 40, 10].map((stability) => ({ factId: String(stability), memory: known({ stability }) }));
  expect(examOrder(facts, '2026-01-05', start, plainSettings)).toEqual(['2', '10', '40']);
  expect(examOrder(facts, '2026-01-04', start, plainSettings)).toEqual([]);
});

test('the first asked for an exam raise the number expected to be known on the day by the most', () => {
  const random = createRandom(9);
  const facts = Array.from({ length: 8 }, (_, index) => {
    const stability = 0.5 + 60 * random.real();
    return {
      factId: String(index),
      memory: known({ stability, difficulty: random.int(1, 10), lastAt: start - random.int(1, 90) * day }),
    };
  });
  const examAt = start + 20 * day;
  const expected = (asked: readonly string[]): number =>
    facts.reduce((sum, { factId, memory }) => {
      const recall = retrievability(memory, start, plainSettings) ?? 0;
      const after = (grade: 1 | 3): number =>
        retrievability(advance(memory, review({ grade }), plainSettings), examAt, plainSettings) ?? 0;
      if (asked.includes(factId)) return sum + recall * after(3) + (1 - recall) * after(1);
      return sum + (retrievability(memory, examAt, plainSettings) ?? 0);
    }, 0);
  const chosen = expected(examOrder(facts, '2026-01-25', start, plainSettings).slice(0, 3));
  for (const a of facts)
    for (const b of facts)
      for (const c of facts) {
        if (new Set([a, b, c]).size === 3) expect(expected([a.factId, b.factId, c.factId])).toBeLessThanOrEqual(chosen + 1e-9);
      }
});

test('nothing is due later than the exam that was last reviewed before it', () => {
  const late = known({ due: start + 90 * day, lastAt: start });
  expect(dueByExam(late, '2026-01-25', plainSettings)).toEqual({ ...late, due: start + 20 * day });
  expect(dueByExam(late, '2026-06-25', plainSettings)).toEqual(late);
  expect(dueByExam(late, '2026-01-05', plainSettings)).toEqual(late);
});

test('a backlog is spread evenly, the most at risk first, nothing lost', () => {
  const overdue = Array.from({ length: 17 }, (_, index) => ({
    factId: `${index}`,
    memory: known({ stability: 1 + ((index * 7) % 17) }),
  }));
  for (const days of [3, 5, 7] as const) {
    const spread = spreadBacklog(overdue, days, start, plainSettings);
    expect(new Set(spread.map(({ factId }) => factId)).size).toBe(17);
    const used = [...new Set(spread.map((one) => one.day))];
    const counts = used.map((name) => spread.filter((one) => one.day === name).length);
    expect(counts).toHaveLength(days);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    const recallOf = new Map(overdue.map(({ factId, memory }) => [factId, retrievability(memory, start, plainSettings) ?? 0]));
    const recalls = spread.map(({ factId }) => recallOf.get(factId) ?? 0);
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
    expect(spread.map((one) => one.day)).toEqual(spread.map((one) => one.day).toSorted());
    expect(spread[0]?.day).toBe('2026-01-05');
  }
});

test('the simulated workload is the same for a seed, and more retention costs more reviews', () => {
  const run = (desiredRetention: number, seed = 3) =>
    simulateWorkload({ desiredRetention, facts: 200, newPerDay: 10, days: 120, seed, settings: plainSettings });
  expect(run(0.9)).toEqual(run(0.9));
  expect(run(0.9, 4)).not.toEqual(run(0.9));
  const [low, high] = [run(0.8), run(0.95)];
  expect(high.reviewsPerDay).toBeGreaterThan(low.reviewsPerDay);
  expect(high.retention ?? 0).toBeGreaterThan(low.retention ?? 1);
  expect(high.known).toBeGreaterThan(low.known);
  expect(low.reviews).toHaveLength(120);
  expect(high.averageRecall ?? 0).toBeGreaterThan(low.averageRecall ?? 1);
});
