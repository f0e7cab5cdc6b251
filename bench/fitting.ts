import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { defaultSettings } from '@/memory/settings';
import { fitWeights } from '@/services/memories/fit-weights';
import { refreshWaiting } from '@/services/memories/refresh-memories';
import { storeSimulatedLearner } from '@/services/memories/simulated-learner.fixture';

// How long it takes to fit a learner of 100,000 reviews, and how long others wait meanwhile: the event loop's delay, measured every
// 10 ms during the fit, the reading of the log and the replay of 10,000 memories included. The learner is simulated: FSRS with
// initial stabilities a fifth of the published ones and slower growth, answers by chance.

const settings = {
  ...defaultSettings,
  weights: defaultSettings.weights.map((weight, index) => (index < 4 ? weight / 5 : index === 8 ? weight - 0.8 : weight)),
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const db = await openDatabase(`file:${join(folder, 'bench.db')}`);
  try {
    await migrateDatabase(db);
    const now = new Date(Date.UTC(2026, 2, 1));
    const plan = { userId: 'l', facts: 10_000, reviewsEach: 10, settings, seed: 1, from: now.getTime() - 600 * 86_400_000 };
    const reviews = await storeSimulatedLearner(db, plan);
    await refreshWaiting(db, 'l');
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const start = performance.now();
    const result = await fitWeights(db, 'l', now);
    const seconds = (performance.now() - start) / 1000;
    delay.disable();
    if (!result.ok) throw new Error(result.error.type);
    const { before, after, isAdopted } = result.value;
    const ms = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1);
    console.log(`${reviews} reviews: read, fitted, judged and replayed in ${seconds.toFixed(1)} s`);
    console.log(`log loss held out ${before.toFixed(4)} → ${after.toFixed(4)}, adopted: ${isAdopted}`);
    console.log(
      `event loop delay meanwhile: median ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, most ${ms(delay.max)} ms`,
    );
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
