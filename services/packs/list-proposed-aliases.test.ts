import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Pack } from '@/quizzes/packs/pack';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { overrideVerdict } from '../attempts/override-verdict';
import { freshDatabase, testNow } from '../test-database.fixture';
import { listProposedAliases } from './list-proposed-aliases';

async function claimRight(db: Database, pack: Pack, factId: string, text: string) {
  const { userId, attemptId, items, answer } = learnerWithQuiz(db, pack, {
    blueprint: blueprintOf(1, { kinds: ['typed', 'numeric'], factIds: [factId] }),
  });
  await answer(0, { kind: items[0]?.kind === 'numeric' ? 'numeric' : 'typed', text });
  const claim = (claimed: 'right' | 'undo') =>
    overrideVerdict(db, { userId, overrideId: uuidv7(), attemptId, position: 0, round: 0, claim: claimed }, testNow);
  await claim('right');
  return claim;
}

test('texts that learners claim are counted by learner, differences of spelling that don’t matter apart', async () => {
  const { db, pack } = await freshDatabase();
  await claimRight(db, pack, 'headquarters-city', 'Calvin’s town');
  await claimRight(db, pack, 'headquarters-city', 'Peace City');
  await claimRight(db, pack, 'headquarters-city', ' peace city!');
  const undo = await claimRight(db, pack, 'headquarters-city', 'Gotham');
  await undo('undo');
  const proposal = { packId: 'iom', factId: 'headquarters-city', conflict: false };
  expect(await listProposedAliases(db)).toEqual([
    { ...proposal, text: 'Peace City', learners: 2 },
    { ...proposal, text: 'Calvin’s town', learners: 1 },
  ]);
  expect(await listProposedAliases(db, { packId: 'iom', factId: 'creators' })).toEqual([]);
});

test('a text that is denied, or another fact’s value, is marked as a conflict', async () => {
  const { db, pack } = await freshDatabase();
  const denied = pack.facts.find((fact) => fact.id === 'second-name')?.denied[0];
  if (!denied) throw new Error('the fact has no near twin any more');
  await claimRight(db, pack, 'second-name', denied);
  await claimRight(db, pack, 'second-name-year', '1989');
  expect((await listProposedAliases(db)).map(({ text, conflict }) => [text, conflict])).toEqual(
    expect.arrayContaining([
      [denied, true],
      ['1989', true],
    ]),
  );
});
