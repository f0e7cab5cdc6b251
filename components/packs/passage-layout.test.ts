import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { layOutPassage, type Paragraph } from './passage-layout';

const piecesOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ stretches }) => stretches.flatMap(({ pieces }) => pieces));
const textOf = (paragraphs: readonly Paragraph[]) =>
  piecesOf(paragraphs)
    .map(({ text }) => text)
    .join('');

const text = 'Aa bb cc.\n\nDd ee ff gg. Hh ii.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('nested answers are cut apart, and the fewer words come first', () => {
  const answers = [
    { factId: 'outer', ...span('ee ff gg') },
    { factId: 'inner', ...span('ff') },
  ];
  const [, paragraph] = layOutPassage(text, [span('Dd ee ff gg.')], answers);
  expect(paragraph?.factIds).toEqual(['outer', 'inner']);
  expect(paragraph?.stretches[0]?.pieces.map((piece) => [piece.text, piece.factIds, piece.isContinued])).toEqual([
    ['Dd ', [], false],
    ['ee ', ['outer'], false],
    ['ff', ['inner', 'outer'], false],
    [' gg', ['outer'], true],
    ['.', [], false],
  ]);
});

test('every quoted sentence has its anchor once, also inside another one', () => {
  const quotes = [span('Dd ee ff gg.'), span('ee ff'), span('Dd ee ff gg.'), span('Hh ii.')];
  const [, paragraph] = layOutPassage(text, quotes, []);
  const anchors = paragraph?.stretches.flatMap(({ anchor, pieces }) => [anchor, ...pieces.map((piece) => piece.anchor)]);
  expect(anchors?.filter((anchor) => anchor !== undefined)).toEqual([11, 14, 24]);
});

test('whatever the spans, the pieces are the text, and a piece has just the facts that cover it', () => {
  const spans = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const answers = fc.array(fc.tuple(spans, fc.constantFrom('a', 'b', 'c')), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 4 }), answers, (sentences, pairs) => {
      const marked = pairs.map(([given, factId]) => ({ ...given, factId }));
      const paragraphs = layOutPassage(text, sentences, marked);
      expect(textOf(paragraphs)).toBe(text.replaceAll('\n', ''));
      for (const piece of piecesOf(paragraphs)) {
        const covering = marked.filter(({ start, end }) => start <= piece.start && end >= piece.start + piece.text.length);
        expect(new Set(piece.factIds)).toEqual(new Set(covering.map(({ factId }) => factId)));
      }
    }),
  );
});

test('each fact of the pack that comes with the program can be reached from its passage', () => {
  const pack = iomPack;
  const paragraphs = layOutPassage(
    pack.document.text,
    pack.facts.map(({ source }) => source),
    pack.facts.map(({ id, source }) => ({ factId: id, start: source.answerStart, end: source.answerEnd })),
  );
  const reached = new Set(piecesOf(paragraphs).flatMap(({ factIds, isContinued }) => (isContinued ? [] : factIds.slice(0, 1))));
  expect([...reached].toSorted()).toEqual(pack.facts.map(({ id }) => id).toSorted());
});
