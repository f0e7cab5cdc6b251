import { expect, test } from 'vitest';
import { verifyModelFact } from '../verify-model-fact';
import { contentStems, isKnownStem } from './content-stems';
import { readText } from './read-text';
import { frame, rightClaims } from './right-claims.fixture';

const isKnown = (word: string, text: string, language: string): boolean => {
  const [stem] = contentStems(word, language);
  return stem !== undefined && isKnownStem(stem, contentStems(text, language));
};

test.each([
  ['en', 'write', 'The novel was written in 1950.'],
  ['en', 'built', 'They build it.'],
  ['en', 'keep', 'It keeps beans.'],
  ['en', 'dry', 'They dried the seed.'],
  ['en', 'established', 'Its establishment took years.'],
  ['en', 'founded', 'Its foundation took years.'],
  ['en', 'variety', 'Its varieties are many.'],
  ['en', 'runs', 'It was running.'],
  ['fr', 'fonda', 'Il fut fondé en 1900.'],
  ['fr', 'conserve', 'Il conservait des livres.'],
  ['es', 'fundó', 'Fue fundado en 1900.'],
])('of %s, “%s” is said by “%s”', (language, word, text) => {
  expect(isKnown(word, text, language)).toBe(true);
});

test.each([
  ['en', 'closed', 'It was founded.'],
  ['en', 'led', 'It was founded.'],
  ['en', 'controlled', 'She contributed seed.'],
  ['en', 'sold', 'They solved it.'],
  ['fr', 'fermé', 'Il fut fondé en 1900.'],
  ['es', 'cerrado', 'Fue fundado en 1900.'],
  ['nl', 'gesloten', 'Het werd gesticht.'],
])('of %s, “%s” is not said by “%s”', (language, word, text) => {
  expect(isKnown(word, text, language)).toBe(false);
});

test('what asks or holds a sentence together carries nothing', () => {
  expect([...contentStems('In which year was it, and by whom? How long did that take?', 'en')]).toEqual(['take']);
  expect([...contentStems('Dans quelle ville et par qui ?', 'fr')]).toEqual([]);
  expect([...contentStems('¿En qué ciudad y por quién?', 'es')]).toEqual([]);
});

const { founder, founding } = rightClaims;
const asks = (question: string) => ({ ...founder, question });
const tells = (statement: string) => ({ ...founder, statement });

test.each([
  asks('Which retired botanist sold {subject}?'),
  asks('Who founded {subject} after a quarrel?'),
  tells('{subject} was closed by {object}.'),
  tells('{subject} was led by {object}.'),
  {
    ...founding,
    predicate: null,
    question: 'In which year was {subject} closed?',
    statement: '{subject} was closed in {object}.',
  },
])('a claim is refused whose words say what the quote does not: $question $statement', (claim) => {
  const at = { shown: { start: 0, end: frame.text.length }, read: readText(frame), known: [] };
  expect(verifyModelFact(claim, at)).toEqual({ ok: false, error: { type: 'wording' } });
  const right = {
    ...claim,
    question: 'When, and by whom, was {subject} founded?',
    statement: '{subject} was founded by {object}.',
  };
  expect(verifyModelFact(right, at)).toMatchObject({ ok: true });
});
