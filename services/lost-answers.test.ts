import { createClient } from '@libsql/client';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { problemOf } from '@/db/problem';
import { startFaultyLine } from '@/e2e/peers/faulty-line';
import { findSqld } from '@/e2e/peers/sqld';
import { beforeNextWrite } from './accounts/before-next-write.fixture';
import { endSessionOf } from './accounts/end-session-of';
import { makeMailToken, useMailToken } from './accounts/mail-token';
import { mergeGuest } from './accounts/merge-guest';
import { startSession } from './accounts/session';
import { signUp } from './accounts/sign-up';
import { handIn } from './attempts/hand-in';
import { learnerWithQuiz } from './attempts/learner.fixture';
import { joinBoard } from './boards/join-board';
import { expectSound, reviewer } from './reviews/reviewer.fixture';
import { freshDatabase, testNow } from './test-database.fixture';

const account = (guestId?: string) => ({
  email: 'ada@example.org',
  password: 'a long enough phrase',
  name: 'Ada',
  guestId,
  network: 'n',
});

/** A database on a server at the end of a line that can be broken. */
async function atTheEndOfALine(on: 'http' | 'ws') {
  const { pack, server, url } = await freshDatabase('http');
  if (!server) throw new Error('no server');
  const line = await startFaultyLine(server.port);
  onTestFinished(line.stop);
  const db = await openDatabase(`${on}://${line.host}`);
  onTestFinished(() => db.$client.close());
  const direct = createClient({ url });
  onTestFinished(() => direct.close());
  const count = async (table: string) => Number((await direct.execute(`select count(*) as n from ${table}`)).rows[0]?.n);
  return { db, pack, line, count, server };
}
type End = Awaited<ReturnType<typeof atTheEndOfALine>>;

/** The next write is committed, and the answer to it gets lost with its connection. */
function loseNextAnswer({ db, line, count }: End): void {
  beforeNextWrite(db, async () => {
    const before = await count('__write_receipts');
    line.withhold();
    vi.waitFor(async () => expect(await count('__write_receipts')).toBeGreaterThan(before), { timeout: 4000, interval: 5 }).then(
      line.cut,
      line.cut,
    );
  });
}

const faults: readonly [string, (end: End) => void][] = [
  ['its answer is lost after the commit', loseNextAnswer],
  ['it is lost on the way to the server', ({ db, line }: End) => beforeNextWrite(db, async () => line.resetNext())],
];

describe.skipIf(!findSqld()).each(['http', 'ws'] as const)('over %s', (on) => {
  describe.each(faults)('when %s', (_, fault) => {
    test('an answer is recorded once, and its learner is told so', async () => {
      const end = await atTheEndOfALine(on);
      const learner = learnerWithQuiz(end.db, end.pack);
      fault(end);
      expect(await learner.answer(0, { kind: 'skip' })).toMatchObject({ ok: true, value: { type: 'recorded' } });
      expect(end.line.lost()).toBeGreaterThan(0);
      expect(await end.count('responses')).toBe(1);
      expect(await end.count('attempts')).toBe(1);
      await expectSound(end.db);
    });

    test('a review is recorded once, and its learner is told so', async () => {
      const end = await atTheEndOfALine(on);
      const guest = reviewer(end.db, end.pack);
      fault(end);
      expect(await guest.grade(3)).toMatchObject({ ok: true, value: { type: 'recorded', memory: { reps: 1 } } });
      expect(end.line.lost()).toBeGreaterThan(0);
      expect(await end.count('reviews')).toBe(1);
      await expectSound(end.db);
    });

    test('whoever signs up has an account, and is not told that the address is taken', async () => {
      const end = await atTheEndOfALine(on);
      // The first write of a sign-up counts the tries of its network; the second is the account.
      const { batch } = end.db.$client;
      end.db.$client.batch = (async (statements: Parameters<typeof batch>[0], mode?: string) => {
        if (mode === 'write') {
          end.db.$client.batch = batch;
          fault(end);
        }
        return end.db.$client.batch(statements, mode);
      }) as typeof batch;
      expect(await signUp(end.db, account(), testNow)).toMatchObject({ ok: true });
      expect(end.line.lost()).toBeGreaterThan(0);
      expect(await end.count('users')).toBe(1);
    });

    test('a device is signed out, a name is on the board, and both are told so', async () => {
      const end = await atTheEndOfALine(on);
      const learner = learnerWithQuiz(end.db, end.pack, { mode: 'assessed' });
      for (let position = 0; position < 4; position += 1) await learner.answer(position, { kind: 'skip' });
      await handIn(end.db, learner.userId, learner.attemptId, testNow);
      const session = await startSession(end.db, learner.userId, testNow);
      fault(end);
      expect(await endSessionOf(end.db, learner.userId, session, testNow)).toEqual({ ok: true, value: undefined });
      fault(end);
      const entry = { userId: learner.userId, attemptId: learner.attemptId, displayName: 'Ada' };
      expect(await joinBoard(end.db, entry, testNow)).toEqual({ ok: true, value: { displayName: 'Ada' } });
      expect(await end.count('board_entries')).toBe(1);
    });

    test('those who share a commit are each told their own outcome', async () => {
      const end = await atTheEndOfALine(on);
      const [one, other] = [learnerWithQuiz(end.db, end.pack), learnerWithQuiz(end.db, end.pack, { seed: 8 })];
      await one.answer(0, { kind: 'skip' });
      await other.answer(0, { kind: 'skip' });
      const id = uuidv7();
      await one.answer(1, { kind: 'skip' }, { responseId: id });
      fault(end);
      const answers = await Promise.all([
        one.answer(1, { kind: 'skip' }),
        other.answer(1, { kind: 'skip' }),
        one.answer(2, { kind: 'skip' }),
        other.answer(2, { kind: 'skip' }),
      ]);
      expect(answers.map((answer) => answer.ok && answer.value.type)).toEqual(['already', 'recorded', 'recorded', 'recorded']);
      expect(await end.count('responses')).toBe(6);
      await expectSound(end.db);
    });
  });

  test('what only the lost answer knew is not guessed: a link in a mail is used up, and its holder told to come again', async () => {
    const end = await atTheEndOfALine(on);
    const token = await makeMailToken(end.db, { purpose: 'sign-in', email: 'ada@example.org' }, testNow);
    loseNextAnswer(end);
    const problem = await useMailToken(end.db, 'sign-in', token, testNow).then(() => undefined, problemOf);
    expect(problem).toBe('unreachable');
    expect(await useMailToken(end.db, 'sign-in', token, testNow)).toBeUndefined();
  });

  test('a merge whose answer is lost has moved everything once', async () => {
    const end = await atTheEndOfALine(on);
    const signedUp = await signUp(end.db, account(), testNow);
    if (!signedUp.ok) throw new Error(signedUp.error.type);
    const guest = learnerWithQuiz(end.db, end.pack);
    await guest.answer(0, { kind: 'skip' });
    loseNextAnswer(end);
    const merge = () => mergeGuest(end.db, guest.userId, signedUp.value.userId, testNow);
    const problem = await merge().then(() => undefined, problemOf);
    expect(problem).toBe('unreachable');
    await merge();
    const { rows } = await end.db.$client.execute('select user_id from attempts');
    expect(rows).toEqual([{ user_id: signedUp.value.userId }]);
    await expectSound(end.db);
  });

  test('while the server is down nothing is acknowledged, and when it is back all goes on', async () => {
    const end = await atTheEndOfALine(on);
    const learner = learnerWithQuiz(end.db, end.pack);
    await learner.answer(0, { kind: 'skip' });
    await end.server.kill();
    const problem = await learner.answer(1, { kind: 'skip' }).then(() => undefined, problemOf);
    expect(problem).toBe('unreachable');
    await end.server.start();
    expect(await learner.answer(1, { kind: 'skip' })).toMatchObject({ ok: true, value: { type: 'recorded' } });
    expect(await end.count('responses')).toBe(2);
    await expectSound(end.db);
  });

  test('a restart of the server in the midst of many answers loses none and doubles none', async () => {
    const end = await atTheEndOfALine(on);
    const learners = Array.from({ length: 10 }, (_, index) => learnerWithQuiz(end.db, end.pack, { seed: index + 1 }));
    const acknowledged: string[] = [];
    const answering = learners.map(async (learner) => {
      for (let position = 0; position < 4; position += 1) {
        const responseId = uuidv7();
        const stored = await learner.answer(position, { kind: 'skip' }, { responseId });
        if (stored.ok) acknowledged.push(responseId);
      }
    });
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(8), { timeout: 20_000, interval: 2 });
    await end.server.kill();
    await end.server.start();
    await Promise.all(answering);
    const { rows } = await end.db.$client.execute('select id from responses');
    expect(rows.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
    expect(acknowledged).toHaveLength(40);
    await expectSound(end.db);
  });
});
