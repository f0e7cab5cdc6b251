import { expect, test } from 'vitest';
import { accepted, type DraftState, type Entry, isOpen, nextOpen, reduceDraft } from './draft-state';

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
const state: DraftState = { entries: [a, b, c], currentId: 'a', undo: [] };

test('deciding goes on to the next that is open, round the end, and undo brings each back', () => {
  const one = reduceDraft(state, { type: 'put', entry: accepted(b), next: nextOpen(state.entries, 'b') });
  expect(one.currentId).toBe('c');
  const two = reduceDraft(one, { type: 'put', entry: { ...c, state: 'rejected' }, next: nextOpen(one.entries, 'c') });
  expect(two.currentId).toBe('a');
  expect(nextOpen(two.entries, 'a')).toBe('a');
  const back = reduceDraft(reduceDraft(two, { type: 'undo' }), { type: 'undo' });
  expect(back.entries).toEqual(state.entries);
  expect(back.currentId).toBe('b');
  expect(reduceDraft(back, { type: 'undo' })).toBe(back);
});

test('what a person adds stands in the order of the text, and its undo rejects it', () => {
  const added = reduceDraft(state, { type: 'put', entry: entry('new', 15) });
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
