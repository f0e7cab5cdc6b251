import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { recordResponse } from '../attempts/record-response';
import { getDraft } from '../drafts/author.fixture';
import { publishDraft } from '../drafts/publish-draft';
import { saveEntries } from '../drafts/save-entries';
import { setVisibility } from '../drafts/share-draft';
import { later, type World, world } from '../drafts/shared-text.fixture';
import { findPack } from '../packs/find-pack';
import { testNow } from '../test-database.fixture';
import { fixReport } from './fix-report';
import { listOwnReports, listReports } from './list-reports';
import { reportProblem } from './report-problem';
import { settleReport } from './settle-report';

/** A learner typed an answer that was not taken for right, and reports its fact. */
async function reported(its: World, typed = 'forty instruments') {
  const { db, draftId, owner, stranger, pack } = its;
  await setVisibility(db, owner, draftId, 'public', testNow);
  const blueprint = blueprintOf(1, { kinds: ['typed', 'numeric', 'cloze'] });
  const { request, items } = learnerWithQuiz(db, pack, { blueprint });
  const [item] = items;
  if (!item) throw new Error('the quiz is empty');
  const user = { id: stranger, isNewGuest: false };
  const response = { kind: item.kind as 'typed', text: typed };
  const answered = await recordResponse(
    db,
    { user, request, attemptId: uuidv7(), responseId: uuidv7(), position: 0, round: 0, response },
    testNow,
  );
  if (!answered.ok) throw new Error(JSON.stringify(answered.error));
  const reportId = uuidv7();
  await reportProblem(db, { user, reportId, packId: draftId, factId: item.factId, problem: 'wrong' }, later(1));
  const entry = (await getDraft(db, owner, draftId)).entries.find(({ fact }) => fact.factId === item.factId);
  if (!entry) throw new Error('the draft has the fact');
  return { factId: item.factId, reportId, entryId: entry.id };
}

test('one click takes what was typed for right too, in the draft; published, the pack takes it, and who reported is told', async () => {
  const its = await world();
  const { db, draftId, editor, stranger, owner } = its;
  const { factId, reportId, entryId } = await reported(its);
  expect(await listReports(db, owner, draftId)).toMatchObject([{ typed: 'forty instruments', resolvedAt: undefined }]);
  expect(await listOwnReports(db, stranger, draftId, factId)).toEqual([{ createdAt: later(1) }]);

  const fix = () => fixReport(db, { authorId: editor, packId: draftId, reportId, fix: 'alias' }, later(2));
  expect(await Promise.all([fix(), fix()])).toEqual([0, 1].map(() => ({ ok: true, value: { entryId } })));
  const { entries } = await getDraft(db, owner, draftId);
  expect(entries.find(({ id }) => id === entryId)).toMatchObject({ state: 'accepted', fact: { aliases: ['forty instruments'] } });
  const [settled] = await listReports(db, owner, draftId);
  expect(settled).toMatchObject({ resolvedAt: later(2), resolution: 'alias', resolvedBy: expect.stringContaining('editor') });
  expect(await listOwnReports(db, stranger, draftId, factId)).toEqual([
    { createdAt: later(1), resolvedAt: later(2), resolution: 'alias' },
  ]);
  expect(await listOwnReports(db, owner, draftId, factId)).toEqual([]);

  await publishDraft(db, owner, draftId, {}, later(3));
  expect((await findPack(db, draftId))?.facts.find(({ id }) => id === factId)?.aliases).toEqual(['forty instruments']);
});

test.each(['held', 'rejected'] as const)('one click, and the fact is %s: the next version does not ask it', async (fix) => {
  const its = await world();
  const { db, draftId, owner } = its;
  const { factId, reportId, entryId } = await reported(its);
  expect(await fixReport(db, { authorId: owner, packId: draftId, reportId, fix }, later(2))).toMatchObject({ ok: true });
  const { entries } = await getDraft(db, owner, draftId);
  expect(entries.find(({ id }) => id === entryId)?.state).toBe(fix === 'held' ? 'proposed' : 'rejected');
  await publishDraft(db, owner, draftId, {}, later(3));
  expect((await findPack(db, draftId))?.facts.map(({ id }) => id)).not.toContain(factId);
});

test('settled after the value was corrected, a report says so; opened again it says nothing', async () => {
  const its = await world();
  const { db, draftId, owner } = its;
  const { reportId, entryId } = await reported(its);
  const settle = (isResolved: boolean) => settleReport(db, { authorId: owner, packId: draftId, reportId, isResolved }, later(2));
  await settle(true);
  expect(await listReports(db, owner, draftId)).toMatchObject([{ resolution: 'answered' }]);
  await settle(false);
  expect(await listReports(db, owner, draftId)).toMatchObject([{ resolution: undefined, resolvedBy: undefined }]);
  const entry = (await getDraft(db, owner, draftId)).entries.find(({ id }) => id === entryId);
  if (!entry || !('value' in entry.fact.object) || typeof entry.fact.object.value !== 'number')
    throw new Error('a number is asked');
  const object = { ...entry.fact.object, value: entry.fact.object.value + 1 } as typeof entry.fact.object;
  await saveEntries(db, owner, draftId, [{ ...entry, fact: { ...entry.fact, object } }], later(2));
  await settle(true);
  expect(await listReports(db, owner, draftId)).toMatchObject([{ resolution: 'corrected' }]);
});

test('nobody but the authors mends anything by a report, and nothing is mended that is not there', async () => {
  const its = await world();
  const { db, draftId, owner, stranger, admin } = its;
  const { reportId, entryId } = await reported(its);
  const fix = (authorId: string, more = {}) =>
    fixReport(db, { authorId, packId: draftId, reportId, fix: 'rejected', ...more }, later(2));
  expect(await fix(stranger)).toEqual({ ok: false, error: { type: 'not-found' } });
  expect(await fix(owner, { reportId: uuidv7() })).toEqual({ ok: false, error: { type: 'not-found' } });
  // An administrator reads what is said of it, and has no draft of it.
  expect(await fix(admin)).toEqual({ ok: false, error: { type: 'no-fact' } });
  const { entries } = await getDraft(db, owner, draftId);
  expect(entries.find(({ id }) => id === entryId)).toMatchObject({ state: 'accepted' });
  await db.$client.execute('delete from responses');
  expect(await fix(owner, { fix: 'alias' })).toEqual({ ok: false, error: { type: 'no-answer' } });
  expect(await listReports(db, owner, draftId)).toMatchObject([{ resolvedAt: undefined, typed: undefined }]);
});
