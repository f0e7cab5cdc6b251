import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { Pack } from '@/quizzes/packs/pack';

const sameQuestion = (a: Fact, b: Fact): boolean =>
  a.predicate === b.predicate &&
  normalize(a.subject.name) === normalize(b.subject.name) &&
  JSON.stringify(Object.entries(a.qualifiers).sort()) === JSON.stringify(Object.entries(b.qualifiers).sort());

const rightTexts = new WeakMap<Pack, Map<string, ReadonlySet<string>>>();

/** Every text that answers the fact's question, normalised: its own, its aliases, those of facts that answer the same question. */
function rightsOf(fact: Fact, pack: Pack): ReadonlySet<string> {
  let byFact = rightTexts.get(pack);
  if (!byFact) {
    byFact = new Map();
    rightTexts.set(pack, byFact);
  }
  const known = byFact.get(fact.id);
  if (known) return known;
  const facts = pack.facts.filter((other) => other.id === fact.id || sameQuestion(fact, other));
  const rights = new Set(facts.flatMap((right) => [objectText(right.object), ...right.aliases]).map(normalize));
  byFact.set(fact.id, rights);
  return rights;
}

/** How far a rough figure may be from what it stands for: two that are nearer than this may both be called right. */
const roughShare = 0.2;

/**
 * Whether a value would also be a true answer to the fact's question: the same text or an alias, the value of another fact
 * that answers the same question, or a quantity that agrees. "over 100" makes "over 80" true and leaves "over 150" open, so
 * nothing of its kind is safely false; rough figures need a distance.
 */
export function agrees(fact: Fact, candidate: { text: string; object?: FactObject }, pack: Pack): boolean {
  const text = normalize(candidate.text);
  if (rightsOf(fact, pack).has(text)) return true;
  const { object } = fact;
  if (object.type === 'set') {
    const isMember = object.members.some((member) => [member.text, ...member.aliases].some((name) => normalize(name) === text));
    return isMember || (object.open && !fact.denied.some((name) => normalize(name) === text));
  }
  return candidate.object !== undefined && quantitiesMeet(object, candidate.object);
}

type Quantity = Extract<FactObject, { type: 'count' | 'money' }>;

/** The values that a quantity may stand for. Of "over 100" no upper bound is known. */
function rangeOf({ value, qualifier }: Quantity): [number, number] {
  const slack = roughShare * Math.abs(value);
  if (qualifier === 'over') return [value, Number.POSITIVE_INFINITY];
  if (qualifier === 'almost') return [value - slack, value];
  return qualifier === 'about' ? [value - slack, value + slack] : [value, value];
}

/** Whether two quantities may both be true of one thing. "over 100" and "exactly 100" may not, but nothing depends on it. */
export function quantitiesMeet(right: FactObject, other: FactObject): boolean {
  if (!isQuantity(right) || !isQuantity(other)) return false;
  const [least, most] = rangeOf(right);
  const [otherLeast, otherMost] = rangeOf(other);
  return least <= otherMost && otherLeast <= most;
}

const isQuantity = (object: FactObject): object is Quantity => object.type === 'count' || object.type === 'money';
