import { type Database, readBatch, type WriteQuery, writeBatch } from '@/db/client';
import { type GradedRow, rowToAsked, selectAsked, selectGraded } from '@/db/queries/answering';
import {
  findAttempt,
  insertAttempt,
  insertResponse,
  isAttemptIdTaken,
  refreshAttempt,
  rowToStoredResponse,
  type StoredResponse,
  selectStoredResponse,
} from '@/db/queries/attempts';
import { insertConfusion } from '@/db/queries/confusions';
import { rowToMemory, selectMemory } from '@/db/queries/memories';
import { insertPackLink, keyOf, type Reader, selectMayBegin } from '@/db/queries/pack-access';
import { type FactLog, insertQuizReview, rowsToLog, selectLog, selectLogOfItem } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { insertGuest } from '@/db/queries/users';
import { acceptResponse } from '@/quizzes/attempts/accept';
import { confusedWith } from '@/quizzes/attempts/confusion';
import type { AttemptMode, Blueprint } from '@/quizzes/generation/blueprint';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { GradeReason, Verdict } from '@/quizzes/grading/grade';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { err, ok, type Result } from '@/quizzes/result';
import { memoryAfter, refreshMemory } from '../memories/refresh-memories';
import { findPack } from '../packs/find-pack';
import { guessOptions } from '../reviews/guess-options';
import { settingsOf } from '../settings/find-settings';
import { madeQuiz } from './made-quiz';
import { quizReview } from './quiz-review';

/** What decides a quiz; the first answer of an attempt carries it, so that looking at a quiz stores nothing. */
export type QuizRequest = {
  packId: string;
  packVersion: string;
  generator: string;
  seed: number;
  blueprint: Blueprint;
  mode: AttemptMode;
};

export type RecordResponseInput = {
  /** A guest's row is made here if it is not there yet. */
  user: { id: string; isNewGuest: boolean; packKeys?: Reader['packKeys'] };
  attemptId: string;
  request: QuizRequest;
  responseId: string;
  position: number;
  round: number;
  response: Response;
  /** The chance of being right, as the learner put it before the verdict. */
  certainty?: number | undefined;
  elapsedMs?: number | undefined;
  clientAnsweredAt?: Date | undefined;
  timeZoneOffsetMin?: number | undefined;
};

export type RecordedResponse = {
  /** "already": this item had its answer of this round before; the earlier one stands and is what is returned. */
  type: 'recorded' | 'already';
  mode: AttemptMode;
  item: Item;
  response: Response;
  verdict: Verdict;
  reason: GradeReason;
  earned: number;
};

export type RecordResponseProblem =
  | { type: 'not-found' }
  | { type: 'quiz-changed' }
  | { type: 'no-such-item' }
  | { type: 'attempt-finished' }
  | { type: 'not-due-for-practice' }
  | { type: 'not-ready'; reason: GradeReason };

type Loaded = {
  packId: string;
  packVersion: string;
  mode: AttemptMode;
  finished: boolean;
  /** The one that is answered, and how many there are. */
  item: Item | undefined;
  total: number;
  responses: readonly GradedRow[];
  log: FactLog;
  settings: ReturnType<typeof settingsOf>;
  firstWrites: (now: Date) => WriteQuery[];
};

/**
 * Grades one answer on the server and stores it with its review, the memory that follows from it and, if it gave another fact's
 * value, the confusion, in one write batch; what it returns is on disk.
 * The first answer of an attempt also stores the attempt with its items as served, and a new guest's row.
 * Idempotent by `responseId` and by (attempt, position, round): ten times the same is one answer.
 * Problems change nothing. Throws only when the database does (see `problemOf`).
 */
export async function recordResponse(
  db: Database,
  input: RecordResponseInput,
  now: Date,
): Promise<Result<RecordedResponse, RecordResponseProblem>> {
  const loaded = await load(db, input);
  if (!loaded.ok) return loaded;
  const { packId, packVersion, mode, finished, item, total, responses, log, settings } = loaded.value;
  if (!item) return err({ type: 'no-such-item' });
  if (responses.some((r) => r.position === input.position && r.round === input.round)) {
    const [[earlier] = []] = await readBatch(db, [selectStoredResponse(input)]);
    if (earlier) return ok(toRecorded('already', mode, item, rowToStoredResponse(earlier)));
  }

  const { position, round } = input;
  // As graded: an answer to an item that was claimed to be right meanwhile is still an answer.
  const accepted = acceptResponse({ mode, total, finished, responses, position, round });
  if (!accepted.ok && accepted.error.type !== 'already-answered') return err({ type: accepted.error.type });

  const grade = gradeItem(item, input.response);
  if (grade.type === 'not-ready') return err({ type: 'not-ready', reason: grade.reason });

  const row = {
    id: input.responseId,
    attemptId: input.attemptId,
    position: input.position,
    round: input.round,
    response: input.response,
    verdict: grade.verdict,
    reason: grade.reason,
    earned: grade.earned,
    elapsedMs: input.elapsedMs ?? null,
    clientAnsweredAt: input.clientAnsweredAt ?? null,
    answeredAt: now,
  };
  const key = { userId: input.user.id, packId, factId: item.factId };
  const pack = await findPack(db, packId, packVersion);
  const confusion = pack && confusedWith(item, input.response, grade, pack.facts);
  const memory = memoryAfter(key, log, quizReview(item, row), settings);
  const results = await writeBatch(db, [
    ...loaded.value.firstWrites(now),
    insertResponse(input.user.id, row),
    insertQuizReview({
      responseId: row.id,
      userId: input.user.id,
      timeZoneOffsetMin: input.timeZoneOffsetMin,
      certainty: input.certainty,
      optionCount: guessOptions(item),
    }),
    ...(confusion ? [insertConfusion(db, { ...row, responseId: row.id, userId: input.user.id, ...confusion })] : []),
    ...memory.queries,
    refreshAttempt(input.attemptId, now),
    selectStoredResponse(input),
    selectMemory(key),
  ]);
  const [storedRow, known] = results.slice(-2).map((result) => result.rows[0] as unknown as Record<string, unknown> | undefined);
  // Another device reviewed the same fact between the reading and the writing.
  if (known && !rowToMemory(known).isCurrent) await refreshMemory(db, key);
  if (!storedRow) {
    // The guard of the insert refused: the attempt ended, or changed hands, between the reading and the writing.
    const attempt = await findAttempt(db, input.user.id, input.attemptId);
    return err({ type: attempt ? 'attempt-finished' : 'not-found' });
  }
  const stored = rowToStoredResponse(storedRow);
  return ok(toRecorded(stored.id === row.id ? 'recorded' : 'already', mode, item, stored));
}

async function load(db: Database, input: RecordResponseInput): Promise<Result<Loaded, RecordResponseProblem>> {
  const { user, attemptId } = input;
  const find = () =>
    readBatch(db, [
      selectAsked(user.id, input),
      selectGraded(user.id, attemptId),
      selectLogOfItem(user.id, input),
      selectSettings(user.id),
    ]);
  let found = await find();
  // A twin of this request may store the attempt between the two questions: an id that is taken by then is asked for again.
  if (!found[0]?.[0] && (await isAttemptIdTaken(db, attemptId))) {
    found = await find();
    if (!found[0]?.[0]) return err({ type: 'not-found' });
  }
  const [asked = [], graded = [], logRows = [], settingsRows = []] = found;
  const settings = settingsOf(rowToSettings(settingsRows[0]));
  const [row] = asked;
  if (!row) return await begin(db, input, settings);
  const responses = graded as GradedRow[];
  return ok({ ...rowToAsked(row), responses, log: rowsToLog(logRows), settings, firstWrites: () => [] });
}

async function begin(
  db: Database,
  input: RecordResponseInput,
  settings: Loaded['settings'],
): Promise<Result<Loaded, RecordResponseProblem>> {
  const { request, attemptId, user } = input;
  const [pack, [mayBegin = []]] = await Promise.all([
    findPack(db, request.packId, request.packVersion),
    readBatch(db, [selectMayBegin(request.packId, user)]),
  ]);
  if (!pack || mayBegin.length === 0) return err({ type: 'not-found' });
  // Another generator would make other items than the ones on the learner's screen.
  if (request.generator !== generatorVersion) return err({ type: 'quiz-changed' });
  const quiz = madeQuiz(pack, request.blueprint, request.seed);
  if (!quiz.ok) return err({ type: 'not-found' });
  const { items } = quiz.value;

  const linkKey = keyOf(pack.id, user.packKeys);
  const firstWrites = (now: Date): WriteQuery[] => [
    ...(user.isNewGuest ? [insertGuest(db, user.id, now)] : []),
    ...(linkKey === undefined ? [] : [insertPackLink(user.id, pack.id, linkKey, now)]),
    ...insertAttempt(
      db,
      {
        id: attemptId,
        userId: user.id,
        packId: pack.id,
        packVersion: pack.version,
        generator: generatorVersion,
        seed: request.seed,
        blueprint: request.blueprint,
        mode: request.mode,
        itemCount: items.length,
        startedAt: now,
      },
      items.map((item, position) => ({ attemptId, position, itemId: item.id, factId: item.factId, kind: item.kind, item })),
    ),
  ];
  const item = items[input.position];
  // The fact may have a log from other attempts.
  const key = item && { userId: user.id, packId: pack.id, factId: item.factId };
  const logRows = key ? (await readBatch(db, [selectLog(key)])).flat() : [];
  const asked = { item, total: items.length, responses: [], log: rowsToLog(logRows), settings, firstWrites };
  return ok({ packId: pack.id, packVersion: pack.version, mode: request.mode, finished: false, ...asked });
}

const toRecorded = (
  type: RecordedResponse['type'],
  mode: AttemptMode,
  item: Item,
  { response, verdict, reason, earned }: Omit<StoredResponse, 'id'>,
): RecordedResponse => ({ type, mode, item, response: response as Response, verdict, reason: reason as GradeReason, earned });
