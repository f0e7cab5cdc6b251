import { expect, test } from 'vitest';
import type { DatabaseProblem } from '@/services/database';
import { toDatabaseAnswer } from './database-answer';

const problems: readonly DatabaseProblem[] = [
  'busy',
  'overloaded',
  'too-late',
  'closing',
  'unreachable',
  'disk-full',
  'io-error',
  'read-only',
  'corrupt',
];

test.each(problems)('a database that is “%s” is 503 with the seconds to wait, and acknowledges nothing', async (problem) => {
  const cause = Object.assign(new Error(problem), { name: 'DatabaseUnavailable', problem });
  const answer = toDatabaseAnswer(new Error('query', { cause }));
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await answer.json()).toMatchObject({ type: problem });
});

test('a bug is no excuse: it is thrown on', () => {
  const bug = new TypeError('x is not a function');
  expect(() => toDatabaseAnswer(bug)).toThrow(bug);
});
