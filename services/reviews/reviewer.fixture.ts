import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { listMemories } from '@/db/queries/memories';
import type { Grade } from '@/memory/review';
import type { Pack } from '@/quizzes/packs/pack';
import { checkMemories } from '../memories/check-memories';
import { testNow } from '../test-database.fixture';
import { type ReviewEvent, recordReview } from './record-review';

export const minutesLater = (minutes: number): Date => new Date(testNow.getTime() + minutes * 60_000);
export const daysLater = (days: number): Date => minutesLater(days * 1440);

/** A guest with cards before them. Their first review makes them. */
export function reviewer(db: Database, pack: Pack, userId = uuidv7()) {
  const factId = pack.facts[0]?.id ?? '';
  const send = (event: Partial<ReviewEvent>, at = testNow) =>
    recordReview(
      db,
      { user: { id: userId, isNewGuest: true }, packId: pack.id, review: { id: uuidv7(), factId, kind: 'card', ...event } },
      at,
    );
  const grade = (grade: Grade, at = testNow, more: Partial<ReviewEvent> = {}) => send({ grade, ...more }, at);
  const memories = async () => (await listMemories(db, userId)).map(({ factId, memory }) => ({ factId, memory }));
  return { userId, factId, send, grade, memories };
}

/** Every invariant holds, and every stored memory is the replay of its log. */
export async function expectSound(db: Database, now = daysLater(400)): Promise<void> {
  expect(await listViolations(db, now)).toEqual([]);
  expect(await checkMemories(db)).toMatchObject({ violations: [], waiting: 0 });
}
