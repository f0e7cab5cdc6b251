import type { Sabotage } from './sabotage';

const recording = ['services/attempts/record-response.test.ts'];

/** Bugs of the write path, of what guards a row, and of what keeps a file safe. */
export const inTheDatabase: readonly Sabotage[] = [
  {
    name: 'no unique key: one item of a round takes several answers',
    file: 'db/migrations/0000_first.sql',
    find: 'CREATE UNIQUE INDEX `responses_one_per_round`',
    replace: 'CREATE INDEX `responses_one_per_round`',
    tests: recording,
  },
  {
    name: 'no unique key: two accounts of one address',
    file: 'db/migrations/0000_first.sql',
    find: 'CREATE UNIQUE INDEX `users_email_unique`',
    replace: 'CREATE INDEX `users_email_unique`',
    tests: ['services/accounts/upgrade-guest.test.ts'],
  },
  {
    name: 'acknowledged before the commit',
    file: 'db/group-commit.ts',
    find: '      results = await send(group.flatMap(({ statements }) => statements));',
    replace: `      const sent = group.flatMap(({ statements }) => statements);
      send(sent).catch(() => {});
      results = sent.map(() => ({ rows: [], columns: [], columnTypes: [], rowsAffected: 1 }) as unknown as ResultSet);`,
    tests: ['db/group-commit.test.ts'],
  },
  {
    name: 'a group that failed is acknowledged',
    file: 'db/group-commit.ts',
    find: 'for (const { reject } of group) reject(new DatabaseUnavailable(problem, error));',
    replace: 'for (const { resolve } of group) resolve([]);',
    tests: ['db/group-commit.test.ts'],
  },
  {
    name: 'one broken batch fails all who share its commit',
    file: 'db/group-commit.ts',
    find: 'for (const part of around(group, error)) await commitGroup(part);',
    replace: 'for (const { reject } of group) reject(error);',
    tests: ['db/group-commit.test.ts'],
  },
  {
    name: 'the deadline of a write that waits is ignored',
    file: 'db/group-commit.ts',
    find: 'if (next.deadline < performance.now()) {',
    replace: 'if (next.deadline < 0) {',
    tests: ['db/group-commit.test.ts'],
  },
  {
    name: 'no back-pressure: the queue of writes has no end',
    file: 'db/group-commit.ts',
    find: "return isFull ? 'overloaded' : refusal();",
    replace: 'return isFull ? refusal() : refusal();',
    tests: ['db/group-commit.test.ts'],
  },
  {
    name: 'synchronous = NORMAL',
    file: 'db/one-lane.ts',
    find: 'pragma synchronous = full',
    replace: 'pragma synchronous = normal',
    tests: ['db/one-lane.test.ts'],
  },
  {
    name: 'foreign keys are not enforced',
    file: 'db/one-lane.ts',
    find: 'pragma foreign_keys = on',
    replace: 'pragma foreign_keys = off',
    tests: ['db/one-lane.test.ts'],
  },
  {
    name: 'a connection is used again after the file was locked',
    file: 'db/one-lane.ts',
    find: "if (problemOf(error) === 'busy') await renew();",
    replace: '',
    tests: ['db/one-lane.test.ts'],
  },
  {
    name: 'a damaged file is written to',
    file: 'db/condition.ts',
    find: 'refusal: () => (isLasting() ? problem : undefined),',
    replace: 'refusal: () => undefined,',
    tests: ['db/condition.test.ts'],
  },
  {
    name: 'who reads in one turn gets the rows of another',
    file: 'db/reads.ts',
    find: 'at += statements.length;',
    replace: 'at += 0;',
    tests: ['db/reads.test.ts'],
  },
  {
    name: 'the lock of a migration is not waited for',
    file: 'db/migrate-under-lock.ts',
    find: 'for (let isFirst = true; !(await take()); isFirst = false) {',
    replace: 'for (let isFirst = true; !(await take()) && performance.now() < 0; isFirst = false) {',
    tests: ['db/migrate-under-lock.test.ts'],
  },
  {
    name: 'a backup is kept unproved',
    file: 'services/backups/database-process.mjs',
    find: 'examine({ file: to, checkedBytes: Number.MAX_SAFE_INTEGER,',
    replace: 'examine({ file: to, checkedBytes: 0,',
    tests: ['services/backups/make-backup.test.ts'],
  },
  {
    name: 'a migration that lost rows is served',
    file: 'services/backups/migrate-kept.ts',
    find: 'if (fewer.length > 0)\n',
    replace: 'if (fewer.length > 1_000)\n',
    tests: ['services/backups/migrate-kept.test.ts'],
  },
  {
    name: 'a full disk is taken for a bug',
    file: 'db/problem.ts',
    find: "  [/^SQLITE_FULL/, 'disk-full'],\n",
    replace: '',
    tests: ['db/condition.test.ts', 'db/group-commit.test.ts'],
  },
  {
    name: 'a score counts the practice rounds too',
    file: 'db/queries/attempts.ts',
    find: 'r where r.attempt_id = ${v.attemptId} and r.round = 0`;',
    replace: 'r where r.attempt_id = ${v.attemptId}`;',
    tests: recording,
  },
  {
    name: 'a change of a draft is stored over another’s',
    file: 'db/queries/drafts.ts',
    find: '\n    where draft_facts.revision = excluded.revision - 1`);',
    replace: '`);',
    tests: ['services/drafts/save-entries.test.ts'],
  },
];
