import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import type { Pack } from '@/quizzes/packs/pack';
import { isSound } from '@/quizzes/truth/true-options';
import { acceptThree, entryOf, getDraft, registered, textOf } from '../drafts/author.fixture';
import { publishDraft } from '../drafts/publish-draft';
import { saveEntries } from '../drafts/save-entries';
import { setVisibility } from '../drafts/share-draft';
import { findPack } from '../packs/find-pack';
import { freshDatabase, testNow } from '../test-database.fixture';
import { countDue } from './count-due';
import { findSession } from './find-session';
import { daysLater, expectSound, reviewer } from './reviewer.fixture';

async function publishedText() {
  const { db } = await freshDatabase();
  const author = await registered(db);
  const draftId = await textOf(db, author);
  await acceptThree(db, author, draftId);
  const publish = async (employs: number, at: Date): Promise<Pack> => {
    const entry = entryOf(await getDraft(db, author, draftId), '127');
    const object = { ...entry.fact.object, value: employs } as typeof entry.fact.object;
    await saveEntries(db, author, draftId, [{ ...entry, fact: { ...entry.fact, object } }], at);
    await publishDraft(db, author, draftId, {}, at);
    await setVisibility(db, author, draftId, 'public', at);
    const pack = await findPack(db, draftId);
    if (!pack) throw new Error('nothing was published');
    return pack;
  };
  const first = await publish(127, testNow);
  const factId = entryOf(await getDraft(db, author, draftId), '127').fact.factId ?? '';
  return { db, publish, first, factId };
}

const updateIn = async (db: Database, userId: string | undefined, pack: Pack, at: Date, factId: string) => {
  const session = await findSession(db, userId, pack, at, { seed: 3 });
  const card = session.cards.find((one) => one.factId === factId);
  return { card, item: card?.item?.kind === 'update' ? card.item : undefined, origin: session.origin };
};

test('who learned a value that has changed is asked for the present one, once; who never learned it is not', async () => {
  const { db, publish, first, factId } = await publishedText();
  const learner = reviewer(db, first);
  await learner.grade(4, testNow, { factId });
  expect(await countDue(db, learner.userId, first.id, daysLater(1))).toEqual({ due: 0 });
  expect((await updateIn(db, learner.userId, first, daysLater(1), factId)).card).toBeUndefined();

  const second = await publish(175, daysLater(1));
  expect(await countDue(db, learner.userId, first.id, daysLater(2))).toEqual({ due: 1 });
  const { item, origin } = await updateIn(db, learner.userId, second, daysLater(2), factId);
  expect(item?.stem).toContain('127');
  expect(item?.options.map(({ text }) => text)).not.toContain('127');
  expect(item?.options.find(({ id }) => id === item.key[0])?.text).toBe('175');
  expect(item && isSound(item, second)).toBe(true);
  expect(item?.feedback.statement).toContain('The text used to say 127.');

  const newcomer = await updateIn(db, undefined, second, daysLater(2), factId);
  expect(newcomer.card).toBeDefined();
  expect(newcomer.item).toBeUndefined();

  const response = { kind: 'update' as const, optionId: item?.key[0] ?? '' };
  const answer = { kind: 'update' as const, factId, item: origin, response };
  expect(await learner.send(answer, daysLater(2))).toMatchObject({ ok: true, value: { type: 'recorded' } });
  expect((await updateIn(db, learner.userId, second, daysLater(3), factId)).item).toBeUndefined();
  expect(await countDue(db, learner.userId, first.id, daysLater(3))).toEqual({ due: 0 });
  await expectSound(db);
});

test('each is told the value that they learned, and both answer among the same options', async () => {
  const { db, publish, first, factId } = await publishedText();
  const [early, late] = [reviewer(db, first), reviewer(db, first)];
  await early.grade(4, testNow, { factId });
  await publish(175, daysLater(1));
  await late.grade(4, daysLater(2), { factId });
  const third = await publish(180, daysLater(3));
  const ofEarly = await updateIn(db, early.userId, third, daysLater(4), factId);
  const ofLate = await updateIn(db, late.userId, third, daysLater(4), factId);
  expect(ofEarly.item?.stem).toContain('127');
  expect(ofLate.item?.stem).toContain('175');
  expect(ofLate.item?.options).toEqual(ofEarly.item?.options);
  const wrong = ofLate.item?.options.find(({ id }) => id !== ofLate.item?.key[0])?.id ?? '';
  const answer = { kind: 'update' as const, factId, item: ofLate.origin, response: { kind: 'update' as const, optionId: wrong } };
  expect(await late.send(answer, daysLater(4))).toMatchObject({ ok: true });
  expect((await updateIn(db, late.userId, third, daysLater(5), factId)).item).toBeUndefined();
});
