import type { Fact } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import type { Pack } from '@/quizzes/packs/pack';
import type { Distractor, DistractorSource } from './distractor';

const unitOf = ({ object }: Fact): string =>
  object.type === 'count' ? object.unit : object.type === 'money' ? `${object.currency} ${object.per ?? ''}` : '';

/** Whether the other fact's value is of the same kind, and may be shown. */
const isComparable = (fact: Fact, other: Fact): boolean =>
  other.id !== fact.id &&
  other.object.type === fact.object.type &&
  unitOf(other) === unitOf(fact) &&
  (other.status === 'holds' || other.status === 'outdated');

const families = new WeakMap<Pack, Map<string, readonly Distractor[]>>();

const asDistractor = (other: Fact, type: 'sibling' | 'confusion'): Distractor => ({
  text: objectText(other.object),
  object: other.object,
  origin: { type, factId: other.id },
  about: trueOfSentence(other),
});

/** Distractors from all comparable facts of the group, one per value. */
function familyOf(fact: Fact, pack: Pack): readonly Distractor[] {
  let byFact = families.get(pack);
  if (!byFact) {
    byFact = new Map();
    families.set(pack, byFact);
  }
  const known = byFact.get(fact.id);
  if (known) return known;
  const family = pack.facts
    .filter((other) => other.group === fact.group && isComparable(fact, other))
    .map((other) => asDistractor(other, 'sibling'));
  byFact.set(fact.id, family);
  return family;
}

const onePerValue = (found: readonly Distractor[]): Distractor[] => [
  ...new Map(found.map((distractor) => [normalize(distractor.text), distractor])).values(),
];

/** Other facts of the same group, type and unit: plausible, and feedback can say what each is true of. */
export const siblings: DistractorSource = (fact, pack, random) => onePerValue(random.shuffle(familyOf(fact, pack)));

/** Values that learners have really given for this fact, when they are comparable at all. */
export const confusedValues: DistractorSource = (fact, pack, random, { confusions }) => {
  const given = new Set(confusions.flatMap(([asked, chosen]) => (asked === fact.id ? [chosen] : [])));
  const others = pack.facts.filter((other) => given.has(other.id) && isComparable(fact, other));
  return onePerValue(random.shuffle(others).map((other) => asDistractor(other, 'confusion')));
};
