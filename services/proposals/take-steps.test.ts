import { expect, test } from 'vitest';
import { anchorInSteps } from '../drafts/anchor-entries';
import { registered, textOf } from '../drafts/author.fixture';
import { findDraft } from '../drafts/find-draft';
import { freshDatabase } from '../test-database.fixture';
import { propose } from './propose';
import { takeSteps } from './take-steps';

const sentence = (index: number): string =>
  `Room ${index} was opened in ${1500 + (index % 500)} and keeps ${index * 7 + 3} maps of the coast. `;
const long = Array.from({ length: 2400 }, (_, index) => sentence(index)).join('');

test('others have their turn every few sentences while a long text is read, also where it is one paragraph', async () => {
  expect(long.length).toBeGreaterThan(150_000);
  for (const text of [long, long.replaceAll('. Room', '.\n\nRoom')]) {
    let rests = 0;
    const found = await propose(text, { language: 'en' }, async () => {
      rests += 1;
    });
    expect(found.ok && found.value.proposals.length).toBeGreaterThan(4000);
    // Once for the words and once for the facts of each 2,000 characters, or of a sentence more.
    expect(rests).toBeGreaterThan((2 * text.length) / 2200);
  }
});

test('others have their turn between each two facts that are found again in a changed text', async () => {
  const { db } = await freshDatabase();
  const userId = await registered(db);
  const draft = await findDraft(db, userId, await textOf(db, userId, long.slice(0, 20_000)));
  if (!draft) throw new Error('no such draft');
  let rests = 0;
  const changed = draft.frame.text.replaceAll('maps', 'charts');
  const anchored = await takeSteps(anchorInSteps(draft.entries, draft.frame.text, changed), async () => {
    rests += 1;
  });
  expect(anchored.map(({ before }) => before.id)).toEqual(draft.entries.map(({ id }) => id));
  expect(rests).toBe(draft.entries.length);
});

test('work in steps and work beside it take turns', async () => {
  const order: string[] = [];
  const steps = function* (): Generator<undefined, string> {
    for (let step = 0; step < 3; step += 1) {
      order.push('step');
      yield;
    }
    return 'done';
  };
  const beside = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('beside');
    }
  };
  const [result] = await Promise.all([takeSteps(steps()), beside()]);
  expect(result).toBe('done');
  expect(order).toEqual(['step', 'step', 'beside', 'step', 'beside', 'beside']);
});
