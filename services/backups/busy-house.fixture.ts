import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase, statement, writeBatch } from '@/db/client';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Pack } from '@/quizzes/packs/pack';
import { mergeGuest } from '../accounts/merge-guest';
import { startSession } from '../accounts/session';
import { handIn } from '../attempts/hand-in';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { overrideVerdict } from '../attempts/override-verdict';
import { saveSettings } from '../settings/save-settings';
import { testNow } from '../test-database.fixture';

/** A folder of its own, gone after the test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passage-kept-'));
  // A process that was just killed may leave one of its own that ends a moment later.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** A copy of a closed or quiet database file, opened. */
export async function openCopy(file: string): Promise<Database> {
  const copy = join(ownFolder(), 'copy.db');
  copyFileSync(file, copy);
  const db = await openDatabase(`file:${copy}`);
  onTestFinished(() => db.$client.close());
  return db;
}

const typed = blueprintOf(4, { kinds: ['typed'] });
const confusing = blueprintOf(1, { kinds: ['numeric'], factIds: ['second-name-year'] });

/**
 * Something of everything, all of it sound: practice with a claim and a confusion, a test on the board, an account with a merged
 * guest.
 */
export async function fillHouse(db: Database, pack: Pack): Promise<void> {
  const at = testNow.getTime();
  const learner = learnerWithQuiz(db, pack, { blueprint: typed });
  for (const position of [0, 1, 2]) await learner.answer(position, { kind: 'typed', text: 'zebra crossing 12' });
  const claim = { userId: learner.userId, overrideId: uuidv7(), attemptId: learner.attemptId, position: 0, round: 0 };
  await overrideVerdict(db, { ...claim, claim: 'right' }, testNow);
  await learnerWithQuiz(db, pack, { blueprint: confusing }).answer(0, { kind: 'numeric', text: '1980' });

  const tested = learnerWithQuiz(db, pack, { blueprint: typed, mode: 'assessed', seed: 8 });
  await tested.answer(0, { kind: 'typed', text: 'zebra crossing 12' });
  await handIn(db, tested.userId, tested.attemptId, testNow);

  const guest = learnerWithQuiz(db, pack, { seed: 9 });
  await guest.answer(0, { kind: 'skip' });
  await startSession(db, guest.userId, testNow);
  await writeBatch(db, [
    statement(sql`insert into users (id, status, email, created_at, registered_at, is_admin)
      values ('account', 'registered', 'someone@example.org', ${at}, ${at}, 1)`),
  ]);
  await mergeGuest(db, guest.userId, 'account', testNow);
  await startSession(db, 'account', testNow);
  await saveSettings(db, { user: { id: 'account', isNewGuest: false }, preferences: { newPerDay: 5 } }, testNow);
  await writeBatch(db, [
    statement(sql`insert into board_entries (attempt_id, user_id, display_name, created_at)
      select id, user_id, 'Someone', ${at} from attempts where mode = 'assessed'`),
    statement(sql`insert into mail_tokens (token_hash, purpose, email, user_id, created_at, expires_at)
      values ('hash', 'verify', 'someone@example.org', 'account', ${at}, ${at + 86_400_000})`),
    statement(sql`insert into problem_reports (id, user_id, pack_id, fact_id, problem, created_at)
      select 'report', 'account', pack_id, fact_id, 'wrong', ${at} from facts limit 1`),
    statement(sql`insert into fact_marks (user_id, pack_id, fact_id, is_flagged, updated_at)
      select 'account', pack_id, fact_id, 1, ${at} from facts limit 1`),
    statement(sql`insert into retired_ids (id_hash, expires_at) values ('of someone else', ${at + 1000})`),
  ]);
}
