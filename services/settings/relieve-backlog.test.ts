import { expect, test } from 'vitest';
import { findSession } from '../reviews/find-session';
import { daysLater, reviewer } from '../reviews/reviewer.fixture';
import { freshDatabase } from '../test-database.fixture';
import { findBacklog, relieveBacklog } from './relieve-backlog';

test('what is overdue after a pause comes back in equal shares, and all at once again when the relief is ended', async () => {
  const { db, pack } = await freshDatabase();
  const learner = reviewer(db, pack);
  const facts = pack.facts.filter(({ status, importance }) => status === 'holds' && importance !== 'soft').slice(0, 24);
  for (const { id } of facts) await learner.grade(4, daysLater(0), { factId: id });
  const later = daysLater(60);
  expect(await findBacklog(db, learner.userId, pack.id, later)).toEqual({ overdue: 24 });
  const dueIn = async (days: number) =>
    (await findSession(db, learner.userId, pack, daysLater(60 + days), { seed: 1 })).counts.due;
  const atOnce = await dueIn(0);

  const relieved = await relieveBacklog(db, learner.userId, pack.id, 3, later);
  expect(relieved).toMatchObject({ ok: true, value: { overdue: 24 } });
  expect(await dueIn(0)).toBe(8);
  expect(await dueIn(2)).toBe(8);
  // What is left when the relief is over is due like anything else.
  expect(await dueIn(3)).toBe(atOnce);

  await relieveBacklog(db, learner.userId, pack.id, undefined, later);
  expect(await dueIn(0)).toBe(atOnce);
  expect(await findBacklog(db, learner.userId, pack.id, later)).toEqual({ overdue: 24 });
});
