import type { Fact } from '@/quizzes/facts/fact';
import type { IntegrityProblem } from '@/quizzes/facts/integrity/rule';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';

const claimOf = ({ subject, predicate, qualifiers, object }: Fact): string =>
  JSON.stringify([
    normalize(subject.name),
    predicate,
    Object.entries(qualifiers)
      .map(([slot, text]) => [slot, normalize(text)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    normalize(objectText(object)),
  ]);

const placeOf = ({ source, object, predicate }: Fact): string =>
  JSON.stringify([source.answerStart, source.answerEnd, object.type, predicate]);

/** Facts that say again what an earlier one says, or read the same value out of the same place under one predicate of the list. */
export function findDuplicates(facts: readonly Fact[]): IntegrityProblem[] {
  const seen = new Map<string, string>();
  return facts.flatMap((fact) => {
    const keys = [claimOf(fact), ...(fact.predicate === 'own-words' ? [] : [placeOf(fact)])];
    const earlier = keys.map((key) => seen.get(key)).find((id) => id !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, fact.id);
    return earlier === undefined
      ? []
      : [{ rule: 'no-duplicates', factId: fact.id, sentence: `"${earlier}" says the same already.` }];
  });
}
