import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { statement, writeBatch } from '@/db/client';
import { freshDatabase, testNow } from '../test-database.fixture';
import { clearErrors } from './clear-errors';
import { listErrors } from './list-errors';
import { errorsPerMinute, keptErrors, recordError } from './record-error';

const minutesLater = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

test('an error is kept with its kind, route and digest, and without whoever met it', async () => {
  const { db } = await freshDatabase();
  const cause = Object.assign(new Error('UNIQUE constraint failed: users.email'), { code: 'SQLITE_CONSTRAINT' });
  const error = Object.assign(new Error('Failed query: insert\nparams: ann@example.org', { cause }), { digest: '1234567890' });
  await recordError(async () => db, error, '/sign-up', minutesLater(1));
  expect((await listErrors(db, 1)).errors).toEqual([
    {
      at: minutesLater(1),
      kind: 'SQLITE_CONSTRAINT',
      route: '/sign-up',
      digest: '1234567890',
      message: 'Failed query: insert · UNIQUE constraint failed: users.email',
    },
  ]);
});

test('of a storm of errors only the first twenty of a minute are written', async () => {
  const { db } = await freshDatabase();
  const storm = Array.from({ length: 500 }, (_, index) =>
    recordError(async () => db, new Error(`no ${index}`), '/', minutesLater(10)),
  );
  expect((await Promise.all(storm)).filter(Boolean)).toHaveLength(errorsPerMinute);
  expect((await listErrors(db, 1)).count).toBe(errorsPerMinute);
  expect(await recordError(async () => db, new Error('later'), '/', minutesLater(11))).toBe(true);
});

test('the newest thousand stay, newest first, in pages; and clearing leaves none', async () => {
  const { db } = await freshDatabase();
  await writeBatch(db, [
    statement(sql`insert into error_log (id, at, kind, route, message)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
      select 'old-' || i, i, 'Error', '/', 'old ' || i from n`),
  ]);
  await recordError(async () => db, new TypeError('new'), '/', minutesLater(20));
  const { count, pages, errors } = await listErrors(db, 1);
  expect([count, pages, errors[0]?.message, errors[1]?.message]).toEqual([keptErrors, 20, 'new', 'old 1200']);
  expect((await listErrors(db, 20)).errors.at(-1)?.message).toBe('old 202');
  await clearErrors(db);
  expect((await listErrors(db, 1)).count).toBe(0);
});

test('a database that is gone is no second error', async () => {
  const gone = () => Promise.reject(new Error('SQLITE_CANTOPEN'));
  expect(await recordError(gone, new Error('first'), '/', minutesLater(30))).toBe(false);
});

test('what was thrown need not be an error', async () => {
  const { db } = await freshDatabase();
  await recordError(async () => db, 'a sentence', '/', minutesLater(40));
  await recordError(async () => db, undefined, '/', minutesLater(40));
  const { errors } = await listErrors(db, 1);
  expect(errors.map(({ kind, message }) => [kind, message]).sort()).toEqual([
    ['string', 'a sentence'],
    ['undefined', 'undefined'],
  ]);
});
