import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Learner, makeLearner } from '../e2e/durability/learner';
import { startServer } from '../e2e/durability/server';
import { freePort } from '../e2e/peers/sqld';
import { median } from './median';

// How many answers a second the running app takes from sixteen learners, each acknowledged when it is on disk, against how often the same
// app's handler that does nothing (`/api/health?live`) answers the same sixteen; and how long the slowest of a hundred answers takes
// when 400 come in each second, whether or not the ones before were answered. The first answer of each quiz, which makes the quiz, is
// among them. Exit 1 beyond the goals.

const goals = { ratio: 0.85, p99Ms: 100 };
const rounds = 5;
const roundMs = 2000;
const together = 16;
const steady = { perSecond: 400, seconds: 10, learners: 64 };

/** How often in a second `together` askers are answered, each asking again at once. */
async function rateOf(ask: (asker: number) => Promise<void>): Promise<number> {
  let count = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: together }, async (_, asker) => {
      for (; performance.now() - start < roundMs; count += 1) await ask(asker);
    }),
  );
  return (count * 1000) / (performance.now() - start);
}

/** Milliseconds that each answer took from when it should have been sent, the shortest first; one that was not taken took for ever. */
async function steadyTimes(answers: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times: number[] = [];
  const note = async (answered: Promise<void>, dueAt: number) => {
    const isTaken = await answered.then(
      () => true,
      () => false,
    );
    times.push(isTaken ? performance.now() - dueAt : Number.POSITIVE_INFINITY);
  };
  const sent: Promise<void>[] = [];
  const start = performance.now();
  for (let next = 0; next < steady.perSecond * steady.seconds; ) {
    const due = Math.min(((performance.now() - start) * steady.perSecond) / 1000, steady.perSecond * steady.seconds);
    for (; next < due; next += 1) {
      const dueAt = start + (next * 1000) / steady.perSecond;
      const answer = answers[next % answers.length];
      if (answer) sent.push(note(answer(), dueAt));
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all(sent);
  return times.sort((a, b) => a - b);
}

/** Sends a learner's next answer; throws unless it is acknowledged. */
function answering({ answer }: Learner): () => Promise<void> {
  let place = 0;
  return async () => {
    const { status, type } = await answer(place++);
    if (status !== 200) throw new Error(`An answer got ${status} ${type}.`);
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const server = await startServer(await freePort(), `file:${join(folder, 'http.db')}`, 'warn');
  try {
    const learners: (() => Promise<void>)[] = [];
    for (let index = 0; index < steady.learners; index += 1) {
      const next = answering(await makeLearner(server.baseURL, 1 + index * 1000));
      await next();
      learners.push(next);
    }
    const nothing = async () => {
      const response = await fetch(`${server.baseURL}/api/health?live`);
      await response.arrayBuffer();
    };
    const answer = async (asker: number) => learners[asker]?.();
    await rateOf(answer);
    await rateOf(nothing);
    const rates = { nothing: [] as number[], answers: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.nothing.push(await rateOf(nothing));
      rates.answers.push(await rateOf(answer));
    }
    const ratio = median(rates.answers.map((rate, round) => rate / (rates.nothing[round] ?? 1)));
    console.log(`a handler that does nothing: ${median(rates.nothing).toFixed(0)} a second (median of ${rounds}, interleaved)`);
    console.log(`answers: ${median(rates.answers).toFixed(0)} a second; ratio ${ratio.toFixed(2)}, goal ${goals.ratio}`);
    const times = await steadyTimes(learners);
    const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
    console.log(
      `${steady.perSecond} answers a second for ${steady.seconds} s: p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, goal ${goals.p99Ms} ms`,
    );
    if (ratio < goals.ratio || at(0.99) > goals.p99Ms) process.exitCode = 1;
  } finally {
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
