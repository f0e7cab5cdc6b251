import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactSource } from '@/quizzes/facts/fact';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { reAnchor } from './re-anchor';

const { text } = iomPack.document;

function sourceOf(whole: string, quote: string, answer: string): FactSource {
  const start = whole.indexOf(quote);
  const answerStart = start + quote.indexOf(answer);
  return { start, end: start + quote.length, quote, answerStart, answerEnd: answerStart + answer.length };
}

const answerOf = (source: FactSource, whole: string) => whole.slice(source.answerStart, source.answerEnd);

const museum = [
  'The Tide Museum opened in 1951 on the old quay of the harbour.',
  'It keeps 4,200 instruments, the oldest of them a tide staff of 1704.',
  'Its director is chosen for five years.',
].join(' ');
const [opened, kept] = [sourceOf(museum, museum.slice(0, 62), '1951'), sourceOf(museum, museum.slice(63, 131), '4,200')];

test('words before, after and around a quote may change: it is found word for word, also where it stands twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...iomPack.facts),
      fc.string({ maxLength: 400 }),
      fc.string({ maxLength: 400 }),
      ({ source }, before, after) => {
        const changed = `${before}${text}${after}`;
        const found = reAnchor(source, text, changed);
        expect(found.state).toBe('exact');
        if (found.state !== 'exact') return;
        expect(changed.slice(found.source.start, found.source.end)).toBe(source.quote);
        expect(found.source.start).toBe(source.start + before.length);
        expect(answerOf(found.source, changed)).toBe(answerOf(source, text));
      },
    ),
    { numRuns: 150 },
  );
});

test('a sentence in other words around the same answer is found, and needs a yes', () => {
  const changed = museum.replace('opened in 1951 on the old quay', 'opened its doors in 1951 at the old quay');
  const found = reAnchor(opened, museum, changed);
  expect(found).toMatchObject({ state: 'moved' });
  if (found.state !== 'moved') return;
  expect(answerOf(found.source, changed)).toBe('1951');
  expect(found.likeness).toBeGreaterThan(0.7);
});

test.each([
  ['4,200', '5,150'],
  ['4,200', 'more than twelve thousand'],
  ['4,200', '9'],
])('where the answer itself changed from %s to %s, the new one is found', (old, now) => {
  const changed = museum.replace(old, now);
  const found = reAnchor(kept, museum, changed);
  expect(found.state).toBe('changed');
  if (found.state !== 'changed') return;
  expect(answerOf(found.source, changed)).toBe(now);
  expect(changed.slice(found.source.start, found.source.end)).toBe(found.source.quote);
});

test('an answer at the end of its sentence is found when it changes', () => {
  const last = sourceOf(museum, 'Its director is chosen for five years.', 'five years');
  const changed = museum.replace('five years', 'seven years');
  const found = reAnchor(last, museum, changed);
  expect(found.state).toBe('changed');
  if (found.state === 'changed') expect(answerOf(found.source, changed)).toBe('seven years');
});

test('a sentence that is gone is broken, and not another sentence like it', () => {
  expect(reAnchor(kept, museum, museum.replace(kept.quote, ''))).toEqual({ state: 'broken' });
  expect(reAnchor(kept, museum, '')).toEqual({ state: 'broken' });
});

test('a quote of pages is not compared with a long text of the same words, which would take half a minute', () => {
  const long = sourceOf('word '.repeat(2000), 'word '.repeat(1999), 'word');
  const began = performance.now();
  expect(reAnchor(long, long.quote, 'wort '.repeat(39_800)).state).not.toBe('exact');
  expect(performance.now() - began).toBeLessThan(3000);
});

test('whatever the new text, what is found stands there, with an answer inside that is not empty', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...iomPack.facts),
      fc.array(fc.tuple(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 30 })), { maxLength: 30 }),
      ({ source }, edits) => {
        const changed = edits.reduce((whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length), text);
        const found = reAnchor(source, text, changed);
        if (found.state === 'broken') return;
        const { start, end, quote, answerStart, answerEnd } = found.source;
        expect(changed.slice(start, end)).toBe(quote);
        expect(answerStart).toBeGreaterThanOrEqual(start);
        expect(answerEnd).toBeLessThanOrEqual(end);
        expect(answerEnd).toBeGreaterThan(answerStart);
      },
    ),
    { numRuns: 150 },
  );
});
