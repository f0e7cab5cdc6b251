import type { Fact, Former } from '@/quizzes/facts/fact';
import { canReplace, isSameValue } from '@/quizzes/facts/integrity/date-rules';

/**
 * A fact with what was published of it before: where its value is another one now, the old one was right until `at` (ISO). A value that
 * came back is no former one, and neither is one of another type or unit.
 */
export function withFormerly(fact: Fact, published: Fact | undefined, at: string): Fact {
  const { formerly: _, ...rest } = fact;
  if (!published) return rest;
  const isChanged = !isSameValue(published.object, fact.object);
  const before: Former[] = [...(published.formerly ?? []), ...(isChanged ? [{ object: published.object, until: at }] : [])];
  const formerly = before.filter(
    ({ object }, index) =>
      canReplace(object, fact.object) &&
      !isSameValue(object, fact.object) &&
      !before.slice(index + 1).some((later) => isSameValue(later.object, object)),
  );
  return formerly.length > 0 ? { ...rest, formerly } : rest;
}
