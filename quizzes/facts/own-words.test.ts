import { expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { checkIntegrity } from './integrity';
import { ownWordsId } from './own-words';
import { predicateOf } from './predicates';
import { statementOf, trueOfSentence } from './sentence';

const [base] = iomPack.facts.filter(({ object }) => object.type === 'year');
if (!base) throw new Error('no fact with a year');
const worded = (qualifiers: Record<string, string>) => ({ ...base, predicate: ownWordsId, qualifiers });
const problemsOf = (qualifiers: Record<string, string>) => {
  const facts = iomPack.facts.map((fact) => (fact.id === base.id ? worded(qualifiers) : fact));
  return checkIntegrity({ ...iomPack, facts }).map(({ sentence }) => sentence);
};

test('a fact in its author’s words asks and says them, with its value in the gap', () => {
  const fact = worded({ question: 'In which year did the hall of {subject} open?', statement: 'The hall opened in {object}.' });
  expect(predicateOf(fact)?.questions[0]).toBe('In which year did the hall of {subject} open?');
  expect(statementOf(fact)).toMatch(/^The hall opened in \d{4}\.$/);
  expect(trueOfSentence(fact)).toBe(statementOf(fact));
});

test.each([
  [{}, 'has no question or no statement'],
  [{ question: 'When was it?', statement: ' ' }, 'has no question or no statement'],
  [{ question: 'Say the year', statement: 'It was in {object}.' }, 'does not end with a question mark'],
  [{ question: 'Was it in {object}?', statement: 'It was in {object}.' }, 'has a gap for the answer'],
  [{ question: 'When was it?', statement: 'It was then.' }, 'has no gap {object}'],
  [{ question: 'When was {it}?', statement: 'It was in {object}.' }, 'need the slot {it}'],
])('words that cannot ask are refused with a sentence: %j', (qualifiers, sentence) => {
  expect(problemsOf(qualifiers as Record<string, string>).join('\n')).toContain(sentence);
});
