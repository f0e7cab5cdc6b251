import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, readBatch } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { selectDue } from '@/db/queries/memories';
import { loadPack } from '@/services/packs/load-pack';
import { seedPack } from '@/services/packs/seed-pack';
import { findSession } from '@/services/reviews/find-session';
import { median } from './median';

// How long the due queue of a learner with a million memories takes against one with ten thousand, both with as many due; and the
// whole session with its new facts, marks, histories and items likewise. All memories are of one pack, the worst case. One embedded
// file, warm; both learners are asked for in turn. Exit 1 above the ratio allowed.

const allowed = 1.2;
const due = 200;
const rounds = 41;
const warmUp = 5;
const now = Date.UTC(2026, 2, 1);
const memoriesOf = { small: 10_000, large: 1_000_000 };
const learners = ['small', 'large'] as const;

async function storeLearner(db: Database, userId: string, memories: number): Promise<void> {
  await db.$client.execute(`insert into users (id, status, created_at) values ('${userId}', 'guest', 0)`);
  await db.$client.execute(`insert into memories (user_id, pack_id, fact_id, review_count, settings_revision, state, stability_days,
      difficulty, due_at, last_reviewed_at, reps)
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${memories - 1})
    select '${userId}', 'iom', coalesce((select f.fact_id from facts f where f.pack_id = 'iom' and f.position = i), 'fact-' || i),
      1, 0, 'reviewed', 10, 5,
      ${now} + (case when i < ${due} then -i else (i * 7919) % 30000000 + 100000 end) * 1000, ${now} - 864000000, 1 from n`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const db = await openDatabase(`file:${join(folder, 'bench.db')}`);
  try {
    await migrateDatabase(db);
    const pack = await loadPack('iom');
    if (!pack.ok) throw new Error(pack.error.message);
    await seedPack(db, pack.value, new Date(now));
    for (const userId of learners) await storeLearner(db, userId, memoriesOf[userId]);

    const queue = { small: [] as number[], large: [] as number[] };
    const session = { small: [] as number[], large: [] as number[] };
    for (let round = -warmUp; round < rounds; round++) {
      for (const userId of learners) {
        const start = performance.now();
        const [rows = []] = await readBatch(db, [selectDue(userId, 'iom', now, 1000)]);
        const queried = performance.now();
        const { counts } = await findSession(db, userId, pack.value, new Date(now), { seed: 1 });
        const found = performance.now();
        if (rows.length !== Math.min(due, pack.value.facts.length) || counts.due === 0)
          throw new Error(`${rows.length} are due and ${counts.due} are asked.`);
        if (round < 0) continue;
        queue[userId].push(queried - start);
        session[userId].push(found - queried);
      }
    }
    for (const [name, times] of Object.entries({ 'due queue': queue, 'whole session': session })) {
      const [few, many] = [median(times.small), median(times.large)];
      const ratio = many / few;
      console.log(
        `${name}: ${few.toFixed(2)} ms with 10,000 memories, ${many.toFixed(2)} ms with 1,000,000 (medians of ${rounds})`,
      );
      console.log(`  ratio ${ratio.toFixed(2)}, allowed ${allowed}`);
      if (ratio > allowed) process.exitCode = 1;
    }
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
