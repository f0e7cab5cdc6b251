import { z } from 'zod';
import { type Database, writeBatch } from '@/db/client';
import { findAttempt } from '@/db/queries/attempts';
import { listBoardAttempts, storeBoardEntry } from '@/db/queries/boards';
import { blueprintSchema } from '@/quizzes/generation/blueprint';
import { err, ok, type Result } from '@/quizzes/result';
import { attemptsAt, eligible } from './board-quiz';

/** One line of 1 to 40 characters that can be seen; what would hide or turn others' text is taken out. */
export const displayNameSchema = z
  .string()
  .max(500)
  .transform((name) =>
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(40));

/**
 * Shows the learner's own handed-in test on the board of its quiz, under a name of their choice; again, it changes the name. "not-found"
 * for an attempt that isn't theirs, isn't a test or isn't handed in; "not-first" where they had tried the same quiz before; "name" for a
 * name that is empty or too long.
 */
export async function joinBoard(
  db: Database,
  { userId, attemptId, displayName }: { userId: string; attemptId: string; displayName: string },
  now: Date,
): Promise<Result<{ displayName: string }, { type: 'not-found' | 'not-first' | 'name' }>> {
  const name = displayNameSchema.safeParse(displayName);
  if (!name.success) return err({ type: 'name' });
  const attempt = await findAttempt(db, userId, attemptId);
  if (attempt?.mode !== 'assessed' || !attempt.finishedAt) return err({ type: 'not-found' });
  const quiz = { ...attempt, blueprint: blueprintSchema.parse(attempt.blueprint) };
  const firsts = eligible(attemptsAt(quiz, await listBoardAttempts(db, quiz, userId)));
  if (!firsts.some((row) => row.attemptId === attemptId)) return err({ type: 'not-first' });
  const [stored] = await writeBatch(db, [storeBoardEntry(userId, attemptId, name.data, now)]);
  return stored?.rowsAffected === 1 ? ok({ displayName: name.data }) : err({ type: 'not-found' });
}
