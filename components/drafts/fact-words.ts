import type { DraftFact } from '@/quizzes/drafts/draft-fact';
import type { Fact } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';

/** As it is worded: a draft has no id yet, and gives nothing away. */
const asFact = ({ confidence: _, reasons: __, ...fact }: DraftFact): Fact => ({ ...fact, id: fact.factId ?? 'draft', leaks: [] });

/** Stands in a statement where its value goes. */
export const gap = '{object}';

type Words = { question: string; statement: string };

/** The question and the statement, the latter with the gap for the value; as typed where they can't be written out. */
export function wordsOf(draft: DraftFact): Words {
  const fact = asFact(draft);
  const predicate = predicateOf(fact);
  try {
    if (predicate)
      return { question: fillSlots(predicate.questions[0], fact), statement: fillSlots(predicate.statements[0], fact, gap) };
  } catch {
    // A slot is empty: the check says which, beside the words as they are.
  }
  const named = (words = '') => words.replaceAll('{subject}', fact.subject.name);
  return { question: named(draft.qualifiers.question), statement: named(draft.qualifiers.statement) };
}

/** Names a fact in a list: its question, or what it quotes. */
export const questionOf = (fact: DraftFact): string => wordsOf(fact).question || fact.source.quote;

/** "12,400 items", "1951": the value with its unit. */
export const valueText = ({ object }: DraftFact): string =>
  object.type === 'count' ? `${objectText(object)} ${object.unit}` : objectText(object);

export type QuoteParts = { before: string; answer: string; after: string };

/** The quote, with the answer apart. */
export function quoteParts({ source: { start, quote, answerStart, answerEnd } }: DraftFact): QuoteParts {
  const [from, to] = [answerStart - start, answerEnd - start];
  return { before: quote.slice(0, from), answer: quote.slice(from, to), after: quote.slice(to) };
}
