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
