import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { wordingFor } from '@/quizzes/generation/wording';

export type CardSide = { front: string; back: string };

/** What names one thing, so that it can be asked what it is; "over 100" or an aim can't. */
const naming: readonly FactObject['type'][] = ['name', 'acronym', 'place', 'year', 'event', 'document'];

/**
 * The faces of a fact's flashcard. Forward asks for the value. Reverse shows the value and asks what it is; it exists only where
 * the value names one thing, the predicate gives each subject one value and says "{object} is …" of it, the answer does not
 * contain the value, and no other fact of `facts` (the pack's) has the same value. Throws on an unknown predicate or an empty
 * slot, flaws of the pack that `checkIntegrity` reports.
 */
export function cardFaces(fact: Fact, facts: readonly Fact[], language = 'en'): { forward: CardSide; reverse?: CardSide } {
  const predicate = predicateOf(fact);
  if (!predicate) throw new Error(`The fact "${fact.id}" has the unknown predicate "${fact.predicate}".`);
  const value = objectText(fact.object);
  const question = fillSlots(predicate.questions[0], fact);
  const front = fact.status === 'outdated' ? wordingFor(language).accordingTo(question) : question;
  const forward = { front, back: value };

  const [, description] = predicate.trueOf.match(/^\{object\} is (.+)\.$/) ?? [];
  if (!description || !predicate.functional || !naming.includes(fact.object.type)) return { forward };
  const back = fillSlots(description, fact);
  const isShared = facts.some((other) => other.id !== fact.id && namesOf(other).includes(normalize(value)));
  if (isShared || containsWords(back, value)) return { forward };
  return { forward, reverse: { front: value, back } };
}

const namesOf = (fact: Fact): string[] => [objectText(fact.object), ...fact.aliases].map(normalize);
