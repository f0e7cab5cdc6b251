import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InStatement, ResultSet } from '@libsql/client';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from './client';
import { commitLimits, groupCommits } from './group-commit';
import { DatabaseUnavailable, problemOf } from './problem';

async function emptyDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-commits-'));
  const db = await openDatabase(`file:${join(folder, 'commits.db')}`);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await db.$client.executeMultiple(`
    create table parents (id integer primary key);
    create table kept (n integer primary key autoincrement, id integer not null unique check (id >= 0), by_caller integer not null,
      parent integer references parents (id) deferrable initially deferred)`);
  return db;
}

const insert = (id: number, caller: number, parent: number | null = null): InStatement => ({
  sql: 'insert into kept (id, by_caller, parent) values (?, ?, ?)',
  args: [id, caller, parent],
});

/** What may stand in a caller's batch: ids that meet (unique), break the rule (negative), lack a parent until the commit, or no table. */
const part = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((id) => ({ id, parent: null as number | null })) },
  { weight: 1, arbitrary: fc.constant({ id: -1, parent: null }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((id) => ({ id, parent: 7 })) },
  { weight: 1, arbitrary: fc.constant('broken' as const) },
);
const callers = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });

const statementsOf = (parts: readonly (typeof part extends fc.Arbitrary<infer T> ? T : never)[], caller: number): InStatement[] =>
  parts.map((one) => (one === 'broken' ? 'insert into nowhere values (1)' : insert(one.id, caller, one.parent)));

const outcomeOf = (settled: PromiseSettledResult<ResultSet[]>): unknown =>
  settled.status === 'fulfilled'
    ? settled.value.map(({ rowsAffected }) => rowsAffected)
    : String((settled.reason as Error).message).replace(/^(?:\w+: )+/, '');

const rowsOf = async (db: Database) =>
  (await db.$client.execute('select id, by_caller, parent from kept order by n')).rows.map((row) => [...Object.values(row)]);

test('whoever writes at once gets the result, and leaves the rows, of writing one after another', async () => {
  const [together, apart] = [await emptyDatabase(), await emptyDatabase()];
  await fc.assert(
    fc.asyncProperty(callers, async (all) => {
      for (const db of [together, apart]) await db.$client.batch(['delete from kept'], 'write');
      const atOnce = await Promise.allSettled(
        all.map((parts, caller) => together.$client.batch(statementsOf(parts, caller), 'write')),
      );
      const oneByOne: PromiseSettledResult<ResultSet[]>[] = [];
      for (const [caller, parts] of all.entries()) {
        oneByOne.push(...(await Promise.allSettled([apart.$client.batch(statementsOf(parts, caller), 'write')])));
      }
      expect(atOnce.map(outcomeOf)).toEqual(oneByOne.map(outcomeOf));
      expect(await rowsOf(together)).toEqual(await rowsOf(apart));
    }),
    { numRuns: 100 },
  );
});

/** A database that commits when it is told to. */
function slowDatabase() {
  const sent: InStatement[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const send = (statements: InStatement[]) => {
    sent.push(statements);
    return new Promise<ResultSet[]>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve(statements.map((sql) => ({ sql }) as unknown as ResultSet))));
    });
  };
  const isSent = (count: number) => expect.poll(() => sent.length, { interval: 1 }).toBe(count);
  return { sent, send, isSent, end: (error?: Error) => ends.shift()?.(error) };
}

test('one commit takes all that came while the last one was under way, in their order', async () => {
  const { sent, send, isSent, end } = slowDatabase();
  const { commit } = groupCommits(send);
  const first = commit(['a']);
  await isSent(1);
  const others = Promise.all([commit(['b', 'c']), commit(['d'])]);
  end();
  await first;
  await isSent(2);
  end();
  expect((await others).map((results) => results.length)).toEqual([2, 1]);
  expect(sent).toEqual([['a'], ['b', 'c', 'd']]);
});

test('a commit takes no more statements and bytes than it may, and never parts one caller’s', async () => {
  const { sent, send, isSent, end } = slowDatabase();
  const { commit } = groupCommits(send, undefined, { ...commitLimits, statements: 3, bytes: 100 });
  const all = Promise.all([
    commit(['a', 'b']),
    commit(['c', 'd']),
    commit(['e', 'f', 'g', 'h']),
    commit(['x'.repeat(90)]),
    commit(['y'.repeat(90)]),
  ]);
  for (let commits = 1; commits <= 5; commits += 1) {
    await isSent(commits);
    end();
  }
  await all;
  expect(sent.map((statements) => statements.length)).toEqual([2, 2, 4, 1, 1]);
});

test('too many who wait, or one who waits too long, and nobody joins; those who wait are served', async () => {
  const { send, isSent, end } = slowDatabase();
  const full = groupCommits(send, undefined, { ...commitLimits, waiting: 2 });
  const first = full.commit(['a']);
  await isSent(1);
  const waiting = [full.commit(['b']), full.commit(['c'])];
  await expect(full.commit(['d'])).rejects.toMatchObject({ problem: 'overloaded' });
  end();
  await isSent(2);
  end();
  await Promise.all([first, ...waiting]);

  const old = groupCommits(send, undefined, { ...commitLimits, ageMs: 0 });
  const one = old.commit(['a']);
  await isSent(3);
  const two = old.commit(['b']);
  await expect.poll(() => old.commit(['c']).catch(problemOf), { interval: 1 }).toBe('overloaded');
  end();
  await isSent(4);
  end();
  await Promise.all([one, two]);
});

test('a write whose deadline runs out before it is sent is refused unwritten; one that is sent is awaited', async () => {
  const { sent, send, isSent, end } = slowDatabase();
  const { commit } = groupCommits(send);
  const sentInTime = commit(['a'], performance.now() + 1000);
  await isSent(1);
  const late = commit(['b'], performance.now() - 1);
  const patient = commit(['c']);
  end();
  await expect(late).rejects.toMatchObject({ problem: 'too-late' });
  await isSent(2);
  end();
  await Promise.all([sentInTime, patient]);
  expect(sent).toEqual([['a'], ['c']]);
});

test('where the database fails, everyone of the commit hears of it, and nothing is sent again', async () => {
  const { sent, send, isSent, end } = slowDatabase();
  const { commit } = groupCommits(send);
  const all = Promise.all([commit(['a']), commit(['b'])].map((one) => one.catch(problemOf)));
  await isSent(1);
  end(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }));
  expect(await all).toEqual(['disk-full', 'disk-full']);
  const cut = commit(['c']).catch(problemOf);
  await isSent(2);
  end(new TypeError('fetch failed'));
  expect([await cut, sent.length]).toEqual(['unreachable', 2]);
});

test('at the end those who wait are served, and whoever comes later is refused', async () => {
  const { send, isSent, end } = slowDatabase();
  const { commit, drain } = groupCommits(send);
  const waiting = commit(['a']);
  const drained = drain();
  await expect(commit(['b'])).rejects.toBeInstanceOf(DatabaseUnavailable);
  await isSent(1);
  end();
  await Promise.all([waiting, drained]);
});
