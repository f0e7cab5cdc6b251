import type { Fact, FactObject, Qualifier } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Pack } from '@/quizzes/packs/pack';
import { readObject } from './read-object';
import { contentWords, plain, sharedWords } from './words';

/** Nearer than this, two rounded figures may be the same figure rounded by two people. */
const roundingShare = 0.1;

type Quantity = { value: number; qualifier: Qualifier };

/** What the figure may really be, both ends included. */
const interval = ({ value, qualifier }: Quantity): [number, number] => {
  switch (qualifier) {
    case 'exact':
      return [value, value];
    case 'over':
      return [value, Number.POSITIVE_INFINITY];
    case 'about':
      return [value * (1 - roundingShare), value * (1 + roundingShare)];
    case 'almost':
      return [value * (1 - roundingShare), value];
  }
};

const quantitiesAgree = (asked: Quantity, candidate: Quantity): boolean => {
  // "over 80" follows from "over 100"; "over 150" does not, although nothing rules it out.
  if (asked.qualifier === 'over' && candidate.qualifier === 'over') return candidate.value <= asked.value;
  const [low, high] = interval(asked);
  const [otherLow, otherHigh] = interval(candidate);
  return low <= otherHigh && otherLow <= high;
};

const centuryOf = (year: number): number => (year > 0 ? Math.ceil(year / 100) : Math.floor(year / 100));

const objectsAgree = (asked: FactObject, candidate: FactObject): boolean => {
  if ((asked.type === 'count' && candidate.type === 'count') || (asked.type === 'money' && candidate.type === 'money')) {
    return quantitiesAgree(asked, candidate);
  }
  if (asked.type === 'year' && candidate.type === 'decade') return Math.floor(asked.value / 10) * 10 === candidate.value;
  if (asked.type === 'year' && candidate.type === 'century') return centuryOf(asked.value) === candidate.value;
  return plain(objectText(asked)) === plain(objectText(candidate));
};

const claim = ({ subject, predicate, qualifiers }: Fact): string =>
  JSON.stringify([plain(subject.name), predicate, Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1))]);

const claimsOf = new WeakMap<Pack, Map<string, Fact[]>>();

/** All facts that answer the same question, the asked one among them. */
const sameClaim = (asked: Fact, pack: Pack): readonly Fact[] => {
  let claims = claimsOf.get(pack);
  if (!claims) {
    claims = new Map();
    for (const fact of pack.facts) claims.set(claim(fact), [...(claims.get(claim(fact)) ?? []), fact]);
    claimsOf.set(pack, claims);
  }
  return claims.get(claim(asked)) ?? [asked];
};

const textsOf = ({ object, aliases }: Fact): string[] => [
  objectText(object),
  ...aliases,
  ...(object.type === 'set' ? object.members.flatMap((member) => [member.text, ...member.aliases]) : []),
];

/** Descriptions can be more or less exact about one thing; two names that differ by a word name two things. */
const descriptive: readonly FactObject['type'][] = [
  'class',
  'role',
  'aim',
  'topic',
  'quality',
  'event',
  'task',
  'cause',
  'right',
  'actor',
];

const saysLessOrMore = (text: string, other: string): boolean => {
  const [words, otherWords] = [contentWords(text), contentWords(other)];
  return Math.min(words.size, otherWords.size) > 0 && sharedWords(words, otherWords) === Math.min(words.size, otherWords.size);
};

const agreesWithOne = (fact: Fact, candidate: FactObject | string): boolean => {
  const { object } = fact;
  // Nothing is known to be outside of an open set.
  if (object.type === 'set' && object.open) return true;
  const text = typeof candidate === 'string' ? candidate : objectText(candidate);
  if (textsOf(fact).some((known) => plain(known) === plain(text))) return true;
  const read = typeof candidate === 'string' ? readObject(candidate, object) : candidate;
  if (read && objectsAgree(object, read)) return true;
  return descriptive.includes(object.type) && textsOf(fact).some((known) => saysLessOrMore(known, text));
};

/**
 * Whether `candidate` (an option's text, or a value) would also be a right answer to the question about `asked`: it equals
 * the value or an alias, follows from it ("over 80" from "over 100"), can't be told from it ("about 11" and "about 12
 * million"), or another fact of the pack gives it for the same question. In doubt it says yes: it decides what is no distractor.
 */
export const agrees = (asked: Fact, candidate: FactObject | string, pack: Pack): boolean =>
  sameClaim(asked, pack).some((fact) => agreesWithOne(fact, candidate));
