import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrub } from './scrub';

test('what tells of a person goes, what tells of the error stays', () => {
  const kept = [
    'Failed query: insert into users (id, email) values (?, ?) params: 0198f7aa,ann@example.org,Ann Example',
    'UNIQUE constraint failed: users.email',
    'Unexpected token h, "hello, my diagnosis"... is not valid JSON',
    'fetch failed for https://example.org/cb?code=abc&state=4711',
    'no attempt 0198f7aa-1111-7222-8333-444455556666 of ann.b+c@example.org',
    'Cookie: passage.session=eyJhbGciOiJkaXIifQ..abc',
    'connect ECONNREFUSED 192.0.2.17:25 and 2001:db8:0:1::5',
    'SQLITE_IOERR: disk I/O error',
    "Cannot read properties of undefined (reading 'name')",
  ].map(scrub);
  expect(kept).toEqual([
    'Failed query: insert into users (id, email) values (?, ?)',
    'UNIQUE constraint failed: users.email',
    'Unexpected token h, (text)... is not valid JSON',
    'fetch failed for https://example.org/cb?…',
    'no attempt (id) of (address)',
    '(header)',
    'connect ECONNREFUSED (network):25 and (network)',
    'SQLITE_IOERR: disk I/O error',
    'Cannot read properties of undefined (reading (text))',
  ]);
});

test('no address, id or quoted text survives, whatever stands around it; and the line is short', () => {
  const secret = fc.oneof(
    fc.emailAddress().filter((address) => !/["'`]/.test(address)),
    fc.uuid(),
    fc
      .string({ minLength: 3 })
      .filter((text) => !/["\\\s]/.test(text))
      .map((text) => `"zz${text}"`),
  );
  const around = fc.stringMatching(/^[a-z ]{0,400}$/);
  fc.assert(
    fc.property(around, secret, around, (before, hidden, after) => {
      const line = scrub(`${before} ${hidden} ${after}`);
      expect(line).not.toContain(hidden.replaceAll('"', ''));
      expect(line.length).toBeLessThanOrEqual(300);
    }),
  );
});
