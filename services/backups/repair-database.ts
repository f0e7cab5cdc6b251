import { type Database, readBatch, writeBatch } from '@/db/client';
import { quickCheck } from '@/db/queries/admin';
import { deleteRow, insertMissingMemories, markForReplay, repairs, selectLooseRows } from '@/db/queries/repairs';
import { err, ok, type Result } from '@/quizzes/result';
import { findUnreadable } from '../admin/prove-invariants';
import { checkMemories } from '../memories/check-memories';
import { refreshAllWaiting } from '../memories/refresh-memories';

/** What was done, and to how many rows. */
export type Repair = { done: string; rows: number };

/**
 * * Puts right what can be without doubt: caches are made again from their events, what has run out goes, and rows that hold no
 * event and nobody's work and refer to nothing go. No answer, review, claim, mark, report, account, draft or fact is touched. Says what it did; a second time there is
 * nothing to do. Refuses where the file itself is damaged, which only a backup mends.
 */
export async function repairDatabase(db: Database, now: Date): Promise<Result<Repair[], { type: 'damaged'; sentence: string }>> {
  if ((await quickCheck(db)) === false)
    return err({
      type: 'damaged',
      sentence: 'The file itself is damaged; only a backup mends that: npm run restore -- --from BACKUP',
    });
  const done: Repair[] = [];
  const note = (what: string, rows: number) => {
    if (rows > 0) done.push({ done: what, rows });
  };
  const [loose = []] = await readBatch(db, [selectLooseRows()]);
  if (loose.length > 0) {
    await writeBatch(
      db,
      loose.map(({ tableName, rowId }) => deleteRow(String(tableName), Number(rowId))),
    );
    note('rows that refer to nothing dropped', loose.length);
  }
  const named = Object.entries(repairs(now));
  const results = await writeBatch(
    db,
    named.map(([, query]) => query),
  );
  for (const [index, [what]] of named.entries()) note(what, results[index]?.rowsAffected ?? 0);
  // A log is replayed with its learner's settings.
  if ((await findUnreadable(db)).length === 0) note('memories made again from their log', await rebuildMemories(db));
  return ok(done);
}

async function rebuildMemories(db: Database): Promise<number> {
  const [missing] = await writeBatch(db, [insertMissingMemories()]);
  await refreshAllWaiting(db);
  const { broken, violations } = await checkMemories(db);
  if (broken > 0) {
    await writeBatch(db, [markForReplay(broken > violations.length ? 'all' : violations)]);
    await refreshAllWaiting(db);
  }
  return (missing?.rowsAffected ?? 0) + broken;
}
