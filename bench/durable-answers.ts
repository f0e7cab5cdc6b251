import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { Pack } from '@/quizzes/packs/pack';
import { recordResponse } from '@/services/attempts/record-response';
import { loadPack } from '@/services/packs/load-pack';
import { seedPack } from '@/services/packs/seed-pack';
import { median } from './median';

// How many answers a second are on disk, each with all that hangs on it (score, review, memory), against how often this disk can be told
// to keep 4 KiB (fdatasync) in the same minute: one after another, and sixteen learners at once, who share commits. The first answer of
// an attempt also makes its quiz and is not timed; quiz-generation is. Exit 1 below the goal: sixteen at once must beat what any
// program could do that syncs once for each answer.

const goal = 2;
const rounds = 7;
const together = 16;
const itemCount = 20;
const now = Date.UTC(2026, 2, 1);

/** How often in a second 4 KiB reach the disk. */
function syncRate(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < 300; count += 1) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  closeSync(file);
  return (count * 1000) / (performance.now() - start);
}

/** A learner who takes quiz after quiz and answers each item once: begins one, and goes on to its end. */
function makeLearner(db: Database, pack: Pack, firstSeed: number) {
  const id = uuidv7();
  let attemptId = '';
  let seed = firstSeed;
  let answers = 0;
  async function answer(position: number, isNewGuest = false): Promise<void> {
    const blueprint = blueprintOf(itemCount, {});
    const quiz = { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint };
    const result = await recordResponse(
      db,
      {
        user: { id, isNewGuest },
        attemptId,
        request: { ...quiz, mode: 'practice' },
        responseId: uuidv7(),
        position,
        round: 0,
        response: { kind: 'skip' },
      },
      new Date(now + answers * 1000),
    );
    if (!result.ok || result.value.type !== 'recorded') throw new Error(JSON.stringify(result));
    answers += 1;
  }
  return {
    begin: async () => {
      const isNewGuest = attemptId === '';
      attemptId = uuidv7();
      seed += 1;
      await answer(0, isNewGuest);
    },
    goOn: async () => {
      for (let position = 1; position < itemCount; position += 1) await answer(position);
    },
  };
}
type Learner = ReturnType<typeof makeLearner>;

/** Each learner goes through one quiz, all of them at once. */
async function answersPerSecond(learners: readonly Learner[]): Promise<number> {
  for (const { begin } of learners) await begin();
  const start = performance.now();
  await Promise.all(learners.map(({ goOn }) => goOn()));
  return (learners.length * (itemCount - 1) * 1000) / (performance.now() - start);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const db = await openDatabase(`file:${join(folder, 'bench.db')}`);
  try {
    await migrateDatabase(db);
    const pack = await loadPack('iom');
    if (!pack.ok) throw new Error(pack.error.message);
    await seedPack(db, pack.value, new Date(now));
    const one = [makeLearner(db, pack.value, 1)];
    const many = Array.from({ length: together }, (_, index) => makeLearner(db, pack.value, (index + 1) * 1000));
    await answersPerSecond(many);

    const rates = { syncs: [] as number[], sequential: [] as number[], together: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.syncs.push(syncRate(folder));
      rates.sequential.push(await answersPerSecond(one));
      rates.together.push(await answersPerSecond(many));
    }
    console.log(`fdatasync of 4 KiB: ${median(rates.syncs).toFixed(0)} a second (median of ${rounds}, interleaved)`);
    const ratioOf = (name: 'sequential' | 'together') =>
      median(rates[name].map((rate, round) => rate / (rates.syncs[round] ?? 1)));
    console.log(
      `durable answers, one after another: ${median(rates.sequential).toFixed(0)} a second; ratio ${ratioOf('sequential').toFixed(2)}`,
    );
    const ratio = ratioOf('together');
    console.log(
      `durable answers, ${together} at once: ${median(rates.together).toFixed(0)} a second; ratio ${ratio.toFixed(2)}, goal ${goal}`,
    );
    if (ratio < goal) process.exitCode = 1;
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
