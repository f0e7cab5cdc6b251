import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { defaultSettings } from '@/memory/settings';
import { refreshWaiting } from '@/services/memories/refresh-memories';
import { storeSimulatedLearner } from '@/services/memories/simulated-learner.fixture';
import { loadPack } from '@/services/packs/load-pack';
import { seedPack } from '@/services/packs/seed-pack';
import { findProgress } from '@/services/progress/find-progress';
import { saveSettings } from '@/services/settings/save-settings';
import { median } from './median';

// What the progress page asks of a learner with 100,000 reviews of 2,000 facts and 200 quizzes, against one with a tenth of each and
// against one without any. One embedded file, warm, a zone with daylight saving; the learners are asked for in turn. Exit 1 above
// the ratios allowed: to the empty log, and tenfold the log against tenfold the time.

const allowedToEmpty = 1000;
const allowedGrowth = 18;
const rounds = 7;
const warmUp = 2;
const copies = 32;
const now = new Date(Date.UTC(2026, 2, 1, 12));
const learners = { empty: 0, tenth: 200, whole: 2000 } as const;
type Learner = keyof typeof learners;
const names: readonly Learner[] = ['empty', 'tenth', 'whole'];
const reviewsEach = 50;

/** A pack of 2,016 facts: those of the house's own, 32 times. */
async function storeLargePack(db: Database): Promise<void> {
  await db.$client.execute(`insert into packs (id, title, summary, language, version, updated_at)
    select 'large', title, summary, language, 'large', updated_at from packs where id = 'iom'`);
  await db.$client.execute(`insert into pack_versions (pack_id, version, frame, created_at)
    select 'large', 'large', json_set(v.frame, '$.id', 'large'), v.created_at from pack_versions v where v.pack_id = 'iom'`);
  await db.$client.execute(`insert into facts (pack_id, version, fact_id, position, body)
    with recursive n(copy) as (select 0 union all select copy + 1 from n where copy < ${copies - 1})
    select 'large', 'large', f.fact_id || '-' || n.copy, n.copy * 1000 + f.position,
      json_set(f.body, '$.id', f.fact_id || '-' || n.copy) from facts f, n where f.pack_id = 'iom'`);
}

async function storeLearner(db: Database, userId: Learner): Promise<void> {
  const facts = learners[userId];
  const settings = { ...defaultSettings, timeZone: 'Europe/Berlin' };
  const from = now.getTime() - 1000 * 86_400_000;
  await storeSimulatedLearner(db, { userId, facts, reviewsEach: facts === 0 ? 0 : reviewsEach, settings, seed: 1, from });
  await db.$client.execute(`create table names as select row_number() over (order by position) - 1 as place, fact_id from facts
    where pack_id = 'large'`);
  for (const table of ['reviews', 'memories'])
    await db.$client.execute(`update ${table} set pack_id = 'large',
      fact_id = (select fact_id from names where place = cast(${table}.fact_id as integer)) where user_id = '${userId}'`);
  await db.$client.execute(`insert into attempts (id, user_id, pack_id, pack_version, generator, seed, blueprint, mode, item_count,
      started_at, finished_at, earned, answered)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${facts / 10 || 1})
    select '${userId}' || i, '${userId}', 'large', 'large', '1', i, '{}', 'practice', 10, ${from} + i * 200000000,
      ${from} + i * 200000000 + 60000, i % 11, 10 from n where ${facts} > 0`);
  await db.$client.execute(`insert into attempt_items (attempt_id, position, item_id, fact_id, kind, item)
    with recursive n(i) as (select 0 union all select i + 1 from n where i < 9)
    select a.id, n.i, 'item', (select fact_id from names where place = (a.seed * 10 + n.i) % ${facts || 1}), 'choice',
      '{"options":[{},{},{}]}' from attempts a, n where a.user_id = '${userId}'`);
  await db.$client.execute('drop table names');
  const user = { id: userId, isNewGuest: false };
  await saveSettings(db, { user, memory: { timeZone: 'Europe/Berlin' } }, now);
  await refreshWaiting(db, userId);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const db = await openDatabase(`file:${join(folder, 'bench.db')}`);
  try {
    await migrateDatabase(db);
    const pack = await loadPack('iom');
    if (!pack.ok) throw new Error(pack.error.message);
    await seedPack(db, pack.value, now);
    await storeLargePack(db);
    for (const userId of names) await storeLearner(db, userId);
    await db.$client.execute('analyze');

    const times: Record<Learner, number[]> = { empty: [], tenth: [], whole: [] };
    for (let round = -warmUp; round < rounds; round++) {
      for (const userId of names) {
        const start = performance.now();
        const found = await findProgress(db, userId, undefined, now);
        const ms = performance.now() - start;
        if (found?.answers !== learners[userId] * reviewsEach) throw new Error(`${found?.answers} answers were found.`);
        if (round >= 0) times[userId].push(ms);
      }
    }
    const [empty, tenth, whole] = [median(times.empty), median(times.tenth), median(times.whole)];
    const growth = (whole - empty) / (tenth - empty);
    console.log(
      `empty log ${empty.toFixed(2)} ms, 10,000 reviews ${tenth.toFixed(0)} ms, 100,000 reviews ${whole.toFixed(0)} ms`,
    );
    console.log(
      `  medians of ${rounds}; the whole against the empty log: ratio ${(whole / empty).toFixed(0)}, allowed ${allowedToEmpty}`,
    );
    console.log(`  tenfold the log takes ${growth.toFixed(1)} times as long, allowed ${allowedGrowth}`);
    if (whole / empty > allowedToEmpty || growth > allowedGrowth) process.exitCode = 1;
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
