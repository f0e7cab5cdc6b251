import type { InStatement, ResultSet } from '@libsql/client';
import { expect, test } from 'vitest';
import { coalesceReads, kindOf } from './reads';

/** A database that fails where a statement is "broken", or altogether. */
function countingDatabase(failure?: Error) {
  const sent: InStatement[][] = [];
  const read = coalesceReads(async (statements) => {
    sent.push([...statements]);
    if (failure) throw failure;
    if (statements.includes('broken')) throw Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' });
    return statements.map((sql) => ({ sql }) as unknown as ResultSet);
  });
  return { sent, read };
}

test('what is asked within one turn is asked at once, and everyone gets their own rows', async () => {
  const { sent, read } = countingDatabase();
  const results = await Promise.all([read(['a']), read(['b', 'c']), read(['d'])]);
  expect(sent).toEqual([['a', 'b', 'c', 'd']]);
  expect(results).toEqual([[{ sql: 'a' }], [{ sql: 'b' }, { sql: 'c' }], [{ sql: 'd' }]]);
});

test('a broken query fails its own caller, whose queries stay together; the others are asked once more', async () => {
  const { sent, read } = countingDatabase();
  const results = await Promise.allSettled([read(['a']), read(['b', 'broken']), read(['c', 'd'])]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(sent.slice(1)).toEqual([['a'], ['b', 'broken'], ['c', 'd']]);
});

test.each([
  ['busy', Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })],
  ['unreachable', new TypeError('fetch failed')],
  ['corrupt', Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' })],
])('a database that is %s is not asked again read by read', async (_, failure) => {
  const { sent, read } = countingDatabase(failure);
  const results = await Promise.allSettled([read(['a']), read(['b']), read(['c'])]);
  expect(results.map((one) => one.status === 'rejected' && one.reason)).toEqual([failure, failure, failure]);
  expect(sent).toHaveLength(1);
});

test.each([
  ['select 1', 'read'],
  [' SELECT 1', 'read'],
  ['with a as (select 1) select * from a', 'read'],
  ['with recursive n(i) as (select 1 union all select i + 1 from n), m as (select 2) select * from n, m', 'read'],
  ["with a as (select ') update') select * from a", 'read'],
  ['with a as (select 1) insert into t select * from a', 'write'],
  ['with "select" as (select 1) /* select */ update t set x = 1', 'write'],
  ['with a as (select 1) -- select\n delete from t', 'write'],
  ['insert into t values (1) returning id', 'write'],
  ['replace into t values (1)', 'write'],
  ['update t set x = 1', 'write'],
  ['delete from t', 'write'],
  ['pragma foreign_keys', 'other'],
  ['vacuum into ?', 'other'],
  ['create table t (x)', 'other'],
  ['explain query plan select 1', 'other'],
] as const)('%s: %s', (sql, kind) => {
  expect(kindOf(sql)).toBe(kind);
  expect(kindOf({ sql, args: [] })).toBe(kind);
});
