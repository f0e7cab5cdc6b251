import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { Pack } from '@/quizzes/packs/pack';

const sameQuestion = (a: Fact, b: Fact): boolean =>
  a.predicate === b.predicate &&
  a.subject.name === b.subject.name &&
  JSON.stringify(a.qualifiers) === JSON.stringify(b.qualifiers);

/** Two rough figures nearer than this share may both be called right. */
const roughShare = 0.2;

/**
 * Whether a value would also be a true answer to the fact's question: the same text or an alias, the value of another fact
 * that answers the same question, or a quantity that agrees. "over 100" makes "over 80" true and leaves "over 150" open, so
 * nothing of its kind is safely false; rough figures need a distance.
 */
export function agrees(fact: Fact, candidate: { text: string; object?: FactObject }, pack: Pack): boolean {
  const text = normalize(candidate.text);
  const isNamed = (names: readonly string[]) => names.some((name) => normalize(name) === text);
  const rights = pack.facts.filter((other) => other.id === fact.id || sameQuestion(fact, other));
  if (rights.some((right) => isNamed([objectText(right.object), ...right.aliases]))) return true;
  const { object } = fact;
  if (object.type === 'set') return object.open || object.members.some((member) => isNamed([member.text, ...member.aliases]));
  if (!candidate.object || !('qualifier' in object) || !('qualifier' in candidate.object)) return false;
  if (object.type === 'duration' || candidate.object.type === 'duration') return false;
  if (object.qualifier === 'over') return true;
  const off = Math.abs(candidate.object.value - object.value) / Math.abs(object.value);
  return object.qualifier === 'exact' ? off === 0 : off < roughShare;
}
