import type { Database } from '@/db/client';
import { fsrsOf } from '@/memory/fsrs';
import type { MemorySettings } from '@/memory/settings';
import { createRandom } from '@/quizzes/generation/random';

const dayMs = 86_400_000;

type Plan = { userId: string; facts: number; reviewsEach: number; settings: MemorySettings; seed: number; from: number };

/**
 * Stores a learner whose memory is FSRS with the weights of `settings`: each fact is reviewed at chance intervals of 1 to 40 days,
 * graded Good if the model's chance of recall has it so, else Again. Returns how many reviews were stored.
 */
export async function storeSimulatedLearner(db: Database, plan: Plan): Promise<number> {
  const { userId, facts, reviewsEach, settings, seed, from } = plan;
  const fsrs = fsrsOf(settings);
  const rows: string[] = [];
  for (let fact = 0; fact < facts; fact++) {
    const random = createRandom(seed).fork(String(fact));
    let at = from + random.int(0, 30) * dayMs;
    let state: ReturnType<typeof fsrs.next> | undefined;
    for (let review = 0; review < reviewsEach; review++) {
      const days = review === 0 ? 0 : random.int(1, Math.min(40, 3 * 2 ** review));
      at += days * dayMs;
      const isRecalled = state === undefined ? random.real() < 0.5 : random.real() < fsrs.recall(days, state.stability);
      const grade = isRecalled ? 3 : 1;
      state = fsrs.next(state, days, grade);
      rows.push(`('${userId}-${fact}-${review}','${userId}','simulated','${fact}','card','card',${grade},${at})`);
    }
  }
  await db.$client.execute({
    sql: "insert or ignore into users (id, status, created_at) values (?, 'guest', ?)",
    args: [userId, from],
  });
  await db.$client.execute({
    sql: `insert or ignore into packs (id, title, summary, language, version, updated_at) values ('simulated', 'Simulated', '', 'en', '1', ?)`,
    args: [from],
  });
  await db.$client.execute({
    sql: "insert or ignore into pack_versions (pack_id, version, frame, created_at) values ('simulated', '1', '{}', ?)",
    args: [from],
  });
  for (let start = 0; start < rows.length; start += 5000)
    await db.$client.execute(
      `insert into reviews (id, user_id, pack_id, fact_id, source, kind, grade, reviewed_at) values ${rows.slice(start, start + 5000).join(',')}`,
    );
  await db.$client.execute({
    sql: `insert into memories (user_id, pack_id, fact_id, review_count, settings_revision, state)
      select user_id, pack_id, fact_id, count(*), -1, 'new' from reviews where user_id = ? and pack_id = 'simulated' group by 1, 2, 3`,
    args: [userId],
  });
  return rows.length;
}
