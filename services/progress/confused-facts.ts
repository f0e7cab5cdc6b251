import type { PackConfusion } from '@/db/queries/progress';
import type { Fact } from '@/quizzes/facts/fact';
import { factKey } from './fact-key';
import type { FactStanding } from './fact-mastery';

/** Two facts, one of which was answered with the value of the other. */
export type ConfusedFacts = { packId: string; facts: readonly [Fact, Fact]; count: number };

const shownPairs = 5;

/** The pairs confused most, whichever of the two was asked for; at most five, and none of a fact that is not among `standings`. */
export function confusedFacts(confusions: readonly PackConfusion[], standings: readonly FactStanding[]): ConfusedFacts[] {
  const facts = new Map(standings.map(({ packId, factId, fact }) => [factKey(packId, factId), fact]));
  const pairs = new Map<string, ConfusedFacts>();
  for (const { packId, askedFactId, givenFactId, count } of confusions) {
    const [one, other] = [askedFactId, givenFactId].sort().map((id) => facts.get(factKey(packId, id)));
    if (!one || !other) continue;
    const id = JSON.stringify([packId, one.id, other.id]);
    pairs.set(id, { packId, facts: [one, other], count: count + (pairs.get(id)?.count ?? 0) });
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count).slice(0, shownPairs);
}
