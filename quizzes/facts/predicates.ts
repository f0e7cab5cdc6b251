import type { Fact } from './fact';
import { ownWords, ownWordsId } from './own-words';
import type { Predicate } from './predicate';
import { eventPredicates } from './predicates/events';
import { generalPredicates } from './predicates/general';
import { historyPredicates } from './predicates/history';
import { identityPredicates } from './predicates/identity';
import { missionPredicates } from './predicates/mission';
import { namePredicates } from './predicates/names';
import { partnerAndRightPredicates } from './predicates/partners-and-rights';
import { sizePredicates } from './predicates/size';

const list: readonly Predicate[] = [
  ...identityPredicates,
  ...namePredicates,
  ...historyPredicates,
  ...missionPredicates,
  ...partnerAndRightPredicates,
  ...sizePredicates,
  ...generalPredicates,
  ...eventPredicates,
];

/** The closed list of predicates by id. A fact whose predicate is missing here is a flaw of its pack (`checkIntegrity`). */
export const predicates: Readonly<Record<string, Predicate>> = Object.fromEntries(
  list.map((predicate) => [predicate.id, predicate]),
);

/** The predicate with this id, or undefined. Knows no inherited names such as "constructor". */
export const findPredicate = (id: string): Predicate | undefined => (Object.hasOwn(predicates, id) ? predicates[id] : undefined);

const ofOwnWords = new WeakMap<Fact, Predicate>();

/** What words a fact: its own words, or the predicate of the list that it names; `undefined` where there is neither. */
export function predicateOf(fact: Fact): Predicate | undefined {
  if (fact.predicate !== ownWordsId) return findPredicate(fact.predicate);
  const known = ofOwnWords.get(fact);
  if (known) return known;
  const predicate = ownWords(fact);
  if (predicate) ofOwnWords.set(fact, predicate);
  return predicate;
}
