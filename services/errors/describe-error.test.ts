import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { DatabaseUnavailable } from '@/db/problem';
import { describeError } from './describe-error';

test('a query that failed is described without its values', () => {
  const cause = Object.assign(new Error('UNIQUE constraint failed: users.email'), { code: 'SQLITE_CONSTRAINT' });
  const error = new DrizzleQueryError('insert into users values (?, ?)', ['ann@example.org', 'Ann Other'], cause);
  expect(describeError(error)).toEqual({
    kind: 'SQLITE_CONSTRAINT',
    message: 'Failed query: insert into users values (?, ?) · UNIQUE constraint failed: users.email',
    digest: undefined,
  });
});

test('a database that can’t do it is described by its problem', () => {
  expect(describeError(new DatabaseUnavailable('disk-full'))).toEqual({
    kind: 'DatabaseUnavailable',
    message: "The database can't do this now: disk-full",
    digest: 'database-disk-full',
  });
});

test('what was thrown need not be an error', () => {
  expect(describeError('for ann@example.org')).toMatchObject({ kind: 'string', message: 'for (address)' });
  expect(describeError(undefined)).toMatchObject({ kind: 'undefined', message: 'undefined' });
});
