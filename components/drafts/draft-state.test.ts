import { expect, test } from 'vitest';
import { accepted, type DraftState, type Entry, isOpen, mergeEntries, mergePartners, nextOpen, reduceDraft } from './draft-state';

const entry = (id: string, start: number, state: Entry['state'] = 'proposed', reasons: string[] = []): Entry => ({
  id,
  state,
  origin: 'rules',
  fact: {
    subject: { name: 'the hall', aliases: [] },
    predicate: 'own-words',
    qualifiers: { question: 'When did it open?', statement: 'It opened in {object}.' },
    object: { type: 'year', value: 1951 },
    topic: 'hall',
    status: 'holds',
    importance: 'detail',
    source: { start, end: start + 4, quote: '1951', answerStart: start, answerEnd: start + 4 },
    alsoIn: [],
    aliases: [],
    denied: [],
    group: 'years',
    otherDates: [],
    formerly: [],
    reasons,
  },
});

const [a, b, c] = [entry('a', 0), entry('b', 10), entry('c', 20)];
const state: DraftState = { entries: [a, b, c], currentId: 'a', undo: [], marked: [] };

test('deciding goes on to the next that is open, round the end, and undo brings each back', () => {
  const one = reduceDraft(state, { type: 'put', entries: [accepted(b)], next: nextOpen(state.entries, 'b') });
  expect(one.currentId).toBe('c');
  const two = reduceDraft(one, { type: 'put', entries: [{ ...c, state: 'rejected' }], next: nextOpen(one.entries, 'c') });
  expect(two.currentId).toBe('a');
  expect(nextOpen(two.entries, 'a')).toBe('a');
  const back = reduceDraft(reduceDraft(two, { type: 'undo' }), { type: 'undo' });
  expect(back.entries).toEqual(state.entries);
  expect(back.currentId).toBe('b');
  expect(reduceDraft(back, { type: 'undo' })).toBe(back);
});

test('what a person adds stands in the order of the text, and its undo rejects it', () => {
  const added = reduceDraft(state, { type: 'put', entries: [entry('new', 15)] });
  expect(added.entries.map(({ id }) => id)).toEqual(['a', 'b', 'new', 'c']);
  expect(reduceDraft(added, { type: 'undo' }).entries.find(({ id }) => id === 'new')?.state).toBe('rejected');
});

test('an accepted fact under which the text changed is open until a person says yes', () => {
  const moved = entry('m', 5, 'accepted', ['moved', 'hedged']);
  expect(isOpen(moved)).toBe(true);
  expect(isOpen(accepted(moved))).toBe(false);
  expect(accepted(moved).fact.reasons).toEqual(['hedged']);
});

test('what is rejected stays so when the text changes under it', () => {
  expect(isOpen(entry('m', 5, 'rejected', ['moved']))).toBe(false);
});

test('one is merged with the next that stands, or with all that are marked; one undo brings every one back', () => {
  const rejected = entry('r', 5, 'rejected');
  const draft: DraftState = { entries: [a, rejected, b, c], currentId: 'a', undo: [], marked: [] };
  expect(mergePartners(draft, 'a')).toEqual([b]);
  expect(mergePartners(draft, 'c')).toEqual([]);
  const marked = ['b', 'c', 'r'].reduce((state, id) => reduceDraft(state, { type: 'mark', id }), draft);
  expect(mergePartners(marked, 'a')).toEqual([b, c]);
  expect(reduceDraft(marked, { type: 'mark', id: 'r' }).marked).toEqual(['b', 'c']);

  const entries = mergeEntries(a, [b, c]);
  if (!entries) throw new Error('they say the same');
  const merged = reduceDraft(marked, { type: 'put', entries });
  expect(merged.entries.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'proposed'],
    ['r', 'rejected'],
    ['b', 'rejected'],
    ['c', 'rejected'],
  ]);
  expect(merged.entries[0]?.fact.alsoIn).toEqual([b.fact.source, c.fact.source]);
  expect(merged).toMatchObject({ currentId: 'a', marked: ['r'] });
  const back = reduceDraft(merged, { type: 'undo' });
  expect(back.entries).toEqual(draft.entries);
  expect(back.undo).toEqual([]);
});

test('what was accepted stays so in a merge; what can’t be one stays two', () => {
  expect(mergeEntries(a, [entry('yes', 30, 'accepted')])?.[0]?.state).toBe('accepted');
  const other = entry('other', 30);
  const later: Entry = { ...other, fact: { ...other.fact, object: { type: 'year', value: 1990 } } };
  expect(mergeEntries(a, [later])).toBeUndefined();
});
