import { type Database, readBatch, writeBatch } from '@/db/client';
import { rowToMemory, selectMemory } from '@/db/queries/memories';
import { insertPackLink, keyOf, type Reader, selectMayRead } from '@/db/queries/pack-access';
import { insertReview, rowsToLog, rowToReview, selectLog, selectReviewOwner, selectShownLogs } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { selectOpenTestFacts } from '@/db/queries/standings';
import { insertGuest } from '@/db/queries/users';
import type { Memory } from '@/memory/memory';
import type { Grade, Review } from '@/memory/review';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { GradeReason } from '@/quizzes/grading/grade';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok, type Result } from '@/quizzes/result';
import { memoryAfter, refreshMemory } from '../memories/refresh-memories';
import { shownMemory } from '../memories/shown-memory';
import { findPack } from '../packs/find-pack';
import { settingsOf } from '../settings/find-settings';
import { guessOptions } from './guess-options';
import { type ItemOrigin, reviewItem } from './review-item';

/** An event of a review session. */
export type ReviewEvent = {
  /** Made by the client (UUIDv7). */
  id: string;
  factId: string;
  /** What the card asked by: front and back, or an item. */
  kind: 'card' | ItemKind;
  /** The learner's own grade of a card. */
  grade?: Grade | undefined;
  /** How sure the learner was, from 0 to 1. */
  certainty?: number | undefined;
  elapsedMs?: number | undefined;
  /** ms since 1970, a claim. */
  clientAt?: number | undefined;
  /** Minutes east of Greenwich. */
  offsetMin?: number | undefined;
  /** The review of the learner's own that this one takes back. */
  undoes?: string | undefined;
  isPractice?: boolean | undefined;
  /** For an item: what makes it again, and the answer to it, which is graded here. */
  item?: ItemOrigin | undefined;
  response?: Response | undefined;
};

export type RecordReviewInput = {
  /** A guest's row is made here if it is not there yet. */
  user: { id: string; isNewGuest: boolean; packKeys?: Reader['packKeys'] };
  packId: string;
  review: ReviewEvent;
};

export type RecordReviewProblem =
  /** No such pack or fact for them, nothing of the learner's to take back, or the id is someone else's. */
  | { type: 'not-found' }
  /** The item can't be made again: another generator. */
  | { type: 'item-changed' }
  | { type: 'not-ready'; reason: GradeReason };

/**
 * Appends one review and stores the memory that the log now makes, in one write batch; what it returns is on disk. A card is graded
 * by the learner, an item by the server. Idempotent by id: ten times the same is one review ("already"). An undo is a review that
 * takes back another of the same fact. The memory that it tells is without the answers to a test that is still open. Problems change
 * nothing. Throws only when the database does (see `problemOf`).
 */
export async function recordReview(
  db: Database,
  { user, packId, review: event }: RecordReviewInput,
  now: Date,
): Promise<Result<{ type: 'recorded' | 'already'; memory: Memory }, RecordReviewProblem>> {
  const key = { userId: user.id, packId, factId: event.factId };
  const isOwn = (row: Record<string, unknown> | undefined) =>
    row?.userId === user.id && row.packId === packId && row.factId === event.factId;
  const [pack, [logRows = [], settingsRows = [], owners = [], shownRows = [], openRows = [], mayRead = []]] = await Promise.all([
    findPack(db, packId, event.item?.packVersion),
    readBatch(db, [
      selectLog(key),
      selectSettings(user.id),
      selectReviewOwner(event.id),
      selectShownLogs(user.id, packId, [event.factId]),
      selectOpenTestFacts(user.id),
      selectMayRead(packId, user),
    ]),
  ]);
  const settings = settingsOf(rowToSettings(settingsRows[0]));
  const isInOpenTest = openRows.some((row) => row.packId === packId && row.factId === event.factId);
  const shown = (memory: Memory, ...more: Review[]) =>
    shownMemory(memory, isInOpenTest, [...shownRows.map(rowToReview), ...more], settings.memory);
  if (owners[0])
    return isOwn(owners[0]) ? ok({ type: 'already', memory: shown(await refreshMemory(db, key)) }) : err({ type: 'not-found' });
  if (!pack) return err({ type: 'not-found' });
  const log = rowsToLog(logRows);
  // What was begun while it was shared is still theirs.
  if (mayRead.length === 0 && log.reviews.length === 0) return err({ type: 'not-found' });
  const review = toReview(event, pack, now);
  if (!review.ok) return review;
  if (event.undoes !== undefined && !log.reviews.some(({ id }) => id === event.undoes)) return err({ type: 'not-found' });

  const link = log.reviews.length === 0 ? keyOf(packId, user.packKeys) : undefined;
  const next = memoryAfter(key, log, review.value, settings);
  const results = await writeBatch(db, [
    ...(user.isNewGuest ? [insertGuest(db, user.id, now)] : []),
    insertReview(key, review.value),
    ...next.queries,
    ...(link === undefined ? [] : [insertPackLink(user.id, packId, link, now)]),
    selectReviewOwner(event.id),
    selectMemory(key),
  ]);
  const [owner, row] = results.slice(-2).map((result) => result.rows[0] as unknown as Record<string, unknown> | undefined);
  if (!isOwn(owner)) return err({ type: 'not-found' });
  const type = results[user.isNewGuest ? 1 : 0]?.rowsAffected === 0 ? 'already' : 'recorded';
  const stored = row && rowToMemory(row);
  return ok({ type, memory: shown(stored?.isCurrent ? stored.memory : await refreshMemory(db, key), review.value) });
}

function toReview(event: ReviewEvent, pack: Pack, now: Date): Result<Review, RecordReviewProblem> {
  const fact = pack.facts.find(({ id }) => id === event.factId);
  const { id, factId, kind, certainty, elapsedMs, clientAt, offsetMin, undoes, isPractice = false } = event;
  const claims = { certainty, elapsedMs, clientAt, offsetMin };
  const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  const review: Review = { id, factId, source: 'card', kind, at: now.getTime(), ...given, isPractice };
  if (undoes !== undefined) return ok({ ...review, source: 'undo', undoes });
  if (!fact) return err({ type: 'not-found' });
  if (kind === 'card')
    return event.grade === undefined ? err({ type: 'not-ready', reason: 'incomplete' }) : ok({ ...review, grade: event.grade });

  const { item: origin, response } = event;
  if (!origin || !response) return err({ type: 'not-ready', reason: 'incomplete' });
  if (origin.generator !== generatorVersion) return err({ type: 'item-changed' });
  const item = reviewItem(pack, fact, kind, origin.seed);
  if (!item) return err({ type: 'item-changed' });
  const grade = gradeItem(item, response);
  if (grade.type === 'not-ready') return err({ type: 'not-ready', reason: grade.reason });
  const options = guessOptions(item);
  return ok({ ...review, verdict: grade.verdict, ...(options === undefined ? {} : { options }) });
}
