import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import { type Database, readBatch } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { rowsToLog, selectLogs } from '@/db/queries/reviews';
import { replay } from '@/memory/replay';
import type { Pack } from '@/quizzes/packs/pack';
import { findViewer } from '@/services/accounts/session';
import { refreshWaiting } from '@/services/memories/refresh-memories';
import { settingsOf } from '@/services/settings/find-settings';
import type { Device } from './device';
import { answerOf, type Fate, type Model, placeOf, reviewOf } from './model';

type World = {
  model: Model;
  accounts: readonly string[];
  devices: readonly Device[];
  signedInOn: ReadonlyMap<string, ReadonlySet<string>>;
};
type Row = Record<string, unknown>;

/** What is not as it should be once everything has arrived that can: empty when all is well. */
export async function findDivergence(db: Database, pack: Pack, world: World): Promise<string[]> {
  const { model, accounts, devices } = world;
  const flaws: string[] = [];
  for (const device of devices)
    if (device.waiting() > 0) flaws.push(`${device.waiting()} letters stay in the outbox of ${device.name}`);

  const everyone = [...new Set([...accounts, ...model.userIds])];
  const list = sql.join(
    everyone.map((id) => sql`${id}`),
    sql`, `,
  );
  const people = await db.all<Row>(sql`select id, status, merged_into_user_id as became from users where id in (${list})`);
  const reviews = await db.all<Row>(sql`select id, user_id as userId, fact_id as factId, source, grade, verdict, undoes
    from reviews where user_id in (${list})`);
  const responses =
    await db.all<Row>(sql`select r.id, r.attempt_id as attemptId, r.position, r.round, r.response, r.earned, r.verdict, a.user_id as userId
    from responses r join attempts a on a.id = r.attempt_id where a.user_id in (${list})`);
  const attempts = await db.all<Row>(sql`select id, mode, earned, answered, item_count as total, finished_at as finishedAt
    from attempts where user_id in (${list})`);
  const marks = await db.all<Row>(
    sql`select user_id as userId, fact_id as factId, note from fact_marks where user_id in (${list})`,
  );

  const fates = [...model.fates.values()];
  const statusOf = new Map(people.map(({ id, status }) => [id, status]));
  const hasMerged = new Set(people.map(({ became }) => became));
  const check = { flaws, fates, statusOf, world };
  checkReviews(check, reviews);
  checkResponses(check, responses, new Map(reviews.map((row) => [row.id, row])));
  for (const attempt of attempts) {
    const own = responses.filter(({ attemptId, round }) => attemptId === attempt.id && round === 0);
    const earned = own.reduce((sum, row) => sum + Number(row.earned), 0);
    if (attempt.answered !== own.length || Math.abs(Number(attempt.earned) - earned) > 1e-9)
      flaws.push(`attempt ${attempt.id} says ${attempt.earned} of ${attempt.answered}, its responses ${earned} of ${own.length}`);
    if (attempt.mode === 'practice' && (attempt.finishedAt !== null) !== (own.length === attempt.total))
      flaws.push(
        `attempt ${attempt.id} is ${attempt.finishedAt === null ? 'open' : 'finished'} with ${own.length} of ${attempt.total}`,
      );
  }
  for (const [key, { note, isTied }] of model.marks) {
    const [userId, factId] = key.split(' ');
    if (isTied || hasMerged.has(userId) || statusOf.get(userId) === 'merged') continue;
    const stored = marks.find((row) => row.userId === userId && row.factId === factId);
    if (stored?.note !== note) flaws.push(`the note on ${factId} is ${stored?.note}, and the last one taken was ${note}`);
  }
  for (const { id, status } of people)
    if (status !== 'merged') flaws.push(...(await checkMemories(db, pack, String(id), reviews)));
  flaws.push(...(await compareDevices(db, world)));
  return flaws;
}

type Check = { flaws: string[]; fates: readonly Fate[]; statusOf: ReadonlyMap<unknown, unknown>; world: World };

/** Whether a letter may stand in someone's name. */
function mayBe({ statusOf, world }: Check, fate: Fate, userId: unknown): boolean {
  if (fate.account !== undefined) return userId === fate.account;
  return statusOf.get(userId) === 'guest' || (world.signedInOn.get(fate.device)?.has(String(userId)) ?? false);
}

/** Never told to be saved, and the only place that had it is gone. */
const isExcused = ({ told, page }: Fate): boolean => told === undefined && !page.isStoring && !page.isOpen;

function checkReviews(check: Check, rows: readonly Row[]): void {
  const { flaws, fates } = check;
  const written = fates.filter(({ letter }) => letter.path === '/api/reviews');
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const fate of written) {
    const { id, factId, grade, undoes } = reviewOf(fate);
    const row = stored.get(id);
    if (row) {
      if (!mayBe(check, fate, row.userId)) flaws.push(`review ${id} was written for ${fate.account} and is ${row.userId}’s`);
      if (row.factId !== factId || row.grade !== (grade ?? null) || row.undoes !== (undoes ?? null))
        flaws.push(`review ${id} is stored as another: ${JSON.stringify(row)}`);
      continue;
    }
    // What is taken back may have gone out under a guest of an earlier page, whose it stays until they are the same person.
    const isOfAnother = undoes !== undefined && fate.refusal?.type === 'not-found' && fate.account === undefined;
    if (fate.told) flaws.push(`review ${id} was acknowledged and is not there`);
    else if (!isExcused(fate) && !isOfAnother)
      flaws.push(`review ${id} is lost: ${JSON.stringify(fate.refusal ?? 'never heard of')}`);
  }
  const known = new Set(written.map(({ letter }) => letter.id));
  for (const { id, source } of rows)
    if (source !== 'quiz' && !known.has(String(id))) flaws.push(`review ${id} was never written`);
}

function checkResponses(check: Check, rows: readonly Row[], reviews: ReadonlyMap<unknown, Row>): void {
  const { flaws, fates, world } = check;
  const written = new Map(fates.filter(({ letter }) => letter.path === '/api/answers').map((fate) => [fate.letter.id, fate]));
  const byPlace = new Map<string, Row>();
  for (const row of rows) {
    const fate = written.get(String(row.id));
    if (!fate) {
      flaws.push(`response ${row.id} was never written`);
      continue;
    }
    const answer = answerOf(fate);
    byPlace.set(placeOf(answer), row);
    if (!isDeepStrictEqual(JSON.parse(String(row.response)), answer.response))
      flaws.push(`response ${row.id} is stored as another`);
    if (!mayBe(check, fate, row.userId)) flaws.push(`response ${row.id} was written for ${fate.account} and is ${row.userId}’s`);
    if (reviews.get(row.id)?.userId !== row.userId) flaws.push(`response ${row.id} has no review of its learner`);
  }
  for (const [id, fate] of written) {
    const there = byPlace.get(placeOf(answerOf(fate)));
    if (there) {
      if (fate.told?.type === 'recorded' && there.id !== id)
        flaws.push(`response ${id} was acknowledged, and ${there.id} stands there`);
      continue;
    }
    const isAfterEnd = fate.refusal?.type === 'attempt-finished' && world.model.handedIn.has(answerOf(fate).attemptId);
    const isOfAnother = fate.refusal?.type === 'not-found' && fate.account === undefined;
    if (fate.told) flaws.push(`response ${id} was acknowledged and is not there`);
    else if (!isExcused(fate) && !isAfterEnd && !isOfAnother)
      flaws.push(`response ${id} is lost: ${JSON.stringify(fate.refusal ?? 'never heard of')}`);
  }
}

/** What says that it is current is the replay of its log, and after what waits was replayed everything is. */
async function checkMemories(db: Database, pack: Pack, userId: string, reviews: readonly Row[]): Promise<string[]> {
  const factIds = [...new Set(reviews.filter((row) => row.userId === userId).map(({ factId }) => String(factId)))];
  if (factIds.length === 0) return [];
  const flaws: string[] = [];
  const [rows = []] = await readBatch(db, [selectLogs(userId, pack.id, factIds)]);
  const settings = settingsOf(undefined);
  const wanted = new Map(
    factIds.map((factId) => [factId, replay(rowsToLog(rows.filter((row) => row.factId === factId)).reviews, settings.memory)]),
  );
  const compare = async (when: string, isAll: boolean) => {
    const stored = new Map((await listMemories(db, userId, pack.id)).map((one) => [one.factId, one]));
    for (const [factId, memory] of wanted) {
      const one = stored.get(factId);
      if (one && !one.isCurrent && !isAll) continue;
      if (!one || !isDeepStrictEqual(one.memory, memory))
        flaws.push(`${when}, ${userId}’s memory of ${factId} is not what its log makes`);
    }
  };
  await compare('as stored', false);
  await refreshWaiting(db, userId);
  await compare('replayed', true);
  return flaws;
}

/** Whoever is signed in to one account sees one state, whatever device they look from. */
async function compareDevices(db: Database, { devices }: World): Promise<string[]> {
  const seen = new Map<string, { device: string; memories: unknown }>();
  const flaws: string[] = [];
  for (const device of devices) {
    const cookie = device.cookie();
    const viewer = cookie === undefined ? undefined : await findViewer(db, cookie);
    if (!viewer) continue;
    const memories = await listMemories(db, viewer.id);
    const other = seen.get(viewer.id);
    if (other && !isDeepStrictEqual(other.memories, memories))
      flaws.push(`${device.name} and ${other.device} see different memories`);
    seen.set(viewer.id, { device: device.name, memories });
  }
  return flaws;
}
