import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { replay } from '@/memory/replay';
import type { Grade } from '@/memory/review';
import { defaultSettings } from '@/memory/settings';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { overrideVerdict } from '../attempts/override-verdict';
import { freshDatabase, testNow } from '../test-database.fixture';
import { reviewItem } from './review-item';
import { daysLater, expectSound, minutesLater, reviewer } from './reviewer.fixture';

describe('recording a review', () => {
  test('the first one makes the guest and the memory that its replay gives', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const result = await guest.grade(3);
    const replayed = replay(
      [{ id: 'a', factId: guest.factId, source: 'card', kind: 'card', grade: 3, at: testNow.getTime() }],
      defaultSettings,
    );
    expect(result).toEqual({ ok: true, value: { type: 'recorded', memory: replayed } });
    expect(await guest.memories()).toEqual([{ factId: guest.factId, memory: replayed }]);
    await expectSound(db);
  });

  test('ten parallel sends of one event count once', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const id = uuidv7();
    const results = await Promise.all(Array.from({ length: 10 }, () => guest.grade(3, testNow, { id })));
    expect(results.map((result) => result.ok && result.value.type).sort()).toEqual([...Array(9).fill('already'), 'recorded']);
    expect(await guest.memories()).toMatchObject([{ memory: { reps: 1 } }]);
    await expectSound(db);
  });

  test('ten sends of one event, each a moment later, leave the memory of the one that is stored', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const id = uuidv7();
    await Promise.all(Array.from({ length: 10 }, (_, index) => guest.grade(3, new Date(testNow.getTime() + index), { id })));
    await expectSound(db);
  });

  test('twenty different reviews of one fact at once all count, and the memory is that of their log', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const grades = Array.from({ length: 20 }, (_, index) => ((index % 4) + 1) as Grade);
    await Promise.all(grades.map((grade) => guest.grade(grade)));
    expect(await guest.memories()).toMatchObject([{ memory: { reps: 20 } }]);
    await expectSound(db);
  });

  test('two devices whose events interleave end in the same memory as one', async () => {
    const { db, pack } = await freshDatabase();
    const events = [0, 10, 3000, 9000, 9010, 20_000].map((minutes, index) => ({
      id: uuidv7(),
      grade: ([3, 3, 1, 3, 4, 2] as const)[index] ?? 3,
      at: minutesLater(minutes),
    }));
    const one = reviewer(db, pack);
    for (const { id, grade, at } of events) await one.grade(grade, at, { id });
    const [expected] = await one.memories();
    const { db: other } = await freshDatabase();
    const two = reviewer(other, pack);
    await Promise.all([...events].reverse().map(({ id, grade, at }) => two.grade(grade, at, { id })));
    expect((await two.memories())[0]).toEqual(expected);
    await expectSound(other);
  });

  test('an undo restores the stored memory exactly, and undoing the undo brings the review back', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    await guest.grade(3);
    await guest.grade(4, minutesLater(10));
    const before = await guest.memories();
    const [lapse, undo, redo] = [uuidv7(), uuidv7(), uuidv7()];
    await guest.grade(1, daysLater(9), { id: lapse });
    const lapsed = await guest.memories();
    expect(lapsed).not.toEqual(before);
    await guest.send({ id: undo, undoes: lapse }, daysLater(9));
    expect(await guest.memories()).toEqual(before);
    await guest.send({ id: redo, undoes: undo }, daysLater(9));
    expect(await guest.memories()).toEqual(lapsed);
    await expectSound(db);
  });

  test('when everything is taken back the fact is new again', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const id = uuidv7();
    await guest.grade(3, testNow, { id });
    expect(await guest.send({ undoes: id })).toEqual({ ok: true, value: { type: 'recorded', memory: { type: 'new' } } });
    await expectSound(db);
  });

  test('someone else’s review can’t be undone, nor one of another fact, and their ids can’t be taken', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const id = uuidv7();
    await guest.grade(3, testNow, { id });
    const before = await guest.memories();
    const stranger = reviewer(db, pack);
    const notFound = { ok: false, error: { type: 'not-found' } };
    expect(await stranger.send({ undoes: id })).toEqual(notFound);
    expect(await guest.send({ undoes: id, factId: pack.facts[1]?.id ?? '' })).toEqual(notFound);
    expect(await stranger.grade(1, testNow, { id })).toEqual(notFound);
    expect(await guest.memories()).toEqual(before);
    expect((await db.$client.execute('select id from reviews')).rows).toHaveLength(1);
    await expectSound(db);
  });

  test('an unknown fact or pack and a card without a grade are refused and store nothing, no guest either', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    expect(await guest.grade(3, testNow, { factId: 'nothing' })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await reviewer(db, { ...pack, id: 'none' }).grade(3)).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await guest.send({})).toEqual({ ok: false, error: { type: 'not-ready', reason: 'incomplete' } });
    expect((await db.$client.execute('select id from users')).rows).toHaveLength(0);
  });

  test('a review just for fun is kept and changes no schedule', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    await guest.grade(3);
    const before = await guest.memories();
    await guest.grade(1, daysLater(1), { isPractice: true });
    expect(await guest.memories()).toEqual(before);
    await expectSound(db);
  });
});

describe('an item in a review', () => {
  test('is made again and graded by the server, whatever the browser claims', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const origin = { packVersion: pack.version, generator: generatorVersion, seed: 11 };
    const fact = pack.facts.find((candidate) => reviewItem(pack, candidate, 'choice', origin.seed));
    const item = fact && reviewItem(pack, fact, 'choice', origin.seed);
    if (!fact || !item) throw new Error('no fact makes a choice item');
    const event = { factId: fact.id, kind: 'choice' as const, item: origin, grade: 4 as const };
    const wrong = item.options.find(({ id }) => !item.key.includes(id))?.id ?? '';
    await guest.send({ ...event, response: { kind: 'choice', optionId: wrong } });
    await guest.send({ ...event, response: { kind: 'choice', optionId: item.key[0] ?? '' } }, minutesLater(5));
    const { rows } = await db.$client.execute('select verdict, grade, option_count from reviews order by reviewed_at');
    expect(rows).toMatchObject([
      { verdict: 'wrong', grade: null, option_count: item.options.length },
      { verdict: 'correct', grade: null, option_count: item.options.length },
    ]);
    await expectSound(db);
  });

  test('of another generator, without an answer or with an answer of another kind is refused', async () => {
    const { db, pack } = await freshDatabase();
    const guest = reviewer(db, pack);
    const item = { packVersion: pack.version, generator: generatorVersion, seed: 11 };
    const skip = { kind: 'skip' as const };
    expect(await guest.send({ kind: 'choice', item: { ...item, generator: '0' }, response: skip })).toMatchObject({
      error: { type: 'item-changed' },
    });
    expect(await guest.send({ kind: 'choice', item })).toMatchObject({ error: { type: 'not-ready' } });
    expect(await guest.send({ kind: 'choice', item, response: { kind: 'typed', text: 'x' } })).toMatchObject({
      error: { type: 'not-ready' },
    });
    expect(await guest.send({ kind: 'choice', item: { ...item, packVersion: 'none' }, response: skip })).toMatchObject({
      error: { type: 'not-found' },
    });
    expect((await db.$client.execute('select id from reviews')).rows).toHaveLength(0);
  });
});

describe('quizzes and cards are evidence about one memory', () => {
  test('a quiz answer, a card and a claim to have been right, all at once, end in the replay of their log', async () => {
    const { db, pack } = await freshDatabase();
    const learner = learnerWithQuiz(db, pack);
    const [item] = learner.items;
    await learner.answer(0, { kind: 'skip' });
    const cards = reviewer(db, pack, learner.userId);
    await Promise.all([
      ...[1, 2, 3].map((position) => learner.answer(position, { kind: 'skip' })),
      ...learner.items.flatMap(({ factId }) => [cards.grade(3, testNow, { factId }), cards.grade(2, testNow, { factId })]),
      overrideVerdict(
        db,
        { userId: learner.userId, overrideId: uuidv7(), attemptId: learner.attemptId, position: 0, round: 0, claim: 'right' },
        testNow,
      ),
    ]);
    const memory = (await cards.memories()).find(({ factId }) => factId === item?.factId)?.memory;
    expect(memory).toMatchObject({ reps: 3 });
    await expectSound(db);
  });
});
